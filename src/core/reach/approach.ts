import {
  coreGraph,
  type ModeGraph,
  type PlaceAccess,
  placeAccess,
  type Snaps,
  StreetSearch,
  UNREACHED,
} from '../network/index.ts'
import { type Direction, placesByLink } from './nearest.ts'

/** Places as the ends of travel in one direction: what all searches that ask about them share. */
export interface Approach {
  readonly places: Snaps
  readonly direction: Direction
  /** See `coreGraph`. */
  readonly graph: ModeGraph
  readonly search: StreetSearch
  /** How the places leave their streets (to-site) or come onto them (from-site). */
  readonly access: PlaceAccess
  /** No place is nearer to its vertices than this, tenths of a second: a bounded search may end so much earlier. */
  readonly leastTime: number
  /** Looked up from the streets, made on first use: see `rowsByVertex` and `placesByLink`. */
  readonly byVertex: AccessRows
  readonly byLink: ReadonlyMap<number, readonly number[]>
}

/** Rows of an access by the vertex at which they meet the streets: start[v] … start[v + 1] − 1. */
export interface AccessRows {
  readonly start: Uint32Array
  readonly place: Uint32Array
  /** Number of the row in the access, its time and metres. */
  readonly row: Uint32Array
  readonly time: Uint32Array
  readonly metres: Float32Array
}

export function approachOf(graph: ModeGraph, places: Snaps, direction: Direction): Approach {
  const toSite = direction === 'to-site'
  const access = placeAccess(graph, places, toSite ? 'start' : 'finish')
  const open = coreGraph(graph, access.vertex, toSite ? 'against' : 'along')
  let byVertex: AccessRows | undefined
  let byLink: Map<number, number[]> | undefined
  return {
    places,
    direction,
    graph: open,
    search: new StreetSearch(open),
    access,
    leastTime: access.time.reduce((least, time) => Math.min(least, time), UNREACHED),
    get byVertex() {
      byVertex ??= rowsByVertex(graph.vertexCount, access)
      return byVertex
    },
    get byLink() {
      byLink ??= placesByLink(places)
      return byLink
    },
  }
}

function rowsByVertex(vertexCount: number, access: PlaceAccess): AccessRows {
  const rows = access.vertex.length
  const start = new Uint32Array(vertexCount + 1)
  for (let k = 0; k < rows; k++) start[access.vertex[k]! + 1]!++
  for (let v = 0; v < vertexCount; v++) start[v + 1]! += start[v]!
  const place = new Uint32Array(rows)
  const row = new Uint32Array(rows)
  const time = new Uint32Array(rows)
  const metres = new Float32Array(rows)
  const free = start.slice()
  for (let i = 0; i + 1 < access.start.length; i++)
    for (let k = access.start[i]!; k < access.start[i + 1]!; k++) {
      const slot = free[access.vertex[k]!]!++
      place[slot] = i
      row[slot] = k
      time[slot] = access.time[k]!
      metres[slot] = access.metres[k]!
    }
  return { start, place, row, time, metres }
}
