import type { Viewer } from '../../../core/evidence/index.ts'
import type { Entry } from '../../../core/process/index.ts'
import { listEntries } from '../../workspace/records/listEntries.ts'
import { recordsIn } from '../../workspace/records/readingOnce.ts'
import type { Workspace } from '../../workspace/workspace.ts'
import {
  type AskedActor,
  actorOf,
  answersFor,
  isOpenOn,
  participantsOf,
  RATING,
  type RatingState,
  type Round,
  roundOf,
} from './ratingRecord.ts'

/** A round in the list of all. */
export interface ListedRound extends Round {
  readonly isOpen: boolean
  /** People who rated anything. */
  readonly raters: number
  /** The viewer has rated. */
  readonly hasRated: boolean
  /** Asked participants for whom the viewer answers. */
  readonly asksViewer: boolean
  /** Asked participants without an answer. */
  readonly missing: readonly AskedActor[]
}

export interface RoundsAsked {
  readonly region: string
  /** Guests may read the region. */
  readonly isOpen: boolean
  readonly today: string
}

/** Rounds that the viewer may see: open ones first, by the day on which they are due; then closed ones, the latest first. */
export async function listRounds(workspace: Workspace, viewer: Viewer, asked: RoundsAsked): Promise<ListedRound[]> {
  const { region, isOpen, today } = asked
  const entries = await listEntries(workspace, viewer, { kind: 'check', region, isOpen })
  if (entries.length === 0) return []
  const records = await recordsIn<RatingState>(workspace, { kind: RATING, region })
  const byCheck = Map.groupBy(
    records.map(({ state }) => state),
    ({ check }) => check,
  )
  const actors = new Map(
    (await recordsIn<Entry>(workspace, { kind: 'actor', region })).map((one) => [one.id, actorOf(one)]),
  )
  const rounds = entries.map((entry): ListedRound => {
    const round = roundOf(entry)
    const states = byCheck.get(round.id) ?? []
    const answered = new Set(states.flatMap((one) => one.answersFor))
    const participants = participantsOf(round, actors)
    return {
      ...round,
      isOpen: isOpenOn(round, today),
      raters: states.length,
      hasRated: viewer.account !== null && states.some(({ rater }) => rater === viewer.account),
      asksViewer: answersFor(viewer, region, participants).fixed.length > 0,
      missing: participants.filter(({ id }) => !answered.has(id)),
    }
  })
  return rounds.sort(
    (a, b) =>
      Number(b.isOpen) - Number(a.isOpen) ||
      (a.isOpen ? (a.due ?? '9999').localeCompare(b.due ?? '9999') : (b.closed ?? '').localeCompare(a.closed ?? '')) ||
      a.title.localeCompare(b.title),
  )
}
