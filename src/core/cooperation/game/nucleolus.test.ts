import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gameBy, largestCost, loadOf, paidBy, someGame, sumOf } from '../../../../tests/games/games.ts'
import { certifyNucleolus } from './certifyNucleolus.ts'
import { everybody } from './coalition.ts'
import { type CostGame, gameOf, totalCost } from './costGame.ts'
import { leastCore } from './leastCore.ts'
import { nucleolus } from './nucleolus.ts'

const gains = (...values: number[]) => gameOf(...values.map((v) => -v))

function expectShares(game: CostGame, wanted: ArrayLike<number>) {
  const found = nucleolus(game)
  const tolerance = 1e-8 * largestCost(game)
  for (let i = 0; i < wanted.length; i++) expect(Math.abs(found.shares[i]! - wanted[i]!)).toBeLessThanOrEqual(tolerance)
  expect(certifyNucleolus(game, found)).toMatchObject({ holds: true, fault: null })
}

/** Advantages of all coalitions, smallest first. */
const advantages = ({ cost, players }: CostGame, shares: ArrayLike<number>) =>
  Array.from({ length: everybody(players.length) - 1 }, (_, k) => cost[k + 1]! - paidBy(shares, k + 1)).sort(
    (a, b) => a - b,
  )

/** Contested garment consistent division of an estate (Aumann, Maschler 1985): equal gains up to half of the claims, equal losses beyond. */
function talmud(estate: number, claims: readonly number[]): number[] {
  const half = claims.map((claim) => claim / 2)
  const sum = sumOf(half)
  if (estate <= sum) return equalGains(estate, half)
  return equalGains(2 * sum - estate, half).map((loss, i) => claims[i]! - loss)
}

function equalGains(estate: number, limits: readonly number[]): number[] {
  const order = limits.map((_, i) => i).sort((a, b) => limits[a]! - limits[b]!)
  const shares = limits.map(() => 0)
  let left = estate
  for (const [k, i] of order.entries()) {
    shares[i] = Math.min(limits[i]!, left / (order.length - k))
    left -= shares[i]
  }
  return shares
}

/** Nucleolus of an airport game in closed form (Littlechild 1974), costs rising. */
function airportNucleolus(cost: readonly number[]): number[] {
  const n = cost.length
  const shares: number[] = []
  let [i, r, before] = [0, 0, 0]
  while (i < n) {
    let [best, at] = [(cost[n - 1]! - before + r) / (n - i), n]
    for (let l = i + 1; l < n; l++) {
      const value = (cost[l - 1]! - before + r) / (l - i + 1)
      if (value < best - 1e-9 || (at < n && Math.abs(value - best) <= 1e-9)) [best, at] = [value, l]
    }
    for (; i < at; i++) shares.push(best)
    r = best
    before = cost[at - 1]!
  }
  return shares
}

describe('nucleolus', () => {
  // Worked example of the R package CoopProductGame (Prieto): gains.
  it('agrees with a published game of gains', () => {
    expectShares(gains(68, 102, 170, 0, 710, 762, 992), [-149, -192, -651])
  })

  // Talmud, Kethubot 93a, by Aumann and Maschler 1985: claims of 100, 200, 300.
  it.each([
    [100, [100 / 3, 100 / 3, 100 / 3]],
    [200, [50, 75, 75]],
    [300, [50, 100, 150]],
  ])('divides an estate of %i as the Talmud', (estate, shares) => {
    const claims = [100, 200, 300]
    const game = gameBy(3, (s) => -Math.max(0, estate - loadOf(claims, everybody(3) ^ s)))
    expectShares(
      game,
      shares.map((share) => -share),
    )
  })

  it('divides every estate as the Talmud', () => {
    const claims = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(claims, fc.double({ min: 0, max: 1, noNaN: true }), (owed, share) => {
        const estate = Math.round(share * sumOf(owed))
        const game = gameBy(owed.length, (s) => -Math.max(0, estate - loadOf(owed, everybody(owed.length) ^ s)))
        expectShares(
          game,
          talmud(estate, owed).map((part) => -part),
        )
      }),
    )
  })

  it('has the closed form of the airport game', () => {
    const costs = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 2, maxLength: 7 })
    fc.assert(
      fc.property(costs, (alone) => {
        const rising = [...alone].sort((a, b) => a - b)
        const game = gameBy(rising.length, (s) => Math.max(...rising.filter((_, i) => (s >> i) & 1)))
        expectShares(game, airportNucleolus(rising))
      }),
    )
  })

  // The package GameTheoryAllocation 1.0 prints (0.137, 0.206, 0) here: a corner of the core, where {1, 3} has no advantage at all.
  it('does not repeat a published mistake', () => {
    const game = gameOf(0.538, 0.761, 0.554, 1.742, 0.137, 0.293, 0.343)
    expectShares(game, [0.448 / 3, 0.916 / 3, -0.335 / 3])
    expect(advantages(game, [0.137, 0.206, 0])[0]).toBeCloseTo(0, 9)
    expect(advantages(game, nucleolus(game).shares)[0]).toBeCloseTo(0.298 / 3, 9)
  })

  it('is efficient, pays nobody more than alone where that can be, and passes its certificate', () => {
    fc.assert(
      fc.property(someGame(1, 7), (game) => {
        const found = nucleolus(game)
        const tolerance = 1e-8 * largestCost(game)
        expect(Math.abs(sumOf(found.shares) - totalCost(game))).toBeLessThanOrEqual(tolerance)
        if (found.bounded)
          for (const [i, share] of found.shares.entries())
            expect(share - game.cost[1 << i]!).toBeLessThanOrEqual(tolerance)
        expect(certifyNucleolus(game, found).fault).toBeNull()
      }),
      { numRuns: 300 },
    )
  })

  it('lies in the core where there is one', () => {
    fc.assert(
      fc.property(someGame(2, 6), (game) => {
        const { epsilon } = leastCore(game)
        const tolerance = 1e-8 * largestCost(game)
        fc.pre(epsilon <= 0)
        expect(advantages(game, nucleolus(game).shares)[0]).toBeGreaterThanOrEqual(-epsilon - tolerance)
        expect(-epsilon).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  // Two players of the prenucleolus hold each other in balance (prekernel: Maschler, Peleg, Shapley 1972).
  it('leaves no player with more to threaten than the other', () => {
    fc.assert(
      fc.property(someGame(2, 6), (game) => {
        const found = nucleolus(game)
        fc.pre(found.levels.every(({ bounds }) => bounds.length === 0))
        const n = game.players.length
        const threat = (i: number, j: number) => {
          let least = Number.POSITIVE_INFINITY
          for (let s = 1; s < everybody(n); s++)
            if ((s >> i) & 1 && !((s >> j) & 1)) least = Math.min(least, game.cost[s]! - paidBy(found.shares, s))
          return least
        }
        for (let i = 0; i < n; i++)
          for (let j = 0; j < i; j++)
            expect(Math.abs(threat(i, j) - threat(j, i))).toBeLessThanOrEqual(1e-7 * largestCost(game))
      }),
      { numRuns: 300 },
    )
  })

  it('moves with the game: own costs are added to the shares, amounts scale', () => {
    const own = [5, 70, 0, 12]
    fc.assert(
      fc.property(someGame(4, 4), fc.integer({ min: 1, max: 9 }), (game, factor) => {
        const moved = gameBy(4, (s) => factor * game.cost[s]! + loadOf(own, s))
        const before = nucleolus(game)
        expectShares(
          moved,
          before.shares.map((share, i) => factor * share + own[i]!),
        )
      }),
    )
  })

  it('of one player is its cost', () => {
    expectShares(gameOf(7), [7])
  })
})

describe('certificate of a nucleolus', () => {
  const game = gameOf(60, 80, 100, 50, 90, 110, 130)
  const found = nucleolus(game)
  const levelOf = (advantage: number, ...coalitions: number[]) => ({
    advantage,
    coalitions: coalitions.map((coalition) => ({ coalition, weight: 0.5 })),
    bounds: [],
  })

  it.each([
    ['sum', { ...found, shares: Float64Array.of(35, 55, 41) }],
    ['level', { ...found, shares: Float64Array.of(36, 54, 40) }],
    // {1} and {2, 3} share an advantage of 20, but {1, 2} has 10.
    ['advantage', { ...found, shares: Float64Array.of(40, 50, 40), levels: [levelOf(20, 1, 6)] }],
    ['rank', { ...found, levels: found.levels.slice(0, 1) }],
    ['bound', { ...found, shares: Float64Array.of(61, 29, 40) }],
  ] as const)('is refused for a wrong %s', (fault, wrong) => {
    expect(certifyNucleolus(game, wrong)).toMatchObject({ holds: false, fault })
  })

  it('is refused for weights that do not balance', () => {
    const [first, ...rest] = found.levels
    const coalitions = first!.coalitions.map((one, k) => (k === 0 ? { ...one, weight: one.weight * 2 } : one))
    expect(certifyNucleolus(game, { ...found, levels: [{ ...first!, coalitions }, ...rest] }).fault).toBe('balance')
  })

  it('is refused for shares and levels that fit each other but are not the best', () => {
    const x = [30, 60, 40]
    const levels = found.levels.map((level) => {
      const { coalition } = level.coalitions[0]!
      return { ...level, advantage: game.cost[coalition]! - paidBy(x, coalition) }
    })
    expect(certifyNucleolus(game, { shares: Float64Array.from(x), levels, bounded: true }).holds).toBe(false)
  })
})
