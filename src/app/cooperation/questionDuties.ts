import { listQuestions } from '../questions/listQuestions.ts'
import type { Duty, DutySource } from './duty.ts'

/** Questions, once for each municipality that has not answered. Who did is for members of the region only. */
export const questionDuties: DutySource = async ({ workspace, viewer, region }) => {
  const questions = await listQuestions(workspace, viewer, region)
  return questions.flatMap(({ id, state, missing }) => {
    const asked = new Set(state.municipalities)
    return missing
      .filter((who) => asked.has(who))
      .map(
        (municipality): Duty => ({
          kind: 'question',
          title: state.title,
          municipality,
          actor: null,
          field: state.field ?? null,
          due: state.due,
          path: `/fragen/${id}`,
        }),
      )
  })
}
