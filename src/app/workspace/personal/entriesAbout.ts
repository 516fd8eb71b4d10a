import type { Viewer } from '../../../core/evidence/index.ts'
import { type Entry, fieldValue, personalOf } from '../../../core/process/index.ts'
import { listRecords } from '../../../store/index.ts'
import { canSee } from '../records/access.ts'
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

/** What stands about a person. */
export interface Traces {
  readonly entries: readonly AboutPerson[]
  /** Further entries, which she may not see: of regions where she has no role, drafts of others. */
  readonly hidden: number
}

/**
 * Entries that name a person by her mail address, in every region; of each what it says about her alone (GDPR, article 15). People may
 * change their address without showing that it is theirs: what they could not see anyway is only counted, and the region's office, which
 * knows who asks, tells it.
 */
export async function entriesAbout({ store }: Workspace, viewer: Viewer, mail: string): Promise<Traces> {
  const sought = mail.trim().toLowerCase()
  const entries: AboutPerson[] = []
  let hidden = 0
  if (sought === '') return { entries, hidden }
  for (const kind of KINDS) {
    const personal = kind.fields.filter((field) => field.personal)
    if (personal.length === 0) continue
    for (const deleted of [false, true])
      for (const record of await listRecords<Entry>(store.read, { kind: kind.id, deleted })) {
        const names = personal.some(({ id }) => String(fieldValue(record.state, id) ?? '').toLowerCase() === sought)
        if (!names) continue
        if (canSee(viewer, record)) entries.push({ kind, record, says: personalOf(kind, record.state) })
        else hidden++
      }
  }
  return { entries, hidden }
}

/** The same as it is taken along. */
export async function tracesToTake(workspace: Workspace, viewer: Viewer, mail: string) {
  const { entries, hidden } = await entriesAbout(workspace, viewer, mail)
  return {
    mail,
    hidden,
    entries: entries.map(({ kind, record: { id, region, municipality, createdAt, updatedAt, deletedAt }, says }) => ({
      kind: kind.id,
      id,
      region,
      municipality,
      createdAt,
      updatedAt,
      deletedAt,
      says,
    })),
  }
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
