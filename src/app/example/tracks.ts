import type { Borders } from './borders.ts'
import { createBuiltUpTest } from './drawRoads.ts'
import { type Frame, GRID_METRES } from './frame.ts'
import type { OsmSheet } from './osmSheet.ts'
import { gridPoint, type Places, RIVER_CLEARANCE_METRES } from './places.ts'
import { createRandom, type Random } from './random.ts'
import type { RoadNetwork } from './roads.ts'
import type { Line } from './surroundings.ts'
import { linesCross } from './townGround.ts'
import type { Water } from './water.ts'

/** How near a road must pass for a track to begin there. */
const SNAP_METRES = 115
/** Eight directions, counter-clockwise from east. */
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
/** Chance that a track goes on by so many eighths of a turn: straight on most often, forks seldom, never back. */
const ONWARD = [0.72, 0.17, 0.1, 0, 0, 0, 0.1, 0.17] as const
/** Chance of a track beginning at a road, per direction. */
const BEGINS = 0.1

interface Growing {
  readonly frame: Frame
  readonly random: Random
  /** Node of the OSM file at each grid cell, 0 = none, −1 = no ground for tracks. */
  readonly node: Int32Array
  readonly x: Float64Array
  readonly y: Float64Array
  readonly children: Map<number, number[]>
  readonly blocks: SegmentSearch
}

/** Field and forest tracks: a forest of trees that are rooted at the roads, with some loops, as land consolidation left them. */
export function drawTracks(
  sheet: OsmSheet,
  frame: Frame,
  water: Water,
  roads: RoadNetwork,
  places: Places,
  borders: Borders,
  barriers: readonly Line[],
): void {
  const growing = prepare(frame, water, roads, places, borders, barriers)
  const roots = grow(sheet, growing)
  for (const root of roots) drawTree(sheet, growing, root)
}

function prepare(
  frame: Frame,
  water: Water,
  roads: RoadNetwork,
  places: Places,
  borders: Borders,
  barriers: readonly Line[],
): Growing {
  const { gridWidth, gridHeight } = frame
  const cells = gridWidth * gridHeight
  const node = new Int32Array(cells)
  const x = new Float64Array(cells)
  const y = new Float64Array(cells)
  const builtUp = createBuiltUpTest(places, 160)
  for (let j = 0; j < gridHeight; j++) {
    for (let i = 0; i < gridWidth; i++) {
      const cell = j * gridWidth + i
      const point = gridPoint(frame, water, i, j)
      x[cell] = point.x
      y[cell] = point.y
      const wet = Math.abs(point.x - water.riverX(point.x, point.y)) < RIVER_CLEARANCE_METRES + 60
      if (wet || borders.labels[cell] < 0 || builtUp(point.x, point.y)) node[cell] = -1
    }
  }
  for (const chain of roads.chains) {
    for (const vertex of chain.vertices.slice(1, -1)) {
      const cell =
        Math.floor((roads.y[vertex] - frame.south) / GRID_METRES) * gridWidth +
        Math.floor((roads.x[vertex] - frame.west) / GRID_METRES)
      if (node[cell] !== 0 || (roads.x[vertex] - x[cell]) ** 2 + (roads.y[vertex] - y[cell]) ** 2 > SNAP_METRES ** 2)
        continue
      node[cell] = vertex + 1
      x[cell] = roads.x[vertex]
      y[cell] = roads.y[vertex]
    }
  }
  const lines = [
    ...roads.chains.map((chain) => ({
      x: chain.vertices.map((v) => roads.x[v]),
      y: chain.vertices.map((v) => roads.y[v]),
    })),
    ...barriers,
  ]
  return {
    frame,
    random: createRandom(frame.seed, 59),
    node,
    x,
    y,
    children: new Map(),
    blocks: createSegmentSearch(lines),
  }
}

/** Breadth first from the roads; returns the cells at the roads. */
function grow(sheet: OsmSheet, growing: Growing): number[] {
  const { node, random } = growing
  const roots: number[] = []
  for (let cell = 0; cell < node.length; cell++) if (node[cell] > 0) roots.push(cell)
  const queue = [...roots]
  const heading = new Int8Array(node.length).fill(-1)
  for (let head = 0; head < queue.length; head++) {
    const cell = queue[head]
    for (let d = 0; d < 8; d++) {
      const onward = heading[cell] < 0 ? BEGINS : ONWARD[(d - heading[cell] + 8) % 8]
      if (!random.chance(onward)) continue
      const next = step(sheet, growing, cell, d)
      if (next < 0) continue
      heading[next] = d
      queue.push(next)
    }
  }
  return roots
}

/** Takes one step if the ground allows it; returns the new cell, −1 when nothing grows on from there. */
function step(sheet: OsmSheet, growing: Growing, cell: number, direction: number): number {
  const { node, x, y, random, children, frame } = growing
  const i = (cell % frame.gridWidth) + STEPS[direction][0]
  const j = Math.floor(cell / frame.gridWidth) + STEPS[direction][1]
  if (i < 1 || j < 1 || i >= frame.gridWidth - 1 || j >= frame.gridHeight - 1) return -1
  const next = j * frame.gridWidth + i
  if (node[next] < 0) return -1
  const joined = children.get(next)?.includes(cell) || children.get(cell)?.includes(next)
  if (node[next] > 0 && (joined || random.chance(0.35))) return -1
  if (direction % 2 === 1 && crossesDiagonal(growing, cell, i, j)) return -1
  if (growing.blocks(x[cell], y[cell], x[next], y[next])) return -1
  const list = children.get(cell)
  if (list) list.push(next)
  else children.set(cell, [next])
  if (node[next] > 0) return -1
  node[next] = sheet.node(x[next], y[next])
  return next
}

/** Is there a track along the other diagonal of the square? */
function crossesDiagonal(growing: Growing, cell: number, i: number, j: number): boolean {
  const { frame, children } = growing
  const a = Math.floor(cell / frame.gridWidth) * frame.gridWidth + i
  const b = j * frame.gridWidth + (cell % frame.gridWidth)
  return Boolean(children.get(a)?.includes(b) || children.get(b)?.includes(a))
}

/** Each first child continues the way of its parent, the others begin their own. */
function drawTree(sheet: OsmSheet, growing: Growing, root: number): void {
  const { children, random } = growing
  const starts = [root]
  for (let start = starts.pop(); start !== undefined; start = starts.pop()) {
    let list = children.get(start)
    if (!list || list.length === 0) continue
    if (list.length > 1) starts.push(start)
    const path = [start]
    while (list && list.length > 0 && path.length < 12) {
      path.push(list.shift()!)
      list = children.get(path.at(-1)!)
    }
    starts.push(path.at(-1)!)
    sheet.way(smoothRefs(sheet, growing, path), trackTags(random))
  }
}

/** A node in the middle of each step, moved outwards so that the line bends softly (four-point scheme of Dyn, Levin, Gregory 1987). */
function smoothRefs(sheet: OsmSheet, { node, x, y }: Growing, path: readonly number[]): number[] {
  const refs = [node[path[0]]]
  for (let k = 1; k < path.length; k++) {
    const [a, b] = [path[k - 1], path[k]]
    const before = path[k - 2] ?? a
    const after = path[k + 1] ?? b
    const middle = (axis: Float64Array) => (9 * (axis[a] + axis[b]) - axis[before] - axis[after]) / 16
    refs.push(sheet.node(middle(x), middle(y)), node[b])
  }
  return refs
}

function trackTags(random: Random): Record<string, string> {
  const draw = random.next()
  if (draw < 0.12) return { highway: 'path' }
  const grade = `grade${1 + Math.min(4, Math.floor(draw * 5.5))}`
  return draw < 0.55
    ? { highway: 'track', tracktype: grade }
    : { highway: 'track', tracktype: grade, motor_vehicle: 'agricultural' }
}

type SegmentSearch = (ax: number, ay: number, bx: number, by: number) => boolean

/** Does a line cross one of the given lines? Touching at a common end is no crossing. */
function createSegmentSearch(lines: readonly Line[]): SegmentSearch {
  const buckets = new Map<number, number[]>()
  const key = (px: number, py: number) => Math.floor(px / GRID_METRES) * 100_000 + Math.floor(py / GRID_METRES)
  for (const line of lines) {
    for (let k = 1; k < line.x.length; k++) {
      const segment = [line.x[k - 1], line.y[k - 1], line.x[k], line.y[k]]
      const steps = Math.max(
        1,
        Math.ceil(Math.max(Math.abs(segment[2] - segment[0]), Math.abs(segment[3] - segment[1])) / GRID_METRES),
      )
      for (let s = 0; s <= steps; s++) {
        const at = key(
          segment[0] + ((segment[2] - segment[0]) * s) / steps,
          segment[1] + ((segment[3] - segment[1]) * s) / steps,
        )
        const list = buckets.get(at)
        if (list) list.push(...segment)
        else buckets.set(at, segment.slice())
      }
    }
  }
  return (ax, ay, bx, by) => {
    for (let px = Math.min(ax, bx) - GRID_METRES; px <= Math.max(ax, bx) + GRID_METRES; px += GRID_METRES) {
      for (let py = Math.min(ay, by) - GRID_METRES; py <= Math.max(ay, by) + GRID_METRES; py += GRID_METRES) {
        const list = buckets.get(key(px, py))
        if (!list) continue
        for (let k = 0; k < list.length; k += 4)
          if (linesCross(ax, ay, bx, by, list[k], list[k + 1], list[k + 2], list[k + 3])) return true
      }
    }
    return false
  }
}
