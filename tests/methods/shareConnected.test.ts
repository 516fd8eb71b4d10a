import { describe, expect, it } from 'vitest'
import { type ConnectionSeries, SHARE_KNOWN, SHARE_SUPPRESSED } from '../../src/core/services/index.ts'
import { Situation, type SituationData } from '../../src/core/situation/index.ts'
import { methodPage, tableOf } from './method.ts'

const page = methodPage('share-connected')
const people = [100, 300, 600, 100, 40]

const list = (by: ConnectionSeries['by'], rows: readonly (readonly [number, number | null])[]): ConnectionSeries => ({
  service: 'broadband',
  level: '',
  basis: 'households',
  source: '',
  asOf: '',
  by,
  place: Uint32Array.from(rows, ([place]) => place),
  sharePercent: Float64Array.from(rows, ([, share]) => share ?? Number.NaN),
  state: Uint8Array.from(rows, ([, share]) => (share === null ? SHARE_SUPPRESSED : SHARE_KNOWN)),
})

const data: SituationData = {
  manifest: { id: 'x', version: 'v', ring: 'around', populationEstimated: false, completeness: [] },
  municipalities: ['Aue', 'Berg', 'Tal'].map((name, i) => ({
    ags: `0663600${i + 1}`,
    name,
    inside: true,
    officialPopulation: null,
    outline: [],
  })),
  cells: {
    count: 5,
    sizeMetres: 100,
    id: people.map((_, i) => `c${i}`),
    lon: new Float64Array(5),
    lat: new Float64Array(5),
    population: Float64Array.from(people),
    groups: [],
    people: [],
    agesState: new Uint8Array(5),
    municipality: Int32Array.of(0, 0, 1, 2, 2),
    inside: new Uint8Array(5).fill(1),
    estimated: false,
  },
  facilities: [],
  streets: null,
  connections: [
    list('municipality', [
      [0, 80],
      [1, null],
    ]),
    list('cell', [[3, 25]]),
  ],
}

describe('docs/methods/share-connected.md', () => {
  it('the worked example', () => {
    const [level] = new Situation(data, { version: '', services: [], sources: [] }).connected('broadband')
    const table = tableOf(page, 'municipality')
    const number = (value: number | null) => (value === null ? '–' : String(value))
    for (const row of [...level!.municipalities, { ...level!.total, name: 'all' }])
      expect(table.get(row.name), row.name).toEqual([
        number(row.connected),
        number(row.notConnected),
        number(row.suppressed),
        number(row.missing),
        row.sharePercent === null ? '–' : `${row.sharePercent.toFixed(1)} %`,
      ])
    expect(level!.total.people).toBe(1140)
  })
})
