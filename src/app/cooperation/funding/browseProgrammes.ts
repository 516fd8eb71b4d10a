import type { FundingExperience, ProgrammeRow } from '../../../contract/index.ts'
import {
  type FundingCatalogue,
  type FundingProgramme,
  holdsIn,
  isStale,
  nextDeadline,
  programmeState,
} from '../../../core/cooperation/index.ts'
import { foldText } from '../../../core/search/index.ts'

export interface ProgrammeQuestion {
  readonly search: string
  /** `here`: those of the Land, and of the federation. */
  readonly where: 'here' | 'all'
  /** `running`: those that are neither expired nor closed. */
  readonly state: 'running' | 'all'
  readonly land: string | null
  readonly today: string
  readonly language: 'de' | 'en'
}

export function programmeRow(
  programme: FundingProgramme,
  experiences: readonly FundingExperience[],
  { land, today }: Pick<ProgrammeQuestion, 'land' | 'today'>,
): ProgrammeRow {
  return {
    programme,
    state: programmeState(programme, today),
    // A region without a German Land, such as the example, leaves out none.
    isHere: land === null || holdsIn(programme, land),
    isStale: isStale(programme, today),
    next: nextDeadline(programme, today),
    experiences: experiences.filter((one) => one.programme === programme.id).length,
  }
}

/** The programmes that fit, in the order of the catalogue. */
export function browseProgrammes(
  {
    catalogue,
    experiences,
  }: { readonly catalogue: FundingCatalogue; readonly experiences: readonly FundingExperience[] },
  question: ProgrammeQuestion,
): ProgrammeRow[] {
  const { search, where, state, language } = question
  const wanted = foldText(search.trim())
  return catalogue.programmes
    .map((programme) => programmeRow(programme, experiences, question))
    .filter((row) => {
      const { programme, isHere } = row
      const isOver = row.state === 'expired' || row.state === 'closed'
      if ((where === 'here' && !isHere) || (state === 'running' && isOver)) return false
      const text = [programme.name, programme.what.text, ...programme.conditions.map((one) => one.text)]
      return wanted === '' || foldText(text.map((one) => one[language]).join(' ')).includes(wanted)
    })
}
