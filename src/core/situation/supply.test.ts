import { describe, expect, it } from 'vitest'
import { smallNetwork } from '../../../tests/network/smallNetwork.ts'
import { testCatalogue } from '../../../tests/web/smallRegion.ts'
import { type Facility, FROM_OFFICIAL_LIST } from '../services/index.ts'
import { type ClosureQuestion, Situation, type SituationData, type SupplyQuestion } from './index.ts'

/** On the equator a kilometre is as long in longitude as in latitude. */
const KM = 1 / 111.195
const site = (service: string, id: string, km: number, capacity: number | null, municipality = 0): Facility => ({
  id,
  name: `Haus ${id}`,
  service,
  lon: 10 + km * KM,
  lat: 0,
  capacity,
  source: FROM_OFFICIAL_LIST,
  asOf: '',
  municipality,
  details: {},
})

/** Along one line: 1,000 people at 0 km, 3,000 at 4, 2,000 at 10, all inside; 4,000 of the ring at 20. A tenth of them are of 3 to 5, four tenths women of 15 to 49. */
const PEOPLE = [1000, 3000, 2000, 4000]
const data = (facilities: readonly Facility[], streets: SituationData['streets'] = null): SituationData => ({
  manifest: { id: 'r', version: 'v', ring: 'around', populationEstimated: false, completeness: [] },
  municipalities: [
    { ags: '06636001', name: 'Amt', inside: true, officialPopulation: null, outline: [] },
    { ags: '06636002', name: 'Bach', inside: true, officialPopulation: null, outline: [] },
    { ags: '06637001', name: 'Chor', inside: false, officialPopulation: null, outline: [] },
  ],
  cells: {
    count: 4,
    sizeMetres: 100,
    id: ['a', 'b', 'c', 'd'],
    lon: Float64Array.from([0, 4, 10, 20], (km) => 10 + km * KM),
    lat: new Float64Array(4),
    population: Float64Array.from(PEOPLE),
    groups: [
      { id: '3-5', fromAge: 3, toAge: 5, sex: 'all' },
      { id: '15-49/female', fromAge: 15, toAge: 49, sex: 'female' },
    ],
    people: [Float32Array.from(PEOPLE, (p) => p / 10), Float32Array.from(PEOPLE, (p) => p * 0.4)],
    agesState: new Uint8Array(4),
    municipality: Int32Array.of(0, 0, 1, 2),
    inside: Uint8Array.of(1, 1, 1, 0),
    estimated: false,
  },
  facilities,
  streets,
})
const catalogue = await testCatalogue()
const situation = (...facilities: Facility[]) => new Situation(data(facilities), catalogue)

const ask = (more: Partial<SupplyQuestion> = {}): SupplyQuestion => ({
  service: 'general-practitioner',
  mode: 'air-line',
  ages: null,
  barrierFree: false,
  pureDriving: false,
  catchment: 5000,
  method: null,
  decay: null,
  measure: null,
  assumeCapacity: null,
  ...more,
})
const closing = (more: Partial<ClosureQuestion>): ClosureQuestion => ({
  service: 'hospital',
  mode: 'air-line',
  ages: null,
  barrierFree: false,
  pureDriving: false,
  threshold: 5000,
  facility: 'h1',
  ...more,
})
const codes = (issues: readonly { code: string }[]) => issues.map((issue) => issue.code)

describe('supply of a region', () => {
  // Practice P at 2 km with 2 seats reaches a and b: 2 / 4,000. Practice Q at 10 km with 1 seat reaches c: 1 / 2,000.
  const practices = situation(site('general-practitioner', 'p', 2, 2), site('general-practitioner', 'q', 10, 1, 1))

  it('gives index, sums and sites by hand-counted figures', () => {
    const { answer, value, sitesInReach } = practices.supply(ask())
    expect(answer.index).toMatchObject({ kind: 'per-people', measure: 'capacity', per: 10_000, usual: true })
    expect(answer.question).toMatchObject({
      method: '2sfca',
      measure: 'capacity',
      ages: 'users',
      decay: { kind: 'step' },
    })
    expect([...value].map((v) => Math.round(v * 1e6) / 1e6)).toEqual([5, 5, 5, 0])
    expect([...sitesInReach]).toEqual([1, 1, 1, 0])
    expect(answer.total).toMatchObject({ people: 6000, withoutSite: 0, sites: 2, capacity: 3 })
    expect(answer.total.mean).toBeCloseTo(5, 9)
    expect(answer.municipalities.map((m) => [m.name, m.people, m.sites, m.capacity])).toEqual([
      ['Amt', 4000, 1, 2],
      ['Bach', 2000, 1, 1],
    ])
  })

  it('compares the load with the ratio of the catalogue, and the catchment with its viability', () => {
    const { answer } = practices.supply(ask())
    expect(answer.peoplePerUnit).toMatchObject({ value: 1581, standard: { id: 'ratio-1581' } })
    expect(answer.viability).toMatchObject({ counts: 'inhabitants', standard: { id: 'one-seat', verified: false } })
    const [p, q] = answer.facilities
    expect(p).toMatchObject({ load: 4000, peopleInReach: 4000, catchmentPeople: 4000, viability: 'above', spare: 0 })
    expect(p!.loadShare).toBeCloseTo(4000 / (2 * 1581), 9)
    // The people of the ring have no nearer practice than q: they count in its catchment, not in its load.
    expect(q).toMatchObject({ load: 2000, catchmentPeople: 6000 })
    // 4,000 − 2 · 1,581 and 2,000 − 1,581 find no seat.
    expect(answer.total.unmet).toBeCloseTo(838 + 419, 6)
    expect(answer.municipalities.map((m) => Math.round(m.unmet!))).toEqual([838, 419])
  })

  it('never counts a missing capacity as zero, and says how many are missing', () => {
    const partly = situation(site('general-practitioner', 'p', 2, 2), site('general-practitioner', 'q', 10, null))
    const { answer, value } = partly.supply(ask())
    expect(answer.capacities).toEqual({ sites: 2, known: 1, zero: 0, missing: 1, assumed: 0 })
    expect(codes(answer.warnings)).toEqual(['supply-capacity-missing'])
    expect(answer.facilities[1]).toMatchObject({ capacity: null, load: null, spare: null })
    // c has a site all the same: it is not without one.
    expect(answer.total.withoutSite).toBe(0)
    expect(value[2]).toBe(0)
    const assumed = partly.supply(ask({ assumeCapacity: 3 }))
    expect(assumed.value[2]).toBeCloseTo(15, 9)
    expect(assumed.answer.facilities[1]).toMatchObject({ capacity: 3, assumed: true })
    expect(codes(assumed.answer.warnings)).toEqual(['supply-capacity-assumed'])
  })

  it('counts sites where no capacity is known, and refuses to pretend', () => {
    const none = situation(site('general-practitioner', 'p', 2, null))
    const { answer } = none.supply(ask())
    expect(answer.index).toMatchObject({ measure: 'sites', unit: null })
    expect(codes(answer.warnings)).toEqual(['supply-sites-instead'])
    expect(() => none.supply(ask({ measure: 'capacity' }))).toThrow('question-no-capacity')
  })

  it.each([
    [-4, 'supply-capacity-negative', 1],
    [1e9, 'supply-capacity-absurd', 1],
    [Number.NaN, 'supply-capacity-absurd', 1],
    [0, 'supply-capacity-zero', 0],
  ])('a capacity of %d is told by name', (capacity, code, missing) => {
    const { answer } = situation(
      site('general-practitioner', 'p', 2, 2),
      site('general-practitioner', 'q', 10, capacity),
    ).supply(ask())
    const issue = answer.warnings.find((one) => one.code === code)
    expect(issue?.params?.facility).toBe('Haus q')
    expect(answer.capacities.missing).toBe(missing)
    expect(answer.total.mean).toBeCloseTo((4000 * 5) / 6000, 9)
  })

  it('counts those whom the service is for, and says when their number is not known', () => {
    const kindergarten = situation(site('kindergarten', 'k', 0, 300))
    const { answer } = kindergarten.supply(ask({ service: 'kindergarten' }))
    // 300 places on 400 children of 3 to 5, each child one place.
    expect(answer.index).toMatchObject({ per: 100 })
    expect(answer.municipalities[0]).toMatchObject({ people: 400, unmet: 100 })
    expect(answer.municipalities[0]!.mean).toBeCloseTo(75, 9)
    const unknown = kindergarten.supply(ask({ service: 'kindergarten', ages: '75+' })).answer
    expect(unknown.total).toMatchObject({ people: null, mean: null, unmet: null, capacity: 300 })
    expect(codes(unknown.warnings)).toContain('answer-ages-missing')
  })

  it('adds up what lies in reach where sharing means nothing', () => {
    const { answer, value } = situation(site('fire-service', 'f', 0, 18), site('fire-service', 'g', 4, 9)).supply(
      ask({ service: 'fire-service' }),
    )
    expect(answer).toMatchObject({ direction: 'from-site', index: { kind: 'in-reach', per: 1 } })
    expect([...value]).toEqual([27, 27, 0, 0])
  })

  it('without sites everybody is without one', () => {
    const { answer } = situation().supply(ask())
    expect(answer.total).toMatchObject({ people: 6000, withoutSite: 6000, mean: 0, capacity: null, sites: 0 })
    expect(codes(answer.warnings)).toContain('answer-no-site')
  })

  it.each([
    [{ method: 'huff' as never }, 'question-unknown-method'],
    [{ measure: 'beds' as never }, 'question-unknown-measure'],
    [{ assumeCapacity: -1 }, 'question-assumed-capacity'],
    [{ mode: 'transit' as const }, 'question-supply-transit'],
    [{ catchment: -1 }, 'question-threshold-out-of-range'],
    [{ service: 'broadband' }, 'question-service-not-travelled'],
    [{ service: 'pharmacy', measure: 'capacity' as const }, 'question-no-capacity-unit'],
    [{ decay: { kind: 'table' as const, at: [1, 2], weights: [0.2, 1] } }, 'question-decay'],
  ])('refuses %j', (more, code) => {
    expect(() => practices.supply(ask(more))).toThrow(code)
  })

  it('uses ways in the direction of the service: one-way streets make them differ', () => {
    // A ring road of 4 + 6 + 6 km, one way: from the station to the cell it is short, back it is long.
    const at = (km: number, north = 0): [number, number] => [10 + km * KM, north * KM]
    const streets = smallNetwork(
      [at(0), at(4), at(2, 2)],
      [
        { from: 0, to: 1, access: 16, metres: 4000 },
        { from: 1, to: 2, access: 16, metres: 6000 },
        { from: 2, to: 0, access: 16, metres: 6000 },
      ],
    )
    const region = new Situation(
      data([site('fire-service', 'f', 0.1, 9), site('hospital', 'h', 0.1, 100)], streets),
      catalogue,
    )
    const out = region.supply(ask({ service: 'fire-service', mode: 'car', catchment: 600 }))
    const back = region.supply(ask({ service: 'hospital', mode: 'car', catchment: 600, pureDriving: true }))
    expect(out.way[1]).toBeLessThan(back.way[1]!)
    expect([out.sitesInReach[1], back.sitesInReach[1]]).toEqual([1, 0])
  })
})

describe('closing a site of a region', () => {
  const hospitals = situation(site('hospital', 'h1', 2, 100), site('hospital', 'h2', 13, 200, 1))

  it('says who is beyond the threshold then, where people go, and how far', () => {
    const closure = hospitals.closure(closing({}))
    // a 2 → 13 km, b 2 → 9 km; both go to h2.
    expect(closure.inside).toMatchObject({ affected: 4000, beyondBefore: 0, beyondAfter: 4000, more: 4000 })
    expect(closure.receivers).toMatchObject([{ id: 'h2', people: 4000, peopleBefore: 6000, capacity: 200 }])
    expect(closure.receivers[0]!.meanWay / 1000).toBeCloseTo((1000 * 13 + 3000 * 9) / 4000, 2)
    expect(closure.municipalities.map((m) => [m.name, m.more])).toEqual([['Amt', 4000]])
    // Minutes by car are what the legal test asks; by air line it says nothing.
    expect(closure.test).toBeNull()
  })

  it('knows no site by another name, and refuses the train', () => {
    expect(() => hospitals.closure(closing({ facility: 'x' }))).toThrow('question-unknown-facility')
    expect(() => hospitals.closure(closing({ mode: 'transit' }))).toThrow('question-supply-transit')
  })

  it('applies the legal test only to the question that it asks', () => {
    const streets = smallNetwork(
      [0, 30].map((km) => [10 + km * KM, 0] as const),
      [{ from: 0, to: 1, access: 63, metres: 30_000, limit: 50 }],
    )
    const region = new Situation(
      data([site('hospital', 'h1', 2, 100), site('hospital', 'h2', 29, 100)], streets),
      catalogue,
    )
    const byCar = region.closure(closing({ mode: 'car', threshold: null }))
    expect(byCar.question.threshold).toBe(1800)
    expect(byCar.test).toMatchObject({ value: 5000, standard: { kind: 'test' } })
    expect(byCar.test!.more).toBe(byCar.inside.more + byCar.ring.more)
    expect(byCar.test!.reached).toBe(byCar.test!.more >= 5000)
    expect(region.closure(closing({ mode: 'car', threshold: 1200 })).test).toBeNull()
    expect(region.closure(closing({ mode: 'car', threshold: null, ages: '75+' })).test).toBeNull()
  })

  it('the last site leaves everybody cut off', () => {
    const { inside } = situation(site('hospital', 'h1', 2, 100)).closure(closing({}))
    expect(inside).toMatchObject({ cutOff: 6000, medianAfter: null })
  })
})
