import type { Viewer } from '../../../core/evidence/index.ts'
import { type Entry, fieldValue } from '../../../core/process/index.ts'
import { type Language, text } from '../../../messages/index.ts'
import { createRecord, listRecords } from '../../../store/index.ts'
import type { Workspace } from '../workspace.ts'
import { canWriteFor } from './access.ts'
import { checkState } from './checkState.ts'
import { newRecordId } from './createEntry.ts'
import { PROCESSING } from './kinds/processing.ts'

/** What the program itself does with data about people. */
const OWN = ['accounts', 'journal', 'contacts', 'log'] as const
const FIELDS = ['name', 'purpose', 'subjects', 'data', 'recipients', 'transfers', 'retention', 'measures'] as const

/** The program's own processing activities as proposals: to be read, completed and adopted by the controller. */
export const ownProcessing = (language: Language): Entry[] =>
  OWN.map((activity) => {
    const said = Object.fromEntries(
      FIELDS.map((field) => [field, text(language, `processing.own-${activity}-${field}`)]),
    )
    return checkState(PROCESSING, { ...said, state: 'proposal' }, { visibility: 'members' }).value
  })

/** Enters those proposals that are not in the register yet, by their name. Null = not permitted. */
export async function proposeProcessing(
  { store }: Workspace,
  viewer: Viewer,
  region: string,
  language: Language,
): Promise<number | null> {
  const { account } = viewer
  if (account === null || !canWriteFor(viewer, PROCESSING.write, region, null)) return null
  return store.write(async (writing) => {
    const present = await listRecords<Entry>(writing.query, { kind: PROCESSING.id, region })
    const names = new Set(present.map(({ state }) => fieldValue(state, PROCESSING.title)))
    const missing = ownProcessing(language).filter((entry) => !names.has(fieldValue(entry, PROCESSING.title)))
    for (const state of missing) {
      const { visibility } = PROCESSING
      await createRecord(writing, { kind: PROCESSING.id, id: newRecordId(), region, state, visibility }, account)
    }
    return missing.length
  })
}
