import { formatShort } from './format.ts'
import type { Words } from './words.ts'

/** What a value of the catalogue needs to become words. */
export interface WordableStandard {
  readonly kind: string
  readonly measure: string
  readonly mode: string | null
  readonly bound: 'at-most' | 'at-least' | 'about'
  readonly value: number
  readonly upTo: number | null
  readonly unit: string
  readonly share: number | null
  readonly startsAt: string | null
  readonly condition: { readonly de: string; readonly en: string } | null
}

/** “höchstens 20 Minuten mit dem Auto, für 95 %” */
export function standardWords(standard: WordableStandard, words: Words): string {
  const { kind, measure, mode, bound, value, upTo, unit, share, startsAt, condition } = standard
  const number = (n: number) => formatShort(words.language, n, 2)
  const n = upTo === null ? number(value) : words.text('standard.range', { value: number(value), upTo: number(upTo) })
  let amount = words.text(`standard.bound-${bound}`, {
    amount: words.text(`standard.unit-${unit}`, { n, count: upTo ?? value }),
  })
  const special = `standard.measure-${measure}-${unit}`
  amount = words.text(words.has(special) ? special : `standard.measure-${measure}`, { amount })
  if (mode !== null) amount = words.text(`standard.mode-${mode}`, { amount })
  if (startsAt !== null) amount = words.text(`standard.starts-${startsAt}`, { amount })
  if (share !== null)
    amount = words.text(kind === 'obs' ? 'standard.share-observed' : 'standard.share-of', {
      amount,
      share: number(share),
    })
  return condition === null ? amount : words.text('standard.condition', { amount, condition: words.of(condition) })
}

/** What tells the kind of a value. */
export interface WordableKind {
  readonly kind: string
  readonly verified: boolean
  /** Keys of the catalogue's sources. From titles alone an own reckoning is not told apart; no limit on a way is one. */
  readonly sources: readonly string[]
}

/**
 * What a value is and what it is not, to stand after the value; null = our own working value. A norm that nobody read is none; an own reckoning is no rule of
 * thumb of the trade.
 */
export function kindWords(standard: WordableKind | null, words: Words): string {
  if (!standard) return words.text('standard.kind-working')
  const { kind, verified, sources } = standard
  if (kind === 'norm' && !verified) return words.text('standard.kind-norm-unverified')
  if (kind !== 'own' && sources.length > 0 && sources.every((key) => key === 'own'))
    return words.text('standard.kind-reckoned')
  return words.text(`standard.kind-${kind}`)
}

/** The same as a sentence of its own. */
export function kindSentence(standard: WordableKind | null, words: Words): string {
  const clause = kindWords(standard, words)
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`
}

/** A day in words; a year stays a year. */
export const dayWords = (day: string, words: Words): string => (/^\d{4}$/.test(day) ? day : words.date(day))

export interface WordableService {
  readonly question: {
    readonly mode: string
    readonly value: number
    readonly unit: string
    readonly standard: string | null
  } | null
  readonly standards: readonly (WordableStandard & { readonly id: string })[]
}

/** The limit that is asked first; '' where nobody travels. */
export function questionWords({ question, standards }: WordableService, words: Words): string {
  if (!question) return ''
  const standard = standards.find((one) => one.id === question.standard)
  if (standard) return standardWords(standard, words)
  const { mode, value, unit } = question
  const measure = unit === 'metres' ? 'distance' : 'travel-time'
  const none = { upTo: null, share: null, startsAt: null, condition: null }
  const amount = standardWords({ kind: 'plan', measure, mode, bound: 'at-most', value, unit, ...none }, words)
  return words.text('katalog.working', { amount, kind: kindWords(null, words) })
}
