import { everybody, sumsOverCoalitions } from './coalition.ts'
import type { Rows } from './leximin.ts'

/** A linear function of the shares beside those of the coalitions. */
export interface ExtraRow {
  readonly a: Float64Array
  readonly limit: number
  readonly hard: boolean
}

/**
 * Rows x(S) ≤ `limit[S]` by mask, then the extra rows. The empty coalition and everybody ask nothing: their share is fixed.
 * With `unit` the unknowns are q_i and the shares x_i = unit_i · q_i.
 */
export function coalitionRows(
  limit: Float64Array,
  hard: boolean,
  extra: readonly ExtraRow[],
  unit?: Float64Array,
): Rows {
  const count = limit.length
  const players = Math.round(Math.log2(count))
  const limits = new Float64Array(count + extra.length)
  limits.set(limit)
  limits[0] = Number.POSITIVE_INFINITY
  limits[everybody(players)] = Number.POSITIVE_INFINITY
  const isHard = new Uint8Array(limits.length).fill(hard ? 1 : 0)
  for (const [k, row] of extra.entries()) {
    limits[count + k] = row.limit
    isHard[count + k] = row.hard ? 1 : 0
  }
  return {
    limit: limits,
    hard: isHard,
    dots(x, out) {
      sumsOverCoalitions(unit ? x.map((q, i) => q * unit[i]!) : x, out)
      for (const [k, { a }] of extra.entries()) {
        let sum = 0
        for (let i = 0; i < players; i++) sum += a[i]! * x[i]!
        out[count + k] = sum
      }
    },
    coefficients: (row) =>
      row < count
        ? Float64Array.from({ length: players }, (_, i) => ((row >> i) & 1) * (unit ? unit[i]! : 1))
        : extra[row - count]!.a,
  }
}

/** x_i as a row. */
export function unitRow(players: number, player: number, sign = 1): Float64Array {
  const a = new Float64Array(players)
  a[player] = sign
  return a
}

/** What the costs are divided by, so that the linear programs see numbers of about 1. */
export function scaleOf(cost: Float64Array): number {
  let most = 0
  for (const c of cost) most = Math.max(most, Math.abs(c))
  return most || 1
}

/** Shares that sum to the cost of everybody, where linear programs start. */
export function equalStart(cost: Float64Array): Float64Array {
  const players = Math.round(Math.log2(cost.length))
  return new Float64Array(players).fill(cost.at(-1)! / players)
}
