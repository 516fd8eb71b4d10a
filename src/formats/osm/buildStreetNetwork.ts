import { haversineMetres } from '../../core/geo/index.ts'
import { type StreetNetwork, TRAFFIC_SIGNALS } from '../../core/network/index.ts'
import { hilbertOrder } from './hilbert.ts'
import { NodeTable } from './nodeTable.ts'
import { resolveRestrictions } from './resolveRestrictions.ts'
import type { StreetDraft } from './streetDraft.ts'
import type { TaggedRestriction } from './turnRestriction.ts'

/** Signals stand at the stop lines; this near to a junction they belong to it, and count once and not for every line. */
const SIGNAL_METRES = 30

/**
 * Splits ways into links at junctions (nodes used twice), at their ends, and at nodes with flags. Nodes that only bend a way become
 * shape points. `unresolved` counts restrictions whose ways do not meet in their via node.
 */
export function buildStreetNetwork(
  draft: StreetDraft,
  flagsById: ReadonlyMap<number, number>,
  tagged: readonly TaggedRestriction[],
): { network: StreetNetwork; unresolved: number } {
  const nodes = chooseNodes(draft, flagsById)
  const links = cutLinks(draft, nodes)
  const network = fillNetwork(draft, nodes, links)
  const { restrictions, unresolved } = resolveRestrictions(network, tagged, (id) => nodes.indexOfId(id))
  return { network: { ...network, restrictions }, unresolved }
}

interface GraphNodes {
  readonly lonE7: Int32Array
  readonly latE7: Int32Array
  readonly flags: Uint8Array
  /** Point of the draft → graph node, −1 = shape point. */
  readonly ofPoint: Int32Array
  indexOfId(id: number): number
}

function chooseNodes(draft: StreetDraft, flagsById: ReadonlyMap<number, number>): GraphNodes {
  const ids = draft.nodeId.view()
  const table = new NodeTable(ids.length)
  const slotOfPoint = new Int32Array(ids.length)
  const uses = new Uint8Array(ids.length)
  for (let p = 0; p < ids.length; p++) {
    const slot = table.slotOf(ids[p])
    slotOfPoint[p] = slot
    if (uses[slot] < 2) uses[slot]++
  }
  for (let w = 0; w < draft.wayCount; w++) {
    uses[slotOfPoint[draft.pointStart.get(w)]] = 2
    uses[slotOfPoint[draft.pointStart.get(w + 1) - 1]] = 2
  }
  const flagOfSlot = new Map<number, number>()
  for (const [id, flags] of flagsById) {
    const slot = table.find(id)
    if (slot >= 0) flagOfSlot.set(slot, flags)
  }
  for (const [slot, flags] of flagOfSlot) if (flags & ~TRAFFIC_SIGNALS) uses[slot] = 2
  moveSignals(draft, slotOfPoint, uses, flagOfSlot)
  for (const slot of flagOfSlot.keys()) uses[slot] = 2

  let count = 0
  const nodeOfSlot = new Int32Array(table.count).fill(-1)
  for (let slot = 0; slot < table.count; slot++) if (uses[slot] === 2) nodeOfSlot[slot] = count++
  const lon = new Int32Array(count)
  const lat = new Int32Array(count)
  for (let p = 0; p < ids.length; p++) {
    const node = nodeOfSlot[slotOfPoint[p]]
    if (node < 0) continue
    lon[node] = draft.lonE7.get(p)
    lat[node] = draft.latE7.get(p)
  }
  const order = hilbertOrder(lon, lat)
  const rank = new Int32Array(count)
  for (let i = 0; i < count; i++) rank[order[i]] = i
  const flags = new Uint8Array(count)
  for (let slot = 0; slot < nodeOfSlot.length; slot++) {
    if (nodeOfSlot[slot] < 0) continue
    nodeOfSlot[slot] = rank[nodeOfSlot[slot]]
  }
  for (const [slot, bits] of flagOfSlot) flags[nodeOfSlot[slot]] = bits
  for (let p = 0; p < ids.length; p++) slotOfPoint[p] = nodeOfSlot[slotOfPoint[p]]
  return {
    lonE7: lon.map((_, i) => lon[order[i]]),
    latE7: lat.map((_, i) => lat[order[i]]),
    flags,
    ofPoint: slotOfPoint,
    indexOfId(id) {
      const slot = table.find(id)
      return slot < 0 ? -1 : nodeOfSlot[slot]
    },
  }
}

/** Signals at a stop line become those of the junction that it belongs to; others stay where they are. */
function moveSignals(
  draft: StreetDraft,
  slotOfPoint: Int32Array,
  uses: Uint8Array,
  flagOfSlot: Map<number, number>,
): void {
  const lon = draft.lonE7.view()
  const lat = draft.latE7.view()
  const moved = new Map<number, number>()
  const nearestJunction = (p: number, step: 1 | -1, end: number) => {
    let metres = 0
    for (let q = p; q !== end; q += step) {
      const r = q + step
      metres += haversineMetres(lon[q] / 1e7, lat[q] / 1e7, lon[r] / 1e7, lat[r] / 1e7)
      if (metres > SIGNAL_METRES) return null
      if (uses[slotOfPoint[r]] === 2) return { slot: slotOfPoint[r], metres }
    }
    return null
  }
  for (let w = 0; w < draft.wayCount; w++) {
    const first = draft.pointStart.get(w)
    const last = draft.pointStart.get(w + 1) - 1
    for (let p = first + 1; p < last; p++) {
      const slot = slotOfPoint[p]
      if (uses[slot] === 2 || flagOfSlot.get(slot) !== TRAFFIC_SIGNALS) continue
      const behind = nearestJunction(p, -1, first)
      const ahead = nearestJunction(p, 1, last)
      const nearer = !behind || (ahead && ahead.metres < behind.metres) ? ahead : behind
      if (nearer) moved.set(slot, nearer.slot)
    }
  }
  for (const [slot, junction] of moved) {
    flagOfSlot.delete(slot)
    flagOfSlot.set(junction, (flagOfSlot.get(junction) ?? 0) | TRAFFIC_SIGNALS)
  }
}

/** Links in order of their from node: way, first and last point in the draft. */
interface Links {
  readonly count: number
  readonly way: Uint32Array
  readonly first: Uint32Array
  readonly last: Uint32Array
}

function cutLinks(draft: StreetDraft, { ofPoint, flags }: GraphNodes): Links {
  let most = 0
  for (let p = 0; p < ofPoint.length; p++) if (ofPoint[p] >= 0) most++
  const way = new Uint32Array(most)
  const first = new Uint32Array(most)
  const last = new Uint32Array(most)
  const startOfNode = new Uint32Array(flags.length + 1)
  let count = 0
  for (let w = 0; w < draft.wayCount; w++) {
    let from = draft.pointStart.get(w)
    for (let p = from + 1; p < draft.pointStart.get(w + 1); p++) {
      if (ofPoint[p] < 0) continue
      way[count] = w
      first[count] = from
      last[count] = p
      startOfNode[ofPoint[from] + 1]++
      count++
      from = p
    }
  }
  for (let n = 0; n < flags.length; n++) startOfNode[n + 1] += startOfNode[n]
  const sorted: Links = {
    count,
    way: new Uint32Array(count),
    first: new Uint32Array(count),
    last: new Uint32Array(count),
  }
  for (let l = 0; l < count; l++) {
    const at = startOfNode[ofPoint[first[l]]]++
    sorted.way[at] = way[l]
    sorted.first[at] = first[l]
    sorted.last[at] = last[l]
  }
  return sorted
}

function fillNetwork(draft: StreetDraft, nodes: GraphNodes, links: Links): Omit<StreetNetwork, 'restrictions'> {
  const { count } = links
  const lon = draft.lonE7.view()
  const lat = draft.latE7.view()
  const lengthMetres = new Float32Array(count)
  const shapeStart = new Uint32Array(count + 1)
  for (let l = 0; l < count; l++) shapeStart[l + 1] = shapeStart[l] + links.last[l] - links.first[l] - 1
  const shapeLonE7 = new Int32Array(shapeStart[count])
  const shapeLatE7 = new Int32Array(shapeStart[count])
  const wayMetres = new Float64Array(draft.wayCount)
  for (let l = 0; l < count; l++) {
    let metres = 0
    for (let p = links.first[l]; p < links.last[l]; p++) {
      metres += haversineMetres(lon[p] / 1e7, lat[p] / 1e7, lon[p + 1] / 1e7, lat[p + 1] / 1e7)
    }
    lengthMetres[l] = metres
    wayMetres[links.way[l]] += metres
    shapeLonE7.set(lon.subarray(links.first[l] + 1, links.last[l]), shapeStart[l])
    shapeLatE7.set(lat.subarray(links.first[l] + 1, links.last[l]), shapeStart[l])
  }
  const ofWay = (values: { get(i: number): number }) => (l: number) => values.get(links.way[l])
  const fixed = ofWay(draft.fixedSeconds)
  return {
    nodeCount: nodes.flags.length,
    nodeLonE7: nodes.lonE7,
    nodeLatE7: nodes.latE7,
    nodeFlags: nodes.flags,
    linkCount: count,
    linkFrom: fill(new Uint32Array(count), (l) => nodes.ofPoint[links.first[l]]),
    linkTo: fill(new Uint32Array(count), (l) => nodes.ofPoint[links.last[l]]),
    linkLengthMetres: lengthMetres,
    linkAccess: fill(new Uint16Array(count), ofWay(draft.access)),
    linkClass: fill(new Uint8Array(count), ofWay(draft.roadClass)),
    linkFlags: fill(new Uint8Array(count), ofWay(draft.flags)),
    linkMaxSpeedForward: fill(new Uint8Array(count), ofWay(draft.maxSpeedForward)),
    linkMaxSpeedBackward: fill(new Uint8Array(count), ofWay(draft.maxSpeedBackward)),
    // A crossing with stops on the way is shared out by length.
    linkFixedSeconds: fill(new Uint32Array(count), (l) =>
      fixed(l) > 0 ? Math.max(1, Math.round((fixed(l) * lengthMetres[l]) / (wayMetres[links.way[l]] || 1))) : 0,
    ),
    linkWay: fill(new Float64Array(count), ofWay(draft.way)),
    linkName: fill(new Int32Array(count), ofWay(draft.name)),
    names: draft.names,
    linkShapeStart: shapeStart,
    shapeLonE7,
    shapeLatE7,
  }
}

function fill<T extends { [i: number]: number; readonly length: number }>(array: T, value: (i: number) => number): T {
  for (let i = 0; i < array.length; i++) array[i] = value(i)
  return array
}
