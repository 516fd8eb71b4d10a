import type { Issue } from '../../evidence/index.ts'
import { checkRule, divide, listObjections, roundShares, type ShareRule, type SharingProblem } from '../game/index.ts'
import { problemAmong } from './problemAmong.ts'

/** What a start with some of the players costs everybody. Amounts in the unit of the problem (cents). */
export interface StartOutcome {
  /** Indices of those who start, rising. */
  readonly members: readonly number[]
  /** By player: its share if it takes part, its cost alone if not; null = not known. */
  readonly pays: readonly (number | null)[]
  /** Σ of those who start; null = nobody does. */
  readonly total: number | null
  /** Σ over all players, outsiders alone included; null = a cost is not known. */
  readonly everybody: number | null
  /** Members that pay more than they would alone. */
  readonly betterOutside: readonly number[]
  /** Outsiders that would pay less as one more member than alone. */
  readonly betterInside: readonly number[]
  /** Groups of members that would do better by themselves; null = not all costs are known. */
  readonly objecting: number | null
}

export type Start =
  | { readonly outcome: StartOutcome; readonly issues: readonly Issue[] }
  | { readonly outcome: null; readonly issues: readonly Issue[] }

/** Below a whole cent nobody would leave. */
const CENT = 1

/** A start with these players under a rule among themselves; `outcome` is null where the rule cannot be applied. */
export function startOutcome(problem: SharingProblem, members: readonly number[], rule: ShareRule): Start {
  const shares = sharesAmong(problem, members, rule)
  if (shares.issues.length > 0) return { outcome: null, issues: shares.issues }
  const alone = Array.from(problem.alone, (cost) => (Number.isNaN(cost) ? null : cost))
  const pays = [...alone]
  for (const [k, i] of members.entries()) pays[i] = shares.rounded[k]!
  const inside = new Set(members)
  const outsiders = alone.flatMap((_, j) => (inside.has(j) ? [] : [j]))
  return {
    issues: [],
    outcome: {
      members,
      pays,
      total: members.length === 0 ? null : shares.rounded.reduce((a, b) => a + b, 0),
      everybody: pays.includes(null) ? null : (pays as number[]).reduce((a, b) => a + b, 0),
      betterOutside: members.filter((i, k) => alone[i] !== null && shares.rounded[k]! - alone[i]! >= CENT),
      betterInside: outsiders.filter((j) => {
        const grown = [...members, j].sort((a, b) => a - b)
        const { rounded, issues } = sharesAmong(problem, grown, rule)
        return members.length > 0 && issues.length === 0 && alone[j] !== null && rounded[grown.indexOf(j)]! < alone[j]!
      }),
      objecting: objectingGroups(shares.among, shares.exact),
    },
  }
}

interface Shares {
  readonly among: SharingProblem | null
  readonly exact: Float64Array
  readonly rounded: readonly number[]
  readonly issues: readonly Issue[]
}

const NOBODY: Shares = { among: null, exact: new Float64Array(0), rounded: [], issues: [] }

function sharesAmong(problem: SharingProblem, members: readonly number[], rule: ShareRule): Shares {
  if (members.length === 0) return NOBODY
  const among = problemAmong(problem, members)
  if (!among) return { ...NOBODY, issues: [{ code: 'share-start-costs-missing', severity: 'error', params: {} }] }
  if (Number.isNaN(among.total)) {
    const coalition = among.players.join(' + ')
    return { ...NOBODY, issues: [{ code: 'share-cost-missing', severity: 'error', params: { coalition, rule } }] }
  }
  // One alone pays its whole cost under every rule.
  if (members.length === 1) return { among, exact: Float64Array.of(among.total), rounded: [among.total], issues: [] }
  const issues = checkRule(among, rule)
  if (issues.length > 0) return { ...NOBODY, issues }
  const { shares } = divide(among, rule)
  return { among, exact: shares, rounded: roundShares(shares, among.total), issues: [] }
}

/** Differences below a thousandth of a cent are noise. */
const NOISE = 1e-3

function objectingGroups(among: SharingProblem | null, shares: Float64Array): number | null {
  if (!among) return 0
  const { game } = among
  if (!game || game.cost.some(Number.isNaN)) return null
  return listObjections(game, shares, NOISE, 0).count
}
