import { profileKey, UNREACHED } from '../network/index.ts'
import {
  airLineNearest,
  airLineRows,
  NOT_SNAPPED,
  type Points,
  type SiteRows,
  StreetReach,
  TransitReach,
} from '../reach/index.ts'
import type { Facility } from '../services/index.ts'
import type { ResolvedQuestion } from './question.ts'
import type { SituationData } from './situation.ts'
import { type CellTransit, cellTransit, transitQuestion } from './transit.ts'

/** Travel between every cell, ring included, and a service, whoever travels. */
export interface CellTravel {
  readonly measure: 'seconds' | 'metres'
  /** Seconds (to the tenth) or metres; Infinity = nothing can be reached. By transit that of the percentile asked. */
  readonly value: Float64Array
  /** Index into the sites, −1 = none. By transit that of the first minute with this travel time. */
  readonly site: Int32Array
  /** Length of the way in metres, NaN = none. */
  readonly metres: Float32Array | Float64Array
  /** REACHED, NOT_SNAPPED, NO_WAY, NO_SITE of core/reach. */
  readonly state: Uint8Array
  /** False: the region has no street that the mode may use. */
  readonly hasNetwork: boolean
  /** Sites that could not be joined to a street of the mode. */
  readonly sitesNotSnapped: number
  /** By transit only. */
  readonly transit?: CellTransit
}

const KEPT = 24

/** Travel of a region's cells to any sites; keeps what the last questions had to compute, whatever threshold, ages counted and percentile they asked. */
export class CellTravels {
  readonly streets: StreetReach | null
  readonly transit: TransitReach | null
  readonly #data: SituationData
  readonly #kept = new Map<string, CellTravel>()
  readonly #points = new WeakMap<readonly Facility[], Points>()

  constructor(data: SituationData) {
    this.#data = data
    this.streets = data.streets ? new StreetReach(data.streets, data.cells, data.cells.sizeMetres) : null
    this.transit = data.timetable ? new TransitReach(data.timetable, this.streets, data.cells) : null
  }

  /** The same points for the same list, so that they are joined to the streets once. */
  points(sites: readonly Facility[]): Points {
    const known = this.#points.get(sites) ?? {
      lon: Float64Array.from(sites, (s) => s.lon),
      lat: Float64Array.from(sites, (s) => s.lat),
    }
    this.#points.set(sites, known)
    return known
  }

  /** `sites`: all of the service. */
  to(sites: readonly Facility[], resolved: ResolvedQuestion): CellTravel {
    const made = this.#known(resolved) ?? this.compute(sites, resolved)
    const key = keyOf(resolved)
    this.#kept.delete(key)
    if (this.#kept.size >= KEPT) this.#kept.delete(this.#kept.keys().next().value!)
    this.#kept.set(key, made)
    return atPercentile(made, resolved)
  }

  /** The same on the streets, but perhaps not farther than the threshold: beyond it the value may be Infinity although a longer way leads there. Not kept. */
  within(sites: readonly Facility[], resolved: ResolvedQuestion): CellTravel {
    if (resolved.question.mode === 'transit') return this.to(sites, resolved)
    return this.#known(resolved) ?? this.compute(sites, resolved, Math.round(resolved.question.threshold * 10))
  }

  #known(resolved: ResolvedQuestion): CellTravel | undefined {
    return this.#kept.get(keyOf(resolved))
  }

  /** To any sites, neither looked up nor kept. */
  compute(sites: readonly Facility[], resolved: ResolvedQuestion, limitTenths?: number): CellTravel {
    const { cells } = this.#data
    const { question, profile, direction } = resolved
    const points = this.points(sites)
    const base = { hasNetwork: true, sitesNotSnapped: 0 }
    if (!profile) {
      const { metres, site, state } = airLineNearest(cells.lon, cells.lat, points.lon, points.lat, question.nth)
      const value = Float64Array.from(metres, (m) => (Number.isNaN(m) ? Number.POSITIVE_INFINITY : m))
      return { ...base, measure: 'metres', value, site, metres, state }
    }
    if (question.transit) {
      const found = this.transit!.nearest(transitQuestion(question.transit, profile), points)
      const transit = cellTransit(found)
      const { state, sitesNotSnapped } = found
      // Timetables know no metres.
      const metres = new Float32Array(cells.count).fill(Number.NaN)
      const made = { ...base, measure: 'seconds', metres, state, sitesNotSnapped, transit } as const
      return atPercentile({ ...made, value: transit.p50, site: transit.site[50] }, resolved)
    }
    const found = this.streets?.nearest(profile, points, direction, question.nth, limitTenths)
    if (!found)
      return {
        ...base,
        measure: 'seconds',
        value: new Float64Array(cells.count).fill(Number.POSITIVE_INFINITY),
        site: new Int32Array(cells.count).fill(-1),
        metres: new Float32Array(cells.count).fill(Number.NaN),
        state: new Uint8Array(cells.count).fill(NOT_SNAPPED),
        hasNetwork: false,
      }
    const { time, site, metres, state } = found.result
    const value = new Float64Array(cells.count)
    for (let c = 0; c < cells.count; c++) value[c] = time[c] === UNREACHED ? Number.POSITIVE_INFINITY : time[c]! / 10
    const sitesNotSnapped = found.sites.link.reduce((n, l) => n + (l < 0 ? 1 : 0), 0)
    return { ...base, measure: 'seconds', value, site, metres, state, sitesNotSnapped }
  }

  /** Ways between all cells and the sites within a catchment (seconds, metres by air line); null = the mode has no network here. */
  rows(sites: readonly Facility[], { profile, direction }: ResolvedQuestion, catchment: number): SiteRows | null {
    const { cells } = this.#data
    const points = this.points(sites)
    if (!profile) return airLineRows(cells.lon, cells.lat, points.lon, points.lat, catchment)
    const matrix = this.streets?.matrix(profile, points, direction, Math.round(catchment * 10))
    if (!matrix) return null
    const way = new Float64Array(matrix.time.length)
    for (let e = 0; e < way.length; e++) way[e] = matrix.time[e]! / 10
    return { siteCount: sites.length, placeCount: cells.count, start: matrix.start, place: matrix.origin, way }
  }
}

/** All that travel depends on. */
function keyOf({ service, question, profile }: ResolvedQuestion): string {
  const { percentile: _, ...transit } = question.transit ?? {}
  return JSON.stringify([service.id, question.mode, profile && profileKey(profile), question.nth, transit])
}

function atPercentile(travel: CellTravel, { question }: ResolvedQuestion): CellTravel {
  const { transit } = travel
  if (!transit || !question.transit) return travel
  const { percentile } = question.transit
  const value = percentile === 5 ? transit.p05 : percentile === 50 ? transit.p50 : transit.p95
  return { ...travel, value, site: transit.site[percentile] }
}
