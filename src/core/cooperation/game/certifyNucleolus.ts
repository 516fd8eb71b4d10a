import { everybody } from './coalition.ts'
import { type CostGame, totalCost } from './costGame.ts'
import type { Nucleolus } from './nucleolus.ts'

export interface Certificate {
  readonly holds: boolean
  /** What failed first; null = all holds. */
  readonly fault: 'sum' | 'bound' | 'level' | 'advantage' | 'balance' | 'rank' | null
  /** Coalitions whose advantage was looked at. */
  readonly checked: number
}

/** Relative to the largest cost. */
const TOLERANCE = 1e-10
const WEIGHT_TOLERANCE = 1e-6

/**
 * Proves the nucleolus without trusting how it was found: Kohlberg's criterion (1971) in the form that needs at most n − 1 levels (Nguyen 2016). At each level
 * (1) its coalitions have the stated advantage, (2) no coalition that is still open has less, (3) their weights, all positive, sum to a combination of what was settled
 * before, so that raising one of their advantages lowers another; and in the end everything is settled. Then any other division is worse at the first level where it differs.
 */
export function certifyNucleolus({ players, cost }: CostGame, found: Nucleolus): Certificate {
  const n = players.length
  const { shares, levels, bounded } = found
  const all = everybody(n)
  let largest = 0
  for (const c of cost) largest = Math.max(largest, Math.abs(c))
  const tolerance = TOLERANCE * (largest || 1)
  const advantage = (s: number) => {
    let paid = 0
    for (let i = 0; i < n; i++) if ((s >> i) & 1) paid += shares[i]!
    return cost[s]! - paid
  }
  const refused = (fault: Certificate['fault'], checked: number): Certificate => ({ holds: false, fault, checked })
  if (Math.abs(shares.reduce((a, b) => a + b, 0) - totalCost({ players, cost })) > tolerance) return refused('sum', 0)
  if (bounded && players.some((_, i) => shares[i]! > cost[1 << i]! + tolerance)) return refused('bound', 0)

  const advantages = Float64Array.from(cost, (_, s) => advantage(s))
  const settled = new Echelon(n)
  settled.add(indicator(all, n))
  let checked = 0
  for (const level of levels) {
    const sum = new Float64Array(n)
    const vectors: number[][] = []
    for (const { coalition, weight } of level.coalitions) {
      if (!(weight > 0)) return refused('balance', checked)
      if (Math.abs(advantages[coalition]! - level.advantage) > tolerance) return refused('level', checked)
      vectors.push(indicator(coalition, n))
      for (let i = 0; i < n; i++) if ((coalition >> i) & 1) sum[i]! += weight
    }
    for (const { player, weight } of level.bounds) {
      if (!bounded || !(weight > 0)) return refused('balance', checked)
      if (Math.abs(advantages[1 << player]!) > tolerance) return refused('bound', checked)
      vectors.push(indicator(1 << player, n))
      sum[player]! += weight
    }
    if (!settled.contains(sum, WEIGHT_TOLERANCE)) return refused('balance', checked)
    for (let s = 1; s < all; s++) {
      if (advantages[s]! >= level.advantage - tolerance) {
        checked++
        continue
      }
      if (!settled.contains(indicator(s, n), 1e-9)) return refused('advantage', checked)
    }
    for (const vector of vectors) settled.add(vector)
  }
  return settled.rank === n ? { holds: true, fault: null, checked } : refused('rank', checked)
}

const indicator = (coalition: number, n: number) => Array.from({ length: n }, (_, i) => (coalition >> i) & 1)

/** Rows in echelon form, reduced by the pivot of each: another way than the orthonormal basis with which the search works. */
class Echelon {
  readonly #rows: { readonly pivot: number; readonly row: Float64Array }[] = []

  readonly size: number

  constructor(size: number) {
    this.size = size
  }

  get rank(): number {
    return this.#rows.length
  }

  add(vector: ArrayLike<number>): void {
    const rest = this.#rest(vector)
    let pivot = 0
    for (let i = 1; i < this.size; i++) if (Math.abs(rest[i]!) > Math.abs(rest[pivot]!)) pivot = i
    if (Math.abs(rest[pivot]!) <= 1e-9) return
    this.#rows.push({ pivot, row: rest.map((value) => value / rest[pivot]!) })
  }

  contains(vector: ArrayLike<number>, tolerance: number): boolean {
    return this.#rest(vector).every((value) => Math.abs(value) <= tolerance)
  }

  #rest(vector: ArrayLike<number>): Float64Array {
    const rest = Float64Array.from(vector)
    for (const { pivot, row } of this.#rows) {
      const factor = rest[pivot]!
      for (let i = 0; i < this.size; i++) rest[i]! -= factor * row[i]!
    }
    return rest
  }
}
