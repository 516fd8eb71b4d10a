import { addDays, daysBetween } from '../../process/index.ts'

/** A Monday from which days and weeks are counted. */
const FIRST_MONDAY = '1970-01-05'

/** Days since that Monday. */
export const dayNumber = (day: string): number => daysBetween(FIRST_MONDAY, day)

/** Monday of a week that is counted so. */
export const mondayOfWeek = (week: number): string => addDays(FIRST_MONDAY, 7 * week)

/** Monday of the week of a day, both ISO. */
export const mondayOf = (day: string): string => mondayOfWeek(Math.floor(dayNumber(day) / 7))

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
