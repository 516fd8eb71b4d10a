import { limitParameter } from './questionQuery.ts'
import type { SupplyQuestion } from './supply.ts'

/** The query string of a question about supply, the same for pages, API and scripts; what is left out means the default of the service. */
export function supplyToQuery(regionId: string | null, question: SupplyQuestion): URLSearchParams {
  const query = new URLSearchParams()
  if (regionId !== null) query.set('region', regionId)
  query.set('service', question.service)
  query.set('mode', question.mode)
  if (question.ages !== null) query.set('ages', question.ages)
  if (question.barrierFree) query.set('barrier-free', '1')
  if (question.pureDriving) query.set('pure-driving', '1')
  if (question.catchment !== null) query.set(...limitParameter(question.mode, question.catchment))
  if (question.method !== null) query.set('method', question.method)
  if (question.decay !== null && typeof question.decay === 'string') query.set('decay', question.decay)
  if (question.measure !== null) query.set('measure', question.measure)
  if (question.assumeCapacity !== null) query.set('assume-capacity', String(question.assumeCapacity))
  return query
}
