import {
  buildModeGraph,
  type ModeGraph,
  profileKey,
  SNAP_LIMIT_METRES,
  type Snaps,
  type StreetNetwork,
  snapPoints,
  type TravelProfile,
} from '../network/index.ts'
import { type Approach, approachOf } from './approach.ts'
import { type SparseMatrix, siteMatrix } from './matrix.ts'
import { type Direction, type NearestResult, nearestSites } from './nearest.ts'
import { nthNearestSites } from './nthNearest.ts'

export interface Points {
  readonly lon: ArrayLike<number>
  readonly lat: ArrayLike<number>
}

/** A report asks one service after the other by fourteen profiles: three modes, pure driving, five further ages on foot and by bicycle. */
const KEPT_GRAPHS = 14

interface Known {
  readonly graph: ModeGraph
  readonly approach: Partial<Record<Direction, Approach>>
}

/**
 * Travel on one network to and from one fixed set of places (the cells): keeps the graphs of the profiles last used and where the
 * places join them, so that a further question costs one search.
 */
export class StreetReach {
  readonly #network: StreetNetwork
  readonly #places: Points
  readonly #placeSnapLimit: number
  readonly #graphs = new Map<string, Known | null>()
  readonly #joined = new WeakMap<Points, Map<string, Snaps>>()

  /** `cellSizeMetres` widens the limit within which a large cell is joined to a street. */
  constructor(network: StreetNetwork, places: Points, cellSizeMetres = 0) {
    this.#network = network
    this.#places = places
    this.#placeSnapLimit = Math.max(SNAP_LIMIT_METRES, cellSizeMetres * 1.5)
  }

  /** Null when the network has nothing that the profile may use. */
  graph(profile: TravelProfile): Known | null {
    const key = profileKey(profile)
    let known = this.#graphs.get(key)
    if (known === undefined) {
      const graph = buildModeGraph(this.#network, profile)
      known = graph && { graph, approach: {} }
      if (this.#graphs.size >= KEPT_GRAPHS) this.#graphs.delete(this.#graphs.keys().next().value!)
    } else this.#graphs.delete(key)
    this.#graphs.set(key, known)
    return known
  }

  /** The places on the streets that a graph may use. */
  places(graph: ModeGraph): Snaps {
    return this.join(this.#places, graph)
  }

  /** Points on the streets that a graph may use; kept as long as the points are. Speeds do not matter here, only which links are usable. */
  join(points: Points, graph: ModeGraph): Snaps {
    const { profile } = graph
    const mode = profile.mode === 'e-bike' ? 'bicycle' : profile.mode
    const key = `${mode}${mode === 'walk' && profile.barrierFree ? '/barrier-free' : ''}`
    const kept = this.#joined.get(points) ?? new Map<string, Snaps>()
    this.#joined.set(points, kept)
    let known = kept.get(key)
    if (!known) {
      const limit = points === this.#places ? this.#placeSnapLimit : SNAP_LIMIT_METRES
      known = snapPoints(graph, points.lon, points.lat, limit)
      kept.set(key, known)
    }
    return known
  }

  /**
   * Nearest (n-th nearest) site of every place. Null when the profile has no network here. `limit` (tenths of a second, inclusive, nearest only)
   * ends the search early: farther places count as unreached.
   */
  nearest(
    profile: TravelProfile,
    sites: Points,
    direction: Direction,
    nth = 1,
    limit?: number,
  ): { result: NearestResult; places: Snaps; sites: Snaps } | null {
    const from = this.approach(profile, direction)
    if (!from) return null
    const { graph, places, access, search } = from
    const joined = this.join(sites, graph)
    const question = { places, sites: joined, direction, access, ...(limit === undefined ? {} : { limit }) }
    const result = nth === 1 ? nearestSites(graph, question, search) : nthNearestSites(graph, question, nth)
    return { result, places, sites: joined }
  }

  /** Times between the places and each site within `limit` (inclusive, tenths of a second). Null when the profile has no network here. */
  matrix(profile: TravelProfile, sites: Points, direction: Direction, limit: number): SparseMatrix | null {
    const from = this.approach(profile, direction)
    return from && siteMatrix(from, this.join(sites, from.graph), limit)
  }

  /** The places as ends of travel by a profile. Null when it has no network here. */
  approach(profile: TravelProfile, direction: Direction): Approach | null {
    const known = this.graph(profile)
    if (!known) return null
    known.approach[direction] ??= approachOf(known.graph, this.places(known.graph), direction)
    return known.approach[direction]
  }
}
