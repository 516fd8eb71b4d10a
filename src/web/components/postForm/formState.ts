import type { WordableIssue, Words } from '../../../messages/page.ts'

/** What was typed, and what is wrong with it: a form that comes back keeps both. */
export interface FormState {
  readonly values: Readonly<Record<string, string>>
  /** `field` '' = about the whole. */
  readonly problems: readonly { readonly field: string; readonly issue: WordableIssue }[]
}

export const EMPTY_FORM: FormState = { values: {}, problems: [] }

/** Value and problem of a field, to be spread into it. */
export function fieldState(form: FormState, words: Words, name: string, usual = '') {
  const found = form.problems.find(({ field }) => field === name)
  return { name, value: form.values[name] ?? usual, problem: found && words.issue(found.issue) }
}

/** Sentences that belong to no field of a form that has these. */
export const otherProblems = (form: FormState, words: Words, fields: readonly string[]): string[] =>
  form.problems.filter(({ field }) => !fields.includes(field)).map(({ issue }) => words.issue(issue))
