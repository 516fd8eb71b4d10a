import { type PlaceAccess, placeAccess, sameLinkTime } from '../network/index.ts'
import type { Approach } from './approach.ts'

/** Which places can be reached from a place on the streets within a limit; one bounded search each, that looks only at the places near the streets it has seen. */
export class PlacesWithin {
  readonly #approach: Approach
  readonly #leave: PlaceAccess

  /** `approach`: of the places, from-site. */
  constructor(approach: Approach) {
    this.#approach = approach
    this.#leave = placeAccess(approach.graph, approach.places, 'start')
  }

  /** Calls `found` for each place within `limit` (inclusive, tenths of a second), some of them more than once. A place that is not joined to a street reaches nothing. */
  visit(place: number, limit: number, found: (place: number) => void): void {
    const { graph, places, search, byVertex, byLink, leastTime } = this.#approach
    const link = places.link[place]
    if (link < 0) return
    const labels = search.run(this.#leave, 'along', limit - leastTime, place)
    const { start, time, place: placeAt } = byVertex
    for (const vertex of search.touched) {
      const left = limit - labels.time[vertex]
      for (let k = start[vertex]; k < start[vertex + 1]; k++) if (time[k] <= left) found(placeAt[k])
    }
    for (const other of byLink.get(link) ?? [])
      if (sameLinkTime(graph, places, place, places, other).time <= limit) found(other)
  }
}
