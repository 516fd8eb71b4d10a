/** A calendar day as ISO text, `2026-11-25`: compares as text, has no time zone. */
const ISO_DAY = /^\d{4}-\d\d-\d\d$/
const GERMAN_DAY = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/

/** Whether the calendar has the day: not the 31st of February. */
export function isDay(text: string): boolean {
  if (!ISO_DAY.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text)
}

/** The day of `2026-11-25`, `25.11.2026` or an instant that begins with a day; null for anything else. */
export function toDay(text: string): string | null {
  const trimmed = text.trim()
  const german = GERMAN_DAY.exec(trimmed)
  const iso = german
    ? `${german[3]}-${german[2]!.padStart(2, '0')}-${german[1]!.padStart(2, '0')}`
    : trimmed.replace(/T[\d:.]+(Z|[+-]\d\d:\d\d)?$/, '')
  return isDay(iso) ? iso : null
}

/** The same day so many months on; where the month is too short, its last day (31 January + 1 = 28 or 29 February). */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = partsOf(day)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, last))
  return first.toISOString().slice(0, 10)
}

export function addDays(day: string, days: number): string {
  const [year, month, date] = partsOf(day)
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10)
}

/** Whole days from the first to the second; negative where the second comes before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

const partsOf = (day: string) => day.split('-').map(Number) as [number, number, number]
