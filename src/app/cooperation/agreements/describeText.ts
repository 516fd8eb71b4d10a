import {
  type CooperationLibrary,
  isSameText,
  type LegalForm,
  missingTopics,
  type RequiredContent,
} from '../../../core/cooperation/index.ts'
import type { Agreement } from './readAgreements.ts'
import { clausesFor, openGaps } from './startClauses.ts'

export interface TextState {
  readonly form: LegalForm | undefined
  /** What the form has to regulate and the text does not. */
  readonly missing: readonly RequiredContent[]
  readonly gaps: number
  /** The text being worked on was not put to the councils as it is. */
  readonly isChanged: boolean
  /** Clauses of the library that the text does not hold, those that regulate something missing first. */
  readonly offered: readonly {
    readonly id: string
    readonly title: { readonly de: string; readonly en: string }
    readonly isMissing: boolean
  }[]
  /** Number of clauses with which a text begins; 0 = it has begun. */
  readonly start: number
}

/** What an agreement's text lacks in a Land. */
export function describeText(
  { text, facts }: Agreement,
  { forms, clauses }: CooperationLibrary,
  land: string | null,
): TextState {
  const form = forms.find(({ id }) => id === facts.form)
  const missing = form ? missingTopics(form, land, text.clauses) : []
  const topics = new Set(missing.map(({ topic }) => topic))
  const last = text.issued.at(-1)
  const used = new Set(text.clauses.map(({ from }) => from))
  const usual = clausesFor(facts.form, clauses)
  const offered = usual
    .filter(({ id }) => !used.has(id))
    .map(({ id, title, topics: own }) => ({ id, title, isMissing: own.some((topic) => topics.has(topic)) }))
    .sort((a, b) => Number(b.isMissing) - Number(a.isMissing))
  return {
    form,
    missing,
    gaps: openGaps(text.clauses).length,
    isChanged: text.clauses.length > 0 && !(last && isSameText(last.clauses, text.clauses)),
    offered,
    start: text.clauses.length === 0 ? usual.length : 0,
  }
}
