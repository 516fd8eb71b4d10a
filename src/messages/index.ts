import { IntlMessageFormat } from 'intl-messageformat'
import { catalogueMessages } from './catalogue.ts'
import { fetchMessages } from './fetch.ts'
import { gtfsMessages } from './gtfs.ts'
import { importMessages } from './imports.ts'
import { mapMessages } from './map.ts'
import { osmMessages } from './osm.ts'
import { tableMessages } from './tables.ts'

export type Language = 'de' | 'en'

const all = {
  de: {
    ...catalogueMessages.de,
    ...fetchMessages.de,
    ...gtfsMessages.de,
    ...importMessages.de,
    ...mapMessages.de,
    ...osmMessages.de,
    ...tableMessages.de,
  },
  en: {
    ...catalogueMessages.en,
    ...fetchMessages.en,
    ...gtfsMessages.en,
    ...importMessages.en,
    ...mapMessages.en,
    ...osmMessages.en,
    ...tableMessages.en,
  },
} as const

export type MessageKey = keyof (typeof all)['de']

const cache = new Map<string, IntlMessageFormat>()

/** The text of a key with its values filled in (ICU MessageFormat). An unknown key is a bug and throws. */
export function text(
  language: Language,
  key: MessageKey | string,
  values: Record<string, string | number> = {},
): string {
  const pattern = (all[language] as Record<string, string>)[key]
  if (pattern === undefined) throw new Error(`no message for "${key}" in ${language}`)
  const id = `${language}\u0000${key}`
  let format = cache.get(id)
  if (!format) {
    format = new IntlMessageFormat(pattern, language)
    cache.set(id, format)
  }
  return String(format.format(values))
}

export function hasText(language: Language, key: string): boolean {
  return key in all[language]
}
