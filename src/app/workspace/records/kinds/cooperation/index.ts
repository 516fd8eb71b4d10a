import type { HeldKind } from '../../heldKind.ts'
import { ACTOR_KIND } from './actor.ts'
import { AGREEMENT_KIND } from './agreement.ts'
import { BALANCE_ENTRY_KIND } from './balanceEntry.ts'
import { BODY_KIND } from './body.ts'
import { BOOKING_KIND } from './booking.ts'
import { CHECK_KIND } from './check.ts'
import { COUNCIL_ITEM_KIND } from './councilItem.ts'
import { COUNCIL_STATE_KIND } from './councilState.ts'
import { DEPENDENCY_KIND } from './dependency.ts'
import { DOCUMENT_KIND } from './document.ts'
import { FIELD_KIND } from './field.ts'
import { FUNDING_EXPERIENCE_KIND } from './fundingExperience.ts'
import { FUNDING_SHARE_KIND } from './fundingShare.ts'
import { INITIATIVE_KIND } from './initiative.ts'
import { MEETING_KIND } from './meeting.ts'
import { POOL_ITEM_KIND } from './poolItem.ts'
import { PROJECT_KIND } from './project.ts'
import { PURCHASE_KIND } from './purchase.ts'
import { READINESS_KIND } from './readiness.ts'
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
  READINESS_KIND,
  BALANCE_ENTRY_KIND,
  CHECK_KIND,
  POOL_ITEM_KIND,
  BOOKING_KIND,
  PURCHASE_KIND,
  AGREEMENT_KIND,
  COUNCIL_STATE_KIND,
  UNIT_KIND,
  COUNCIL_ITEM_KIND,
  MEETING_KIND,
  RESOLUTION_KIND,
  DOCUMENT_KIND,
]
