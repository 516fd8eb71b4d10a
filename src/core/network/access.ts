import { type ModeGraph, UNREACHED } from './modeGraph.ts'
import { CAR_PARK_SECONDS, CAR_START_SECONDS, offNetworkKmh } from './profiles.ts'
import type { Labels, Seed } from './search.ts'
import type { Snaps } from './snap.ts'

/** Tenths of a second between a place and its street, and at a car's start or end. Zero for pure driving time. */
export function offNetworkTime(graph: ModeGraph, offMetres: number, end: 'start' | 'finish'): number {
  const p = graph.profile
  if (p.mode === 'car' && p.pureDriving) return 0
  const walk = Math.round((offMetres * 36) / offNetworkKmh(p))
  if (p.mode !== 'car') return walk
  return walk + 10 * (end === 'start' ? CAR_START_SECONDS : CAR_PARK_SECONDS)
}

/** Time on a side from fraction a to fraction b of its length, both counted in the direction of travel. */
function partTime(graph: ModeGraph, side: number, part: number): number {
  return Math.round(graph.sideTravel[side]! * part)
}

/** How far along a side a place stands, 0 at its beginning. */
function alongSide(side: number, fraction: number): number {
  return side & 1 ? 1 - fraction : fraction
}

/** Seeds of a search **against** travel, to place i: every vertex from which a side that leads past the place is entered. */
export function seedsTo(graph: ModeGraph, snaps: Snaps, i: number, origin: number, seeds: Seed[]): void {
  const link = snaps.link[i]!
  if (link < 0) return
  const off = offNetworkTime(graph, snaps.offMetres[i]!, 'finish')
  for (let side = 2 * link; side < 2 * link + 2; side++) {
    if (graph.sideHead[side] === UNREACHED) continue
    const part = alongSide(side, snaps.fraction[i]!)
    const time = off + partTime(graph, side, part)
    const metres = graph.network.linkLengthMetres[link]! * part
    for (let k = graph.tailStart[side]!; k < graph.tailStart[side + 1]!; k++)
      seeds.push({ vertex: graph.tailVertex[k]!, time, origin, metres })
  }
}

/** Seeds of a search **along** travel, from place i: the ends of the sides that it can leave by. */
export function seedsFrom(graph: ModeGraph, snaps: Snaps, i: number, origin: number, seeds: Seed[]): void {
  const link = snaps.link[i]!
  if (link < 0) return
  const off = offNetworkTime(graph, snaps.offMetres[i]!, 'start')
  for (let side = 2 * link; side < 2 * link + 2; side++) {
    const head = graph.sideHead[side]!
    if (head === UNREACHED) continue
    const rest = 1 - alongSide(side, snaps.fraction[i]!)
    seeds.push({
      vertex: head,
      time: off + partTime(graph, side, rest) + graph.sideEndCost[side]!,
      origin,
      metres: graph.network.linkLengthMetres[link]! * rest,
    })
  }
}

/** The best way on from a place, given the labels of a search. Reused as an out parameter to keep the loop free of allocation. */
export interface Arrival {
  /** Tenths of a second including the place's own off-network time; UNREACHED = none. */
  time: number
  origin: number
  metres: number
  /** Side used at the place, −1 = none; vertex where the labels were read, −1 = directly on the same link. */
  side: number
  vertex: number
}

/** Reads the labels of a search **against** travel at place i (the place is where the trip begins). */
export function arriveFromLabels(graph: ModeGraph, snaps: Snaps, i: number, labels: Labels, out: Arrival): void {
  out.time = UNREACHED
  out.origin = -1
  out.side = -1
  out.vertex = -1
  const link = snaps.link[i]!
  if (link < 0) return
  const off = offNetworkTime(graph, snaps.offMetres[i]!, 'start')
  const length = graph.network.linkLengthMetres[link]!
  for (let side = 2 * link; side < 2 * link + 2; side++) {
    const head = graph.sideHead[side]!
    if (head === UNREACHED || labels.time[head] === UNREACHED) continue
    const rest = 1 - alongSide(side, snaps.fraction[i]!)
    const time = off + partTime(graph, side, rest) + graph.sideEndCost[side]! + labels.time[head]!
    if (time < out.time) {
      out.time = time
      out.origin = labels.origin[head]!
      out.metres = length * rest + labels.metres[head]!
      out.side = side
      out.vertex = head
    }
  }
}

/** Reads the labels of a search **along** travel at place i (the place is where the trip ends). */
export function arriveToLabels(graph: ModeGraph, snaps: Snaps, i: number, labels: Labels, out: Arrival): void {
  out.time = UNREACHED
  out.origin = -1
  out.side = -1
  out.vertex = -1
  const link = snaps.link[i]!
  if (link < 0) return
  const off = offNetworkTime(graph, snaps.offMetres[i]!, 'finish')
  const length = graph.network.linkLengthMetres[link]!
  for (let side = 2 * link; side < 2 * link + 2; side++) {
    if (graph.sideHead[side] === UNREACHED) continue
    const part = alongSide(side, snaps.fraction[i]!)
    const own = off + partTime(graph, side, part)
    for (let k = graph.tailStart[side]!; k < graph.tailStart[side + 1]!; k++) {
      const tail = graph.tailVertex[k]!
      if (labels.time[tail] === UNREACHED) continue
      const time = own + labels.time[tail]!
      if (time < out.time) {
        out.time = time
        out.origin = labels.origin[tail]!
        out.metres = length * part + labels.metres[tail]!
        out.side = side
        out.vertex = tail
      }
    }
  }
}

/** Time between two places on the same link without passing a node: from place a to place b. UNREACHED if the link does not allow it. */
export function sameLinkTime(
  graph: ModeGraph,
  a: Snaps,
  i: number,
  b: Snaps,
  j: number,
): { time: number; metres: number; side: number } {
  const none = { time: UNREACHED, metres: 0, side: -1 }
  const link = a.link[i]!
  if (link < 0 || link !== b.link[j]) return none
  let best = none
  for (let side = 2 * link; side < 2 * link + 2; side++) {
    if (graph.sideHead[side] === UNREACHED) continue
    const part = alongSide(side, b.fraction[j]!) - alongSide(side, a.fraction[i]!)
    if (part < 0) continue
    const time =
      offNetworkTime(graph, a.offMetres[i]!, 'start') +
      partTime(graph, side, part) +
      offNetworkTime(graph, b.offMetres[j]!, 'finish')
    if (time < best.time) best = { time, metres: graph.network.linkLengthMetres[link]! * part, side }
  }
  return best
}
