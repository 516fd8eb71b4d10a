import { readingOnce } from '../workspace/records/readingOnce.ts'
import { agreementDuties } from './agreements/index.ts'
import { balanceDuties } from './balance/balanceDuties.ts'
import { ratingDuties } from './checks/ratingDuties.ts'
import { confirmDuties } from './confirm/confirmDuties.ts'
import { councilDuties } from './councilDuties.ts'
import type { Duty, DutyQuestion, DutySource } from './duty.ts'
import { fundingDuties } from './funding/fundingDuties.ts'
import { projectDuties } from './projects/projectDuties.ts'
import { questionDuties } from './questionDuties.ts'
import { taskDuties } from './taskDuties.ts'

/** Each part of the co-operation that lets something wait for somebody. */
const SOURCES: readonly DutySource[] = [
  taskDuties,
  questionDuties,
  councilDuties,
  balanceDuties,
  ratingDuties,
  agreementDuties,
  fundingDuties,
  confirmDuties,
  projectDuties,
]

/** All that waits in a region, the most urgent first; what has no day stands last. */
export async function listDuties(question: DutyQuestion): Promise<readonly Duty[]> {
  const reading = { ...question, workspace: readingOnce(question.workspace) }
  const duties = await Promise.all(SOURCES.map((source) => source(reading)))
  return duties.flat().sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'))
}
