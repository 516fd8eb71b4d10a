import { MUNICIPAL_ROLES, may, type Viewer } from '../../../core/evidence/index.ts'
import type { StoredRecord } from '../../../store/index.ts'
import type { HeldKind } from './heldKind.ts'

/** What decides who sees and writes a record. */
export type Owned = Pick<StoredRecord, 'region' | 'municipality' | 'visibility' | 'createdBy'>

/** Whether the viewer sees what has this visibility. `isOpen`: guests may read the region. */
export function canSee(
  viewer: Viewer,
  { region, municipality, visibility, createdBy }: Owned,
  isOpen = false,
): boolean {
  const where = { region, municipality, isOpen }
  if (visibility === 'public') return may(viewer, 'region.read', where)
  if (visibility === 'members') return may(viewer, 'record.read', where)
  if (viewer.account !== null && viewer.account === createdBy) return may(viewer, 'record.read', where)
  // A preview is for the municipality that it is about and the office that will publish it.
  if (visibility === 'preview' && may(viewer, 'region.settings', where)) return true
  // A draft of the county's office is seen there, a draft of a municipality by its own people only, whoever administers the server.
  return municipality === null ? may(viewer, 'region.settings', where) : may(viewer, 'draft.read', where)
}

/** Whether the viewer may write for this owner. Whoever is of one municipality does not write for the region as a whole. */
export function canWriteFor(
  viewer: Viewer,
  action: HeldKind['write'],
  region: string | null,
  municipality: string | null,
): boolean {
  const acting =
    municipality === null
      ? { ...viewer, grants: viewer.grants.filter((g) => !MUNICIPAL_ROLES.includes(g.role) || g.municipality === null) }
      : viewer
  return may(acting, action, { region, municipality })
}

export const canWrite = (viewer: Viewer, kind: HeldKind, record: Owned): boolean =>
  canSee(viewer, record) && canWriteFor(viewer, kind.write, record.region, record.municipality)

export const canRemove = (viewer: Viewer, kind: HeldKind, record: Owned): boolean =>
  canSee(viewer, record) && canWriteFor(viewer, kind.remove, record.region, record.municipality)
