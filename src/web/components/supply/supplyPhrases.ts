import type { SupplyAnswer } from '../../../contract/index.ts'
import type { Words } from '../../../messages/index.ts'
import { howWords, limitWords, whoWords } from '../answer/phrases.ts'
import type { SupplyView } from './supplyView.ts'

/** An index with about two digits that say something. */
export function indexNumber(value: number, words: Words): string {
  return words.number(value, value === 0 || value >= 100 ? 0 : value >= 10 ? 1 : 2)
}

const isOne = (text: string): 'yes' | 'no' => (text.replace(/[.,]0+$/, '') === '1' ? 'yes' : 'no')

/** “Plätze”, “Standorte”, “Standort”. */
export function unitWords({ unit }: SupplyAnswer['index'], words: Words, shown = ''): string {
  return unit ? words.of(unit) : words.text('lagebild.supply-sites-unit', { one: isOne(shown) })
}

/** “15 min mit dem Auto” as its two parts. */
export function catchmentValues({ question }: SupplyAnswer, words: Words): { limit: string; how: string } {
  return { limit: limitWords(question.mode, question.catchment, words), how: howWords(question, words) }
}

/** What the index says of the whole region, in one sentence and a few more. */
export function supplySentences({ answer, service, region, words }: SupplyView): string[] {
  const { total, index, question, facilities } = answer
  if (facilities.length === 0)
    return [words.text('lagebild.no-site', { service: words.of(service.name), region: region.name })]
  if (total.people === null) return [words.text('lagebild.no-data')]
  if (total.people === 0) return [words.text('lagebild.no-people')]
  return [...meanSentence(), ...withoutSentence(), ...worstSentence(), ...unmetSentence()]

  function meanSentence(): string[] {
    if (total.mean === null) return [words.text('lagebild.supply-no-value')]
    const value = indexNumber(total.mean, words)
    const who = whoWords(question.ages, service.users, words, true)
    return [
      words.text(index.kind === 'per-people' ? 'lagebild.supply-per' : 'lagebild.supply-in-reach', {
        per: words.number(index.per),
        who: index.kind === 'per-people' ? who : who.charAt(0).toUpperCase() + who.slice(1),
        value,
        unit: unitWords(index, words, value),
        one: isOne(value),
        ...catchmentValues(answer, words),
      }),
    ]
  }

  function withoutSentence(): string[] {
    const { people, withoutSite } = total
    if (withoutSite === null) return []
    if (Math.round(withoutSite) === 0) return [words.text('lagebild.supply-nobody-without')]
    return [
      words.text('lagebild.supply-without', {
        people: words.number(withoutSite),
        all: words.number(people!),
        share: words.share(withoutSite / people!),
        count: Math.round(withoutSite),
      }),
    ]
  }

  function worstSentence(): string[] {
    // Where nothing is in reach of the worst tenth, the sentence on those without a site has said so.
    if (total.p10 === null || (total.withoutSite ?? 0) >= total.people! / 10) return []
    if (total.p10 === 0) return [words.text('lagebild.supply-worst-zero')]
    const value = indexNumber(total.p10, words)
    return [words.text('lagebild.supply-worst', { value, one: isOne(value) })]
  }

  function unmetSentence(): string[] {
    if (total.unmet === null) return []
    if (Math.round(total.unmet) === 0) return [words.text('lagebild.supply-unmet-none')]
    return [words.text('lagebild.supply-unmet', { people: words.number(total.unmet) })]
  }
}

const MISSING = ['supply-sites-instead', 'supply-capacity-missing']

/** Whom to ask for the capacities that are missing; the answer's own warnings say how many are. */
export function capacityRemedy({ answer, service, words }: SupplyView): string[] {
  // Where the service has no capacity to be known, there is nothing to ask for.
  if (!answer.warnings.some(({ code }) => MISSING.includes(code))) return []
  const unit = answer.index.unit ? words.of(answer.index.unit) : words.text('lagebild.supply-any-unit')
  const list = words.of(service.osm.officialList)
  const ask =
    list === '' ? words.text('lagebild.supply-ask-plain', { unit }) : words.text('lagebild.supply-ask', { unit, list })
  return [`${ask} ${words.text('lagebild.supply-ask-how')}`]
}
