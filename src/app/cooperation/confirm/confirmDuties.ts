import type { DutySource } from '../duty.ts'
import { listUnconfirmed } from './listUnconfirmed.ts'

export const CONFIRM_PATH = '/zusammenarbeit/bestaetigen'

/** Entries that nobody confirmed for a year ask their owner. */
export const confirmDuties: DutySource = async (question) => {
  const entries = await listUnconfirmed(question)
  return entries.map(({ title, municipality, actor, due }) => ({
    kind: 'confirm',
    title,
    municipality,
    actor,
    field: null,
    due,
    path: CONFIRM_PATH,
  }))
}
