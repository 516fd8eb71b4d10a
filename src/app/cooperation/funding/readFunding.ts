import type { FundedProject, FundingShare } from '../../../core/cooperation/index.ts'
import { type Entry, fieldValue } from '../../../core/process/index.ts'
import type { EntryRecord } from '../../workspace/records/outcome.ts'

const text = (state: Entry, field: string): string | null => {
  const value = fieldValue(state, field)
  return typeof value === 'string' ? value : null
}
const number = (state: Entry, field: string): number | null => {
  const value = fieldValue(state, field)
  return typeof value === 'number' ? value : null
}

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
    what: text(state, 'what') ?? '',
    project: text(state, 'project'),
    programme: text(state, 'programme'),
    giver: text(state, 'giver'),
    // A draft may lack it: then it is a thought.
    state: (text(state, 'state') ?? 'proposed') as FundingShare['state'],
    amount: number(state, 'amount'),
    ownContribution: number(state, 'ownContribution'),
    isYearly: fieldValue(state, 'isYearly') === true,
    deadline: text(state, 'deadline'),
    decided: text(state, 'decided'),
    bindingUntil: text(state, 'bindingUntil'),
    municipality,
    note: text(state, 'note'),
  }))
}

export interface NamedProject extends FundedProject {
  readonly id: string
  readonly name: string
}

export const projectOf = ({ id, state }: EntryRecord): NamedProject => ({
  id,
  name: text(state, 'name') ?? '',
  start: text(state, 'start'),
  end: text(state, 'end'),
  costLow: number(state, 'costLow'),
  costHigh: number(state, 'costHigh'),
})

export interface Experience {
  readonly id: string
  readonly programme: string
  readonly what: string
  readonly municipality: string | null
  readonly year: number | null
  readonly outcome: string | null
  readonly hours: number | null
  readonly monthsToDecision: number | null
  readonly lesson: string | null
  readonly wouldRepeat: string | null
}

export function experiencesOf(records: readonly EntryRecord[]): Experience[] {
  return records.flatMap(({ id, state, municipality }) => {
    const programme = text(state, 'programme')
    if (programme === null) return []
    return [
      {
        id,
        programme,
        what: text(state, 'what') ?? '',
        municipality,
        year: number(state, 'year'),
        outcome: text(state, 'outcome'),
        hours: number(state, 'hours'),
        monthsToDecision: number(state, 'monthsToDecision'),
        lesson: text(state, 'lesson'),
        wouldRepeat: text(state, 'wouldRepeat'),
      },
    ]
  })
}
