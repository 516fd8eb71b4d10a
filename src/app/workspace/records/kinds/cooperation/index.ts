import type { HeldKind } from '../../heldKind.ts'
import { ACTOR_KIND } from './actor.ts'
import { BODY_KIND } from './body.ts'
import { COUNCIL_ITEM_KIND } from './councilItem.ts'
import { DOCUMENT_KIND } from './document.ts'
import { FIELD_KIND } from './field.ts'
import { MEETING_KIND } from './meeting.ts'
import { PROJECT_KIND } from './project.ts'
import { RESOLUTION_KIND } from './resolution.ts'
import { TASK_KIND } from './task.ts'
import { UNIT_KIND } from './unit.ts'

/** What municipalities keep together about working together. */
export const COOPERATION: readonly HeldKind[] = [
  ACTOR_KIND,
  FIELD_KIND,
  BODY_KIND,
  PROJECT_KIND,
  TASK_KIND,
  UNIT_KIND,
  COUNCIL_ITEM_KIND,
  MEETING_KIND,
  RESOLUTION_KIND,
  DOCUMENT_KIND,
]
