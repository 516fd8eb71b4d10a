import {
  type ModeGraph,
  type PlaceAccess,
  placeAccess,
  type Snaps,
  StreetSearch,
  sameLinkTime,
} from '../network/index.ts'
import { placesByLink } from './nearest.ts'
import { rowsByVertex } from './walks.ts'

/** Which places can be reached from a place on the streets within a limit; one bounded search each, that looks only at the places near the streets it has seen. */
export class PlacesWithin {
  readonly #graph: ModeGraph
  readonly #places: Snaps
  readonly #search: StreetSearch
  readonly #leave: PlaceAccess
  readonly #enter: PlaceAccess
  readonly #rowsAt: ReturnType<typeof rowsByVertex>
  readonly #byLink: ReadonlyMap<number, readonly number[]>

  constructor(graph: ModeGraph, places: Snaps) {
    this.#graph = graph
    this.#places = places
    this.#search = new StreetSearch(graph)
    this.#leave = placeAccess(graph, places, 'start')
    this.#enter = placeAccess(graph, places, 'finish')
    this.#rowsAt = rowsByVertex(graph.vertexCount, this.#enter.start, this.#enter.vertex)
    this.#byLink = placesByLink(places)
  }

  /** Calls `found` for each place within `limit` (inclusive, tenths of a second), some of them more than once. A place that is not joined to a street reaches nothing. */
  visit(place: number, limit: number, found: (place: number) => void): void {
    const link = this.#places.link[place]
    if (link < 0) return
    const labels = this.#search.run(this.#leave, 'along', limit, place)
    const { start, row, place: placeAt } = this.#rowsAt
    const enterTime = this.#enter.time
    for (const vertex of this.#search.touched) {
      const left = limit - labels.time[vertex]
      for (let k = start[vertex]; k < start[vertex + 1]; k++) if (enterTime[row[k]] <= left) found(placeAt[k])
    }
    for (const other of this.#byLink.get(link) ?? [])
      if (sameLinkTime(this.#graph, this.#places, place, this.#places, other).time <= limit) found(other)
  }
}
