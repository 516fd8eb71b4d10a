import fc from 'fast-check'
import { type CostGame, costGame } from '../../src/core/cooperation/index.ts'

const players = (n: number) => Array.from({ length: n }, (_, i) => `P${i + 1}`)

/** Any costs at all: small numbers make ties and empty cores, large ones resemble budgets. */
export const anyGame = (least = 1, most = 6): fc.Arbitrary<CostGame> =>
  fc.integer({ min: least, max: most }).chain((n) => {
    const amount = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 10_000_000 }))
    return fc
      .array(amount, { minLength: 2 ** n - 1, maxLength: 2 ** n - 1 })
      .map((costs) => gameBy(n, (s) => costs[s - 1]!))
  })

/** Concave: a rising concave function of added loads. Its core is not empty. */
export const concaveGame = (least = 2, most = 6): fc.Arbitrary<CostGame> =>
  fc
    .tuple(
      fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: least, maxLength: most }),
      fc.integer({ min: 1, max: 5000 }),
      fc.integer({ min: 0, max: 100_000 }),
    )
    .map(([loads, bound, fixed]) => gameBy(loads.length, (s) => fixed + 10 * Math.min(bound, loadOf(loads, s))))

/** Machines of one size for added loads, beside a fixed cost: subadditive, with and without a core. */
export const machineGame = (least = 2, most = 6): fc.Arbitrary<CostGame> =>
  fc
    .tuple(
      fc.array(fc.integer({ min: 1, max: 100 }), { minLength: least, maxLength: most }),
      fc.integer({ min: 20, max: 200 }),
      fc.integer({ min: 0, max: 5000 }),
    )
    .map(([loads, size, fixed]) => gameBy(loads.length, (s) => fixed + 7000 * Math.ceil(loadOf(loads, s) / size)))

export const someGame = (least = 2, most = 6): fc.Arbitrary<CostGame> =>
  fc.oneof(anyGame(least, most), concaveGame(least, most), machineGame(least, most))

/** Costs of all coalitions but the empty one by a function of the mask. */
export const gameBy = (n: number, cost: (coalition: number) => number): CostGame =>
  costGame(
    players(n),
    Array.from({ length: 2 ** n - 1 }, (_, k) => [k + 1, cost(k + 1)] as const),
  )

export function loadOf(loads: readonly number[], coalition: number): number {
  return loads.reduce((sum, load, i) => sum + ((coalition >> i) & 1 ? load : 0), 0)
}

export const sumOf = (shares: ArrayLike<number>): number => Array.from(shares).reduce((a, b) => a + b, 0)

export const paidBy = (shares: ArrayLike<number>, coalition: number): number =>
  Array.from(shares).reduce((sum, share, i) => sum + ((coalition >> i) & 1 ? share : 0), 0)

export const largestCost = ({ cost }: CostGame): number => Math.max(1, ...cost.map(Math.abs))
