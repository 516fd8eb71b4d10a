import type { Action, Issue } from '../../../core/evidence/index.ts'
import type { Entry, RecordKind, RetentionStart } from '../../../core/process/index.ts'
import type { Visibility } from '../../../store/index.ts'
import type { EntryRecord } from './outcome.ts'

/** An entry beside which another is to stand. */
export type StandingEntry = Pick<EntryRecord, 'id' | 'state'>

/** A kind of record that the workspace holds: what it says (RecordKind), who may do what with it, and how it is shown. */
export interface HeldKind extends RecordKind {
  /** Part of the workspace to whose lists it belongs. */
  readonly part: 'data' | 'cooperation'
  /** Path below which each entry has a page of its own beside its form: `PATH/ID`. */
  readonly page?: string
  /** Rows of RIGHTS. */
  readonly write: Action
  readonly remove: Action
  /** One per region, with the region's id. */
  readonly isSingle: boolean
  /** Field of type place: its municipality owns the entry, and people of that municipality may write it. Fixed once the entry is made. */
  readonly ownerField: string | null
  /** That place is a point on the map too. */
  readonly ownerIsPoint?: boolean
  /** Who sees a new entry unless its writer chooses a draft. */
  readonly visibility: Visibility
  /** Whether it can be a draft first, and be made public. */
  readonly isShareable: boolean
  /** Fields that are columns of the list; the form shows all. */
  readonly columns: readonly string[]
  /** Day fields from which retention runs; without one the record's own instants are taken. */
  readonly retentionFields: Partial<Record<RetentionStart, string>>
  /** What must hold beyond each field by itself. */
  readonly check?: (entry: Entry) => readonly Issue[]
  /** What must hold among all entries of the kind in a region, looked up in the change that writes. `id`: null for a new one. */
  readonly checkAmong?: (entry: Entry, id: string | null, others: readonly StandingEntry[]) => readonly Issue[]
}
