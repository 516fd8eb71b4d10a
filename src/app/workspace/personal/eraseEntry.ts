import type { Viewer } from '../../../core/evidence/index.ts'
import { type Entry, erasePersonal, personalOf } from '../../../core/process/index.ts'
import {
  changeRecord,
  deleteRecord,
  eraseContents,
  readRecord,
  recordHistory,
  type Writing,
} from '../../../store/index.ts'
import { canRemove } from '../records/access.ts'
import { findWritable } from '../records/changeEntry.ts'
import { kindOrThrow } from '../records/checkState.ts'
import type { HeldKind } from '../records/heldKind.ts'
import type { EntryRecord, EntryVersion } from '../records/outcome.ts'
import type { Workspace } from '../workspace.ts'

export interface EntryAsked {
  readonly kind: string
  readonly region: string
  readonly id: string
}

/** What would go if the personal fields of an entry were erased. */
export interface EraseExtent {
  readonly record: EntryRecord
  /** Fields that say something now. */
  readonly now: Entry
  /** Versions of its history whose contents would be wiped as a whole. */
  readonly versions: readonly number[]
}

export type Erased =
  | { readonly outcome: 'erased'; readonly versions: number }
  | { readonly outcome: 'nothing' | 'not-found' | 'not-permitted' }

/** For whoever may erase it; undefined = there is nothing for this viewer. */
export async function eraseExtent(
  { store }: Workspace,
  viewer: Viewer,
  asked: EntryAsked,
): Promise<EraseExtent | undefined> {
  const kind = kindOrThrow(asked.kind)
  const record = await readRecord<Entry>(store.read, kind.id, asked.id)
  if (!record || record.region !== asked.region || !canRemove(viewer, kind, record)) return undefined
  const versions = await recordHistory<Entry>(store.read, kind.id, asked.id)
  return {
    record,
    now: personalOf(kind, record.state),
    versions: personalVersions(kind, versions).map((one) => one.version),
  }
}

/**
 * Erases what an entry says about a person: its personal fields, and the contents of every version of its history that held some. The journal
 * keeps that there were changes, who made them and when; it verifies as before.
 */
export async function eraseEntry({ store }: Workspace, viewer: Viewer, asked: EntryAsked): Promise<Erased> {
  const kind = kindOrThrow(asked.kind)
  return store.write(async (writing) => {
    const found = await findWritable(writing, viewer, kind, asked.region, asked.id, { deleted: true })
    if ('outcome' in found) return found
    if (!canRemove(viewer, kind, found)) return { outcome: 'not-permitted' }
    return wipe(writing, kind, found, viewer.account!)
  })
}

/** Part of a change: wipes the record, whoever asked for it. */
export async function wipe(writing: Writing, kind: HeldKind, record: EntryRecord, actor: string): Promise<Erased> {
  const { id, region } = record
  const held = personalVersions(kind, await recordHistory<Entry>(writing.query, kind.id, id))
  const isNow = Object.keys(personalOf(kind, record.state)).length > 0
  if (held.length === 0 && !isNow) return { outcome: 'nothing' }
  if (isNow) {
    const state = erasePersonal(kind, record.state)
    const change = { kind: kind.id, id, expected: record.version, state, action: 'record.erase' }
    const changed = await changeRecord(writing, change, actor)
    // The newest entry of a deleted one says that it is deleted.
    if (record.deletedAt !== null) await deleteRecord(writing, { kind: kind.id, id, expected: changed.version }, actor)
  }
  const seqs = held.map(({ seq }) => seq)
  await eraseContents(writing, seqs, { actor, kind: kind.id, object: id, region })
  return { outcome: 'erased', versions: seqs.length }
}

const personalVersions = (kind: HeldKind, versions: readonly EntryVersion[]): EntryVersion[] =>
  versions.filter(({ state }) => state !== null && Object.keys(personalOf(kind, state)).length > 0)
