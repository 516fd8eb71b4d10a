/** Who somebody is in a region (requirement H1). A guest is who has not signed in. */
export const ROLES = [
  'administrator',
  'coordination',
  'municipality',
  'town-hall-unit',
  'treasurer',
  'data-steward',
  'trustee',
  'moderator',
  'advocate',
  'jury',
  'council-member',
  'assembly-member',
  'organisation',
  'researcher',
  'resident',
  'guest',
] as const

export type Role = (typeof ROLES)[number]

/** Roles that somebody holds for one municipality. */
export const MUNICIPAL_ROLES: readonly Role[] = ['municipality', 'town-hall-unit', 'treasurer', 'council-member']

/** A role that somebody holds, in person or through a group. */
export interface Grant {
  readonly role: Role
  /** Null = all regions. */
  readonly region: string | null
  /** AGS; null = the whole region. */
  readonly municipality: string | null
  /** Id of the data set or process that it is for; null = not limited to one. */
  readonly object: string | null
}

/** Who asks. */
export interface Viewer {
  /** Null = a guest. */
  readonly account: string | null
  readonly grants: readonly Grant[]
}

export const GUEST: Viewer = { account: null, grants: [] }

/** Roles beside which a trustee may be one: they decide nothing about the data. */
const BESIDE_TRUSTEE: readonly Role[] = ['trustee', 'resident', 'guest']

/** Whether two grants may reach the same data: same region, and the same object where both name one. */
const touch = (a: Grant, b: Grant): boolean =>
  (a.region === null || b.region === null || a.region === b.region) &&
  (a.object === null || b.object === null || a.object === b.object)

/**
 * The grant beside which this one may not stand: a trustee is neither user, applicant nor administrator of the data that she decides on (F3),
 * so she holds no other role over the same data. Null = nothing is against it.
 */
export function conflictingGrant(grant: Grant, held: readonly Grant[]): Grant | null {
  return (
    held.find((other) => {
      if (!touch(grant, other)) return false
      if (grant.role === 'trustee') return !BESIDE_TRUSTEE.includes(other.role)
      return other.role === 'trustee' && !BESIDE_TRUSTEE.includes(grant.role)
    }) ?? null
  )
}
