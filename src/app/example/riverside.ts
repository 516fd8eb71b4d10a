import { type Frame, TILE_HEIGHT_METRES, TILE_WIDTH_METRES } from './frame.ts'
import type { OsmSheet } from './osmSheet.ts'
import type { RoadNetwork } from './roads.ts'
import type { Water } from './water.ts'

/** Distance of the cycleway from the middle of the river: between the bank and everything built. */
const CYCLEWAY_METRES = 75

/** A cycleway along the western bank from bridge to bridge, and the ferry of each county inside. */
export function drawRiverside(sheet: OsmSheet, frame: Frame, water: Water, roads: RoadNetwork): void {
  for (const { column, name } of water.rivers) {
    const middle = frame.west + (column + 0.45) * TILE_WIDTH_METRES
    const ferries = ferryNorthings(frame, column)
    const bridges = roads.bridges.filter((bridge) => bridge.column === column).sort((a, b) => a.y - b.y)
    for (let k = 0; k + 1 < bridges.length; k++) {
      const [south, north] = [bridges[k], bridges[k + 1]]
      const refs = [south.west + 1]
      const landings: { x: number; y: number; ref: number }[] = []
      for (let y = south.y + 90; y < north.y - 60; y += 80) {
        const x = water.riverX(middle, y) - CYCLEWAY_METRES
        refs.push(sheet.node(x, y))
        if (ferries.some((at) => y >= at && y - at < 80)) landings.push({ x, y, ref: refs.at(-1)! })
      }
      refs.push(north.west + 1)
      sheet.way(refs, { highway: 'cycleway', name: `${name}-Radweg`, foot: 'yes', surface: 'fine_gravel' })
      for (const landing of landings) drawFerry(sheet, water, roads, landing)
    }
  }
}

/** Northings of the ferries on a river: in the north of each county inside, where the bridges lie far apart. */
function ferryNorthings(frame: Frame, column: number): number[] {
  return frame.tiles
    .filter((tile) => tile.inside && tile.column === column)
    .map((tile) => tile.y + 0.83 * TILE_HEIGHT_METRES)
}

function drawFerry(
  sheet: OsmSheet,
  water: Water,
  roads: RoadNetwork,
  west: { x: number; y: number; ref: number },
): void {
  const river = water.riverX(west.x, west.y)
  const vertexWest = nearestVertex(roads, (v) => roads.x[v] < water.riverX(roads.x[v], roads.y[v]), west.x, west.y)
  const vertexEast = nearestVertex(roads, (v) => roads.x[v] > water.riverX(roads.x[v], roads.y[v]), river, west.y)
  if (vertexWest < 0 || vertexEast < 0) return
  const pierWest = sheet.node(river - 24, west.y, { amenity: 'ferry_terminal' })
  const pierEast = sheet.node(river + 24, west.y, { amenity: 'ferry_terminal' })
  const access = { highway: 'unclassified', name: 'Fährweg', surface: 'asphalt' }
  sheet.way([vertexWest + 1, west.ref, pierWest], access)
  sheet.way([vertexEast + 1, pierEast], access)
  sheet.way([pierWest, pierEast], {
    route: 'ferry',
    name: 'Gierseilfähre',
    motor_vehicle: 'yes',
    foot: 'yes',
    bicycle: 'yes',
    duration: '00:05',
    opening_hours: 'Apr-Oct 08:00-18:00',
  })
}

function nearestVertex(roads: RoadNetwork, allowed: (vertex: number) => boolean, x: number, y: number): number {
  let best = -1
  let bestSquare = 2500 ** 2
  for (let vertex = 0; vertex < roads.x.length; vertex++) {
    const square = (roads.x[vertex] - x) ** 2 + (roads.y[vertex] - y) ** 2
    if (square < bestSquare && !roads.alias.has(vertex) && allowed(vertex)) {
      best = vertex
      bestSquare = square
    }
  }
  return best
}
