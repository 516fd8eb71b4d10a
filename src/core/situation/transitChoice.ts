import type { InputError } from '../evidence/index.ts'
import { dayNumber, serviceDayRange, type Timetable, typicalServiceDay } from '../network/index.ts'
import { PERCENTILES, type Percentile } from '../reach/index.ts'

/** What a question by bus and train asks besides: which day, which minutes of it, and which of their travel times. */
export interface TransitChoice {
  /** ISO date inside the timetable; null = the timetable's typical working day. */
  readonly date: string | null
  /** Window in seconds after midnight of the day, `from` inclusive, `to` exclusive, at most 24 hours; every whole minute counts. */
  readonly fromSeconds: number
  readonly toSeconds: number
  /** Leave at each minute of the window, or be there by it. */
  readonly timing: 'depart' | 'arrive'
  /** Of the travel times of all minutes: a good moment, the middle one, a bad moment. */
  readonly percentile: Percentile
  /** The walk from the last stop to the site counts. */
  readonly lastWalk: boolean
}

export type ResolvedTransit = TransitChoice & { readonly date: string }

export const DEFAULT_TRANSIT: TransitChoice = {
  date: null,
  fromSeconds: 7 * 3600,
  toSeconds: 9 * 3600,
  timing: 'depart',
  percentile: 50,
  lastWalk: true,
}

export const LONGEST_WINDOW_SECONDS = 24 * 3600

type Refuse = (code: string, params?: Record<string, string | number>) => InputError

/** Checks the choice against the timetable and names the day. `refuse` makes the error that is thrown. */
export function resolveTransit(timetable: Timetable | null, asked: TransitChoice, refuse: Refuse): ResolvedTransit {
  const { fromSeconds, toSeconds, timing, percentile } = asked
  const known = timetable && daysOf(timetable)
  if (!known?.range) throw refuse('question-no-timetable')
  if (!(fromSeconds >= 0) || fromSeconds >= 86_400 || !(toSeconds > fromSeconds))
    throw refuse('question-window-order', { from: clock(fromSeconds), to: clock(toSeconds) })
  if (toSeconds - fromSeconds > LONGEST_WINDOW_SECONDS)
    throw refuse('question-window-length', { from: clock(fromSeconds), to: clock(toSeconds) })
  if (timing !== 'depart' && timing !== 'arrive') throw refuse('question-timing', { timing: String(timing) })
  if (!PERCENTILES.includes(percentile)) throw refuse('question-percentile', { percentile: String(percentile) })
  // A timetable of rides on demand alone has no trips and so no typical day.
  const { range } = known
  const date = asked.date ?? known.typical ?? range.from
  const asNumber = dayNumber(date)
  if (asNumber === null) throw refuse('question-date-unreadable', { value: date.slice(0, 40) })
  if (date < range.from || date > range.to)
    throw refuse('question-date-outside', { date, first: range.from, last: range.to })
  return { ...asked, date }
}

interface Days {
  readonly typical: string | null
  readonly range: { readonly from: string; readonly to: string } | null
}
const daysKnown = new WeakMap<Timetable, Days>()

/** Counted once per timetable: every question asks. */
function daysOf(timetable: Timetable): Days {
  let days = daysKnown.get(timetable)
  if (!days) {
    days = { typical: typicalServiceDay(timetable), range: serviceDayRange(timetable) }
    daysKnown.set(timetable, days)
  }
  return days
}

/** Seconds after midnight as `07:05`, hours beyond 24 as they are. */
function clock(seconds: number): string {
  if (!Number.isFinite(seconds)) return String(seconds)
  const minutes = Math.floor(seconds / 60)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
