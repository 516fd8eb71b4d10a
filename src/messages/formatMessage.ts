import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from './language.ts'

export type Values = Readonly<Record<string, string | number>>
export type Texts = Readonly<Record<Language, Readonly<Record<string, string>>>>

const cache = new Map<string, IntlMessageFormat>()

/** The text of a key with its values filled in (ICU MessageFormat). An unknown key is a bug and throws. */
export function formatMessage(texts: Texts, language: Language, key: string, values: Values): string {
  const pattern = texts[language][key]
  if (pattern === undefined) throw new Error(`no message for "${key}" in ${language}`)
  const id = `${language}\u0000${pattern}`
  let format = cache.get(id)
  if (!format) {
    // Messages hold no tags; without this a “<” would have to be escaped.
    format = new IntlMessageFormat(pattern, language, undefined, { ignoreTag: true })
    cache.set(id, format)
  }
  return String(format.format({ ...values }))
}
