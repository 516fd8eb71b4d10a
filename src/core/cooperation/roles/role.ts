/** What an actor can do for a service. `use`: those for whom it is there take part in it. */
export const SERVICE_ROLES = [
  'guarantee',
  'steer',
  'provide',
  'support',
  'enable',
  'moderate',
  'connect',
  'use',
] as const
export type ServiceRole = (typeof SERVICE_ROLES)[number]

/** Whether a role follows from law, is played today, is wished by somebody, or was agreed. */
export const ROLE_BASES = ['law', 'today', 'wished', 'agreed'] as const
export type RoleBasis = (typeof ROLE_BASES)[number]

/** Level on which a role is played; `joint`: several municipalities together. */
export const ROLE_LEVELS = ['village', 'municipality', 'joint', 'county', 'land', 'federal'] as const
export type RoleLevel = (typeof ROLE_LEVELS)[number]

/** That somebody has a role for a service. */
export interface RoleEntry {
  readonly id: string
  readonly service: string
  /** Null = stated: nobody. */
  readonly actor: string | null
  readonly role: ServiceRole
  readonly basis: RoleBasis
  readonly level: RoleLevel | null
  /** AGS; null = in the whole region. */
  readonly municipality: string | null
}
