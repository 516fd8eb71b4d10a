import { may, type Viewer } from '../../core/evidence/index.ts'
import { listRecords, readRecord, type StoredRecord } from '../../store/index.ts'
import { recordsIn } from '../workspace/records/readingOnce.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { ANSWER, type AnswerState, answerId, askedAs, QUESTION, type QuestionState } from './question.ts'

/** A question as somebody sees it. */
export interface ShownQuestion {
  readonly id: string
  readonly region: string
  readonly askedAt: string
  readonly askedBy: string
  readonly state: QuestionState
  /** Municipalities for which she answers, and whether she was asked herself; both empty = she only sees it. */
  readonly asMunicipalities: readonly string[]
  readonly asSelf: boolean
  /** By whom (AGS or account), with the words. */
  readonly answers: readonly ShownAnswer[]
  /** AGS and accounts that have not answered. */
  readonly missing: readonly string[]
  /** All for which the viewer answers have answered. */
  readonly isDone: boolean
}

export interface ShownAnswer {
  readonly who: string
  readonly municipality: string | null
  readonly at: string
  readonly by: string
  readonly state: AnswerState
}

/** Questions of a region that the viewer may see: those put to her first, then the others, each by the day on which they are due. */
export async function listQuestions(workspace: Workspace, viewer: Viewer, region: string): Promise<ShownQuestion[]> {
  if (!may(viewer, 'record.read', { region })) return []
  const questions = await recordsIn<QuestionState>(workspace, { kind: QUESTION, region })
  if (questions.length === 0) return []
  const answers = await recordsIn<AnswerState>(workspace, { kind: ANSWER, region })
  const byQuestion = Map.groupBy(answers, ({ state }) => state.question)
  return questions.map((one) => shown(one, byQuestion.get(one.id) ?? [], viewer)).sort(byUrgency)
}

export async function showQuestion({ store }: Workspace, viewer: Viewer, id: string): Promise<ShownQuestion | null> {
  const question = await readRecord<QuestionState>(store.read, QUESTION, id)
  if (!question || question.deletedAt !== null || !may(viewer, 'record.read', { region: question.region })) return null
  const { municipalities, accounts } = question.state
  const ids = [...municipalities, ...accounts].map((who) => answerId(id, who))
  const answers = await listRecords<AnswerState>(store.read, { kind: ANSWER, ids })
  return shown(question, answers, viewer)
}

function shown(
  { id, region, state, createdAt, createdBy }: StoredRecord<QuestionState>,
  given: readonly StoredRecord<AnswerState>[],
  viewer: Viewer,
): ShownQuestion {
  const as = askedAs(state, viewer, region)
  const answers = given.map((one) => ({
    who: one.id.slice(id.length + 1),
    municipality: one.municipality,
    at: one.updatedAt,
    by: one.updatedBy,
    state: one.state,
  }))
  const answered = new Set(answers.map(({ who }) => who))
  const missing = [...state.municipalities, ...state.accounts].filter((who) => !answered.has(who))
  const own = [...as.municipalities, ...(as.self ? [viewer.account!] : [])]
  return {
    id,
    region: region ?? '',
    askedAt: createdAt,
    askedBy: createdBy,
    state,
    asMunicipalities: as.municipalities,
    asSelf: as.self,
    answers,
    missing,
    isDone: own.length > 0 && own.every((who) => answered.has(who)),
  }
}

const isMine = ({ asMunicipalities, asSelf }: ShownQuestion) => asSelf || asMunicipalities.length > 0

const byUrgency = (a: ShownQuestion, b: ShownQuestion): number =>
  Number(isMine(b) && !b.isDone) - Number(isMine(a) && !a.isDone) ||
  (a.state.due ?? '9999').localeCompare(b.state.due ?? '9999') ||
  a.askedAt.localeCompare(b.askedAt)
