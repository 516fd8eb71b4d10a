import type { Viewer } from '../../../core/evidence/index.ts'
import type { Entry } from '../../../core/process/index.ts'
import { readRecord } from '../../../store/index.ts'
import type { Workspace } from '../workspace.ts'
import { canSee } from './access.ts'
import { kindOrThrow } from './checkState.ts'
import type { EntryRecord } from './outcome.ts'
import { recordsIn } from './readingOnce.ts'

export interface EntriesAsked {
  readonly kind: string
  readonly region: string
  /** Guests may read the region. */
  readonly isOpen?: boolean
  readonly deleted?: boolean
}

/** The entries of a register that the viewer may see, in the order in which they were made. */
export async function listEntries(
  workspace: Workspace,
  viewer: Viewer,
  { kind, region, isOpen = false, deleted = false }: EntriesAsked,
): Promise<EntryRecord[]> {
  const records = await recordsIn<Entry>(workspace, { kind: kindOrThrow(kind).id, region, deleted })
  return records.filter((record) => canSee(viewer, record, isOpen))
}

/** Undefined = there is none for this viewer. */
export async function readEntry(
  { store }: Workspace,
  viewer: Viewer,
  { kind, region, id, isOpen = false }: EntriesAsked & { readonly id: string },
): Promise<EntryRecord | undefined> {
  const record = await readRecord<Entry>(store.read, kindOrThrow(kind).id, id)
  return record?.region === region && canSee(viewer, record, isOpen) ? record : undefined
}
