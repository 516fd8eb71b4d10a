import type { FundingProgramme, ProgrammeState } from '../core/cooperation/index.ts'

/** A programme with how it stands on a day in a Land. */
export interface ProgrammeRow {
  readonly programme: FundingProgramme
  readonly state: ProgrammeState
  readonly isHere: boolean
  readonly isStale: boolean
  readonly next: string | null
  readonly experiences: number
}

/** What somebody learned with a programme; null = not stated. */
export interface FundingExperience {
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
