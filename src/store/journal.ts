import { createHash, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import {
  appendEntry,
  canonicalJson,
  contentHash,
  ERASE_ACTION,
  fromHex,
  type HashFunction,
  type JournalEntry,
  type JournalHead,
  type StoredEntry,
  toHex,
} from '../core/evidence/index.ts'
import type { JournalContentTable, JournalEntryTable, Schema } from './schema.ts'
import type { Writing } from './store.ts'

export const sha256: HashFunction = (bytes) => createHash('sha256').update(bytes).digest()

/** What a change says about itself. */
export interface NewEntry {
  readonly actor: string
  readonly action: string
  readonly kind: string
  readonly object: string
  readonly region?: string | null
  readonly municipality?: string | null
  readonly version?: number | null
  /** What was written: any JSON. Kept outside the chain, erasable. */
  readonly content?: unknown
}

export type WrittenEntry = JournalEntry

export const newSalt = (): string => randomBytes(16).toString('hex')

/** Appends entries, all with one instant, where nobody else can write meanwhile (SQLite). */
export async function appendToJournal(
  query: Kysely<Schema>,
  given: readonly NewEntry[],
  at: string,
): Promise<WrittenEntry[]> {
  if (given.length === 0) return []
  let head = await readHead(query)
  const written: WrittenEntry[] = []
  const entries: JournalEntryTable[] = []
  const contents: JournalContentTable[] = []
  for (const { actor, action, kind, object, region = null, municipality = null, version = null, content } of given) {
    const hasContent = content !== undefined
    const salt = hasContent ? newSalt() : ''
    const body = hasContent ? canonicalJson(content) : ''
    const made = appendEntry(sha256, head, {
      at,
      actor,
      action,
      kind,
      object,
      region,
      municipality,
      version,
      content: hasContent ? contentHash(sha256, salt, body) : null,
    })
    head = made.head
    entries.push({ ...made.entry, leaf: made.leaf })
    if (hasContent) contents.push({ seq: made.entry.seq, salt, body, erased_at: null })
    written.push(made.entry)
  }
  const end = { size: head.edge.size, nodes: JSON.stringify(head.edge.nodes.map(toHex)), last: head.last }
  for (let i = 0; i < entries.length; i += PAGE)
    await query
      .insertInto('journal_entry')
      .values(entries.slice(i, i + PAGE))
      .execute()
  for (let i = 0; i < contents.length; i += PAGE)
    await query
      .insertInto('journal_content')
      .values(contents.slice(i, i + PAGE))
      .execute()
  await query.updateTable('journal_head').set(end).where('id', '=', 1).execute()
  return written
}

export async function readHead(query: Kysely<Schema>): Promise<JournalHead> {
  const row = await query.selectFrom('journal_head').selectAll().where('id', '=', 1).executeTakeFirstOrThrow()
  const nodes = (JSON.parse(row.nodes) as string[]).map(fromHex)
  return { edge: { size: row.size, nodes }, last: row.last }
}

const PAGE = 1000

/** All entries in order with their contents, from `from` on, a thousand rows at a time. */
export async function* journalEntries(query: Kysely<Schema>, from = 0, to = Number.MAX_SAFE_INTEGER) {
  for (let seq = from; seq < to; ) {
    const rows = await storedEntries(query)
      .where('journal_entry.seq', '>=', seq)
      .where('journal_entry.seq', '<', to)
      .orderBy('journal_entry.seq')
      .limit(PAGE)
      .execute()
    for (const row of rows) yield toStored(row)
    if (rows.length < PAGE) return
    seq = rows.at(-1)!.seq + 1
  }
}

/** Entries joined with what is kept outside of the chain. */
export function storedEntries(query: Kysely<Schema>) {
  return query
    .selectFrom('journal_entry')
    .leftJoin('journal_content', 'journal_content.seq', 'journal_entry.seq')
    .selectAll('journal_entry')
    .select(['journal_content.salt', 'journal_content.body', 'journal_content.erased_at'])
}

type Row = Awaited<ReturnType<ReturnType<typeof storedEntries>['execute']>>[number]

export function toStored({ salt, body, erased_at, ...entry }: Row): StoredEntry {
  const erased = erased_at !== null
  return { ...entry, stored: salt === null && body === null ? null : { salt, body }, erased }
}

/**
 * Wipes the contents of entries, and says so in the journal. The entries themselves stay: the chain holds, and whoever verifies sees that
 * something was here. Returns how many were wiped.
 */
export async function eraseContents(
  { query, at, journal }: Writing,
  seqs: readonly number[],
  by: { readonly actor: string; readonly kind: string; readonly object: string; readonly region?: string | null },
): Promise<number> {
  const wiped: number[] = []
  for (let i = 0; i < seqs.length; i += PAGE) {
    const rows = await query
      .updateTable('journal_content')
      .set({ salt: null, body: null, erased_at: at })
      .where('seq', 'in', seqs.slice(i, i + PAGE))
      .where('erased_at', 'is', null)
      .returning('seq')
      .execute()
    wiped.push(...rows.map(({ seq }) => seq))
  }
  if (wiped.length > 0) journal({ ...by, action: ERASE_ACTION, content: { seqs: wiped.sort((a, b) => a - b) } })
  return wiped.length
}
