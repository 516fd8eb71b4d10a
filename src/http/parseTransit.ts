import {
  clockText,
  DEFAULT_TRANSIT,
  LONGEST_WINDOW_SECONDS,
  PERCENTILES,
  parseClock,
  TIMINGS,
  type TransitChoice,
} from '../contract/index.ts'
import type { Words } from '../messages/index.ts'
import { type Complain, echo } from './parseQuestion.ts'

/** The part of a query string that only bus and train need. `days`: first and last day of the timetable, null = not known here. */
export function parseTransit(
  query: URLSearchParams,
  words: Words,
  complain: Complain,
  days: { readonly from: string; readonly to: string } | null,
): TransitChoice {
  const askedTiming = query.get('timing') ?? ''
  const timing = TIMINGS.find((one) => one === askedTiming) ?? DEFAULT_TRANSIT.timing
  if (askedTiming !== '' && timing !== askedTiming) complain('query-timing', { value: echo(askedTiming) })

  const askedShare = query.get('percentile') ?? ''
  const percentile = PERCENTILES.find((one) => String(one) === askedShare) ?? DEFAULT_TRANSIT.percentile
  if (askedShare !== '' && String(percentile) !== askedShare) complain('query-percentile', { value: echo(askedShare) })

  const askedWalk = query.get('last-walk') ?? ''
  const isKnown = ['', '0', 'false', '1', 'true', 'on'].includes(askedWalk)
  if (!isKnown) complain('query-last-walk', { value: echo(askedWalk) })

  return {
    date: parseDate(query, words, complain, days),
    ...parseWindow(query, complain, DEFAULT_TRANSIT),
    timing,
    percentile,
    lastWalk: !['0', 'false'].includes(askedWalk),
  }
}

export function parseDate(
  query: URLSearchParams,
  words: Words,
  complain: Complain,
  days: { readonly from: string; readonly to: string } | null,
): string | null {
  const asked = (query.get('date') ?? '').trim()
  if (asked === '') return null
  if (!isDate(asked)) {
    complain('query-date', { value: echo(asked) })
    return null
  }
  if (!days || (asked >= days.from && asked <= days.to)) return asked
  const [date, first, last] = [asked, days.from, days.to].map((day) => words.date(day))
  complain('query-date-outside', { date, first, last })
  return null
}

interface Span {
  readonly fromSeconds: number
  readonly toSeconds: number
}

/** `from` and `to`; what is not understood is replaced by the usual span. */
export function parseWindow(query: URLSearchParams, complain: Complain, { fromSeconds, toSeconds }: Span): Span {
  const usual = { fromSeconds, toSeconds }
  const time = (name: 'from' | 'to', fallback: number): number | null => {
    const asked = query.get(name) ?? ''
    if (asked.trim() === '') return fallback
    const value = parseClock(asked)
    if (value === null) complain('query-clock', { value: echo(asked), used: windowText(usual) })
    return value
  }
  const from = time('from', fromSeconds)
  const to = time('to', toSeconds)
  if (from === null || to === null) return usual
  if (from < 86_400 && to > from && to - from <= LONGEST_WINDOW_SECONDS) return { fromSeconds: from, toSeconds: to }
  complain('query-window', { from: clockText(from), to: clockText(to), used: windowText(usual) })
  return usual
}

const windowText = (window: { fromSeconds: number; toSeconds: number }) =>
  `${clockText(window.fromSeconds)}–${clockText(window.toSeconds)}`

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text)
}
