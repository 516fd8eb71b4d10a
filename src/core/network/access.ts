import { type ModeGraph, UNREACHED } from './modeGraph.ts'
import { CAR_PARK_SECONDS, CAR_START_SECONDS, offNetworkKmh } from './profiles.ts'
import type { Snaps } from './snap.ts'

/** Tenths of a second between a place and its street, and at a car's start or end. Zero for pure driving time. */
export function offNetworkTime(graph: ModeGraph, offMetres: number, end: 'start' | 'finish'): number {
  const p = graph.profile
  if (p.mode === 'car' && p.pureDriving) return 0
  const walk = Math.round((offMetres * 36) / offNetworkKmh(p))
  if (p.mode !== 'car') return walk
  return walk + 10 * (end === 'start' ? CAR_START_SECONDS : CAR_PARK_SECONDS)
}

/** How far along a side (a link in one direction) a place stands: 0 at its beginning, 1 at its end. */
export function alongSide(side: number, fraction: number): number {
  return side & 1 ? 1 - fraction : fraction
}

/**
 * The vertices by which places leave their link (start of a trip) or enter it (end of a trip), with the place's own time and metres up to there.
 * Rows by place: start[i] … start[i + 1] − 1; a place that is not joined to a street has an empty row.
 */
export interface PlaceAccess {
  readonly start: Uint32Array
  readonly vertex: Uint32Array
  /** Tenths of a second, off-network time included. */
  readonly time: Uint32Array
  readonly metres: Float32Array
  /** Side of the link on which the place is left or entered. */
  readonly side: Uint32Array
}

export function placeAccess(graph: ModeGraph, snaps: Snaps, end: 'start' | 'finish'): PlaceAccess {
  const start = new Uint32Array(snaps.count + 1)
  const rows: { vertex: number[]; time: number[]; metres: number[]; side: number[] } = {
    vertex: [],
    time: [],
    metres: [],
    side: [],
  }
  for (let i = 0; i < snaps.count; i++) {
    const link = snaps.link[i]!
    if (link >= 0) {
      const off = offNetworkTime(graph, snaps.offMetres[i]!, end)
      const length = graph.network.linkLengthMetres[link]!
      for (let side = 2 * link; side < 2 * link + 2; side++) {
        const head = graph.sideHead[side]!
        if (head === UNREACHED) continue
        const along = alongSide(side, snaps.fraction[i]!)
        const part = end === 'start' ? 1 - along : along
        const time = off + Math.round(graph.sideTravel[side]! * part) + (end === 'start' ? graph.sideEndCost[side]! : 0)
        // Left at its end, entered from any vertex that allows it (a node may have copies for turn restrictions).
        const vertices =
          end === 'start' ? [head] : graph.tailVertex.subarray(graph.tailStart[side]!, graph.tailStart[side + 1]!)
        for (const vertex of vertices) {
          rows.vertex.push(vertex)
          rows.time.push(time)
          rows.metres.push(length * part)
          rows.side.push(side)
        }
      }
    }
    start[i + 1] = rows.vertex.length
  }
  return {
    start,
    vertex: Uint32Array.from(rows.vertex),
    time: Uint32Array.from(rows.time),
    metres: Float32Array.from(rows.metres),
    side: Uint32Array.from(rows.side),
  }
}

/** Time between two places on the same link without passing a node: from place i of a to place j of b. UNREACHED if the link does not allow it. */
export function sameLinkTime(
  graph: ModeGraph,
  a: Snaps,
  i: number,
  b: Snaps,
  j: number,
): { time: number; metres: number; side: number } {
  let best = { time: UNREACHED, metres: 0, side: -1 }
  const link = a.link[i]!
  if (link < 0 || link !== b.link[j]) return best
  for (let side = 2 * link; side < 2 * link + 2; side++) {
    if (graph.sideHead[side] === UNREACHED) continue
    const part = alongSide(side, b.fraction[j]!) - alongSide(side, a.fraction[i]!)
    if (part < 0) continue
    const time =
      offNetworkTime(graph, a.offMetres[i]!, 'start') +
      Math.round(graph.sideTravel[side]! * part) +
      offNetworkTime(graph, b.offMetres[j]!, 'finish')
    if (time < best.time) best = { time, metres: graph.network.linkLengthMetres[link]! * part, side }
  }
  return best
}
