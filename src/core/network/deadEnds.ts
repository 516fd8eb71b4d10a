import type { ModeGraph } from './modeGraph.ts'

const NONE = -1
const SEVERAL = -2

/**
 * The graph for searches in one direction that ask about `targets` (vertices) alone: a dead end without any of them, as most driveways are, is never entered. It can
 * still be left, so that a search may begin in it. Vertices keep their numbers, and every label of a vertex outside is that of the whole graph, because a
 * shortest way never turns round. Only the arcs of that direction are fewer.
 */
export function closeDeadEnds(graph: ModeGraph, targets: ArrayLike<number>, direction: 'along' | 'against'): ModeGraph {
  const closed = deadEnds(graph, targets)
  const along = direction === 'along'
  const start = along ? graph.outStart : graph.inStart
  const other = along ? graph.outHead : graph.inTail
  const weight = along ? graph.outWeight : graph.inWeight
  const metres = along ? graph.outMetres : graph.inMetres
  const side = along ? graph.outSide : graph.inSide
  const open = {
    start: new Uint32Array(graph.vertexCount + 1),
    other: new Uint32Array(other.length),
    weight: new Uint32Array(other.length),
    metres: new Float32Array(other.length),
    side: new Uint32Array(other.length),
  }
  let count = 0
  for (let v = 0; v < graph.vertexCount; v++) {
    for (let a = start[v]!, end = start[v + 1]!; a < end; a++) {
      if (closed[other[a]!] && !closed[v]) continue
      open.other[count] = other[a]!
      open.weight[count] = weight[a]!
      open.metres[count] = metres[a]!
      open.side[count++] = side[a]!
    }
    open.start[v + 1] = count
  }
  const rows = {
    other: open.other.slice(0, count),
    weight: open.weight.slice(0, count),
    metres: open.metres.slice(0, count),
    side: open.side.slice(0, count),
  }
  return along
    ? {
        ...graph,
        outStart: open.start,
        outHead: rows.other,
        outWeight: rows.weight,
        outMetres: rows.metres,
        outSide: rows.side,
      }
    : {
        ...graph,
        inStart: open.start,
        inTail: rows.other,
        inWeight: rows.weight,
        inMetres: rows.metres,
        inSide: rows.side,
      }
}

/** 1 = hangs on the rest by a single vertex, and no target lies behind it. */
function deadEnds(graph: ModeGraph, targets: ArrayLike<number>): Uint8Array {
  const { vertexCount, outStart, outHead, inStart, inTail } = graph
  const closed = new Uint8Array(vertexCount)
  const isTarget = new Uint8Array(vertexCount)
  for (let k = 0; k < targets.length; k++) isTarget[targets[k]!] = 1

  /** The one open vertex that arcs join to v, in whatever direction. */
  const neighbour = (v: number): number => {
    let only = NONE
    for (let a = outStart[v]!; a < outStart[v + 1]!; a++) {
      const w = outHead[a]!
      if (w === v || w === only || closed[w]) continue
      if (only !== NONE) return SEVERAL
      only = w
    }
    for (let a = inStart[v]!; a < inStart[v + 1]!; a++) {
      const w = inTail[a]!
      if (w === v || w === only || closed[w]) continue
      if (only !== NONE) return SEVERAL
      only = w
    }
    return only
  }
  for (let v = 0; v < vertexCount; v++)
    for (let end = v; end !== NONE && !closed[end] && !isTarget[end]; ) {
      const next = neighbour(end)
      if (next === SEVERAL) break
      closed[end] = 1
      end = next
    }
  return closed
}
