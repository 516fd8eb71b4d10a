import { isShareRule, KEY_NAMES, type Mix } from '../../../app/index.ts'
import type { WordableIssue } from '../../../messages/index.ts'

/** What the address of a cost game asks. */
export interface SharesAsked {
  /** Rule that is explained; null = the page chooses. */
  readonly rule: string | null
  /** Weights of the mixed key; null = those of the game. */
  readonly mix: Mix
  readonly seed: number
  /** What links carry on. */
  readonly carried: Readonly<Record<string, string>>
  readonly issues: readonly WordableIssue[]
}

const MOST_WEIGHT = 1000

/** `regel=RULE`, `g.KEY=WEIGHT` …, `seed=N`; what is not understood is told and left out. */
export function askedShares(query: URLSearchParams): SharesAsked {
  const issues: WordableIssue[] = []
  const carried: Record<string, string> = {}
  const rule = query.get('regel')
  if (rule !== null && rule !== '' && !isShareRule(rule))
    issues.push({ code: 'query-share-rule', params: { rule: rule.slice(0, 40) } })
  const mix: Record<string, number> = {}
  for (const key of ['equal', ...KEY_NAMES]) {
    const typed = (query.get(`g.${key}`) ?? '').trim()
    if (typed === '') continue
    const weight = Number(typed.replace(',', '.'))
    if (!(weight >= 0 && weight <= MOST_WEIGHT))
      issues.push({ code: 'query-share-weight', params: { found: typed.slice(0, 40) } })
    else if (weight > 0) {
      mix[key] = weight
      carried[`g.${key}`] = String(weight)
    }
  }
  const typed = query.get('seed') ?? ''
  const seed = /^\d{1,9}$/.test(typed) ? Number(typed) : 1
  if (typed !== '') carried.seed = String(seed)
  const known = rule !== null && isShareRule(rule) ? rule : null
  if (known) carried.regel = known
  return { rule: known, mix: Object.keys(mix).length > 0 ? mix : null, seed, carried, issues }
}
