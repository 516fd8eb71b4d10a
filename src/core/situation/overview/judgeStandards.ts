import { usualKmh } from '../../network/index.ts'
import { drivingSeconds, holdsAt, isDuty, isTravelled, type Service, type Standard } from '../../services/index.ts'
import type { ConnectedRow } from '../connected.ts'
import type { ReachQuestion } from '../question.ts'
import type { Situation } from '../situation.ts'
import { type AreaCounts, type Count, countAreas } from './counts.ts'
import { cellsWithin, questionOf, usersOf } from './modeReach.ts'
import { hasTimetable } from './serviceOverview.ts'

/** Why a standard cannot be held against the region. */
export type NotJudged =
  /** No streets, no timetable, no site recorded, ages not known. */
  | 'no-network'
  | 'no-timetable'
  | 'no-site'
  | 'no-ages'
  /** Holds only where a condition holds that the data do not tell. */
  | 'condition'
  /** How long turn-out or call handling takes is not known, so that no driving time remains to be compared. */
  | 'no-turn-out'
  /** Needs capacities, the share connected, or departures. */
  | 'no-capacity'
  | 'no-connections'
  /** The shares connected are graded otherwise than the standard. */
  | 'other-level'
  | 'no-departures'
  /** A mean, a range, a minimum distance or a rule that is no limit on a way. */
  | 'no-limit'

export interface Judgement {
  readonly service: string
  readonly standard: Standard
  /** A norm that was read in its source. Everything else informs, whatever its state. */
  readonly isDuty: boolean
  /**
   * met, not-met: only what demands something can be met (norm, plan, test, a region's own). counted: people are counted against a value that
   * demands nothing (case, monitor, observation, rule of thumb). not-judged: see `reason`.
   */
  readonly state: 'met' | 'not-met' | 'counted' | 'not-judged'
  readonly reason: NotJudged | null
  /** People whom the service is for, within and beyond; null = not judged. */
  readonly counts: AreaCounts | null
  /** 0…1, null = not judged or nobody. */
  readonly shareReached: number | null
  /** 0…1; for observations the share observed. Null = not stated: a demand then holds for everybody. */
  readonly shareDemanded: number | null
}

const DEMANDS: ReadonlySet<string> = new Set(['norm', 'plan', 'test', 'own'])
const ROUNDING = 1e-9

/** Every standard of a service that holds at a place (`DE-HE`, null = no Land) on a day (ISO date), in the catalogue's order. */
export function judgeStandards(situation: Situation, service: Service, place: string | null, day: string): Judgement[] {
  return service.standards
    .filter((standard) => holdsAt(standard.place, place) && isValid(standard, day))
    .map((standard) => judge(situation, service, standard))
}

/** A bound that is only a year counts from its first and to its last day. */
function isValid({ validFrom, validUntil }: Standard, day: string): boolean {
  return (
    (validFrom === null || day >= validFrom) && (validUntil === null || day.slice(0, validUntil.length) <= validUntil)
  )
}

function judge(situation: Situation, service: Service, standard: Standard): Judgement {
  const base = {
    service: service.id,
    standard,
    isDuty: isDuty(standard),
    shareDemanded:
      standard.measure === 'share' ? standard.value / 100 : standard.share === null ? null : standard.share / 100,
  }
  const found = countAgainst(situation, service, standard)
  if (typeof found === 'string')
    return { ...base, state: 'not-judged', reason: found, counts: null, shareReached: null }
  const { people, within, beyond } = found.total
  const shareReached = people! > 0 ? within! / people! : null
  // People are modelled to fractions: less than half a person is nobody.
  const isMet =
    base.shareDemanded === null || base.shareDemanded === 1
      ? beyond! < 0.5
      : (shareReached ?? 1) >= base.shareDemanded - ROUNDING
  return {
    ...base,
    state: DEMANDS.has(standard.kind) ? (isMet ? 'met' : 'not-met') : 'counted',
    reason: null,
    counts: found,
    shareReached,
  }
}

function countAgainst(situation: Situation, service: Service, standard: Standard): AreaCounts | NotJudged {
  if (!isTravelled(service) && OF_NETWORKS.has(standard.measure)) return countConnected(situation, service, standard)
  const question = questionFor(situation, service, standard)
  if (typeof question === 'string') return question
  const within = cellsWithin(situation, question)
  if (!within) return question.mode === 'transit' ? 'no-timetable' : 'no-network'
  const counts = countAreas(situation, usersOf(situation, service), within)
  return counts.total.people === null ? 'no-ages' : counts
}

const OF_NETWORKS: ReadonlySet<string> = new Set(['share', 'data-rate', 'latency'])

/** A share of people is held against the share connected, where that is not graded; a data rate against no level but its own, which sources word freely. */
function countConnected(situation: Situation, service: Service, standard: Standard): AreaCounts | NotJudged {
  const levels = situation.connected(service.id)
  if (levels.length === 0) return 'no-connections'
  if (standard.measure !== 'share' || levels.length > 1) return 'other-level'
  const countOf = (row: ConnectedRow): Count =>
    row.connected === null || row.notConnected === null
      ? { people: null, within: null, beyond: null }
      : { people: row.connected + row.notConnected, within: row.connected, beyond: row.notConnected }
  const { total, municipalities } = levels[0]!
  return total.connected === null
    ? 'no-connections'
    : { total: countOf(total), municipalities: municipalities.map(countOf) }
}

function questionFor(situation: Situation, service: Service, standard: Standard): ReachQuestion | NotJudged {
  const { measure } = standard
  if (
    measure === 'people-per-unit' ||
    measure === 'per-1000' ||
    measure === 'area-per-person' ||
    measure === 'site-size'
  )
    return standard.condition ? 'condition' : 'no-capacity'
  if (measure === 'departures' || measure === 'headway') return 'no-departures'
  if (!isTravelled(service)) return 'no-limit'
  if (measure !== 'travel-time' && measure !== 'distance' && measure !== 'response-time') return 'no-limit'
  if (standard.bound !== 'at-most' || standard.upTo !== null) return 'no-limit'
  if (standard.condition) return 'condition'
  if (situation.sites(service.id).length === 0) return 'no-site'
  if (measure === 'response-time') {
    if (!service.dispatch || !standard.startsAt) return 'no-turn-out'
    const threshold = drivingSeconds(standard.value * 60, service.dispatch, standard.startsAt)
    if (threshold === null) return 'no-turn-out'
    return situation.data.streets ? questionOf(service, 'car', { threshold }) : 'no-network'
  }
  // Whichever mode a person takes: the car is the fastest, and the shortest way is the one on foot.
  const mode =
    standard.mode === 'any' || standard.mode === null ? (measure === 'distance' ? 'walk' : 'car') : standard.mode
  if (mode === 'transit' && !hasTimetable(situation)) return 'no-timetable'
  if (mode !== 'air-line' && mode !== 'transit' && !situation.data.streets) return 'no-network'
  if (measure === 'distance' && (mode === 'car' || mode === 'transit')) return 'no-limit'
  const threshold =
    measure === 'travel-time'
      ? standard.value * 60
      : mode === 'air-line'
        ? standard.value
        : metresOnFoot(standard.value, mode)
  // Published observations by car are pure driving times.
  return questionOf(service, mode, { threshold, pureDriving: standard.kind === 'obs' && mode === 'car' })
}

/** As everywhere: a distance becomes the time that it takes at the usual speed of the mode, in whole seconds. */
const metresOnFoot = (metres: number, mode: ReachQuestion['mode']): number =>
  Math.round((metres / 1000 / usualKmh(mode as 'walk')) * 3600)
