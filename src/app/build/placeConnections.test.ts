import { describe, expect, it } from 'vitest'
import { ImportLog } from '../../core/evidence/index.ts'
import { SHARE_KNOWN, SHARE_SUPPRESSED } from '../../core/services/index.ts'
import type { ConnectionRow } from '../../formats/table/index.ts'
import { placeConnections } from './placeConnections.ts'

const municipalities = [{ ags: '06636001' }, { ags: '06636002' }, { ags: '08221000' }, { ags: 'AT-30101' }]
const cells = { id: ['CRS3035RES100mN3000000E4300000'], sizeMetres: 100 }

let line = 1
const row = (key: string, sharePercent: number | null, more: Partial<ConnectionRow> = {}): ConnectionRow => ({
  service: 'broadband',
  level: '',
  basis: '',
  source: '',
  asOf: '',
  by: 'municipality',
  key,
  sharePercent,
  state: sharePercent === null ? 'suppressed' : 'known',
  file: 'a.csv',
  line: ++line,
  ...more,
})

function place(...rows: ConnectionRow[]) {
  const log = new ImportLog()
  const series = placeConnections(rows, municipalities, cells, log)
  const { counts, issues, files } = log.report()
  return { series, issues, files, codes: Object.fromEntries(counts.map(({ code, count }) => [code, count])) }
}

describe('placeConnections', () => {
  it('finds municipalities without their zero, by regional key, by the key of their county, and those outside Germany', () => {
    const { series, codes } = place(row('6636001', 1), row('066360001002', 2), row('08221', 3), row('AT-30101', 4))
    expect(series).toHaveLength(1)
    expect([...series[0]!.place]).toEqual([0, 1, 2, 3])
    expect([...series[0]!.sharePercent]).toEqual([1, 2, 3, 4])
    expect(codes).toEqual({})
  })

  it('finds cells in both spellings, and passes over cells where nobody lives', () => {
    const cell = { by: 'cell' } as const
    const found = place(row('100mN30000E43000', 5, cell), row('100mN30001E43000', 6, cell))
    expect(found.series.map(({ by, place: p }) => [by, ...p])).toEqual([['cell', 0]])
    expect(found.codes).toEqual({ 'rows-outside-region': 1 })
    expect(place(row('1kmN3000E4300', 5, cell)).codes).toEqual({ 'connection-cell-unknown': 1 })
  })

  it('counts rows of other counties, and names a key that should be here', () => {
    const { series, codes, files } = place(row('09162000', 1), row('06636099', 1), row('06636', 1), row('Eschwege', 1))
    expect(series).toEqual([])
    expect(codes).toEqual({ 'rows-outside-region': 1, 'connection-ags-unknown': 2, 'connection-county-row': 1 })
    expect(files[0]).toMatchObject({ kept: 0, skipped: 4 })
  })

  it('keeps the first of two rows, or the one with the later date, and says which', () => {
    const same = place(row('06636001', 10), row('6636001', 20))
    expect(same.codes).toEqual({ 'connection-twice': 1 })
    expect(same.series[0]!.sharePercent[0]).toBe(10)
    const later = place(row('06636001', 10, { asOf: '2024' }), row('06636001', 20, { asOf: '2025-06-30' }))
    expect(later.codes).toEqual({ 'connection-twice-later': 1 })
    expect(later.series.map(({ asOf, sharePercent }) => [asOf, ...sharePercent])).toEqual([['2025-06-30', 20]])
    for (const { files } of [same, later]) expect(files[0]).toMatchObject({ kept: 1, skipped: 1 })
  })

  it('makes a list of each service, level, source and date; a secret has no number', () => {
    const { series } = place(row('06636001', null, { source: 'A' }), row('06636002', 7, { source: 'B' }))
    expect(series.map(({ source, state, sharePercent }) => [source, state[0], sharePercent[0]])).toEqual([
      ['A', SHARE_SUPPRESSED, Number.NaN],
      ['B', SHARE_KNOWN, 7],
    ])
  })
})
