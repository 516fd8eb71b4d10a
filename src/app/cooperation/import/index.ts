import { FUNDING } from './funding.ts'
import { PLACES } from './places.ts'
import { PROJECT_PARTS } from './projectParts.ts'
import { ROLES } from './roles.ts'
import type { ImportSection } from './section.ts'
import { STRUCTURE } from './structure.ts'

/** The sections of the file that are read, in this order: what others refer to comes first. */
export const SECTIONS: readonly ImportSection[] = [...STRUCTURE, ...PROJECT_PARTS, ...ROLES, ...FUNDING, ...PLACES]
