import type { Issue } from '../../evidence/index.ts'
import { isDay } from '../../process/index.ts'
import type { Clause } from './clause.ts'

/** A version that was put to the councils. It does not change any more. */
export interface IssuedText {
  /** 1 for the first. */
  readonly version: number
  /** ISO date. */
  readonly on: string
  /** Day by which the councils are asked to decide. */
  readonly due: string
  /** What is new in it, in a sentence. */
  readonly reason: string
  readonly clauses: readonly Clause[]
}

/** Text of an agreement: what is being worked on, what was put to the councils, which steps of founding are done. */
export interface AgreementText {
  readonly clauses: readonly Clause[]
  readonly issued: readonly IssuedText[]
  /** Day on which a step of its form was done, by the step's id. */
  readonly steps: Readonly<Record<string, string>>
}

export const NO_TEXT: AgreementText = { clauses: [], issued: [], steps: {} }
export const MOST_CLAUSES = 100
export const LONGEST_CLAUSE = 10_000
export const LONGEST_TITLE = 200

export type TextChange = { readonly text: AgreementText } | { readonly issue: Issue }

const refuse = (code: string, params: Issue['params'] = {}): TextChange => ({
  issue: { code, severity: 'error', params },
})

export type NewClause = Pick<Clause, 'from' | 'topics' | 'title' | 'text'>

export function addClauses(text: AgreementText, added: readonly NewClause[]): TextChange {
  if (text.clauses.length + added.length > MOST_CLAUSES) return refuse('clause-too-many', { most: MOST_CLAUSES })
  // An id that a version once used never means another clause.
  const used = [text.clauses, ...text.issued.map(({ clauses }) => clauses)].flat().map(({ id }) => Number(id))
  const first = Math.max(0, ...used) + 1
  for (const clause of added) {
    const problem = problemOf(clause)
    if (problem) return problem
  }
  const clauses = added.map((clause, k): Clause => ({ ...clause, id: String(first + k), revision: 1 }))
  return { text: { ...text, clauses: [...text.clauses, ...clauses] } }
}

/** Changes a clause that the writer saw in this revision. */
export function saveClause(
  text: AgreementText,
  { id, revision, ...said }: Pick<Clause, 'id' | 'revision' | 'title' | 'text' | 'topics'>,
): TextChange {
  const stored = text.clauses.find((one) => one.id === id)
  if (!stored) return refuse('clause-gone')
  const problem = problemOf(said)
  if (problem) return problem
  if (stored.revision !== revision) return refuse('clause-changed', { title: stored.title })
  const clauses = text.clauses.map((one) => (one === stored ? { ...one, ...said, revision: revision + 1 } : one))
  return { text: { ...text, clauses } }
}

export function removeClause(text: AgreementText, id: string): TextChange {
  const clauses = text.clauses.filter((one) => one.id !== id)
  return clauses.length === text.clauses.length ? refuse('clause-gone') : { text: { ...text, clauses } }
}

/** Moves a clause up (−1) or down (1); at the end it stays. */
export function moveClause(text: AgreementText, id: string, by: -1 | 1): TextChange {
  const at = text.clauses.findIndex((one) => one.id === id)
  if (at < 0) return refuse('clause-gone')
  const clauses = [...text.clauses]
  const [moved] = clauses.splice(at, 1)
  clauses.splice(Math.max(0, at + by), 0, moved!)
  return { text: { ...text, clauses } }
}

/** Puts the text to the councils as a new version: all of them are asked again. */
export function issueText(
  text: AgreementText,
  { on, due, reason }: Pick<IssuedText, 'on' | 'due' | 'reason'>,
): TextChange {
  if (text.clauses.length === 0) return refuse('text-empty')
  if (!isDay(due) || due < on) return refuse('text-due')
  const last = text.issued.at(-1)
  if (last && isSameText(last.clauses, text.clauses)) return refuse('text-unchanged', { version: last.version })
  if (last && reason.trim() === '') return refuse('text-reason')
  const issued: IssuedText = {
    version: (last?.version ?? 0) + 1,
    on,
    due,
    reason: reason.trim(),
    clauses: text.clauses,
  }
  return { text: { ...text, issued: [...text.issued, issued] } }
}

export const isSameText = (a: readonly Clause[], b: readonly Clause[]): boolean =>
  a.length === b.length &&
  a.every((one, k) => one.id === b[k]!.id && one.title === b[k]!.title && one.text === b[k]!.text)

function problemOf({ title, text }: Pick<Clause, 'title' | 'text'>): TextChange | null {
  if (title.trim() === '') return refuse('clause-without-title')
  if (text.trim() === '') return refuse('clause-without-text')
  if (title.length > LONGEST_TITLE || text.length > LONGEST_CLAUSE)
    return refuse('clause-too-long', { most: LONGEST_CLAUSE })
  return null
}
