import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cells, PopulationGroup } from './cells.ts'
import { peopleOfAges } from './peopleOfAges.ts'

const INFRASTRUCTURE = [
  [0, 2],
  [3, 5],
  [6, 9],
  [10, 15],
  [16, 18],
  [19, 24],
  [25, 39],
  [40, 59],
  [60, 66],
  [67, 74],
  [75, 999],
] as const
const group = (fromAge: number, toAge: number, sex: PopulationGroup['sex'] = 'all'): PopulationGroup => ({
  id: `${fromAge}-${toAge}/${sex}`,
  fromAge,
  toAge,
  sex,
})

function cellsOf(groups: PopulationGroup[], people: number[][]): Cells {
  const count = people[0]?.length ?? 1
  const zeros = new Float64Array(count)
  return {
    count,
    sizeMetres: 100,
    id: zeros.length ? Array.from(zeros, (_, i) => String(i)) : [],
    lon: zeros,
    lat: zeros,
    population: zeros.map(() => 100),
    groups,
    people: people.map((values) => Float32Array.from(values)),
    agesState: new Uint8Array(count),
    municipality: new Int32Array(count),
    inside: new Uint8Array(count),
    estimated: false,
  }
}
const first = (cells: Cells, fromAge: number, toAge: number, sex: PopulationGroup['sex'] = 'all') =>
  peopleOfAges(cells, { fromAge, toAge, sex })[0]

describe('peopleOfAges', () => {
  const infrastructure = cellsOf(
    INFRASTRUCTURE.map(([from, to]) => group(from, to)),
    INFRASTRUCTURE.map((_, i) => [i + 1]),
  )

  it('adds whole groups and shares of years', () => {
    expect(first(infrastructure, 6, 9)).toBe(3)
    expect(first(infrastructure, 0, 5)).toBe(3)
    expect(first(infrastructure, 0, 999)).toBe(66)
    expect(first(infrastructure, 65, 999)).toBeCloseTo((9 * 2) / 7 + 10 + 11, 9)
    expect(first(infrastructure, 80, 999)).toBeCloseTo((11 * 15) / 20, 9)
    expect(first(infrastructure, 10, 10)).toBeCloseTo(4 / 6, 9)
    expect(peopleOfAges(infrastructure, null)[0]).toBe(100)
  })

  it('does not know what no group covers', () => {
    const ends = cellsOf([group(0, 9), group(80, 999)], [[10], [5]])
    expect(first(ends, 6, 9)).toBe(4)
    expect(first(ends, 85, 999)).toBeCloseTo(5 * (10 / 15), 9)
    expect(first(ends, 8, 12)).toBeNaN()
    expect(first(ends, 70, 999)).toBeNaN()
    expect(first(cellsOf([], []), 0, 5)).toBeNaN()
  })

  it('never counts people of overlapping groups twice', () => {
    const overlapping = cellsOf(
      [group(0, 17), group(0, 5), group(6, 17), group(18, 999), group(0, 999)],
      [[30], [10], [20], [70], [100]],
    )
    expect(first(overlapping, 0, 17)).toBe(30)
    expect(first(overlapping, 0, 5)).toBe(10)
    expect(first(overlapping, 0, 999)).toBe(100)
    expect(first(overlapping, 3, 8)).toBeCloseTo(10 / 2 + (20 * 3) / 12, 9)
  })

  it('adds women and men where nothing else is known, and never guesses one sex', () => {
    const bySex = cellsOf([group(15, 49, 'female'), group(15, 49, 'male')], [[20], [22]])
    expect(first(bySex, 15, 49)).toBe(42)
    expect(first(bySex, 15, 49, 'female')).toBe(20)
    expect(first(infrastructure, 15, 49, 'female')).toBeNaN()
  })

  it('keeps unknown unknown, cell by cell', () => {
    const cells = cellsOf(
      [group(0, 2), group(3, 5)],
      [
        [1, Number.NaN, 2],
        [1, 1, 1],
      ],
    )
    expect([...peopleOfAges(cells, { fromAge: 0, toAge: 5, sex: 'all' })]).toEqual([2, Number.NaN, 3])
    expect([...peopleOfAges(cells, { fromAge: 3, toAge: 5, sex: 'all' })]).toEqual([1, 1, 1])
  })

  it('splits any span without loss: a span and what follows make the whole', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 92 }),
        fc.integer({ min: 0, max: 92 }),
        fc.integer({ min: 0, max: 92 }),
        (a, b, c) => {
          const [x, y, z] = [a, b, c].sort((p, q) => p - q)
          if (x === y || y === z) return
          expect(first(infrastructure, x, y) + first(infrastructure, y + 1, z)).toBeCloseTo(
            first(infrastructure, x, z),
            6,
          )
        },
      ),
    )
  })
})
