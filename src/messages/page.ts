import { lagebildMessages } from './lagebild.ts'
import type { Language } from './language.ts'
import { queryMessages } from './query.ts'
import { situationMessages } from './situation.ts'
import { standardKindMessages } from './standardKinds.ts'
import { timetableMessages } from './timetable.ts'
import { webMessages } from './web.ts'
import { createWords, type Words } from './words.ts'

export { changeWords } from './changeWords.ts'
export type { Language } from './language.ts'
export { dayWords, kindSentence, kindWords, questionWords, standardWords } from './standardWords.ts'
export type { WordableIssue, Words } from './words.ts'

// The door for the script of the situation page: only the topics that it shows.

/** The same words as on the server. */
export function pageWords(language: Language): Words {
  const topics = [
    lagebildMessages,
    queryMessages,
    situationMessages,
    standardKindMessages,
    timetableMessages,
    webMessages,
  ]
  const join = (one: Language): Record<string, string> => Object.assign({}, ...topics.map((topic) => topic[one]))
  return createWords({ de: join('de'), en: join('en') }, language)
}
