import type { Amenity } from './amenities.ts'
import type { FacilityRow } from './facilityList.ts'
import { createStreetNames } from './names.ts'
import type { OsmSheet, Tags } from './osmSheet.ts'
import type { CensusCells } from './people.ts'
import { createRandom, type Random } from './random.ts'
import type { House, Street, Town, TownSurroundings } from './town.ts'
import { drawTownCover } from './townCover.ts'
import { drawPaths } from './townPaths.ts'

export interface TownSheet {
  readonly sheet: OsmSheet
  readonly cells: CensusCells
  readonly facilities: FacilityRow[]
  readonly buildings: boolean
  /** Share of houses with a driveway of their own. */
  readonly driveways: number
  readonly seed: number
}

/** Streets, houses, residents and facilities of one grown place. Returns the corners of its plots and houses for the land use. */
export function drawTown(out: TownSheet, town: Town, around: TownSurroundings, amenities: readonly Amenity[]): void {
  const random = createRandom(out.seed, 29, town.settlement.gridX, town.settlement.gridY)
  const plots = furnish(out, town, around, amenities, random)
  drawTownCover(out.sheet, town)
  const ids = drawStreets(out.sheet, town, random)
  if (out.driveways > 0) drawDriveways(out, town, ids, random)
  drawPaths(out.sheet, town, around, ids, random)
  for (const house of town.houses) {
    out.cells.add(house.x, house.y, house.people, town.settlement.municipality.age, 0)
    if (out.buildings)
      out.sheet.area(corners(house.x, house.y, house.dx, house.dy, house.width, house.depth), {
        building: buildingKind(house),
      })
  }
  for (const plot of plots) out.sheet.area(plot.points, plot.tags)
}

function drawDriveways(out: TownSheet, town: Town, ids: ReadonlyMap<number, number>, random: Random): void {
  const { ground } = town
  for (const house of town.houses) {
    if (house.node < 0 || !random.chance(out.driveways)) continue
    const shared = ground.shared[house.node]
    const street = shared >= 0 ? shared + 1 : ids.get(house.node)
    if (street === undefined) continue
    const end = out.sheet.node(
      house.x + (ground.x[house.node] - house.x) * 0.35,
      house.y + (ground.y[house.node] - house.y) * 0.35,
    )
    out.sheet.way([street, end], { highway: 'service', service: 'driveway' })
  }
}

function buildingKind(house: House): string {
  return house.people > 5 ? 'apartments' : house.people === 0 ? 'yes' : 'house'
}

function corners(x: number, y: number, dx: number, dy: number, width: number, depth: number): [number, number][] {
  const wx = (dx * width) / 2
  const wy = (dy * width) / 2
  const px = (-dy * depth) / 2
  const py = (dx * depth) / 2
  return [
    [x - wx - px, y - wy - py],
    [x + wx - px, y + wy - py],
    [x + wx + px, y + wy + py],
    [x - wx + px, y - wy + py],
  ]
}

interface Plot {
  readonly points: [number, number][]
  readonly tags: Tags
}

/** Gives every facility a plot or a house. */
function furnish(
  out: TownSheet,
  town: Town,
  around: TownSurroundings,
  amenities: readonly Amenity[],
  random: Random,
): Plot[] {
  const plots: Plot[] = []
  const used = new Set<number>()
  for (const amenity of amenities) {
    const spot = amenity.plot ? findPlot(town, around, amenity.plot, amenity.spread, random) : null
    let x: number
    let y: number
    if (spot) {
      ;({ x, y } = spot)
      plots.push({ points: spot.points, tags: amenity.tags })
    } else {
      const house = takeHouse(town, used, amenity.spread, random)
      x = house.x
      y = house.y
      out.sheet.node(x, y, withoutArea(amenity.tags))
    }
    if (amenity.official)
      out.facilities.push({ place: town.settlement, name: amenity.tags.name, x, y, ...amenity.official })
    if (amenity.residents) out.cells.add(x, y, 0, 0, amenity.residents)
  }
  return plots
}

function withoutArea(tags: Tags): Tags {
  const { building: _building, landuse, ...rest } = tags
  return landuse === 'cemetery' ? { ...rest, amenity: 'grave_yard' } : rest
}

/** Houses are in the order of growth: the first ones stand in the centre. */
function takeHouse(town: Town, used: Set<number>, spread: number, random: Random): House {
  const reach = Math.max(3, town.houses.length * (0.04 + 0.9 * spread))
  let index = 0
  for (let attempt = 0; attempt < 20; attempt++) {
    index = Math.min(town.houses.length - 1, Math.floor(random.next() * random.between(0.3, 1) * reach))
    if (!used.has(index)) break
  }
  used.add(index)
  return town.houses[index]
}

interface PlotSpot {
  readonly x: number
  readonly y: number
  readonly points: [number, number][]
}

/** Looks for free ground beside a street, first near the centre, then farther out. */
function findPlot(
  town: Town,
  around: TownSurroundings,
  [width, depth]: readonly [number, number],
  spread: number,
  random: Random,
): PlotSpot | null {
  const { ground, streets } = town
  const segments =
    streets.length > 0
      ? streets.flatMap((street) => street.nodes.slice(1).map((node, k) => [street.nodes[k], node]))
      : mainSegments(town)
  if (segments.length === 0) return null
  const radius = Math.sqrt(width * width + depth * depth) / 2
  for (let attempt = 0; attempt < 90; attempt++) {
    const reach = Math.min(1, 0.1 + spread * 0.5 + attempt / 60)
    const [a, b] = segments[Math.floor(random.next() * reach * segments.length)]
    const ux = ground.x[b] - ground.x[a]
    const uy = ground.y[b] - ground.y[a]
    const length = Math.sqrt(ux * ux + uy * uy) || 1
    const side = random.chance(0.5) ? 1 : -1
    const along = random.next()
    const offset = depth / 2 + 8
    const x = ground.x[a] + ux * along - (uy / length) * side * offset
    const y = ground.y[a] + uy * along + (ux / length) * side * offset
    if (!around.allowed(x, y) || ground.houseWithin(x, y, radius + 7)) continue
    if (ground.clearance(x, y, depth / 2 + 5, () => false) < depth / 2 + 5) continue
    const points = corners(x, y, ux / length, uy / length, width, depth)
    if (points.some(([px, py]) => ground.clearance(px, py, 4, () => false) < 4)) continue
    for (let s = 0; s < 1; s += 0.2) for (const [px, py] of points) ground.addHouse(x + (px - x) * s, y + (py - y) * s)
    return { x, y, points }
  }
  return null
}

function mainSegments(town: Town): [number, number][] {
  const { ground, settlement } = town
  return ground.from
    .map((from, k): [number, number] => [from, ground.to[k]])
    .filter(
      ([from]) =>
        ground.shared[from] >= 0 &&
        (ground.x[from] - settlement.x) ** 2 + (ground.y[from] - settlement.y) ** 2 < settlement.radiusMetres ** 2,
    )
}

/** Ids of the street nodes; draws the streets. */
function drawStreets(sheet: OsmSheet, town: Town, random: Random): Map<number, number> {
  const { ground, streets, settlement } = town
  const ids = new Map<number, number>()
  const idOf = (node: number) => {
    const known = ids.get(node)
    if (known !== undefined) return known
    const id = ground.shared[node] >= 0 ? ground.shared[node] + 1 : sheet.node(ground.x[node], ground.y[node])
    ids.set(node, id)
    return id
  }
  const names = createStreetNames(random)
  const hasOneway = settlement.people > 4000
  for (const street of streets) {
    const refs = street.nodes.map(idOf)
    sheet.way(refs, streetTags(street, names(), hasOneway, random))
  }
  return ids
}

function streetTags(street: Street, name: string, hasOneway: boolean, random: Random): Tags {
  const tags: Record<string, string> = { highway: 'residential', name, surface: 'asphalt' }
  const draw = random.next()
  if (draw < 0.06) tags.highway = 'living_street'
  else if (draw < 0.5) tags.maxspeed = '30'
  if (street.nodes.length === 2 && !street.loop && random.chance(0.4)) {
    tags.highway = 'service'
    delete tags.name
  }
  // Only streets that closed a loop may lose a direction: everybody can still come and go by the others.
  if (hasOneway && street.loop && random.chance(0.22)) {
    tags.oneway = 'yes'
    if (random.chance(0.4)) tags['oneway:bicycle'] = 'no'
  }
  if (random.chance(0.25)) tags.lit = 'yes'
  return tags
}
