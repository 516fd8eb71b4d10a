import { InputError, type Issue, may, type Viewer } from '../../core/evidence/index.ts'
import { createRecord, readRecord, type StoredRecord } from '../../store/index.ts'
import { newId } from '../accounts/secrets.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { checkQuestion } from './checkQuestion.ts'
import { QUESTION, type QuestionState } from './question.ts'

/** A question that is not asked, and all reasons why. */
export interface NotAsked {
  readonly issues: readonly Issue[]
}

/**
 * Asks. `known`: municipalities of the region. An entry that is to be confirmed must be there and readable for those asked: it must not be a draft.
 * Throws InputError (`not-permitted`) where the viewer may not ask there.
 */
export async function askQuestion(
  { store }: Workspace,
  viewer: Viewer,
  { region, state, known, today }: { region: string; state: QuestionState; known: readonly string[]; today: string },
): Promise<StoredRecord | NotAsked> {
  if (viewer.account === null || !may(viewer, 'question.ask', { region }))
    throw new InputError({ code: 'not-permitted', severity: 'error' })
  const issues = checkQuestion(state, known, today)
  if (issues.length > 0) return { issues }
  const actor = viewer.account
  return store.write(async (writing) => {
    if (state.confirms) {
      const about = await readRecord(writing.query, state.confirms.kind, state.confirms.id)
      if (!about || about.deletedAt !== null || about.region !== region || about.visibility === 'draft')
        return { issues: [{ code: 'question-entry-confirms', severity: 'error' }] as const }
    }
    return createRecord(writing, { kind: QUESTION, id: newId(), region, state }, actor)
  })
}
