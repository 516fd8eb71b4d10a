import type { Kysely } from 'kysely'
import { canonicalJson, type StoredEntry } from '../core/evidence/index.ts'
import { storedEntries, toStored } from './journal.ts'
import type { RecordTable, Schema } from './schema.ts'
import { VersionConflict, type Writing } from './store.ts'

/**
 * Who sees a record: its municipality; that and whom it is about, before it is published; those with a role in the region; everybody. What
 * the words mean for whom: `core/process/visibility`.
 */
export type Visibility = 'draft' | 'preview' | 'members' | 'public'

/** Anything that people write, in its present version. */
export interface StoredRecord<State = unknown> {
  readonly kind: string
  readonly id: string
  readonly region: string | null
  readonly municipality: string | null
  /** 1 for the first. */
  readonly version: number
  readonly state: State
  readonly visibility: Visibility
  readonly createdAt: string
  readonly createdBy: string
  readonly updatedAt: string
  readonly updatedBy: string
  /** Null = it is there. */
  readonly deletedAt: string | null
}

export interface NewRecord {
  readonly kind: string
  readonly id: string
  readonly region: string | null
  readonly municipality?: string | null
  readonly state: unknown
  readonly visibility?: Visibility
}

/** What a change of a record says about itself beside the new state. */
export interface RecordChange {
  readonly kind: string
  readonly id: string
  /** Version that the writer saw. */
  readonly expected: number
  readonly state?: unknown
  readonly visibility?: Visibility
  /** Default `record.change`. */
  readonly action?: string
}

/** What the content of a journal entry about a record holds. */
export interface RecordContent {
  /** Null = deleted. */
  readonly state: unknown
  readonly visibility: Visibility
}

/** Throws AlreadyThere for an id that was used before, deleted ones included. */
export async function createRecord(writing: Writing, record: NewRecord, actor: string): Promise<StoredRecord> {
  const { query, at } = writing
  const { kind, id, region, municipality = null, state, visibility = 'members' } = record
  const row: RecordTable = {
    kind,
    id,
    region,
    municipality,
    version: 1,
    state: canonicalJson(state),
    visibility,
    created_at: at,
    created_by: actor,
    updated_at: at,
    updated_by: actor,
    deleted_at: null,
  }
  await query.insertInto('record').values(row).execute()
  tell(writing, row, actor, 'record.create', { state, visibility })
  return toRecord(row)
}

/** Throws VersionConflict where somebody else was faster. */
export async function changeRecord(writing: Writing, change: RecordChange, actor: string): Promise<StoredRecord> {
  const { state, visibility, action = 'record.change' } = change
  const row = await update(writing, change, actor, {
    ...(state === undefined ? {} : { state: canonicalJson(state) }),
    ...(visibility === undefined ? {} : { visibility }),
  })
  tell(writing, row, actor, action, { state: JSON.parse(row.state), visibility: row.visibility as Visibility })
  return toRecord(row)
}

/** It can be restored: the state stays. */
export async function deleteRecord(
  writing: Writing,
  change: Pick<RecordChange, 'kind' | 'id' | 'expected'>,
  actor: string,
): Promise<StoredRecord> {
  const row = await update(writing, change, actor, { deleted_at: writing.at })
  // Who may see that it was there is who saw it last.
  tell(writing, row, actor, 'record.delete', { state: null, visibility: row.visibility as Visibility })
  return toRecord(row)
}

export async function restoreRecord(
  writing: Writing,
  change: Pick<RecordChange, 'kind' | 'id' | 'expected'>,
  actor: string,
): Promise<StoredRecord> {
  const row = await update(writing, change, actor, { deleted_at: null })
  tell(writing, row, actor, 'record.restore', {
    state: JSON.parse(row.state),
    visibility: row.visibility as Visibility,
  })
  return toRecord(row)
}

async function update(
  { query, at }: Writing,
  { kind, id, expected }: Pick<RecordChange, 'kind' | 'id' | 'expected'>,
  actor: string,
  values: Partial<RecordTable>,
): Promise<RecordTable> {
  const row = await query
    .updateTable('record')
    .set({ ...values, version: expected + 1, updated_at: at, updated_by: actor })
    .where('kind', '=', kind)
    .where('id', '=', id)
    .where('version', '=', expected)
    .returningAll()
    .executeTakeFirst()
  if (row) return row
  const current = await readRecord(query, kind, id)
  throw new VersionConflict(kind, id, current?.version ?? null)
}

function tell({ journal }: Writing, row: RecordTable, actor: string, action: string, content: RecordContent): void {
  const { kind, id, region, municipality, version } = row
  journal({ actor, action, kind, object: id, region, municipality, version, content })
}

/** Deleted ones included; undefined = there never was one. */
export async function readRecord<State = unknown>(
  query: Kysely<Schema>,
  kind: string,
  id: string,
): Promise<StoredRecord<State> | undefined> {
  const row = await query
    .selectFrom('record')
    .selectAll()
    .where('kind', '=', kind)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toRecord<State>(row)
}

export interface RecordFilter {
  readonly kind: string
  readonly region?: string | null
  readonly municipality?: string
  /** At most 1,000; [] = none. */
  readonly ids?: readonly string[]
  readonly deleted?: boolean
}

/** Records of a kind in the order in which they were made. */
export async function listRecords<State = unknown>(
  query: Kysely<Schema>,
  { kind, region, municipality, ids, deleted = false }: RecordFilter,
): Promise<StoredRecord<State>[]> {
  // PostgreSQL refuses an empty list.
  if (ids?.length === 0) return []
  let asked = query.selectFrom('record').selectAll().where('kind', '=', kind)
  if (region !== undefined)
    asked = region === null ? asked.where('region', 'is', null) : asked.where('region', '=', region)
  if (municipality !== undefined) asked = asked.where('municipality', '=', municipality)
  if (ids !== undefined) asked = asked.where('id', 'in', ids)
  asked = asked.where('deleted_at', deleted ? 'is not' : 'is', null)
  const rows = await asked.orderBy('created_at').orderBy('id').execute()
  return rows.map((row) => toRecord<State>(row))
}

/** A version of a record as the journal tells it. */
export interface RecordVersion<State = unknown> {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly action: string
  readonly version: number
  /** Null = deleted in this version, or its content was erased. */
  readonly state: State | null
  readonly visibility: Visibility | null
  readonly erased: boolean
}

/** All versions, the oldest first. */
export async function recordHistory<State = unknown>(
  query: Kysely<Schema>,
  kind: string,
  id: string,
): Promise<readonly RecordVersion<State>[]> {
  return (await recordHistories<State>(query, kind, [id])).get(id) ?? []
}

/** Ids in one query. */
const IDS = 500

/** The same of several records of a kind, by id. */
export async function recordHistories<State = unknown>(
  query: Kysely<Schema>,
  kind: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly RecordVersion<State>[]>> {
  const histories = new Map<string, RecordVersion<State>[]>()
  for (let i = 0; i < ids.length; i += IDS) {
    const rows = await storedEntries(query)
      .where('journal_entry.kind', '=', kind)
      .where('journal_entry.object', 'in', ids.slice(i, i + IDS))
      .where('journal_entry.version', 'is not', null)
      .orderBy('journal_entry.seq')
      .execute()
    for (const row of rows) {
      const { object } = row
      const version = toVersion<State>(toStored(row))
      const known = histories.get(object)
      if (known) known.push(version)
      else histories.set(object, [version])
    }
  }
  return histories
}

function toVersion<State>({ seq, at, actor, action, version, stored, erased }: StoredEntry): RecordVersion<State> {
  const content = stored?.body ? (JSON.parse(stored.body) as RecordContent) : null
  return {
    seq,
    at,
    actor,
    action,
    version: version!,
    state: (content?.state ?? null) as State | null,
    visibility: content?.visibility ?? null,
    erased,
  }
}

const PAGE = 1000

/** Every record as it is stored, deleted ones too, a thousand rows at a time. */
export async function* recordRows(query: Kysely<Schema>): AsyncGenerator<RecordTable> {
  for (let last: RecordTable | undefined; ; ) {
    let asked = query.selectFrom('record').selectAll().orderBy('kind').orderBy('id').limit(PAGE)
    if (last) {
      const { kind, id } = last
      asked = asked.where(({ eb, or, and }) =>
        or([eb('kind', '>', kind), and([eb('kind', '=', kind), eb('id', '>', id)])]),
      )
    }
    const rows = await asked.execute()
    yield* rows
    if (rows.length < PAGE) return
    last = rows.at(-1)!
  }
}

function toRecord<State = unknown>(row: RecordTable): StoredRecord<State> {
  return {
    kind: row.kind,
    id: row.id,
    region: row.region,
    municipality: row.municipality,
    version: row.version,
    state: JSON.parse(row.state) as State,
    visibility: row.visibility as Visibility,
    createdAt: row.created_at,
    createdBy: row.created_by,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
    deletedAt: row.deleted_at,
  }
}
