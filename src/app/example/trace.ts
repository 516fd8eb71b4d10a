/** A border line between two labels, from lattice corner to lattice corner; closed lines repeat their first point. */
export interface Arc {
  readonly points: [number, number][]
  readonly left: number
  readonly right: number
}

/** A ring of arcs; `forward[k]` false = the arc is walked backwards. The label lies to the left, so outer rings turn counter-clockwise. */
export interface TracedRing {
  readonly arcs: readonly number[]
  readonly forward: readonly boolean[]
}

export interface Tracing {
  readonly arcs: readonly Arc[]
  /** Rings per label (labels ≥ 0). */
  readonly rings: ReadonlyMap<number, TracedRing[]>
}

const HEADINGS = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const

/**
 * Traces a raster of labels (−1 = nothing) into border lines that neighbours share, smoothed, so that no gaps and overlaps appear.
 * Coordinates are lattice units: cell (i, j) spans i … i+1, j … j+1.
 */
export function traceLabels(width: number, height: number, labels: Int32Array, smoothing: number): Tracing {
  dissolveCheckers(width, height, labels)
  const at = (i: number, j: number) => (i < 0 || j < 0 || i >= width || j >= height ? -1 : labels[j * width + i])
  const stride = width + 1
  /** Labels left and right of the unit step from a corner in a heading. */
  const beside = (corner: number, heading: number): [number, number] => {
    const i = corner % stride
    const j = (corner - i) / stride
    if (heading === 0) return [at(i, j), at(i, j - 1)]
    if (heading === 1) return [at(i - 1, j), at(i, j)]
    if (heading === 2) return [at(i - 1, j - 1), at(i - 1, j)]
    return [at(i, j - 1), at(i - 1, j - 1)]
  }
  const isBorder = (corner: number, heading: number) => {
    const i = corner % stride
    const j = (corner - i) / stride
    const ti = i + HEADINGS[heading][0]
    const tj = j + HEADINGS[heading][1]
    if (ti < 0 || tj < 0 || ti > width || tj > height) return false
    const [left, right] = beside(corner, heading)
    return left !== right
  }
  const degree = (corner: number) => {
    let count = 0
    for (let h = 0; h < 4; h++) if (isBorder(corner, h)) count++
    return count
  }
  const corners = stride * (height + 1)
  const used = new Uint8Array(corners * 4)
  const arcs: Arc[] = []
  const walk = (start: number, first: number) => {
    const [left, right] = beside(start, first)
    const path = [start]
    let corner = start
    let heading = first
    for (;;) {
      used[corner * 4 + heading] = 1
      corner += HEADINGS[heading][0] + HEADINGS[heading][1] * stride
      used[corner * 4 + ((heading + 2) % 4)] = 1
      path.push(corner)
      if (corner === start || degree(corner) !== 2) break
      const back = (heading + 2) % 4
      for (let h = 0; h < 4; h++) {
        if (h !== back && isBorder(corner, h)) {
          heading = h
          break
        }
      }
    }
    const points = path.map((c): [number, number] => [c % stride, Math.floor(c / stride)])
    arcs.push({ points: smoothLine(points, smoothing), left, right })
  }
  for (const loops of [false, true]) {
    for (let corner = 0; corner < corners; corner++) {
      for (let h = 0; h < 4; h++) {
        if (used[corner * 4 + h] || !isBorder(corner, h)) continue
        if (loops || degree(corner) !== 2) walk(corner, h)
      }
    }
  }
  return { arcs, rings: joinRings(arcs) }
}

/** Two cells that touch only at a corner would make a ring that touches itself: the north-eastern one takes its neighbour's label. */
function dissolveCheckers(width: number, height: number, labels: Int32Array): void {
  for (let round = 0; round < 6; round++) {
    let changed = false
    for (let j = 0; j + 1 < height; j++) {
      for (let i = 0; i + 1 < width; i++) {
        const a = labels[j * width + i]
        const b = labels[j * width + i + 1]
        const c = labels[(j + 1) * width + i]
        const d = labels[(j + 1) * width + i + 1]
        if ((a === d && a !== b && a !== c) || (b === c && b !== a && b !== d)) {
          labels[(j + 1) * width + i + 1] = c
          if (b === c) labels[(j + 1) * width + i] = d === c ? a : labels[(j + 1) * width + i]
          changed = true
        }
      }
    }
    if (!changed) return
  }
}

function joinRings(arcs: readonly Arc[]): Map<number, TracedRing[]> {
  const starts = new Map<string, { arc: number; forward: boolean; label: number; used: boolean }[]>()
  const all: { arc: number; forward: boolean; label: number; used: boolean }[] = []
  const pointKey = ([x, y]: readonly [number, number]) => `${x} ${y}`
  for (const [index, arc] of arcs.entries()) {
    for (const forward of [true, false]) {
      const label = forward ? arc.left : arc.right
      if (label < 0) continue
      const piece = { arc: index, forward, label, used: false }
      const key = `${label}:${pointKey(forward ? arc.points[0] : arc.points.at(-1)!)}`
      const list = starts.get(key)
      if (list) list.push(piece)
      else starts.set(key, [piece])
      all.push(piece)
    }
  }
  const rings = new Map<number, TracedRing[]>()
  for (const first of all) {
    if (first.used) continue
    const pieces = [first]
    first.used = true
    const origin = pointKey(first.forward ? arcs[first.arc].points[0] : arcs[first.arc].points.at(-1)!)
    for (;;) {
      const last = pieces.at(-1)!
      const end = pointKey(last.forward ? arcs[last.arc].points.at(-1)! : arcs[last.arc].points[0])
      if (end === origin) break
      const next = starts.get(`${first.label}:${end}`)?.find((piece) => !piece.used)
      if (!next) break
      next.used = true
      pieces.push(next)
    }
    const list = rings.get(first.label) ?? []
    list.push({ arcs: pieces.map((piece) => piece.arc), forward: pieces.map((piece) => piece.forward) })
    rings.set(first.label, list)
  }
  return rings
}

/** Repeated means of neighbours; ends stay, closed lines turn round. */
function smoothLine(points: [number, number][], rounds: number): [number, number][] {
  const closed = points[0][0] === points.at(-1)![0] && points[0][1] === points.at(-1)![1]
  let line = points
  for (let round = 0; round < rounds; round++) {
    const next = line.map((point): [number, number] => [point[0], point[1]])
    for (let k = closed ? 0 : 1; k < line.length - 1; k++) {
      const before = k === 0 ? line[line.length - 2] : line[k - 1]
      next[k][0] = (before[0] + 2 * line[k][0] + line[k + 1][0]) / 4
      next[k][1] = (before[1] + 2 * line[k][1] + line[k + 1][1]) / 4
    }
    if (closed) next[next.length - 1] = [next[0][0], next[0][1]]
    line = next
  }
  return line
}

/** The positions of a ring, closed. */
export function ringPoints(tracing: Tracing, ring: TracedRing): [number, number][] {
  const points: [number, number][] = []
  for (const [k, arc] of ring.arcs.entries()) {
    const line = ring.forward[k] ? tracing.arcs[arc].points : [...tracing.arcs[arc].points].reverse()
    points.push(...(k === 0 ? line : line.slice(1)))
  }
  return points
}

/** Signed area, positive counter-clockwise. */
export function signedArea(points: readonly (readonly [number, number])[]): number {
  let sum = 0
  for (let k = 1; k < points.length; k++) sum += points[k - 1][0] * points[k][1] - points[k][0] * points[k - 1][1]
  return sum / 2
}

export function contains(ring: readonly (readonly [number, number])[], x: number, y: number): boolean {
  let inside = false
  for (let k = 1; k < ring.length; k++) {
    const [ax, ay] = ring[k - 1]
    const [bx, by] = ring[k]
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}

/** Rings of one label as polygons: each outer ring with the holes in it. */
export function polygonsOf(rings: readonly [number, number][][]): [number, number][][][] {
  const outers = rings.filter((ring) => signedArea(ring) > 0).map((ring) => [ring])
  for (const hole of rings.filter((ring) => signedArea(ring) < 0)) {
    const [x, y] = hole[0]
    const owner = outers.find((polygon) => contains(polygon[0], x, y)) ?? outers[0]
    owner?.push(hole)
  }
  return outers
}
