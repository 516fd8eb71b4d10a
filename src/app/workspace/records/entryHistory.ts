import type { Viewer } from '../../../core/evidence/index.ts'
import { describeDifference, type Entry, type FieldChange } from '../../../core/process/index.ts'
import { readRecord, recordHistory, type Visibility } from '../../../store/index.ts'
import type { Workspace } from '../workspace.ts'
import { canSee, type Owned } from './access.ts'
import { kindOrThrow } from './checkState.ts'
import type { EntryRecord, EntryVersion } from './outcome.ts'

/** A version with what it changed. */
export interface VersionShown {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly action: string
  readonly version: number
  readonly visibility: Visibility | null
  readonly erased: boolean
  /** Against the version before it; null = one of the two was erased, or is not for this viewer. */
  readonly changes: readonly FieldChange[] | null
  /** Null = deleted, erased. */
  readonly state: Entry | null
}

export interface EntryHistory {
  readonly record: EntryRecord
  /** The newest first. */
  readonly versions: readonly VersionShown[]
}

/** All versions of an entry that the viewer may see; undefined = there is nothing for her. */
export async function entryHistory(
  { store }: Workspace,
  viewer: Viewer,
  { kind: kindId, region, id }: { readonly kind: string; readonly region: string; readonly id: string },
): Promise<EntryHistory | undefined> {
  const kind = kindOrThrow(kindId)
  const record = await readRecord<Entry>(store.read, kind.id, id)
  if (!record || record.region !== region || !canSee(viewer, record)) return undefined
  const all = await recordHistory<Entry>(store.read, kind.id, id)
  const seen = visibleVersions(viewer, record, all)
  const shown = all.flatMap((version, i): VersionShown[] => {
    if (!seen.has(version.seq)) return []
    const before = i === 0 ? null : all[i - 1]!
    const isBeforeSeen = before === null || (seen.has(before.seq) && !before.erased)
    const isKnown = !version.erased && isBeforeSeen
    // A version that was deleted or that follows a deletion is told by its action; the fields are those of the last state.
    const was = lastState(all, i)
    const changes = !isKnown ? null : version.state === null ? [] : describeDifference(kind, was, version.state)
    const { seq, at, actor, action, visibility, erased, state } = version
    return [{ seq, at, actor, action, version: version.version, visibility, erased, changes, state }]
  })
  return { record, versions: shown.reverse() }
}

/** The last state before version i that was neither a deletion nor erased. */
function lastState(all: readonly EntryVersion[], i: number): Entry | null {
  return all.slice(0, i).findLast(({ state }) => state !== null)?.state ?? null
}

/** What was a draft stays with its owner's people, after it was shared too. Of an erased version only its visibility now is known. */
export function visibleVersions(viewer: Viewer, owned: Owned, versions: readonly EntryVersion[]): ReadonlySet<number> {
  const seen = versions.filter(({ visibility }) =>
    canSee(viewer, { ...owned, visibility: visibility ?? owned.visibility }),
  )
  return new Set(seen.map(({ seq }) => seq))
}
