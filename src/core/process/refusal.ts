import type { Issue } from '../evidence/index.ts'
import { isDay } from './day.ts'

/** A new state, or the reasons why the step is refused and nothing changes. Issues beside a value are no reason to refuse. */
export type Step<T> =
  | { readonly value: T; readonly issues: readonly Issue[] }
  | { readonly value: null; readonly issues: readonly Issue[] }

/** What somebody does to a record: who, on which day, and why. */
export interface Act {
  /** Id of the person. */
  readonly by: string
  /** ISO day. */
  readonly on: string
  /** '' = not given. */
  readonly reason: string
}

export const isBlank = (text: string | null | undefined) => (text ?? '').trim() === ''

export function checkAct({ by, on, reason }: Act, needsReason: boolean): Issue[] {
  const issues: Issue[] = []
  if (isBlank(by)) issues.push({ code: 'act-without-person', severity: 'error', params: {} })
  if (!isDay(on)) issues.push({ code: 'act-without-day', severity: 'error', params: {} })
  if (needsReason && isBlank(reason)) issues.push({ code: 'act-without-reason', severity: 'error', params: {} })
  return issues
}
