import { describe, expect, it } from 'vitest'
import { smallNetwork } from '../../../tests/network/smallNetwork.ts'
import { DATE, smallTimetable } from '../../../tests/transit/smallTimetable.ts'
import { testCatalogue } from '../../../tests/web/smallRegion.ts'
import { type Facility, FROM_OSM } from '../services/index.ts'
import { type ReachQuestion, Situation, type SituationData } from './index.ts'

const facility = (service: string, lon: number, id = 's'): Facility => ({
  id,
  name: '',
  service,
  lon,
  lat: 51,
  capacity: null,
  source: FROM_OSM,
  asOf: '',
  municipality: 0,
  details: {},
})

/** A road of 3 km from west to east; two cells inside, a third one of the ring, all on it. */
const data: SituationData = {
  manifest: {
    id: 'r',
    version: 'v',
    ring: 'around',
    populationEstimated: false,
    completeness: [{ service: 'pharmacy', state: 'osm-unchecked' }],
  },
  municipalities: [
    { ags: '1', name: 'A', inside: true, officialPopulation: null, outline: [] },
    { ags: '2', name: 'B', inside: false, officialPopulation: null, outline: [] },
  ],
  cells: {
    count: 3,
    sizeMetres: 100,
    id: ['a', 'b', 'c'],
    lon: Float64Array.of(10.001, 10.02, 10.04),
    lat: Float64Array.of(51, 51, 51),
    population: Float64Array.of(10, 20, 500),
    groups: [{ id: '75+', fromAge: 75, toAge: 999, sex: 'all' }],
    people: [Float32Array.of(2, Number.NaN, 50)],
    agesState: Uint8Array.of(0, 1, 0),
    municipality: Int32Array.of(0, 0, 1),
    inside: Uint8Array.of(1, 1, 0),
    estimated: false,
  },
  facilities: [facility('pharmacy', 10.0005), facility('fire-service', 10.0005)],
  streets: smallNetwork(
    [
      [10, 51],
      [10.02, 51],
      [10.045, 51],
    ],
    [
      { from: 0, to: 1, access: 63 },
      { from: 1, to: 2, access: 63 },
    ],
  ),
}

const ask = (more: Partial<ReachQuestion> = {}): ReachQuestion => ({
  service: 'pharmacy',
  mode: 'walk',
  ages: 'all',
  nth: 1,
  barrierFree: false,
  pureDriving: false,
  threshold: 600,
  ...more,
})

const codes = (issues: readonly { code: string }[]) => issues.map((i) => i.code)

describe('Situation', async () => {
  const situation = new Situation(data, await testCatalogue())

  it('counts the inside, computes the ring, and says what the sites rest on', () => {
    const answer = situation.answer(ask())
    expect(answer.total).toMatchObject({ people: 30, within: 10, beyond: 20, sites: 1 })
    expect(answer.municipalities.map((m) => m.name)).toEqual(['A'])
    expect(situation.reach(ask()).value[2]).toBeGreaterThan(1800)
    expect(codes(answer.warnings)).toEqual(['answer-osm-unchecked'])
  })

  it('compares the modes by the same answers, each with its own limit', () => {
    for (const row of situation.compareModes(ask({ ages: 'all' }))) {
      const { question, total } = situation.answer(ask({ mode: row.mode, threshold: null }))
      expect(row).toEqual({
        mode: row.mode,
        threshold: question.threshold,
        people: total.people,
        within: total.within,
        beyond: total.beyond,
        median: total.median,
      })
    }
    expect(new Situation({ ...data, streets: null }, situation.catalogue).compareModes(ask())).toEqual([])
  })

  it('lets the old walk more slowly, and counts only those whose age is known', () => {
    const answer = situation.answer(ask({ ages: '75+' }))
    expect(answer.total.people).toBe(2)
    expect(codes(answer.warnings)).toContain('answer-ages-partly')
    expect(situation.reach(ask({ ages: '75+' })).value[0]).toBeGreaterThan(situation.reach(ask()).value[0]!)
    expect(codes(situation.answer(ask({ ages: '0-5' })).warnings)).toContain('answer-ages-missing')
  })

  it('drives from the station, without looking for a parking place', () => {
    const fire = situation.answer(ask({ service: 'fire-station', mode: 'car' }))
    expect(fire.direction).toBe('from-site')
    expect(fire.question.service).toBe('fire-service')
    expect(codes(fire.warnings)).toContain('answer-driving-only')
    const pure = situation.answer(ask({ mode: 'car', pureDriving: true }))
    expect(fire.total.median).toBe(pure.total.median)
  })

  it('explains a cell: the site, the way, the sum', () => {
    const told = situation.explain(ask(), 1)
    expect(told).toMatchObject({ id: 'b', reason: 'reached', people: 20 })
    expect(told.route!.time / 10).toBe(told.value)
    expect(told.route!.steps.reduce((sum, s) => sum + s.time, told.route!.startTime + told.route!.finishTime)).toBe(
      told.route!.time,
    )
    expect(situation.explain(ask({ mode: 'air-line' }), 1)).toMatchObject({ measure: 'metres', route: null })
  })

  it('an area without sites is no area without need: it says so', () => {
    const answer = situation.answer(ask({ service: 'library' }))
    expect(answer.total).toMatchObject({ people: 30, within: 0, beyond: 30, unreachable: 30, median: null })
    expect(codes(answer.warnings)).toContain('answer-no-site')
    expect(situation.explain(ask({ service: 'library' }), 0).reason).toBe('no-site')
  })

  it.each([
    [{ service: 'nonsense' }, 'question-unknown-service'],
    [{ service: 'broadband' }, 'question-service-not-travelled'],
    [{ nth: 9 }, 'question-nth-out-of-range'],
    [{ threshold: -5 }, 'question-threshold-out-of-range'],
    [{ threshold: Number.NaN }, 'question-threshold-out-of-range'],
    [{ mode: 'rocket' as 'walk' }, 'question-unknown-mode'],
    [{ ages: '3-4' as 'all' }, 'question-unknown-ages'],
  ])('refuses %o', (more, code) => {
    expect(() => situation.answer(ask(more))).toThrow(
      expect.objectContaining({ issue: expect.objectContaining({ code }) }),
    )
  })

  it('computes travel once for whomever it counts, unless their age changes the speed', () => {
    const all = situation.reach(ask({ ages: 'all' }))
    const users = situation.reach(ask({ ages: 'users' }))
    expect(users.value).toBe(all.value)
    expect(situation.reach(ask({ ages: '75+' })).value).not.toBe(all.value)
    expect(situation.reachWithin(ask({ threshold: 60 })).value).toBe(all.value)
  })

  it('keeps answers apart that differ in anything but the threshold', () => {
    const near = situation.answer(ask({ threshold: 10 }))
    const far = situation.answer(ask({ threshold: 9000 }))
    expect([near.total.within, far.total.within]).toEqual([0, 30])
    expect(situation.answer(ask({ mode: 'bicycle' })).total.median).toBeLessThan(far.total.median!)
  })
})

describe('questions by transit', async () => {
  const catalogue = await testCatalogue()
  const clock = (h: number, m: number) => h * 3600 + m * 60
  const call = (stop: number, h: number, m: number) => [stop, clock(h, m), clock(h, m)] as const
  /** From the third cell's end of the road to the pharmacy's, every half hour; not on Sundays. */
  const timetable = smallTimetable({
    stops: [
      [10.04, 51],
      [10.0005, 51],
    ],
    trips: [{ calls: [call(0, 7, 0), call(1, 7, 6)], headways: [[clock(6, 0), clock(22, 0), 1800]] }],
    services: [[0, 1, 2, 3, 4, 5]],
    onDemand: [],
  })
  const situation = new Situation({ ...data, timetable }, catalogue)
  const usual = {
    date: DATE,
    fromSeconds: clock(7, 0),
    toSeconds: clock(8, 0),
    timing: 'depart',
    percentile: 50,
    lastWalk: true,
  } as const
  const byBus = (change: Partial<ReachQuestion> = {}, choice: object = {}) =>
    ask({ mode: 'transit', threshold: null, transit: { ...usual, ...choice }, ...change })

  it('answer with every default, what they rest on, and a method version of their own', () => {
    const answer = situation.answer(byBus({ transit: undefined }))
    expect(answer.question).toMatchObject({
      threshold: 1800,
      transit: { fromSeconds: 25_200, toSeconds: 32_400, percentile: 50 },
    })
    expect(answer.methodVersion).toBe('transit-reach-1')
    // 20 minutes' walk at most: the first two cells have no use for the bus, the third one is ring.
    expect(answer.transit).toMatchObject({
      minutes: 120,
      tripsOnDay: 32,
      stopsNearCells: 2,
      walks: 'streets',
      peopleWithRide: 0,
      onDemand: { offers: 0, cells: 0, people: 0 },
    })
    expect(situation.answer(ask()).transit).toBeUndefined()
    expect(situation.answer(ask({ transit: usual })).question.transit).toBeUndefined()
  })

  it('the percentile asked for is the value, and its site and journey belong to it', () => {
    const bad = situation.reach(byBus({}, { percentile: 95 }))
    const good = situation.reach(byBus({}, { percentile: 5 }))
    expect(bad.value).toBe(bad.transit!.p95)
    expect(good.value).toBe(good.transit!.p05)
    expect(good.site).toBe(bad.transit!.site[5])
    // Asked once for all three.
    expect(good.transit).toBe(bad.transit)
    expect(good.value[2]).toBeLessThan(bad.value[2]!)
    // Walking takes 35 minutes; the bus 6, the wait up to 29.
    expect(bad.value[2]).toBeLessThan(36 * 60)
    expect(good.value[2]).toBeGreaterThanOrEqual(6 * 60)
    expect(bad.transit!.shareOfMinutes[2]).toBe(1)
    expect(bad.transit!.shareByRide[2]).toBeGreaterThan(0.9)
    const told = situation.explain(byBus({}, { percentile: 5 }), 2)
    expect(told.journey!.arrivalSeconds - told.journey!.departureSeconds).toBeCloseTo(told.value!, 6)
    expect(told.journey!.legs.map((leg) => leg.kind)).toEqual(['walk', 'ride', 'walk'])
    expect(told.journey!.legs[1]).toMatchObject({
      line: '7',
      headsign: 'Ziel 0',
      from: 'Halt 0',
      to: 'Halt 1',
      stopsBetween: 0,
    })
    expect(told).toMatchObject({ route: null, reason: 'reached', site: { service: 'pharmacy' } })
    expect(situation.explain(byBus(), 0).journey!.legs).toMatchObject([{ kind: 'walk', from: null, to: null }])
  })

  it.each([
    ['question-date-outside', { date: '2023-01-01' }],
    // Nothing ever runs on the last day of the calendar.
    ['question-date-outside', { date: '2024-03-10' }],
    ['question-date-unreadable', { date: '2024-02-30' }],
    ['question-date-unreadable', { date: 'tomorrow' }],
    ['question-window-order', { fromSeconds: clock(9, 0) }],
    ['question-window-order', { fromSeconds: -60 }],
    ['question-window-order', { fromSeconds: Number.NaN }],
    ['question-window-length', { fromSeconds: 0, toSeconds: clock(24, 1) }],
    ['question-timing', { timing: 'later' }],
    ['question-percentile', { percentile: 51 }],
  ])('are refused with a sentence: %s', (code, choice) => {
    expect(() => situation.answer(byBus({}, choice))).toThrow(code)
  })

  it('are refused for services that come to people, for a choice of sites, and where there is no timetable', () => {
    expect(() => situation.answer(byBus({ service: 'fire-service' }))).toThrow('question-transit-outbound')
    expect(() => situation.answer(byBus({ nth: 2 }))).toThrow('question-transit-nth')
    expect(() => new Situation(data, catalogue).answer(byBus())).toThrow('question-no-timetable')
    const empty = smallTimetable({ stops: [[10, 51]], trips: [] })
    expect(() => new Situation({ ...data, timetable: empty }, catalogue).answer(byBus())).toThrow(
      'question-no-timetable',
    )
  })

  it('a day inside the timetable on which nothing runs leaves the walk, and says which days have trips', () => {
    const saturdays = { ...timetable, serviceDays: Uint32Array.of(0b1000001) }
    const other = new Situation({ ...data, timetable: saturdays }, catalogue)
    const answer = other.answer(byBus())
    const [warning] = answer.warnings.filter(({ code }) => code === 'answer-no-trips-on-day')
    expect(warning!.params).toEqual({ date: DATE, count: 2, days: '2024-03-04, 2024-03-10', offers: 0 })
    expect(other.reach(byBus()).value[2]).toBe(other.reach(ask()).value[2])
  })

  it('say when no stop is near, and when walks are only estimated', () => {
    const away = { ...timetable, stopLat: Float64Array.of(40, 40) }
    expect(codes(new Situation({ ...data, timetable: away }, catalogue).answer(byBus()).warnings)).toContain(
      'answer-no-stop-near',
    )
    const plain = new Situation({ ...data, streets: null, timetable }, catalogue)
    expect(codes(plain.answer(byBus()).warnings)).toContain('answer-walks-by-air-line')
    expect(plain.reach(byBus()).value[2]).toBeLessThan(Number.POSITIVE_INFINITY)
  })

  it('say how many people depend on a ride that must be ordered, and tell its number and notice', () => {
    const ring = [
      [9.9, 50.9],
      [10.2, 50.9],
      [10.2, 51.1],
      [9.9, 51.1],
      [9.9, 50.9],
    ] as const
    const offer = {
      id: 'o',
      name: 'Rufbus Nord',
      route: 0,
      service: 0,
      stops: new Uint32Array(),
      area: [[ring]],
      fromSeconds: clock(6, 0),
      toSeconds: clock(22, 0),
      noticeSeconds: 3600,
      phone: '0123',
      url: '',
      message: '',
    }
    const ordered = new Situation({ ...data, timetable: { ...timetable, onDemand: [offer] } }, catalogue)
    const answer = ordered.answer(byBus())
    // 1.4 km are 18 minutes on foot, and by call bus 10 minutes' wait and a short ride.
    expect(answer.transit!.onDemand).toEqual({ offers: 1, cells: 1, people: 20 })
    const note = answer.warnings.find(({ code }) => code === 'answer-on-demand')
    expect(note!.params).toEqual({ cells: 1, people: 20 })
    expect(ordered.explain(byBus(), 1).journey!.legs).toMatchObject([
      { kind: 'ordered', name: 'Rufbus Nord', noticeSeconds: 3600, phone: '0123' },
    ])
  })

  it('stand beside the other modes where people travel and there is a timetable', () => {
    const modes = (asked: ReachQuestion, of = situation) => of.compareModes(asked).map(({ mode }) => mode)
    expect(modes(ask())).toEqual(['walk', 'bicycle', 'car', 'transit'])
    expect(modes(ask({ nth: 2 }))).toEqual(['walk', 'bicycle', 'car'])
    expect(modes(ask({ service: 'fire-service', mode: 'car' }))).toEqual(['walk', 'bicycle', 'car'])
    expect(modes(ask(), new Situation({ ...data, streets: null, timetable }, catalogue))).toEqual(['transit'])
    const [, , , row] = situation.compareModes(byBus({}, { percentile: 95 }))
    expect(row!.median).toBe(situation.answer(byBus({}, { percentile: 95 })).total.median)
  })
})
