import type { ImportLog } from '../evidence/index.ts'
import { OutlineIndex, outlineCentroid } from '../geo/index.ts'
import { AGES_MISSING, type Cells } from './cells.ts'
import { type Homes, type SortedHomes, sortHomes } from './homes.ts'
import { CELL_METRES, LaeaWeights } from './laeaWeights.ts'
import type { Municipality } from './municipality.ts'

/** Floor area per square metre of residential land whose houses are not mapped, where no mapped land shows a better value: our assumption. */
const ASSUMED_FLOOR_SHARE = 0.2
/** Below this the houses on residential land are hardly mapped (complete maps show 0.09 to 0.16): our assumption. */
const LEAST_FLOOR_SHARE = 0.02
/** Buildings of unknown use count too where they have more than this many times the floor area of known homes: there homes are hardly tagged. Our assumption. */
const OTHER_BUILDINGS_FACTOR = 4
/** A cell on the rim of the territory may have its midpoint just outside. */
export const RIM_METRES = 150

export interface SpreadOptions {
  readonly log: ImportLog
  /** Floor area per person for municipalities without an official total; absent: they stay empty and are reported. */
  readonly squareMetresPerPerson?: number
}

export type SpreadCells = Omit<Cells, 'municipality' | 'inside'>

/**
 * A municipality without a key stands for the whole area of a file that has none. Dasymetric estimate for regions without a population grid: the official number of residents of each municipality, spread over its 100 m cells (LAEA) in
 * proportion to the floor area of homes; residential land whose houses are not mapped counts with the floor area that mapped land has. A cell belongs to
 * the municipality of its midpoint. Where homes are hardly tagged, buildings of unknown use count too (reported). Where nothing is mapped all people of a
 * municipality stand at its centre (reported).
 * Identity: the cells of a municipality sum to its official total. Ages are missing. Everything that follows is an estimate (`estimated`).
 */
export function spreadPeople(
  municipalities: readonly Omit<Municipality, 'inside'>[],
  homes: Homes,
  options: SpreadOptions,
): SpreadCells {
  const sorted = sortHomes(homes)
  const index = new OutlineIndex(municipalities.map(({ outline }) => outline))
  const best = weigh(homes, sorted.floor)
  const { share: landFloorShare, pieces: bareLand } = addBareLand(best, sorted)
  const last = weigh(homes, sorted.reserve)
  const bestOf = cellsByMunicipality(best, index, municipalities.length)
  const lastOf = cellsByMunicipality(last, index, municipalities.length)
  if (bestOf.outside > 0) options.log.note('spread-homes-outside', {}, { count: bestOf.outside })

  const out: { id: string; lon: number; lat: number; people: number }[] = []
  const put = (weights: LaeaWeights, cell: number, people: number) => {
    const [lon, lat] = weights.midpointOf(cell)
    out.push({ id: weights.idOf(cell), lon, lat, people })
  }
  municipalities.forEach((municipality, m) => {
    const known = floorOf(best, bestOf.cells[m])
    const other = floorOf(last, lastOf.cells[m])
    const countsOther = other > OTHER_BUILDINGS_FACTOR * known
    const total = countsOther ? known + other : known
    const people = peopleOf(municipality, total, options)
    if (people === null || people === 0) return
    const { ags, name } = municipality
    if (total > 0) {
      for (const cell of bestOf.cells[m]) put(best, cell, (people * best.weight[cell]) / total)
      if (!countsOther) return
      for (const cell of lastOf.cells[m]) put(last, cell, (people * last.weight[cell]) / total)
      if (ags === '') options.log.warn('spread-other-buildings-all', {})
      else options.log.warn('spread-other-buildings', {}, { ags, name })
      return
    }
    const centre = outlineCentroid(municipality.outline)
    if (!centre) return
    options.log.warn('spread-no-homes', {}, { ags, name, people })
    const single = new LaeaWeights()
    single.add(...centre, 1)
    if (single.count === 1) put(single, 0, people)
  })
  if (bestOf.cells.some((cells) => cells.length > 0) && bareLand > 0) {
    options.log.note('spread-bare-land', {}, { count: bareLand, share: Math.round(landFloorShare * 100) / 100 })
  }
  return toCells(out)
}

function floorOf(weights: LaeaWeights, cells: readonly number[]): number {
  return cells.reduce((sum, cell) => sum + weights.weight[cell], 0)
}

/** Official residents, else an assumption, else null (both reported). */
function peopleOf(municipality: Omit<Municipality, 'inside'>, floor: number, options: SpreadOptions): number | null {
  const { officialPopulation, ags, name } = municipality
  if (officialPopulation !== null && Number.isFinite(officialPopulation) && officialPopulation >= 0)
    return officialPopulation
  const perPerson = options.squareMetresPerPerson
  if (perPerson === undefined || !(perPerson > 0)) {
    options.log.warn('spread-no-total', {}, { ags, name })
    return null
  }
  const people = Math.round(floor / perPerson)
  if (ags === '') options.log.warn('spread-assumed-total-all', {}, { people, perPerson })
  else options.log.warn('spread-assumed-total', {}, { ags, name, people, perPerson })
  return people
}

function weigh(homes: Homes, floor: Float64Array): LaeaWeights {
  const weights = new LaeaWeights()
  for (let i = 0; i < floor.length; i++) if (floor[i] > 0) weights.add(homes.lon[i], homes.lat[i], floor[i])
  return weights
}

/**
 * Gives residential land without mapped houses the floor area per square metre that built land has. Where that is too little for inhabited land its houses
 * are hardly mapped, and all of it gets an assumed value beside them.
 */
function addBareLand(weights: LaeaWeights, sorted: SortedHomes): { share: number; pieces: number } {
  const built = new LaeaWeights()
  for (const land of sorted.builtLand) built.addLand(land, 1)
  const builtSquareMetres = built.weight.reduce((sum, weight) => sum + weight, 0)
  const measured = builtSquareMetres > 0 ? sorted.floorOnBuiltLand / builtSquareMetres : 0
  const isMapped = measured >= LEAST_FLOOR_SHARE
  const share = isMapped ? measured : ASSUMED_FLOOR_SHARE
  const bare = isMapped ? sorted.bareLand : [...sorted.bareLand, ...sorted.builtLand]
  for (const land of bare) weights.addLand(land, share)
  return { share, pieces: bare.length }
}

function cellsByMunicipality(
  weights: LaeaWeights,
  index: OutlineIndex,
  municipalityCount: number,
): { cells: number[][]; outside: number } {
  const cells: number[][] = Array.from({ length: municipalityCount }, () => [])
  let outside = 0
  for (let cell = 0; cell < weights.count; cell++) {
    const municipality = index.findWithin(...weights.midpointOf(cell), RIM_METRES)
    if (municipality < 0) outside++
    else cells[municipality].push(cell)
  }
  return { cells, outside }
}

/** One cell per id (homes and the centre of a neighbour may share one), in the order of the ids. */
function toCells(found: readonly { id: string; lon: number; lat: number; people: number }[]): SpreadCells {
  const byId = new Map<string, { id: string; lon: number; lat: number; people: number }>()
  for (const cell of found) {
    const known = byId.get(cell.id)
    if (known) known.people += cell.people
    else byId.set(cell.id, { ...cell })
  }
  const cells = [...byId.values()].filter(({ people }) => people > 0).sort((a, b) => (a.id < b.id ? -1 : 1))
  return {
    count: cells.length,
    sizeMetres: CELL_METRES,
    id: cells.map(({ id }) => id),
    lon: Float64Array.from(cells, ({ lon }) => lon),
    lat: Float64Array.from(cells, ({ lat }) => lat),
    population: Float64Array.from(cells, ({ people }) => people),
    groups: [],
    people: [],
    agesState: new Uint8Array(cells.length).fill(AGES_MISSING),
    estimated: true,
  }
}
