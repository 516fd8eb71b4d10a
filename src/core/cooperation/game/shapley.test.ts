import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyGame, concaveGame, gameBy, largestCost, loadOf, paidBy, sumOf } from '../../../../tests/games/games.ts'
import { airportShares } from './airport.ts'
import { type CostGame, gameOf, totalCost } from './costGame.ts'
import { shapley } from './shapley.ts'

/** The definition: the mean of what a player adds, over all n! orders. */
function byOrders({ players, cost }: CostGame): number[] {
  const shares = players.map(() => 0)
  let orders = 0
  const join = (coalition: number, added: readonly [number, number][]) => {
    if (added.length === players.length) {
      orders++
      for (const [i, by] of added) shares[i]! += by
      return
    }
    for (let i = 0; i < players.length; i++) {
      const next = coalition | (1 << i)
      if (next !== coalition) join(next, [...added, [i, cost[next]! - cost[coalition]!]])
    }
  }
  join(0, [])
  return shares.map((sum) => sum / orders)
}

const close = (a: ArrayLike<number>, b: ArrayLike<number>, scale: number) => {
  for (let i = 0; i < a.length; i++) expect(Math.abs(a[i]! - b[i]!)).toBeLessThanOrEqual(1e-9 * scale)
}

describe('Shapley value', () => {
  // Worked example of the R package CoopProductGame (Prieto); gains are costs with the sign turned.
  it('agrees with a published game of gains', () => {
    const gains = shapley(gameOf(...[68, 102, 170, 0, 710, 762, 992].map((v) => -v)))
    close(gains, [-229, -272, -491], 1000)
  })

  it('is the mean over all orders', () => {
    fc.assert(
      fc.property(anyGame(1, 6), (game) => close(shapley(game), byOrders(game), largestCost(game))),
      { numRuns: 60 },
    )
  })

  it('is efficient', () => {
    fc.assert(
      fc.property(anyGame(1, 8), (game) => {
        expect(Math.abs(sumOf(shapley(game)) - totalCost(game))).toBeLessThanOrEqual(1e-9 * largestCost(game))
      }),
    )
  })

  it('treats equals equally, and who adds nothing pays nothing', () => {
    const loads = [3, 0, 3, 8]
    const game = gameBy(4, (s) => 100 * Math.ceil(Math.sqrt(loadOf(loads, s))))
    const [first, nothing, third] = shapley(game)
    expect(first).toBeCloseTo(third!, 9)
    expect(nothing).toBeCloseTo(0, 9)
  })

  it('adds up over games', () => {
    fc.assert(
      fc.property(anyGame(3, 3), anyGame(3, 3), (one, other) => {
        const both = { players: one.players, cost: one.cost.map((c, s) => c + other.cost[s]!) }
        const [a, b] = [shapley(one), shapley(other)]
        close(
          shapley(both),
          a.map((share, i) => share + b[i]!),
          largestCost(both),
        )
      }),
    )
  })

  it('lies in the core of a concave game', () => {
    fc.assert(
      fc.property(concaveGame(2, 6), (game) => {
        const shares = shapley(game)
        for (let s = 1; s < game.cost.length; s++)
          expect(paidBy(shares, s) - game.cost[s]!).toBeLessThanOrEqual(1e-9 * largestCost(game))
      }),
    )
  })
})

describe('airport rule', () => {
  // Steps of 12, 8 and 25 shared by three, two and one.
  it('shares every step by those who need it', () => {
    expect([...airportShares([45, 12, 20])]).toEqual([33, 4, 8])
  })

  it('is the Shapley value of the largest need', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 7 }), (alone) => {
        const game = gameBy(alone.length, (s) => Math.max(...alone.filter((_, i) => (s >> i) & 1)))
        close(airportShares(alone), shapley(game), largestCost(game))
      }),
    )
  })
})
