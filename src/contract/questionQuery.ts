import { BY_NAME, type Mode, type SortOrder } from './choices.ts'
import type { ReachQuestion } from './reach.ts'

/**
 * The query string of a question, the same for pages, API and scripts. The limit names its unit, so that minutes never
 * become kilometres when somebody changes the mode; a limit that is left out means the service's default.
 */
export function questionToQuery(regionId: string | null, question: ReachQuestion): URLSearchParams {
  const query = new URLSearchParams()
  if (regionId !== null) query.set('region', regionId)
  query.set('service', question.service)
  query.set('mode', question.mode)
  if (question.ages !== 'all') query.set('ages', question.ages)
  if (question.nth !== 1) query.set('nth', String(question.nth))
  if (question.barrierFree) query.set('barrier-free', '1')
  if (question.pureDriving) query.set('pure-driving', '1')
  if (question.threshold !== null) {
    const [name, value] = limitParameter(question.mode, question.threshold)
    query.set(name, value)
  }
  return query
}

/** `minutes` or `kilometres` with the value in that unit. */
export function limitParameter(mode: Mode, threshold: number): ['minutes' | 'kilometres', string] {
  return mode === 'air-line'
    ? ['kilometres', String(Math.round(threshold) / 1000)]
    : ['minutes', String(Math.round((threshold / 60) * 1000) / 1000)]
}

/** `-beyond` sorts by beyond, largest first; undefined = the default order. */
export function sortToQuery(sort: SortOrder): string | undefined {
  if (sort.column === BY_NAME.column && sort.falling === BY_NAME.falling) return undefined
  return (sort.falling ? '-' : '') + sort.column
}
