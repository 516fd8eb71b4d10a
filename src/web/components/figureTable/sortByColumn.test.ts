import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sortByColumn } from './sortByColumn.ts'

const compare = new Intl.Collator('de-DE').compare
const rows = [
  { name: 'Öd', load: null },
  { name: 'Zell', load: 0 },
  { name: 'Aue', load: 12 },
]
const names = (sortBy: (row: (typeof rows)[number]) => string | number | null, falling: boolean) =>
  sortByColumn(rows, sortBy, falling, compare).map(({ name }) => name)

it('sorts texts by the alphabet and numbers by size, what is not known last in both directions', () => {
  expect(names(({ name }) => name, false)).toEqual(['Aue', 'Öd', 'Zell'])
  expect(names(({ load }) => load, false)).toEqual(['Zell', 'Aue', 'Öd'])
  expect(names(({ load }) => load, true)).toEqual(['Aue', 'Zell', 'Öd'])
  expect(rows[0].name).toBe('Öd')
})

it('loses no row, and equals keep their order', () => {
  const values = fc.array(fc.option(fc.constantFrom(0, 1, 2.5, Number.POSITIVE_INFINITY), { nil: null }))
  fc.assert(
    fc.property(values, fc.boolean(), (made, falling) => {
      const all = made.map((value, place) => ({ value, place }))
      const sorted = sortByColumn(all, ({ value }) => value, falling, compare)
      expect(sorted.map(({ place }) => place).sort((a, b) => a - b)).toEqual(all.map(({ place }) => place))
      for (const [k, row] of sorted.slice(1).entries()) {
        const before = sorted[k]
        if (before.value === row.value) expect(before.place).toBeLessThan(row.place)
        else if (before.value === null) expect(row.value).toBe(null)
        else if (row.value !== null) expect(falling ? before.value > row.value : before.value < row.value).toBe(true)
      }
    }),
  )
})
