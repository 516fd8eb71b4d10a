import type { Frame } from './frame.ts'
import type { OsmSheet } from './osmSheet.ts'
import type { Places, Settlement } from './places.ts'
import { noise } from './random.ts'
import type { Line } from './surroundings.ts'
import type { Water } from './water.ts'

export interface Station {
  readonly place: Settlement
  readonly x: number
  readonly y: number
  /** Vertex of the line. */
  at: number
}

export interface Railway extends Line {
  readonly x: number[]
  readonly y: number[]
  readonly name: string
  readonly stations: readonly Station[]
}

/** One line per county inside: from the south through the second town and the county town to the east, in the default example to the upper centre. */
export function layRailways(frame: Frame, water: Water, places: Places): Railway[] {
  const mainOf = new Map<string, Settlement>()
  for (const place of places.settlements) {
    const { tile, role } = place.municipality
    if (place.isMain) mainOf.set(`${tile.column} ${tile.row} ${role}`, place)
  }
  return frame.tiles
    .filter((tile) => tile.inside)
    .map((tile, index) => {
      const { column, row } = tile
      const stops = [
        ...[0, 4].map((role) => mainOf.get(`${column} ${row - 1} ${role}`)).slice(0, 1),
        mainOf.get(`${column} ${row} 1`),
        mainOf.get(`${column} ${row} 0`),
        mainOf.get(`${column} ${row} 2`),
        mainOf.get(`${column + 1} ${row} 0`),
      ].filter((place) => place !== undefined)
      return layLine(frame, water, places, stops, `RB ${61 + index}`)
    })
}

function layLine(frame: Frame, water: Water, places: Places, stops: readonly Settlement[], name: string): Railway {
  const stations = stops.map((place, k): Station => {
    const before = stops[k - 1] ?? place
    const after = stops[k + 1] ?? place
    const dx = after.x - before.x
    const dy = after.y - before.y
    const length = Math.sqrt(dx * dx + dy * dy) || 1
    const offset = Math.min(560, 0.45 * place.radiusMetres) + 90
    const spots = [-1, 1].map((side) => ({
      x: place.x - (dy / length) * side * offset,
      y: place.y + (dx / length) * side * offset,
    }))
    // The station stands on the town's own bank, as far from the river as possible.
    const room = (spot: { x: number; y: number }) =>
      Math.abs(spot.x - water.riverX(spot.x, spot.y)) * (bank(water, spot) === bank(water, place) ? 1 : -1)
    const spot = room(spots[0]) > room(spots[1]) ? spots[0] : spots[1]
    return { place, ...spot, at: 0 }
  })
  const x: number[] = []
  const y: number[] = []
  for (let k = 0; k + 1 < stations.length; k++) {
    const points = section(frame, stations, k)
    avoidPlaces(points, places, stops)
    if (k > 0) points.shift()
    else stations[0].at = 0
    for (const [px, py] of relax(points)) {
      x.push(px)
      y.push(py)
    }
    stations[k + 1].at = x.length - 1
  }
  return { x, y, name, stations }
}

const bank = (water: Water, spot: { readonly x: number; readonly y: number }) => spot.x > water.riverX(spot.x, spot.y)

/** A curve between two stations that runs on smoothly from the section before (Catmull–Rom), with some sway. */
function section(frame: Frame, stations: readonly Station[], k: number): [number, number][] {
  const p0 = stations[Math.max(0, k - 1)]
  const p1 = stations[k]
  const p2 = stations[k + 1]
  const p3 = stations[Math.min(stations.length - 1, k + 2)]
  const length = Math.sqrt((p2.x - p1.x) ** 2 + (p2.y - p1.y) ** 2)
  const steps = Math.max(4, Math.round(length / 150))
  const along = (a: number, b: number, c: number, d: number, t: number) =>
    0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t)
  return Array.from({ length: steps + 1 }, (_, s) => {
    const t = s / steps
    const px = along(p0.x, p1.x, p2.x, p3.x, t)
    const py = along(p0.y, p1.y, p2.y, p3.y, t)
    const sway = 900 * 4 * t * (1 - t) * noise(frame.seed + 91, px, py, 4200)
    return [px + sway * 0.7, py + sway]
  })
}

/** Pushes the line around the places that it does not serve. */
function avoidPlaces(points: [number, number][], places: Places, stops: readonly Settlement[]): void {
  const box = (k: number) => [Math.min(...points.map((p) => p[k])) - 2000, Math.max(...points.map((p) => p[k])) + 2000]
  const [[west, east], [south, north]] = [box(0), box(1)]
  const near = places.settlements.filter(
    (place) => !stops.includes(place) && place.x > west && place.x < east && place.y > south && place.y < north,
  )
  for (let k = 3; k < points.length - 3; k++) {
    for (const place of near) {
      const dx = points[k][0] - place.x
      const dy = points[k][1] - place.y
      const distance = Math.sqrt(dx * dx + dy * dy) || 1
      const wanted = place.radiusMetres + 160
      if (distance < wanted) points[k] = [place.x + (dx / distance) * wanted, place.y + (dy / distance) * wanted]
    }
  }
}

function relax(points: readonly [number, number][]): [number, number][] {
  let line = points.map(([x, y]): [number, number] => [x, y])
  for (let round = 0; round < 12; round++) {
    line = line.map(([x, y], k) => {
      if (k === 0 || k === line.length - 1) return [x, y]
      return [(line[k - 1][0] + 2 * x + line[k + 1][0]) / 4, (line[k - 1][1] + 2 * y + line[k + 1][1]) / 4]
    })
  }
  return line
}

export function drawRailway(sheet: OsmSheet, water: Water, railway: Railway): void {
  const refs = railway.x.map((x, k) => sheet.node(x, railway.y[k]))
  const tags = { railway: 'rail', name: `${railway.name}, Musterbahn`, gauge: '1435', usage: 'branch' }
  let start = 0
  for (let k = 1; k < refs.length; k++) {
    const over =
      bank(water, { x: railway.x[k - 1], y: railway.y[k - 1] }) !== bank(water, { x: railway.x[k], y: railway.y[k] })
    if (!over) continue
    if (k - 1 > start) sheet.way(refs.slice(start, k), tags)
    sheet.way([refs[k - 1], refs[k]], { ...tags, bridge: 'yes', layer: '1' })
    start = k
  }
  if (refs.length - 1 > start) sheet.way(refs.slice(start), tags)
  for (const station of railway.stations) {
    sheet.node(station.x + 6, station.y + 6, {
      railway: 'station',
      public_transport: 'station',
      train: 'yes',
      name: stationName(station.place),
    })
  }
}

export function stationName(place: Settlement): string {
  return place.people > 20_000 ? `${place.name} Hauptbahnhof` : `${place.name} Bahnhof`
}
