import { formatDate, formatList } from './format.ts'
import type { Values } from './formatMessage.ts'
import type { Language } from './language.ts'

const NAMES = ['date', 'days', 'first', 'last']
const DATES = /^\d{4}-\d\d-\d\d(, \d{4}-\d\d-\d\d)*$/

/** Values of an issue that are days (ISO, several with commas) as a reader of the language writes them. */
export function wordDates(language: Language, values: Values): Values {
  const worded: Record<string, string | number> = { ...values }
  for (const name of NAMES) {
    const value = values[name]
    if (typeof value !== 'string' || !DATES.test(value)) continue
    worded[name] = formatList(
      language,
      value.split(', ').map((day) => formatDate(language, day)),
    )
  }
  return worded
}
