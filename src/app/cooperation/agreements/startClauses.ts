import type { ClauseLibrary, FormId, LibraryClause, NewClause } from '../../../core/cooperation/index.ts'
import type { Language } from '../../../messages/index.ts'

/** What stands in a clause's gaps; null = it stays a gap in square brackets. */
export type ClauseValues = Readonly<
  Record<'partners' | 'provider' | 'costKey' | 'inForce' | 'review' | 'noticeMonths', string | null>
>

/** The clauses with which a text of this form begins: those made for it, and of the others those that regulate what they do not. */
export function clausesFor(form: FormId, { clauses }: ClauseLibrary): readonly LibraryClause[] {
  return clauses.filter(({ forms }) => forms.length === 0 || forms.includes(form))
}

/** A clause of the library as one of an agreement, with what the agreement says already. */
export function clauseFrom(
  { id, topics, title, text }: LibraryClause,
  values: ClauseValues,
  { language, gap }: { readonly language: Language; readonly gap: (name: string) => string },
): NewClause {
  const filled = text[language]
    .trim()
    .replace(/\{(\w+)\}/g, (_, name: keyof ClauseValues) => values[name] ?? `[${gap(name)}]`)
  return { from: id, topics, title: title[language], text: filled }
}

/** Gaps that are still to be filled, as they stand in the text. */
export const openGaps = (clauses: readonly { readonly text: string }[]): readonly string[] =>
  clauses.flatMap(({ text }) => text.match(/\[[^\]\n]+\]/g) ?? [])
