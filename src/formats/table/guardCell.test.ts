import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guardCell, unguardCell } from './guardCell.ts'

describe('a guarded cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+49 661 123', "'+49 661 123"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-2', '-2'],
    ['-2,5', '-2,5'],
    ['-ohne', "'-ohne"],
    ["'=x", "''=x"],
    ["'s Gravenhage", "'s Gravenhage"],
    ['', ''],
  ])('of %j is %j', (text, guarded) => {
    expect(guardCell(text)).toBe(guarded)
    expect(unguardCell(guarded)).toBe(text)
  })

  it('is never a formula and gives its text back', () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^['=+\-@\t]{0,4}[a-z0-9]{0,3}$/))
    fc.assert(
      fc.property(texts, (text) => {
        const guarded = guardCell(text)
        expect(/^[=+@\t\r]/.test(guarded)).toBe(false)
        expect(unguardCell(guarded)).toBe(text)
      }),
    )
  })
})
