import { AGREEMENTS } from './agreements.ts'
import { BALANCE } from './balance.ts'
import { CHECKS } from './checks.ts'
import { FUNDING } from './funding.ts'
import { PLACES } from './places.ts'
import { POOL } from './pool.ts'
import { PROJECT_PARTS } from './projectParts.ts'
import { ROLES } from './roles.ts'
import type { ImportSection } from './section.ts'
import { STRUCTURE } from './structure.ts'

/** The sections of the file that are read, in this order: what others refer to comes first. */
export const SECTIONS: readonly ImportSection[] = [
  ...STRUCTURE,
  ...PROJECT_PARTS,
  ...AGREEMENTS,
  ...BALANCE,
  CHECKS,
  ...POOL,
  ...ROLES,
  ...FUNDING,
  ...PLACES,
]
