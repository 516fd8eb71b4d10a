import { describe, expect, it } from 'vitest'
import {
  buildModeGraph,
  IN_SETTLEMENT,
  type ROAD_CLASSES,
  snapPoints,
  type TravelProfile,
  travelProfile,
} from '../../src/core/network/index.ts'
import {
  BARRIER_FREE_KMH,
  BICYCLE_KMH,
  CAR_GIVE_WAY_SECONDS,
  CAR_JUNCTION_SECONDS,
  CAR_KMH,
  CAR_PARK_SECONDS,
  CAR_SHARE_OF_LIMIT,
  CAR_SIGNAL_SECONDS,
  CAR_START_SECONDS,
  E_BIKE_FACTOR,
  E_BIKE_MAX_KMH,
  FERRY_WAIT_SECONDS,
  linkKmh,
  WALK_KMH,
} from '../../src/core/network/profiles.ts'
import { nearestSites } from '../../src/core/reach/index.ts'
import { smallNetwork } from '../network/smallNetwork.ts'
import { at, columns, methodPage, tableOf } from './method.ts'

const page = methodPage('travel-speeds')
const BOTH = 63

// A village street of 300 m, 3 km of main road, 200 m of village street; where it begins another street, where it ends two more main roads.
const network = smallNetwork(
  [at(0, 0), at(0, 300), at(0, 3300), at(0, 3500), at(500, 300), at(500, 3300), at(-500, 3300)],
  [
    { from: 0, to: 1, access: BOTH, metres: 300, cls: 'residential', flags: IN_SETTLEMENT },
    { from: 1, to: 2, access: BOTH, metres: 3000, cls: 'secondary' },
    { from: 2, to: 3, access: BOTH, metres: 200, cls: 'residential', flags: IN_SETTLEMENT },
    { from: 1, to: 4, access: BOTH, metres: 500, cls: 'residential', flags: IN_SETTLEMENT },
    { from: 2, to: 5, access: BOTH, metres: 500, cls: 'secondary' },
    { from: 2, to: 6, access: BOTH, metres: 500, cls: 'secondary' },
  ],
)

function seconds(profile: TravelProfile): number {
  const graph = buildModeGraph(network, profile)!
  const place = columns([at(60, 150)])
  const site = columns([at(-30, 3400)])
  const places = snapPoints(graph, place.lon, place.lat)
  const sites = snapPoints(graph, site.lon, site.lat)
  return nearestSites(graph, { places, sites, direction: 'to-site' }).time[0]! / 10
}

describe('docs/methods/travel-speeds.md', () => {
  it.each<[string, TravelProfile]>([
    ['car', travelProfile('car')],
    ['car, pure driving', travelProfile('car', { pureDriving: true })],
    ['walk', travelProfile('walk')],
    ['walk, 75+', travelProfile('walk', { ageBand: '75+' })],
    ['bicycle', travelProfile('bicycle')],
    ['e-bike', travelProfile('e-bike')],
  ])('the worked example: %s', (name, profile) => {
    expect(tableOf(page, 'how').get(name)?.[0]).toBe(`${seconds(profile).toFixed(1)} s`)
  })

  it('the parts of the way by car add up', () => {
    const parts = [
      45,
      CAR_START_SECONDS,
      20,
      CAR_GIVE_WAY_SECONDS,
      150,
      CAR_JUNCTION_SECONDS,
      13.3,
      22.5,
      CAR_PARK_SECONDS,
    ]
    expect(parts.reduce((a, b) => a + b, 0)).toBeCloseTo(seconds(travelProfile('car')), 6)
    expect(page).toContain(`${parts.join(' + ')} =`)
  })

  it('names the walking and cycling speeds that are used', () => {
    const table = tableOf(page, 'ages')
    for (const band of Object.keys(WALK_KMH) as (keyof typeof WALK_KMH)[])
      expect(table.get(band)).toEqual([String(WALK_KMH[band]), String(BICYCLE_KMH[band])])
    expect(page).toContain(`${BARRIER_FREE_KMH} km/h`)
    expect(page).toContain(`${E_BIKE_FACTOR} times`)
    expect(page).toContain(`${E_BIKE_MAX_KMH} km/h`)
  })

  it('names the car speeds that are used', () => {
    const table = tableOf(page, 'class')
    for (const [cls, [outside, inside]] of Object.entries(CAR_KMH))
      if (table.has(cls)) expect(table.get(cls), cls).toEqual([String(outside), String(inside)])
    for (const cls of ['motorway', 'primary', 'secondary', 'tertiary', 'unclassified', 'residential', 'track'])
      expect(table.has(cls), cls).toBe(true)
    const costs = [...tableOf(page, 'at the end of a link').values()].map(([value]) => value)
    expect(costs).toEqual([CAR_SIGNAL_SECONDS, CAR_GIVE_WAY_SECONDS, CAR_JUNCTION_SECONDS].map((s) => `${s} s`))
    expect(page).toContain(`${FERRY_WAIT_SECONDS / 60} minutes of waiting`)
    expect(page).toContain(`${CAR_SHARE_OF_LIMIT * 100} %`)
  })

  it('reads signs as the page says', () => {
    const speed = (limit: number, cls: (typeof ROAD_CLASSES)[number], flags: number) =>
      linkKmh(
        smallNetwork([at(0, 0), at(0, 9)], [{ from: 0, to: 1, access: BOTH, cls, limit, flags }]),
        0,
        true,
        travelProfile('car'),
      )
    const table = tableOf(page, 'sign')
    const rows: [string, number][] = [
      ['secondary road outside, no sign', speed(0, 'secondary', 0)],
      ['secondary road outside, signed 100', speed(100, 'secondary', 0)],
      ['secondary road outside, signed 70', speed(70, 'secondary', 0)],
      ['secondary road in a village, signed 50', speed(50, 'secondary', IN_SETTLEMENT)],
      ['secondary road in a village, signed 30', speed(30, 'secondary', IN_SETTLEMENT)],
      ['residential street, signed 50', speed(50, 'residential', IN_SETTLEMENT)],
    ]
    expect([...table.keys()]).toEqual(rows.map(([name]) => name))
    for (const [name, kmh] of rows) expect(table.get(name)?.[0], name).toBe(`${Math.round(kmh * 10) / 10} km/h`)
  })
})
