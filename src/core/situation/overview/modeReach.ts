import { type Service, type Standard, thresholdOf } from '../../services/index.ts'
import { peopleOfAges } from '../../territory/index.ts'
import { defaultThreshold, type ReachQuestion } from '../question.ts'
import type { Situation } from '../situation.ts'
import { type AreaCounts, countAreas } from './counts.ts'

export type Mode = ReachQuestion['mode']

/** A service by one mode against the mode's own limit. */
export interface ModeReach {
  readonly mode: Mode
  /** Seconds, metres by air line. */
  readonly threshold: number
  /** What the limit rests on; null = own working value, no standard. */
  readonly standard: Standard | null
  readonly counts: AreaCounts
}

/** A plain question about the users of a service. */
export function questionOf(service: Service, mode: Mode, more: Partial<ReachQuestion> = {}): ReachQuestion {
  return {
    service: service.id,
    mode,
    ages: service.users ? 'users' : 'all',
    nth: 1,
    barrierFree: false,
    pureDriving: false,
    threshold: null,
    ...more,
  }
}

/** Which cells reach the service within the limit; null = the region has no network for the mode. */
export function cellsWithin(situation: Situation, question: ReachQuestion): Uint8Array | null {
  const reach = situation.reachWithin(question)
  if (!reach.hasNetwork) return null
  const { threshold } = reach.resolved.question
  const { value } = reach
  const within = new Uint8Array(value.length)
  for (let c = 0; c < within.length; c++) if (value[c]! <= threshold) within[c] = 1
  return within
}

/** Users of a service per cell, NaN = not known. */
export const usersOf = (situation: Situation, service: Service): Float64Array =>
  peopleOfAges(situation.data.cells, service.users)

/** Null = the region has no network for the mode. */
export function modeReach(
  situation: Situation,
  service: Service,
  mode: Mode,
): (ModeReach & { cells: Uint8Array }) | null {
  const cells = cellsWithin(situation, questionOf(service, mode))
  if (!cells) return null
  return {
    mode,
    threshold: defaultThreshold(service, mode),
    // The speed turns a distance into a time and has no part in which standard it is.
    standard: thresholdOf(service, mode, 1)?.standard ?? null,
    counts: countAreas(situation, usersOf(situation, service), cells),
    cells,
  }
}
