import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { largestCost, paidBy, someGame, sumOf } from '../../../../tests/games/games.ts'
import { checkRule } from './checkRule.ts'
import { sizeOf } from './coalition.ts'
import { costGame, gameOf, subgame } from './costGame.ts'
import { divide, usualKey } from './divide.ts'
import { holdingCoalitions } from './holdingCoalitions.ts'
import { listObjections } from './objections.ts'
import { roundShares } from './roundShares.ts'
import { SHARE_RULES } from './rule.ts'
import { shapley } from './shapley.ts'
import { type SharingProblem, sharingProblem } from './sharingProblem.ts'

const problemOf = ({ players, cost }: { players: readonly string[]; cost: ArrayLike<number> }): SharingProblem =>
  sharingProblem({
    players,
    known: Array.from({ length: cost.length - 1 }, (_, k) => ({
      members: players.map((_, i) => i).filter((i) => ((k + 1) >> i) & 1),
      cost: cost[k + 1]!,
    })).filter((one) => !Number.isNaN(one.cost)),
    keys: {
      'per-head': Float64Array.from(players, (_, i) => 100 + 37 * i),
      use: Float64Array.from(players, (_, i) => i % 2 || 0.5),
    },
    mix: { 'per-head': 2, use: 1, equal: 1 },
  })

const three = gameOf(6_000_000, 8_000_000, 10_000_000, 5_000_000, 9_000_000, 11_000_000, 13_000_000)

describe('every rule', () => {
  it('shares the whole costs, to the cent', () => {
    fc.assert(
      fc.property(someGame(1, 6), fc.constantFrom(...SHARE_RULES), (game, rule) => {
        const problem = problemOf(game)
        fc.pre(checkRule(problem, rule).length === 0)
        const { shares } = divide(problem, rule)
        expect(Math.abs(sumOf(shares) - problem.total)).toBeLessThanOrEqual(1e-7 * largestCost(game))
        expect(sumOf(roundShares(shares, problem.total))).toBe(problem.total)
      }),
      { numRuns: 400 },
    )
  })

  // Costs of a cent beside costs of millions once made EPM contradict itself.
  it('copes with costs of very different size', () => {
    const cost = fc.integer({ min: 0, max: 90 }).map((tenths) => Math.round(10 ** (tenths / 10)))
    const games = fc
      .integer({ min: 2, max: 6 })
      .chain((n) => fc.array(cost, { minLength: 2 ** n - 1, maxLength: 2 ** n - 1 }))
    const rules = fc.constantFrom('nucleolus', 'least-core', 'epm', 'scrb', 'shapley')
    fc.assert(
      fc.property(games, rules, (costs, rule) => {
        const problem = problemOf(gameOf(...costs))
        fc.pre(checkRule(problem, rule).length === 0)
        const { shares, certificate } = divide(problem, rule)
        expect(sumOf(roundShares(shares, problem.total))).toBe(problem.total)
        expect(Math.abs(sumOf(shares) - problem.total)).toBeLessThan(0.01)
        if (certificate) expect(certificate.fault).toBeNull()
      }),
      { numRuns: 300 },
    )
  })

  it('of one player gives it all', () => {
    const problem = problemOf(gameOf(700))
    for (const rule of SHARE_RULES)
      if (checkRule(problem, rule).length === 0) expect([...divide(problem, rule).shares]).toEqual([700])
  })

  // By hand: docs/methods/cost-games.md.
  it.each([
    ['scrb', [3_600_000, 5_600_000, 3_800_000]],
    ['nucleolus', [3_500_000, 5_500_000, 4_000_000]],
    ['least-core', [4_000_000, 5_000_000, 4_000_000]],
    ['equal', [13_000_000 / 3, 13_000_000 / 3, 13_000_000 / 3]],
    ['standalone', [13 / 19, 13 / 19, 13 / 19].map((part, i) => part * [6_000_000, 8_000_000, 5_000_000][i]!)],
  ] as const)('%s on a game worked by hand', (rule, wanted) => {
    const shares = divide({ ...problemOf(three), keys: {} }, rule).shares
    for (const [i, share] of wanted.entries()) expect(shares[i]).toBeCloseTo(share, 2)
  })

  it('of mixed keys weighs them', () => {
    const problem = sharingProblem({
      players: ['A', 'B'],
      known: [{ members: [0, 1], cost: 900 }],
      keys: { 'per-head': Float64Array.of(100, 200), use: Float64Array.of(9, 0) },
      mix: { 'per-head': 2, use: 1 },
    })
    // 600 by people (200, 400), 300 by use (300, 0).
    expect([...divide(problem, 'mixed').shares]).toEqual([500, 400])
  })

  it('takes people as the usual key where they are known', () => {
    expect(usualKey(problemOf(three))).toBe('per-head')
    expect(usualKey({ ...problemOf(three), keys: {} })).toBe('equal')
    expect(usualKey({ ...problemOf(three), keys: { 'per-head': new Float64Array(3) } })).toBe('equal')
  })
})

describe('what a rule lacks', () => {
  const partial = problemOf(
    costGame(
      ['A', 'B', 'C'],
      [
        [1, 10],
        [2, 20],
        [4, 30],
        [7, 40],
      ],
    ),
  )
  const missing = (rule: (typeof SHARE_RULES)[number]) =>
    checkRule(partial, rule).map(({ code, params }) => [code, params?.coalition])

  it('is told for each missing cost, and only of the rules that need it', () => {
    const pairs = ['A + B', 'A + C', 'B + C']
    expect(missing('shapley')).toEqual(pairs.map((pair) => ['share-cost-missing', pair]))
    expect(
      missing('scrb')
        .map(([, pair]) => pair)
        .sort(),
    ).toEqual(pairs)
    for (const rule of ['equal', 'per-head', 'standalone', 'mixed'] as const) expect(missing(rule)).toEqual([])
  })

  it('is capped, with the number of the rest', () => {
    const issues = checkRule(problemOf(costGame(['A', 'B', 'C', 'D', 'E'], [])), 'nucleolus')
    expect(issues).toHaveLength(21)
    expect(issues.at(-1)).toMatchObject({ code: 'share-costs-missing-more', params: { more: 11 } })
  })

  it.each([
    ['airport', three, 'share-not-airport'],
    ['tax-power', three, 'share-key-missing'],
    ['epm', gameOf(0, 5, 5), 'share-epm-free'],
    ['epm', gameOf(1, 5, 1_000_000), 'share-epm-uneven'],
    ['standalone', gameOf(0, 0, 5), 'share-alone-nothing'],
  ] as const)('%s', (rule, game, code) => {
    expect(checkRule(problemOf(game), rule)[0]!.code).toBe(code)
  })

  it('are the costs of everybody for more players than can be computed exactly, unless a model gives them', () => {
    const players = Array.from({ length: 17 }, (_, i) => `P${i}`)
    expect(checkRule(sharingProblem({ players }), 'nucleolus')[0]!.code).toBe('share-too-many-listed')
    expect(checkRule(sharingProblem({ players }), 'equal')[0]!.code).toBe('share-cost-missing')
    const load = new Float64Array(17).fill(1)
    const model = { fixed: 100, own: load, load, unitCost: 10, unitCapacity: 4 }
    const modelled = sharingProblem({ players, model })
    expect(checkRule(modelled, 'nucleolus')[0]!.code).toBe('share-too-many-players')
    expect(checkRule(modelled, 'shapley')).toEqual([])
    expect(modelled).toMatchObject({ total: 167, game: null })
    expect(divide(modelled, 'scrb').shares[0]).toBeCloseTo(167 / 17, 9)
    // The other rules get all they need from a list, too.
    const known = [
      { members: players.map((_, i) => i), cost: 50 },
      ...players.map((_, i) => ({ members: [i], cost: 5 })),
    ]
    expect(checkRule(sharingProblem({ players, known }), 'standalone')).toEqual([])
  })
})

describe('objections', () => {
  it('are the groups that pay more than alone, the largest first', () => {
    const { count, worst, known } = listObjections(three, Float64Array.of(1_000_000, 8_500_000, 3_500_000), 0)
    expect({ count, known }).toEqual({ count: 2, known: 6 })
    expect(worst).toEqual([
      { coalition: 6, excess: 1_000_000 },
      { coalition: 2, excess: 500_000 },
    ])
  })

  it('look only at costs that are known', () => {
    const game = costGame(
      ['A', 'B'],
      [
        [1, 5],
        [3, 20],
      ],
    )
    expect(listObjections(game, Float64Array.of(10, 10), 0)).toMatchObject({ count: 1, known: 1 })
  })
})

describe('groups of the willing', () => {
  it('are those in which every member gains and no group within would do better', () => {
    fc.assert(
      fc.property(someGame(2, 5), (game) => {
        const found = new Set(holdingCoalitions(problemOf(game), 'shapley', 1e-3).map(({ coalition }) => coalition))
        for (let s = 1; s < game.cost.length; s++) {
          if (sizeOf(s) < 2) continue
          const part = subgame(game, s)
          const shares = shapley(part)
          const gains = [...shares].every((share, i) => share < part.cost[1 << i]! - 1e-3)
          const stable = part.cost.every((c, t) => paidBy(shares, t) <= c + 1e-3)
          expect([s, found.has(s)]).toEqual([s, gains && stable])
        }
      }),
    )
  })

  it('come largest first, with what they save', () => {
    const found = holdingCoalitions(problemOf(three), 'nucleolus', 1e-3)
    expect(found[0]).toEqual({ coalition: 7, saving: 6_000_000 })
    expect(found.map(({ coalition }) => coalition)).toEqual([7, 3, 5, 6])
  })
})
