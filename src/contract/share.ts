import type { ShareRule } from '../core/cooperation/index.ts'

export type { ShareRule } from '../core/cooperation/index.ts'

/** A group of players with an amount. Amounts of an answer are euros, whole cents (or whole 10^−digits). */
export interface GroupAmount {
  readonly members: readonly string[]
  readonly amount: number
}

export interface PlayerShare {
  readonly player: string
  /** In whole cents; the shares sum to the total exactly. Negative = it gets money. */
  readonly share: number
  /** Before rounding. */
  readonly exact: number
  /** Cost alone; null = not known. */
  readonly alone: number | null
  /** alone − share; negative = it pays more than alone. null = not known. */
  readonly saving: number | null
  /** Under the usual key; null = it cannot be applied. */
  readonly usual: number | null
  /** Half width of the 95 % interval of a sampled share, else null. */
  readonly margin: number | null
}

/** What groups would say to the shares, and what any shares could reach at best. */
export interface ShareStability {
  /** Groups, neither empty nor everybody, whose cost is known, and all there are. */
  readonly known: number
  readonly groups: number
  /** Groups that pay more than alone. */
  readonly objecting: number
  /** The ones with the most to object; the amount is what they pay too much. */
  readonly worst: readonly GroupAmount[]
  /** null = costs are missing or there are too many players. */
  readonly core: ShareCore | null
}

export interface ShareCore {
  readonly empty: boolean
  /** Least ε such that shares exist by which no group pays more than its own cost + ε; ≤ 0: the core is not empty. */
  readonly epsilon: number
  /** The groups that prove it: weighted, they cover everybody once … */
  readonly collection: readonly { readonly members: readonly string[]; readonly weight: number }[]
  /** … at this cost. Below the total: the core is empty. */
  readonly collectionCost: number
}

export interface ShareAnswer {
  readonly rule: ShareRule
  /** Key with which the rule is compared. */
  readonly usual: ShareRule | null
  readonly digits: number
  readonly total: number
  /** Σ alone − total; null = not known. */
  readonly saving: number | null
  readonly players: readonly PlayerShare[]
  readonly stability: ShareStability
  /** Of the nucleolus: checked apart from its computation. */
  readonly certificate: { readonly holds: boolean; readonly levels: number; readonly checked: number } | null
  /** Of EPM: the largest difference of relative savings (0 … 1), and by how much an empty core was relaxed. */
  readonly equalProfit: { readonly difference: number; readonly relaxedBy: number } | null
  /** Of a sampled Shapley value. */
  readonly sample: { readonly orders: number; readonly seed: number } | null
  /** Groups that would hold by themselves under the rule; null = not asked. */
  readonly holding: readonly GroupAmount[] | null
  readonly methodVersion: string
}
