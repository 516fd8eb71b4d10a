import { type LonLat, type MultiPolygon, pointInRing, type Ring, signedRingArea } from '../../core/geo/index.ts'

/** A member way: node ids and their positions in degrees. */
export interface RingPart {
  readonly refs: ArrayLike<number>
  readonly lon: ArrayLike<number>
  readonly lat: ArrayLike<number>
}

export interface AssembledRings {
  /** Outer rings run anticlockwise, holes clockwise. */
  readonly polygons: MultiPolygon
  /** Chains that did not close and were left out. */
  readonly openChains: number
}

interface ClosedRing {
  readonly refs: number[]
  readonly points: LonLat[]
  readonly area: number
  readonly box: readonly [number, number, number, number]
}

/** More rings than any real area has; nesting is quadratic. */
const MAX_RINGS = 20_000

/**
 * Polygons from the ways of a multipolygon or boundary. Ways are joined at shared end nodes; where more than two meet, a loop is cut off
 * as soon as it closes, so every even graph falls apart into rings. Which ring is a hole follows from nesting (even–odd), not from the
 * roles, which are wrong too often.
 */
export function assembleRings(parts: readonly RingPart[]): AssembledRings {
  const rings: ClosedRing[] = []
  const open: RingPart[] = []
  for (const part of parts) {
    if (part.refs.length < 2) continue
    if (part.refs[0] === part.refs[part.refs.length - 1]) addRing(rings, [{ part, reversed: false }])
    else open.push(part)
  }
  const openChains = joinOpenParts(open, rings)
  if (rings.length > MAX_RINGS) return { polygons: [], openChains: openChains + rings.length }
  return { polygons: nest(rings), openChains }
}

interface Step {
  readonly part: RingPart
  readonly reversed: boolean
}

function joinOpenParts(parts: readonly RingPart[], rings: ClosedRing[]): number {
  const atNode = new Map<number, number[]>()
  const put = (node: number, i: number) => {
    const list = atNode.get(node)
    if (list) list.push(i)
    else atNode.set(node, [i])
  }
  parts.forEach(({ refs }, i) => {
    put(refs[0], i)
    put(refs[refs.length - 1], i)
  })
  const used = new Uint8Array(parts.length)
  const takeAt = (node: number): number => {
    const list = atNode.get(node)!
    while (list.length > 0) {
      const i = list.pop()!
      if (!used[i]) return i
    }
    return -1
  }

  let openChains = 0
  // Ends with one way only come first, so that dead ends do not eat ways of rings.
  const deadEnds = [...atNode].filter(([, list]) => list.length % 2 === 1).map(([node]) => node)
  const starts = [...deadEnds, ...parts.map(({ refs }) => refs[0])]
  for (const start of starts) {
    const path: Step[] = []
    const nodes = [start]
    const placeOf = new Map([[start, 0]])
    for (let i = takeAt(start); i >= 0; ) {
      used[i] = 1
      const { refs } = parts[i]
      const here = nodes[nodes.length - 1]
      const reversed = refs[0] !== here
      const next = reversed ? refs[0] : refs[refs.length - 1]
      path.push({ part: parts[i], reversed })
      const place = placeOf.get(next)
      if (place === undefined) {
        placeOf.set(next, nodes.length)
        nodes.push(next)
      } else {
        addRing(rings, path.splice(place))
        for (const node of nodes.splice(place + 1)) placeOf.delete(node)
      }
      i = takeAt(nodes[nodes.length - 1])
    }
    if (path.length > 0) openChains++
  }
  return openChains
}

function addRing(rings: ClosedRing[], steps: readonly Step[]): void {
  const refs: number[] = []
  const points: LonLat[] = []
  for (const { part, reversed } of steps) {
    const n = part.refs.length
    // The last node of a part is the first of the next one.
    for (let k = 0; k < n - 1; k++) {
      const i = reversed ? n - 1 - k : k
      if (refs.length > 0 && refs[refs.length - 1] === part.refs[i]) continue
      refs.push(part.refs[i])
      points.push([part.lon[i], part.lat[i]])
    }
  }
  if (points.length < 3) return
  points.push(points[0])
  const area = signedRingArea(points)
  if (area === 0) return
  let west = Number.POSITIVE_INFINITY
  let south = west
  let east = Number.NEGATIVE_INFINITY
  let north = east
  for (const [lon, lat] of points) {
    west = Math.min(west, lon)
    east = Math.max(east, lon)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  rings.push({ refs, points, area, box: [west, south, east, north] })
}

function nest(rings: ClosedRing[]): MultiPolygon {
  rings.sort((a, b) => Math.abs(b.area) - Math.abs(a.area))
  const depth = new Uint32Array(rings.length)
  const parent = new Int32Array(rings.length).fill(-1)
  const nodeSets = new Map<number, Set<number>>()
  for (let i = 1; i < rings.length; i++) {
    // From the smallest larger ring upwards: the first that contains this one is its parent.
    for (let j = i - 1; j >= 0; j--) {
      if (!boxInside(rings[i].box, rings[j].box) || !ringInside(rings[i], rings[j], j, nodeSets)) continue
      parent[i] = j
      depth[i] = depth[j] + 1
      break
    }
  }
  const polygons: Ring[][] = []
  const polygonOf = new Int32Array(rings.length)
  rings.forEach((ring, i) => {
    const outer = depth[i] % 2 === 0
    const points = ring.area > 0 === outer ? ring.points : ring.points.reverse()
    if (outer) {
      polygonOf[i] = polygons.length
      polygons.push([points])
    } else polygons[polygonOf[parent[i]]].push(points)
  })
  return polygons
}

function boxInside(inner: ClosedRing['box'], outer: ClosedRing['box']): boolean {
  return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3]
}

/** Rings do not cross, so one point of the inner ring that is not on the outer one decides; rings may touch at nodes. */
function ringInside(inner: ClosedRing, outer: ClosedRing, j: number, nodeSets: Map<number, Set<number>>): boolean {
  let shared = nodeSets.get(j)
  if (!shared) {
    shared = new Set(outer.refs)
    nodeSets.set(j, shared)
  }
  for (let i = 0; i < inner.refs.length; i++) {
    if (!shared.has(inner.refs[i])) return pointInRing(inner.points[i][0], inner.points[i][1], outer.points)
  }
  // All nodes shared: the middle of an edge that is a chord.
  for (let i = 0; i + 1 < inner.points.length; i++) {
    const [x1, y1] = inner.points[i]
    const [x2, y2] = inner.points[i + 1]
    if (!isEdge(outer, inner.refs[i], inner.refs[(i + 1) % inner.refs.length]))
      return pointInRing((x1 + x2) / 2, (y1 + y2) / 2, outer.points)
  }
  return false
}

function isEdge(ring: ClosedRing, a: number, b: number): boolean {
  const at = ring.refs.indexOf(a)
  const n = ring.refs.length
  return ring.refs[(at + 1) % n] === b || ring.refs[(at + n - 1) % n] === b
}
