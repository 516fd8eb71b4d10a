import {
  compareNames,
  formatBytes,
  formatClock,
  formatDate,
  formatDay,
  formatDistance,
  formatLimit,
  formatList,
  formatMeasure,
  formatMinutes,
  formatMoment,
  formatNumber,
  formatShare,
} from './format.ts'
import { formatMessage, type Texts, type Values } from './formatMessage.ts'
import type { Language } from './language.ts'
import { wordDates } from './wordDates.ts'
import { wordLabels } from './wordLabels.ts'

/** What an issue needs to become a sentence. */
export interface WordableIssue {
  readonly code: string
  readonly file?: string
  readonly line?: number
  readonly params?: Values
}

/** Texts, numbers and dates of one language, for pages and their parts. */
export interface Words {
  readonly language: Language
  /** Text of a key; an unknown key throws. */
  text(key: string, values?: Values): string
  has(key: string): boolean
  /** The sentence of an issue; one whose code or values no message knows still says its code and where it occurred. */
  issue(issue: WordableIssue): string
  /** What stands in a catalogue in both languages. */
  of(both: { readonly de: string; readonly en: string }): string
  number(value: number, digits?: number): string
  share(share: number): string
  minutes(seconds: number): string
  distance(metres: number): string
  measure(measure: 'seconds' | 'metres', value: number): string
  limit(measure: 'seconds' | 'metres', value: number): string
  date(iso: string): string
  /** An instant with day and time of day, as clocks in Germany show it. */
  moment(iso: string): string
  /** With the day of the week. */
  day(iso: string): string
  /** A time of day from seconds after midnight. */
  clock(seconds: number): string
  bytes(bytes: number): string
  list(items: readonly string[]): string
  compare(a: string, b: string): number
}

export function createWords(texts: Texts, language: Language): Words {
  const text = (key: string, values: Values = {}) => formatMessage(texts, language, key, values)
  const compare = compareNames(language)
  return {
    language,
    text,
    has: (key) => Object.hasOwn(texts[language], key),
    issue: (issue) => wordIssue(texts, language, issue),
    of: (both) => both[language] || both.de,
    number: (value, digits) => formatNumber(language, value, digits),
    share: (share) => formatShare(language, share),
    minutes: (seconds) => formatMinutes(language, seconds),
    distance: (metres) => formatDistance(language, metres),
    measure: (measure, value) => formatMeasure(language, measure, value),
    limit: (measure, value) => formatLimit(language, measure, value),
    date: (iso) => formatDate(language, iso),
    moment: (iso) => formatMoment(language, iso),
    day: (iso) => formatDay(language, iso),
    clock: (seconds) => formatClock(language, seconds),
    bytes: (bytes) => formatBytes(language, bytes),
    list: (items) => formatList(language, items),
    compare,
  }
}

function wordIssue(texts: Texts, language: Language, issue: WordableIssue): string {
  const text = (key: string, values: Values) => formatMessage(texts, language, key, values)
  const file = issue.file ?? ''
  const values: Values = {
    file,
    ...(issue.line === undefined ? {} : { line: issue.line }),
    ...wordLabels(texts, language, wordDates(language, issue.params ?? {})),
  }
  try {
    return text(`issue.${issue.code}`, values)
  } catch {
    const where = issue.line === undefined ? file : `${file}:${issue.line}`
    return text('web.issue-unknown', { code: issue.code, where: where === '' ? '–' : where })
  }
}
