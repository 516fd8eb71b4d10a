import type { Frame } from './frame.ts'
import type { OsmSheet } from './osmSheet.ts'
import type { CensusCells } from './people.ts'
import { type Places, RIVER_CLEARANCE_METRES, type Settlement } from './places.ts'
import { createRandom } from './random.ts'
import type { RoadNetwork } from './roads.ts'
import type { Water } from './water.ts'

/** A farm away from the villages, at the end of its own drive. */
export interface Farm {
  readonly vertex: number
  readonly dx: number
  readonly dy: number
  readonly driveMetres: number
  readonly people: number
  readonly place: Settlement
}

/** Scatters farms along the roads between places; their people are counted off the nearest place. */
export function scatterFarms(frame: Frame, roads: RoadNetwork, places: Places, water: Water, share: number): Farm[] {
  const farms: Farm[] = []
  const taken: [number, number][] = []
  for (const [index, chain] of roads.chains.entries()) {
    const random = createRandom(frame.seed, 53, index)
    for (let k = 2; k < chain.vertices.length - 2; k++) {
      if (!random.chance(0.022)) continue
      const vertex = chain.vertices[k]
      const x = roads.x[vertex]
      const y = roads.y[vertex]
      const ux = roads.x[chain.vertices[k + 1]] - x
      const uy = roads.y[chain.vertices[k + 1]] - y
      const length = Math.sqrt(ux * ux + uy * uy) || 1
      const side = random.chance(0.5) ? 1 : -1
      const farm = {
        vertex,
        dx: (-uy / length) * side,
        dy: (ux / length) * side,
        driveMetres: random.between(70, 300),
        people: 2 + random.below(4),
      }
      const [fx, fy] = [x + farm.dx * farm.driveMetres, y + farm.dy * farm.driveMetres]
      const place = nearestPlace(places, fx, fy)
      if (!place || place.people < 40 * share + farm.people) continue
      if (Math.sqrt((place.x - fx) ** 2 + (place.y - fy) ** 2) < place.radiusMetres + 350) continue
      if (Math.abs(fx - water.riverX(fx, fy)) < RIVER_CLEARANCE_METRES) continue
      if (Math.min(fx - frame.west, frame.east - fx, fy - frame.south, frame.north - fy) < 1700) continue
      if (taken.some(([tx, ty]) => (tx - fx) ** 2 + (ty - fy) ** 2 < 700 ** 2)) continue
      if (crowded(roads, chain.vertices, k, fx, fy)) continue
      taken.push([fx, fy])
      farms.push({ ...farm, place })
    }
  }
  return farms
}

/** Would the drive come close to its own road again? */
function crowded(roads: RoadNetwork, vertices: readonly number[], k: number, x: number, y: number): boolean {
  return vertices.some(
    (vertex, other) => other !== k && (roads.x[vertex] - x) ** 2 + (roads.y[vertex] - y) ** 2 < 55 ** 2,
  )
}

function nearestPlace(places: Places, x: number, y: number): Settlement | null {
  let best: Settlement | null = null
  let bestSquare = 5000 ** 2
  for (const place of places.settlements) {
    const square = (place.x - x) ** 2 + (place.y - y) ** 2
    if (square < bestSquare) {
      best = place
      bestSquare = square
    }
  }
  return best
}

export function drawFarms(
  sheet: OsmSheet,
  cells: CensusCells,
  roads: RoadNetwork,
  farms: readonly Farm[],
  buildings: boolean,
): void {
  for (const farm of farms) {
    const x = roads.x[farm.vertex]
    const y = roads.y[farm.vertex]
    const half = farm.driveMetres / 2
    const bend = farm.driveMetres * 0.08
    const middle = sheet.node(x + farm.dx * half - farm.dy * bend, y + farm.dy * half + farm.dx * bend)
    const end = sheet.node(x + farm.dx * farm.driveMetres, y + farm.dy * farm.driveMetres)
    sheet.way([farm.vertex + 1, middle, end], {
      highway: farm.driveMetres > 200 ? 'track' : 'service',
      surface: 'compacted',
      ...(farm.driveMetres > 200 ? { tracktype: 'grade1' } : {}),
    })
    const hx = x + farm.dx * (farm.driveMetres + 14)
    const hy = y + farm.dy * (farm.driveMetres + 14)
    cells.add(hx, hy, farm.people, farm.place.municipality.age, 0)
    if (!buildings) continue
    sheet.area(
      [
        [hx - 7, hy - 5],
        [hx + 7, hy - 5],
        [hx + 7, hy + 5],
        [hx - 7, hy + 5],
      ],
      { building: 'farm' },
    )
    sheet.area(
      [
        [hx + 14, hy - 9],
        [hx + 38, hy - 9],
        [hx + 38, hy + 7],
        [hx + 14, hy + 7],
      ],
      { building: 'barn' },
    )
  }
}
