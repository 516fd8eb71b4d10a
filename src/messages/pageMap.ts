import { lagebildMessages } from './lagebild.ts'
import { lagebildSupplyMessages } from './lagebildSupply.ts'
import type { Language } from './language.ts'
import { mapMessages } from './map.ts'
import { standardKindMessages } from './standardKinds.ts'
import { supplyMessages } from './supply.ts'
import { timetableMessages } from './timetable.ts'
import { createWords, type Words } from './words.ts'

export { kindWords } from './standardWords.ts'
export type { Words } from './words.ts'

// The door for the map, which is loaded after the page: its topics are not in the page's script.

export function mapWords(language: Language): Words {
  const topics = [
    lagebildMessages,
    lagebildSupplyMessages,
    mapMessages,
    standardKindMessages,
    supplyMessages,
    timetableMessages,
  ]
  const join = (one: Language): Record<string, string> => Object.assign({}, ...topics.map((topic) => topic[one]))
  return createWords({ de: join('de'), en: join('en') }, language)
}
