import { addDays, daysBetween } from '../../process/index.ts'

/** Monday of the week of a day, both ISO. */
export function mondayOf(day: string): string {
  // 1970-01-05 was a Monday.
  const sinceMonday = (((daysBetween('1970-01-05', day) % 7) + 7) % 7) as number
  return addDays(day, -sinceMonday)
}

/** Mondays of so many weeks, beginning with that of the day. */
export const weeksFrom = (day: string, count: number): string[] =>
  Array.from({ length: count }, (_, k) => addDays(mondayOf(day), 7 * k))

/** Number of the week by ISO 8601: week 1 has the year's first Thursday. */
export function weekNumber(day: string): number {
  const thursday = addDays(mondayOf(day), 3)
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1
}

/** Monday to Friday; holidays are not known here. */
export const isWorkingDay = (day: string): boolean => daysBetween(mondayOf(day), day) < 5
