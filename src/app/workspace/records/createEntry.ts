import { randomBytes } from 'node:crypto'
import type { Viewer } from '../../../core/evidence/index.ts'
import type { DecimalMark, Entry } from '../../../core/process/index.ts'
import { createRecord, type StoredRecord, type Visibility } from '../../../store/index.ts'
import type { Workspace } from '../workspace.ts'
import { canWriteFor } from './access.ts'
import { amongIssues, checkState, isUsable, kindOrThrow, ownerOf } from './checkState.ts'
import { NOT_PERMITTED, type Written } from './outcome.ts'
import { knownReferences } from './references.ts'

export interface EntryToCreate {
  readonly kind: string
  readonly region: string
  /** As a form, a sheet or a program hands it over. */
  readonly raw: unknown
  readonly visibility?: Visibility
  readonly decimalMark?: DecimalMark
}

/** 96 random bits. */
export const newRecordId = (): string => randomBytes(12).toString('hex')

export async function createEntry(workspace: Workspace, viewer: Viewer, given: EntryToCreate): Promise<Written> {
  const kind = kindOrThrow(given.kind)
  const { region, raw, visibility = kind.visibility, decimalMark } = given
  if (viewer.account === null) return NOT_PERMITTED
  const exists = await knownReferences(workspace, workspace.store.read, kind, region)
  const checked = checkState(kind, raw, { visibility, exists, ...(decimalMark ? { decimalMark } : {}) })
  // Whose it is cannot be said where that field is wrong.
  if (checked.issues.some(({ params }) => params?.field === kind.ownerField)) return { outcome: 'invalid', ...checked }
  const municipality = ownerOf(kind, checked.value)
  if (!canWriteFor(viewer, kind.write, region, municipality)) return NOT_PERMITTED
  if (!isUsable(checked)) return { outcome: 'invalid', ...checked }
  const id = kind.isSingle ? region : newRecordId()
  const { account } = viewer
  return workspace.store.write(async (writing): Promise<Written> => {
    const among = await amongIssues(writing, viewer, kind, { region, id: null, state: checked.value })
    const issues = [...checked.issues, ...among]
    if (!isUsable({ ...checked, issues })) return { outcome: 'invalid', value: checked.value, issues }
    const made = { kind: kind.id, id, region, municipality, state: checked.value, visibility }
    const record = await createRecord(writing, made, account)
    return { outcome: 'written', record: record as StoredRecord<Entry>, issues }
  })
}
