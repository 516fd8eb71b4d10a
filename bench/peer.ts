import FlatQueue from 'flatqueue'
import createGraph, { type Graph, type Link } from 'ngraph.graph'
import { aStar, nba, type PathFinder } from 'ngraph.path'
import { type ModeGraph, type PlaceAccess, UNREACHED } from '../src/core/network/index.ts'

type Arc = { readonly weight: number }
export type PeerGraph = Graph<undefined, Arc>

/** The same directed graph in npm ngraph.graph; of parallel arcs the quickest. */
export function peerGraph(graph: ModeGraph): PeerGraph {
  const made = createGraph<undefined, Arc>()
  for (let v = 0; v < graph.vertexCount; v++) made.addNode(v)
  for (let v = 0; v < graph.vertexCount; v++)
    for (let a = graph.outStart[v]!; a < graph.outStart[v + 1]!; a++) {
      const known = made.getLink(v, graph.outHead[a]!)
      if (!known || known.data.weight > graph.outWeight[a]!)
        made.addLink(v, graph.outHead[a]!, { weight: graph.outWeight[a]! })
    }
  return made
}

/** Travel times to the nearest of many vertices: textbook Dijkstra on ngraph.graph with npm flatqueue as its heap, against the arcs. */
export function peerNearest(
  graph: PeerGraph,
  seeds: PlaceAccess,
  limit = UNREACHED - 1,
  only = -1,
): Map<number, number> {
  const time = new Map<number, number>()
  const done = new Set<number>()
  const queue = new FlatQueue<number>()
  const offer = (vertex: number, t: number) => {
    if (t >= (time.get(vertex) ?? UNREACHED)) return
    time.set(vertex, t)
    queue.push(vertex, t)
  }
  const [from, to] = only < 0 ? [0, seeds.vertex.length] : [seeds.start[only]!, seeds.start[only + 1]!]
  for (let k = from; k < to; k++) offer(seeds.vertex[k]!, seeds.time[k]!)
  for (let v = queue.pop(); v !== undefined; v = queue.pop()) {
    if (done.has(v)) continue
    const t = time.get(v)!
    if (t > limit) break
    done.add(v)
    for (const link of graph.getNode(v)!.links ?? [])
      if (link.toId === v) offer(link.fromId as number, t + link.data.weight)
  }
  return time
}

const finderOptions = {
  oriented: true,
  distance: (_from: unknown, _to: unknown, link: Link<Arc>) => link.data.weight,
}

/** npm ngraph.path from vertex to vertex: its bidirectional NBA* and its A*, both without a heuristic, that is Dijkstra's search. */
export function peerPathFinders(graph: PeerGraph): { nba: PathFinder<undefined>; aStar: PathFinder<undefined> } {
  return { nba: nba(graph, finderOptions), aStar: aStar(graph, finderOptions) }
}

/** Time of a path that ngraph.path returned (from its end to its beginning), UNREACHED = none. */
export function pathTime(graph: PeerGraph, path: readonly { readonly id: unknown }[]): number {
  if (path.length === 0) return UNREACHED
  let sum = 0
  for (let i = path.length - 1; i > 0; i--)
    sum += graph.getLink(path[i]!.id as number, path[i - 1]!.id as number)!.data.weight
  return sum
}
