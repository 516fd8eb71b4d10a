import {
  type CooperationLibrary,
  DURATIONS,
  FORM_IDS,
  type FormAnswers,
  type FormId,
  type FormRanking,
  INTENTS,
  MARKETS,
  NO_ANSWERS,
  OTHERS,
  rankForms,
  WILLS,
  YES_NO,
} from '../../core/cooperation/index.ts'
import { LAND_PLACES } from '../../core/services/index.ts'

/** The questions of the form finder that are answered by one of a list, with their names in an address. */
export const FORM_QUESTIONS = [
  { id: 'intent', name: 'aufgabe', options: INTENTS },
  { id: 'orders', name: 'hoheit', options: YES_NO },
  { id: 'assets', name: 'vermoegen', options: YES_NO },
  { id: 'staff', name: 'personal', options: YES_NO },
  { id: 'duration', name: 'dauer', options: DURATIONS },
  { id: 'market', name: 'markt', options: MARKETS },
  { id: 'will', name: 'wille', options: WILLS },
] as const

export interface FormsFound {
  readonly answers: FormAnswers
  readonly ranking: FormRanking
  /** Forms that stand side by side. */
  readonly compared: readonly FormId[]
  /** Those that stand side by side where nobody chose others. */
  readonly proposed: readonly FormId[]
}

const MOST_COMPARED = 4
const USUALLY_COMPARED = 3

/**
 * Reads the answers of an address (`land`, `partner`, `mit`, `vergleich` and those of FORM_QUESTIONS; what it does not know is not answered) and ranks
 * the forms. Whoever left the forms as `vorschlag` proposed them gets those that fit the new answers. `land`: that of the region, for whoever did not choose one.
 */
export function findForms(library: CooperationLibrary, query: URLSearchParams, land: string | null): FormsFound {
  const answers: Record<string, unknown> = { ...NO_ANSWERS }
  for (const { id, name, options } of FORM_QUESTIONS) {
    const given = query.get(name)
    if ((options as readonly (string | null)[]).includes(given)) answers[id] = given
  }
  const partners = Number(query.get('partner') || Number.NaN)
  if (Number.isInteger(partners) && partners >= 1 && partners <= 500) answers.partners = partners
  answers.others = OTHERS.filter((one) => query.getAll('mit').includes(one))
  const chosenLand = query.get('land')
  answers.land = chosenLand === null ? land : LAND_PLACES.includes(chosenLand) ? chosenLand : null
  const ranking = rankForms(library, answers as unknown as FormAnswers)
  const chosen = FORM_IDS.filter((id) => query.getAll('vergleich').includes(id))
  const proposed = ranking.possible.slice(0, USUALLY_COMPARED).map(({ form }) => form.id)
  const before = new Set(query.get('vorschlag')?.split(','))
  const isAsProposed = chosen.length === before.size && chosen.every((id) => before.has(id))
  const compared = (chosen.length > 0 && !isAsProposed ? chosen : proposed).slice(0, MOST_COMPARED)
  return { answers: answers as unknown as FormAnswers, ranking, compared, proposed }
}
