import { InputError, may, type Viewer } from '../../core/evidence/index.ts'
import { changeRecord, createRecord, readRecord, type StoredRecord, type Writing } from '../../store/index.ts'
import { setQuestionRead } from '../notices/markRead.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { MOST_TEXT } from './checkQuestion.ts'
import { writeConfirmation } from './confirmation.ts'
import { ANSWER, type AnswerState, answerId, askedAs, QUESTION, type QuestionState } from './question.ts'

export interface GivenAnswer {
  readonly choice: number | null
  readonly text: string
  readonly by: AnswerState['by']
}

/**
 * Writes the answer of somebody who was asked: one record for each municipality for which she answers, or her own. A second answer is a new version of
 * the first. Confirming an entry writes down the day. Throws InputError: `question-gone`, `not-permitted`, `question-answer-choice`, `question-answer-empty`.
 */
export async function answerQuestion(
  { store }: Workspace,
  viewer: Viewer,
  id: string,
  given: GivenAnswer,
): Promise<readonly StoredRecord[]> {
  const actor = viewer.account
  return store.write(async (writing) => {
    const question = await readRecord<QuestionState>(writing.query, QUESTION, id)
    if (!question || question.deletedAt !== null) throw new InputError({ code: 'question-gone', severity: 'error' })
    const { region, state } = question
    const as = askedAs(state, viewer, region)
    if (actor === null || (!as.self && as.municipalities.length === 0) || !may(viewer, 'question.answer', { region }))
      throw new InputError({ code: 'not-permitted', severity: 'error' })
    const { choice, text } = checked(state, given)
    const written = await putAnswers(writing, question, as, { choice, text, by: given.by }, actor)
    if (state.confirms && choice === 0) await writeConfirmation(writing, state.confirms, actor)
    return written
  })
}

/** One answer for each municipality for which somebody answers, or her own. */
export async function putAnswers(
  writing: Writing,
  { id, region }: Pick<StoredRecord, 'id' | 'region'>,
  as: ReturnType<typeof askedAs>,
  given: GivenAnswer,
  actor: string,
): Promise<StoredRecord[]> {
  const state: AnswerState = { question: id, ...given }
  const written: StoredRecord[] = []
  for (const ags of as.municipalities)
    written.push(await put(writing, { id: answerId(id, ags), region, municipality: ags, state }, actor))
  if (as.self) written.push(await put(writing, { id: answerId(id, actor), region, municipality: null, state }, actor))
  await setQuestionRead(writing.query, actor, id, writing.at)
  return written
}

function checked(
  { choices, freeText }: QuestionState,
  { choice, text }: GivenAnswer,
): Pick<AnswerState, 'choice' | 'text'> {
  if (choice !== null && !(Number.isInteger(choice) && choice >= 0 && choice < choices.length))
    throw new InputError({ code: 'question-answer-choice', severity: 'error' })
  const words = freeText ? text.trim().slice(0, MOST_TEXT) : ''
  if (choice === null && words === '') throw new InputError({ code: 'question-answer-empty', severity: 'error' })
  return { choice, text: words }
}

async function put(
  writing: Writing,
  { id, region, municipality, state }: Pick<StoredRecord, 'id' | 'region' | 'municipality'> & { state: AnswerState },
  actor: string,
): Promise<StoredRecord> {
  const before = await readRecord(writing.query, ANSWER, id)
  if (!before) return createRecord(writing, { kind: ANSWER, id, region, municipality, state }, actor)
  return changeRecord(writing, { kind: ANSWER, id, expected: before.version, state }, actor)
}
