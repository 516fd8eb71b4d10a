import { InputError, type Issue } from '../evidence/index.ts'
import { type StreetNetwork, serviceDayRange, type Timetable } from '../network/index.ts'
import { findRoute, NO_SITE, NO_WAY, NOT_SNAPPED, type Route, summariseReach } from '../reach/index.ts'
import { type ConnectionSeries, type Facility, findService, type ServiceCatalogue } from '../services/index.ts'
import { type Cells, type Municipality, peopleOfAges } from '../territory/index.ts'
import { type CellTravel, CellTravels } from './cellTravel.ts'
import { computeClosure, nearestQuestion, siteOf } from './closure.ts'
import { type ConnectedCells, type ConnectedLevel, connectedCells, connectedLevels } from './connected.ts'
import { methodVersionOf } from './methodVersions.ts'
import {
  type ModeRow,
  type ReachAnswer,
  type ReachQuestion,
  type ResolvedQuestion,
  resolveQuestion,
  type TransitFacts,
} from './question.ts'
import { resolveSupply } from './resolveSupply.ts'
import { siteCapacities } from './siteCapacities.ts'
import { computeSupply } from './supply.ts'
import type { CellSupply, ClosureAnswer, ClosureQuestion, SupplyQuestion } from './supplyQuestion.ts'
import { type ToldJourney, tellJourney, transitFacts, transitQuestion } from './transit.ts'
import { warningsOf } from './warnings.ts'

/** What the answers need of a region's manifest. */
export interface SituationFacts {
  readonly id: string
  readonly version: string
  readonly ring: 'around' | 'partial' | 'none'
  readonly populationEstimated: boolean
  readonly completeness: readonly { readonly service: string; readonly state: string }[]
}

export interface SituationData {
  readonly manifest: SituationFacts
  readonly municipalities: readonly Municipality[]
  readonly cells: Cells
  readonly facilities: readonly Facility[]
  readonly streets: StreetNetwork | null
  /** Absent or null = the region has no timetable, or it is not loaded. */
  readonly timetable?: Timetable | null
  /** Shares connected to networked and digital services; absent = none. */
  readonly connections?: readonly ConnectionSeries[]
}

/** The answer for every cell, ring included: what a map colours and a CSV holds. */
export interface CellReach extends CellTravel {
  readonly resolved: ResolvedQuestion
  readonly sites: readonly Facility[]
  /** People counted per cell, NaN = not known. */
  readonly people: Float64Array
}

/** One cell told in full. */
export interface CellExplanation {
  readonly cell: number
  readonly id: string
  readonly population: number
  readonly people: number | null
  /** Seconds or metres, null = nothing can be reached. */
  readonly value: number | null
  readonly measure: 'seconds' | 'metres'
  readonly reason: 'reached' | 'not-snapped' | 'no-way' | 'no-site'
  readonly site: Facility | null
  readonly route: Route | null
  /** Straight distance between the cell's midpoint and its street, null = none within the limit. */
  readonly offMetres: number | null
  /** By transit only, null = nothing can be reached. */
  readonly journey?: ToldJourney | null
}

/** A region asked by one catalogue; keeps what the last questions had to compute. The same code answers on the server and in the page. */
export class Situation {
  readonly data: SituationData
  readonly catalogue: ServiceCatalogue
  readonly #travels: CellTravels
  readonly #sites = new Map<string, Facility[]>()
  /** No ring: places outside every municipality are inside too. */
  readonly #allInside: boolean

  constructor(data: SituationData, catalogue: ServiceCatalogue) {
    this.data = data
    this.catalogue = catalogue
    this.#allInside = data.cells.inside.every((v) => v === 1)
    this.#travels = new CellTravels(data)
    for (const f of data.facilities) {
      const list = this.#sites.get(f.service)
      if (list) list.push(f)
      else this.#sites.set(f.service, [f])
    }
  }

  /** Sites of a service, ring included. */
  sites(service: string): readonly Facility[] {
    return this.#sites.get(service) ?? []
  }

  reach(asked: ReachQuestion): CellReach {
    const resolved = resolveQuestion(this.catalogue, asked, this.data.timetable)
    const sites = this.sites(resolved.service.id)
    return this.#reachBy(resolved, sites, this.#travels.to(sites, resolved))
  }

  /**
   * As `reach` for the nearest site, but perhaps not farther than the threshold: beyond it the value may be Infinity although a longer way leads there.
   */
  reachWithin(asked: ReachQuestion): CellReach {
    const resolved = resolveQuestion(this.catalogue, { ...asked, nth: 1 }, this.data.timetable)
    const sites = this.sites(resolved.service.id)
    return this.#reachBy(resolved, sites, this.#travels.within(sites, resolved))
  }

  #reachBy(resolved: ResolvedQuestion, sites: readonly Facility[], travel: CellTravel): CellReach {
    return { ...travel, resolved, sites, people: peopleOfAges(this.data.cells, resolved.span) }
  }

  answer(asked: ReachQuestion): ReachAnswer {
    const reach = this.reach(asked)
    const { manifest, municipalities, cells } = this.data
    const { question, direction } = reach.resolved
    const sitesIn = new Uint32Array(municipalities.length)
    let sitesInside = 0
    for (const site of reach.sites) {
      const m = site.municipality
      if (m >= 0) sitesIn[m]!++
      if (m >= 0 ? municipalities[m]!.inside : this.#allInside) sitesInside++
    }
    const summary = summariseReach({
      value: reach.value,
      people: reach.people,
      inside: cells.inside,
      municipality: cells.municipality,
      municipalities,
      sitesIn,
      sitesInside,
      threshold: question.threshold,
      binEnds: binEnds(question.threshold, reach.measure),
    })
    const notSnapped = this.#notSnapped(reach)
    const transit = this.#facts(reach)
    return {
      question,
      regionId: manifest.id,
      regionVersion: manifest.version,
      catalogueVersion: this.catalogue.version,
      methodVersion: methodVersionOf(question.mode),
      measure: reach.measure,
      direction,
      sites: reach.sites.length,
      ...summary,
      notSnapped,
      warnings: warningsOf(this.data, reach, notSnapped, transit) as readonly Issue[],
      ...(transit ? { transit } : {}),
    }
  }

  #facts({ resolved, transit, people }: CellReach): TransitFacts | null {
    const { question, profile } = resolved
    const { timetable, cells } = this.data
    if (!question.transit || !transit || !profile) return null
    return transitFacts(timetable!, this.#travels.transit!, question.transit, profile, cells, people, transit)
  }

  /** Cells inside that are not joined to a street of the mode, and the people there. */
  #notSnapped({ state, people }: CellReach): { cells: number; people: number } {
    const { cells } = this.data
    const sum = { cells: 0, people: 0 }
    for (let c = 0; c < cells.count; c++)
      if (state[c] === NOT_SNAPPED && cells.inside[c]) {
        sum.cells++
        if (people[c]! > 0) sum.people += people[c]!
      }
    return sum
  }

  /** How much of a service comes on the people who can reach it; load, spare capacity and catchment of every site. */
  supply(asked: SupplyQuestion): CellSupply {
    const sites = this.sites(findService(this.catalogue, asked.service)?.id ?? '')
    const capacities = siteCapacities(sites, asked.assumeCapacity)
    const resolved = resolveSupply(
      this.catalogue,
      asked,
      sites.length > capacities.count.missing - capacities.count.assumed,
    )
    const reach = this.reach(resolved.nearest)
    return computeSupply({
      data: this.data,
      catalogue: this.catalogue,
      resolved,
      capacities,
      rows: this.#travels.rows(sites, resolved.reach, resolved.question.catchment),
      reach,
      reachWarnings: warningsOf(this.data, reach, this.#notSnapped(reach)),
      allInside: this.#allInside,
    })
  }

  /** What happens if one site goes: whose way grows, where they go then, how many more are beyond the threshold. */
  closure(asked: ClosureQuestion): ClosureAnswer {
    if (asked.mode === 'transit')
      throw new InputError({ code: 'question-supply-transit', severity: 'error', params: {} })
    const service = findService(this.catalogue, asked.service)
    if (!service)
      throw new InputError({ code: 'question-unknown-service', severity: 'error', params: { service: asked.service } })
    const before = this.reach(nearestQuestion(service, asked))
    const site = siteOf(before.sites, service, asked.facility)
    const others = before.sites.toSpliced(site, 1)
    const after = this.#reachBy(before.resolved, others, this.#travels.compute(others, before.resolved))
    return computeClosure({
      data: this.data,
      catalogue: this.catalogue,
      asked,
      site,
      before,
      after,
      warnings: warningsOf(this.data, before, this.#notSnapped(before)),
      allInside: this.#allInside,
    })
  }

  /** The same service and people on foot, by bicycle, by car and, where people travel and there is a timetable, by transit. Empty where the region has neither. */
  compareModes(asked: ReachQuestion): ModeRow[] {
    const modes: ModeRow['mode'][] = this.#travels.streets ? ['walk', 'bicycle', 'car'] : []
    const { direction } = resolveQuestion(this.catalogue, { ...asked, mode: 'car', threshold: null })
    if (this.#travels.transit && direction === 'to-site' && asked.nth === 1 && serviceDayRange(this.data.timetable!))
      modes.push('transit')
    return modes.map((mode) => {
      const { question, total } = this.answer({ ...asked, mode, threshold: null })
      const { people, within, beyond, median } = total
      return { mode, threshold: question.threshold, people, within, beyond, median }
    })
  }

  /** People inside joined to a networked or digital service, by level; [] = the region has no data on it. */
  connected(service: string): ConnectedLevel[] {
    return connectedLevels(this.data.connections, service, this.data)
  }

  /** The share connected that holds for each cell, ring included. */
  connectedCells(service: string, level: string): ConnectedCells {
    return connectedCells(this.data.connections, service, level, this.data)
  }

  /** The cell with this id told in full; null = the region has no such cell. */
  explainById(asked: ReachQuestion, id: string): CellExplanation | null {
    const cell = this.data.cells.id.indexOf(id)
    return cell < 0 ? null : this.explain(asked, cell)
  }

  /** Why this cell has this value: which site, how it is joined to the street, the way there. */
  explain(asked: ReachQuestion, cell: number): CellExplanation {
    const reach = this.reach(asked)
    const { cells } = this.data
    const { profile, direction } = reach.resolved
    const site = reach.site[cell]! >= 0 ? reach.sites[reach.site[cell]!]! : null
    const { streets } = this.#travels
    const known = profile ? streets?.graph(profile) : null
    let route: Route | null = null
    let offMetres: number | null = null
    if (streets && known) {
      const place = streets.places(known.graph)
      offMetres = Number.isNaN(place.offMetres[cell]!) ? null : place.offMetres[cell]!
      if (site && !reach.transit) {
        const sites = streets.join(this.#travels.points([site]), known.graph)
        route =
          direction === 'to-site'
            ? findRoute(known.graph, place, cell, sites, 0)
            : findRoute(known.graph, sites, 0, place, cell)
      }
    }
    const state = reach.state[cell]!
    return {
      cell,
      id: cells.id[cell]!,
      population: cells.population[cell]!,
      people: Number.isNaN(reach.people[cell]!) ? null : reach.people[cell]!,
      value: reach.value[cell] === Number.POSITIVE_INFINITY ? null : reach.value[cell]!,
      measure: reach.measure,
      reason:
        state === NO_SITE ? 'no-site' : state === NO_WAY ? 'no-way' : state === NOT_SNAPPED ? 'not-snapped' : 'reached',
      site,
      route,
      offMetres,
      ...(reach.transit ? { journey: this.#journey(reach, cell) } : {}),
    }
  }

  #journey({ resolved, sites, value }: CellReach, cell: number): ToldJourney | null {
    const { question, profile } = resolved
    if (value[cell] === Number.POSITIVE_INFINITY) return null
    const travels = this.#travels
    const found = travels.transit!.journey(transitQuestion(question.transit!, profile!), travels.points(sites), cell)
    return found && tellJourney(this.data.timetable!, question.transit!.date, found)
  }
}

/** Upper ends of the histogram, laid so that the threshold is one of them: quarters of it, twelve of them. */
function binEnds(threshold: number, measure: 'seconds' | 'metres'): number[] {
  const unit = measure === 'seconds' ? 60 : 50
  const quarter = threshold / 4
  const width = quarter >= unit ? Math.round(quarter / unit) * unit : quarter
  const ends: number[] = []
  for (let e = width; ends.length < 12; e += width) ends.push(e)
  if (!ends.includes(threshold)) ends.push(threshold)
  return ends.sort((a, b) => a - b)
}
