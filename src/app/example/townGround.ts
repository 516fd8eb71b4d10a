/** Positions and segments of one settlement with a search grid. Segments of the kind `obstacle` (railway, motorway) block but carry no house. */
export interface TownGround {
  readonly x: number[]
  readonly y: number[]
  /** Vertex of the road network, −1 for nodes of local streets. */
  readonly shared: number[]
  readonly from: number[]
  readonly to: number[]
  addNode(x: number, y: number, shared: number): number
  addSegment(from: number, to: number, obstacle: boolean): void
  /** A node (not of an obstacle) within `reach`, the nearest one that `allowed` accepts, or −1. */
  nearestNode(x: number, y: number, reach: number, allowed: (node: number) => boolean): number
  /** Metres to the nearest segment that does not touch `except`, at most `reach`. */
  clearance(x: number, y: number, reach: number, except: (node: number) => boolean): number
  /** Does the line cross a segment that does not begin or end at one of its own ends? */
  crosses(a: number, bx: number, by: number, b: number): boolean
  addHouse(x: number, y: number): void
  houseWithin(x: number, y: number, reach: number): boolean
}

const CELL = 60

export function createTownGround(): TownGround {
  const x: number[] = []
  const y: number[] = []
  const shared: number[] = []
  const from: number[] = []
  const to: number[] = []
  const usable: boolean[] = []
  const segments = new Map<number, number[]>()
  const nodes = new Map<number, number[]>()
  const houses = new Map<number, number[]>()
  const key = (i: number, j: number) => i * 200_003 + j
  const put = (map: Map<number, number[]>, px: number, py: number, ...values: number[]) => {
    const k = key(Math.floor(px / CELL), Math.floor(py / CELL))
    const list = map.get(k)
    if (list) list.push(...values)
    else map.set(k, [...values])
  }
  function* around(map: Map<number, number[]>, px: number, py: number, reach: number) {
    const west = Math.floor((px - reach) / CELL)
    const east = Math.floor((px + reach) / CELL)
    const south = Math.floor((py - reach) / CELL)
    const north = Math.floor((py + reach) / CELL)
    for (let i = west; i <= east; i++) {
      for (let j = south; j <= north; j++) {
        const list = map.get(key(i, j))
        if (list) yield list
      }
    }
  }
  return {
    x,
    y,
    shared,
    from,
    to,
    addNode(px, py, vertex) {
      x.push(px)
      y.push(py)
      usable.push(false)
      return shared.push(vertex) - 1
    },
    addSegment(a, b, obstacle) {
      const segment = from.push(a) - 1
      to.push(b)
      const length = Math.sqrt((x[a] - x[b]) ** 2 + (y[a] - y[b]) ** 2)
      const steps = Math.max(1, Math.ceil(length / (CELL * 0.5)))
      let last = Number.NaN
      for (let s = 0; s <= steps; s++) {
        const px = x[a] + ((x[b] - x[a]) * s) / steps
        const py = y[a] + ((y[b] - y[a]) * s) / steps
        const k = key(Math.floor(px / CELL), Math.floor(py / CELL))
        if (k !== last) put(segments, px, py, segment)
        last = k
      }
      if (obstacle) return
      for (const node of [a, b]) {
        if (usable[node]) continue
        usable[node] = true
        put(nodes, x[node], y[node], node)
      }
    },
    nearestNode(px, py, reach, allowed) {
      let best = -1
      let bestSquare = reach * reach
      for (const list of around(nodes, px, py, reach)) {
        for (const node of list) {
          const square = (x[node] - px) ** 2 + (y[node] - py) ** 2
          if (square < bestSquare && allowed(node)) {
            best = node
            bestSquare = square
          }
        }
      }
      return best
    },
    clearance(px, py, reach, except) {
      let best = reach
      // Segments are entered every 30 m along their course, so one cell more on each side is enough.
      for (const list of around(segments, px, py, reach + CELL / 2)) {
        for (const segment of list) {
          if (except(from[segment]) || except(to[segment])) continue
          const d = segmentDistance(px, py, x[from[segment]], y[from[segment]], x[to[segment]], y[to[segment]])
          if (d < best) best = d
        }
      }
      return best
    },
    crosses(a, bx, by, b) {
      const ax = x[a]
      const ay = y[a]
      const mx = (ax + bx) / 2
      const my = (ay + by) / 2
      const reach = Math.max(Math.abs(ax - bx), Math.abs(ay - by)) / 2 + CELL / 2
      for (const list of around(segments, mx, my, reach)) {
        for (const segment of list) {
          const c = from[segment]
          const d = to[segment]
          if (c === a || d === a || c === b || d === b) continue
          if (linesCross(ax, ay, bx, by, x[c], y[c], x[d], y[d])) return true
        }
      }
      return false
    },
    addHouse(px, py) {
      put(houses, px, py, px, py)
    },
    houseWithin(px, py, reach) {
      for (const list of around(houses, px, py, reach)) {
        for (let k = 0; k < list.length; k += 2) {
          if ((list[k] - px) ** 2 + (list[k + 1] - py) ** 2 < reach * reach) return true
        }
      }
      return false
    },
  }
}

export function segmentDistance(px: number, py: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax
  const dy = by - ay
  const square = dx * dx + dy * dy
  const t = square === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / square))
  return Math.sqrt((ax + t * dx - px) ** 2 + (ay + t * dy - py) ** 2)
}

/** Do two lines cross inside both? Touching ends do not count. */
export function linesCross(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  const o1 = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
  const o2 = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax)
  const o3 = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx)
  const o4 = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx)
  return o1 * o2 < 0 && o3 * o4 < 0
}
