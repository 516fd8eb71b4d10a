import type { Issue } from '../evidence/index.ts'
import { decayWeight, floatingCatchment, peopleByNearest, type SiteRows, siteLoad } from '../reach/index.ts'
import {
  type Facility,
  landOf,
  type PeoplePerUnit,
  peoplePerUnitOf,
  type ServiceCatalogue,
  type ViabilityFloor,
  viabilityFloor,
} from '../services/index.ts'
import { peopleOfAges } from '../territory/index.ts'
import { METHOD_VERSIONS } from './methodVersions.ts'
import type { ResolvedSupply } from './resolveSupply.ts'
import type { SiteCapacities } from './siteCapacities.ts'
import type { CellReach, SituationData } from './situation.ts'
import type { CellSupply, FacilitySupply } from './supplyQuestion.ts'
import { type SiteSum, supplyRows } from './supplyRows.ts'

export interface SupplyGround {
  readonly data: SituationData
  readonly catalogue: ServiceCatalogue
  readonly resolved: ResolvedSupply
  readonly capacities: SiteCapacities
  /** Ways within the catchment; null = the mode has no network here. */
  readonly rows: SiteRows | null
  /** Nearest site of every cell, however far. */
  readonly reach: CellReach
  /** What spoils the reach already. */
  readonly reachWarnings: readonly Issue[]
  /** Places outside every municipality are inside too. */
  readonly allInside: boolean
}

/** Index of every cell, load and catchment of every site, sums of every municipality. Ring cells ask too and ring sites supply too; neither is reported in sums. */
export function computeSupply(ground: SupplyGround): CellSupply {
  const { data, catalogue, resolved, capacities, reach, reachWarnings } = ground
  const { cells, municipalities, manifest } = data
  const { question, index } = resolved
  const { service, direction } = resolved.reach
  const { sites, people } = reach
  const place = landOf(municipalities.filter((m) => m.inside).map((m) => m.ags))
  const floor = viabilityFloor(service, place)
  const perUnit = index.measure === 'capacity' ? peoplePerUnitOf(service, place) : null
  const rows = ground.rows ?? noRows(sites.length, cells.count)
  const { catchment, decay } = question
  const weight = new Float64Array(rows.way.length)
  for (let e = 0; e < weight.length; e++) weight[e] = decayWeight(decay, rows.way[e]!, catchment)
  const supply = index.measure === 'capacity' ? capacities.units : new Float64Array(sites.length).fill(1)
  const input = { rows, weight, supply, demand: people }
  const { access } = floatingCatchment(question.method, input)
  const { load, inReach, sitesInReach, unmet } = siteLoad(input, perUnit?.value ?? null)
  const value = index.per === 1 ? access : access.map((units) => units * index.per)

  const isInside = (site: Facility) =>
    site.municipality >= 0 ? municipalities[site.municipality]!.inside : ground.allInside
  const sums = siteSums(sites, capacities.units, municipalities.length)
  const summary = supplyRows({
    value,
    people,
    sitesInReach,
    unmet,
    inside: cells.inside,
    municipality: cells.municipality,
    municipalities,
    sites: sums,
    sitesInside: sumOf(
      sites.flatMap((site, j) => (isInside(site) ? [j] : [])),
      capacities.units,
    ),
  })
  const counted = floor ? peopleOfAges(cells, spanOf(floor.counts, service.users)) : people
  const catchmentPeople = peopleByNearest(reach.site, counted, sites.length)
  const facilities = sites.map((site, j): FacilitySupply => {
    const capacity = Number.isNaN(capacities.units[j]!) ? null : capacities.units[j]!
    const reached = rows.start[j + 1]! > rows.start[j]! || catchmentPeople[j]! > 0
    return {
      id: site.id,
      name: site.name,
      lon: site.lon,
      lat: site.lat,
      ags: municipalities[site.municipality]?.ags ?? '',
      inside: isInside(site),
      capacity,
      assumed: capacities.assumed[j] === 1,
      peopleInReach: inReach[j]!,
      ...loadOf(load[j]!, capacity, perUnit),
      catchmentPeople: catchmentPeople[j]!,
      viability: viabilityOf(catchmentPeople[j]!, counted, floor),
      reached,
    }
  })
  return {
    answer: {
      question,
      regionId: manifest.id,
      regionVersion: manifest.version,
      catalogueVersion: catalogue.version,
      methodVersion: METHOD_VERSIONS.supply,
      wayMeasure: reach.measure,
      direction,
      span: resolved.reach.span,
      index,
      capacities: capacities.count,
      viability: floor,
      peoplePerUnit: perUnit,
      ...summary,
      facilities,
      warnings: [...reachWarnings, ...warningsOfCapacities(ground)],
    },
    value,
    people,
    sitesInReach,
    nearest: reach.site,
    way: reach.value,
  }
}

function loadOf(load: number, capacity: number | null, perUnit: PeoplePerUnit | null) {
  if (Number.isNaN(load)) return { load: null, loadShare: null, spare: null }
  if (capacity === null || perUnit === null) return { load, loadShare: null, spare: null }
  const takes = capacity * perUnit.value
  return { load, loadShare: takes > 0 ? load / takes : null, spare: Math.max(0, takes - load) }
}

function viabilityOf(count: number, counted: Float64Array, floor: ViabilityFloor | null): FacilitySupply['viability'] {
  // People of that sort are known nowhere: nothing can be said, least of all that nobody comes.
  if (!floor || counted.every((p) => Number.isNaN(p))) return 'unknown'
  const { value, upTo } = floor.standard
  if (count < value) return 'below'
  return upTo !== null && count < upTo ? 'between' : 'above'
}

function spanOf(counts: ViabilityFloor['counts'], users: ResolvedSupply['reach']['service']['users']) {
  if (counts === 'users') return users
  if (counts === 'women') return { fromAge: 0, toAge: 999, sex: 'female' } as const
  return counts === 'persons-75-plus' ? ({ fromAge: 75, toAge: 999, sex: 'all' } as const) : null
}

function siteSums(sites: readonly Facility[], units: Float64Array, municipalities: number): SiteSum[] {
  const here: number[][] = Array.from({ length: municipalities }, () => [])
  for (const [j, { municipality }] of sites.entries()) if (municipality >= 0) here[municipality]!.push(j)
  return here.map((list) => sumOf(list, units))
}

function sumOf(list: readonly number[], units: Float64Array): SiteSum {
  const known = list.filter((j) => !Number.isNaN(units[j]!))
  return { sites: list.length, capacity: known.length > 0 ? known.reduce((sum, j) => sum + units[j]!, 0) : null }
}

function warningsOfCapacities({ resolved, capacities, reach }: SupplyGround): Issue[] {
  const { index } = resolved
  const { service } = resolved.reach
  const { sites, missing, assumed, known } = capacities.count
  if (service.capacityUnit === null || reach.sites.length === 0) return []
  const say = (code: string, severity: Issue['severity'], params: Record<string, string | number>): Issue => ({
    code,
    severity,
    params,
  })
  if (index.measure === 'sites')
    return known === 0 && resolved.index.usual
      ? [...capacities.issues, say('supply-sites-instead', 'warning', { sites })]
      : []
  const issues: Issue[] = [...capacities.issues]
  if (assumed > 0)
    issues.push(say('supply-capacity-assumed', 'warning', { assumed, sites, value: resolved.question.assumeCapacity! }))
  else if (missing > 0) issues.push(say('supply-capacity-missing', 'warning', { missing, sites }))
  return issues
}

function noRows(siteCount: number, placeCount: number): SiteRows {
  return {
    siteCount,
    placeCount,
    start: new Uint32Array(siteCount + 1),
    place: new Uint32Array(0),
    way: new Float64Array(0),
  }
}
