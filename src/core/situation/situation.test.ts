import { describe, expect, it } from 'vitest'
import { smallNetwork } from '../../../tests/network/smallNetwork.ts'
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

  it('keeps answers apart that differ in anything but the threshold', () => {
    const near = situation.answer(ask({ threshold: 10 }))
    const far = situation.answer(ask({ threshold: 9000 }))
    expect([near.total.within, far.total.within]).toEqual([0, 30])
    expect(situation.answer(ask({ mode: 'bicycle' })).total.median).toBeLessThan(far.total.median!)
  })
})
