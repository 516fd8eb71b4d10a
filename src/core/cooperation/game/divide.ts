import { airportShares } from './airport.ts'
import { type Certificate, certifyNucleolus } from './certifyNucleolus.ts'
import type { CostGame } from './costGame.ts'
import { type EqualProfit, equalProfit } from './equalProfit.ts'
import { keyShares, mixedKeyShares } from './keys.ts'
import { type LeastCore, leastCore, leastCoreNearest } from './leastCore.ts'
import { type Nucleolus, nucleolus } from './nucleolus.ts'
import type { KeyName, ShareRule } from './rule.ts'
import { sampledShapley } from './sampledShapley.ts'
import { separableCosts } from './separableCosts.ts'
import { shapley } from './shapley.ts'
import type { SharingProblem } from './sharingProblem.ts'

export interface Division {
  /** In the unit of the costs, unrounded; they sum to the whole costs. */
  readonly shares: Float64Array
  /** Half width of the 95 % interval of a sampled share. */
  readonly margin?: Float64Array
  /** Orders of joining that were sampled. */
  readonly orders?: number
  readonly levels?: Nucleolus['levels']
  readonly bounded?: boolean
  readonly certificate?: Certificate
  readonly equalProfit?: Omit<EqualProfit, 'shares'>
}

export interface DivideOptions {
  /** Blocks of orders to sample where there are too many players (`sampledShapley`). */
  readonly blocks?: number
  readonly seed?: number
  /** Key to whose shares those of the least core are to be near; `usualKey` where not given. */
  readonly usual?: ShareRule
  /** Known already. */
  readonly leastCore?: LeastCore
}

/** Shares the costs by a rule that `checkRule` lets pass. */
export function divide(problem: SharingProblem, rule: ShareRule, options: DivideOptions = {}): Division {
  const { total, alone, withoutOne, players, keys } = problem
  const equal = new Float64Array(players.length).fill(1)
  const figures = (name: KeyName | 'equal') => (name === 'equal' ? equal : keys[name]!)
  switch (rule) {
    case 'equal':
    case 'per-head':
    case 'use':
    case 'tax-power':
      return { shares: keyShares(total, figures(rule)) }
    case 'mixed': {
      const mix = Object.entries(problem.mix!) as [KeyName | 'equal', number][]
      return {
        shares: mixedKeyShares(
          total,
          mix.map(([name, weight]) => ({ weight, figures: figures(name) })),
        ),
      }
    }
    case 'standalone':
      return { shares: keyShares(total, alone) }
    case 'scrb':
      return { shares: separableCosts(total, alone, withoutOne) }
    case 'airport':
      return { shares: airportShares(alone) }
    case 'shapley': {
      if (problem.game) return { shares: shapley(problem.game) }
      return sampledShapley(players.length, problem.costOf!, options.blocks ?? 500, options.seed ?? 1)
    }
    case 'nucleolus':
      return withCertificate(problem.game!)
    case 'least-core': {
      const core = options.leastCore ?? leastCore(problem.game!)
      return {
        shares: leastCoreNearest(problem.game!, divide(problem, options.usual ?? usualKey(problem)).shares, core),
      }
    }
    case 'epm': {
      const { shares, ...rest } = equalProfit(problem.game!)
      return { shares, equalProfit: rest }
    }
  }
}

/** The key that councils take unless they agree on another: per head where the numbers of people are known, else equal shares. */
export function usualKey({ keys }: SharingProblem): 'per-head' | 'equal' {
  return keys['per-head']?.some((figure) => figure > 0) ? 'per-head' : 'equal'
}

function withCertificate(game: CostGame): Division {
  const found = nucleolus(game)
  return { ...found, certificate: certifyNucleolus(game, found) }
}
