import { IntlMessageFormat } from 'intl-messageformat'
import { mapMessages } from './map.ts'

// The door for islands: only the texts that they show.
const all = mapMessages

export type PageText = (key: keyof (typeof all)['de'], values?: Record<string, string | number>) => string

/** The texts of the islands in one language. */
export function pageTexts(language: 'de' | 'en'): PageText {
  const formats = new Map<string, IntlMessageFormat>()
  return (key, values = {}) => {
    let format = formats.get(key)
    if (!format) {
      format = new IntlMessageFormat(all[language][key], language)
      formats.set(key, format)
    }
    return String(format.format(values))
  }
}
