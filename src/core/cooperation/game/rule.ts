/** Keys by figures that municipalities know: people, use, tax power. */
export const KEY_NAMES = ['per-head', 'use', 'tax-power'] as const
export type KeyName = (typeof KEY_NAMES)[number]

/** How costs can be shared; the usual keys first, the rules of game theory after them. */
export const SHARE_RULES = [
  'equal',
  ...KEY_NAMES,
  'mixed',
  'standalone',
  'scrb',
  'airport',
  'shapley',
  'nucleolus',
  'least-core',
  'epm',
] as const
export type ShareRule = (typeof SHARE_RULES)[number]

/** Costs that a rule cannot do without. */
export type RuleNeed = 'total' | 'alone' | 'total-alone' | 'total-alone-without-one' | 'all'

export const RULE_NEEDS: Readonly<Record<ShareRule, RuleNeed>> = {
  equal: 'total',
  'per-head': 'total',
  use: 'total',
  'tax-power': 'total',
  mixed: 'total',
  standalone: 'total-alone',
  scrb: 'total-alone-without-one',
  airport: 'alone',
  shapley: 'all',
  nucleolus: 'all',
  'least-core': 'all',
  epm: 'all',
}

export const isShareRule = (name: string): name is ShareRule => (SHARE_RULES as readonly string[]).includes(name)
