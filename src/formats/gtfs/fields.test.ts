import { describe, expect, test } from 'vitest'
import { CsvScanner } from './csvBytes.ts'
import { dateField, decimalField, EMPTY, INVALID, timeField, wholeField } from './fields.ts'

function field<T>(text: string, read: (row: Parameters<typeof timeField>[0], column: number) => T): T {
  let value: T | undefined
  let header = true
  const scanner = new CsvScanner(
    (row) => {
      if (!header) value = read(row, 0)
      header = false
    },
    () => {},
  )
  scanner.push(new TextEncoder().encode(`c,d\n"${text}",x\n`))
  scanner.finish()
  return value as T
}

describe('times of day', () => {
  test.each([
    ['00:00:00', 0],
    ['7:05:09', 25_509],
    ['07:05:09', 25_509],
    [' 7:05:09', 25_509],
    ['07:05', 25_500],
    ['24:05:00', 86_700],
    ['26:59:59', 97_199],
    ['100:00:00', 360_000],
    ['', EMPTY],
    ['  ', EMPTY],
    ['7', INVALID],
    ['7:60:00', INVALID],
    ['7:00:60', INVALID],
    ['-1:00:00', INVALID],
    ['7:00:00:00', INVALID],
    ['7::00', INVALID],
    ['7:00:0a', INVALID],
    ['999:00:00', INVALID],
    ['1234:00:00', INVALID],
    ['07.05.09', INVALID],
  ])('%s', (text, seconds) => expect(field(text, timeField)).toBe(seconds))
})

test.each([
  ['0', 0],
  ['12', 12],
  ['', EMPTY],
  ['1.5', INVALID],
  ['-1', INVALID],
  ['99999999999', INVALID],
])('whole number %s', (text, value) => expect(field(text, wholeField)).toBe(value))

test.each([
  ['20240229', 19_782],
  ['2024-02-29', 19_782],
  ['20230229', INVALID],
  ['20241301', INVALID],
  ['19700101', INVALID],
  ['heute', INVALID],
  ['', EMPTY],
])('date %s', (text, day) => expect(field(text, dateField)).toBe(day))

test.each([
  ['51.5', 51.5],
  ['51,5', 51.5],
  ['-0.5', -0.5],
  ['', Number.NaN],
  ['n/a', Number.NaN],
])('decimal %s', (text, value) => expect(field(text, decimalField)).toBe(value))
