import type { Viewer } from '../../../core/evidence/index.ts'
import { type Entry, fieldValue, type RecordKind } from '../../../core/process/index.ts'
import { listRecords, type Query } from '../../../store/index.ts'
import type { Workspace } from '../workspace.ts'
import { canSee } from './access.ts'
import type { HeldKind } from './heldKind.ts'
import { findKind } from './kinds/index.ts'

/** What fields call the services of the catalogue, which are no entries of a register. */
export const SERVICE = 'service'
/** The funding programmes of the catalogue. */
export const PROGRAMME = 'programme'
/** The same for the checks of the catalogue. */
export const CHECK_TEMPLATE = 'check-template'

/** Looks up whether an entry that a field refers to is there, in the same region. */
export async function knownReferences(
  { services, cooperation }: Pick<Workspace, 'services' | 'cooperation'>,
  query: Query,
  kind: HeldKind,
  region: string,
): Promise<(kind: string, id: string) => boolean> {
  const kinds = referredKinds(kind)
  if (kinds.length === 0) return () => true
  const rows = await query
    .selectFrom('record')
    .select(['kind', 'id'])
    .where('kind', 'in', kinds)
    .where('region', '=', region)
    .where('deleted_at', 'is', null)
    .execute()
  const known = new Set(rows.map((row) => `${row.kind} ${row.id}`))
  const templates = cooperation && new Set(cooperation.checks.templates.map((one) => one.id))
  const programmes = cooperation && new Set(cooperation.funding.programmes.map((programme) => programme.id))
  return (to, id) => {
    if (to === SERVICE) return !services || services.has(id)
    if (to === CHECK_TEMPLATE) return !templates || templates.has(id)
    if (to === PROGRAMME) return !programmes || programmes.has(id)
    return known.has(`${to} ${id}`)
  }
}

/** Kinds that its fields refer to, once each. */
export function referredKinds({ fields }: RecordKind): string[] {
  const kinds = fields.flatMap((field) => {
    const type = field.type === 'list' ? field.of : field
    return type.type === 'reference' ? [type.to] : []
  })
  return [...new Set(kinds)]
}

/** By kind what its entries are called. */
export type ReferenceNames = ReadonlyMap<string, ReadonlyMap<string, string>>

/** Names of the entries that fields of these kinds may refer to, as far as the viewer sees them. */
export async function referenceNames(
  { store }: Workspace,
  viewer: Viewer,
  region: string,
  kinds: readonly RecordKind[],
): Promise<ReferenceNames> {
  const names = new Map<string, ReadonlyMap<string, string>>()
  for (const to of new Set(kinds.flatMap(referredKinds))) {
    const kind = findKind(to)
    if (!kind) continue
    const records = await listRecords<Entry>(store.read, { kind: to, region })
    const seen = records.filter((record) => canSee(viewer, record, true))
    names.set(to, new Map(seen.map(({ id, state }) => [id, String(fieldValue(state, kind.title) ?? '')])))
  }
  return names
}
