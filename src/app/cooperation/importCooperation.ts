import type { Issue } from '../../core/evidence/index.ts'
import { createRecord, listRecords, type Visibility } from '../../store/index.ts'
import { amongIssues, checkState, isUsable, kindOrThrow, ownerOf } from '../workspace/records/checkState.ts'
import { knownReferences } from '../workspace/records/references.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { SECTIONS } from './import/index.ts'
import { FROM_FILE, type Item } from './import/section.ts'

export interface CooperationFile {
  readonly region: string
  /** Name of the file, for sentences about it. */
  readonly file: string
  /** What the file holds. */
  readonly document: unknown
  /** Who sees the entries unless a section says otherwise. */
  readonly visibility: Visibility
}

export interface CooperationImported {
  readonly entered: number
  /** What was left out. */
  readonly issues: readonly Issue[]
}

/**
 * Enters a region's co-operation from a file, in one change. Null = the region has such entries already, and nothing is written. Faulty
 * entries are left out and told.
 */
export async function importCooperation(
  workspace: Workspace,
  { region, file, document, visibility: usual }: CooperationFile,
): Promise<CooperationImported | null> {
  const issues: Issue[] = []
  const idOf = (id: unknown) => `${region}-${id}`
  return workspace.store.write(async (writing) => {
    const actors = await listRecords(writing.query, { kind: 'actor', region })
    const gone = await listRecords(writing.query, { kind: 'actor', region, deleted: true })
    if (actors.length + gone.length > 0) return null
    let entered = 0
    const written = new Set<string>()
    for (const { key, records } of SECTIONS) {
      const items = itemsOf(document, key)
      for (const item of items)
        for (const given of records(item, idOf)) {
          const { visibility = usual } = given
          if (given.plain !== undefined) {
            if (given.of && !written.has(`${given.of.kind} ${given.of.id}`)) continue
            const { kind, plain: id, state, municipality = null } = given
            await createRecord(writing, { kind, id, region, municipality, state, visibility }, FROM_FILE)
            entered++
            continue
          }
          const kind = kindOrThrow(given.kind)
          const { state } = given
          const id = idOf(given.id)
          const exists = await knownReferences(workspace, writing.query, kind, region)
          const checked = checkState(kind, state, { visibility, exists })
          const among = await amongIssues(writing, null, kind, { region, id: null, state: checked.value })
          const found = [...checked.issues, ...among].map((issue) => ({ ...issue, file }))
          issues.push(...found)
          if (!isUsable({ ...checked, issues: found })) continue
          const municipality = ownerOf(kind, checked.value)
          const record = { kind: kind.id, id, region, municipality, state: checked.value, visibility }
          await createRecord(writing, record, FROM_FILE)
          written.add(`${kind.id} ${id}`)
          entered++
        }
    }
    return { entered, issues }
  })
}

/** The items of a list of the file that have an id or can do without one. */
function itemsOf(document: unknown, key: string): readonly Item[] {
  const list = typeof document === 'object' && document !== null ? (document as Item)[key] : null
  return Array.isArray(list) ? list.filter((item) => typeof item === 'object' && item !== null) : []
}
