import type { Issue } from '../../evidence/index.ts'
import { isDay } from '../day.ts'
import { isBlank } from '../refusal.ts'
import type { Responsible } from './phasePlan.ts'

/** An advocate of the absent (later generations, non-residents, nature) objects. It holds a gate until it is answered in writing; it is no veto. */
export interface Objection {
  readonly id: string
  /** The seat for which the advocate was appointed. */
  readonly seat: string
  /** Id of the advocate. */
  readonly by: string
  readonly on: string
  /** Phase whose gate it holds; null = whichever gate is next. */
  readonly phase: string | null
  readonly text: string
  /** Who has to answer. */
  readonly to: Responsible
  readonly answer: { readonly by: string; readonly on: string; readonly text: string } | null
  /** Day on which the advocate took it back; null = not. */
  readonly withdrawnOn: string | null
}

/** Whether it still waits for its answer. The advocate need not agree with the answer, and cannot give it. */
export function isObjectionOpen(objection: Objection, today: string): boolean {
  const { on, answer, withdrawnOn, by } = objection
  if (on > today || (withdrawnOn !== null && withdrawnOn <= today)) return false
  return !answer || isBlank(answer.text) || answer.by === by || answer.on > today
}

export function checkObjection(objection: Objection, today: string): Issue[] {
  const { id, on, text, answer, by, withdrawnOn, to } = objection
  const issues: Issue[] = []
  if (isBlank(text)) issues.push({ code: 'objection-without-text', severity: 'error', params: { id } })
  if (isBlank(to)) issues.push({ code: 'objection-without-addressee', severity: 'error', params: { id } })
  if (!isDay(on) || on > today) issues.push({ code: 'objection-bad-day', severity: 'error', params: { id, date: on } })
  if (withdrawnOn !== null && (!isDay(withdrawnOn) || withdrawnOn < on))
    issues.push({ code: 'objection-bad-day', severity: 'error', params: { id, date: withdrawnOn } })
  if (!answer) return issues
  if (isBlank(answer.text)) issues.push({ code: 'objection-answer-without-text', severity: 'error', params: { id } })
  if (answer.by === by) issues.push({ code: 'objection-answers-itself', severity: 'error', params: { id } })
  if (!isDay(answer.on) || answer.on < on)
    issues.push({ code: 'objection-bad-day', severity: 'error', params: { id, date: answer.on } })
  return issues
}
