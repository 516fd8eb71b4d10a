import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concaveGame, gameBy, largestCost, machineGame, paidBy, sumOf } from '../../../../tests/games/games.ts'
import { everybody } from './coalition.ts'
import { type CostGame, costsAlone, gameOf, totalCost } from './costGame.ts'
import { equalProfit } from './equalProfit.ts'
import { keyShares } from './keys.ts'
import { nucleolus } from './nucleolus.ts'
import { shapley } from './shapley.ts'

function differenceOf(game: CostGame, shares: ArrayLike<number>): number {
  const savings = Array.from(costsAlone(game), (c, i) => 1 - shares[i]! / c)
  return Math.max(...savings) - Math.min(...savings)
}

const isInCore = (game: CostGame, shares: ArrayLike<number>, room: number) =>
  game.cost.every((c, s) => s === everybody(game.players.length) || paidBy(shares, s) <= c + room)

describe('equal profit method', () => {
  // Worked example of the R package GameTheoryAllocation (Saavedra-Nieves).
  it('agrees with a published cost game', () => {
    const { shares, difference } = equalProfit(gameOf(0.538, 0.761, 0.554, 1.742, 0.137, 0.293, 0.343))
    expect([...shares].map((share) => Number(share.toFixed(6)))).toEqual([0.05, 0.206, 0.087])
    expect(difference).toBeCloseTo(0.206 / 0.761 - 0.087 / 1.742, 6)
  })

  it('is in proportion to the costs alone where that is in the core', () => {
    const game = gameOf(60, 80, 100, 50, 90, 110, 130)
    const { shares, difference } = equalProfit(game)
    for (const [i, share] of keyShares(130, costsAlone(game)).entries()) expect(shares[i]).toBeCloseTo(share, 6)
    expect(difference).toBeCloseTo(0, 9)
  })

  it('keeps the (relaxed) core, and no division there has savings nearer to each other', () => {
    fc.assert(
      fc.property(fc.oneof(concaveGame(2, 6), machineGame(2, 6)), (game) => {
        const { shares, difference, relaxedBy } = equalProfit(game)
        const room = relaxedBy + 1e-8 * largestCost(game)
        expect(Math.abs(sumOf(shares) - totalCost(game))).toBeLessThanOrEqual(1e-8 * largestCost(game))
        expect(isInCore(game, shares, room)).toBe(true)
        expect(Math.abs(differenceOf(game, shares) - difference)).toBeLessThanOrEqual(1e-6)
        for (const other of [shapley(game), nucleolus(game).shares, keyShares(totalCost(game), costsAlone(game))])
          if (isInCore(game, other, relaxedBy)) expect(difference).toBeLessThanOrEqual(differenceOf(game, other) + 1e-6)
      }),
    )
  })

  it('finds the least difference on a grid of three players', () => {
    const game = gameBy(3, (s) => [0, 40, 50, 60, 70, 100, 80, 110][s]!)
    const { difference, relaxedBy } = equalProfit(game)
    let least = Number.POSITIVE_INFINITY
    for (let a = 0; a <= 550; a++)
      for (let b = 0; a + b <= 550; b++) {
        const shares = [a / 5, b / 5, (550 - a - b) / 5]
        if (isInCore(game, shares, 1e-9)) least = Math.min(least, differenceOf(game, shares))
      }
    expect(relaxedBy).toBe(0)
    expect(difference).toBeLessThanOrEqual(least + 1e-9)
    expect(least - difference).toBeLessThan(0.02)
  })
})
