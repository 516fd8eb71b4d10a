import { ERASE_ACTION, may, type StoredEntry, type Viewer } from '../../../core/evidence/index.ts'
import { describeDifference, type Entry, type FieldChange, fieldValue } from '../../../core/process/index.ts'
import { type Query, type RecordContent, storedEntries, toStored } from '../../../store/index.ts'
import { titleOf } from '../../notices/recordWords.ts'
import { canSee, type Owned } from '../records/access.ts'
import { findKind } from '../records/kinds/index.ts'
import type { Workspace } from '../workspace.ts'

export interface FeedQuery {
  readonly region: string
  /** Account id. */
  readonly actor?: string | null
  readonly kind?: string | null
  /** AGS. */
  readonly municipality?: string | null
  /** ISO days, both included. */
  readonly from?: string | null
  readonly to?: string | null
  /** Entries with a smaller number: the next page. */
  readonly before?: number | null
  /** Entries with a larger number: what is new since. */
  readonly after?: number | null
  /** Entries of this account are left out. */
  readonly without?: string | null
  readonly limit?: number
}

/** One entry of the journal as a reader of the feed sees it. */
export interface FeedItem {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly action: string
  readonly kind: string
  readonly object: string
  readonly municipality: string | null
  readonly version: number | null
  /** What the entry calls itself; null = it has no name, or it was erased. */
  readonly title: string | null
  readonly erased: boolean
  /** Null = not known. */
  readonly changes: readonly FieldChange[] | null
}

export interface Feed {
  readonly items: readonly FeedItem[]
  /** Number with which the next page begins (`before`); null = there is nothing older. */
  readonly older: number | null
}

export interface FeedCount {
  readonly count: number
  /** There are more than were counted. */
  readonly isMore: boolean
}

const PAGE = 50
const RECENT = 500
const MOST_SCANNED = 5000

/** Entries about accounts are for those who manage them. */
const ACCOUNT_KINDS = ['account', 'account-group', 'group', 'grant', 'role-grant', 'session', 'invitation']
/** Kinds that are no records and of which everybody who works in the region may know. */
const SHARED_KINDS = ['region', 'catalogue', 'job', 'journal']

/** What happened in a region, the newest first. What the viewer may not see is left out, drafts of others always. */
export async function activityFeed({ store }: Workspace, viewer: Viewer, query: FeedQuery): Promise<Feed> {
  const { entries, owners, older } = await visibleEntries(store.read, viewer, query)
  return { items: await itemsOf(store.read, viewer, entries, owners), older }
}

/** How many entries a feed has, up to its limit, without what they say. */
export async function countFeed({ store }: Workspace, viewer: Viewer, query: FeedQuery): Promise<FeedCount> {
  const { entries, older } = await visibleEntries(store.read, viewer, query)
  return { count: entries.length, isMore: older !== null }
}

/** Accounts that did something lately of which the viewer may know. */
export async function recentActors({ store }: Workspace, viewer: Viewer, region: string): Promise<readonly string[]> {
  const { entries } = await visibleEntries(store.read, viewer, { region, limit: RECENT })
  return [...new Set(entries.map(({ actor }) => actor))]
}

interface Visible {
  readonly entries: readonly StoredEntry[]
  readonly owners: Owners
  readonly older: number | null
}

async function visibleEntries(read: Query, viewer: Viewer, query: FeedQuery): Promise<Visible> {
  const { region, limit = PAGE } = query
  const entries: StoredEntry[] = []
  const owners = new Map<string, Owned>()
  if (!may(viewer, 'journal.read', { region })) return { entries, owners, older: null }
  let before = query.before ?? Number.MAX_SAFE_INTEGER
  for (let scanned = 0; scanned < MOST_SCANNED; ) {
    const batch = await entriesBefore(read, query, before, limit * 2)
    for (const [key, owned] of await ownersOf(read, batch)) owners.set(key, owned)
    for (const entry of batch) {
      before = entry.seq
      if (!seesEntry(viewer, entry, owners)) continue
      entries.push(entry)
      if (entries.length === limit) return { entries, owners, older: before }
    }
    scanned += batch.length
    if (batch.length < limit * 2) return { entries, owners, older: null }
  }
  return { entries, owners, older: before }
}

async function entriesBefore(
  read: Query,
  { region, actor, kind, municipality, from, to, after, without }: FeedQuery,
  before: number,
  limit: number,
): Promise<StoredEntry[]> {
  let asked = storedEntries(read).where('journal_entry.region', '=', region).where('journal_entry.seq', '<', before)
  if (after !== null && after !== undefined) asked = asked.where('journal_entry.seq', '>', after)
  if (actor) asked = asked.where('actor', '=', actor)
  if (without) asked = asked.where('actor', '!=', without)
  if (kind) asked = asked.where('kind', '=', kind)
  if (municipality) asked = asked.where('municipality', '=', municipality)
  if (from) asked = asked.where('at', '>=', from)
  // Texts compare by letters: everything of the last day comes before its next letter.
  if (to) asked = asked.where('at', '<', `${to}U`)
  const rows = await asked.orderBy('journal_entry.seq', 'desc').limit(limit).execute()
  return rows.map(toStored)
}

type Owners = ReadonlyMap<string, Owned>
const keyOf = (entry: { readonly kind: string; readonly object: string }) => `${entry.kind} ${entry.object}`

/** The records that entries are about, as they are now. */
async function ownersOf(read: Query, entries: readonly StoredEntry[]): Promise<Owners> {
  const ids = [...new Set(entries.map(({ object }) => object))]
  if (ids.length === 0) return new Map()
  const rows = await read
    .selectFrom('record')
    .select(['kind', 'id', 'region', 'municipality', 'visibility', 'created_by'])
    .where('id', 'in', ids)
    .execute()
  return new Map(
    rows.map(({ kind, id, region, municipality, visibility, created_by }) => [
      keyOf({ kind, object: id }),
      { region, municipality, visibility: visibility as Owned['visibility'], createdBy: created_by },
    ]),
  )
}

const contentOf = ({ stored }: StoredEntry): Partial<RecordContent> =>
  stored?.body ? (JSON.parse(stored.body) as Partial<RecordContent>) : {}

/** Deny by default: an entry of a kind that nobody thought of is for the office. */
function seesEntry(viewer: Viewer, entry: StoredEntry, owners: Owners): boolean {
  const { region, kind, object, actor, version } = entry
  const owned = owners.get(keyOf(entry))
  const isRecord = version !== null || (owned !== undefined && entry.action === ERASE_ACTION)
  if (isRecord) {
    if (!owned) return false
    const visibility = version === null ? undefined : contentOf(entry).visibility
    return canSee(viewer, { ...owned, visibility: visibility ?? owned.visibility })
  }
  const isOwn = viewer.account !== null && (actor === viewer.account || object === viewer.account)
  if (isOwn || SHARED_KINDS.includes(kind)) return true
  const action = ACCOUNT_KINDS.includes(kind) ? 'account.manage' : 'region.settings'
  return may(viewer, action, { region })
}

async function itemsOf(
  read: Query,
  viewer: Viewer,
  entries: readonly StoredEntry[],
  owners: Owners,
): Promise<FeedItem[]> {
  const before = await versionsBefore(read, entries)
  return entries.map((entry) => {
    const { seq, at, actor, action, kind, object, municipality, version, erased } = entry
    const { title, changes } = describe(entry, before, (other) => seesEntry(viewer, other, owners))
    return { seq, at, actor, action, kind, object, municipality, version, title, erased, changes }
  })
}

/** The version before each entry's own. */
async function versionsBefore(read: Query, entries: readonly StoredEntry[]): Promise<ReadonlyMap<string, StoredEntry>> {
  const versioned = entries.filter(({ kind, version }) => version !== null && findKind(kind))
  if (versioned.length === 0) return new Map()
  const rows = await storedEntries(read)
    .where(({ or, and, eb }) =>
      or(
        versioned.map(({ kind, object, version }) =>
          // A deletion holds no state: the one before it does.
          and([eb('kind', '=', kind), eb('object', '=', object), eb('version', 'in', [version! - 1, version! - 2])]),
        ),
      ),
    )
    .execute()
  return new Map(rows.map(toStored).map((entry) => [`${keyOf(entry)} ${entry.version}`, entry]))
}

function describe(
  entry: StoredEntry,
  before: ReadonlyMap<string, StoredEntry>,
  sees: (entry: StoredEntry) => boolean,
): Pick<FeedItem, 'title' | 'changes'> {
  const kind = findKind(entry.kind)
  if (!kind) return { title: titleOf({ kind: entry.kind, state: contentOf(entry).state ?? null }) || null, changes: null }
  if (entry.version === null) return { title: null, changes: null }
  const state = (contentOf(entry).state ?? null) as Entry | null
  const one = before.get(`${keyOf(entry)} ${entry.version - 1}`)
  const two = before.get(`${keyOf(entry)} ${entry.version - 2}`)
  const earlier = [one, two].find((other) => other && contentOf(other).state)
  const isComparable = earlier !== undefined && sees(earlier)
  const was = isComparable ? (contentOf(earlier).state as Entry) : null
  const named = state ?? was
  const title = named ? fieldValue(named, kind.title) : null
  const isFirst = entry.version === 1
  const changes = state === null || isFirst || !isComparable ? null : describeDifference(kind, was, state)
  return { title: title === null ? null : String(title), changes }
}
