import { describe, expect, test } from 'vitest'
import {
  BARRIER_FREE,
  BICYCLE_BACKWARD,
  BICYCLE_DISMOUNT,
  BICYCLE_FORWARD,
  BLOCKS_BARRIER_FREE,
  BLOCKS_BICYCLE,
  BLOCKS_CAR,
  BLOCKS_WALK,
  BRIDGE,
  CAR_BACKWARD,
  CAR_DESTINATION_ONLY,
  CAR_FORWARD,
  IN_SETTLEMENT,
  ROUNDABOUT,
  TRAFFIC_SIGNALS,
  TUNNEL,
  UNPAVED,
  WALK_BACKWARD,
  WALK_FORWARD,
} from '../../core/network/index.ts'
import { durationSeconds } from './duration.ts'
import { maxSpeeds, parseMaxSpeed } from './maxSpeed.ts'
import { nodeFlagsOf } from './nodeBarriers.ts'
import { roadClassOf } from './roadClass.ts'
import { linkAccessOf, linkFlagsOf } from './streetAttributes.ts'
import type { Tags } from './types.ts'

/** `highway=track foot=no` → tags. */
function tagsOf(text: string): Tags {
  return Object.fromEntries(text.split(' ').map((pair) => pair.split('=')))
}

/** Access in words: W walk, B bicycle, P bicycle pushed, C car, D car only to a destination; > < = both; w barrier-free. */
function access(text: string): string {
  const tags = tagsOf(text)
  const roadClass = roadClassOf(tags)
  if (!roadClass) return 'none'
  const bits = linkAccessOf(tags, roadClass)
  const arrows = (forward: number, backward: number) =>
    bits & forward ? (bits & backward ? '=' : '>') : bits & backward ? '<' : ''
  const mode = (letter: string, arrow: string) => (arrow ? letter + arrow : '')
  return [
    mode('W', arrows(WALK_FORWARD, WALK_BACKWARD)),
    mode(bits & BICYCLE_DISMOUNT ? 'P' : 'B', arrows(BICYCLE_FORWARD, BICYCLE_BACKWARD)),
    mode(bits & CAR_DESTINATION_ONLY ? 'D' : 'C', arrows(CAR_FORWARD, CAR_BACKWARD)),
    bits & BARRIER_FREE ? 'w' : '',
  ]
    .filter(Boolean)
    .join(' ')
}

describe('access of a way', () => {
  test.each([
    ['highway=residential', 'W= B= C= w'],
    ['highway=path vehicle=no', 'W= P='],
    ['highway=residential vehicle=no', 'W= P= w'],
    ['highway=footway vehicle=no', 'W= P= w'],
    ['highway=path vehicle=no bicycle=no', 'W='],
    ['highway=path vehicle=no foot=no', ''],
    ['highway=steps vehicle=no', 'W='],
    ['highway=residential vehicle=private', 'W= w'],
    ['highway=secondary access:backward=no', 'W= B> C> w'],
    ['highway=footway foot:backward=no', 'W> P>'],
    ['route=ferry oneway=yes', 'W> B>'],
    ['man_made=pier', 'W= P= w'],
    ['highway=service access=private foot=customer', 'W= w'],
    ['highway=motorway', 'C>'],
    ['highway=motorway_link', 'C='],
    ['highway=motorway_link oneway=yes', 'C>'],
    ['highway=trunk', 'B= C='],
    ['highway=trunk sidewalk=right', 'W= B= C= w'],
    ['highway=trunk sidewalk=none', 'B= C='],
    ['highway=trunk maxspeed=50', 'W= B= C= w'],
    ['highway=trunk foot=yes', 'W= B= C= w'],
    ['highway=trunk motorroad=yes', 'C='],
    ['highway=primary motorroad=yes access=yes', 'C='],
    ['highway=footway', 'W= P= w'],
    ['highway=footway bicycle=yes', 'W= B= w'],
    ['highway=footway bicycle=no', 'W= w'],
    ['highway=footway access=no', ''],
    ['highway=footway access=private foot=yes', 'W= w'],
    ['highway=pedestrian', 'W= P= w'],
    ['highway=pedestrian motor_vehicle=delivery', 'W= P= D= w'],
    ['highway=cycleway', 'W= B= w'],
    ['highway=cycleway foot=no oneway=yes', 'B>'],
    ['highway=path', 'W= B='],
    ['highway=path surface=asphalt', 'W= B= w'],
    ['highway=path foot=designated', 'W= P='],
    ['highway=path foot=designated bicycle=designated surface=paving_stones', 'W= B= w'],
    ['highway=path access=yes', 'W= B='],
    ['highway=bridleway', 'W='],
    ['highway=steps', 'W='],
    ['highway=steps ramp:bicycle=yes', 'W= P='],
    ['highway=steps ramp:wheelchair=yes', 'W= w'],
    ['highway=steps wheelchair=yes', 'W= w'],
    ['highway=steps conveying=forward', 'W>'],
    ['highway=corridor', 'W= w'],
    ['highway=track', 'W= B='],
    ['highway=track tracktype=grade1', 'W= B= w'],
    ['highway=track motor_vehicle=yes', 'W= B= C='],
    ['highway=track access=yes', 'W= B= C='],
    ['highway=track motor_vehicle=agricultural', 'W= B='],
    ['highway=track motor_vehicle=agricultural;destination', 'W= B= D='],
    ['highway=track access=forestry', 'W= B='],
    ['highway=track vehicle=agricultural', 'W='],
    ['highway=unclassified vehicle=destination', 'W= B= D= w'],
    ['highway=unclassified access=destination', 'W= B= D= w'],
    ['highway=service access=private', ''],
    ['highway=service access=customers', 'W= B= D= w'],
    ['highway=service service=emergency_access', 'W= B= w'],
    ['highway=service access=no psv=yes', ''],
    ['highway=service motor_vehicle=no', 'W= B= w'],
    ['highway=service motor_vehicle=private', 'W= B= w'],
    ['highway=residential access=no motor_vehicle=yes', 'C='],
    ['highway=residential motor_vehicle=no motorcar=yes', 'W= B= C= w'],
    ['highway=residential bicycle=dismount', 'W= P= C= w'],
    ['highway=residential bicycle=use_sidepath foot=use_sidepath', 'W= B= C= w'],
    ['highway=residential oneway=yes', 'W= B> C> w'],
    ['highway=residential oneway=-1', 'W= B< C< w'],
    ['highway=residential oneway=reversible', 'W= w'],
    ['highway=residential oneway=no junction=roundabout', 'W= B= C= w'],
    ['highway=residential junction=roundabout', 'W= B> C> w'],
    ['highway=residential oneway=yes oneway:bicycle=no', 'W= B= C> w'],
    ['highway=residential oneway=yes oneway:bicycle=-1', 'W= B< C> w'],
    ['highway=residential oneway=yes cycleway=opposite_lane', 'W= B= C> w'],
    ['highway=residential oneway=yes cycleway:left=opposite', 'W= B= C> w'],
    ['highway=residential oneway=yes cycleway:left=lane cycleway:left:oneway=-1', 'W= B= C> w'],
    ['highway=residential oneway=yes cycleway=lane', 'W= B> C> w'],
    ['highway=residential oneway=yes bicycle:backward=yes', 'W= B= C> w'],
    ['highway=residential oneway:motor_vehicle=yes', 'W= B= C> w'],
    ['highway=residential motor_vehicle:backward=no', 'W= B= C> w'],
    ['highway=footway oneway:foot=yes', 'W> P>'],
    ['highway=pedestrian area=yes oneway=yes', 'W= P= w'],
    ['route=ferry', 'W= B='],
    ['route=ferry motor_vehicle=yes', 'W= B= C='],
    ['route=ferry motorcar=no foot=yes bicycle=no', 'W='],
    ['public_transport=platform', 'W= P= w'],
    ['railway=platform wheelchair=no', 'W= P='],
    ['highway=construction construction=residential', 'none'],
    ['highway=proposed', 'none'],
    ['highway=raceway', 'none'],
    ['highway=__proto__', 'none'],
    ['building=yes', 'none'],
  ])('%s', (tags, expected) => expect(access(tags)).toBe(expected))

  test.each([
    ['surface=gravel', false],
    ['surface=compacted', true],
    ['surface=cobblestone', false],
    ['smoothness=very_bad', false],
    ['wheelchair=limited', false],
    ['incline=4%', true],
    ['incline=-8%', false],
    ['incline=up', true],
    ['width=0.8', false],
    ['kerb=raised', false],
    ['wheelchair=yes surface=gravel', true],
  ])('footway %s is barrier-free: %s', (tags, expected) => {
    expect(access(`highway=footway ${tags}`).endsWith('w')).toBe(expected)
  })
})

describe('flags of a way', () => {
  test.each([
    ['highway=residential', 0],
    ['highway=living_street', IN_SETTLEMENT],
    ['highway=primary maxspeed=DE:urban', IN_SETTLEMENT],
    ['highway=primary source:maxspeed=DE:urban', IN_SETTLEMENT],
    ['highway=primary source:maxspeed=DE:rural', 0],
    ['highway=residential zone:maxspeed=DE:30', IN_SETTLEMENT],
    ['highway=residential maxspeed=30', 0],
    ['highway=primary junction=roundabout bridge=yes', ROUNDABOUT | BRIDGE],
    ['highway=primary tunnel=yes bridge=no', TUNNEL],
    ['highway=track', UNPAVED],
    ['highway=track tracktype=grade1', 0],
    ['highway=track tracktype=grade3', UNPAVED],
    ['highway=track surface=asphalt tracktype=grade3', 0],
    ['highway=path surface=fine_gravel', UNPAVED],
  ])('%s', (text, expected) => {
    const tags = tagsOf(text)
    expect(linkFlagsOf(tags, roadClassOf(tags)!)).toBe(expected)
  })
})

describe('speed limits', () => {
  test.each([
    ['50', 50],
    ['30 mph', 48],
    ['20 knots', 37],
    ['100 km/h', 100],
    ['none', 255],
    ['walk', 7],
    ['DE:urban', 50],
    ['DE:rural', 100],
    ['DE:motorway', 255],
    ['DE:zone:30', 30],
    ['DE:zone30', 30],
    ['de:urban', 50],
    ['DE:30', 30],
    ['AT:rural', 100],
    ['XX:urban', 50],
    ['signals', 0],
    ['variable', 0],
    ['', 0],
    ['50;30', 50],
    ['signals;80', 80],
    ['-5', 0],
    ['0', 0],
    ['999', 254],
    ['5.5', 6],
    ['fast', 0],
  ])('%s → %d', (value, expected) => expect(parseMaxSpeed(value, true)).toBe(expected))

  test('by direction, and from the source when the limit itself is missing', () => {
    expect(maxSpeeds({ maxspeed: '70', 'maxspeed:backward': '50' })).toEqual({ forward: 70, backward: 50 })
    expect(maxSpeeds({ 'source:maxspeed': 'DE:rural' })).toEqual({ forward: 100, backward: 100 })
    expect(maxSpeeds({ maxspeed: 'signals', 'maxspeed:type': 'DE:urban' })).toEqual({ forward: 50, backward: 50 })
    expect(maxSpeeds({ 'source:maxspeed': '50' })).toEqual({ forward: 0, backward: 0 })
    expect(maxSpeeds({})).toEqual({ forward: 0, backward: 0 })
  })
})

describe('nodes', () => {
  const all = BLOCKS_WALK | BLOCKS_BICYCLE | BLOCKS_CAR | BLOCKS_BARRIER_FREE
  test.each([
    ['highway=traffic_signals', TRAFFIC_SIGNALS],
    ['highway=crossing crossing=traffic_signals', 0],
    ['barrier=bollard', BLOCKS_CAR],
    ['barrier=bollard access=yes', BLOCKS_CAR],
    ['barrier=bollard motor_vehicle=yes', 0],
    ['barrier=bollard access=no foot=yes bicycle=yes', BLOCKS_CAR],
    ['barrier=gate', 0],
    ['barrier=gate access=private', all],
    ['barrier=gate access=private foot=yes', BLOCKS_BICYCLE | BLOCKS_CAR],
    ['barrier=gate locked=yes', all],
    ['barrier=lift_gate motor_vehicle=private', BLOCKS_CAR],
    ['barrier=lift_gate motor_vehicle=destination', 0],
    ['barrier=gate motor_vehicle=agricultural', BLOCKS_CAR],
    ['barrier=cycle_barrier', BLOCKS_CAR | BLOCKS_BARRIER_FREE],
    ['barrier=cycle_barrier wheelchair=yes', BLOCKS_CAR],
    ['barrier=cycle_barrier bicycle=no', BLOCKS_CAR | BLOCKS_BARRIER_FREE | BLOCKS_BICYCLE],
    ['barrier=stile', BLOCKS_CAR | BLOCKS_BICYCLE | BLOCKS_BARRIER_FREE],
    ['barrier=fence', all],
    ['barrier=fence foot=yes', BLOCKS_CAR | BLOCKS_BICYCLE | BLOCKS_BARRIER_FREE],
    ['barrier=kerb', BLOCKS_BARRIER_FREE],
    ['barrier=kerb kerb=lowered', 0],
    ['kerb=raised', BLOCKS_BARRIER_FREE],
    ['kerb=flush', 0],
    ['kerb=raised wheelchair=yes', 0],
    ['barrier=toll_booth', 0],
    ['access=no', 0],
  ])('%s', (tags, expected) => expect(nodeFlagsOf(tagsOf(tags))).toBe(expected))
})

test.each([
  ['00:20', 1200],
  ['1:05', 3900],
  ['00:10:30', 630],
  ['15', 900],
  ['7.5', 450],
  ['15 min', 900],
  ['PT1H30M', 5400],
  ['P1DT1S', 86401],
  ['PT45S', 45],
  ['soon', 0],
  ['', 0],
  ['99999999', 0],
  [undefined, 0],
])('duration %s → %d s', (value, expected) => expect(durationSeconds(value)).toBe(expected))
