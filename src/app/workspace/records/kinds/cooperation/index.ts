import type { HeldKind } from '../../heldKind.ts'
import { ACTOR_KIND } from './actor.ts'
import { BODY_KIND } from './body.ts'
import { COUNCIL_ITEM_KIND } from './councilItem.ts'
import { DEPENDENCY_KIND } from './dependency.ts'
import { DOCUMENT_KIND } from './document.ts'
import { FIELD_KIND } from './field.ts'
import { FUNDING_EXPERIENCE_KIND } from './fundingExperience.ts'
import { FUNDING_SHARE_KIND } from './fundingShare.ts'
import { INITIATIVE_KIND } from './initiative.ts'
import { MEETING_KIND } from './meeting.ts'
import { PROJECT_KIND } from './project.ts'
import { RESOLUTION_KIND } from './resolution.ts'
import { SERVICE_ROLE_KIND } from './serviceRole.ts'
import { SOCIAL_PLACE_KIND } from './socialPlace.ts'
import { TASK_KIND } from './task.ts'
import { UNIT_KIND } from './unit.ts'

/** What municipalities keep together about working together. */
export const COOPERATION: readonly HeldKind[] = [
  ACTOR_KIND,
  FIELD_KIND,
  BODY_KIND,
  PROJECT_KIND,
  TASK_KIND,
  SERVICE_ROLE_KIND,
  INITIATIVE_KIND,
  DEPENDENCY_KIND,
  FUNDING_SHARE_KIND,
  FUNDING_EXPERIENCE_KIND,
  SOCIAL_PLACE_KIND,
  UNIT_KIND,
  COUNCIL_ITEM_KIND,
  MEETING_KIND,
  RESOLUTION_KIND,
  DOCUMENT_KIND,
]
