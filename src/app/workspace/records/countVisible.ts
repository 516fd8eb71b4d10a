import type { Viewer } from '../../../core/evidence/index.ts'
import type { Visibility } from '../../../store/index.ts'
import type { Workspace } from '../workspace.ts'
import { canSee } from './access.ts'

/** How many entries of each kind the viewer sees in a region, in one query that reads no states. Kinds without any are missing. */
export async function countVisible(
  { store }: Workspace,
  viewer: Viewer,
  { kinds, region, isOpen = false }: { kinds: readonly string[]; region: string; isOpen?: boolean },
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  if (kinds.length === 0) return counts
  const rows = await store.read
    .selectFrom('record')
    .select(({ fn }) => ['kind', 'municipality', 'visibility', 'created_by', fn.countAll().as('n')])
    .where('kind', 'in', kinds)
    .where('region', '=', region)
    .where('deleted_at', 'is', null)
    .groupBy(['kind', 'municipality', 'visibility', 'created_by'])
    .execute()
  for (const { kind, municipality, visibility, created_by, n } of rows) {
    const owned = { region, municipality, visibility: visibility as Visibility, createdBy: created_by }
    if (canSee(viewer, owned, isOpen)) counts.set(kind, (counts.get(kind) ?? 0) + Number(n))
  }
  return counts
}
