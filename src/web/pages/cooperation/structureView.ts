import type { WordableIssue } from '../../../messages/index.ts'
import type { CycleView, DutyRow } from '../../components/index.ts'

/** A field of action as pages show it. */
export interface FieldView {
  readonly id: string
  readonly name: string
  readonly isAcross: boolean
  readonly lead: string | null
  readonly cycle: CycleView
  /** What holds the next step; [] = it is open. */
  readonly held: readonly HeldView[]
  /** Tasks and whatever else waits there, the most urgent first; without what councils decide. */
  readonly duties: readonly DutyRow[]
  readonly councils: readonly DutyRow[]
  /** Municipalities that have not answered a question about it. */
  readonly silent: readonly string[]
}

export interface HeldView {
  readonly issue: WordableIssue
  /** Who can change that. */
  readonly who: readonly string[]
  /** Where it is done; null = nothing can be entered. */
  readonly path: string | null
}

export interface BodyView {
  readonly id: string
  readonly name: string
  readonly state: 'active' | 'dormant' | 'ended'
  readonly isAsleep: boolean
  readonly fieldId: string | null
  readonly field: string | null
  readonly members: number
  readonly rhythm: string | null
  readonly lastMeeting: string | null
  readonly nextMeeting: string | null
  readonly why: string | null
}

/** What a question still waits for. */
export interface MissingView {
  readonly title: string
  readonly path: string
  readonly due: string | null
  readonly isOverdue: boolean
  /** Names. */
  readonly missing: readonly string[]
}

/** How the co-operation of a region stands. */
export interface StructureView {
  readonly fields: readonly FieldView[]
  readonly bodies: readonly BodyView[]
  /** All that waits, without what councils decide and without questions. */
  readonly duties: readonly DutyRow[]
  readonly councils: readonly DutyRow[]
  readonly missing: readonly MissingView[]
  readonly signals: readonly WordableIssue[]
  /** May enter and change fields and bodies. */
  readonly mayWrite: boolean
}
