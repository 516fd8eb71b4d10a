import FlatQueue from 'flatqueue'
import { type Frame, GRID_METRES } from './frame.ts'
import type { Settlement } from './places.ts'
import { gridPoint } from './places.ts'
import type { RoadClass, RoadLink } from './roadLinks.ts'
import type { Terrain } from './terrain.ts'
import type { Water } from './water.ts'

/** East, north-east, north, north-west, and their opposites. */
const STEPS = [
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [-1, -1],
  [0, -1],
  [1, -1],
] as const
const EMPTY = 255

/** Roads as steps between nodes of the planning grid: `class[cell * 4 + direction]`, 255 = none, directions 0–3 of STEPS. */
export interface RoadGrid {
  readonly roadClass: Uint8Array
  readonly x: Float64Array
  readonly y: Float64Array
  /** Rows of the grid on which the river of the column may be crossed: `column * gridHeight + row`. */
  readonly bridges: ReadonlySet<number>
}

/** Finds a way for every link, cheap where a road is already, dear uphill, and over the river only at the bridges. */
export function routeLinks(
  frame: Frame,
  water: Water,
  terrain: Terrain,
  settlements: readonly Settlement[],
  links: readonly RoadLink[],
): RoadGrid {
  const { gridWidth, gridHeight } = frame
  const cells = gridWidth * gridHeight
  const x = new Float64Array(cells)
  const y = new Float64Array(cells)
  const east = new Uint8Array(cells)
  for (let j = 0; j < gridHeight; j++) {
    for (let i = 0; i < gridWidth; i++) {
      const point = gridPoint(frame, water, i, j)
      const cell = j * gridWidth + i
      x[cell] = point.x
      y[cell] = point.y
      // Bit 0: bank; higher bits: tile column, because every column has its own river.
      east[cell] = point.x > water.riverX(point.x, point.y) ? 1 : 0
    }
  }
  const columnOf = (cell: number) => Math.floor((x[cell] - frame.west) / (GRID_METRES * 120))
  const bridges = new Set<number>()
  for (const place of settlements) {
    if (!place.isMain || !place.municipality.bridge) continue
    bridges.add(place.municipality.tile.column * gridHeight + place.gridY)
  }
  const roadClass = new Uint8Array(cells * 4).fill(EMPTY)
  const search = createSearch()
  const ordered = [...links].sort(
    (a, b) => b.roadClass - a.roadClass || a.from.index - b.from.index || a.to.index - b.to.index,
  )
  for (const link of ordered) {
    const path = search(link.from.gridY * gridWidth + link.from.gridX, link.to.gridY * gridWidth + link.to.gridX)
    for (let k = 1; k < path.length; k++) {
      const slot = slotOf(path[k - 1], path[k], gridWidth)
      if (roadClass[slot] === EMPTY || roadClass[slot] < link.roadClass) roadClass[slot] = link.roadClass
    }
  }
  return { roadClass, x, y, bridges }

  function crossesRiver(a: number, b: number): boolean {
    return columnOf(a) === columnOf(b) && east[a] !== east[b]
  }

  function stepCost(a: number, b: number, direction: number): number {
    const slot = direction < 4 ? a * 4 + direction : b * 4 + direction - 4
    const dx = x[a] - x[b]
    const dy = y[a] - y[b]
    const length = Math.sqrt(dx * dx + dy * dy)
    if (roadClass[slot] !== EMPTY) return length * 0.5
    if (crossesRiver(a, b)) {
      if (direction !== 0 && direction !== 4) return Number.POSITIVE_INFINITY
      if (!bridges.has(columnOf(a) * gridHeight + Math.floor(a / gridWidth))) return Number.POSITIVE_INFINITY
    }
    if (direction % 2 === 1 && diagonalTaken(a, b, direction)) return Number.POSITIVE_INFINITY
    const slope = Math.abs(terrain.height[a] - terrain.height[b]) / length
    return length * (1 + 9 * slope)
  }

  /** Would the step cross the other diagonal of its square? */
  function diagonalTaken(a: number, b: number, direction: number): boolean {
    const [from, to] = direction < 4 ? [a, b] : [b, a]
    const rising = direction === 1 || direction === 5
    // Rising step from (i, j) to (i+1, j+1): the other diagonal starts at (i+1, j). Falling one from (i, j) to (i−1, j+1): at (i−1, j).
    const other = rising ? (from + 1) * 4 + 3 : (to - gridWidth) * 4 + 1
    return roadClass[other] !== EMPTY
  }

  function createSearch() {
    const best = new Float64Array(cells).fill(Number.POSITIVE_INFINITY)
    const before = new Int32Array(cells).fill(-1)
    const touched: number[] = []
    const queue = new FlatQueue<number>()
    const heuristic = (cell: number, goal: number) =>
      0.5 * Math.sqrt((x[cell] - x[goal]) ** 2 + (y[cell] - y[goal]) ** 2)
    return (start: number, goal: number): number[] => {
      for (const margin of [16, 60, 400]) {
        const path = attempt(start, goal, margin)
        if (path.length > 0) return path
      }
      return []
    }
    function attempt(start: number, goal: number, margin: number): number[] {
      const si = start % gridWidth
      const gi = goal % gridWidth
      const sj = (start - si) / gridWidth
      const gj = (goal - gi) / gridWidth
      const west = Math.max(1, Math.min(si, gi) - margin)
      const eastEnd = Math.min(gridWidth - 2, Math.max(si, gi) + margin)
      const south = Math.max(1, Math.min(sj, gj) - margin)
      const north = Math.min(gridHeight - 2, Math.max(sj, gj) + margin)
      best[start] = 0
      touched.push(start)
      queue.push(start, heuristic(start, goal))
      let reached = false
      while (queue.length > 0) {
        const cell = queue.pop()!
        if (cell === goal) {
          reached = true
          break
        }
        const i = cell % gridWidth
        const j = (cell - i) / gridWidth
        for (let d = 0; d < 8; d++) {
          const ni = i + STEPS[d][0]
          const nj = j + STEPS[d][1]
          if (ni < west || ni > eastEnd || nj < south || nj > north) continue
          const next = nj * gridWidth + ni
          const cost = best[cell] + stepCost(cell, next, d)
          if (!(cost < best[next])) continue
          if (best[next] === Number.POSITIVE_INFINITY) touched.push(next)
          best[next] = cost
          before[next] = cell
          queue.push(next, cost + heuristic(next, goal))
        }
      }
      const path: number[] = []
      if (reached) for (let cell = goal; cell !== -1; cell = before[cell]) path.push(cell)
      for (const cell of touched) {
        best[cell] = Number.POSITIVE_INFINITY
        before[cell] = -1
      }
      touched.length = 0
      queue.clear()
      return path.reverse()
    }
  }
}

/** Slot of the step between two neighbouring cells. */
function slotOf(a: number, b: number, gridWidth: number): number {
  const low = Math.min(a, b)
  const difference = Math.max(a, b) - low
  if (difference === 1) return low * 4
  if (difference === gridWidth + 1) return low * 4 + 1
  if (difference === gridWidth) return low * 4 + 2
  return low * 4 + 3
}

/** The cells that a road leads to from `cell`, with its class. */
export function* roadsAt(
  grid: RoadGrid,
  gridWidth: number,
  cell: number,
): Generator<{ cell: number; roadClass: RoadClass }> {
  const offsets = [1, gridWidth + 1, gridWidth, gridWidth - 1]
  for (let d = 0; d < 4; d++) {
    const ahead = grid.roadClass[cell * 4 + d]
    if (ahead !== EMPTY) yield { cell: cell + offsets[d], roadClass: ahead as RoadClass }
    const back = cell - offsets[d]
    if (back < 0) continue
    const behind = grid.roadClass[back * 4 + d]
    if (behind !== EMPTY) yield { cell: back, roadClass: behind as RoadClass }
  }
}
