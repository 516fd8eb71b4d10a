/** ISO date (or year) from `2024-05-01`, `01.05.2024`, `2024`; '' for anything else. */
export function toIsoDate(text: string): string {
  const trimmed = text.trim()
  if (/^(19|20)\d\d$/.test(trimmed)) return trimmed
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(trimmed)
  const iso = german ? `${german[3]}-${german[2].padStart(2, '0')}-${german[1].padStart(2, '0')}` : trimmed.slice(0, 10)
  return isDay(iso) ? iso : ''
}

/** As `toIsoDate`, months too (`06/2027`, `2027-06`), and only from 1990 to 2100; null for anything else. */
export function toExactDate(text: string): string | null {
  const trimmed = text.trim()
  const german = /^(0?[1-9]|1[0-2])[./](\d{4})$/.exec(trimmed)
  const month = german ? `${german[2]}-${german[1].padStart(2, '0')}` : trimmed
  const date = /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : toIsoDate(trimmed)
  const year = Number(date.slice(0, 4))
  return date !== '' && year >= 1990 && year <= 2100 ? date : null
}

/** Whether the calendar has the day: not the 31st of February. */
function isDay(iso: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(iso)) return false
  const time = Date.parse(`${iso}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso)
}
