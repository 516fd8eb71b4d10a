import {
  BICYCLE_SIGNAL_SECONDS,
  CAR_GIVE_WAY_SECONDS,
  CAR_JUNCTION_SECONDS,
  CAR_SIGNAL_SECONDS,
  FERRY_WAIT_SECONDS,
  FIRST_MINOR_CLASS,
  linkKmh,
  modeAccess,
  type TravelProfile,
  WALK_SIGNAL_SECONDS,
} from './profiles.ts'
import { ROAD_CLASSES, type StreetNetwork, TRAFFIC_SIGNALS } from './streetNetwork.ts'
import { largestComponent } from './strongComponent.ts'
import { splitAtRestrictions } from './turnRestrictions.ts'

/** Times are whole tenths of a second, so that sums are exact and matrix, route and reach agree to the last digit. */
export const UNREACHED = 0xffffffff

/**
 * What one profile may use of a network: directed arcs with travel times, in both directions of search.
 * Vertices 0 … nodeCount − 1 are the nodes of the network; above them stand copies of nodes made for turn restrictions.
 * A side s is a link in one direction: 2·link forward, 2·link + 1 backward.
 */
export interface ModeGraph {
  readonly profile: TravelProfile
  readonly network: StreetNetwork
  readonly vertexCount: number
  readonly arcCount: number
  /** Vertex → node of the network. */
  readonly vertexNode: Uint32Array
  /** Arcs by tail: outStart[v] … outStart[v + 1] − 1. */
  readonly outStart: Uint32Array
  readonly outHead: Uint32Array
  readonly outWeight: Uint32Array
  readonly outSide: Uint32Array
  /** Arcs by head, for searches against the direction of travel. */
  readonly inStart: Uint32Array
  readonly inTail: Uint32Array
  readonly inWeight: Uint32Array
  readonly inSide: Uint32Array
  /** Side → vertex that is reached at its end; UNREACHED = the side may not be used. */
  readonly sideHead: Uint32Array
  /** Side → travel time from its one end to the other without what its end costs, tenths of a second. */
  readonly sideTravel: Uint32Array
  /** Side → cost of its end node (junction, signals), tenths of a second. */
  readonly sideEndCost: Uint16Array
  /** Side → vertices from which it can be entered: tailStart[s] … tailStart[s + 1] − 1 in tailVertex. */
  readonly tailStart: Uint32Array
  readonly tailVertex: Uint32Array
  /** 1 = link can be entered from and left to the largest strongly connected part: places may be joined to it. */
  readonly linkUsable: Uint8Array
  readonly maxWeight: number
}

/** Derives the graph of a profile. Null when the profile has no usable link. */
export function buildModeGraph(network: StreetNetwork, profile: TravelProfile): ModeGraph | null {
  const { linkCount, linkFrom, linkTo, linkAccess, linkLengthMetres, linkClass, linkFixedSeconds } = network
  const access = modeAccess(profile)
  const sideCount = 2 * linkCount
  const sideTravel = new Uint32Array(sideCount)
  const sideEndCost = new Uint16Array(sideCount)
  const sideAllowed = new Uint8Array(sideCount)
  const ferry = ROAD_CLASSES.indexOf('ferry')
  const junction = junctionCosts(network, profile, access.forward | access.backward)

  for (let l = 0; l < linkCount; l++) {
    const bits = linkAccess[l]!
    if ((bits & access.required) !== access.required) continue
    for (let d = 0; d < 2; d++) {
      if (!(bits & (d === 0 ? access.forward : access.backward))) continue
      const s = 2 * l + d
      sideAllowed[s] = 1
      const fixed = linkFixedSeconds[l]!
      let deciseconds = fixed > 0 ? fixed * 10 : (linkLengthMetres[l]! * 36) / linkKmh(network, l, d === 0, profile)
      if (linkClass[l] === ferry) deciseconds += FERRY_WAIT_SECONDS * 10
      sideTravel[s] = Math.max(1, Math.round(deciseconds))
      sideEndCost[s] = junction(l, d === 0 ? linkTo[l]! : linkFrom[l]!)
    }
  }

  const split = splitAtRestrictions(network, sideAllowed, access.restrictedBy)
  const { vertexCount, vertexNode, sideHead } = split

  // Arcs: side s leaves every vertex of its tail node from which it is allowed; nothing leaves a blocking node.
  const blocked = (vertex: number) => (network.nodeFlags[vertexNode[vertex]!]! & access.blockedBy) !== 0
  let arcCount = 0
  const tailStart = new Uint32Array(sideCount + 1)
  for (let s = 0; s < sideCount; s++) {
    tailStart[s] = arcCount
    if (sideAllowed[s]) for (const v of split.tails(s)) if (!blocked(v)) arcCount++
  }
  tailStart[sideCount] = arcCount
  if (arcCount === 0) return null
  const tailVertex = new Uint32Array(arcCount)
  const outStart = new Uint32Array(vertexCount + 1)
  const inStart = new Uint32Array(vertexCount + 1)
  let maxWeight = 1
  for (let s = 0, a = 0; s < sideCount; s++) {
    if (!sideAllowed[s]) continue
    for (const v of split.tails(s)) {
      if (blocked(v)) continue
      tailVertex[a++] = v
      outStart[v + 1]!++
      inStart[sideHead[s]! + 1]!++
    }
    maxWeight = Math.max(maxWeight, sideTravel[s]! + sideEndCost[s]!)
  }
  for (let v = 0; v < vertexCount; v++) {
    outStart[v + 1]! += outStart[v]!
    inStart[v + 1]! += inStart[v]!
  }
  const outHead = new Uint32Array(arcCount)
  const outWeight = new Uint32Array(arcCount)
  const outSide = new Uint32Array(arcCount)
  const inTail = new Uint32Array(arcCount)
  const inWeight = new Uint32Array(arcCount)
  const inSide = new Uint32Array(arcCount)
  const outFill = outStart.slice()
  const inFill = inStart.slice()
  for (let s = 0; s < sideCount; s++) {
    const weight = sideTravel[s]! + sideEndCost[s]!
    const head = sideHead[s]!
    for (let i = tailStart[s]!; i < tailStart[s + 1]!; i++) {
      const tail = tailVertex[i]!
      const o = outFill[tail]!++
      outHead[o] = head
      outWeight[o] = weight
      outSide[o] = s
      const n = inFill[head]!++
      inTail[n] = tail
      inWeight[n] = weight
      inSide[n] = s
    }
  }
  for (let s = 0; s < sideCount; s++) if (!sideAllowed[s]) sideHead[s] = UNREACHED

  const strong = largestComponent(vertexCount, outStart, outHead, inStart, inTail)
  const linkUsable = new Uint8Array(linkCount)
  for (let l = 0; l < linkCount; l++) {
    let enters = false
    let leaves = false
    for (let s = 2 * l; s < 2 * l + 2; s++) {
      if (!sideAllowed[s]) continue
      for (let i = tailStart[s]!; i < tailStart[s + 1]!; i++) if (strong[tailVertex[i]!]) enters = true
      if (strong[sideHead[s]!]) leaves = true
    }
    if (enters && leaves) linkUsable[l] = 1
  }

  return {
    profile,
    network,
    vertexCount,
    arcCount,
    vertexNode,
    outStart,
    outHead,
    outWeight,
    outSide,
    inStart,
    inTail,
    inWeight,
    inSide,
    sideHead,
    sideTravel,
    sideEndCost,
    tailStart,
    tailVertex,
    linkUsable,
    maxWeight,
  }
}

/**
 * What a node costs when it is reached over a link, tenths of a second: signals; for cars also junctions of three or more
 * streets, with giving way when the link is of a lower class than another one at the node. Left and right turns are not told apart.
 */
function junctionCosts(network: StreetNetwork, profile: TravelProfile, usable: number) {
  const signal =
    10 *
    (profile.mode === 'car'
      ? CAR_SIGNAL_SECONDS
      : profile.mode === 'walk'
        ? WALK_SIGNAL_SECONDS
        : BICYCLE_SIGNAL_SECONDS)
  if (profile.mode !== 'car')
    return (_link: number, node: number) => (network.nodeFlags[node]! & TRAFFIC_SIGNALS ? signal : 0)
  const degree = new Uint8Array(network.nodeCount)
  const best = new Uint8Array(network.nodeCount).fill(255)
  for (let l = 0; l < network.linkCount; l++) {
    if (!(network.linkAccess[l]! & usable)) continue
    for (const n of [network.linkFrom[l]!, network.linkTo[l]!]) {
      if (degree[n]! < 255) degree[n]!++
      if (network.linkClass[l]! < best[n]!) best[n] = network.linkClass[l]!
    }
  }
  return (link: number, node: number) => {
    if (network.nodeFlags[node]! & TRAFFIC_SIGNALS) return signal
    const cls = network.linkClass[link]!
    if (degree[node]! < 3 || cls < 2) return 0
    const givesWay = best[node]! < FIRST_MINOR_CLASS && cls > best[node]! + 1
    return 10 * (givesWay ? CAR_GIVE_WAY_SECONDS : CAR_JUNCTION_SECONDS)
  }
}
