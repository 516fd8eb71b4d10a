import type { AgreementText, TextChange } from '../../../core/cooperation/index.ts'
import type { Issue, Viewer } from '../../../core/evidence/index.ts'
import type { Entry } from '../../../core/process/index.ts'
import { changeRecord, createRecord, readRecord } from '../../../store/index.ts'
import { canSee, canWrite } from '../../workspace/records/access.ts'
import { kindOrThrow } from '../../workspace/records/checkState.ts'
import type { Workspace } from '../../workspace/workspace.ts'
import { AGREEMENT_TEXT, textOf } from './agreementRecord.ts'

export interface TextToChange {
  readonly region: string
  /** Of the agreement. */
  readonly id: string
  /** From what is stored in this moment, so that two people can work on different clauses. */
  readonly change: (text: AgreementText) => TextChange
}

export type TextWritten =
  | { readonly outcome: 'written'; readonly text: AgreementText }
  | { readonly outcome: 'invalid'; readonly issue: Issue; readonly text: AgreementText }
  | { readonly outcome: 'not-permitted' | 'not-found' }

/** Changes the text of an agreement; whoever may write the agreement may. */
export function changeAgreementText(
  { store }: Workspace,
  viewer: Viewer,
  { region, id, change }: TextToChange,
): Promise<TextWritten> {
  const kind = kindOrThrow('agreement')
  return store.write(async (writing): Promise<TextWritten> => {
    const agreement = await readRecord<Entry>(writing.query, kind.id, id)
    if (!agreement || agreement.region !== region || agreement.deletedAt !== null || !canSee(viewer, agreement))
      return { outcome: 'not-found' }
    if (viewer.account === null || !canWrite(viewer, kind, agreement)) return { outcome: 'not-permitted' }
    const stored = await readRecord<AgreementText>(writing.query, AGREEMENT_TEXT, id)
    const before = textOf(stored?.state)
    const changed = change(before)
    if ('issue' in changed) return { outcome: 'invalid', issue: changed.issue, text: before }
    const { text: state } = changed
    // Whoever may not read the agreement is not told that its text changed.
    const { visibility } = agreement
    if (stored)
      await changeRecord(
        writing,
        { kind: AGREEMENT_TEXT, id, expected: stored.version, state, visibility },
        viewer.account,
      )
    else await createRecord(writing, { kind: AGREEMENT_TEXT, id, region, state, visibility }, viewer.account)
    return { outcome: 'written', text: state }
  })
}
