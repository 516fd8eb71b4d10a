import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyGame, concaveGame, largestCost, paidBy, someGame, sumOf } from '../../../../tests/games/games.ts'
import { everybody } from './coalition.ts'
import { type CostGame, gameOf, totalCost } from './costGame.ts'
import { isBalanced, leastCore, leastCoreNearest } from './leastCore.ts'
import { shapley } from './shapley.ts'

/** All minimal balanced collections of three players (Shapley 1967), as masks with their weight. */
const OF_THREE: readonly (readonly (readonly [number, number])[])[] = [
  [
    [1, 1],
    [2, 1],
    [4, 1],
  ],
  [
    [3, 1],
    [4, 1],
  ],
  [
    [5, 1],
    [2, 1],
  ],
  [
    [6, 1],
    [1, 1],
  ],
  [
    [3, 0.5],
    [5, 0.5],
    [6, 0.5],
  ],
]

const largestExcess = ({ cost, players }: CostGame, shares: ArrayLike<number>) => {
  let most = Number.NEGATIVE_INFINITY
  for (let s = 1; s < everybody(players.length); s++) most = Math.max(most, paidBy(shares, s) - cost[s]!)
  return most
}

describe('least core', () => {
  it('proves an empty core by three pairs that are too cheap', () => {
    const { epsilon, collection, collectionCost } = leastCore(gameOf(60, 60, 70, 60, 70, 70, 110))
    expect(epsilon).toBeCloseTo(10 / 3, 9)
    expect(collectionCost).toBeCloseTo(105, 9)
    expect(collection.map(({ coalition }) => coalition).sort()).toEqual([3, 5, 6])
    for (const { weight } of collection) expect(weight).toBeCloseTo(0.5, 9)
  })

  it('is what the minimal balanced collections of three players say', () => {
    fc.assert(
      fc.property(anyGame(3, 3), (game) => {
        const bounds = OF_THREE.map((collection) => {
          const cost = collection.reduce((sum, [s, weight]) => sum + weight * game.cost[s]!, 0)
          return (totalCost(game) - cost) / collection.reduce((sum, [, weight]) => sum + weight, 0)
        })
        expect(Math.abs(leastCore(game).epsilon - Math.max(...bounds))).toBeLessThanOrEqual(1e-9 * largestCost(game))
      }),
    )
  })

  it('has a balanced collection that leaves exactly ε', () => {
    fc.assert(
      fc.property(someGame(2, 7), (game) => {
        const { epsilon, collection, collectionCost } = leastCore(game)
        expect(isBalanced(game.players.length, collection)).toBe(true)
        const weights = collection.reduce((sum, { weight }) => sum + weight, 0)
        const left = totalCost(game) - collectionCost - epsilon * weights
        expect(Math.abs(left)).toBeLessThanOrEqual(1e-8 * largestCost(game))
      }),
      { numRuns: 300 },
    )
  })

  it('of a concave game is not empty', () => {
    fc.assert(
      fc.property(concaveGame(2, 6), (game) => {
        expect(leastCore(game).epsilon).toBeLessThanOrEqual(1e-9 * largestCost(game))
      }),
    )
  })

  it('refuses weights that do not cover everybody once', () => {
    expect(
      isBalanced(3, [
        { coalition: 3, weight: 1 },
        { coalition: 4, weight: 1 },
      ]),
    ).toBe(true)
    expect(
      isBalanced(3, [
        { coalition: 3, weight: 1 },
        { coalition: 5, weight: 1 },
      ]),
    ).toBe(false)
    expect(
      isBalanced(3, [
        { coalition: 7, weight: 1 },
        { coalition: 1, weight: 0 },
      ]),
    ).toBe(false)
  })
})

describe('shares of the least core nearest to a key', () => {
  it('object no more than cannot be helped, and are no farther from the key than others there', () => {
    fc.assert(
      fc.property(someGame(2, 5), (game) => {
        const tolerance = 1e-8 * largestCost(game)
        const core = leastCore(game)
        const wanted = new Float64Array(game.players.length).fill(totalCost(game) / game.players.length)
        const near = leastCoreNearest(game, wanted, core)
        expect(Math.abs(sumOf(near) - totalCost(game))).toBeLessThanOrEqual(tolerance)
        expect(largestExcess(game, near)).toBeLessThanOrEqual(core.epsilon + tolerance)
        const deviation = (shares: ArrayLike<number>) => Math.max(...wanted.map((w, i) => Math.abs(w - shares[i]!)))
        const other = shapley(game)
        if (largestExcess(game, other) <= core.epsilon + tolerance)
          expect(deviation(near)).toBeLessThanOrEqual(deviation(other) + tolerance)
      }),
    )
  })

  it('are the key itself where it is as stable as any', () => {
    const game = gameOf(6, 6, 8, 6, 8, 8, 9)
    expect([...leastCoreNearest(game, Float64Array.of(3, 3, 3))].map((x) => Number(x.toFixed(9)))).toEqual([3, 3, 3])
  })
})
