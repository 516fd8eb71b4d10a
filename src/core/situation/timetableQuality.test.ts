import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { handTimetable } from '../../../tests/network/handTimetable.ts'
import { METRES_PER_DEGREE } from '../geo/index.ts'
import type { Facility } from '../services/index.ts'
import type { Cells } from '../territory/index.ts'
import { type SituationData, summariseTimetable, timetableQuality } from './index.ts'

/** Along a meridian: a cell every so many metres north of 51°. */
const north = (metres: number) => 51 + metres / METRES_PER_DEGREE

function cellsAt(rows: readonly (readonly [metres: number, people: number, municipality: number])[]): Cells {
  return {
    count: rows.length,
    sizeMetres: 100,
    id: rows.map((_, c) => `c${c}`),
    lon: new Float64Array(rows.length).fill(10),
    lat: Float64Array.from(rows, ([metres]) => north(metres)),
    population: Float64Array.from(rows, ([, people]) => people),
    groups: [],
    people: [],
    agesState: new Uint8Array(rows.length),
    municipality: Int32Array.from(rows, ([, , m]) => m),
    inside: Uint8Array.from(rows, ([, , m]) => (m < 2 ? 1 : 0)),
    estimated: false,
  }
}

const outline = [[[[9, 50] as const, [11, 50] as const, [11, 52] as const, [9, 50] as const]]]
const municipalities = ['Talheim', 'Oberdorf', 'Nachbarort'].map((name, m) => ({
  ags: `0663600${m}`,
  name,
  inside: m < 2,
  officialPopulation: null,
  outline,
}))
const hourly = Array.from({ length: 14 }, (_, k) => 360 + 60 * k)
/** A bus each hour both ways between Talheim (at 0) and the middle centre outside (at 10 km). */
const timetable = handTimetable({
  stops: [
    { id: 'tal', name: 'Talheim', lat: north(0) },
    { id: 'centre', name: 'Nachbarort', lat: north(10_000) },
  ],
  trips: [
    ...hourly.map((minute) => ({
      calls: [
        ['tal', minute],
        ['centre', minute + 12],
      ] as const,
    })),
    ...hourly.map((minute) => ({
      calls: [
        ['centre', minute + 30],
        ['tal', minute + 42],
      ] as const,
    })),
  ],
})
const centre = { id: 'mz', service: 'middle-centre', name: 'Nachbarort', lon: 10, lat: north(10_000), municipality: 2 }

const dataOf = (cells: Cells, facilities: readonly unknown[] = [centre]): SituationData => ({
  manifest: { id: 'tal', version: 'v', ring: 'around', populationEstimated: false, completeness: [] },
  municipalities,
  cells,
  facilities: facilities as Facility[],
  streets: null,
  timetable,
})
const QUESTION = { date: '2024-06-04', fromSeconds: 7 * 3600, toSeconds: 9 * 3600, carSquareMetres: 0 }
const codes = (data: SituationData) => timetableQuality(data, QUESTION).warnings.map(({ code }) => code)

describe('what a timetable offers', () => {
  const cells = cellsAt([
    [200, 100, 0],
    [700, 50, 0],
    [4000, 30, 1],
    [10_000, 1000, 2],
  ])
  const quality = timetableQuality(dataOf(cells), QUESTION)
  const [total, talheim, oberdorf] = summariseTimetable(dataOf(cells), quality)

  it('walks are straight lines times 1.3 where there are no streets, and metres stay metres', () => {
    expect(quality.access.walks).toBe('air-line')
    expect([...quality.access.walkMetres[0]!].map(Math.round)).toEqual([260, 910, 5200, 0])
    // 14 departures a day: at least 10, not 20.
    expect(quality.access.walkMetres[1]![0]).toBeCloseTo(260, 3)
    expect(quality.access.walkMetres[2]![0]).toBeNaN()
    expect(total!.walk.map(({ departures, median }) => [departures, median])).toEqual([
      [1, 260],
      [10, 260],
      [20, null],
      [28, null],
    ])
  })

  it('classes of the German method: a bus every hour is 14 departures, 7 each way, category VII', () => {
    expect([...quality.access.classByAir.de]).toEqual([6, 0, 0, 6])
    expect(total!.quality[0]).toEqual({
      method: 'de',
      distance: 'air-line',
      people: { A: 0, B: 0, C: 0, D: 0, E: 0, F: 100 },
      none: 80,
    })
    expect(total!.nearStop).toBe(0)
  })

  it('the next centre may lie outside the county', () => {
    // 260 m on foot take 195 s, the ride 720 s; the middle minute waits half an hour, of 120 minutes the 60th.
    expect(quality.centre!.p05[0]).toBeGreaterThanOrEqual(915)
    expect(quality.centre!.p05[0]).toBeLessThan(915 + 4 * 60)
    expect(quality.centre!.p50[0]).toBeGreaterThan(2500)
    expect(quality.centre!.sites[quality.centre!.site[0]!]!.id).toBe('mz')
    expect(talheim!.centre!.within).toBe(100)
  })

  it('people in reach count the ring, each once, and no car without streets', () => {
    // Talheim's cells see each other on foot and the centre by bus: 195 s + 720 s and 683 s + 720 s, both within 30 minutes.
    expect([...quality.people.byTransit]).toEqual([1150, 1150, 30, Number.NaN])
    expect(quality.people.byCar).toBeNull()
    expect(talheim!.reach).toEqual({ byTransit: 1150, byCar: null, ratio: null })
    expect(oberdorf!.reach.byTransit).toBe(30)
  })

  it('the ring is computed and never counted, and municipalities sum to the whole', () => {
    expect(total!.people).toBe(180)
    expect(talheim!.people + oberdorf!.people).toBe(total!.people)
  })

  it('says what is missing', () => {
    expect(codes(dataOf(cells))).toEqual(['timetable-walks-straight', 'timetable-no-car'])
    expect(codes(dataOf(cells, []))).toContain('timetable-no-centres')
    expect(codes(dataOf(cellsAt([[20_000, 9, 0]])))).toContain('timetable-hardly-covers')
  })

  it('people of all classes and of none are all people', () => {
    const rows = fc.array(fc.tuple(fc.nat(12_000), fc.nat(500), fc.nat(2)), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(rows, (given) => {
        const data = dataOf(cellsAt(given))
        for (const row of summariseTimetable(data, timetableQuality(data, QUESTION)))
          for (const { people, none } of row.quality)
            expect(Object.values(people).reduce((sum, n) => sum + n, none)).toBe(row.people)
      }),
      { numRuns: 30 },
    )
  })
})
