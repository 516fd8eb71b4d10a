import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aKindWith } from '../../../../tests/process/arbitraries.ts'
import { codesOf } from '../../../../tests/process/codesOf.ts'
import { socialPlaces } from '../../../../tests/process/kinds.ts'
import { checkColumns, checkEntry, columnsOf, fromRow, toRow } from '../index.ts'

const columns = columnsOf(socialPlaces)
const entry = checkEntry(socialPlaces, {
  name: 'Laden; "Mitte"',
  seats: 20,
  opened: '2024-05-01',
  stepFree: false,
  site: { lon: 9.87, lat: 51.2 },
  links: ['a', 'b'],
  steps: ['erst; dann', 'zuletzt'],
}).value

describe('a table of entries', () => {
  it('has the ids of the fields as headings', () => {
    expect(columns.join(' ')).toBe(
      'name rules seats opened state stepFree site.ags site.lon site.lat keeper carrier links steps',
    )
    expect(toRow(socialPlaces, entry)).toEqual([
      'Laden; "Mitte"',
      null,
      20,
      '2024-05-01',
      null,
      'false',
      null,
      9.87,
      51.2,
      null,
      null,
      'a; b',
      '"erst; dann"; zuletzt',
    ])
  })

  it('is read back with file and row, what an office program made of it included', () => {
    const { value, issues } = fromRow(
      socialPlaces,
      ['seats', 'opened', 'stepFree', 'name', 'site.ags', 'state'],
      ['1.000', '01.05.2024', 'FALSCH', 'Laden', 6636003, 'shut'],
      { decimalMark: ',', file: 'orte.xlsx', line: 7 },
    )
    expect(value).toMatchObject({ seats: 1000, opened: '2024-05-01', stepFree: false, site: { ags: '06636003' } })
    expect(issues).toMatchObject([{ code: 'entry-not-a-choice', file: 'orte.xlsx', line: 7 }])
  })

  it('a column that is not there keeps its value, an empty cell empties it', () => {
    const { value } = fromRow(socialPlaces, ['name', 'seats', 'site.ags'], ['Laden', ''], { base: entry })
    expect(value).toEqual({ ...entry, name: 'Laden', seats: null })
  })

  it('tells unknown and doubled columns once', () => {
    const issues = checkColumns(socialPlaces, ['name', 'Farbe', '', 'name', 'site.lon'])
    expect(codesOf(issues)).toHaveLength(2)
    expect(issues).toMatchObject([
      { code: 'entry-unknown-column', params: { column: 'Farbe' } },
      { code: 'entry-double-column', params: { column: 'name' } },
    ])
  })

  it('property: a row is read back as the entry that it was, also from a file of text', () => {
    fc.assert(
      fc.property(aKindWith(1), ({ kind, entries: [one] }) => {
        const row = toRow(kind, one)
        const heads = columnsOf(kind)
        expect(row).toHaveLength(heads.length)
        expect(fromRow(kind, heads, row, { draft: true }).value).toEqual(one)
        const texts = row.map((cell) => (cell === null ? '' : String(cell)))
        expect(fromRow(kind, heads, texts, { draft: true }).value).toEqual(one)
      }),
    )
  })
})
