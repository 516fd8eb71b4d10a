import type { WeekUse } from '../../../../core/cooperation/index.ts'
import type { Words } from '../../../../messages/index.ts'

/** From when to when: `1.12.2026, 8:00 bis 12:00 Uhr`, over several days with both. */
export function spanWords(words: Words, { from, to }: { readonly from: string; readonly to: string }): string {
  const [day, begins] = from.split('T') as [string, string]
  const [last, ends] = to.split('T') as [string, string]
  const values = { day: words.day(day), begins, last: words.day(last), ends }
  return words.text(day === last ? 'pool.span' : 'pool.span-days', values)
}

/** Whole hours without decimals, others with one. */
export const plainHours = (words: Words, hours: number) => words.number(hours, Number.isInteger(hours) ? 0 : 1)

export const hoursWords = (words: Words, hours: number) => words.text('pool.hours', { hours: plainHours(words, hours) })

export const weekWords = (words: Words, week: string, number: number) =>
  words.text('pool.week', { number, date: words.date(week) })

/** What of an item is wanted in a week, and what is there. */
export function useWords(words: Words, { booked, planned, available }: WeekUse): string {
  const used = plainHours(words, booked + planned)
  return available === null ? used : words.text('pool.of', { used, available: plainHours(words, available) })
}
