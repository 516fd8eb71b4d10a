import type { KeyObject } from 'node:crypto'
import type { Kysely } from 'kysely'
import {
  JournalCheck,
  type JournalEntry,
  type JournalFault,
  type JournalHead,
  rootOf,
  type StoredEntry,
  toHex,
} from '../core/evidence/index.ts'
import { openNote } from './checkpoints.ts'
import { journalEntries, readHead, sha256 } from './journal.ts'
import { RecordCheck, type RecordFault } from './recordCheck.ts'
import type { RecordTable, Schema } from './schema.ts'

export interface CheckpointRow {
  readonly size: number
  readonly root: string
  readonly note: string
}

/** Who did what to which object, when: as the entry itself claims. */
export type ClaimedEntry = Pick<JournalEntry, 'at' | 'actor' | 'action' | 'kind' | 'object'>

export interface FoundFault {
  /** Number of the entry; null = a record of which no entry tells. */
  readonly seq: number | null
  readonly fault: JournalFault | RecordFault
  /** Null = there is no such entry. */
  readonly entry: ClaimedEntry | null
}

export interface Verified {
  readonly ok: boolean
  /** Entries that were looked at. */
  readonly checked: number
  readonly checkpoints: number
  readonly erased: number
  /** Records whose present state was compared with the journal. */
  readonly records: number
  readonly root: string
  /** The first that is not as it was written; null = none. */
  readonly firstFault: FoundFault | null
}

/** What is verified: a store, a backup or an export. */
export interface JournalSource {
  readonly entries: AsyncIterable<StoredEntry>
  readonly checkpoints: readonly CheckpointRow[]
  /** End that the journal claims; null = it claims none. */
  readonly end: { readonly size: number; readonly root?: string; readonly last?: string } | null
  /** Records in their present state; undefined = only the journal is there. */
  readonly records?: AsyncIterable<RecordTable> | undefined
  /** False = it was handed out without what was written. */
  readonly withContents?: boolean
}

/** The journal of a store, with its records where the reader sees one moment of both (a snapshot). */
export async function storeJournal(
  query: Kysely<Schema>,
  records?: AsyncIterable<RecordTable>,
): Promise<JournalSource> {
  // The end first: entries that are written meanwhile are for the next verification.
  const head = await findHead(query)
  const size = head?.edge.size ?? Number.MAX_SAFE_INTEGER
  const all = await query.selectFrom('journal_checkpoint').select(['size', 'root', 'note']).orderBy('size').execute()
  const now = await endOf(query)
  // One beyond the end as it is now signs what is gone.
  const checkpoints = all.filter((one) => one.size <= size || one.size > now)
  const end = head ? { size, last: head.last, root: toHex(rootOf(sha256, head.edge)) } : { size }
  return { entries: journalEntries(query, 0, size), checkpoints, end, records }
}

/** Null = it is no longer what a head looks like. */
async function findHead(query: Kysely<Schema>): Promise<JournalHead | null> {
  try {
    return await readHead(query)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

const endOf = async (query: Kysely<Schema>) => (await findHead(query))?.edge.size ?? Number.MAX_SAFE_INTEGER

/** Recomputes every hash. `keys`: public keys by one of which each checkpoint must be signed; null = signatures are not looked at. */
export async function verifyJournal(source: JournalSource, keys: readonly KeyObject[] | null): Promise<Verified> {
  const check = new JournalCheck(sha256, source.withContents)
  const recordCheck = source.records && new RecordCheck()
  const checkpoints = [...source.checkpoints].sort((a, b) => a.size - b.size)
  let [looked, erased, records] = [0, 0, 0]
  const end = (firstFault: FoundFault | null): Verified => ({
    ok: firstFault === null,
    checked: check.head.edge.size,
    checkpoints: looked,
    erased,
    records,
    root: check.root,
    firstFault,
  })
  for await (const entry of source.entries) {
    const fault = check.next(entry)
    if (fault) return end({ seq: entry.seq, fault, entry: claimOf(entry) })
    for (; looked < checkpoints.length && checkpoints[looked]!.size <= check.head.edge.size; looked++) {
      const wrong = checkpointFault(checkpoints[looked]!, check, keys)
      if (wrong) return end({ seq: entry.seq, fault: wrong, entry: claimOf(entry) })
    }
    if (entry.erased) erased++
    recordCheck?.see(entry)
  }
  const { size } = check.head.edge
  const isCut = looked < checkpoints.length || (source.end !== null && !isEnd(source.end, check.head, check.root))
  if (isCut) return end({ seq: size, fault: 'end', entry: null })
  const { unexplained } = check
  if (unexplained !== null) return end({ seq: unexplained, fault: 'content-missing', entry: null })
  if (recordCheck) {
    for await (const row of source.records!) {
      records++
      const found = recordCheck.compare(row)
      if (found) return end({ ...found, entry: claimOfRecord(row) })
    }
    if (recordCheck.missing) return end({ ...recordCheck.missing, entry: null })
  }
  return end(null)
}

function isEnd(claimed: NonNullable<JournalSource['end']>, { edge, last }: JournalHead, root: string): boolean {
  return (
    claimed.size === edge.size &&
    (claimed.last === undefined || claimed.last === last) &&
    (claimed.root === undefined || claimed.root === root)
  )
}

function checkpointFault(
  { size, root, note }: CheckpointRow,
  check: JournalCheck,
  keys: readonly KeyObject[] | null,
): JournalFault | null {
  const told = keys === null ? openNote(note, null) : keys.map((key) => openNote(note, key)).find(Boolean)
  if (!told) return 'signature'
  const isSame = size === check.head.edge.size && told.size === size && told.root === root && root === check.root
  return isSame ? null : 'checkpoint'
}

const claimOf = ({ at, actor, action, kind, object }: StoredEntry): ClaimedEntry => ({
  at,
  actor,
  action,
  kind,
  object,
})

const claimOfRecord = (row: RecordTable): ClaimedEntry => ({
  at: row.updated_at,
  actor: row.updated_by,
  action: '',
  kind: row.kind,
  object: row.id,
})
