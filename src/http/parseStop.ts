import { DEFAULT_STOP_CHOICE, type RegionDescription, type StopChoice } from '../contract/index.ts'
import type { WordableIssue, Words } from '../messages/index.ts'
import { parseDate, parseWindow } from './parseTransit.ts'

export interface ParsedStop {
  /** Id, or a name that means one stop; '' = none is named. */
  readonly stop: string
  /** What was typed into the search. */
  readonly typed: string
  readonly choice: StopChoice
  readonly issues: readonly WordableIssue[]
}

const LONGEST_NAME = 200

/** `stop`, `q`, `date`, `from`, `to` of a question about departures. What is not understood becomes an issue and is replaced by a default. */
export function parseStop(
  query: URLSearchParams,
  words: Words,
  days: RegionDescription['serviceDays'] | undefined,
): ParsedStop {
  const issues: WordableIssue[] = []
  const complain = (code: string, params: Record<string, string | number>) => issues.push({ code, params })
  return {
    stop: (query.get('stop') ?? '').trim().slice(0, LONGEST_NAME),
    typed: (query.get('q') ?? '').trim().slice(0, LONGEST_NAME),
    choice: {
      date: parseDate(query, words, complain, days ?? null),
      ...parseWindow(query, complain, DEFAULT_STOP_CHOICE),
    },
    issues,
  }
}
