import type { Duty, DutySource } from '../duty.ts'
import { textOf } from '../entryFields.ts'
import { type Agreement, readAgreements } from './readAgreements.ts'

export const AGREEMENT_PATH = '/zusammenarbeit/vereinbarungen'

/** Which council decides next, and which days of agreements come up: notice, end, review, check of VAT. */
export const agreementDuties: DutySource = async (question) => {
  const agreements = await readAgreements(question)
  return agreements.flatMap((one) => [...councilDuties(one), ...deadlineDuties(one)])
}

function councilDuties({ record, title, councils, sides, acts, state }: Agreement): Duty[] {
  // What holds already waits for nobody unless a new version was put to the councils.
  if (!councils || state === 'ended' || (state !== 'draft' && councils.round.version === null)) return []
  const known = new Map(sides.map((side) => [side.id, side]))
  const due = councils.round.due
  return councils.state.missing.map((party) => {
    const next = acts.findLast((act) => act.party === party)?.next ?? null
    return {
      kind: 'council',
      title,
      municipality: known.get(party)?.ags ?? null,
      actor: party,
      field: textOf(record.state, 'field'),
      due: next ?? (due.startsWith('9999') ? null : due),
      path: `${AGREEMENT_PATH}/${record.id}`,
    }
  })
}

const deadlineDuties = ({ record, title, deadlines }: Agreement): Duty[] =>
  deadlines.map(({ day }) => ({
    kind: 'deadline',
    title,
    municipality: null,
    actor: textOf(record.state, 'provider'),
    field: textOf(record.state, 'field'),
    due: day,
    path: `${AGREEMENT_PATH}/${record.id}`,
  }))
