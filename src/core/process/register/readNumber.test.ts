import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumber } from './readNumber.ts'

describe('readNumber', () => {
  it.each([
    ['1234.5', undefined, 1234.5],
    ['1234.5', undefined, 1234.5],
    ['1.234,5', '.', 1234.5],
    ['1,234.5', ',', 1234.5],
    ['1 234,5', '.', 1234.5],
    ['1.234', '.', 1.234],
    ['1.234', ',', 1234],
    ['1,234', '.', 1234],
    ['1,234', undefined, 1.234],
    ['1.234', undefined, 1.234],
    ['1,234', ',', 1.234],
    ['1.234.567', '.', 1234567],
    ['−3', '.', -3],
    ['-0', '.', 0],
    ['1e-7', '.', 1e-7],
    ['12 Stück', '.', null],
    ['1.23.4', '.', null],
    ['1,23,4', '.', null],
    ['', '.', null],
    ['0x10', '.', null],
    ['Infinity', '.', null],
    ['1e999', '.', null],
  ] as const)('%j with %j is %j', (text, mark, value) => {
    expect(readNumber(text, mark)).toBe(value)
  })

  it('property: a number written by a program is read as itself', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readNumber(String(value))).toBe(value + 0)
      }),
    )
  })
})
