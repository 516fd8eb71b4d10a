import {
  buildModeGraph,
  type ModeGraph,
  type PlaceAccess,
  placeAccess,
  profileKey,
  SNAP_LIMIT_METRES,
  type Snaps,
  type StreetNetwork,
  StreetSearch,
  snapPoints,
  type TravelProfile,
} from '../network/index.ts'
import { indexPlaces, type PlaceIndex, type SparseMatrix, siteMatrix } from './matrix.ts'
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
  readonly search: StreetSearch
  /** How the places leave and enter their streets, made on first use. */
  start?: PlaceAccess
  finish?: PlaceAccess
  /** The same by street, for matrices. */
  startIndex?: PlaceIndex
  finishIndex?: PlaceIndex
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
  readonly #snaps = new Map<string, Snaps>()

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
      known = graph ? { graph, search: new StreetSearch(graph) } : null
      if (this.#graphs.size >= KEPT_GRAPHS) this.#graphs.delete(this.#graphs.keys().next().value!)
    } else this.#graphs.delete(key)
    this.#graphs.set(key, known)
    return known
  }

  /** The places on the streets that the profile may use. Speeds do not matter here, only which links are usable. */
  places(profile: TravelProfile, graph: ModeGraph): Snaps {
    const mode = profile.mode === 'e-bike' ? 'bicycle' : profile.mode
    const key = `${mode}${mode === 'walk' && profile.barrierFree ? '/barrier-free' : ''}`
    let known = this.#snaps.get(key)
    if (!known) {
      known = snapPoints(graph, this.#places.lon, this.#places.lat, this.#placeSnapLimit)
      this.#snaps.set(key, known)
    }
    return known
  }

  /** Sites joined to the streets of a profile. */
  join(sites: Points, graph: ModeGraph): Snaps {
    return snapPoints(graph, sites.lon, sites.lat)
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
  ): { result: NearestResult; graph: ModeGraph; places: Snaps; sites: Snaps; search: StreetSearch } | null {
    const known = this.graph(profile)
    if (!known) return null
    const { graph, search } = known
    const places = this.places(profile, graph)
    const joined = this.join(sites, graph)
    const end = direction === 'to-site' ? 'start' : 'finish'
    known[end] ??= placeAccess(graph, places, end)
    const question = { places, sites: joined, direction, access: known[end], ...(limit === undefined ? {} : { limit }) }
    const result = nth === 1 ? nearestSites(graph, question, search) : nthNearestSites(graph, question, nth)
    return { result, graph, places, sites: joined, search }
  }

  /** Times between the places and each site within `limit` (inclusive, tenths of a second). Null when the profile has no network here. */
  matrix(profile: TravelProfile, sites: Points, direction: Direction, limit: number): SparseMatrix | null {
    const known = this.graph(profile)
    if (!known) return null
    const { graph, search } = known
    const places = this.places(profile, graph)
    const end = direction === 'to-site' ? 'start' : 'finish'
    known[end] ??= placeAccess(graph, places, end)
    const index = end === 'start' ? 'startIndex' : 'finishIndex'
    known[index] ??= indexPlaces(graph, places, direction, known[end])
    return siteMatrix(graph, places, this.join(sites, graph), {
      direction,
      limit,
      index: known[index],
      search,
    })
  }
}
