import type { Viewer } from '../../../core/evidence/index.ts'
import { type Entry, fieldValue, personalOf } from '../../../core/process/index.ts'
import { listRecords } from '../../../store/index.ts'
import type { HeldKind } from '../records/heldKind.ts'
import { KINDS } from '../records/kinds/index.ts'
import type { EntryRecord } from '../records/outcome.ts'
import type { Workspace } from '../workspace.ts'

export interface AboutPerson {
  readonly kind: HeldKind
  readonly record: EntryRecord
  /** Its personal fields. */
  readonly says: Entry
}

/**
 * Entries that name a person by her mail address, in every region and in drafts of others too: she may know what stands about her
 * (GDPR, article 15). What an entry says about her alone is given, not the rest.
 */
export async function entriesAbout({ store }: Workspace, mail: string): Promise<AboutPerson[]> {
  const sought = mail.trim().toLowerCase()
  if (sought === '') return []
  const found: AboutPerson[] = []
  for (const kind of KINDS) {
    const personal = kind.fields.filter((field) => field.personal)
    if (personal.length === 0) continue
    for (const deleted of [false, true])
      for (const record of await listRecords<Entry>(store.read, { kind: kind.id, deleted })) {
        const names = personal.some(({ id }) => String(fieldValue(record.state, id) ?? '').toLowerCase() === sought)
        if (names) found.push({ kind, record, says: personalOf(kind, record.state) })
      }
  }
  return found
}

/** How many entries an account made or changed last, by kind: they stay when it is erased, under its random id. */
export async function entriesBy({ store }: Workspace, { account }: Viewer): Promise<ReadonlyMap<string, number>> {
  if (account === null) return new Map()
  const rows = await store.read
    .selectFrom('record')
    .select(({ fn }) => ['kind', fn.countAll<number>().as('count')])
    .where(({ or, eb }) => or([eb('created_by', '=', account), eb('updated_by', '=', account)]))
    .groupBy('kind')
    .execute()
  return new Map(rows.map(({ kind, count }) => [kind, Number(count)]))
}
