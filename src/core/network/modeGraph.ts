import {
  BICYCLE_SIGNAL_SECONDS,
  CAR_GIVE_WAY_SECONDS,
  CAR_JUNCTION_SECONDS,
  CAR_SIGNAL_SECONDS,
  FERRY_WAIT_SECONDS,
  FIRST_MINOR_CLASS,
  linkKmh,
  type ModeAccess,
  modeAccess,
  type TravelProfile,
  WALK_SIGNAL_SECONDS,
} from './profiles.ts'
import { ROAD_CLASSES, type StreetNetwork, TRAFFIC_SIGNALS, TUNNEL } from './streetNetwork.ts'
import { largestComponent } from './strongComponent.ts'
import { type SplitVertices, splitAtRestrictions } from './turnRestrictions.ts'

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
  /** Length of the arc's link. */
  readonly outMetres: Float32Array
  readonly outSide: Uint32Array
  /** Arcs by head, for searches against the direction of travel. */
  readonly inStart: Uint32Array
  readonly inTail: Uint32Array
  readonly inWeight: Uint32Array
  readonly inMetres: Float32Array
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
  /** 1 = places may be joined to the link: it can be entered from and left to the largest strongly connected part, and is no ferry, motorway or tunnel. */
  readonly linkUsable: Uint8Array
  readonly maxWeight: number
}

/** What does not depend on speeds: the same for every profile that may use the same links. */
type Structure = Omit<ModeGraph, 'profile' | 'outWeight' | 'inWeight' | 'sideTravel' | 'sideEndCost' | 'maxWeight'>

/** Six ages walk the same network, each at its own speed. */
const structures = new WeakMap<StreetNetwork, Map<string, Structure | null>>()

/** Derives the graph of a profile. Null when the profile has no usable link. */
export function buildModeGraph(network: StreetNetwork, profile: TravelProfile): ModeGraph | null {
  const access = modeAccess(profile)
  const { sideTravel, sideEndCost, sideAllowed } = sideTimes(network, profile, access)
  const known = structures.get(network) ?? new Map<string, Structure | null>()
  structures.set(network, known)
  const key = Object.values(access).join()
  let structure = known.get(key)
  if (structure === undefined) {
    structure = structureOf(network, access, sideAllowed)
    known.set(key, structure)
  }
  if (!structure) return null
  const weightOf = (s: number) => sideTravel[s]! + sideEndCost[s]!
  let maxWeight = 1
  for (let s = 0; s < sideAllowed.length; s++) if (sideAllowed[s]) maxWeight = Math.max(maxWeight, weightOf(s))
  return {
    ...structure,
    profile,
    outWeight: structure.outSide.map(weightOf),
    inWeight: structure.inSide.map(weightOf),
    sideTravel,
    sideEndCost,
    maxWeight,
  }
}

function structureOf(network: StreetNetwork, access: ModeAccess, sideAllowed: Uint8Array): Structure | null {
  const split = splitAtRestrictions(network, sideAllowed, access.restrictedBy)
  const { vertexCount, vertexNode, sideHead } = split
  const { tailStart, tailVertex } = sideTails(network, sideAllowed, split, access.blockedBy)
  const arcCount = tailVertex.length
  if (arcCount === 0) return null
  const sides = { tailStart, tailVertex, sideHead }
  const out = arcsByEnd(network, sides, vertexCount, 'tail')
  const into = arcsByEnd(network, sides, vertexCount, 'head')
  for (let s = 0; s < sideAllowed.length; s++) if (!sideAllowed[s]) sideHead[s] = UNREACHED
  const strong = largestComponent(vertexCount, out.start, out.other, into.start, into.other)
  return {
    network,
    vertexCount,
    arcCount,
    vertexNode,
    outStart: out.start,
    outHead: out.other,
    outMetres: out.metres,
    outSide: out.side,
    inStart: into.start,
    inTail: into.other,
    inMetres: into.metres,
    inSide: into.side,
    sideHead,
    tailStart,
    tailVertex,
    linkUsable: usableLinks(network, sides, strong),
  }
}

/** What the profile may use and how long it takes. */
function sideTimes(network: StreetNetwork, profile: TravelProfile, access: ModeAccess) {
  const { linkCount, linkFrom, linkTo, linkAccess, linkLengthMetres, linkClass, linkFixedSeconds } = network
  const sideTravel = new Uint32Array(2 * linkCount)
  const sideEndCost = new Uint16Array(2 * linkCount)
  const sideAllowed = new Uint8Array(2 * linkCount)
  const ferry = ROAD_CLASSES.indexOf('ferry')
  // A crossing of several links is waited for where one comes from the land, once.
  const onLand = new Uint8Array(network.nodeCount)
  for (let l = 0; l < linkCount; l++) if (linkClass[l] !== ferry) onLand[linkFrom[l]!] = onLand[linkTo[l]!] = 1
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
      if (linkClass[l] === ferry && onLand[d === 0 ? linkFrom[l]! : linkTo[l]!]) deciseconds += FERRY_WAIT_SECONDS * 10
      sideTravel[s] = Math.max(1, Math.round(deciseconds))
      sideEndCost[s] = junction(l, d === 0 ? linkTo[l]! : linkFrom[l]!)
    }
  }
  return { sideTravel, sideEndCost, sideAllowed }
}

/** Side s leaves every vertex of its tail node from which it is allowed; nothing leaves a blocking node. One entry is one arc. */
function sideTails(network: StreetNetwork, sideAllowed: Uint8Array, split: SplitVertices, blockedBy: number) {
  const { linkFrom, linkTo, nodeFlags } = network
  const { copied } = split
  const sideCount = sideAllowed.length
  const tailStart = new Uint32Array(sideCount + 1)
  let arcs = 0
  const fill = (into: Uint32Array | null) => {
    arcs = 0
    for (let s = 0; s < sideCount; s++) {
      tailStart[s] = arcs
      if (!sideAllowed[s]) continue
      const node = s & 1 ? linkTo[s >> 1]! : linkFrom[s >> 1]!
      if (nodeFlags[node]! & blockedBy) continue
      if (copied[node])
        for (const v of split.tailsAtCopied(s)) {
          if (into) into[arcs] = v
          arcs++
        }
      else {
        if (into) into[arcs] = node
        arcs++
      }
    }
    tailStart[sideCount] = arcs
  }
  fill(null)
  const tailVertex = new Uint32Array(arcs)
  fill(tailVertex)
  return { tailStart, tailVertex }
}

interface Sides {
  readonly tailStart: Uint32Array
  readonly tailVertex: Uint32Array
  readonly sideHead: Uint32Array
}

/** The arcs in rows by the vertex at one of their ends, with the vertex at the other. */
function arcsByEnd(network: StreetNetwork, sides: Sides, vertexCount: number, end: 'tail' | 'head') {
  const { tailStart, tailVertex, sideHead } = sides
  const { linkLengthMetres } = network
  const byTail = end === 'tail'
  const sideCount = sideHead.length
  const arcCount = tailVertex.length
  const start = new Uint32Array(vertexCount + 1)
  for (let s = 0; s < sideCount; s++)
    for (let i = tailStart[s]!; i < tailStart[s + 1]!; i++) start[(byTail ? tailVertex[i]! : sideHead[s]!) + 1]!++
  for (let v = 0; v < vertexCount; v++) start[v + 1]! += start[v]!
  const other = new Uint32Array(arcCount)
  const metres = new Float32Array(arcCount)
  const side = new Uint32Array(arcCount)
  const free = start.slice()
  for (let s = 0; s < sideCount; s++)
    for (let i = tailStart[s]!; i < tailStart[s + 1]!; i++) {
      const tail = tailVertex[i]!
      const head = sideHead[s]!
      const a = free[byTail ? tail : head]!++
      other[a] = byTail ? head : tail
      metres[a] = linkLengthMetres[s >> 1]!
      side[a] = s
    }
  return { start, other, metres, side }
}

/** Links that can be entered from and left to the largest part. Nobody lives on a ferry's course, steps off a motorway, or comes up out of a tunnel. */
function usableLinks(
  network: StreetNetwork,
  { tailStart, tailVertex, sideHead }: Sides,
  strong: Uint8Array,
): Uint8Array {
  const { linkCount, linkClass, linkFlags } = network
  const usable = new Uint8Array(linkCount)
  const ferry = ROAD_CLASSES.indexOf('ferry')
  const lastMotorway = ROAD_CLASSES.indexOf('motorway_link')
  for (let l = 0; l < linkCount; l++) {
    if (linkClass[l] === ferry || linkClass[l]! <= lastMotorway || linkFlags[l]! & TUNNEL) continue
    let enters = false
    let leaves = false
    for (let s = 2 * l; s < 2 * l + 2; s++) {
      if (sideHead[s] === UNREACHED) continue
      for (let i = tailStart[s]!; i < tailStart[s + 1]!; i++) if (strong[tailVertex[i]!]) enters = true
      if (strong[sideHead[s]!]) leaves = true
    }
    if (enters && leaves) usable[l] = 1
  }
  return usable
}

/**
 * What a node costs when it is reached over a link, tenths of a second: signals; for cars also junctions of three or more
 * streets: giving way when the link is of a lower class than another one at the node, else something where three or more of the
 * greatest class meet. Who comes on the greater of the roads passes side streets and driveways freely. Left and right turns are not told apart.
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
  // Links of the greatest class at the node, or of the one below it (a road and its slip road).
  const greatest = new Uint8Array(network.nodeCount)
  const atEnds = (visit: (node: number, cls: number) => void) => {
    for (let l = 0; l < network.linkCount; l++) {
      if (!(network.linkAccess[l]! & usable)) continue
      visit(network.linkFrom[l]!, network.linkClass[l]!)
      visit(network.linkTo[l]!, network.linkClass[l]!)
    }
  }
  atEnds((n, cls) => {
    if (degree[n]! < 255) degree[n]!++
    if (cls < best[n]!) best[n] = cls
  })
  atEnds((n, cls) => {
    if (cls <= best[n]! + 1 && greatest[n]! < 255) greatest[n]!++
  })
  return (link: number, node: number) => {
    if (network.nodeFlags[node]! & TRAFFIC_SIGNALS) return signal
    const cls = network.linkClass[link]!
    if (degree[node]! < 3 || cls < 2) return 0
    const lesser = cls > best[node]! + 1
    if (lesser && best[node]! < FIRST_MINOR_CLASS) return 10 * CAR_GIVE_WAY_SECONDS
    return lesser || greatest[node]! >= 3 ? 10 * CAR_JUNCTION_SECONDS : 0
  }
}
