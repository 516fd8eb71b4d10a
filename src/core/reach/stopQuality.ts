import {
  type Departures,
  rowsOfStation,
  type Timetable,
  VEHICLE_KINDS,
  type VehicleKind,
  vehicleKind,
} from '../network/index.ts'

/** No class, no category. */
export const NONE = 0

/**
 * A method of service quality classes (ÖV-Güteklassen): means of transport × mean interval give a stop its category, category × distance gives a place its class.
 * Categories and classes are numbered from 1, the best; 0 = none.
 */
export interface QualityMethod {
  readonly id: 'de' | 'ch'
  /** Departures of this span of the day are counted; half of them are taken for one direction. Seconds after midnight. */
  readonly fromSeconds: number
  readonly toSeconds: number
  /** Upper ends of the classes of mean intervals in minutes; whether the end itself belongs to its class. */
  readonly intervalEndsMinutes: readonly number[]
  readonly isIntervalEndIncluded: boolean
  /** Column of `categories` for each means of transport. */
  readonly group: Readonly<Record<VehicleKind, number>>
  /** Where several groups call: all departures count for the highest one, or each group is rated by its own and the best category holds. */
  readonly several: 'sum-for-highest' | 'best-of-each'
  /** Rows by interval class, columns by group. */
  readonly categories: readonly (readonly number[])[]
  /** Upper ends, inclusive, in metres. */
  readonly distanceEndsMetres: readonly number[]
  /** Rows by category (from 1), columns by distance. */
  readonly classes: readonly (readonly number[])[]
  readonly classNames: readonly string[]
  /** Read in a text of the method itself; otherwise only in texts that derive from it. */
  readonly isVerified: boolean
  readonly source: string
}

const FROM = 6 * 3600
const TO = 20 * 3600

/**
 * Adapted to Germany by Plan4Better for GOAT, profile “up to 120 minutes”: groups A rail and underground, B tram and funicular, C bus and the rest. Read on 25 November 2026 in GOAT's
 * documentation (toolbox, “ÖV-Güteklassen”) and in its default configuration. The same method stands behind the ÖV-Güteklassen published for Germany in 2025.
 */
export const QUALITY_DE: QualityMethod = {
  id: 'de',
  fromSeconds: FROM,
  toSeconds: TO,
  intervalEndsMinutes: [5, 10, 20, 40, 60, 120],
  isIntervalEndIncluded: true,
  group: { rail: 0, metro: 0, tram: 1, cableway: 1, bus: 2, ferry: 2, taxi: 2 },
  several: 'sum-for-highest',
  categories: [
    [1, 1, 2],
    [1, 2, 3],
    [2, 3, 4],
    [3, 4, 5],
    [4, 5, 6],
    [5, 6, 7],
  ],
  distanceEndsMetres: [300, 500, 750, 1000],
  classes: [
    [1, 1, 2, 3],
    [1, 2, 3, 4],
    [2, 3, 4, 5],
    [3, 4, 5, 6],
    [4, 5, 6, 0],
    [5, 6, 0, 0],
    [6, 0, 0, 0],
  ],
  classNames: ['A', 'B', 'C', 'D', 'E', 'F'],
  isVerified: true,
  source: 'Plan4Better, GOAT: ÖV-Güteklassen (2025/2026)',
}

/**
 * Swiss federal method (ARE, ÖV-Güteklassen, Berechnungsmethodik ARE, 2022), going back to SN 640 290. The report itself could not be read: its table is taken from memory and agrees with two methods that
 * derive from it, so it is not verified. A railway junction (Bahnknoten) would rank one step higher; a timetable does not name junctions, so every railway stop is rated as one on a line.
 */
export const QUALITY_CH: QualityMethod = {
  id: 'ch',
  fromSeconds: FROM,
  toSeconds: TO,
  intervalEndsMinutes: [5, 10, 20, 40, 60],
  isIntervalEndIncluded: false,
  group: { rail: 0, metro: 1, tram: 1, bus: 1, ferry: 1, taxi: 1, cableway: 2 },
  several: 'best-of-each',
  categories: [
    [1, 2, 5],
    [2, 3, 5],
    [3, 4, 5],
    [4, 5, 5],
    [5, 0, 0],
  ],
  distanceEndsMetres: [300, 500, 750, 1000],
  classes: [
    [1, 1, 2, 3],
    [1, 2, 3, 4],
    [2, 3, 4, 0],
    [3, 4, 0, 0],
    [4, 0, 0, 0],
  ],
  classNames: ['A', 'B', 'C', 'D'],
  isVerified: false,
  source: 'Bundesamt für Raumentwicklung ARE (2022): ÖV-Güteklassen, Berechnungsmethodik ARE',
}

export const QUALITY_METHODS = [QUALITY_DE, QUALITY_CH] as const

/** Category by departures of each means of transport in the method's span. */
export function stopCategory(method: QualityMethod, departures: Readonly<Record<VehicleKind, number>>): number {
  const groups = method.categories[0].length
  const counts = new Array<number>(groups).fill(0)
  for (const kind of VEHICLE_KINDS) counts[method.group[kind]] += departures[kind]
  if (method.several === 'sum-for-highest') {
    const highest = counts.findIndex((n) => n > 0)
    const all = counts.reduce((sum, n) => sum + n, 0)
    return highest < 0 ? NONE : categoryOf(method, highest, all)
  }
  return counts.reduce((best, n, group) => better(best, n > 0 ? categoryOf(method, group, n) : NONE), NONE)
}

function categoryOf(method: QualityMethod, group: number, departures: number): number {
  const minutes = meanIntervalMinutes(method, departures)
  const row = method.intervalEndsMinutes.findIndex((end) =>
    method.isIntervalEndIncluded ? minutes <= end : minutes < end,
  )
  return row < 0 ? NONE : method.categories[row][group]
}

/** Length of the span over half of the departures: as if as many went there as back. */
export function meanIntervalMinutes(method: QualityMethod, departures: number): number {
  return (method.toSeconds - method.fromSeconds) / 60 / (departures / 2)
}

/** The class of a place at this distance from a stop of this category. */
export function qualityClass(method: QualityMethod, category: number, metres: number): number {
  if (category === NONE) return NONE
  const column = method.distanceEndsMetres.findIndex((end) => metres <= end)
  return column < 0 ? NONE : method.classes[category - 1][column]
}

/** The better of two classes or categories. */
export function better(a: number, b: number): number {
  return a === NONE ? b : b === NONE ? a : Math.min(a, b)
}

/** Departures of a station by means of transport, within a span of the table. */
export function departuresByKind(
  timetable: Timetable,
  departures: Departures,
  station: number,
  fromSeconds: number,
  toSeconds: number,
): Record<VehicleKind, number> {
  const counts = { rail: 0, metro: 0, tram: 0, bus: 0, ferry: 0, cableway: 0, taxi: 0 }
  for (const row of rowsOfStation(departures, station)) {
    if (departures.seconds[row] < fromSeconds || departures.seconds[row] >= toSeconds) continue
    counts[vehicleKind(timetable.routeKind[timetable.tripRoute[departures.trip[row]]])]++
  }
  return counts
}

/**
 * Class of every place: for each category the nearest stop decides, since within a category a nearer stop never gives a worse class.
 * `metres[k]`: distance of each place to the nearest stop of category k + 1, NaN = none.
 */
export function classesOfPlaces(
  method: QualityMethod,
  metres: readonly ArrayLike<number>[],
  count: number,
): Uint8Array {
  const best = new Uint8Array(count)
  for (const [k, distances] of metres.entries())
    for (let i = 0; i < count; i++) best[i] = better(best[i], qualityClass(method, k + 1, distances[i]))
  return best
}

/** Stops with at least so many departures on the day: those of the BBSR's monitor (2023), and any departure at all. */
export const FREQUENCY_CLASSES = [1, 10, 20, 28] as const

/**
 * BBSR, Laufende Raumbeobachtung (Deutschlandatlas; BBSR-Analysen KOMPAKT 08/2018): near to a stop is who has one with at least 20 departures on a working day within 600 m, or a railway station with as many within
 * 1,200 m, by straight line. An observed indicator, not a duty.
 */
export const NEAR_STOP = { departures: 20, stopMetres: 600, railMetres: 1200 } as const
