import type { Duty, DutySource } from '../duty.ts'
import { listRounds } from './listRounds.ts'

/** Open rounds for every participant who was asked and has not rated. */
export const ratingDuties: DutySource = async ({ workspace, viewer, region, isOpen, today }) => {
  const rounds = await listRounds(workspace, viewer, { region, isOpen, today })
  const duties: Duty[] = []
  for (const round of rounds.filter((one) => one.isOpen)) {
    const { id, title, due, about, missing } = round
    const field = about.kind === 'field' ? about.id : null
    for (const actor of missing)
      duties.push({
        kind: 'rating',
        title,
        municipality: actor.municipality,
        actor: actor.id,
        field,
        due,
        path: `/zusammenarbeit/pruefraster/${id}`,
      })
  }
  return duties
}
