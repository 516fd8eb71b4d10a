import type { Viewer } from '../../../../core/evidence/index.ts'
import type { Entry } from '../../../../core/process/index.ts'
import { changeRecord, createRecord, listRecords, type Query, recordHistories } from '../../../../store/index.ts'
import type { Workspace } from '../../workspace.ts'
import { canSee } from '../access.ts'
import { amongLock, kindOrThrow, ownerOf, standsFor } from '../checkState.ts'
import { newRecordId } from '../createEntry.ts'
import type { HeldKind } from '../heldKind.ts'
import { knownReferences } from '../references.ts'
import { planSheet, type SheetPlan } from './planSheet.ts'
import type { SheetRows } from './readSheetRows.ts'
import { ID_COLUMN, VERSION_COLUMN } from './sheetColumns.ts'

export interface SheetToImport {
  readonly kind: string
  readonly region: string
  readonly sheet: SheetRows
}

/** What the sheet would change now. */
export async function previewSheet(workspace: Workspace, viewer: Viewer, given: SheetToImport): Promise<SheetPlan> {
  return plan(workspace, workspace.store.read, kindOrThrow(given.kind), viewer, given)
}

/** Writes all that the sheet changes in one change; rows with faults stay out. The plan is made anew: what was shown may have grown old. */
export async function importSheet(workspace: Workspace, viewer: Viewer, given: SheetToImport): Promise<SheetPlan> {
  const kind = kindOrThrow(given.kind)
  const { account } = viewer
  if (account === null) throw new Error('a sheet is imported by an account')
  const { region } = given
  return workspace.store.write(async (writing) => {
    if (kind.checkAmong) await writing.lock(amongLock(kind.id, region))
    const planned = await plan(workspace, writing.query, kind, viewer, given)
    for (const { act, record, state } of planned.rows) {
      if (state === null) continue
      if (act === 'create') {
        const municipality = ownerOf(kind, state)
        const { visibility } = kind
        await createRecord(
          writing,
          { kind: kind.id, id: newRecordId(), region, municipality, state, visibility },
          account,
        )
      } else if (act === 'change')
        await changeRecord(writing, { kind: kind.id, id: record!.id, expected: record!.version, state }, account)
    }
    return planned
  })
}

async function plan(
  workspace: Workspace,
  query: Query,
  kind: HeldKind,
  viewer: Viewer,
  { region, sheet }: SheetToImport,
): Promise<SheetPlan> {
  const present = await listRecords<Entry>(query, { kind: kind.id, region })
  const records = present.filter((one) => canSee(viewer, one))
  const standing = present.filter((one) => standsFor(viewer, one))
  const exists = await knownReferences(workspace, query, kind, region)
  const states = new Map<string, Entry>()
  const older = olderThanStored(sheet, records)
  for (const [id, versions] of await recordHistories<Entry>(query, kind.id, older))
    for (const { version, state } of versions) if (state !== null) states.set(`${id} ${version}`, state)
  const stateAt = (id: string, version: number) => states.get(`${id} ${version}`)
  return planSheet(sheet, { kind, region, viewer, records, standing, stateAt, exists })
}

/** Ids of entries that were changed since the sheet was written. */
function olderThanStored({ columns, rows }: SheetRows, records: readonly { id: string; version: number }[]): string[] {
  const [idAt, versionAt] = [columns.indexOf(ID_COLUMN), columns.indexOf(VERSION_COLUMN)]
  const stored = new Map(records.map(({ id, version }) => [id, version]))
  const ids = rows.flatMap(({ cells }) => {
    const [id, version] = [cells[idAt] ?? '', Number(cells[versionAt] ?? '')]
    return version >= 1 && version < (stored.get(id) ?? 0) ? [id] : []
  })
  return [...new Set(ids)]
}
