import { type Agreement, findKind, readAgreements, today } from '../../../app/index.ts'
import type { RegisterPlace } from '../registerPlace.ts'

export const AGREEMENT_KIND = findKind('agreement')!

export const agreementsOf = ({ workspace, visitor, region }: RegisterPlace) =>
  readAgreements({ workspace, viewer: visitor, region: region.id, isOpen: true, today: today() })

/** The agreement that the path names, as the visitor may see it. */
export async function agreementOf(place: RegisterPlace): Promise<Agreement | undefined> {
  const id = place.c.req.param('id')
  return (await agreementsOf(place)).find(({ record }) => record.id === id)
}

export const viewOf = ({ record, ...agreement }: Agreement) => ({ ...agreement, id: record.id })
