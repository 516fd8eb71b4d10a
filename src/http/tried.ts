import type { WordableIssue } from '../messages/index.ts'
import type { FormState } from '../web/pages/index.ts'
import type { Form } from './form.ts'
import { issueOf } from './refuse.ts'

/** Which field a refusal is about, by the beginning of its code. */
const FIELDS: readonly (readonly [RegExp, string])[] = [
  [/^account-mail/, 'mail'],
  [/^account-name/, 'name'],
  [/^account-password/, 'password'],
  [/^account-again/, 'again'],
  [/^account-present/, 'present'],
  [/^account-code/, 'code'],
  [/^account-erase/, 'erase'],
  [/^grant-role/, 'role'],
  [/^grant-(no|needs)-municipality/, 'place'],
  [/^grant-until/, 'until'],
  [/^question-entry-(title|long)/, 'title'],
  [/^question-entry-(choices|no-answer)/, 'choices'],
  [/^question-entry-(nobody|many|municipality)/, 'municipalities'],
  [/^question-entry-(date|past)/, 'due'],
]

/** Never sent back to a browser. */
const SECRETS = ['csrf', 'password', 'again', 'present', 'code']

/** Does what a form asks for; what is refused becomes the form with its problem beside the field. Other errors stay errors. */
export async function tried<T>(form: Form, work: () => Promise<T>): Promise<{ done: T } | { form: FormState }> {
  try {
    return { done: await work() }
  } catch (error) {
    const issue = issueOf(error)
    if (!issue) throw error
    return { form: formWith(form, issue) }
  }
}

/** A form as it was typed, with what is wrong. */
export function formWith(form: Form, ...issues: readonly WordableIssue[]): FormState {
  const names = form.names().filter((name) => !SECRETS.includes(name))
  return {
    values: Object.fromEntries(names.map((name) => [name, form.text(name)])),
    problems: issues.map((issue) => ({ field: FIELDS.find(([code]) => code.test(issue.code))?.[1] ?? '', issue })),
  }
}
