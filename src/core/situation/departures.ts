import { PERCENTILES } from '../reach/index.ts'
import type { ReachQuestion } from './question.ts'
import type { Situation } from './situation.ts'
import { DEFAULT_TRANSIT, type TransitChoice } from './transitChoice.ts'

/** The same question for a good, the middle and a bad moment to leave. People inside; null = not known. */
export interface DepartureRow {
  readonly percentile: TransitChoice['percentile']
  readonly people: number | null
  readonly within: number | null
  readonly beyond: number | null
  /** Seconds; null = half of the people cannot reach any site. */
  readonly median: number | null
}

/** How much the answer hangs on the departure; empty where nothing departs. */
export function compareDepartures(situation: Pick<Situation, 'answer'>, asked: ReachQuestion): DepartureRow[] {
  if (asked.mode !== 'transit') return []
  return PERCENTILES.map((percentile) => {
    const transit = { ...(asked.transit ?? DEFAULT_TRANSIT), percentile }
    const { people, within, beyond, median } = situation.answer({ ...asked, transit }).total
    return { percentile, people, within, beyond, median }
  })
}
