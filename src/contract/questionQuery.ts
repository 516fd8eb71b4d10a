import { DEFAULT_TRANSIT, type Mode } from './choices.ts'
import { clockText } from './clock.ts'
import type { ReachQuestion, TransitChoice } from './reach.ts'

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
  if (question.mode === 'transit') transitToQuery(query, question.transit ?? DEFAULT_TRANSIT)
  return query
}

/** `date=2022-09-13&from=07:00&to=09:00&timing=arrive&percentile=95&last-walk=0`, as far as it differs from the defaults. */
function transitToQuery(query: URLSearchParams, choice: TransitChoice): void {
  const { date, fromSeconds, toSeconds, timing, percentile, lastWalk } = choice
  if (date !== null) query.set('date', date)
  if (fromSeconds !== DEFAULT_TRANSIT.fromSeconds) query.set('from', clockText(fromSeconds))
  if (toSeconds !== DEFAULT_TRANSIT.toSeconds) query.set('to', clockText(toSeconds))
  if (timing !== DEFAULT_TRANSIT.timing) query.set('timing', timing)
  if (percentile !== DEFAULT_TRANSIT.percentile) query.set('percentile', String(percentile))
  if (!lastWalk) query.set('last-walk', '0')
}

/** `minutes` or `kilometres` with the value in that unit. */
export function limitParameter(mode: Mode, threshold: number): ['minutes' | 'kilometres', string] {
  return mode === 'air-line'
    ? ['kilometres', String(Math.round(threshold) / 1000)]
    : ['minutes', String(Math.round((threshold / 60) * 1000) / 1000)]
}
