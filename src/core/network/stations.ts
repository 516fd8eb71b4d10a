import { haversineMetres } from '../geo/index.ts'
import type { Timetable } from './timetable.ts'

const STATION = 1
/** Two stops of one name without a station, one for each direction, lie at most so far apart. Own working value. */
export const SAME_NAME_METRES = 200

/**
 * What people call one stop: the station of each stop; where the feed names no station, the first stop of the same name within SAME_NAME_METRES, or the stop
 * itself. Feeds without stations have a stop for each side of the road, and either alone would seem to offer half.
 */
export function stationOfStops(timetable: Timetable): Int32Array {
  const { stopCount, stopParent, stopKind, stopName, stopLon, stopLat } = timetable
  const station = new Int32Array(stopCount)
  const leads = new Map<string, number[]>()
  for (let stop = 0; stop < stopCount; stop++) {
    let top = stop
    // Boarding area → platform → station is the longest chain there is.
    for (let step = 0; step < 3 && stopParent[top] >= 0 && stopKind[top] !== STATION; step++) top = stopParent[top]
    station[stop] = top
    if (top !== stop || stopKind[stop] !== 0 || stopName[stop] === '') continue
    const known = leads.get(stopName[stop])
    const lead = known?.find(
      (one) => haversineMetres(stopLon[one], stopLat[one], stopLon[stop], stopLat[stop]) <= SAME_NAME_METRES,
    )
    if (lead !== undefined) station[stop] = lead
    else if (known) known.push(stop)
    else leads.set(stopName[stop], [stop])
  }
  // A boarding area of a platform that has joined another stop goes with it.
  for (let stop = 0; stop < stopCount; stop++) station[stop] = station[station[stop]]
  return station
}

/** Means of transport from the highest-ranking down. */
export const VEHICLE_KINDS = ['rail', 'metro', 'tram', 'bus', 'ferry', 'cableway', 'taxi'] as const
export type VehicleKind = (typeof VEHICLE_KINDS)[number]

/** GTFS route_type, basic and extended (Google's extended route types), as a means of transport. Unknown ones count as buses. */
export function vehicleKind(routeKind: number): VehicleKind {
  if (routeKind === 2 || (routeKind >= 100 && routeKind < 200)) return 'rail'
  if (routeKind === 1 || routeKind === 12 || (routeKind >= 400 && routeKind < 500)) return 'metro'
  if (routeKind === 0 || routeKind === 5 || (routeKind >= 900 && routeKind < 1000)) return 'tram'
  if (routeKind === 4 || (routeKind >= 1000 && routeKind < 1100) || (routeKind >= 1200 && routeKind < 1300))
    return 'ferry'
  if (routeKind === 6 || routeKind === 7 || (routeKind >= 1300 && routeKind < 1500)) return 'cableway'
  if (routeKind >= 1500 && routeKind < 1600) return 'taxi'
  return 'bus'
}

/** Demand and Response Bus, taxi services: in the timetable, but somebody must order them. */
export function isOrderedKind(routeKind: number): boolean {
  return routeKind === 715 || vehicleKind(routeKind) === 'taxi'
}
