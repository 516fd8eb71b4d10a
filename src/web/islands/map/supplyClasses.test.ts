import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { peopleOfSupply, supplyClass, supplyClasses, supplyPalette } from './supplyClasses.ts'

const index = { kind: 'per-people', measure: 'capacity', per: 1000, unit: null, usual: true } as const
const cells = (value: number[], people = value.map(() => 1)) => ({
  value: Float64Array.from(value),
  people: Float64Array.from(people),
})
const all = (n: number) => new Uint8Array(n).fill(1)

describe('classes of an index', () => {
  it('lie around the need where it is known', () => {
    const classes = supplyClasses({ index, peoplePerUnit: { value: 500, standard: null } }, cells([1]), all(1))
    expect(classes).toEqual({ ends: [1, 2, 3, 4], need: 1 })
    expect([0, 0.5, 1, 1.5, 2, 2.1, 9, Number.NaN].map((value) => supplyClass(value, classes))).toEqual([
      0, 1, 1, 2, 2, 3, 5, 6,
    ])
  })

  it('are fifths of the people who have anything where it is not', () => {
    const ten = cells([0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    const classes = supplyClasses({ index, peoplePerUnit: null }, ten, all(12))
    expect(classes).toEqual({ ends: [2, 4, 6, 8], need: -1 })
    expect(peopleOfSupply(ten, all(12), classes)).toEqual([2, 2, 2, 2, 2, 2, 0])
  })

  it('are fewer where values repeat, and one where all are the same', () => {
    const two = supplyClasses({ index, peoplePerUnit: null }, cells([1, 1, 1, 1, 3]), all(5))
    expect(two.ends).toEqual([1])
    expect(supplyPalette(two)).toEqual(['supply-none', 'supply-2', 'supply-4'])
    expect(supplyClasses({ index, peoplePerUnit: null }, cells([7, 7]), all(2)).ends).toEqual([])
    expect(supplyClasses({ index, peoplePerUnit: null }, cells([0]), all(1)).ends).toEqual([])
  })

  it('every cell has a class with a colour, and nobody known is lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e4, noNaN: true })), fc.nat(500)), {
          minLength: 1,
          maxLength: 40,
        }),
        (rows) => {
          const given = cells(
            rows.map(([value]) => value),
            rows.map(([, people]) => people),
          )
          const classes = supplyClasses({ index, peoplePerUnit: null }, given, all(rows.length))
          const palette = supplyPalette(classes)
          for (const value of given.value) expect(supplyClass(value, classes)).toBeLessThan(palette.length)
          const sum = peopleOfSupply(given, all(rows.length), classes).reduce((a, b) => a + b, 0)
          expect(sum).toBe(rows.reduce((a, [, people]) => a + people, 0))
        },
      ),
    )
  })
})
