import { may, type Viewer } from '../../core/evidence/index.ts'
import { type AllRegionSettings, allRegionSettings } from '../workspace/records/regionSettings.ts'
import type { Workspace } from '../workspace/workspace.ts'

/**
 * Regions that guests may not read. A region is closed only where its settings say so: what the person who runs the server put into the data
 * folder is open data until somebody closes it, and a region that is uploaded in the browser is closed by the record that its upload writes.
 */
export const closedIn = (settings: AllRegionSettings): ReadonlySet<string> =>
  new Set([...settings].filter(([, own]) => own.openForGuests === false).map(([id]) => id))

export const closedRegions = async (workspace: Workspace): Promise<ReadonlySet<string>> =>
  closedIn(await allRegionSettings(workspace))

export interface KnownRegion {
  readonly id: string
  readonly example: boolean
}

/** The regions that a viewer may read. */
export function readableRegions<R extends KnownRegion>(
  settings: AllRegionSettings,
  viewer: Viewer,
  regions: readonly R[],
): readonly R[] {
  const closed = closedIn(settings)
  return regions.filter(({ id, example }) =>
    may(viewer, 'region.read', { region: id, isOpen: example || !closed.has(id) }),
  )
}
