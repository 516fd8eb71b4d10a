import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ConnectionSeries, SHARE_KNOWN, SHARE_MISSING, SHARE_SUPPRESSED } from '../services/index.ts'
import type { Cells } from '../territory/index.ts'
import { connectedCells, connectedLevels } from './connected.ts'

const municipalities = [
  { ags: '06636001', name: 'Aue', inside: true },
  { ags: '06636002', name: 'Berg', inside: true },
  { ags: '06637001', name: 'Nachbar', inside: false },
]

function cellsOf(rows: readonly (readonly [people: number, municipality: number])[]): Cells {
  const count = rows.length
  return {
    count,
    sizeMetres: 100,
    id: rows.map((_, i) => `c${i}`),
    lon: new Float64Array(count),
    lat: new Float64Array(count),
    population: Float64Array.from(rows, ([people]) => people),
    groups: [],
    people: [],
    agesState: new Uint8Array(count),
    municipality: Int32Array.from(rows, ([, m]) => m),
    inside: Uint8Array.from(rows, ([, m]) => (m === 2 ? 0 : 1)),
    estimated: false,
  }
}

function series(
  by: ConnectionSeries['by'],
  rows: readonly (readonly [place: number, share: number | null | '.'])[],
  more: Partial<ConnectionSeries> = {},
): ConnectionSeries {
  return {
    service: 'broadband',
    level: '',
    basis: 'households',
    source: 'Atlas',
    asOf: '2026-06-30',
    by,
    place: Uint32Array.from(rows, ([place]) => place),
    sharePercent: Float64Array.from(rows, ([, share]) => (typeof share === 'number' ? share : Number.NaN)),
    state: Uint8Array.from(rows, ([, share]) =>
      share === null ? SHARE_MISSING : share === '.' ? SHARE_SUPPRESSED : SHARE_KNOWN,
    ),
    ...more,
  }
}

const cells = cellsOf([
  [100, 0],
  [300, 0],
  [600, 1],
  [999, 2],
  [7, -1],
])
const ask = (...all: ConnectionSeries[]) => connectedLevels(all, 'broadband', { cells, municipalities })

describe('people connected', () => {
  it('are people times published share; the ring is never counted, a missing place is not nought', () => {
    const [answer] = ask(
      series('municipality', [
        [0, 80],
        [2, 100],
      ]),
    )
    expect(answer!.total).toMatchObject({
      people: 1007,
      connected: 320,
      notConnected: 80,
      missing: 607,
      suppressed: 0,
      sharePercent: 80,
    })
    expect(answer!.municipalities.map(({ ags, connected, missing }) => [ags, connected, missing])).toEqual([
      ['06636001', 320, 0],
      ['06636002', null, 600],
    ])
  })

  it('keep suppressed, missing and a true zero apart', () => {
    const [answer] = ask(
      series('municipality', [
        [0, 0],
        [1, '.'],
      ]),
    )
    expect(answer!.municipalities).toMatchObject([
      { connected: 0, notConnected: 400, sharePercent: 0, suppressed: 0 },
      { connected: null, notConnected: null, sharePercent: null, suppressed: 600, missing: 0, sources: [] },
    ])
    expect(ask(series('municipality', [[0, null]]))[0]!.total).toMatchObject({
      connected: null,
      suppressed: 0,
      missing: 1007,
    })
  })

  it('come from cells where the municipality has no share of its own, and from its own where it has one', () => {
    const byCell = series(
      'cell',
      [
        [0, 50],
        [2, 10],
        [4, 100],
      ],
      { source: 'Gitter', asOf: '' },
    )
    const [both] = ask(byCell, series('municipality', [[0, 80]]))
    expect(both!.municipalities).toMatchObject([
      { connected: 320, sources: ['Atlas'] },
      { connected: 60, sources: ['Gitter'], asOf: [] },
    ])
    expect(both!.total).toMatchObject({ connected: 387, sources: ['Atlas', 'Gitter'] })
    const [part] = ask(byCell)
    expect(part!.municipalities[0]).toMatchObject({ connected: 50, notConnected: 50, missing: 300, sharePercent: 50 })
    expect(part!.hasCells).toBe(true)
  })

  it('a cell keeps its own value on the map, and a secret cell that of its municipality', () => {
    const all = [
      series('cell', [
        [0, 50],
        [1, '.'],
        [3, '.'],
      ]),
      series('municipality', [[0, 80]]),
    ]
    const { sharePercent, state } = connectedCells(all, 'broadband', '', { cells, municipalities })
    expect([...sharePercent]).toEqual([50, 80, Number.NaN, Number.NaN, Number.NaN])
    expect([...state]).toEqual([SHARE_KNOWN, SHARE_KNOWN, SHARE_MISSING, SHARE_SUPPRESSED, SHARE_MISSING])
  })

  it('stand by level in rising order; another service and none at all give none', () => {
    const levels = ['≥ 1.000 Mbit/s', '≥ 30 Mbit/s'].map((level) => series('municipality', [[0, 1]], { level }))
    expect(ask(...levels).map(({ level }) => level)).toEqual(['≥ 30 Mbit/s', '≥ 1.000 Mbit/s'])
    expect(connectedLevels(levels, 'wastewater', { cells, municipalities })).toEqual([])
    expect(connectedLevels(undefined, 'broadband', { cells, municipalities })).toEqual([])
  })

  it('property: connected, not connected, suppressed and missing sum to the people, everywhere', () => {
    const share = fc.oneof(fc.double({ min: 0, max: 100, noNaN: true }), fc.constantFrom(null, '.' as const))
    const rows = fc.array(fc.tuple(fc.nat({ max: 5000 }), fc.integer({ min: -1, max: 2 })), {
      minLength: 1,
      maxLength: 30,
    })
    fc.assert(
      fc.property(
        rows,
        fc.array(share, { minLength: 3, maxLength: 3 }),
        fc.array(share, { maxLength: 30 }),
        (drawn, wide, narrow) => {
          const some = cellsOf(drawn)
          const all = [
            series(
              'municipality',
              wide.map((s, m) => [m, s] as const),
            ),
            series(
              'cell',
              narrow.slice(0, some.count).map((s, c) => [c, s] as const),
            ),
          ]
          const [answer] = connectedLevels(all, 'broadband', { cells: some, municipalities })
          for (const row of [answer!.total, ...answer!.municipalities]) {
            const sum = (row.connected ?? 0) + (row.notConnected ?? 0) + row.suppressed + row.missing
            expect(sum).toBeCloseTo(row.people, 6)
            if (row.sharePercent !== null) expect(row.sharePercent).toBeLessThanOrEqual(100)
          }
        },
      ),
    )
  })
})
