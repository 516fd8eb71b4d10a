import type { DutySource } from '../duty.ts'
import { askedAlready } from './askToConfirm.ts'
import { listUnconfirmed } from './listUnconfirmed.ts'

export const CONFIRM_PATH = '/zusammenarbeit/bestaetigen'

/** Entries that nobody confirmed for a year ask their owner; where a question is asked about one, that is the duty. */
export const confirmDuties: DutySource = async (question) => {
  const asked = await askedAlready(question)
  const entries = (await listUnconfirmed(question)).filter(({ kind, id }) => !asked.has(`${kind}.${id}`))
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
