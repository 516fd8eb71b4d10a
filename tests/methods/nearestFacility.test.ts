import { describe, expect, it } from 'vitest'
import {
  BICYCLE_BACKWARD,
  BICYCLE_FORWARD,
  buildModeGraph,
  CAR_FORWARD,
  SNAP_LIMIT_METRES,
  snapPoints,
  travelProfile,
  UNREACHED,
  WALK_BACKWARD,
  WALK_FORWARD,
} from '../../src/core/network/index.ts'
import { NOT_SNAPPED, nearestSites, nthNearestSites, sparseMatrix } from '../../src/core/reach/index.ts'
import { smallNetwork } from '../network/smallNetwork.ts'
import { at, columns, methodPage, tableOf } from './method.ts'

const page = methodPage('nearest-facility')
const BOTH = 63
const ONE_WAY_FOR_CARS = WALK_FORWARD | WALK_BACKWARD | BICYCLE_FORWARD | BICYCLE_BACKWARD | CAR_FORWARD

// Four nodes in a row, 480 m apart, going north; from the first to the second cars may drive only this way, back over a detour of 960 m.
const network = smallNetwork(
  [at(0, 0), at(0, 480), at(0, 960), at(0, 1440)],
  [
    { from: 0, to: 1, access: ONE_WAY_FOR_CARS, metres: 480, flags: 1 },
    { from: 1, to: 2, access: BOTH, metres: 480, flags: 1 },
    { from: 2, to: 3, access: BOTH, metres: 480, flags: 1 },
    { from: 1, to: 0, access: BOTH, metres: 960, flags: 1, shape: [at(400, 240)] },
  ],
)
const PLACES = columns([at(0, 0), at(40, 720), at(3000, 3000)])
const SITES = columns([at(0, 1440), at(0, 480)])

function joined(mode: 'walk' | 'car') {
  const graph = buildModeGraph(network, travelProfile(mode, { pureDriving: true }))!
  return { graph, places: snapPoints(graph, PLACES.lon, PLACES.lat), sites: snapPoints(graph, SITES.lon, SITES.lat) }
}

describe('docs/methods/nearest-facility.md', () => {
  it('the worked example on foot', () => {
    const { graph, places, sites } = joined('walk')
    const first = nearestSites(graph, { places, sites, direction: 'to-site' })
    const second = nthNearestSites(graph, { places, sites, direction: 'to-site' }, 2)
    const table = tableOf(page, 'place')
    const seconds = (time: number) => (time === UNREACHED ? '–' : `${time / 10} s`)
    for (const [i, name] of ['A', 'B', 'C'].entries()) {
      const [off, nearest, next] = table.get(name)!
      expect(off).toBe(Number.isNaN(places.offMetres[i]) ? 'not joined' : `${Math.round(places.offMetres[i]!)} m`)
      expect(nearest).toBe(seconds(first.time[i]!))
      expect(next).toBe(seconds(second.time[i]!))
    }
    expect(first.site[0]).toBe(1)
    expect(second.site[0]).toBe(0)
    expect(first.state[2]).toBe(NOT_SNAPPED)
  })

  it('a cut-off is inclusive', () => {
    const { graph, places, sites } = joined('walk')
    expect(nearestSites(graph, { places, sites, direction: 'to-site', limit: 3600 }).time[0]).toBe(3600)
    expect(nearestSites(graph, { places, sites, direction: 'to-site', limit: 3599 }).time[0]).toBe(UNREACHED)
    expect(page).toContain('360.0 s is within six minutes')
  })

  it('the two directions differ where a street is one-way', () => {
    const { graph, places, sites } = joined('car')
    const there = nearestSites(graph, { places, sites, direction: 'to-site' }).time[0]! / 10
    const back = nearestSites(graph, { places, sites, direction: 'from-site' }).time[0]! / 10
    expect([there, back]).toEqual([66, 130])
    expect(page).toContain(`${there} s to the site and ${back} s from it`)
  })

  it('the matrix holds the same times', () => {
    const { graph, places, sites } = joined('walk')
    const matrix = sparseMatrix(graph, places, sites)
    const of = (j: number, i: number) => {
      for (let k = matrix.start[j]!; k < matrix.start[j + 1]!; k++) if (matrix.origin[k] === i) return matrix.time[k]
      return UNREACHED
    }
    expect([of(1, 0), of(0, 0), of(1, 1), of(0, 1), of(0, 2)]).toEqual([3600, 10800, 2100, 5700, UNREACHED])
    expect(page).toContain(`${SNAP_LIMIT_METRES.toLocaleString('en')} m`)
  })
})
