import {
  type Entry,
  fieldValue,
  personalOf,
  RETENTION_STARTS,
  type RetentionDates,
  type RetentionRule,
  type RetentionState,
  retentionState,
} from '../../../core/process/index.ts'
import { listRecords, readRecord, recordHistories } from '../../../store/index.ts'
import { confirmationDays } from '../../questions/confirmation.ts'
import type { HeldKind } from '../records/heldKind.ts'
import { KINDS, REGION_SETTINGS } from '../records/kinds/index.ts'
import type { EntryRecord } from '../records/outcome.ts'
import { retentionRules } from '../records/regionSettings.ts'
import type { Workspace } from '../workspace.ts'
import { wipe } from './eraseEntry.ts'

/** An entry that holds something about a person, and until when. */
export interface Held {
  readonly kind: HeldKind
  readonly record: EntryRecord
  readonly retention: RetentionState
}

/** Entries of a region with personal data, now or in their history, and what is due with them on a day. Deleted ones too: they are in the journal. */
export async function personalEntries(workspace: Workspace, region: string, today: string): Promise<Held[]> {
  const { store } = workspace
  const rules = await retentionRules(workspace, region)
  const confirmed = await confirmationDays(store.read, region)
  const held: Held[] = []
  for (const kind of KINDS) {
    if (kind.retention === undefined) continue
    for (const deleted of [false, true]) {
      const records = await listRecords<Entry>(store.read, { kind: kind.id, region, deleted })
      for (const record of await personalOnes(workspace, kind, records))
        held.push({
          kind,
          record,
          retention: stateOf(kind, record, rules, confirmed.get(`${kind.id}.${record.id}`) ?? '', today),
        })
    }
  }
  return held
}

/** Those that say something about a person, or did once. */
async function personalOnes(
  { store }: Workspace,
  kind: HeldKind,
  records: readonly EntryRecord[],
): Promise<readonly EntryRecord[]> {
  const says = (state: Entry | null) => state !== null && Object.keys(personalOf(kind, state)).length > 0
  const silent = records.filter(({ state }) => !says(state)).map(({ id }) => id)
  const histories = await recordHistories<Entry>(store.read, kind.id, silent)
  return records.filter(({ id, state }) => says(state) || histories.get(id)?.some((one) => says(one.state)))
}

/** `confirmed`: day on which somebody said that it still holds; '' = never. */
function stateOf(
  kind: HeldKind,
  record: EntryRecord,
  rules: readonly RetentionRule[],
  confirmed: string,
  today: string,
): RetentionState {
  const dates: Record<string, string | null> = {
    created: record.createdAt.slice(0, 10),
    lastUsed: record.updatedAt.slice(0, 10),
    ended: record.deletedAt?.slice(0, 10) ?? null,
  }
  if (confirmed > dates.lastUsed!) dates.lastUsed = confirmed
  for (const start of RETENTION_STARTS) {
    const field = kind.retentionFields[start]
    const day = field ? fieldValue(record.state, field) : null
    // What somebody confirmed later than it was changed was used later.
    if (typeof day === 'string' && day > (dates[start] ?? '')) dates[start] = day
  }
  return retentionState(kind.retention!, rules, dates as RetentionDates, today)
}

/** Erases what is due on a day, each entry in a change of its own. Returns how many entries were emptied. */
export async function eraseDue(
  workspace: Workspace,
  region: string,
  today: string,
  { actor = 'system', onlyDecided = false }: { readonly actor?: string; readonly onlyDecided?: boolean } = {},
): Promise<number> {
  let count = 0
  for (const { kind, record, retention } of await personalEntries(workspace, region, today)) {
    if (retention.state !== 'due' || (onlyDecided && retention.rule?.basis === 'proposal')) continue
    const erased = await workspace.store.write(async (writing) => {
      const present = await readRecord<Entry>(writing.query, kind.id, record.id)
      // Somebody confirmed or changed it in this moment: it is looked at again the next day.
      if (present?.version !== record.version) return { outcome: 'nothing' as const }
      return wipe(writing, kind, present, actor)
    })
    if (erased.outcome === 'erased') count++
  }
  return count
}

/** For every day: erases what is due by periods that a region set itself. What is due by a mere proposal waits for somebody to decide. */
export async function eraseDecided(workspace: Workspace, today: string): Promise<number> {
  let count = 0
  for (const { id } of await listRecords(workspace.store.read, { kind: REGION_SETTINGS.id }))
    count += await eraseDue(workspace, id, today, { onlyDecided: true })
  return count
}
