import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallNetwork } from '../../../tests/network/smallNetwork.ts'
import { PlainJourneys } from '../../../tests/transit/plainJourneys.ts'
import { DATE, type SmallTrip, smallTimetable } from '../../../tests/transit/smallTimetable.ts'
import { haversineMetres, METRES_PER_DEGREE, metresPerDegreeLon } from '../geo/index.ts'
import { buildModeGraph, connectionsOfDay, snapPoints, type Timetable, travelProfile } from '../network/index.ts'
import { approachOf } from './approach.ts'
import {
  bestRides,
  PlacesWithin,
  peopleByStreet,
  peopleByTransit,
  sparseMatrix,
  speakersOfSquares,
  straightTenths,
  TransitReach,
  walksByAirLine,
} from './index.ts'

type Point = readonly [number, number]
const at = (eastMetres: number, northMetres: number): Point => [
  10 + eastMetres / METRES_PER_DEGREE / Math.cos((51 * Math.PI) / 180),
  51 + northMetres / METRES_PER_DEGREE,
]
const points = (list: readonly Point[]) => ({ lon: list.map((p) => p[0]), lat: list.map((p) => p[1]) })
const PACE = straightTenths(4.8)
const WINDOW = { from: 0, to: 864_000 }

function reached(timetable: Timetable, homes: readonly Point[], people: readonly number[], limit: number): number[] {
  const places = points(homes)
  const { walks, changes } = new TransitReach(timetable, null, places).walksAndChanges(travelProfile('walk'))
  const connections = connectionsOfDay(timetable, DATE, 0, 86_400 + limit / 10)
  const rides = bestRides(connections, changes, WINDOW, limit)
  const direct = walksByAirLine(places, places, PACE, limit)
  const onFoot = (place: number, found: (place: number) => void) => {
    for (let k = direct.start[place]; k < direct.start[place + 1]; k++) found(direct.stop[k])
  }
  return [...peopleByTransit({ people, asked: people.map(() => 1), walks, rides, onFoot, limit })]
}

const place = fc
  .tuple(fc.nat({ max: 3 }), fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 700 }))
  .map(([v, x, y]) => at(v * 5000 + x, (v % 2) * 4000 + y))

const trip = (stops: number): fc.Arbitrary<SmallTrip> =>
  fc
    .record({
      starts: fc.integer({ min: 400, max: 440 }),
      calls: fc.array(
        fc.tuple(
          fc.nat({ max: stops - 1 }),
          fc.constantFrom(0, 2, 4, 7),
          fc.constantFrom(0, 0, 1),
          fc.constantFrom(0, 0, 0, 0, 1, 2),
        ),
        { minLength: 2, maxLength: 5 },
      ),
      headway: fc.option(fc.integer({ min: 7, max: 30 }), { freq: 5 }),
    })
    .map(({ starts, calls, headway }) => {
      let now = starts
      const rows = calls.map(([stop, ride, dwell, flags]) => {
        now += ride
        const arrival = now
        now += dwell
        return [stop, arrival * 60, now * 60, flags] as const
      })
      const first = rows[0]![2]
      return {
        calls: rows,
        ...(headway === null ? {} : { headways: [[first, first + 2400, headway * 60] as const] }),
      }
    })

const feed = fc.integer({ min: 3, max: 6 }).chain((stops) =>
  fc.record({
    stops: fc.array(place, { minLength: stops, maxLength: stops }),
    trips: fc.array(trip(stops), { minLength: 1, maxLength: 9 }),
    transfers: fc
      .uniqueArray(fc.tuple(fc.nat({ max: stops - 1 }), fc.nat({ max: stops - 1 }), fc.constantFrom(1, 2, 3)), {
        maxLength: 3,
        selector: ([a, b]) => a * 10 + b,
      })
      .map((rows) => rows.map(([a, b, kind]) => [a, b, kind, kind === 2 ? 120 : -1] as const)),
    homes: fc.array(place, { minLength: 3, maxLength: 4 }),
    limit: fc.constantFrom(12_000, 18_000, 24_000),
  }),
)

describe('people in reach by bus and train', () => {
  it('are those whom a plain search over events reaches when leaving just in time for any vehicle', () => {
    fc.assert(
      fc.property(feed, ({ homes, limit, ...given }) => {
        const timetable = smallTimetable(given)
        const people = homes.map((_, i) => 2 ** i)
        const sums = reached(timetable, homes, people, limit)
        const connections = connectionsOfDay(timetable, DATE, 0, 86_400)
        for (const [i, home] of homes.entries()) {
          const moments = new Set<number>([0])
          for (let c = 0; c < connections.count; c++) {
            const stop = given.stops[connections.departureStop[c]!]!
            const walk = Math.round(haversineMetres(home[0], home[1], stop[0], stop[1]) * PACE)
            if (walk <= 12_000) moments.add(connections.departure[c]! - walk)
          }
          const expected = homes.reduce((sum, other, j) => {
            const plain = new PlainJourneys(timetable, DATE, [other])
            const isReached =
              i === j || [...moments].some((moment) => (plain.leavingAt(home, moment) ?? Infinity) <= limit)
            return sum + (isReached ? people[j]! : 0)
          }, 0)
          expect(sums[i]).toBe(expected)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('more time and more trips never reach fewer', () => {
    fc.assert(
      fc.property(feed, ({ homes, limit, ...given }) => {
        const people = homes.map((_, i) => 2 ** i)
        const usual = reached(smallTimetable(given), homes, people, limit)
        const longer = reached(smallTimetable(given), homes, people, limit + 3000)
        const fewer = reached(smallTimetable({ ...given, trips: given.trips.slice(1) }), homes, people, limit)
        for (const [i, sum] of usual.entries()) {
          expect(longer[i]).toBeGreaterThanOrEqual(sum)
          expect(fewer[i]).toBeLessThanOrEqual(sum)
          expect(sum).toBeGreaterThanOrEqual(people[i]!)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('people in reach on streets', () => {
  const nodes = Array.from({ length: 12 }, (_, k) => at((k % 4) * 400, Math.floor(k / 4) * 400))
  const links = fc.array(
    fc.record({ from: fc.nat(11), to: fc.nat(11), access: fc.constantFrom(127, 127, 127, 31, 21, 63, 3) }),
    { minLength: 12, maxLength: 30 },
  )
  it('each place counts once: the row of the matrix', () => {
    fc.assert(
      fc.property(
        links,
        fc.array(fc.tuple(fc.nat(1200), fc.nat(800)), { minLength: 5, maxLength: 9 }),
        fc.constantFrom('walk' as const, 'car' as const),
        fc.integer({ min: 0, max: 6000 }),
        (given, where, mode, limit) => {
          const graph = buildModeGraph(smallNetwork(nodes, given), travelProfile(mode))
          if (!graph) return
          const { lon, lat } = points(where.map(([x, y]) => at(x, y)))
          const snaps = snapPoints(graph, lon, lat)
          const people = where.map((_, i) => 2 ** i)
          const within = new PlacesWithin(approachOf(graph, snaps, 'from-site'))
          const sums = peopleByStreet(people, people, (i, found) => within.visit(i, limit, found))
          const matrix = sparseMatrix(graph, snaps, snaps, limit)
          const expected = people.map((own, i) => {
            let sum = own
            for (let j = 0; j < people.length; j++)
              for (let k = matrix.start[j]!; k < matrix.start[j + 1]!; k++)
                if (matrix.origin[k] === i && j !== i) sum += people[j]!
            return sum
          })
          expect([...sums]).toEqual(expected)
        },
      ),
    )
  })

  it('people who are not known count as nobody, places that are not asked have no sum', () => {
    const everywhere = (_: number, found: (place: number) => void) => [0, 1, 2, 2].forEach(found)
    expect([...peopleByStreet([5, Number.NaN, 2], [1, 0, 1], everywhere)]).toEqual([7, Number.NaN, 7])
  })
})

describe('squares', () => {
  // Around the midpoint of a square of a kilometre, and a square away.
  const lat = 5671.5 * (1000 / METRES_PER_DEGREE)
  const perLon = metresPerDegreeLon(lat)
  const lon = 700.5 * (1000 / perLon)
  const where = points(
    [
      [0, 0],
      [80, 80],
      [10, -70],
      [1000, 0],
    ].map(([x, y]): Point => [lon + x! / perLon, lat + y! / METRES_PER_DEGREE]),
  )
  it('the most people speak, of those asked', () => {
    const of = (asked: number[], size: number) => [...speakersOfSquares(where, [3, 9, 9, 1], asked, size)]
    expect(of([1, 1, 1, 1], 1000)).toEqual([1, 1, 1, 3])
    expect(of([1, 0, 1, 1], 1000)).toEqual([2, -1, 2, 3])
    expect(of([1, 1, 1, 1], 0)).toEqual([0, 1, 2, 3])
  })
})
