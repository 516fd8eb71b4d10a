import {
  type Arrival,
  arriveFromLabels,
  linkPart,
  type ModeGraph,
  offNetworkTime,
  type Seed,
  type Snaps,
  StreetSearch,
  sameLinkTime,
  seedsTo,
  UNREACHED,
} from '../network/index.ts'

/** A stretch of a route on one named street. */
export interface RouteStep {
  /** '' = without name. */
  readonly name: string
  readonly metres: number
  /** Tenths of a second. */
  readonly time: number
}

/** The fastest way between two places, with what it is made of. */
export interface Route {
  /** Tenths of a second, the sum of its parts: off-network at both ends and all steps. */
  readonly time: number
  readonly metres: number
  readonly startTime: number
  readonly finishTime: number
  readonly startOffMetres: number
  readonly finishOffMetres: number
  /** Degrees, from place to place along the streets. */
  readonly line: readonly (readonly [number, number])[]
  readonly steps: readonly RouteStep[]
}

/** Route from place i of `from` to place j of `to`; null = no way. Its time equals the matrix entry and the reach of that pair. */
export function findRoute(
  graph: ModeGraph,
  from: Snaps,
  i: number,
  to: Snaps,
  j: number,
  search = new StreetSearch(graph),
): Route | null {
  const { network } = graph
  const seeds: Seed[] = []
  seedsTo(graph, to, j, j, seeds)
  const labels = search.run(seeds, 'against')
  const best: Arrival = { time: UNREACHED, origin: -1, metres: 0, side: -1, vertex: -1 }
  arriveFromLabels(graph, from, i, labels, best)
  const direct = sameLinkTime(graph, from, i, to, j)
  if (best.time === UNREACHED && direct.time === UNREACHED) return null

  const line: [number, number][] = []
  const steps: { name: string; metres: number; time: number }[] = []
  const travel = (side: number, a: number, b: number, time: number) => {
    const link = side >> 1
    // a and b are counted in the direction of travel; the drawing wants them along the link.
    const part = side & 1 ? linkPart(network, link, 1 - a, 1 - b) : linkPart(network, link, a, b)
    for (const point of part) {
      const last = line.at(-1)
      if (!last || last[0] !== point[0] || last[1] !== point[1]) line.push(point)
    }
    const metres = network.linkLengthMetres[link]! * (b - a)
    const name = network.linkName[link]! >= 0 ? network.names[network.linkName[link]!]! : ''
    const step = steps.at(-1)
    if (step && step.name === name) {
      step.metres += metres
      step.time += time
    } else steps.push({ name, metres, time })
  }
  const startTime = offNetworkTime(graph, from.offMetres[i]!, 'start')
  const finishTime = offNetworkTime(graph, to.offMetres[j]!, 'finish')
  const along = (side: number, fraction: number) => (side & 1 ? 1 - fraction : fraction)

  let time = direct.time
  let metres = direct.metres
  if (direct.time <= best.time) {
    const s = direct.side
    travel(s, along(s, from.fraction[i]!), along(s, to.fraction[j]!), direct.time - startTime - finishTime)
  } else {
    time = best.time
    metres = best.metres
    let vertex = best.vertex
    travel(best.side, along(best.side, from.fraction[i]!), 1, best.time - labels.time[vertex]! - startTime)
    while (labels.arc[vertex]! >= 0) {
      const side = graph.inSide[labels.arc[vertex]!]!
      travel(side, 0, 1, graph.sideTravel[side]! + graph.sideEndCost[side]!)
      vertex = graph.sideHead[side]!
    }
    // The seed: onto the side on which the destination stands, the one that explains the label.
    const rest = labels.time[vertex]! - finishTime
    for (let side = 2 * to.link[j]!; side < 2 * to.link[j]! + 2; side++) {
      const part = along(side, to.fraction[j]!)
      const entered = graph.tailVertex.subarray(graph.tailStart[side]!, graph.tailStart[side + 1]!).includes(vertex)
      if (entered && graph.sideHead[side] !== UNREACHED && Math.round(graph.sideTravel[side]! * part) === rest) {
        travel(side, 0, part, rest)
        break
      }
    }
  }
  return {
    time,
    metres,
    startTime,
    finishTime,
    startOffMetres: from.offMetres[i]!,
    finishOffMetres: to.offMetres[j]!,
    line,
    steps,
  }
}
