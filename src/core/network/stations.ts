import type { Timetable } from './timetable.ts'

const STATION = 1

/** The station of each stop, or the stop itself where it belongs to none: what people call one stop. */
export function stationOfStops(timetable: Timetable): Int32Array {
  const { stopCount, stopParent, stopKind } = timetable
  const station = new Int32Array(stopCount)
  for (let stop = 0; stop < stopCount; stop++) {
    let top = stop
    // Boarding area → platform → station is the longest chain there is.
    for (let step = 0; step < 3 && stopParent[top] >= 0 && stopKind[top] !== STATION; step++) top = stopParent[top]
    station[stop] = top
  }
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
