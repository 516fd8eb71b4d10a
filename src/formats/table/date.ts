/** ISO date (or year) from `2024-05-01`, `01.05.2024`, `2024`; '' for anything else. */
export function toIsoDate(text: string): string {
  const trimmed = text.trim()
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(trimmed)
  const iso = german ? `${german[3]}-${german[2].padStart(2, '0')}-${german[1].padStart(2, '0')}` : trimmed.slice(0, 10)
  if (/^(19|20)\d\d$/.test(trimmed)) return trimmed
  return /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(iso) ? iso : ''
}
