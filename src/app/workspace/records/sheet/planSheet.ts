import { canonicalJson, type Issue, type Viewer } from '../../../../core/evidence/index.ts'
import {
  checkColumns,
  describeDifference,
  type Entry,
  type FieldChange,
  fieldValue,
  fromRow,
  mergeEntries,
} from '../../../../core/process/index.ts'
import { canWrite, canWriteFor } from '../access.ts'
import { ownerOf } from '../checkState.ts'
import type { HeldKind, StandingEntry } from '../heldKind.ts'
import type { EntryRecord } from '../outcome.ts'
import type { SheetRows } from './readSheetRows.ts'
import { ID_COLUMN, VERSION_COLUMN } from './sheetColumns.ts'

export type RowAct = 'create' | 'change' | 'same' | 'left-out'

/** What a row of a sheet would do. */
export interface PlannedRow {
  readonly line: number
  readonly act: RowAct
  readonly title: string
  /** The entry that it is about; null = a new one. */
  readonly record: EntryRecord | null
  readonly changes: readonly FieldChange[]
  /** State that is written; null for rows that write nothing. */
  readonly state: Entry | null
  readonly issues: readonly Issue[]
}

export interface SheetPlan {
  readonly file: string
  readonly rows: readonly PlannedRow[]
  /** About the headings. */
  readonly issues: readonly Issue[]
  /** Entries of the register that the sheet does not mention; they stay. */
  readonly untouched: number
}

export interface PlanContext {
  readonly kind: HeldKind
  readonly region: string
  readonly viewer: Viewer
  /** Present entries that the viewer may see. */
  readonly records: readonly EntryRecord[]
  /** Every present entry of the kind that stands in the viewer's way, seen or not: what the kind checks among them. */
  readonly standing: readonly StandingEntry[]
  /** State of an entry at a version; undefined = not known (any more). */
  readonly stateAt: (id: string, version: number) => Entry | undefined
  readonly exists: (kind: string, id: string) => boolean
}

/** What a sheet would change, row by row; nothing is written. A row with a fault is left out, the others stand. */
export function planSheet(sheet: SheetRows, context: PlanContext): SheetPlan {
  const { kind, records } = context
  const own = sheet.columns.filter((column) => column !== ID_COLUMN && column !== VERSION_COLUMN)
  const issues = checkColumns(kind, own).map((issue) => ({ ...issue, file: sheet.file }))
  if (issues.some(({ severity }) => severity === 'error'))
    return { file: sheet.file, rows: [], issues, untouched: records.length }
  const byId = new Map(records.map((record) => [record.id, record]))
  const bySaid = new Map(records.toReversed().map((record) => [said(kind, record.state), record]))
  const seen = new Set<string>()
  const standing = new Map(context.standing.map((one) => [one.id, one]))
  const rows = sheet.rows.map((row) =>
    standAmong(planRow(sheet, row, context, { byId, bySaid, seen }), kind, standing, sheet.file),
  )
  return { file: sheet.file, rows, issues, untouched: records.filter(({ id }) => !seen.has(id)).length }
}

/** Leaves out what does not go together with the others, those of earlier rows included. */
function standAmong(
  row: PlannedRow,
  { checkAmong }: HeldKind,
  standing: Map<string, StandingEntry>,
  file: string,
): PlannedRow {
  const { line, record, state } = row
  if (!checkAmong || state === null) return row
  const id = record?.id ?? null
  const others = [...standing.values()].filter((one) => one.id !== id)
  const issues = checkAmong(state, id, others).map((issue) => ({ ...issue, file, line }))
  if (issues.some(({ severity }) => severity === 'error'))
    return { ...row, act: 'left-out', state: null, changes: [], issues: [...row.issues, ...issues] }
  standing.set(id ?? `line ${line}`, { id: id ?? `line ${line}`, state })
  return { ...row, issues: [...row.issues, ...issues] }
}

/** What is there already, and the ids that the sheet named so far. */
interface Known {
  readonly byId: ReadonlyMap<string, EntryRecord>
  /** By all that they say; of several alike the first. */
  readonly bySaid: ReadonlyMap<string, EntryRecord>
  readonly seen: Set<string>
}

/** The same for entries that say the same in every field. */
const said = ({ fields }: HeldKind, entry: Entry) => canonicalJson(fields.map(({ id }) => fieldValue(entry, id)))

function planRow(
  sheet: SheetRows,
  { line, cells }: SheetRows['rows'][number],
  context: PlanContext,
  { byId, bySaid, seen }: Known,
): PlannedRow {
  const { kind, viewer, region, exists } = context
  const cell = (column: string) => cells[sheet.columns.indexOf(column)]?.trim() ?? ''
  const at = { file: sheet.file, line }
  const id = cell(ID_COLUMN)
  const record = id === '' ? null : (byId.get(id) ?? null)
  const leaveOut = (issue: Issue, title = cell(kind.title)): PlannedRow => ({
    line,
    act: 'left-out',
    title,
    record,
    changes: [],
    state: null,
    issues: [{ ...issue, ...at }],
  })
  if (id !== '' && !record)
    return leaveOut({ code: 'sheet-unknown-id', severity: 'error', params: { id: id.slice(0, 40) } })
  if (record && seen.has(id)) return leaveOut({ code: 'sheet-id-twice', severity: 'error', params: {} })
  if (record) seen.add(id)

  const { decimalMark } = sheet
  const base = record ? baseOf(record, cell(VERSION_COLUMN), context) : undefined
  const options = { ...at, decimalMark, exists, ...(base ? { base } : {}) }
  const checked = fromRow(kind, sheet.columns, cells, options)
  const own = (kind.check?.(checked.value) ?? []).map((issue) => ({ ...issue, ...at }))
  // What the sheet holds beside the kind was told once, for its headings.
  const issues = [...checked.issues.filter(({ code }) => code !== 'entry-unknown-field'), ...own]
  const title = String(fieldValue(checked.value, kind.title) ?? '')
  const plan = { line, title, record, changes: [], state: null, issues }
  if (issues.some(({ severity }) => severity === 'error')) return { ...plan, act: 'left-out' }
  const owner = ownerOf(kind, checked.value)
  if (!record) {
    if (!canWriteFor(viewer, kind.write, region, owner))
      return leaveOut({ code: 'sheet-not-permitted', severity: 'error', params: {} }, title)
    const twin = bySaid.get(said(kind, checked.value))
    if (twin) return { ...plan, act: 'same', record: twin }
    const changes = describeDifference(kind, null, checked.value)
    return { ...plan, act: 'create', changes, state: checked.value }
  }
  const { merged, conflicts } = mergeEntries(kind, base!, checked.value, record.state)
  const changes = describeDifference(kind, record.state, merged)
  if (conflicts.length > 0) {
    const params = { fields: conflicts.map(({ field }) => field).join(', ') }
    return leaveOut({ code: 'sheet-changed-meanwhile', severity: 'error', params }, title)
  }
  if (changes.length === 0) return { ...plan, act: 'same' }
  if (kind.ownerField !== null && ownerOf(kind, merged) !== record.municipality) {
    const params = { field: kind.ownerField, label: kind.fields.find((f) => f.id === kind.ownerField)!.labelKey }
    return leaveOut({ code: 'record-owner-fixed', severity: 'error', params }, title)
  }
  if (!canWrite(viewer, kind, record))
    return leaveOut({ code: 'sheet-not-permitted', severity: 'error', params: {} }, title)
  return { ...plan, act: 'change', changes, state: merged }
}

/** The state from which the sheet's writer started; without a version the present one, which the sheet then replaces. */
function baseOf(record: EntryRecord, version: string, { stateAt }: PlanContext): Entry {
  const started = Number(version)
  if (!Number.isSafeInteger(started) || started < 1 || started >= record.version) return record.state
  return stateAt(record.id, started) ?? record.state
}
