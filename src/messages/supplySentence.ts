import type { Words } from './words.ts'

/** What the one sentence about supply needs of an answer. */
export interface SupplyFacts {
  readonly kind: 'per-people' | 'in-reach'
  readonly per: number
  /** Unit of the capacity; null = sites. */
  readonly unit: { readonly de: string; readonly en: string } | null
  /** Mean of the index; null = people not known. */
  readonly mean: number | null
  readonly people: number | null
  readonly withoutSite: number | null
  readonly wayMeasure: 'seconds' | 'metres'
  readonly catchment: number
  readonly mode: string
  /** from-site: the service comes to people. */
  readonly direction: 'to-site' | 'from-site'
  /** Whom we count; null = everybody. */
  readonly ages: { readonly fromAge: number; readonly toAge: number; readonly sex: string } | null
}

/** Says in one or two sentences what the index means here and who has nothing: “Auf 10.000 Menschen … kommen im Mittel 6,2 Arztsitze”. */
export function supplySentence(words: Words, facts: SupplyFacts): string {
  const { kind, per, mean, people, withoutSite, ages } = facts
  const limit = limitOf(words, facts)
  if (mean === null || people === null || withoutSite === null) return words.text('supply.sentence-unknown')
  if (withoutSite >= people) return words.text('supply.sentence-none', { limit })
  const who = whoOf(words, ages)
  const rounded = Number(mean.toFixed(mean >= 100 ? 0 : mean >= 1 ? 1 : 2))
  const digits = Number.isInteger(rounded) ? 0 : mean >= 1 ? 1 : 2
  const unit = facts.unit ? words.of(facts.unit) : words.text('supply.unit-sites', { count: rounded })
  const first = words.text(`supply.sentence-${kind}`, { per, who, limit, unit, value: words.number(mean, digits) })
  if (Math.round(withoutSite) === 0) return first
  const rest = { without: Math.round(withoutSite), people: Math.round(people), who }
  return `${first} ${words.text('supply.sentence-without', rest)}`
}

function whoOf(words: Words, ages: SupplyFacts['ages']): string {
  if (ages === null) return words.text('supply.who-all')
  const { fromAge: from, toAge: to, sex } = ages
  if (sex === 'female') return words.text('supply.who-women', { from, to })
  return words.text(to >= 120 ? 'supply.who-from' : 'supply.who-ages', { from, to })
}

/** The limit with its mode, so that minutes on foot are not read as minutes by car. */
function limitOf(words: Words, facts: Pick<SupplyFacts, 'wayMeasure' | 'catchment' | 'mode' | 'direction'>): string {
  const outbound = facts.direction === 'from-site' && facts.mode !== 'air-line'
  const limit = words.limit(facts.wayMeasure, facts.catchment)
  return outbound
    ? words.text('supply.limit-outbound', { limit })
    : `${limit} ${words.text(`lagebild.mode-${facts.mode}`)}`
}
