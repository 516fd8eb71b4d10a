import type { OsmSheet, Tags } from './osmSheet.ts'
import type { Random } from './random.ts'
import type { Town, TownSurroundings } from './town.ts'

/** Footpaths between dead ends, some with steps or bollards, and farm tracks into the fields. */
export function drawPaths(
  sheet: OsmSheet,
  town: Town,
  around: TownSurroundings,
  ids: ReadonlyMap<number, number>,
  random: Random,
): void {
  const { ground, streets } = town
  for (const street of streets) {
    if (street.loop) continue
    const end = street.nodes.at(-1)!
    if (connections(town, end) > 1) continue
    const own = new Set(street.nodes)
    const other = ground.nearestNode(
      ground.x[end],
      ground.y[end],
      95,
      (node) => !own.has(node) && idOf(town, ids, node) > 0,
    )
    if (other >= 0 && random.chance(0.75) && !ground.crosses(end, ground.x[other], ground.y[other], other)) {
      drawFootway(sheet, town, idOf(town, ids, end), idOf(town, ids, other), end, other, random)
      ground.addSegment(end, other, false)
    } else if (random.chance(0.3)) drawTrack(sheet, town, around, end, ids, random)
  }
}

function connections(town: Town, node: number): number {
  let count = 0
  for (const street of town.streets) {
    for (const [k, at] of street.nodes.entries())
      if (at === node) count += k === 0 || k === street.nodes.length - 1 ? 1 : 2
  }
  return count
}

function idOf(town: Town, ids: ReadonlyMap<number, number>, node: number): number {
  const shared = town.ground.shared[node]
  return shared >= 0 ? shared + 1 : (ids.get(node) ?? 0)
}

function drawFootway(
  sheet: OsmSheet,
  town: Town,
  from: number,
  to: number,
  a: number,
  b: number,
  random: Random,
): void {
  const { ground } = town
  const middle = (ground.x[a] + ground.x[b]) / 2
  const middleY = (ground.y[a] + ground.y[b]) / 2
  const draw = random.next()
  if (draw < 0.12) {
    sheet.way([from, to], { highway: 'steps', step_count: String(8 + random.below(30)) })
    return
  }
  const bollard = draw < 0.4
  const node = sheet.node(middle, middleY, bollard ? { barrier: 'bollard' } : undefined)
  const kind: Tags =
    draw < 0.3
      ? { highway: 'path', bicycle: 'yes' }
      : draw < 0.6
        ? { highway: 'footway', surface: 'paving_stones' }
        : { highway: 'footway' }
  sheet.way([from, node, to], kind)
}

function drawTrack(
  sheet: OsmSheet,
  town: Town,
  around: TownSurroundings,
  from: number,
  ids: ReadonlyMap<number, number>,
  random: Random,
): void {
  const { ground, settlement } = town
  let dx = ground.x[from] - settlement.x
  let dy = ground.y[from] - settlement.y
  const length = Math.sqrt(dx * dx + dy * dy) || 1
  dx /= length
  dy /= length
  const refs = [idOf(town, ids, from)]
  let x = ground.x[from]
  let y = ground.y[from]
  let before = from
  const steps = 4 + random.below(12)
  for (let s = 0; s < steps; s++) {
    const bend = 0.22 * random.normal()
    const nx = dx - dy * bend
    const ny = dy + dx * bend
    const norm = Math.sqrt(nx * nx + ny * ny)
    dx = nx / norm
    dy = ny / norm
    x += dx * 75
    y += dy * 75
    if (!around.allowed(x, y) || ground.crosses(before, x, y, -1) || ground.houseWithin(x, y, 25)) break
    const node = ground.addNode(x, y, -1)
    ground.addSegment(before, node, false)
    before = node
    refs.push(sheet.node(x, y))
  }
  if (refs.length < 2) return
  const farming: Tags = random.chance(0.35) ? { motor_vehicle: 'agricultural' } : {}
  sheet.way(refs, { highway: 'track', tracktype: `grade${2 + random.below(3)}`, ...farming })
}
