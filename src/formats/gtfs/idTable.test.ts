import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CsvScanner } from './csvBytes.ts'
import { IdTable } from './idTable.ts'

test('gives the numbers that a map of strings gives', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }), { maxLength: 3000 }), (ids) => {
      const table = new IdTable()
      const map = new Map<string, number>()
      for (const id of ids.map((text) => text.toWellFormed())) {
        if (!map.has(id)) map.set(id, map.size)
        expect(table.addText(id)).toBe(map.get(id))
      }
      expect(table.size).toBe(map.size)
      for (const [id, index] of map) {
        expect(table.findText(id)).toBe(index)
        expect(table.text(index)).toBe(id)
      }
    }),
    { numRuns: 30 },
  )
})

test('100,000 identifiers that differ in the last letters only', () => {
  const table = new IdTable()
  for (let i = 0; i < 100_000; i++) table.addText(`de:06636:trip:0000000000:${i}`)
  for (let i = 0; i < 100_000; i += 97) expect(table.findText(`de:06636:trip:0000000000:${i}`)).toBe(i)
  expect(table.findText('de:06636:trip:0000000000:100000')).toBe(-1)
})

test('spaces around and doubled quotes in an identifier', () => {
  const table = new IdTable()
  const found: number[] = []
  const scanner = new CsvScanner(
    (row) => found.push(table.add(row, 0), table.add(row, 1)),
    () => {},
  )
  scanner.push(new TextEncoder().encode('a, a \n"x ""y""",a\n'))
  scanner.finish()
  expect(found).toEqual([0, 0, 1, 0])
  expect(table.text(1)).toBe('x "y"')
})
