import { DEFAULT_TRANSIT } from './choices.ts'
import type { TransitChoice } from './reach.ts'

/** A span of a day that people ask for, as a working value of our own. */
export interface DepartureWindow {
  readonly id: string
  readonly fromSeconds: number
  readonly toSeconds: number
  /** `working`: whichever working day is chosen; 6 = Saturday, 0 = Sunday. */
  readonly day: 'working' | 6 | 0
}

const hours = (id: string, from: number, to: number, day: DepartureWindow['day'] = 'working'): DepartureWindow => ({
  id,
  fromSeconds: from * 3600,
  toSeconds: to * 3600,
  day,
})

/** Offered beside the two times of day. */
export const WINDOWS: readonly DepartureWindow[] = [
  hours('early', 6, 8),
  hours('usual', 7, 9),
  hours('morning', 8, 12),
  hours('afternoon', 13, 18),
  hours('evening', 18, 22),
  hours('saturday', 9, 13, 6),
  hours('sunday', 10, 18, 0),
]

const MS_PER_DAY = 86_400_000
const weekdayOf = (iso: string) => new Date(`${iso}T00:00:00Z`).getUTCDay()

/** The choice with another window; null where the timetable has no such day of the week. `days`: its first and last day. */
export function inWindow(
  choice: TransitChoice,
  { fromSeconds, toSeconds, day }: DepartureWindow,
  days: { readonly from: string; readonly to: string; readonly usualDay: string | null },
): TransitChoice | null {
  const changed = { ...choice, fromSeconds, toSeconds }
  if (day === 'working') {
    const isWeekend = choice.date !== null && [0, 6].includes(weekdayOf(choice.date))
    return isWeekend ? { ...changed, date: null } : changed
  }
  const date = nextWeekday(choice.date ?? days.usualDay ?? days.from, day, days)
  return date === null ? null : { ...changed, date }
}

/** The first such day of the week on or after `start` within the timetable, else the last one before. */
function nextWeekday(start: string, day: 6 | 0, { from, to }: { from: string; to: string }): string | null {
  const ahead = (day - weekdayOf(start) + 7) % 7
  return [ahead, ahead - 7].map((count) => addDays(start, count)).find((one) => one >= from && one <= to) ?? null
}

function addDays(iso: string, count: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + count * MS_PER_DAY).toISOString().slice(0, 10)
}

/** Whether a choice is this window, on a day of its kind. */
export function isWindow(choice: TransitChoice, { fromSeconds, toSeconds, day }: DepartureWindow): boolean {
  if (choice.fromSeconds !== fromSeconds || choice.toSeconds !== toSeconds) return false
  const weekday = choice.date === null ? null : weekdayOf(choice.date)
  return day === 'working' ? weekday === null || ![0, 6].includes(weekday) : weekday === day
}

/** The choice of a question, or what is asked when nothing is said. */
export const transitOf = (question: { readonly transit?: TransitChoice }): TransitChoice =>
  question.transit ?? DEFAULT_TRANSIT
