import type { FundingExperience } from '../../../contract/index.ts'
import type { FundedProject, FundingShare } from '../../../core/cooperation/index.ts'
import { fieldValue } from '../../../core/process/index.ts'
import type { EntryRecord } from '../../workspace/records/outcome.ts'
import { numberOf, textOf } from '../entryFields.ts'

/** A share as somebody entered it. */
export interface EnteredShare extends FundingShare {
  readonly what: string
  readonly project: string | null
  readonly giver: string | null
  readonly municipality: string | null
  readonly note: string | null
}

export function sharesOf(records: readonly EntryRecord[]): EnteredShare[] {
  return records.map(({ id, state, municipality }) => ({
    id,
    what: textOf(state, 'what') ?? '',
    project: textOf(state, 'project'),
    programme: textOf(state, 'programme'),
    giver: textOf(state, 'giver'),
    // A draft may lack it: then it is a thought.
    state: (textOf(state, 'state') ?? 'proposed') as FundingShare['state'],
    amount: numberOf(state, 'amount'),
    ownContribution: numberOf(state, 'ownContribution'),
    isYearly: fieldValue(state, 'isYearly') === true,
    deadline: textOf(state, 'deadline'),
    decided: textOf(state, 'decided'),
    bindingUntil: textOf(state, 'bindingUntil'),
    municipality,
    note: textOf(state, 'note'),
  }))
}

export interface NamedProject extends FundedProject {
  readonly id: string
  readonly name: string
}

export const projectOf = ({ id, state }: EntryRecord): NamedProject => ({
  id,
  name: textOf(state, 'name') ?? '',
  start: textOf(state, 'start'),
  end: textOf(state, 'end'),
  costLow: numberOf(state, 'costLow'),
  costHigh: numberOf(state, 'costHigh'),
})

export function experiencesOf(records: readonly EntryRecord[]): FundingExperience[] {
  return records.flatMap(({ id, state, municipality }) => {
    const programme = textOf(state, 'programme')
    if (programme === null) return []
    return [
      {
        id,
        programme,
        what: textOf(state, 'what') ?? '',
        municipality,
        year: numberOf(state, 'year'),
        outcome: textOf(state, 'outcome'),
        hours: numberOf(state, 'hours'),
        monthsToDecision: numberOf(state, 'monthsToDecision'),
        lesson: textOf(state, 'lesson'),
        wouldRepeat: textOf(state, 'wouldRepeat'),
      },
    ]
  })
}
