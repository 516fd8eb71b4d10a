import type { Language } from './language.ts'

/** Numbers, dates and measures as a reader of the language writes them. Nothing here depends on the machine's own settings. */

const LOCALE: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' }
const NBSP = '\u00a0'
const numberFormats = new Map<string, Intl.NumberFormat>()

/** 1.234,5 or 1,234.5. */
export function formatNumber(language: Language, value: number, digits = 0): string {
  const key = `${language}${digits}`
  let format = numberFormats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(LOCALE[language], { minimumFractionDigits: digits, maximumFractionDigits: digits })
    numberFormats.set(key, format)
  }
  // −0 would be written with a sign.
  return format.format(value === 0 || Math.abs(value) < 0.5 * 10 ** -digits ? 0 : value)
}

/** Up to `most` decimals, none that are zero. */
export function formatShort(language: Language, value: number, most = 1): string {
  for (let digits = 0; digits < most; digits++)
    if (Math.abs(value - Math.round(value * 10 ** digits) / 10 ** digits) < 1e-9)
      return formatNumber(language, value, digits)
  return formatNumber(language, value, most)
}

/** Share 0…1 as a percentage. What is not nothing and not everything never reads 0 or 100. */
export function formatShare(language: Language, share: number): string {
  const sign = language === 'de' ? `${NBSP}%` : '%'
  const few = formatNumber(language, 0.1, 1)
  const most = formatNumber(language, 99.9, 1)
  if (share > 0 && share < 0.0005) return `<${NBSP}${few}${sign}`
  if (share < 1 && share >= 0.9995) return `>${NBSP}${most}${sign}`
  return formatNumber(language, share * 100, share === 0 || share === 1 ? 0 : 1) + sign
}

/** Seconds as whole minutes; less than half a minute reads “< 1”. */
export function formatMinutes(language: Language, seconds: number): string {
  if (seconds > 0 && seconds < 30) return `<${NBSP}1${NBSP}min`
  return `${formatNumber(language, seconds / 60)}${NBSP}min`
}

/** Metres below a kilometre to the ten, then kilometres with one decimal. */
export function formatDistance(language: Language, metres: number): string {
  const tens = Math.round(metres / 10) * 10
  if (tens < 1000) return `${formatNumber(language, tens)}${NBSP}m`
  return `${formatShort(language, Math.round(metres / 100) / 10)}${NBSP}km`
}

/** A travel time or a distance, never both in one list. */
export function formatMeasure(language: Language, measure: 'seconds' | 'metres', value: number): string {
  return measure === 'seconds' ? formatMinutes(language, value) : formatDistance(language, value)
}

/** A limit exactly as it was set: 20 min, 7,5 min, 1 km, 750 m. */
export function formatLimit(language: Language, measure: 'seconds' | 'metres', value: number): string {
  if (measure === 'seconds') return `${formatShort(language, value / 60, 2)}${NBSP}min`
  if (value < 1000) return `${formatShort(language, value, 2)}${NBSP}m`
  return `${formatShort(language, value / 1000, 3)}${NBSP}km`
}

/** An ISO date or instant as 21.11.2026 or 21/11/2026; the day is the one that stands there. Anything else stays as it is. */
export function formatDate(language: Language, iso: string): string {
  const parts = /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(iso)
  if (!parts) return iso
  const [, year, month, day] = parts
  const mark = language === 'de' ? '.' : '/'
  return [day, month, year].filter(Boolean).join(mark)
}

/** An instant as 21.11.2026, 09:05 Uhr, by the clock of Germany, wherever the server stands. Anything else stays as it is. */
export function formatMoment(language: Language, iso: string): string {
  const time = Date.parse(iso)
  if (!Number.isFinite(time)) return iso
  const [day, clock] = [
    new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Berlin' }).format(time),
    new Intl.DateTimeFormat('de-DE', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Berlin' }).format(time),
  ]
  return `${formatDate(language, day)}, ${clock}${language === 'de' ? `${NBSP}Uhr` : ''}`
}

/** An ISO date with its day of the week: Dienstag, 13.09.2022. Anything else stays as it is. */
export function formatDay(language: Language, iso: string): string {
  const time = Date.parse(`${iso}T00:00:00Z`)
  if (!Number.isFinite(time)) return iso
  const weekday = new Intl.DateTimeFormat(LOCALE[language], { weekday: 'long', timeZone: 'UTC' }).format(time)
  return `${weekday}, ${formatDate(language, iso)}`
}

/** Seconds after midnight as a time of day, rounded to the minute, whole hours in German without minutes: 7, 7:30 or 7:00, 7:30; 25:30 is 1:30. */
export function formatClock(language: Language, seconds: number): string {
  const minutes = Math.round(seconds / 60)
  // Midnight at the end of a day is 24, not 0.
  const hour = minutes > 24 * 60 ? Math.floor(minutes / 60) % 24 : Math.floor(minutes / 60)
  const rest = minutes % 60
  return rest === 0 && language === 'de' ? String(hour) : `${hour}:${String(rest).padStart(2, '0')}`
}

/** 1,2 MB; 4,3 GB. */
export function formatBytes(language: Language, bytes: number): string {
  if (bytes < 1000) return `${formatNumber(language, bytes)}${NBSP}B`
  if (bytes < 1e6) return `${formatNumber(language, bytes / 1e3)}${NBSP}kB`
  if (bytes < 1e9) return `${formatNumber(language, bytes / 1e6, 1)}${NBSP}MB`
  return `${formatNumber(language, bytes / 1e9, 1)}${NBSP}GB`
}

/** “a, b und c”. */
export function formatList(language: Language, items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  const and = language === 'de' ? ' und ' : ' and '
  return items.slice(0, -1).join(', ') + and + items[items.length - 1]
}

export function compareNames(language: Language): (a: string, b: string) => number {
  return new Intl.Collator(LOCALE[language]).compare
}
