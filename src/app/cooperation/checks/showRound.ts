import type { RoundResult } from '../../../contract/index.ts'
import { type CatalogueCheck, courseOf } from '../../../core/cooperation/index.ts'
import { may, type Viewer } from '../../../core/evidence/index.ts'
import { type Entry, followUps, type Rating, summariseCheck } from '../../../core/process/index.ts'
import { listRecords } from '../../../store/index.ts'
import { actorNames } from '../../workspace/feed/actorNames.ts'
import { canWriteFor } from '../../workspace/records/access.ts'
import { listEntries, readEntry } from '../../workspace/records/listEntries.ts'
import type { Workspace } from '../../workspace/workspace.ts'
import { followUpId } from './followUpId.ts'
import type { RoundsAsked } from './listRounds.ts'
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

/** A round with what the viewer may know of it. */
export interface ShownRound {
  readonly round: Round
  readonly isOpen: boolean
  /** Null = the catalogue has this check no longer; nothing can be rated or told. */
  readonly template: CatalogueCheck | null
  readonly raters: number
  readonly missing: readonly AskedActor[]
  /** Null = the viewer may not rate, or the round is closed. */
  readonly own: {
    readonly ratings: readonly Rating[]
    readonly isWhole: boolean
    readonly answersFor: readonly string[]
    readonly fixed: readonly AskedActor[]
    readonly choices: readonly AskedActor[]
  } | null
  /** Null = not before the viewer has rated herself, or before the round is closed. */
  readonly result: RoundResult | null
}

/** Undefined = there is no such round for this viewer. */
export async function showRound(
  workspace: Workspace,
  viewer: Viewer,
  asked: RoundsAsked & { readonly id: string },
): Promise<ShownRound | undefined> {
  const { region, id, today } = asked
  const entry = await readEntry(workspace, viewer, { kind: 'check', region, id, isOpen: asked.isOpen })
  if (!entry || entry.deletedAt !== null) return undefined
  const round = roundOf(entry)
  const isOpen = isOpenOn(round, today)
  const template = workspace.cooperation?.checks.templates.find((one) => one.id === round.template) ?? null
  const all = await listRecords<RatingState>(workspace.store.read, { kind: RATING, region })
  const byCheck = Map.groupBy(
    all.map(({ state }) => state),
    ({ check }) => check,
  )
  const states = byCheck.get(id) ?? []
  const actors = await listRecords<Entry>(workspace.store.read, { kind: 'actor', region })
  const known = new Map(actors.map((one) => [one.id, actorOf(one)]))
  const participants = participantsOf(round, known)
  const answered = new Set(states.flatMap((one) => one.answersFor))
  const mine = states.find(({ rater }) => rater === viewer.account)
  const isWhole = template !== null && mine !== undefined && isWholeRating(template, mine.ratings)
  const mayRate = viewer.account !== null && may(viewer, 'question.answer', { region })
  return {
    round,
    isOpen,
    template,
    raters: states.length,
    missing: participants.filter((one) => !answered.has(one.id)),
    own:
      isOpen && mayRate
        ? {
            ratings: mine?.ratings ?? [],
            isWhole,
            answersFor: mine?.answersFor ?? [],
            ...answersFor(viewer, region, participants),
          }
        : null,
    result:
      template !== null && (!isOpen || isWhole)
        ? await resultOf(workspace, viewer, asked, { round, template, states, byCheck, known })
        : null,
  }
}

/** All questions answered; of questions to think about one is enough. */
function isWholeRating(template: CatalogueCheck, ratings: readonly Rating[]): boolean {
  const rated = new Set(ratings.map(({ criterion }) => criterion))
  return template.scale === null ? rated.size > 0 : template.criteria.every(({ id }) => rated.has(id))
}

interface Gathered {
  readonly round: Round
  readonly template: CatalogueCheck
  readonly states: readonly RatingState[]
  readonly byCheck: ReadonlyMap<string, readonly RatingState[]>
  readonly known: ReadonlyMap<string, AskedActor>
}

async function resultOf(
  workspace: Workspace,
  viewer: Viewer,
  asked: RoundsAsked,
  { round, template, states, byCheck, known }: Gathered,
): Promise<RoundResult> {
  const { region, today, isOpen } = asked
  const summaryOf = (some: readonly RatingState[]) =>
    summariseCheck(
      template,
      some.flatMap(({ ratings }) => ratings),
      today,
    )
  const summary = summaryOf(states)
  const others = (await listEntries(workspace, viewer, { kind: 'check', region, isOpen })).map(roundOf)
  const sameSubject = others.filter(
    (one) =>
      one.id !== round.id &&
      !isOpenOn(one, today) &&
      one.template === round.template &&
      one.about.kind === round.about.kind &&
      one.about.id === round.about.id,
  )
  const rounds = [
    { id: round.id, day: round.closed ?? today, summary },
    ...sameSubject.map((one) => ({ id: one.id, day: one.closed!, summary: summaryOf(byCheck.get(one.id) ?? []) })),
  ]
  const whys = Map.groupBy(followUps(template, summary), ({ criterion }) => criterion)
  const ids = [...whys.keys()].map((criterion) => followUpId(round.id, criterion))
  const tasks = await listRecords(workspace.store.read, { kind: 'task', region, ids })
  const made = new Set(tasks.map(({ id }) => id))
  return {
    summary,
    hasReasons: may(viewer, 'record.read', { region }),
    names: may(viewer, 'region.settings', { region }) ? await namesOf(workspace, summary.raters, known) : null,
    course:
      sameSubject.length === 0
        ? null
        : courseOf(
            template.criteria.map(({ id }) => id),
            rounds,
          ),
    followUps: [...whys].map(([criterion, list]) => {
      const task = followUpId(round.id, criterion)
      return { criterion, whys: list.map(({ why }) => why), task: made.has(task) ? task : null }
    }),
    mayFollow: viewer.account !== null && canWriteFor(viewer, 'record.write', region, null),
  }
}

/** Names of accounts, and of participants in whose name ratings came from a file. */
async function namesOf(
  workspace: Workspace,
  raters: readonly string[],
  known: ReadonlyMap<string, AskedActor>,
): Promise<ReadonlyMap<string, string>> {
  const accounts = raters.filter((one) => !known.has(one))
  const names = await actorNames(workspace, accounts)
  return new Map(raters.map((one) => [one, known.get(one)?.name ?? names.get(one) ?? '']))
}
