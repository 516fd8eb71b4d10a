import { MUSTERKREIS, type MunicipalityTemplate, NEIGHBOURS, type Rank, UPPER_CENTRE } from './countyTemplate.ts'
import { COUNTY_PEOPLE, type Frame, GRID_METRES, TILE_HEIGHT_METRES, TILE_WIDTH_METRES, type Tile } from './frame.ts'
import { createPlaceNames } from './names.ts'
import { createRandom, type Random } from './random.ts'
import type { Terrain } from './terrain.ts'
import type { Water } from './water.ts'

export interface PlannedMunicipality {
  readonly index: number
  readonly ags: string
  readonly name: string
  readonly rank: Rank
  readonly inside: boolean
  readonly tile: Tile
  /** Index within its county: the order of the template. */
  readonly role: number
  readonly people: number
  readonly age: number
  readonly noDoctor: boolean
  readonly bridge: boolean
}

/** A built-up place (Ortsteil); the first of a municipality is its main place. */
export interface Settlement {
  readonly index: number
  readonly name: string
  readonly municipality: PlannedMunicipality
  readonly isMain: boolean
  readonly people: number
  /** Cell of the planning grid that holds its centre, and that centre in EPSG:3035. */
  readonly gridX: number
  readonly gridY: number
  readonly x: number
  readonly y: number
  /** Expected radius of the built-up area. */
  readonly radiusMetres: number
}

export interface Places {
  readonly municipalities: readonly PlannedMunicipality[]
  readonly settlements: readonly Settlement[]
}

/** Streets, houses and main roads keep this far from the river, except bridges. */
export const RIVER_CLEARANCE_METRES = 130

/** Spreads municipalities and their villages over the tiles, in valleys first. `share` scales all numbers of people. */
export function planPlaces(frame: Frame, water: Water, terrain: Terrain, share: number): Places {
  const municipalities: PlannedMunicipality[] = []
  const settlements: Settlement[] = []
  const names = createPlaceNames(createRandom(frame.seed, 5), [...MUSTERKREIS.map((m) => m.name), UPPER_CENTRE.name])
  const occupied = new Uint8Array(frame.gridWidth * frame.gridHeight)
  for (const tile of frame.tiles) {
    const random = createRandom(frame.seed, 7, tile.column, tile.row)
    const templates = templatesOf(frame, tile, random, () => names(false))
    const first = municipalities.length
    const mains: { i: number; j: number }[] = []
    for (const [role, template] of templates.entries()) {
      municipalities.push({
        index: first + role,
        ags: `${tile.countyKey}${String(role + 1).padStart(3, '0')}`,
        name: template.name,
        rank: template.rank,
        inside: tile.inside,
        tile,
        role,
        people: Math.max(20, Math.round(template.people * share)),
        age: template.age,
        noDoctor: template.noDoctor ?? false,
        bridge: template.bridge ?? false,
      })
      mains.push(placeMain(frame, water, terrain, occupied, tile, template))
    }
    for (const [role, template] of templates.entries()) {
      const municipality = municipalities[first + role]
      const villages = placeVillages(frame, water, terrain, occupied, tile, mains, role, template, random)
      const people = splitPeople(municipality.people, template.mainShare, villages.length, random)
      for (const [k, site] of [mains[role], ...villages].entries()) {
        const centre = gridPoint(frame, water, site.i, site.j)
        settlements.push({
          index: settlements.length,
          name: k === 0 ? template.name : names(people[k] < 70 * share),
          municipality,
          isMain: k === 0,
          people: people[k],
          gridX: site.i,
          gridY: site.j,
          ...centre,
          radiusMetres:
            90 + Math.sqrt(people[k]) * (template.people > 20_000 ? 7.2 : template.people > 7000 ? 10.5 : 12),
        })
      }
    }
  }
  return { municipalities, settlements }
}

/** The wish in residents → number of counties and the factor on every place. */
export function scaleOf(people: number): { counties: number; share: number } {
  const counties = Math.max(1, Math.round(people / COUNTY_PEOPLE))
  return { counties, share: people / (counties * COUNTY_PEOPLE) }
}

/** Node of the planning grid: shaken, so that nothing lines up, and pushed off the river. */
export function gridPoint(frame: Frame, water: Water, i: number, j: number): { x: number; y: number } {
  const random = createRandom(frame.seed, 9, i, j)
  const y = frame.south + (j + 0.5 + 0.3 * (random.next() * 2 - 1)) * GRID_METRES
  let x = frame.west + (i + 0.5 + 0.3 * (random.next() * 2 - 1)) * GRID_METRES
  const river = water.riverX(x, y)
  const gap = x - river
  if (Math.abs(gap) < RIVER_CLEARANCE_METRES + 15) x = river + (gap < 0 ? -1 : 1) * (RIVER_CLEARANCE_METRES + 15)
  return { x, y }
}

function templatesOf(frame: Frame, tile: Tile, random: Random, name: () => string): MunicipalityTemplate[] {
  if (tile.inside) {
    if (tile.index === 0) return [...MUSTERKREIS]
    const mirrored = random.chance(0.5)
    return MUSTERKREIS.map((template) => ({
      ...template,
      name: name(),
      u: template.bridge
        ? template.u
        : clamp((mirrored ? 0.94 - template.u : template.u) + random.between(-0.04, 0.04)),
      v: clamp(template.v + random.between(-0.05, 0.05)),
      people: Math.round(template.people),
      noDoctor: template.noDoctor && random.chance(0.5),
    }))
  }
  const holdsUpperCentre = frame.columns === 3 ? tile.column === 2 && tile.row === 1 : tile.index % 6 === 3
  const southern = frame.tiles.find((other) => other.column === tile.column && other.row === tile.row - 1)
  return NEIGHBOURS.map((template, role) => {
    // Just across the northern border of a county without doctors in its north: a village with a practice.
    if (role === 5 && southern?.inside)
      return { ...template, name: name(), u: 0.6, v: 0.06, bridge: false, people: 2000 }
    if (role === 0 && holdsUpperCentre)
      return { ...UPPER_CENTRE, name: frame.columns === 3 ? UPPER_CENTRE.name : name() }
    return {
      ...template,
      name: name(),
      u: template.bridge ? 0.46 : clamp(template.u + random.between(-0.08, 0.08)),
      v: clamp(template.v + random.between(-0.06, 0.06)),
      people: Math.round(template.people * random.between(0.85, 1.2)),
    }
  })
}

function clamp(value: number): number {
  return Math.min(0.95, Math.max(0.05, value))
}

function placeMain(
  frame: Frame,
  water: Water,
  terrain: Terrain,
  occupied: Uint8Array,
  tile: Tile,
  template: MunicipalityTemplate,
): { i: number; j: number } {
  const y = tile.y + template.v * TILE_HEIGHT_METRES
  let x = tile.x + template.u * TILE_WIDTH_METRES
  // A bridge town lies beside the river, on the bank that its template says (the county town in the east).
  if (template.bridge) x = water.riverX(x, y) + (template.u > 0.45 ? 1 : -1) * (template.people > 5000 ? 520 : 380)
  const i0 = Math.floor((x - frame.west) / GRID_METRES)
  const j0 = Math.floor((y - frame.south) / GRID_METRES)
  let best = { i: i0, j: j0 }
  if (!template.bridge) {
    let bestScore = Number.POSITIVE_INFINITY
    for (let j = j0 - 4; j <= j0 + 4; j++) {
      for (let i = i0 - 4; i <= i0 + 4; i++) {
        const score = siteScore(frame, water, terrain, occupied, i, j)
        if (score < bestScore) {
          bestScore = score
          best = { i, j }
        }
      }
    }
  }
  occupy(frame, occupied, best.i, best.j, 5 + Math.round(Math.sqrt(template.people * template.mainShare) / 18))
  return best
}

function placeVillages(
  frame: Frame,
  water: Water,
  terrain: Terrain,
  occupied: Uint8Array,
  tile: Tile,
  mains: readonly { i: number; j: number }[],
  role: number,
  template: MunicipalityTemplate,
  random: Random,
): { i: number; j: number }[] {
  const villages: { i: number; j: number }[] = []
  const reach = template.rank === 'upper' ? 28 : 19
  const left = (tile.x - frame.west) / GRID_METRES + 2
  const bottom = (tile.y - frame.south) / GRID_METRES + 2
  const right = left + TILE_WIDTH_METRES / GRID_METRES - 5
  const top = bottom + TILE_HEIGHT_METRES / GRID_METRES - 5
  for (let k = 0; k < template.villages; k++) {
    let best: { i: number; j: number } | null = null
    let bestScore = 900
    for (let attempt = 0; attempt < 40; attempt++) {
      const i = mains[role].i + Math.round(random.between(-reach, reach))
      const j = mains[role].j + Math.round(random.between(-reach, reach))
      if (i < left || i > right || j < bottom || j > top) continue
      const own = (i - mains[role].i) ** 2 + (j - mains[role].j) ** 2
      if (mains.some((main, other) => other !== role && (i - main.i) ** 2 + (j - main.j) ** 2 < own)) continue
      const score = siteScore(frame, water, terrain, occupied, i, j) + random.between(0, 90)
      if (score < bestScore) {
        bestScore = score
        best = { i, j }
      }
    }
    if (!best) continue
    occupy(frame, occupied, best.i, best.j, 5)
    villages.push(best)
  }
  return villages
}

/** Low ground is good, taken ground and the flood plain are not. */
function siteScore(frame: Frame, water: Water, terrain: Terrain, occupied: Uint8Array, i: number, j: number): number {
  // Beyond the outermost places the drawing fades out, see drawBorders.
  if (i < 9 || j < 9 || i >= frame.gridWidth - 9 || j >= frame.gridHeight - 9) return Number.POSITIVE_INFINITY
  const cell = j * frame.gridWidth + i
  if (occupied[cell]) return Number.POSITIVE_INFINITY
  const { x, y } = gridPoint(frame, water, i, j)
  if (Math.abs(x - water.riverX(x, y)) < 330) return Number.POSITIVE_INFINITY
  return terrain.height[cell]
}

function occupy(frame: Frame, occupied: Uint8Array, i: number, j: number, radius: number): void {
  for (let dj = -radius; dj <= radius; dj++) {
    for (let di = -radius; di <= radius; di++) {
      if (di * di + dj * dj > radius * radius) continue
      const ii = i + di
      const jj = j + dj
      if (ii >= 0 && jj >= 0 && ii < frame.gridWidth && jj < frame.gridHeight) occupied[jj * frame.gridWidth + ii] = 1
    }
  }
}

/** Main place first, then villages of falling size down to hamlets; sums to the whole. */
function splitPeople(total: number, mainShare: number, villages: number, random: Random): number[] {
  if (villages === 0) return [total]
  const weights = Array.from({ length: villages }, (_, k) => random.between(0.75, 1.25) / (k + 0.7) ** 1.05)
  const sum = weights.reduce((a, b) => a + b, 0)
  const people = weights.map((weight) => Math.round((total * (1 - mainShare) * weight) / sum))
  return [total - people.reduce((a, b) => a + b, 0), ...people]
}
