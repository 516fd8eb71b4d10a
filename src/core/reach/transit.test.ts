import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PlainJourneys } from '../../../tests/transit/plainJourneys.ts'
import { DATE, type SmallTrip, smallTimetable } from '../../../tests/transit/smallTimetable.ts'
import { METRES_PER_DEGREE } from '../geo/index.ts'
import { type Timetable, travelProfile } from '../network/index.ts'
import { NO_JOURNEY, type TransitQuestion, TransitReach } from './index.ts'

type Point = readonly [number, number]
const at = (eastMetres: number, northMetres: number): Point => [
  10 + eastMetres / METRES_PER_DEGREE / Math.cos((51 * Math.PI) / 180),
  51 + northMetres / METRES_PER_DEGREE,
]
const points = (list: readonly Point[]) => ({ lon: list.map((p) => p[0]), lat: list.map((p) => p[1]) })

const QUESTION: TransitQuestion = {
  date: DATE,
  fromSeconds: 7 * 3600,
  toSeconds: 7 * 3600 + 1800,
  timing: 'depart',
  percentile: 50,
  lastWalk: true,
  walk: travelProfile('walk'),
}

/** In one of a few villages so far apart that riding and changing pays. */
const placeIn = (villages: fc.Arbitrary<number>) =>
  fc
    .tuple(villages, fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 700 }))
    .map(([v, x, y]) => at(v * 9000 + x, (v % 2) * 7000 + y))
const place = placeIn(fc.nat({ max: 3 }))

/** Trips of a few calls, around seven and around midnight, some with dwell, some without, some with flags, a stop perhaps twice. */
const trip = (stops: number): fc.Arbitrary<SmallTrip> =>
  fc
    .record({
      service: fc.constantFrom(0, 0, 1),
      starts: fc.oneof(
        fc.integer({ min: 400, max: 450 }),
        fc.integer({ min: 400, max: 450 }),
        fc.integer({ min: 1420, max: 1450 }),
        fc.integer({ min: 1840, max: 1890 }),
      ),
      calls: fc.array(
        fc.tuple(
          fc.nat({ max: stops - 1 }),
          fc.constantFrom(0, 1, 2, 3, 8),
          fc.constantFrom(0, 0, 1),
          fc.constantFrom(0, 0, 0, 0, 0, 1, 2, 3),
        ),
        { minLength: 2, maxLength: 6 },
      ),
      headway: fc.option(fc.integer({ min: 5, max: 30 }), { freq: 5 }),
    })
    .map(({ service, starts, calls, headway }) => {
      let now = starts
      const rows = calls.map(([stop, ride, dwell, flags]) => {
        now += ride
        const arrival = now
        now += dwell
        return [stop, arrival * 60, now * 60, flags] as const
      })
      const first = rows[0]![2]
      return {
        service,
        calls: rows,
        ...(headway === null ? {} : { headways: [[first, first + 3600, headway * 60] as const] }),
      }
    })

const feed = fc.integer({ min: 4, max: 7 }).chain((stops) =>
  fc.record({
    stops: fc.array(place, { minLength: stops, maxLength: stops }),
    trips: fc.array(trip(stops), { minLength: 3, maxLength: 14 }),
    // Service 0 runs on the day asked for, service 1 on the day before and after.
    services: fc.constant([[2], [1, 3]]),
    transfers: fc
      .uniqueArray(
        fc.tuple(
          fc.nat({ max: stops - 1 }),
          fc.nat({ max: stops - 1 }),
          fc.constantFrom(0, 1, 1, 2, 3, 4),
          fc.constantFrom(0, 120, 400),
        ),
        { maxLength: 5, selector: ([a, b]) => a * 10 + b },
      )
      .map((rows) => rows.map(([a, b, kind, s]) => [a, b, kind, kind === 2 ? s : -1] as const)),
    homes: fc.array(placeIn(fc.constantFrom(0, 0, 1)), { minLength: 1, maxLength: 2 }),
    sites: fc.array(placeIn(fc.constantFrom(3, 3, 2)), { minLength: 1, maxLength: 2 }),
  }),
)

const windows = fc.constantFrom(
  { fromSeconds: 24_600, toSeconds: 27_000 },
  { fromSeconds: 85_500, toSeconds: 88_200 },
  { fromSeconds: 23_400, toSeconds: 24_000 },
)

const orNull = (times: Int32Array) => Array.from(times, (t) => (t === NO_JOURNEY ? null : t))

describe('travel by bus and train', () => {
  it('equals a plain search over events at every minute, departing and arriving', () => {
    fc.assert(
      fc.property(feed, windows, fc.boolean(), fc.boolean(), (given, window, arrives, lastWalk) => {
        const timetable = smallTimetable(given)
        const reach = new TransitReach(timetable, null, points(given.homes))
        const plain = new PlainJourneys(timetable, DATE, given.sites, lastWalk)
        const question = { ...QUESTION, ...window, timing: arrives ? 'arrive' : 'depart', lastWalk } as const
        for (const [i, home] of given.homes.entries()) {
          const expected: (number | null)[] = []
          for (let t = window.fromSeconds; t < window.toSeconds; t += 60)
            expected.push(arrives ? plain.beingThereBy(home, 10 * t) : plain.leavingAt(home, 10 * t))
          expect(orNull(reach.minutesOf(question, points(given.sites), i))).toEqual(expected)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('gives the matrix and the nearest site from the same minutes, percentiles by nearest rank', () => {
    fc.assert(
      fc.property(feed, windows, fc.boolean(), (given, window, arrives) => {
        const reach = new TransitReach(smallTimetable(given), null, points(given.homes))
        const question = { ...QUESTION, ...window, timing: arrives ? 'arrive' : 'depart', percentile: 95 } as const
        const sites = points(given.sites)
        const nearest = reach.nearest(question, sites)
        const columns = [...reach.matrix(question, sites)]
        for (let i = 0; i < given.homes.length; i++) {
          const sorted = [...reach.minutesOf(question, sites, i)].sort((a, b) => a - b)
          expect(nearest.p05[i]).toBe(sorted[Math.max(0, Math.ceil(0.05 * sorted.length) - 1)])
          expect(nearest.p50[i]).toBe(sorted[Math.ceil(0.5 * sorted.length) - 1])
          expect(nearest.p95[i]).toBe(sorted[Math.ceil(0.95 * sorted.length) - 1])
          const reached = sorted.filter((t) => t < NO_JOURNEY).length
          expect(nearest.shareOfMinutes[i]).toBeCloseTo(reached / sorted.length, 5)
          for (const [j, site] of given.sites.entries()) {
            const own = [...reach.minutesOf(question, points([site]), i)].sort((a, b) => a - b)
            expect(columns[j]!.p50[i]).toBe(own[Math.ceil(0.5 * own.length) - 1])
          }
          if (given.sites.length === 1) expect(columns[0]!.p95[i]).toBe(nearest.p95[i])
          if (nearest.p95[i] !== NO_JOURNEY) expect(nearest.site[95][i]).toBeGreaterThanOrEqual(0)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('leaving later never arrives earlier, nobody arrives before leaving, and having to be there later never means leaving earlier', () => {
    fc.assert(
      fc.property(feed, windows, (given, window) => {
        const reach = new TransitReach(smallTimetable(given), null, points(given.homes))
        const sites = points(given.sites)
        const leaving = reach.minutesOf({ ...QUESTION, ...window }, sites, 0)
        const being = reach.minutesOf({ ...QUESTION, ...window, timing: 'arrive' }, sites, 0)
        for (let m = 0; m < leaving.length; m++) {
          expect(leaving[m]).toBeGreaterThanOrEqual(0)
          expect(being[m]).toBeGreaterThanOrEqual(0)
          if (m === 0) continue
          if (leaving[m]! < NO_JOURNEY) expect(leaving[m]! + 600).toBeGreaterThanOrEqual(leaving[m - 1]!)
          if (being[m - 1]! < NO_JOURNEY) expect(being[m]!).toBeLessThanOrEqual(being[m - 1]! + 600)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('departing and arriving are dual: who must be there when the journey of a minute ends need not leave before that minute', () => {
    fc.assert(
      fc.property(feed, windows, (given, window) => {
        const reach = new TransitReach(smallTimetable(given), null, points(given.homes))
        const sites = points(given.sites)
        const [time] = reach.minutesOf({ ...QUESTION, ...window }, sites, 0)
        if (time === NO_JOURNEY) return
        const there = Math.ceil((10 * window.fromSeconds + time!) / 600) * 60
        if (there >= 47 * 3600) return
        const arriving = { ...QUESTION, fromSeconds: there, toSeconds: there + 60, timing: 'arrive' } as const
        const [back] = reach.minutesOf(arriving, sites, 0)
        // At most the time from leaving to that moment: somebody who left then would be there.
        const most = 10 * there - 10 * window.fromSeconds
        if (most <= 216_000) expect(back).toBeLessThanOrEqual(most)
      }),
      { numRuns: 150 },
    )
  })

  it('more trips are never slower, and a wider window contains the minutes of the narrower one', () => {
    fc.assert(
      fc.property(feed, windows, fc.constantFrom('depart', 'arrive'), (given, window, timing) => {
        const question = { ...QUESTION, ...window, timing } as const
        const sites = points(given.sites)
        const all = new TransitReach(smallTimetable(given), null, points(given.homes)).minutesOf(question, sites, 0)
        // Stops keep their walks only while a trip calls there, so the trip is kept on a day that is not asked for.
        const last = { ...given.trips.at(-1)!, service: 2 }
        const fewer = { ...given, trips: [...given.trips.slice(0, -1), last], services: [...given.services, [6]] }
        const some = new TransitReach(smallTimetable(fewer), null, points(given.homes)).minutesOf(question, sites, 0)
        for (let m = 0; m < all.length; m++) expect(all[m]).toBeLessThanOrEqual(some[m]!)
        const wider = { ...question, fromSeconds: question.fromSeconds - 600, toSeconds: question.toSeconds + 600 }
        const wide = new TransitReach(smallTimetable(given), null, points(given.homes)).minutesOf(wider, sites, 0)
        expect([...wide.subarray(10, 10 + all.length)]).toEqual([...all])
      }),
      { numRuns: 100 },
    )
  })

  it('a journey lasts as long as its minute says, its parts follow one another, and it keeps to the timetable', () => {
    fc.assert(
      fc.property(feed, windows, fc.boolean(), (given, window, arrives) => {
        const timetable = smallTimetable(given)
        const reach = new TransitReach(timetable, null, points(given.homes))
        const question = { ...QUESTION, ...window, timing: arrives ? 'arrive' : 'depart' } as const
        const sites = points(given.sites)
        const times = reach.minutesOf(question, sites, 0)
        for (let m = 0; m < times.length; m += 7) {
          const journey = reach.journey(question, sites, 0, m)
          if (times[m] === NO_JOURNEY) {
            expect(journey).toBeNull()
            continue
          }
          checkJourney(timetable, journey!, times[m]!)
        }
      }),
      { numRuns: 150 },
    )
  })
})

const minutes = (h: number, m: number) => h * 3600 + m * 60
const call = (stop: number, h: number, m: number, flags = 0) => [stop, minutes(h, m), minutes(h, m), flags] as const
// So far apart that walking takes longer than the longest journey.
const villages = [at(0, 0), at(40_000, 0), at(80_000, 0), at(120_000, 0)]
const only = (time: Int32Array) => (time[0] === NO_JOURNEY ? null : time[0]! / 600)
/** Minutes from 7:00 from the first village to the last stop given. */
const fromSeven = (given: Parameters<typeof smallTimetable>[0], to: Point, change: Partial<TransitQuestion> = {}) => {
  const reach = new TransitReach(smallTimetable(given), null, points([villages[0]!]))
  const question = { ...QUESTION, fromSeconds: minutes(7, 0), toSeconds: minutes(7, 1), ...change }
  return only(reach.minutesOf(question, points([to]), 0))
}

describe('what feeds say', () => {
  const there = { calls: [call(0, 7, 10), call(1, 7, 10)] }
  const onwards = { calls: [call(1, 7, 10), call(2, 7, 20)] }
  const later = { calls: [call(1, 7, 11), call(2, 7, 21)] }

  it.each([
    ['the first trip first', [there, onwards]],
    ['the second trip first', [onwards, there]],
  ])('a timed transfer takes no time, even between connections of one moment: %s', (_, trips) => {
    const timed = { stops: villages, trips, transfers: [[1, 1, 1, -1]] as const }
    expect(fromSeven(timed, villages[2]!)).toBe(20)
    expect(fromSeven({ ...timed, transfers: [] }, villages[2]!)).toBe(null)
  })

  it('changing takes a minute, a stated least time instead of it, and may be impossible', () => {
    const feedOf = (transfers: readonly (readonly [number, number, number, number])[]) => ({
      stops: villages,
      trips: [there, later, { calls: [call(1, 7, 30), call(2, 7, 40)] }],
      transfers,
    })
    expect(fromSeven(feedOf([]), villages[2]!)).toBe(21)
    expect(fromSeven(feedOf([[1, 1, 2, 300]]), villages[2]!)).toBe(40)
    expect(fromSeven(feedOf([[1, 1, 2, 0]]), villages[2]!)).toBe(21)
    expect(fromSeven(feedOf([[1, 1, 3, -1]]), villages[2]!)).toBe(null)
    // Staying seated between trips says nothing about the stop.
    expect(fromSeven(feedOf([[1, 1, 5, -1]]), villages[2]!)).toBe(21)
  })

  it('the platforms of a station are joined, and a transfer of the station holds for them unless one of their own says otherwise', () => {
    // 1 and 2 are platforms 1.5 km apart (beyond the walk to change) of station 4; 3 is the end.
    const stops = [villages[0]!, at(40_000, 0), at(41_500, 0), villages[2]!, at(40_700, 0)]
    const trips = [
      { calls: [call(0, 7, 5), call(1, 7, 10)] },
      { calls: [call(2, 7, 20), call(3, 7, 30)] },
      { calls: [call(2, 7, 50), call(3, 8, 0)] },
    ]
    const station = { stops, trips, parents: [-1, 4, 4, -1, -1], kinds: [0, 0, 0, 0, 1] }
    const to = villages[2]!
    expect(fromSeven({ stops, trips }, to)).toBe(null)
    // 1.5 km × 1.3 at 4.8 km/h are 24 minutes.
    expect(fromSeven(station, to)).toBe(60)
    expect(fromSeven({ ...station, transfers: [[4, 4, 2, 600]] }, to)).toBe(30)
    expect(
      fromSeven(
        {
          ...station,
          transfers: [
            [1, 2, 2, 1200],
            [4, 4, 2, 600],
          ],
        },
        to,
      ),
    ).toBe(60)
  })

  it('nobody boards or gets off where the feed forbids it, but stays seated', () => {
    const trips = (first: number, second: number) => ({
      stops: villages,
      trips: [{ calls: [call(0, 7, 5, first), call(1, 7, 15, second), call(2, 7, 25)] }],
    })
    expect(fromSeven(trips(0, 0), villages[1]!)).toBe(15)
    expect(fromSeven(trips(1, 0), villages[1]!)).toBe(null)
    expect(fromSeven(trips(0, 2), villages[1]!)).toBe(null)
    expect(fromSeven(trips(0, 2), villages[2]!)).toBe(25)
    // Boarding on request is boarding.
    expect(fromSeven(trips(4, 8), villages[1]!)).toBe(15)
  })

  it('two walks are never chained: who is set down beyond walking distance of the site must ride again', () => {
    // Stop 2 lies 700 m from stop 1 (a change), the site 1.1 km beyond stop 2 and 1.8 km from stop 1: beyond 20 minutes.
    const stops = [villages[0]!, at(40_000, 0), at(40_450, 0)]
    const trips = [{ calls: [call(0, 7, 5), call(1, 7, 10)] }, { calls: [call(2, 9, 0), call(0, 9, 10)] }]
    expect(fromSeven({ stops, trips }, at(41_400, 0))).toBe(null)
  })

  it('barrier-free leaves out stops marked as closed, by themselves or by their station, and uses those that say nothing', () => {
    const feedOf = (wheelchair: readonly number[]) => ({
      stops: [villages[0]!, villages[1]!, at(40_000, 50)],
      parents: [-1, 2, -1],
      kinds: [0, 0, 1],
      wheelchair,
      trips: [{ calls: [call(0, 7, 5), call(1, 7, 15)] }],
    })
    const walk = travelProfile('walk', { barrierFree: true })
    expect(fromSeven(feedOf([0, 0, 0]), villages[1]!, { walk })).toBe(15)
    expect(fromSeven(feedOf([0, 2, 0]), villages[1]!, { walk })).toBe(null)
    expect(fromSeven(feedOf([0, 0, 2]), villages[1]!, { walk })).toBe(null)
    expect(fromSeven(feedOf([0, 1, 2]), villages[1]!, { walk })).toBe(15)
    expect(fromSeven(feedOf([0, 2, 0]), villages[1]!)).toBe(15)
  })

  it('without the last walk the journey ends where one gets off', () => {
    const given = { stops: villages, trips: [{ calls: [call(0, 7, 5), call(1, 7, 15)] }] }
    const site = at(40_000, 615)
    const walked = Math.round(615 * ((36 * 1.3) / 4.8)) / 600
    expect(fromSeven(given, site)).toBeCloseTo(15 + walked, 1)
    expect(fromSeven(given, site, { lastWalk: false })).toBe(15)
  })
})

describe('rides on demand', () => {
  const area = [[[at(-1000, -1000), at(42_000, -1000), at(42_000, 1000), at(-1000, 1000), at(-1000, -1000)]]]
  const offer = {
    id: 'o',
    name: 'Rufbus',
    route: 0,
    service: 0,
    stops: Uint32Array.of(),
    area,
    fromSeconds: minutes(6, 0),
    toSeconds: minutes(12, 0),
    noticeSeconds: 3600,
    phone: '',
    url: '',
    message: '',
  }
  const base = { stops: villages, trips: [{ calls: [call(2, 5, 0), call(3, 5, 10)] }] }
  // 40 km × 1.3 at 40 km/h, 1.3 times as long for picking up others.
  const ride = (40 * 1.3 * 1.3 * 60) / 40

  it('within an area from door to door: the wait and the ride, in the hours and on the days of the offer', () => {
    const given = { ...base, onDemand: [offer] }
    expect(fromSeven(given, villages[1]!)).toBeCloseTo(10 + ride, 1)
    expect(fromSeven(given, villages[2]!)).toBe(null)
    expect(fromSeven({ ...base, onDemand: [{ ...offer, toSeconds: minutes(7, 30) }] }, villages[1]!)).toBe(null)
    // The vehicle comes when the service begins.
    const opens = { ...offer, fromSeconds: minutes(7, 30) }
    expect(fromSeven({ ...base, onDemand: [opens] }, villages[1]!)).toBeCloseTo(30 + ride, 1)
    const sundays = { ...base, services: [[2], [6]], onDemand: [{ ...offer, service: 1 }] }
    expect(fromSeven(sundays, villages[1]!)).toBe(null)
    const arriving = { timing: 'arrive', fromSeconds: minutes(8, 0), toSeconds: minutes(8, 1) } as const
    expect(fromSeven(given, villages[1]!, arriving)).toBeCloseTo(10 + ride, 1)
  })

  it('between stops: with the walk to the stop and from it, and told as such', () => {
    const given = { ...base, onDemand: [{ ...offer, area: null, stops: Uint32Array.of(0, 1) }] }
    const site = at(40_000, 400)
    const walked = (400 * 1.3 * 3.6) / 4.8 / 60
    expect(fromSeven(given, site)).toBeCloseTo(10 + ride + walked, 0)
    const reach = new TransitReach(smallTimetable(given), null, points([villages[0]!]))
    const nearest = reach.nearest({ ...QUESTION, toSeconds: QUESTION.fromSeconds + 600 }, points([site]))
    expect(nearest.onDemand[0]).toBe(1)
    expect(nearest.shareByRide[0]).toBe(1)
    expect(reach.journey(QUESTION, points([site]), 0)!.legs).toMatchObject([{ kind: 'ordered', offer: 0 }])
  })
})

function checkJourney(timetable: Timetable, journey: NonNullable<ReturnType<TransitReach['journey']>>, time: number) {
  expect(journey.arrival - journey.departure).toBe(time)
  const { legs } = journey
  expect(legs[0]!.departure).toBe(journey.departure)
  expect(legs.at(-1)!.arrival).toBeLessThanOrEqual(journey.arrival)
  for (const [k, leg] of legs.entries()) {
    expect(leg.arrival).toBeGreaterThanOrEqual(leg.departure)
    const next = legs[k + 1]
    if (next) expect(next.departure).toBeGreaterThanOrEqual(leg.arrival)
    if (next && leg.kind !== 'walk') expect(next.departure).toBe(leg.arrival)
    if (leg.kind === 'change') expect(leg.arrival - leg.departure).toBeGreaterThanOrEqual(leg.neededTenths)
    if (leg.kind !== 'ride') continue
    expect(timetable.stopTimeStop[leg.fromStopTime]).toBe(leg.fromStop)
    expect(timetable.stopTimeStop[leg.toStopTime]).toBe(leg.toStop)
    expect(timetable.stopTimeFlags[leg.fromStopTime]! & 1).toBe(0)
    expect(timetable.stopTimeFlags[leg.toStopTime]! & 2).toBe(0)
    const took = 10 * (timetable.stopTimeArrival[leg.toStopTime]! - timetable.stopTimeDeparture[leg.fromStopTime]!)
    expect(leg.arrival - leg.departure).toBe(took)
  }
}
