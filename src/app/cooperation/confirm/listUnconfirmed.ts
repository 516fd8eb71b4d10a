import { addMonths, fieldValue } from '../../../core/process/index.ts'
import { confirmationDays } from '../../questions/confirmation.ts'
import { mayConfirm } from '../../questions/confirmEntry.ts'
import { KINDS } from '../../workspace/records/kinds/index.ts'
import { listEntries } from '../../workspace/records/listEntries.ts'
import type { EntryRecord } from '../../workspace/records/outcome.ts'
import type { DutyQuestion } from '../duty.ts'
import { textOf } from '../entryFields.ts'

/** Months for which an entry is taken to hold. */
const HOLDS_MONTHS = 12

/** Field that says on which day somebody last confirmed an entry. */
const FIELD = 'confirmed'

/** An entry that nobody confirmed for a year. */
export interface Unconfirmed {
  readonly kind: string
  readonly id: string
  readonly version: number
  readonly title: string
  /** AGS of the owner; null = the region. */
  readonly municipality: string | null
  /** Record of the kind `actor`. */
  readonly actor: string | null
  /** Last day on which it was known to hold. */
  readonly last: string
  /** Day since which it waits. */
  readonly due: string
  /** It is for the viewer to say that it still holds. */
  readonly isMine: boolean
}

/** Kinds of the co-operation whose entries ask their owner once a year. */
export const confirmedKinds = () =>
  KINDS.filter(({ part, fields }) => part === 'cooperation' && fields.some(({ id }) => id === FIELD))

/** What waits to be confirmed, the longest first. A confirmation counts, the day in the entry, or (without both) its last change. */
export async function listUnconfirmed({
  workspace,
  viewer,
  region,
  isOpen,
  today,
}: DutyQuestion): Promise<Unconfirmed[]> {
  const confirmed = await confirmationDays(workspace.store.read, region)
  const kinds = confirmedKinds()
  const lists = await Promise.all(kinds.map(({ id }) => listEntries(workspace, viewer, { kind: id, region, isOpen })))
  const found: Unconfirmed[] = []
  for (const [k, kind] of kinds.entries()) {
    for (const entry of lists[k]!) {
      const last = lastKnown(entry, confirmed.get(`${kind.id}.${entry.id}`))
      const due = addMonths(last, HOLDS_MONTHS)
      if (due > today || isOver(entry) || entry.visibility === 'draft') continue
      found.push({
        kind: kind.id,
        id: entry.id,
        version: entry.version,
        title: String(fieldValue(entry.state, kind.title) ?? ''),
        municipality: entry.municipality,
        actor: textOf(entry.state, 'keeper') ?? textOf(entry.state, 'actor'),
        last,
        due,
        isMine: mayConfirm(viewer, kind, entry),
      })
    }
  }
  return found.sort((a, b) => a.due.localeCompare(b.due) || a.title.localeCompare(b.title, 'de'))
}

/** What came to its end is asked for no more; neither is a draft. */
const isOver = ({ state }: EntryRecord) => state.state === 'ended'

function lastKnown(entry: EntryRecord, confirmedOn: string | undefined): string {
  const days = [confirmedOn, textOf(entry.state, FIELD)].filter((day) => typeof day === 'string').sort()
  return days.at(-1) ?? entry.updatedAt.slice(0, 10)
}
