import { type DutyQuestion, today } from '../../../app/index.ts'
import type { RegisterPlace } from '../registerPlace.ts'

/** What the parts of the co-operation are asked about a place. */
export const dutyQuestionOf = ({ workspace, visitor, region }: RegisterPlace): DutyQuestion => ({
  workspace,
  viewer: visitor,
  region: region.id,
  isOpen: true,
  today: today(),
})
