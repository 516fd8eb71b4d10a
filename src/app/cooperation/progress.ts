import type { Issue, Viewer } from '../../core/evidence/index.ts'
import {
  type Act,
  advance,
  beginAt,
  closeWithLessons,
  type Entry,
  type GateFacts,
  goBack,
  notBegun,
  type PhasePlan,
  type PlanProgress,
  pause,
  resume,
  type Step,
} from '../../core/process/index.ts'
import {
  changeRecord,
  createRecord,
  type Query,
  readRecord,
  type StoredRecord,
  type Writing,
} from '../../store/index.ts'
import { canSee, canWrite } from '../workspace/records/access.ts'
import { kindOrThrow } from '../workspace/records/checkState.ts'
import { listEntries } from '../workspace/records/listEntries.ts'
import { NOT_FOUND, NOT_PERMITTED } from '../workspace/records/outcome.ts'
import { recordsIn } from '../workspace/records/readingOnce.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { PROGRESS, progressId } from './progressRecord.ts'

/** Whose progress: an entry of a register. */
export interface ProgressOf {
  readonly kind: string
  readonly id: string
}

/** Where an entry stands, as it is stored. */
export interface HeldProgress {
  /** 0 = nothing is written down yet; what the next writer says she saw. */
  readonly version: number
  readonly state: PlanProgress
}

export type Move =
  | { readonly act: 'advance' | 'resume' | 'close' }
  | { readonly act: 'begin' | 'back'; readonly phase: string }
  /** `trigger`: what is waited for; null = only the day. */
  | { readonly act: 'pause'; readonly until: string; readonly trigger: string | null }

export interface ProgressMove {
  readonly region: string
  readonly of: ProgressOf
  readonly plan: PhasePlan
  /** Version that the writer saw. */
  readonly expected: number
  readonly move: Move
  /** '' = not given; going back, pausing and closing ask for one. */
  readonly reason: string
  /** ISO day. */
  readonly on: string
  /** What is known for the gates, looked up in the change that writes. */
  readonly facts: (query: Query, entry: StoredRecord<Entry>, progress: PlanProgress) => Promise<GateFacts>
}

export type Moved =
  | { readonly outcome: 'written'; readonly progress: HeldProgress }
  | { readonly outcome: 'refused'; readonly issues: readonly Issue[] }
  /** Somebody moved it since the writer read it; nothing is written. */
  | { readonly outcome: 'conflict'; readonly progress: HeldProgress }
  | { readonly outcome: 'not-permitted' | 'not-found' }

/** Where one entry stands; not begun where nothing is written. Whether the reader may see the entry is asked by whoever shows it. */
export async function readProgress(query: Query, of: ProgressOf, plan: PhasePlan): Promise<HeldProgress> {
  const record = await readRecord<PlanProgress>(query, PROGRESS, progressId(of))
  return record ? { version: record.version, state: record.state } : { version: 0, state: notBegun(plan) }
}

/** Where the entries of a kind stand that the viewer may see, by their id; what has not begun is missing. */
export async function readProgresses(
  workspace: Workspace,
  viewer: Viewer,
  { kind, region, isOpen = false }: { readonly kind: string; readonly region: string; readonly isOpen?: boolean },
): Promise<ReadonlyMap<string, HeldProgress>> {
  const seen = new Set((await listEntries(workspace, viewer, { kind, region, isOpen })).map(({ id }) => id))
  return progressesOf(workspace, kind, region, seen)
}

/** The same for entries that were read already. */
export async function progressesOf(
  workspace: Workspace,
  kind: string,
  region: string,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, HeldProgress>> {
  const start = `${kind}.`
  const found = new Map<string, HeldProgress>()
  for (const { id, version, state } of await recordsIn<PlanProgress>(workspace, { kind: PROGRESS, region })) {
    const about = id.startsWith(start) ? id.slice(start.length) : null
    if (about !== null && ids.has(about)) found.set(about, { version, state })
  }
  return found
}

/** Moves an entry through its plan. Who may write the entry may move it; it is seen by those who see the entry. */
export async function moveProgress(workspace: Workspace, viewer: Viewer, given: ProgressMove): Promise<Moved> {
  return workspace.store.write((writing) => move(writing, viewer, given))
}

async function move(writing: Writing, viewer: Viewer, given: ProgressMove): Promise<Moved> {
  const { of, region, plan, expected } = given
  const kind = kindOrThrow(of.kind)
  const entry = await readRecord<Entry>(writing.query, of.kind, of.id)
  if (!entry || entry.deletedAt !== null || entry.region !== region || !canSee(viewer, entry)) return NOT_FOUND
  if (viewer.account === null || !canWrite(viewer, kind, entry)) return NOT_PERMITTED
  const before = await readProgress(writing.query, of, plan)
  if (before.version !== expected) return { outcome: 'conflict', progress: before }
  const facts = await given.facts(writing.query, entry, before.state)
  const { value, issues } = step(given, before.state, facts, {
    by: viewer.account,
    on: given.on,
    reason: given.reason.trim(),
  })
  if (value === null) return { outcome: 'refused', issues }
  const { municipality, visibility } = entry
  const id = progressId(of)
  const record =
    expected === 0
      ? await createRecord(
          writing,
          { kind: PROGRESS, id, region, municipality, visibility, state: value },
          viewer.account,
        )
      : await changeRecord(
          writing,
          { kind: PROGRESS, id, expected, visibility, state: value, action: 'record.move' },
          viewer.account,
        )
  return { outcome: 'written', progress: { version: record.version, state: value } }
}

function step({ plan, move }: ProgressMove, progress: PlanProgress, facts: GateFacts, act: Act): Step<PlanProgress> {
  switch (move.act) {
    case 'advance':
      return advance(plan, progress, facts, act)
    case 'begin':
      return beginAt(plan, progress, move.phase, facts, act)
    case 'back':
      return goBack(plan, progress, move.phase, facts, act)
    case 'pause':
      return pause(progress, { ...act, until: move.until, trigger: move.trigger })
    case 'resume':
      return resume(progress, act)
    case 'close':
      return closeWithLessons(progress, act)
  }
}
