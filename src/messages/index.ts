import { IntlMessageFormat } from 'intl-messageformat'
import { buildMessages } from './build.ts'
import { catalogueMessages } from './catalogue.ts'
import { cliMessages } from './cli.ts'
import { fetchMessages } from './fetch.ts'
import { gtfsMessages } from './gtfs.ts'
import { mapMessages } from './map.ts'
import { osmMessages } from './osm.ts'
import { osmObjectMessages } from './osmObjects.ts'
import { situationMessages } from './situation.ts'
import { tableMessages } from './tables.ts'

export type Language = 'de' | 'en'

/** One topic a line. */
const topics = [
  buildMessages,
  catalogueMessages,
  cliMessages,
  fetchMessages,
  gtfsMessages,
  mapMessages,
  osmMessages,
  osmObjectMessages,
  situationMessages,
  tableMessages,
] as const

type KeysOf<T> = T extends { de: infer D } ? keyof D : never
export type MessageKey = KeysOf<(typeof topics)[number]>

const join = (language: Language): Record<string, string> => Object.assign({}, ...topics.map((t) => t[language]))
const all = { de: join('de'), en: join('en') }

const cache = new Map<string, IntlMessageFormat>()

/** The text of a key with its values filled in (ICU MessageFormat). An unknown key is a bug and throws. */
export function text(
  language: Language,
  key: MessageKey | string,
  values: Record<string, string | number> = {},
): string {
  const pattern = all[language][key]
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

/** The sentence of an issue, with its file and line in front where it has them. */
export function issueText(
  language: Language,
  issue: { code: string; file?: string; line?: number; params?: Readonly<Record<string, string | number>> },
): string {
  const values = { file: issue.file ?? '', line: issue.line ?? 0, ...issue.params }
  const sentence = text(language, `issue.${issue.code}`, values)
  if (!issue.file || sentence.includes(issue.file)) return sentence
  return `${issue.file}${issue.line ? `:${issue.line}` : ''}: ${sentence}`
}
