import {
  alongSide,
  linkPart,
  type ModeGraph,
  offNetworkTime,
  placeAccess,
  type Snaps,
  StreetSearch,
  sameLinkTime,
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
  const enter = placeAccess(graph, to, 'finish')
  const leave = placeAccess(graph, from, 'start')
  const labels = search.run(enter, 'against', UNREACHED - 1, j)
  const best = { time: UNREACHED, metres: 0, side: -1, vertex: -1 }
  for (let k = leave.start[i]!; k < leave.start[i + 1]!; k++) {
    const vertex = leave.vertex[k]!
    const reached = labels.time[vertex]!
    if (reached === UNREACHED || leave.time[k]! + reached >= best.time) continue
    best.time = leave.time[k]! + reached
    best.metres = leave.metres[k]! + labels.metres[vertex]!
    best.side = leave.side[k]!
    best.vertex = vertex
  }
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

  let time = direct.time
  let metres = direct.metres
  if (direct.time <= best.time) {
    const s = direct.side
    travel(s, alongSide(s, from.fraction[i]!), alongSide(s, to.fraction[j]!), direct.time - startTime - finishTime)
  } else {
    time = best.time
    metres = best.metres
    let vertex = best.vertex
    travel(best.side, alongSide(best.side, from.fraction[i]!), 1, best.time - labels.time[vertex]! - startTime)
    while (labels.arc[vertex]! >= 0) {
      const side = graph.inSide[labels.arc[vertex]!]!
      travel(side, 0, 1, graph.sideTravel[side]! + graph.sideEndCost[side]!)
      vertex = graph.sideHead[side]!
    }
    // The seed: onto the side of the destination that explains the label.
    for (let k = enter.start[j]!; k < enter.start[j + 1]!; k++) {
      if (enter.vertex[k] !== vertex || enter.time[k] !== labels.time[vertex]) continue
      const side = enter.side[k]!
      travel(side, 0, alongSide(side, to.fraction[j]!), labels.time[vertex]! - finishTime)
      break
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
