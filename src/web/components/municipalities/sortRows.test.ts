import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ReachAnswer, SORT_COLUMNS } from '../../../contract/index.ts'
import { words } from '../../../messages/index.ts'
import { sortRows } from './sortRows.ts'

type Row = ReachAnswer['total']
const compare = words('de').compare

const row = (name: string, values: Partial<Row> = {}): Row => ({
  ags: name,
  name,
  people: 100,
  within: 50,
  beyond: 50,
  unreachable: 0,
  median: 600,
  p90: 900,
  sites: 1,
  ...values,
})
const names = (rows: readonly Row[]) => rows.map(({ name }) => name)

describe('the order of municipalities', () => {
  it('is the German alphabet', () => {
    const rows = ['Zell', 'Öhringen', 'Oberdorf', 'Ödland', 'Aue'].map((name) => row(name))
    expect(names(sortRows(rows, { column: 'name', falling: false }, compare))).toEqual([
      'Aue',
      'Oberdorf',
      'Ödland',
      'Öhringen',
      'Zell',
    ])
  })

  it('puts “never” above the longest journey and “no data” at the end both ways', () => {
    const rows = [
      row('unknown', { people: null, within: null, beyond: null, median: null, p90: null }),
      row('never', { median: null }),
      row('far', { median: 9000 }),
      row('near', { median: 60 }),
    ]
    expect(names(sortRows(rows, { column: 'median', falling: false }, compare))).toEqual([
      'near',
      'far',
      'never',
      'unknown',
    ])
    expect(names(sortRows(rows, { column: 'median', falling: true }, compare))).toEqual([
      'never',
      'far',
      'near',
      'unknown',
    ])
  })

  it('loses no row and does not depend on the order given', () => {
    const people = fc.option(fc.nat(1000), { nil: null })
    const rows = fc.uniqueArray(
      fc.record({ name: fc.string({ minLength: 1, maxLength: 5 }), people, sites: fc.nat(3) }),
      { selector: ({ name }) => name, maxLength: 12 },
    )
    fc.assert(
      fc.property(rows, fc.constantFrom(...SORT_COLUMNS), fc.boolean(), (made, column, falling) => {
        const all = made.map(({ name, people, sites }) =>
          row(name, { people, within: people === null ? null : Math.floor(people / 2), sites }),
        )
        const sorted = names(sortRows(all, { column, falling }, compare))
        expect([...sorted].sort()).toEqual(names(all).sort())
        expect(names(sortRows([...all].reverse(), { column, falling }, compare))).toEqual(sorted)
      }),
    )
  })
})
