import { may, type Viewer } from '../../core/evidence/index.ts'
import type { Workspace } from '../workspace/workspace.ts'

/** What the record `region-settings` of a region (its id is the region's) says about guests. */
interface OpenSetting {
  readonly openForGuests?: unknown
}

/**
 * Regions that guests may not read. A region is closed only where its settings say so: what the person who runs the server put into the data
 * folder is open data until somebody closes it, and a region that is uploaded in the browser is closed by the record that its upload writes.
 */
export async function closedRegions({ store }: Workspace): Promise<ReadonlySet<string>> {
  const rows = await store.read
    .selectFrom('record')
    .select(['id', 'state'])
    .where('kind', '=', 'region-settings')
    .where('deleted_at', 'is', null)
    .execute()
  const closed = rows.filter(({ state }) => (JSON.parse(state) as OpenSetting).openForGuests === false)
  return new Set(closed.map(({ id }) => id))
}

export interface KnownRegion {
  readonly id: string
  readonly example: boolean
}

/** The regions that a viewer may read; without a workspace every one. */
export async function readableRegions<R extends KnownRegion>(
  workspace: Workspace | null,
  viewer: Viewer,
  regions: readonly R[],
): Promise<readonly R[]> {
  if (!workspace) return regions
  const closed = await closedRegions(workspace)
  return regions.filter(({ id, example }) =>
    may(viewer, 'region.read', { region: id, isOpen: example || !closed.has(id) }),
  )
}
