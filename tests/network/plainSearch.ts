import { type ModeGraph, offNetworkTime, type Snaps, UNREACHED } from '../../src/core/network/index.ts'
import { modeAccess } from '../../src/core/network/profiles.ts'

/**
 * The oracle: travel time from place i to place j over states “I am on this side of a link”, written for plainness. It knows turn
 * restrictions and blocking nodes from the network itself and shares no search code with the product.
 */
export function plainTravelTime(graph: ModeGraph, from: Snaps, i: number, to: Snaps, j: number): number {
  const { network } = graph
  if (from.link[i]! < 0 || to.link[j]! < 0) return UNREACHED
  const access = modeAccess(graph.profile)
  const allowed = (side: number) => {
    const bits = network.linkAccess[side >> 1]!
    return (bits & access.required) === access.required && (bits & (side & 1 ? access.backward : access.forward)) !== 0
  }
  const end = (side: number) => (side & 1 ? network.linkFrom[side >> 1]! : network.linkTo[side >> 1]!)
  const begin = (side: number) => end(side ^ 1)
  const turn = (a: number, b: number) => {
    const via = end(a)
    if (begin(b) !== via || (network.nodeFlags[via]! & access.blockedBy) !== 0) return false
    const { restrictions: r } = network
    let only: boolean | null = null
    for (let k = 0; k < r.count; k++) {
      if (r.from[k] !== a >> 1 || r.via[k] !== via || !(r.modes[k]! & access.restrictedBy)) continue
      if (r.only[k]) only = (only ?? false) || r.to[k] === b >> 1
      else if (r.to[k] === b >> 1) return false
    }
    return only ?? true
  }
  const along = (side: number, fraction: number) => (side & 1 ? 1 - fraction : fraction)
  const start = offNetworkTime(graph, from.offMetres[i]!, 'start')
  const finish = offNetworkTime(graph, to.offMetres[j]!, 'finish')
  const sides = 2 * network.linkCount
  const time = new Array<number>(sides).fill(Number.POSITIVE_INFINITY) // at the end of the side, its end node paid
  const done = new Array<boolean>(sides).fill(false)
  let best = Number.POSITIVE_INFINITY
  for (let s = 0; s < sides; s++) {
    if (s >> 1 !== from.link[i] || !allowed(s)) continue
    const here = along(s, from.fraction[i]!)
    time[s] = start + Math.round(graph.sideTravel[s]! * (1 - here)) + graph.sideEndCost[s]!
    if (s >> 1 === to.link[j]) {
      const part = along(s, to.fraction[j]!) - here
      if (part >= 0) best = Math.min(best, start + Math.round(graph.sideTravel[s]! * part) + finish)
    }
  }
  for (;;) {
    let s = -1
    for (let k = 0; k < sides; k++) if (!done[k] && time[k]! < (s < 0 ? Number.POSITIVE_INFINITY : time[s]!)) s = k
    if (s < 0) break
    done[s] = true
    for (let next = 0; next < sides; next++) {
      if (!allowed(next) || !turn(s, next)) continue
      if (next >> 1 === to.link[j]) {
        const part = along(next, to.fraction[j]!)
        best = Math.min(best, time[s]! + Math.round(graph.sideTravel[next]! * part) + finish)
      }
      time[next] = Math.min(time[next]!, time[s]! + graph.sideTravel[next]! + graph.sideEndCost[next]!)
    }
  }
  return best === Number.POSITIVE_INFINITY ? UNREACHED : best
}
