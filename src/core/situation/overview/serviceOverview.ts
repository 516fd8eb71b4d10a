import { AGE_BANDS, type AgeBand } from '../../network/index.ts'
import { type Equality, measureEquality } from '../../reach/index.ts'
import { isTravelled, landOf, type Service, type Standard, thresholdOf, viabilityFloor } from '../../services/index.ts'
import type { AgeSpan } from '../../territory/index.ts'
import { peopleOfAges } from '../../territory/index.ts'
import type { ConnectedLevel } from '../connected.ts'
import { type ReachAnswer, spanOfBand } from '../question.ts'
import type { Situation } from '../situation.ts'
import type { SupplyAnswer } from '../supplyQuestion.ts'
import { type AreaCounts, countAreas } from './counts.ts'
import { isSparse } from './everyday.ts'
import { cellsWithin, type Mode, type ModeReach, modeReach, questionOf, usersOf } from './modeReach.ts'
import { type NearestSite, nearestSites } from './nearestSites.ts'
import { type SiteFacts, siteFacts } from './siteFacts.ts'

/** One service in one region: who is left out, how, at which age, without a car, and where people go. */
export interface ServiceOverview {
  readonly service: Service
  /**
   * answered; air-line: no network, so only straight distances and no limit; no-site: none is recorded, which says nothing about supply;
   * not-travelled: networked or digital.
   */
  readonly state: 'answered' | 'air-line' | 'no-site' | 'not-travelled'
  /** The first question of the catalogue, for the people whom the service is for. Null unless answered or air-line. */
  readonly main: ReachAnswer | null
  /** What the limit of `main` rests on; null = own working value. */
  readonly standard: Standard | null
  /** Every mode that the region can answer, each against its own limit. */
  readonly modes: readonly ModeReach[]
  /** The main question by age, each age at its own walking and cycling speed. Empty for services of one age. */
  readonly ages: readonly { readonly band: AgeBand; readonly counts: AreaCounts }[]
  /** Within the limit on foot, by bicycle or by transit, each its own; null = unknown, or the service comes to people. */
  readonly withoutCar: AreaCounts | null
  /** Per municipality of the inside. */
  readonly nearest: readonly (readonly NearestSite[])[]
  /** Networked and digital services: people connected, by level; [] = no data. */
  readonly connected: readonly ConnectedLevel[]
  /** So few sites in an unchecked list that the figures show a gap rather than a shortage. */
  readonly sparse: boolean
  /** Price, quality, continuity of the sites inside; null = the lists tell nothing. */
  readonly facts: SiteFacts | null
  /** Capacity against need and catchments against viability; null = neither capacities nor a viability value are known. */
  readonly supply: SupplyAnswer | null
  /** Spread of the travel times of `main` over its people, by municipality. */
  readonly equality: Equality | null
}

export interface OverviewOptions {
  /** Whether a service is also asked by transit, which takes longer than everything else together. */
  readonly byTransit: (service: Service) => boolean
}

export function serviceOverview(situation: Situation, service: Service, options: OverviewOptions): ServiceOverview {
  const nothing = {
    service,
    main: null,
    standard: null,
    modes: [],
    ages: [],
    withoutCar: null,
    nearest: [],
    connected: [],
    facts: null,
    sparse: false,
    supply: null,
    equality: null,
  }
  if (!isTravelled(service)) return { ...nothing, state: 'not-travelled', connected: situation.connected(service.id) }
  if (situation.sites(service.id).length === 0) return { ...nothing, state: 'no-site' }

  const asked: Mode = service.question?.mode ?? 'car'
  const canAsk =
    asked === 'air-line' || (asked === 'transit' ? hasTimetable(situation) : situation.data.streets !== null)
  const mode: Mode = canAsk ? asked : 'air-line'
  const question = questionOf(service, mode)
  const main = situation.answer(question)
  const reach = situation.reach(question)
  const equality = measureEquality({
    value: reach.value,
    people: reach.people,
    group: situation.data.cells.municipality,
    inside: situation.data.cells.inside,
  })
  const nearest = nearestSites(situation, reach)
  const facts = siteFacts(situation, service)
  if (!canAsk)
    return { ...nothing, state: 'air-line', main, nearest, facts, sparse: isSparse(situation, service), equality }

  const modes = modesOf(service, situation, options).flatMap((one) => modeReach(situation, service, one) ?? [])
  return {
    service,
    state: 'answered',
    main,
    standard: thresholdOf(service, mode, 1)?.standard ?? null,
    modes: modes.map(({ cells: _, ...rest }) => rest),
    ages: agesOf(situation, service, mode),
    withoutCar: service.kind === 'outbound' ? null : countWithoutCar(situation, service, modes),
    nearest,
    connected: [],
    facts,
    sparse: isSparse(situation, service),
    supply: supplyOf(situation, service, mode),
    equality,
  }
}

/** Departures are no capacity that a stop could run out of. */
const NO_SUPPLY = new Set(['public-transport-stop'])

function supplyOf(situation: Situation, service: Service, mode: Mode): SupplyAnswer | null {
  if (mode === 'transit' || service.group === 'central-places' || NO_SUPPLY.has(service.id)) return null
  const place = landOf(situation.data.municipalities.filter((m) => m.inside).map((m) => m.ags))
  const hasCapacity =
    service.capacityUnit !== null && situation.sites(service.id).some(({ capacity }) => capacity !== null)
  if (!hasCapacity && !viabilityFloor(service, place)) return null
  const defaults = { ages: null, catchment: null, method: null, decay: null, measure: null, assumeCapacity: null }
  return situation.supply({ service: service.id, mode, barrierFree: false, pureDriving: false, ...defaults }).answer
}

export const hasTimetable = (situation: Situation): boolean => (situation.data.timetable ?? null) !== null

function modesOf(service: Service, situation: Situation, { byTransit }: OverviewOptions): Mode[] {
  if (service.kind === 'outbound') return ['car']
  const streets: Mode[] = situation.data.streets ? ['walk', 'bicycle', 'car'] : []
  return hasTimetable(situation) && byTransit(service) ? [...streets, 'transit'] : streets
}

/** The ages that use the service, where they are several. A band counts whole or, where the service begins within it, from there on. */
function agesOf(situation: Situation, service: Service, mode: Mode): { band: AgeBand; counts: AreaCounts }[] {
  const { users } = service
  const bands = AGE_BANDS.map((band) => ({ band, span: overlap(spanOfBand(band), users) })).filter(({ span }) => span)
  if (bands.length < 3) return []
  return bands.flatMap(({ band, span }) => {
    const within = cellsWithin(situation, questionOf(service, mode, { ages: band }))
    const people = peopleOfAges(situation.data.cells, span)
    return within ? [{ band, counts: countAreas(situation, people, within) }] : []
  })
}

function overlap(span: AgeSpan, users: Service['users']): AgeSpan | null {
  if (!users) return span
  const fromAge = Math.max(span.fromAge, users.fromAge)
  const toAge = Math.min(span.toAge, users.toAge)
  return fromAge <= toAge ? { fromAge, toAge, sex: users.sex } : null
}

function countWithoutCar(
  situation: Situation,
  service: Service,
  modes: readonly (ModeReach & { readonly cells: Uint8Array })[],
): AreaCounts | null {
  const own = modes.filter(({ mode }) => mode !== 'car')
  if (own.length === 0) return null
  const within = Uint8Array.from(own[0]!.cells)
  for (const { cells } of own.slice(1)) for (let c = 0; c < within.length; c++) within[c]! |= cells[c]!
  return countAreas(situation, usersOf(situation, service), within)
}
