import { InputError } from '../../evidence/index.ts'
import { serviceDayRange } from '../../network/index.ts'
import { landOf, type Service } from '../../services/index.ts'
import type { Situation } from '../situation.ts'
import { DEFAULT_TRANSIT, type ResolvedTransit, resolveTransit } from '../transitChoice.ts'
import { EVERYDAY, type Everyday, everydayOnFoot } from './everyday.ts'
import { type Judgement, judgeStandards } from './judgeStandards.ts'
import { type ServiceOverview, serviceOverview } from './serviceOverview.ts'

/** A region at a glance: what a report tells. */
export interface Overview {
  /** Land whose values hold beside those of the country (`DE-HE`); null = none, as in an example. */
  readonly place: string | null
  readonly everyday: Everyday | null
  /** The core list in the catalogue's order, then the central places. */
  readonly services: readonly ServiceOverview[]
  readonly judgements: readonly Judgement[]
  /** Day and window of all figures by bus and train; null = the region has no timetable. */
  readonly transit: ResolvedTransit | null
}

/** Services that are asked by bus and train too: each takes as long as twenty questions by road. */
const BY_TRANSIT = new Set(EVERYDAY.flat().filter((id) => id !== 'public-transport-stop'))

/** Services of a report: what the catalogue proposes or the region decided, and its central places. */
export function reportedServices(situation: Situation): Service[] {
  const central = (service: Service) => service.group === 'central-places'
  const { services } = situation.catalogue
  return [...services.filter((one) => one.core && !central(one)), ...services.filter(central)]
}

/**
 * Computes the overview service by service; yields the share done, so that a server can answer others in between. `day` (ISO date) decides which
 * standards are in force.
 */
export function* overviewOf(situation: Situation, day: string): Generator<number, Overview> {
  const place = landOf(situation.data.municipalities.filter((m) => m.inside).map((m) => m.ags))
  const services: ServiceOverview[] = []
  const judgements: Judgement[] = []
  const asked = reportedServices(situation)
  for (const [k, service] of asked.entries()) {
    yield k / asked.length
    const byTransit = BY_TRANSIT.has(service.id) || service.standards.some(({ mode }) => mode === 'transit')
    services.push(serviceOverview(situation, service, { byTransit: () => byTransit }))
    judgements.push(...judgeStandards(situation, service, place, day))
  }
  return { place, everyday: everydayOnFoot(situation), services, judgements, transit: transitDay(situation) }
}

function transitDay(situation: Situation): ResolvedTransit | null {
  const { timetable } = situation.data
  if (!timetable || !serviceDayRange(timetable)) return null
  return resolveTransit(timetable, DEFAULT_TRANSIT, (code) => new InputError({ code, severity: 'error' }))
}
