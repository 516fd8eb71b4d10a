import { IntlMessageFormat } from 'intl-messageformat'
import { lagebildMessages } from './lagebild.ts'
import type { Language } from './language.ts'
import { mapMessages } from './map.ts'
import { queryMessages } from './query.ts'
import { situationMessages } from './situation.ts'
import { webMessages } from './web.ts'
import { createWords, type Words } from './words.ts'

export type { Language } from './language.ts'
export type { Words } from './words.ts'

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

/** The same words as on the server, with the topics of the situation page only. */
export function pageWords(language: Language): Words {
  const topics = [lagebildMessages, queryMessages, situationMessages, webMessages]
  const join = (one: Language): Record<string, string> => Object.assign({}, ...topics.map((topic) => topic[one]))
  return createWords({ de: join('de'), en: join('en') }, language)
}
