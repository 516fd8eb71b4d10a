import { accessMessages } from './access.ts'
import { accountMessages } from './account.ts'
import { agreementMessages } from './agreements.ts'
import { aufgabenMessages } from './aufgaben.ts'
import { bilanzMessages } from './bilanz.ts'
import { buildMessages } from './build.ts'
import { catalogueMessages } from './catalogue.ts'
import { checksMessages } from './checks.ts'
import { cliMessages } from './cli.ts'
import { connectedMessages } from './connected.ts'
import { cooperationMessages } from './cooperation.ts'
import { cooperationRoleMessages } from './cooperationRoles.ts'
import { councilItemMessages } from './councilItems.ts'
import { datenMessages } from './daten.ts'
import { departureMessages } from './departures.ts'
import { felderMessages } from './felder.ts'
import { fetchMessages } from './fetch.ts'
import { foerderungMessages } from './foerderung.ts'
import { formatMessage, type Values } from './formatMessage.ts'
import { formMessages } from './forms.ts'
import { gremienMessages } from './gremien.ts'
import { gtfsMessages } from './gtfs.ts'
import { helpMessages } from './help.ts'
import { jobMessages } from './jobs.ts'
import { kostenMessages } from './kosten.ts'
import { lagebildMessages } from './lagebild.ts'
import { lagebildSupplyMessages } from './lagebildSupply.ts'
import type { Language } from './language.ts'
import { leistungskatalogMessages } from './leistungskatalog.ts'
import { mapMessages } from './map.ts'
import { meetingMessages } from './meetings.ts'
import { noticeMessages } from './notices.ts'
import { operationsMessages } from './operations.ts'
import { orteMessages } from './orte.ts'
import { osmMessages } from './osm.ts'
import { osmObjectMessages } from './osmObjects.ts'
import { peopleMessages } from './people.ts'
import { poolMessages } from './pool.ts'
import { processMessages } from './process.ts'
import { projectPhaseMessages } from './projectPhases.ts'
import { projectSignalMessages } from './projectSignals.ts'
import { queryMessages } from './query.ts'
import { recordMessages } from './records.ts'
import { regionDataMessages } from './regionData.ts'
import { regionenMessages } from './regionen.ts'
import { registerMessages } from './register.ts'
import { registerPageMessages } from './registerPages.ts'
import { reportMessages } from './report.ts'
import { reportReachMessages } from './reportReach.ts'
import { reportSitesMessages } from './reportSites.ts'
import { reportSourcesMessages } from './reportSources.ts'
import { reportStandardsMessages } from './reportStandards.ts'
import { roleMessages } from './roles.ts'
import { schnittstelleMessages } from './schnittstelle.ts'
import { searchMessages } from './search.ts'
import { shareMessages } from './share.ts'
import { shellMessages } from './shell.ts'
import { situationMessages } from './situation.ts'
import { standardKindMessages } from './standardKinds.ts'
import { standardMessages } from './standards.ts'
import { stelleMessages } from './stelle.ts'
import { structureMessages } from './structure.ts'
import { supplyMessages } from './supply.ts'
import { tableMessages } from './tables.ts'
import { termineMessages } from './termine.ts'
import { timetableMessages } from './timetable.ts'
import { verhandelnMessages } from './verhandeln.ts'
import { verlaufMessages } from './verlauf.ts'
import { vorhabenMessages } from './vorhaben.ts'
import { webMessages } from './web.ts'
import { wordDates } from './wordDates.ts'
import { wordLabels } from './wordLabels.ts'
import { createWords, type Words } from './words.ts'
import { zusammenarbeitMessages } from './zusammenarbeit.ts'

export { changeWords, type WordableChange } from './changeWords.ts'
export * from './format.ts'
export { LANGUAGES, type Language } from './language.ts'
export { compareSentence, moneyWords, ruleWords, type ShareFacts, shareSentences } from './shareSentences.ts'
export {
  dayWords,
  kindSentence,
  kindWords,
  questionWords,
  standardWords,
  type WordableService,
  type WordableStandard,
} from './standardWords.ts'
export { type SupplyFacts, supplySentence } from './supplySentence.ts'
export type { WordableIssue, Words } from './words.ts'

/** One topic a line. */
const topics = [
  accessMessages,
  accountMessages,
  agreementMessages,
  aufgabenMessages,
  bilanzMessages,
  buildMessages,
  catalogueMessages,
  checksMessages,
  cliMessages,
  connectedMessages,
  cooperationMessages,
  cooperationRoleMessages,
  councilItemMessages,
  datenMessages,
  departureMessages,
  felderMessages,
  fetchMessages,
  foerderungMessages,
  formMessages,
  gremienMessages,
  gtfsMessages,
  helpMessages,
  jobMessages,
  kostenMessages,
  lagebildMessages,
  lagebildSupplyMessages,
  leistungskatalogMessages,
  mapMessages,
  meetingMessages,
  noticeMessages,
  operationsMessages,
  orteMessages,
  osmMessages,
  osmObjectMessages,
  peopleMessages,
  poolMessages,
  processMessages,
  projectPhaseMessages,
  projectSignalMessages,
  queryMessages,
  recordMessages,
  regionDataMessages,
  regionenMessages,
  registerMessages,
  registerPageMessages,
  reportMessages,
  reportReachMessages,
  reportSitesMessages,
  reportSourcesMessages,
  reportStandardsMessages,
  roleMessages,
  schnittstelleMessages,
  searchMessages,
  shareMessages,
  shellMessages,
  situationMessages,
  standardKindMessages,
  standardMessages,
  stelleMessages,
  structureMessages,
  supplyMessages,
  tableMessages,
  termineMessages,
  timetableMessages,
  verhandelnMessages,
  verlaufMessages,
  vorhabenMessages,
  webMessages,
  zusammenarbeitMessages,
] as const

type KeysOf<T> = T extends { de: infer D } ? keyof D : never
export type MessageKey = KeysOf<(typeof topics)[number]>

const join = (language: Language): Record<string, string> => Object.assign({}, ...topics.map((t) => t[language]))
const all = { de: join('de'), en: join('en') }

/** The text of a key with its values filled in (ICU MessageFormat). An unknown key is a bug and throws. */
export function text(language: Language, key: MessageKey | string, values: Values = {}): string {
  return formatMessage(all, language, key, values)
}

export function hasText(language: Language, key: string): boolean {
  return Object.hasOwn(all[language], key)
}

/** Texts, numbers and dates of one language. */
export function words(language: Language): Words {
  return createWords(all, language)
}

/** The sentence of an issue, with its file and line in front where it has them. */
export function issueText(
  language: Language,
  issue: { code: string; file?: string; line?: number; params?: Readonly<Record<string, string | number>> },
): string {
  const params = wordLabels(all, language, wordDates(language, issue.params ?? {}))
  const values = { file: issue.file ?? '', line: issue.line ?? 0, ...params }
  const sentence = text(language, `issue.${issue.code}`, values)
  if (!issue.file || sentence.includes(issue.file)) return sentence
  return `${issue.file}${issue.line ? `:${issue.line}` : ''}: ${sentence}`
}
