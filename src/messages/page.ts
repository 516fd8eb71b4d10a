import { lagebildMessages } from './lagebild.ts'
import type { Language } from './language.ts'
import { mapMessages } from './map.ts'
import { queryMessages } from './query.ts'
import { situationMessages } from './situation.ts'
import { supplyMessages } from './supply.ts'
import { webMessages } from './web.ts'
import { createWords, type Words } from './words.ts'

export { changeWords } from './changeWords.ts'
export type { Language } from './language.ts'
export { dayWords, kindWords, questionWords, standardWords } from './standardWords.ts'
export { type SupplyFacts, supplySentence } from './supplySentence.ts'
export type { Words } from './words.ts'

// The door for islands: only the topics that they show.

/** The same words as on the server, with the topics of the situation page and its map only. */
export function pageWords(language: Language): Words {
  const topics = [lagebildMessages, mapMessages, queryMessages, situationMessages, supplyMessages, webMessages]
  const join = (one: Language): Record<string, string> => Object.assign({}, ...topics.map((topic) => topic[one]))
  return createWords({ de: join('de'), en: join('en') }, language)
}
