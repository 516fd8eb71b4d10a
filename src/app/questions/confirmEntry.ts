import type { Viewer } from '../../core/evidence/index.ts'
import type { Entry } from '../../core/process/index.ts'
import { changeRecord, createRecord, readRecord, type Writing } from '../../store/index.ts'
import { canWrite } from '../workspace/records/access.ts'
import { kindOrThrow } from '../workspace/records/checkState.ts'
import { NOT_FOUND, NOT_PERMITTED } from '../workspace/records/outcome.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { CONFIRMATION, type ConfirmationState } from './question.ts'

export interface EntryToConfirm {
  readonly kind: string
  readonly region: string
  readonly id: string
}

/** Somebody who may write an entry says that it still holds. */
export async function confirmEntry(
  { store }: Workspace,
  viewer: Viewer,
  { kind, region, id }: EntryToConfirm,
): Promise<{ readonly outcome: 'written' } | typeof NOT_FOUND | typeof NOT_PERMITTED> {
  const held = kindOrThrow(kind)
  const { account } = viewer
  return store.write(async (writing) => {
    const record = await readRecord<Entry>(writing.query, kind, id)
    if (!record || record.region !== region || record.deletedAt !== null) return NOT_FOUND
    if (account === null || !canWrite(viewer, held, record)) return NOT_PERMITTED
    await writeConfirmation(writing, { kind, id }, account)
    return { outcome: 'written' }
  })
}

/** The day on which somebody said that an entry still holds. */
export async function writeConfirmation(
  writing: Writing,
  { kind, id }: { readonly kind: string; readonly id: string },
  actor: string,
): Promise<void> {
  const about = await readRecord(writing.query, kind, id)
  if (!about || about.deletedAt !== null) return
  const state: ConfirmationState = { confirmedOn: writing.at.slice(0, 10), version: about.version }
  const key = `${kind}.${id}`
  const before = await readRecord(writing.query, CONFIRMATION, key)
  const { region, municipality, visibility } = about
  if (!before)
    await createRecord(writing, { kind: CONFIRMATION, id: key, region, municipality, visibility, state }, actor)
  else
    await changeRecord(
      writing,
      { kind: CONFIRMATION, id: key, expected: before.version, state, visibility, action: 'record.confirm' },
      actor,
    )
}
