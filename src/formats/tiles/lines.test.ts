import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinLines, type UnitLine, withoutRepeats } from './lines.ts'

const line = (...points: [number, number][]): UnitLine => ({ x: points.map((p) => p[0]), y: points.map((p) => p[1]) })
const segments = (lines: readonly UnitLine[]) =>
  lines
    .flatMap(({ x, y }) => x.slice(1).map((_, i) => [`${x[i]},${y[i]}`, `${x[i + 1]},${y[i + 1]}`].sort().join(' ')))
    .sort()

describe('joining lines', () => {
  it('joins whatever the directions', () => {
    const joined = joinLines([line([1, 0], [2, 0]), line([1, 0], [0, 0]), line([3, 0], [2, 0])])
    expect(joined).toEqual([line([0, 0], [1, 0], [2, 0], [3, 0])])
  })

  it('leaves a junction of three alone', () => {
    expect(joinLines([line([0, 0], [1, 0]), line([1, 0], [2, 0]), line([1, 0], [1, 1])])).toHaveLength(3)
  })

  it('closes a ring of pieces once', () => {
    const joined = joinLines([line([0, 0], [1, 0], [1, 1]), line([0, 0], [0, 1], [1, 1])])
    expect(joined).toHaveLength(1)
    expect(joined[0].x).toHaveLength(5)
  })

  it('a line cut anywhere and shuffled becomes one again', () => {
    const cutLine = fc.record({
      length: fc.integer({ min: 2, max: 30 }),
      cuts: fc.array(fc.integer({ min: 1, max: 28 })),
      flips: fc.array(fc.boolean(), { minLength: 31, maxLength: 31 }),
      order: fc.infiniteStream(fc.integer({ min: 0, max: 1000 })),
    })
    fc.assert(
      fc.property(cutLine, ({ length, cuts, flips, order }) => {
        const points = Array.from({ length }, (_, i): [number, number] => [i, (i * i) % 7])
        const at = [...new Set([0, ...cuts.filter((c) => c < length - 1), length - 1])].sort((a, b) => a - b)
        const pieces = at.slice(1).map((end, i) => {
          const piece = points.slice(at[i], end + 1)
          return line(...(flips[i] ? piece.reverse() : piece))
        })
        const shuffled = pieces
          .map((piece) => ({ piece, rank: order.next().value as number }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ piece }) => piece)
        const joined = joinLines(shuffled)
        expect(joined).toHaveLength(1)
        expect(segments(joined)).toEqual(segments([line(...points)]))
      }),
    )
  })
})

describe('borders without repeats', () => {
  it('gives each stretch to the first that brings it, whatever the direction', () => {
    const county = line([0, 0], [1, 0], [2, 0], [2, 1])
    const municipality = line([2, 1], [2, 0], [1, 0], [1, 1], [2, 1])
    const [first, second] = withoutRepeats([county, municipality])
    expect(first).toEqual([county])
    expect(second).toEqual([line([1, 0], [1, 1], [2, 1])])
  })

  it('keeps every stretch exactly once', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }))
    fc.assert(
      fc.property(fc.array(fc.array(point, { minLength: 2, maxLength: 12 }), { maxLength: 6 }), (lines) => {
        const given = lines.map((points) => line(...points))
        const kept = segments(withoutRepeats(given).flat())
        const real = segments(given).filter((s) => s.split(' ')[0] !== s.split(' ')[1])
        expect(kept).toEqual([...new Set(real)])
      }),
    )
  })
})
