import type { ModeGraph } from './modeGraph.ts'

const DEAD_END = 1
const CHAIN = 2

/**
 * The graph for searches in one direction that ask about `targets` (vertices) alone. Without any of them, a dead end, as most driveways are, is never entered, and a chain
 * of vertices that only lead on is passed in one arc. A search may begin in either: they are left as before. Vertices keep their numbers. Times of targets are those of the whole
 * graph, because a shortest way never turns round; of sites equally far another one may be named. Only the arcs of that direction are changed.
 */
export function coreGraph(graph: ModeGraph, targets: ArrayLike<number>, direction: 'along' | 'against'): ModeGraph {
  const state = passedOver(graph, targets)
  const { vertexCount, outStart, outHead, outWeight, outMetres, outSide } = graph
  const { inStart, inTail, inWeight, inMetres, inSide } = graph
  const along = direction === 'along'
  const start = along ? outStart : inStart
  const other = along ? outHead : inTail
  const weight = along ? outWeight : inWeight
  const metres = along ? outMetres : inMetres
  const side = along ? outSide : inSide

  /** The quickest arc from v on, not back to where one comes from; −1 = none. */
  const onward = (v: number, from: number): number => {
    let best = -1
    for (let a = start[v]!; a < start[v + 1]!; a++) {
      const w = other[a]!
      if (w === from || w === v || state[w] === DEAD_END) continue
      if (best < 0 || weight[a]! < weight[best]!) best = a
    }
    return best
  }
  const made = {
    start: new Uint32Array(vertexCount + 1),
    other: new Uint32Array(other.length),
    weight: new Uint32Array(other.length),
    metres: new Float32Array(other.length),
    side: new Uint32Array(other.length),
  }
  let { maxWeight } = graph
  let count = 0
  for (let v = 0; v < vertexCount; v++) {
    for (let a = start[v]!; a < start[v + 1]!; a++) {
      let w = other[a]!
      let time = weight[a]!
      let length = metres[a]!
      if (!state[v]) {
        for (let from = v; state[w] === CHAIN && w !== v; ) {
          const next = onward(w, from)
          if (next < 0) break
          time += weight[next]!
          length += metres[next]!
          from = w
          w = other[next]!
        }
        if (state[w] || w === v) continue
      }
      made.other[count] = w
      made.weight[count] = time
      made.metres[count] = length
      made.side[count++] = side[a]!
      maxWeight = Math.max(maxWeight, time)
    }
    made.start[v + 1] = count
  }
  const rows = {
    other: made.other.slice(0, count),
    weight: made.weight.slice(0, count),
    metres: made.metres.slice(0, count),
    side: made.side.slice(0, count),
  }
  const changed = along
    ? { outStart: made.start, outHead: rows.other, outWeight: rows.weight, outMetres: rows.metres, outSide: rows.side }
    : { inStart: made.start, inTail: rows.other, inWeight: rows.weight, inMetres: rows.metres, inSide: rows.side }
  return { ...graph, ...changed, maxWeight }
}

/** DEAD_END: hangs on the rest by one vertex, and no target lies behind it. CHAIN: no target, and two neighbours without counting dead ends. 0 = all others. */
function passedOver(graph: ModeGraph, targets: ArrayLike<number>): Uint8Array {
  const { vertexCount, outStart, outHead, inStart, inTail } = graph
  const state = new Uint8Array(vertexCount)
  const isTarget = new Uint8Array(vertexCount)
  for (let k = 0; k < targets.length; k++) isTarget[targets[k]!] = 1
  let first = -1
  let second = -1
  /** Looks at the neighbours of v that are no dead ends, whatever way the arcs lead; whether there are at most two. */
  const atMostTwo = (v: number): boolean => {
    first = -1
    second = -1
    return see(v, outStart, outHead) && see(v, inStart, inTail)
  }
  const see = (v: number, start: Uint32Array, other: Uint32Array): boolean => {
    for (let a = start[v]!; a < start[v + 1]!; a++) {
      const w = other[a]!
      if (w === v || w === first || w === second || state[w] === DEAD_END) continue
      if (first < 0) first = w
      else if (second < 0) second = w
      else return false
    }
    return true
  }
  for (let v = 0; v < vertexCount; v++)
    for (let end = v; end >= 0 && !state[end] && !isTarget[end] && atMostTwo(end) && second < 0; end = first)
      state[end] = DEAD_END
  for (let v = 0; v < vertexCount; v++) if (!state[v] && !isTarget[v] && atMostTwo(v)) state[v] = CHAIN
  return state
}
