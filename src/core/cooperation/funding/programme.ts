import type { Wording } from '../../process/index.ts'

/** verified: read in a source; unverified: from memory; own: own estimate, never shown as a fact. */
export const STANDINGS = ['verified', 'unverified', 'own'] as const
export type Standing = (typeof STANDINGS)[number]

/** A sentence with how far it can be relied on. */
export interface Statement {
  readonly text: Wording
  readonly standing: Standing
}

/** Share of the eligible costs, in percent. */
export interface FundingRate {
  readonly least: number | null
  readonly most: number
  readonly standing: Standing
  readonly note: Wording | null
}

/** Euros. `per`: what the sum is for. */
export interface FundingSum {
  readonly least: number | null
  readonly most: number | null
  readonly per: 'project' | 'year'
  readonly standing: Standing
  readonly note: Wording | null
}

/** Every year on the same day. */
export interface FundingDeadline {
  /** `MM-DD`. */
  readonly day: string
  readonly what: Wording
  readonly standing: Standing
}

export const FUNDING_LEVELS = ['eu', 'federal', 'land', 'foundation'] as const
export type FundingLevel = (typeof FUNDING_LEVELS)[number]

/** A programme out of which projects can be paid. */
export interface FundingProgramme {
  readonly id: string
  readonly name: Wording
  readonly level: FundingLevel
  /** Whose money it is in the end. Two programmes with the same purse do not add up in one project. */
  readonly purse: string
  /** `DE` or Länder (`DE-HE`) in which it can be had. */
  readonly places: readonly string[]
  readonly what: Statement
  readonly rate: FundingRate | null
  readonly sum: FundingSum | null
  readonly conditions: readonly Statement[]
  readonly deadlines: readonly FundingDeadline[]
  /** Last day; null = none known. */
  readonly validUntil: string | null
  /** False: no new applications, although it still runs. Null = not known. */
  readonly isOpen: boolean | null
  /** How long what was paid must serve its purpose; null = not known. */
  readonly binding: { readonly years: number; readonly standing: Standing } | null
  /** Where it was read; null = from memory alone. */
  readonly source: string | null
  /** ISO date on which somebody last looked. */
  readonly checked: string
}

/** What is proposed and no law: never a programme, so that no plan can count it. */
export interface FundingProposal {
  readonly id: string
  readonly name: Wording
  readonly text: Wording
  /** Share that it would bring, in percent. */
  readonly rate: number
  readonly source: string
}

export interface FundingRule extends Statement {
  readonly id: string
}

export interface FundingCatalogue {
  /** First digits of a hash over what the file says. */
  readonly version: string
  readonly programmes: readonly FundingProgramme[]
  readonly rules: readonly FundingRule[]
  readonly proposals: readonly FundingProposal[]
}

export const NO_FUNDING: FundingCatalogue = { version: '', programmes: [], rules: [], proposals: [] }

export type ProgrammeState = 'expired' | 'closed' | 'running' | 'unknown'

/** `running`: open as far as is known. An expired programme stays, for what was paid out of it. */
export function programmeState(programme: FundingProgramme, today: string): ProgrammeState {
  if (programme.validUntil !== null && programme.validUntil < today) return 'expired'
  if (programme.isOpen === false) return 'closed'
  return programme.isOpen === null ? 'unknown' : 'running'
}

export const holdsIn = ({ places }: FundingProgramme, land: string | null): boolean =>
  places.includes('DE') || (land !== null && places.includes(land))

/** Every statement of a programme by how far it can be relied on. */
export function standingsOf(programme: FundingProgramme): Standing[] {
  const { what, rate, sum, binding, conditions, deadlines } = programme
  return [what, rate, sum, binding, ...conditions, ...deadlines].flatMap((one) => (one ? [one.standing] : []))
}

/** Days until looking again is due: own choice of Reihum. */
const CHECK_DAYS = 365

/** Whether nobody looked for a year. */
export const isStale = ({ checked }: FundingProgramme, today: string): boolean =>
  Date.parse(`${today}T00:00:00Z`) - Date.parse(`${checked}T00:00:00Z`) > CHECK_DAYS * 86_400_000

/** The next day on which it must be applied for, on or after `today`; null = none is known, or it can no longer be had. */
export function nextDeadline(programme: FundingProgramme, today: string): string | null {
  const days = programme.deadlines.flatMap(({ day }) => {
    const year = Number(today.slice(0, 4))
    return [`${year}-${day}`, `${year + 1}-${day}`]
  })
  const [next] = days.filter((day) => day >= today).sort()
  if (next === undefined || programme.isOpen === false) return null
  return programme.validUntil !== null && next > programme.validUntil ? null : next
}
