import { InputError } from '../evidence/index.ts'
import type { Timetable } from '../network/index.ts'
import { DEFAULT_TRANSIT, resolveTransit } from './transitChoice.ts'

/** Day and span of a question about departures. */
export interface StopChoice {
  /** ISO date inside the timetable; null = the timetable's typical working day. */
  readonly date: string | null
  /** Seconds after midnight, `from` inclusive, `to` exclusive, at most 24 hours. */
  readonly fromSeconds: number
  readonly toSeconds: number
}

export type ResolvedStopChoice = StopChoice & { readonly date: string }

/** The span in which service quality classes count departures. */
export const DEFAULT_STOP_CHOICE: StopChoice = { date: null, fromSeconds: 6 * 3600, toSeconds: 20 * 3600 }

/** Checks day and span against the timetable as a question by bus and train does. */
export function resolveStopChoice(timetable: Timetable | null | undefined, asked: StopChoice): ResolvedStopChoice {
  const refuse = (code: string, params: Record<string, string | number> = {}) =>
    new InputError({ code, severity: 'error', params })
  const { date, fromSeconds, toSeconds } = resolveTransit(timetable ?? null, { ...DEFAULT_TRANSIT, ...asked }, refuse)
  return { date, fromSeconds, toSeconds }
}
