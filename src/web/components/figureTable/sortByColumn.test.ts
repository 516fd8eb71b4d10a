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
