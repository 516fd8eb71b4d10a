import { InputError, type Issue, may, type Viewer } from '../../../core/evidence/index.ts'
import { checkRating, type Rating } from '../../../core/process/index.ts'
import { changeRecord, createRecord, readRecord } from '../../../store/index.ts'
import type { Workspace } from '../../workspace/workspace.ts'
import { RATING, type RatingState, ratingId } from './ratingRecord.ts'
import { showRound } from './showRound.ts'

/** The answer to one question as a form hands it over. */
export interface GivenRating {
  readonly criterion: string
  /** Step of the scale; null = none was chosen. */
  readonly step: number | 'unknown' | null
  readonly reason: string
  readonly evidence: string
}

export interface RatingToGive {
  readonly region: string
  readonly id: string
  readonly given: readonly GivenRating[]
  /** Participant without a municipality for whom she answers; '' = for nobody but herself. */
  readonly answersFor: string
  /** ISO day. */
  readonly today: string
}

const MOST_TEXT = 2000

/**
 * Writes what somebody says in a round; what she said before of other questions stays. Throws InputError: `page-not-found` (no such round),
 * `not-permitted`, `check-round-closed`, `check-nothing-rated`, and what `checkRating` finds.
 */
export async function rateRound(workspace: Workspace, viewer: Viewer, toGive: RatingToGive): Promise<readonly Issue[]> {
  const { region, id, given, today } = toGive
  const { account } = viewer
  if (account === null || !may(viewer, 'question.answer', { region })) throw refused('not-permitted')
  const shown = await showRound(workspace, viewer, { region, id, isOpen: true, today })
  if (!shown?.template) throw refused('page-not-found')
  if (!shown.own) throw refused('check-round-closed')
  const { template, own } = shown
  // A scale that was not touched says nothing, whatever stands beside it; without a scale the words are the answer.
  const isGiven = ({ step, reason }: GivenRating) => (template.scale ? step !== null : reason.trim() !== '')
  const ratings = given.filter(isGiven).map(({ criterion, step, reason, evidence }): Rating => {
    const note = evidence.trim().slice(0, MOST_TEXT)
    return {
      criterion,
      rater: account,
      on: today,
      value: typeof step === 'number' ? step : null,
      reason: reason.trim().slice(0, MOST_TEXT),
      evidence: note === '' ? [] : [{ kind: 'note', id: '', note }],
    }
  })
  if (ratings.length === 0) throw refused('check-nothing-rated')
  const issues = ratings.flatMap((one) => checkRating(template, one, today))
  const [fault] = issues.filter(({ severity }) => severity === 'error')
  if (fault) throw new InputError(fault)
  const chosen = own.choices.filter((one) => one.id === toGive.answersFor)
  const answersFor = [...own.fixed, ...chosen].map((one) => one.id)
  await workspace.store.write(async (writing) => {
    const key = ratingId(id, account)
    const before = await readRecord<RatingState>(writing.query, RATING, key)
    const kept = (before?.state.ratings ?? []).filter((one) => !ratings.some((r) => r.criterion === one.criterion))
    const state: RatingState = { check: id, rater: account, answersFor, ratings: [...kept, ...ratings] }
    // Seen by its writer and the office: what others think is told without names.
    if (!before) await createRecord(writing, { kind: RATING, id: key, region, state, visibility: 'draft' }, account)
    else await changeRecord(writing, { kind: RATING, id: key, expected: before.version, state }, account)
  })
  return issues
}

const refused = (code: string) => new InputError({ code, severity: 'error' })
