import type { Issue } from '../../core/evidence/index.ts'
import { isDay } from '../../core/process/index.ts'
import type { QuestionState } from './question.ts'

export const MOST_TITLE = 200
export const MOST_TEXT = 4000
export const MOST_CHOICES = 9
const MOST_CHOICE = 200
const MOST_ASKED = 500

/** What is wrong with a question before it is asked; [] = nothing. `today`: ISO date. */
export function checkQuestion(state: QuestionState, known: readonly string[], today: string): Issue[] {
  const issues: Issue[] = []
  const complain = (code: string, params: Issue['params'] = {}) => issues.push({ code, severity: 'error', params })
  const { title, text, choices, freeText, municipalities, accounts, due } = state
  if (title.trim() === '') complain('question-entry-title')
  if (title.length > MOST_TITLE) complain('question-entry-long', { most: MOST_TITLE })
  if (text.length > MOST_TEXT) complain('question-entry-long', { most: MOST_TEXT })
  if (choices.length > MOST_CHOICES || choices.some((one) => one.trim() === '' || one.length > MOST_CHOICE))
    complain('question-entry-choices', { most: MOST_CHOICES })
  if (choices.length === 1 || new Set(choices).size < choices.length) complain('question-entry-choices-two')
  if (choices.length === 0 && !freeText) complain('question-entry-no-answer')
  if (municipalities.length + accounts.length === 0) complain('question-entry-nobody')
  if (municipalities.length + accounts.length > MOST_ASKED) complain('question-entry-many', { most: MOST_ASKED })
  const unknown = municipalities.filter((ags) => !known.includes(ags))
  if (unknown.length > 0) complain('question-entry-municipality', { list: unknown.slice(0, 5).join(', ') })
  if (due !== null && !isDay(due)) complain('question-entry-date')
  else if (due !== null && due < today) complain('question-entry-past')
  return issues
}
