import type { Issue } from '../../../core/evidence/index.ts'
import type { Entry, MergedEntry } from '../../../core/process/index.ts'
import type { RecordVersion, StoredRecord } from '../../../store/index.ts'

export type EntryRecord = StoredRecord<Entry>
export type EntryVersion = RecordVersion<Entry>

/** Somebody changed the entry since the writer read it. Nothing was written; with `stored.version` as the version she saw she can save. */
export interface Conflict {
  /** What is stored now. */
  readonly stored: EntryRecord
  /** The state from which the writer started; null = its content was erased. */
  readonly base: Entry | null
  readonly mine: Entry
  readonly merge: MergedEntry
}

/** What became of a change. */
export type Written =
  | { readonly outcome: 'written'; readonly record: EntryRecord; readonly issues: readonly Issue[] }
  /** Nothing changed: the entry says that already. */
  | { readonly outcome: 'same'; readonly record: EntryRecord }
  | { readonly outcome: 'invalid'; readonly value: Entry; readonly issues: readonly Issue[] }
  | { readonly outcome: 'conflict'; readonly conflict: Conflict }
  | { readonly outcome: 'not-permitted' | 'not-found' }

export const NOT_PERMITTED = { outcome: 'not-permitted' } as const
export const NOT_FOUND = { outcome: 'not-found' } as const
