import { connectionsOfDay, travelProfile, usualKmh } from '../network/index.ts'
import {
  bestRides,
  PlacesWithin,
  peopleByStreet,
  peopleByTransit,
  type StreetReach,
  speakersOfSquares,
  straightTenths,
  type TransitReach,
  type Visit,
  walksByAirLine,
} from '../reach/index.ts'
import type { Cells } from '../territory/index.ts'
import type { SituationData } from './situation.ts'
import type { ResolvedStopChoice } from './stopChoice.ts'

/** People whom each cell reaches within the limit by bus and train, and by car. NaN = a cell of the ring, or not known. */
export interface PeopleInReach {
  readonly limitSeconds: number
  readonly byTransit: Float64Array
  /** Null = the region has no streets for cars. */
  readonly byCar: Float64Array | null
  /** byTransit ÷ byCar, NaN = not known. */
  readonly ratio: Float64Array
}

export interface PeopleQuestion extends ResolvedStopChoice {
  readonly limitSeconds: number
  /** By car one cell speaks for all in a square of this side; 0 = every cell for itself. */
  readonly carSquareMetres: number
}

/** Own working value: within half a kilometre the people in reach of a half-hour drive hardly change. */
export const CAR_SQUARE_METRES = 500

/**
 * People in reach of every cell inside, ring counted among the people. By bus and train: exact, for somebody who leaves home just in time for a vehicle that departs
 * in the span. By car: from the one cell of each square with most people, with the way to the car and parking.
 */
export function peopleInReach(
  data: SituationData,
  streets: StreetReach | null,
  transit: TransitReach,
  question: PeopleQuestion,
  progress: (done: number, total: number) => void = () => {},
): PeopleInReach {
  const { cells, timetable } = data
  const { date, fromSeconds, toSeconds, limitSeconds } = question
  const limit = 10 * limitSeconds
  const walk = travelProfile('walk')
  const { walks, changes } = transit.walksAndChanges(walk)
  const connections = connectionsOfDay(timetable!, date, fromSeconds, toSeconds + limitSeconds)
  const rides = bestRides(connections, changes, { from: 10 * fromSeconds, to: 10 * toSeconds }, limit)
  const byTransit = peopleByTransit({
    people: cells.population,
    asked: cells.inside,
    walks,
    rides,
    onFoot: onFoot(cells, streets, limit),
    limit,
  })
  const byCar = peopleByCar(cells, streets, limit, question.carSquareMetres, progress)
  const ratio = byTransit.map((people, c) => (byCar && byCar[c] > 0 ? people / byCar[c] : Number.NaN))
  return { limitSeconds, byTransit, byCar, ratio }
}

function onFoot(cells: Cells, streets: StreetReach | null, limit: number): Visit {
  const walk = travelProfile('walk')
  const approach = streets?.approach(walk, 'from-site')
  if (approach) {
    const within = new PlacesWithin(approach)
    return (place, found) => within.visit(place, limit, found)
  }
  const { start, stop } = walksByAirLine(cells, cells, straightTenths(usualKmh('walk')), limit)
  return (place, found) => {
    for (let k = start[place]; k < start[place + 1]; k++) found(stop[k])
  }
}

function peopleByCar(
  cells: Cells,
  streets: StreetReach | null,
  limit: number,
  square: number,
  progress: (done: number, total: number) => void,
): Float64Array | null {
  const approach = streets?.approach(travelProfile('car'), 'from-site')
  if (!approach) return null
  const { link } = approach.places
  const joined = Uint8Array.from(cells.inside, (inside, c) => (inside && link[c] >= 0 ? 1 : 0))
  const speakers = speakersOfSquares(cells, cells.population, joined, square)
  const asked = new Uint8Array(cells.count)
  for (const speaker of speakers) if (speaker >= 0) asked[speaker] = 1
  const within = new PlacesWithin(approach)
  const total = asked.reduce((n, one) => n + one, 0)
  let done = 0
  const sums = peopleByStreet(cells.population, asked, (place, found) => {
    progress(done++, total)
    within.visit(place, limit, found)
  })
  return Float64Array.from(speakers, (speaker) => (speaker < 0 ? Number.NaN : sums[speaker]))
}
