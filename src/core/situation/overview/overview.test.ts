import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallNetwork } from '../../../../tests/network/smallNetwork.ts'
import { testCatalogue } from '../../../../tests/web/smallRegion.ts'
import { type Facility, FROM_OSM, type Service, type Standard } from '../../services/index.ts'
import { Situation, type SituationData } from '../situation.ts'
import { countAreas } from './counts.ts'
import { everydayOnFoot, isSparse } from './everyday.ts'
import { judgeStandards } from './judgeStandards.ts'
import { overviewOf } from './overview.ts'
import { serviceOverview } from './serviceOverview.ts'

const facility = (service: string, lon: number, more: Partial<Facility> = {}): Facility => ({
  id: `${service}-${lon}`,
  name: `Ort ${lon}`,
  service,
  lon,
  lat: 51,
  capacity: null,
  source: FROM_OSM,
  asOf: '',
  municipality: 0,
  details: {},
  ...more,
})

/** A road of 10 km from west to east. Four cells inside in two municipalities, one in the ring. One degree of longitude is 70 km. */
const data: SituationData = {
  manifest: { id: 'r', version: 'v', ring: 'around', populationEstimated: false, completeness: [] },
  municipalities: [
    { ags: '06636001', name: 'A', inside: true, officialPopulation: null, outline: [] },
    { ags: '06637001', name: 'Ring', inside: false, officialPopulation: null, outline: [] },
    { ags: '06636002', name: 'B', inside: true, officialPopulation: null, outline: [] },
  ],
  cells: {
    count: 5,
    sizeMetres: 100,
    id: ['a', 'b', 'c', 'd', 'ring'],
    lon: Float64Array.of(10.001, 10.01, 10.06, 10.12, 10.14),
    lat: new Float64Array(5).fill(51),
    population: Float64Array.of(100, 40, 20, 2, 900),
    groups: [
      { id: '0-5', fromAge: 0, toAge: 5, sex: 'all' },
      { id: '6-9', fromAge: 6, toAge: 9, sex: 'all' },
      { id: '10-17', fromAge: 10, toAge: 17, sex: 'all' },
      { id: '18-64', fromAge: 18, toAge: 64, sex: 'all' },
      { id: '65-74', fromAge: 65, toAge: 74, sex: 'all' },
      { id: '75+', fromAge: 75, toAge: 999, sex: 'all' },
    ],
    people: [0.05, 0.05, 0.1, 0.5, 0.15, 0.15].map((share) =>
      Float32Array.of(100 * share, 40 * share, 20 * share, 2 * share, 900 * share),
    ),
    agesState: new Uint8Array(5),
    municipality: Int32Array.of(0, 0, 2, 2, 1),
    inside: Uint8Array.of(1, 1, 1, 1, 0),
    estimated: false,
  },
  facilities: [
    facility('pharmacy', 10.0005),
    facility('supermarket', 10.0005),
    facility('village-shop', 10.0605, { municipality: 2 }),
    facility('primary-school', 10.0105),
    facility('fire-service', 10.0005),
    facility('hospital', 10.13, { municipality: 1, name: 'Klinik' }),
  ],
  streets: smallNetwork(
    [
      [10, 51],
      [10.05, 51],
      [10.1, 51],
      [10.15, 51],
    ],
    [
      { from: 0, to: 1, access: 63 },
      { from: 1, to: 2, access: 63 },
      { from: 2, to: 3, access: 63 },
    ],
  ),
}

const catalogue = await testCatalogue()
const situation = new Situation(data, catalogue)
const serviceOf = (id: string): Service => catalogue.services.find((one) => one.id === id)!
const DAY = '2026-11-25'

const standard = (more: Partial<Standard>): Standard => ({
  id: 's',
  kind: 'plan',
  measure: 'distance',
  mode: 'walk',
  bound: 'at-most',
  value: 1000,
  upTo: null,
  unit: 'metres',
  share: null,
  startsAt: null,
  condition: null,
  place: 'DE',
  validFrom: null,
  validUntil: null,
  sources: ['x'],
  verified: true,
  note: { de: '', en: '' },
  decided: null,
  ...more,
})
const judge = (more: Partial<Standard>, id = 'pharmacy', place: string | null = 'DE-HE', over = situation) =>
  judgeStandards(over, { ...serviceOf(id), standards: [standard(more)] }, place, DAY)[0]

describe('standards', () => {
  // 140 of 162 people live within a kilometre of the pharmacy.
  it.each([
    [{ share: 80 }, 'met'],
    [{ share: 87 }, 'not-met'],
    [{ share: null }, 'not-met'],
    [{ share: null, value: 20_000 }, 'met'],
    [{ share: 100, value: 20_000 }, 'met'],
    [{ kind: 'test', share: 95 }, 'not-met'],
    [{ kind: 'norm', share: 95 }, 'not-met'],
    [{ kind: 'own', share: 95 }, 'not-met'],
    [{ kind: 'case', share: 100 }, 'counted'],
    [{ kind: 'monitor' }, 'counted'],
    [{ kind: 'obs', share: 67 }, 'counted'],
    [{ kind: 'biz' }, 'counted'],
  ] as const)('%o is %s', (more, state) => {
    const judged = judge(more)!
    expect(judged.state).toBe(state)
    if (!('value' in more)) expect(judged.counts!.total).toEqual({ people: 162, within: 140, beyond: 22 })
    expect(judged.reason).toBeNull()
  })

  it('a legal test or an observed mean never appears as a duty; nor does a norm that nobody has read', () => {
    for (const kind of ['plan', 'test', 'case', 'monitor', 'obs', 'biz', 'own'] as const)
      expect(judge({ kind })!.isDuty).toBe(false)
    expect(judge({ kind: 'norm' })!.isDuty).toBe(true)
    expect(judge({ kind: 'norm', verified: false })!.isDuty).toBe(false)
  })

  it.each([
    [{ bound: 'about' }, 'no-limit'],
    [{ bound: 'at-least' }, 'no-limit'],
    [{ upTo: 1500 }, 'no-limit'],
    [{ condition: { de: 'nur in Städten', en: 'in towns only' } }, 'condition'],
    [{ measure: 'people-per-unit', unit: 'inhabitants', mode: null }, 'no-capacity'],
    [{ measure: 'departures', unit: 'per-day', mode: null }, 'no-departures'],
    [{ measure: 'travel-time', unit: 'minutes', mode: 'transit' }, 'no-timetable'],
    [{ measure: 'distance', mode: 'car' }, 'no-limit'],
  ] as const)('%o cannot be judged: %s', (more, reason) => {
    expect(judge(more)).toMatchObject({ state: 'not-judged', reason, counts: null, shareReached: null })
  })

  it('what is missing is said, and is never a zero', () => {
    expect(judge({}, 'library')).toMatchObject({ state: 'not-judged', reason: 'no-site' })
    const bare = new Situation({ ...data, streets: null }, catalogue)
    expect(judge({}, 'pharmacy', null, bare)).toMatchObject({ reason: 'no-network' })
    expect(judge({ mode: 'air-line' }, 'pharmacy', null, bare)!.counts!.total.within).toBe(140)
    const ageless = new Situation({ ...data, cells: { ...data.cells, groups: [], people: [] } }, catalogue)
    expect(judge({}, 'primary-school', null, ageless)).toMatchObject({ reason: 'no-ages' })
    expect(
      judge({ measure: 'response-time', unit: 'minutes', mode: null, startsAt: 'call', value: 10 }, 'pharmacy'),
    ).toMatchObject({
      reason: 'no-turn-out',
    })
    expect(judge({ measure: 'share', unit: 'percent', mode: null }, 'broadband')).toMatchObject({
      reason: 'no-connections',
    })
  })

  it('hold where and when they hold', () => {
    expect(judge({ place: 'DE-BY' })).toBeUndefined()
    expect(judge({ place: 'DE-HE' })).toBeDefined()
    expect(judge({ place: 'DE-HE' }, 'pharmacy', null)).toBeUndefined()
    expect(judge({ validUntil: '2025' })).toBeUndefined()
    expect(judge({ validUntil: '2026' })).toBeDefined()
    expect(judge({ validFrom: '2027-01-01' })).toBeUndefined()
    expect(judge({ validFrom: '2020' })).toBeDefined()
  })

  it('every standard of the catalogue is judged or says why not', () => {
    for (const service of catalogue.services)
      for (const judged of judgeStandards(situation, service, 'DE-HE', DAY)) {
        expect(judged.state === 'not-judged').toBe(judged.reason !== null)
        expect(judged.counts === null).toBe(judged.state === 'not-judged')
      }
  })
})

describe('a service at a glance', () => {
  it('agrees with the answers of the situation', () => {
    const found = serviceOverview(situation, serviceOf('pharmacy'), { byTransit: () => false })
    for (const { mode, threshold, counts } of found.modes) {
      const { total, municipalities } = situation.answer({
        service: 'pharmacy',
        mode,
        ages: 'all',
        nth: 1,
        barrierFree: false,
        pureDriving: false,
        threshold,
      })
      expect(counts.total).toMatchObject({ people: total.people, within: total.within, beyond: total.beyond })
      expect(counts.municipalities.map(({ beyond }) => beyond)).toEqual(municipalities.map(({ beyond }) => beyond))
    }
  })

  it('counts who gets nowhere without a car: by no other way within its limit', () => {
    const { withoutCar, modes } = serviceOverview(situation, serviceOf('hospital'), { byTransit: () => false })
    const beyond = (mode: string) => modes.find((one) => one.mode === mode)!.counts.total.beyond!
    expect(withoutCar!.total.beyond).toBeLessThanOrEqual(Math.min(beyond('walk'), beyond('bicycle')))
    expect(serviceOverview(situation, serviceOf('fire-service'), { byTransit: () => false }).withoutCar).toBeNull()
  })

  it('lets each age go at its own speed, and sums to the whole', () => {
    const { ages, main } = serviceOverview(situation, serviceOf('pharmacy'), { byTransit: () => false })
    expect(ages.map(({ band }) => band)).toEqual(['0-5', '6-9', '10-17', '18-64', '65-74', '75+'])
    const people = ages.reduce((sum, { counts }) => sum + counts.total.people!, 0)
    expect(people).toBeCloseTo(main!.total.people!, 3)
    // 700 m: twelve minutes for most, longer for small children.
    const share = (band: string) => {
      const { total } = ages.find((one) => one.band === band)!.counts
      return total.beyond! / total.people!
    }
    expect(share('0-5')).toBeGreaterThanOrEqual(share('18-64'))
  })

  it('names the nearest site, also beyond the border', () => {
    const { nearest } = serviceOverview(situation, serviceOf('hospital'), { byTransit: () => false })
    expect(nearest[1]![0]).toMatchObject({ name: 'Klinik', place: 'Ring', inside: false, people: 22 })
  })

  it('supply is told only where capacities or a viability value are known', () => {
    const of = (id: string) => serviceOverview(situation, serviceOf(id), { byTransit: () => false }).supply
    expect(of('pharmacy')!.viability!.standard.kind).toBe('biz')
    expect(of('pharmacy')!.facilities).toHaveLength(1)
    expect(of('primary-school')).toBeNull()
    const full = { ...data, facilities: [facility('primary-school', 10.0105, { capacity: 100 })] }
    const { supply } = serviceOverview(new Situation(full, catalogue), serviceOf('primary-school'), {
      byTransit: () => false,
    })
    expect(supply!.capacities).toMatchObject({ sites: 1, known: 1, missing: 0 })
  })

  it('without streets there is air line and no limit; without sites nothing is claimed', () => {
    const bare = new Situation({ ...data, streets: null }, catalogue)
    expect(serviceOverview(bare, serviceOf('hospital'), { byTransit: () => false })).toMatchObject({
      state: 'air-line',
      modes: [],
      withoutCar: null,
      standard: null,
    })
    expect(serviceOverview(situation, serviceOf('library'), { byTransit: () => false }).state).toBe('no-site')
    expect(serviceOverview(situation, serviceOf('broadband'), { byTransit: () => false }).state).toBe('not-travelled')
  })
})

describe('everyday places on foot', () => {
  it('are counted by hand', () => {
    const everyday = everydayOnFoot(situation)!
    expect(everyday.known.map(({ id }) => id)).toEqual(['pharmacy', 'supermarket', 'primary-school'])
    expect(everyday.unknown.map(({ id }) => id)).toEqual(['general-practitioner', 'public-transport-stop'])
    // a and b reach all three; c has the village shop instead of a supermarket; d has nothing.
    expect(everyday.byNumber.map(Math.round)).toEqual([2, 20, 0, 140])
    expect(everyday.municipalities.map(({ byNumber }) => byNumber.map(Math.round))).toEqual([
      [0, 0, 0, 140],
      [2, 20, 0, 0],
    ])
  })

  it('a gap in an unchecked list is no shortage', () => {
    const many = { ...data.cells, population: Float64Array.of(100, 40, 20, 2, 90_000) }
    const completeness = [{ service: 'pharmacy', state: 'osm-unchecked' }]
    const sparse = new Situation({ ...data, cells: many, manifest: { ...data.manifest, completeness } }, catalogue)
    expect(isSparse(sparse, serviceOf('pharmacy'))).toBe(true)
    expect(isSparse(sparse, serviceOf('hospital'))).toBe(false)
    expect(isSparse(new Situation({ ...data, cells: many }, catalogue), serviceOf('pharmacy'))).toBe(false)
    const everyday = everydayOnFoot(sparse)!
    expect(everyday.sparse.map(({ id }) => id)).toEqual(['pharmacy'])
    expect(everyday.known.map(({ id }) => id)).toEqual(['supermarket', 'primary-school'])
  })

  it('are null without streets', () => {
    expect(everydayOnFoot(new Situation({ ...data, streets: null }, catalogue))).toBeNull()
  })
})

it('the overview takes the Land from the municipalities, and tells how far it is', () => {
  const steps = overviewOf(situation, DAY)
  const told: number[] = []
  let step = steps.next()
  for (; !step.done; step = steps.next()) told.push(step.value)
  expect(told).toEqual([...told].sort((a, b) => a - b))
  expect(step.value.place).toBe('DE-HE')
  expect(step.value.services.length).toBe(told.length)
})

it('within + beyond = people, and the municipalities sum to the total', () =>
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.double({ min: 0, max: 500, noNaN: true }), fc.constant(Number.NaN)), {
        minLength: 5,
        maxLength: 5,
      }),
      fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
      (people, isWithin) => {
        const { total, municipalities } = countAreas(
          situation,
          Float64Array.from(people),
          Uint8Array.from(isWithin, Number),
        )
        for (const row of [total, ...municipalities])
          if (row.people !== null) expect(row.within! + row.beyond!).toBeCloseTo(row.people, 9)
        if (total.people !== null)
          expect(municipalities.reduce((sum, row) => sum + (row.people ?? 0), 0)).toBeCloseTo(total.people, 9)
        if (people.slice(0, 4).every(Number.isNaN)) expect(total.people).toBeNull()
      },
    ),
  ))
