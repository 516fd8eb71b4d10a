import { MUNICIPAL_ROLES, may, type Viewer } from '../../core/evidence/index.ts'
import { addDays } from '../../core/process/index.ts'
import { listRecords, readRecord, type StoredRecord, type Writing } from '../../store/index.ts'
import { canSee, canWrite } from '../workspace/records/access.ts'
import type { HeldKind } from '../workspace/records/heldKind.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { putAnswers } from './answerQuestion.ts'
import { type Confirmed, writeConfirmation } from './confirmation.ts'
import { ANSWER, answerId, askedAs, QUESTION, type QuestionState } from './question.ts'

/** `changed`: it is not any more as it was shown to whoever confirms it. */
export type Confirming = 'confirmed' | 'changed' | 'not-permitted' | 'not-there'

/** By when an entry is to be confirmed if nobody says otherwise: a fortnight from a day (ISO dates). */
export const confirmBy = (day: string): string => addDays(day, 14)

type Owned = Pick<StoredRecord, 'region' | 'municipality' | 'visibility' | 'createdBy'>

/** Whether it is for the viewer to say that an entry still holds: its municipality, or who writes for the whole region. A draft needs no confirmation. */
export function mayConfirm(viewer: Viewer, kind: HeldKind, entry: Owned): boolean {
  if (entry.visibility === 'draft' || !canWrite(viewer, kind, entry)) return false
  const { municipality, region } = entry
  return (
    municipality === null ||
    viewer.grants.some(
      (grant) =>
        MUNICIPAL_ROLES.includes(grant.role) &&
        grant.municipality === municipality &&
        (grant.region === null || grant.region === region),
    )
  )
}

/**
 * Writes down that an entry still holds, as it was in version `expected`, and answers with it what the viewer was asked about this entry and has not answered
 * yet.
 */
export async function confirmEntry(
  { store }: Workspace,
  viewer: Viewer,
  { kind, region, id, expected }: { kind: HeldKind; region: string; id: string; expected: number },
): Promise<Confirming> {
  return store.write(async (writing) => {
    const entry = await readRecord(writing.query, kind.id, id)
    if (!entry || entry.region !== region || entry.deletedAt !== null || !canSee(viewer, entry)) return 'not-there'
    if (viewer.account === null || !mayConfirm(viewer, kind, entry)) return 'not-permitted'
    if (entry.version !== expected) return 'changed'
    const of = { kind: kind.id, id }
    await writeConfirmation(writing, of, viewer.account)
    if (may(viewer, 'question.answer', { region })) await answerOpen(writing, viewer, viewer.account, region, of)
    return 'confirmed'
  })
}

async function answerOpen(
  writing: Writing,
  viewer: Viewer,
  actor: string,
  region: string,
  { kind, id }: Confirmed,
): Promise<void> {
  for (const question of await listRecords<QuestionState>(writing.query, { kind: QUESTION, region })) {
    const { confirms } = question.state
    if (confirms?.kind !== kind || confirms.id !== id) continue
    const as = askedAs(question.state, viewer, region)
    const who = [...as.municipalities, ...(as.self ? [actor] : [])]
    const answered = await listRecords(writing.query, {
      kind: ANSWER,
      ids: who.map((one) => answerId(question.id, one)),
    })
    const isOpen = (one: string) => !answered.some((answer) => answer.id === answerId(question.id, one))
    const open = { municipalities: as.municipalities.filter(isOpen), self: as.self && isOpen(actor) }
    await putAnswers(writing, question, open, { choice: 0, text: '', by: 'page' }, actor)
  }
}
