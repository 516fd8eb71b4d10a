import type { Generated, Kysely } from 'kysely'
import type { AccountTables } from './accountTables.ts'
import type { NoticeTables } from './noticeTables.ts'

/**
 * The tables. Only columns that both databases hold alike: text, whole numbers up to 2^53, reals; 0 and 1 for no and yes; instants as UTC
 * ISO text; JSON as text. What they mean is read and written in the file of each table.
 */
export interface Schema extends AccountTables, NoticeTables {
  meta: MetaTable
  journal_entry: JournalEntryTable
  journal_content: JournalContentTable
  journal_head: JournalHeadTable
  journal_checkpoint: JournalCheckpointTable
  record: RecordTable
  seen: SeenTable
  job: JobTable
}

/** What reads: the store's own handle, or that of a change. */
export type Query = Kysely<Schema>

/** Facts about the store itself. */
export interface MetaTable {
  key: string
  value: string
}

export interface JournalEntryTable {
  seq: number
  at: string
  actor: string
  action: string
  kind: string
  object: string
  region: string | null
  municipality: string | null
  version: number | null
  content: string | null
  previous: string
  leaf: string
}

export interface JournalContentTable {
  seq: number
  salt: string | null
  body: string | null
  /** Null = not erased. An entry of the journal (`journal.erase`) must say so too. */
  erased_at: string | null
}

/** One row: the end of the journal. Whoever appends locks it. */
export interface JournalHeadTable {
  id: Generated<number>
  size: number
  /** JSON list of hex hashes, the largest subtree first. */
  nodes: string
  last: string
}

export interface JournalCheckpointTable {
  size: number
  at: string
  root: string
  /** Signed note: text, empty line, signatures. */
  note: string
}

/** Anything that people write, in its present version. Older versions are in the journal's contents. */
export interface RecordTable {
  kind: string
  id: string
  region: string | null
  municipality: string | null
  version: number
  /** Canonical JSON. */
  state: string
  /** Visibility of records.ts. */
  visibility: string
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
  /** Null = it is there. */
  deleted_at: string | null
}

/** How much of a region's feed an account has seen. */
export interface SeenTable {
  account: string
  region: string
  /** Number of the newest entry of the journal then. */
  seq: number
  at: string
}

/** Work that runs outside of requests. What people see of it, and what workers agree by. */
export interface JobTable {
  id: string
  kind: string
  region: string | null
  /** Of unfinished jobs only one has a key. */
  only_key: string | null
  /** JSON that the kind understands. */
  payload: string
  /** `waiting`, `running`, `done`, `failed`, `cancelled`. */
  state: string
  /** JSON: phase and share. */
  progress: string | null
  /** How often a worker has begun it. */
  attempts: number
  most_attempts: number
  not_before: string
  /** Who runs it, until when without another sign of life; by the clock of the database. */
  worker: string | null
  lease_until: string | null
  cancel_asked: number
  /** JSON of a job that is done. */
  result: string | null
  /** JSON: why it failed. */
  issue: string | null
  created_at: string
  created_by: string
  /** First start. */
  started_at: string | null
  ended_at: string | null
}
