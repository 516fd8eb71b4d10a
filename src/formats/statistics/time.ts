import { toIsoDate } from '../table/index.ts'

/** ISO date or year of a cell that is nothing but a time, else ''. */
export function parseTime(text: string): string {
  const trimmed = text.trim()
  return /^(\d{1,2}\.\d{1,2}\.\d{4}|(19|20)\d\d|\d{4}-\d\d-\d\d(T.*)?)$/.test(trimmed) ? toIsoDate(trimmed) : ''
}
