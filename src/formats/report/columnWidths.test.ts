import fc from 'fast-check'
import { expect, it } from 'vitest'
import { columnWidths } from './columnWidths.ts'

const need = fc
  .tuple(fc.double({ min: 1, max: 90, noNaN: true }), fc.double({ min: 0, max: 400, noNaN: true }))
  .map(([least, more]) => ({ least, natural: least + more }))

it('the columns fill the line, and a word breaks only where the words of all columns do not fit', () =>
  fc.assert(
    fc.property(fc.array(need, { minLength: 1, maxLength: 8 }), (needs) => {
      const widths = columnWidths(needs, 480)
      expect(widths.reduce((a, b) => a + b, 0)).toBeCloseTo(480, 6)
      if (needs.reduce((sum, one) => sum + one.least, 0) <= 480)
        widths.forEach((width, k) => {
          expect(width).toBeGreaterThanOrEqual(needs[k]!.least - 1e-6)
        })
    }),
  ))

it('wide text yields to figures', () => {
  const [text, figure] = columnWidths(
    [
      { least: 60, natural: 900 },
      { least: 40, natural: 40 },
    ],
    480,
  )
  expect(figure).toBe(40)
  expect(text).toBe(440)
})
