import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseNumber } from './parseNumber.ts'

describe('parseNumber', () => {
  it.each([
    ['12', 12],
    ['-3', -3],
    ['1234,5', 1234.5],
    ['1234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567', 1234567],
    ['1,234,567', 1234567],
    ['1 234,5', 1234.5],
    ['1\u202f234', 1234],
    ["1'234.5", 1234.5],
    [' 90 164', 90164],
    [',5', 0.5],
    ['.5', 0.5],
    ['5,', 5],
    ['1e3', 1000],
    ['−7', -7],
    ['1,234', 1.234],
    ['1.234', 1.234],
  ])('reads %j as %d', (text, value) => {
    expect(parseNumber(text)).toEqual({ value, state: 'number' })
  })

  it('follows the mark that is known', () => {
    expect(parseNumber('1.234', 'plain', ',').value).toBe(1234)
    expect(parseNumber('1,234', 'plain', '.').value).toBe(1234)
    expect(parseNumber('12.5', 'plain', ',').value).toBe(12.5)
    expect(parseNumber('12,5', 'plain', '.').state).toBe('invalid')
  })

  it.each([
    ['-', 'number', 'suppressed', 'missing'],
    ['–', 'number', 'suppressed', 'missing'],
    ['.', 'suppressed', 'suppressed', 'missing'],
    ['/', 'suppressed', 'suppressed', 'missing'],
    ['x', 'missing', 'missing', 'missing'],
    ['…', 'missing', 'missing', 'missing'],
    ['...', 'missing', 'missing', 'missing'],
    ['', 'missing', 'missing', 'missing'],
    ['k. A.', 'missing', 'missing', 'missing'],
    ['12a', 'invalid', 'invalid', 'invalid'],
    ['1,2,3', 'invalid', 'invalid', 'invalid'],
    ['0x10', 'invalid', 'invalid', 'invalid'],
    ['Infinity', 'invalid', 'invalid', 'invalid'],
  ])('takes %j for %s in GENESIS, %s in the census, %s elsewhere', (text, genesis, zensus, plain) => {
    expect(parseNumber(text, 'genesis').state).toBe(genesis)
    expect(parseNumber(text, 'zensus').state).toBe(zensus)
    expect(parseNumber(text, 'plain').state).toBe(plain)
  })

  it('makes a zero only of what says zero', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.constantFrom('genesis', 'zensus', 'plain'), (text, signs) => {
        const { value, state } = parseNumber(text, signs)
        if (state === 'number' && value === 0) expect(/0/.test(text) || signs === 'genesis').toBe(true)
        if (state !== 'number') expect(value).toBeNaN()
      }),
    )
  })

  it('reads back what German and English formatting writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const value = whole + (Math.sign(whole) || 1) * (cents / 100)
        const digits = { minimumFractionDigits: 2 }
        expect(parseNumber(value.toLocaleString('de-DE', digits)).value).toBeCloseTo(value, 6)
        expect(parseNumber(value.toLocaleString('en-GB', digits)).value).toBeCloseTo(value, 6)
      }),
    )
  })
})
