import type { MultiPolygon } from '../geo/index.ts'

/** Bits of `stopTimeFlags`. */
export const NO_BOARDING = 1
export const NO_ALIGHTING = 2
export const BOARDING_ON_REQUEST = 4
export const ALIGHTING_ON_REQUEST = 8

/**
 * Timetable of a region, structures of arrays. Times are seconds after midnight of the service day and may exceed 86,400.
 * Stop times of trip t: tripStart[t] … tripStart[t + 1] − 1, in travel order.
 */
export interface Timetable {
  readonly stopCount: number
  readonly stopId: readonly string[]
  readonly stopName: readonly string[]
  readonly stopLon: Float64Array
  readonly stopLat: Float64Array
  /** Index of the parent station, −1 = none. */
  readonly stopParent: Int32Array
  /** GTFS wheelchair_boarding: 0 unknown, 1 possible, 2 not possible. */
  readonly stopWheelchair: Uint8Array
  /** GTFS location_type: 0 stop/platform, 1 station, 2 entrance, 3 node, 4 boarding area. */
  readonly stopKind: Uint8Array
  readonly routeCount: number
  readonly routeId: readonly string[]
  readonly routeShortName: readonly string[]
  readonly routeLongName: readonly string[]
  /** GTFS route_type (0 tram, 2 rail, 3 bus, extended types as given). */
  readonly routeKind: Uint16Array
  readonly routeAgency: readonly string[]
  readonly tripCount: number
  readonly tripId: readonly string[]
  readonly tripRoute: Uint32Array
  /** Index into the services of the calendar. */
  readonly tripService: Uint32Array
  readonly tripHeadsign: readonly string[]
  readonly tripStart: Uint32Array
  readonly stopTimeStop: Uint32Array
  readonly stopTimeArrival: Int32Array
  readonly stopTimeDeparture: Int32Array
  /** NO_BOARDING, NO_ALIGHTING, BOARDING_ON_REQUEST, ALIGHTING_ON_REQUEST. */
  readonly stopTimeFlags: Uint8Array
  /** Service days as bit sets: day d of service s is bit (d & 31) of serviceDays[s * wordsPerService + (d >> 5)]; day 0 = firstDay. */
  readonly serviceId: readonly string[]
  /** ISO date of day 0. */
  readonly firstDay: string
  readonly dayCount: number
  readonly wordsPerService: number
  readonly serviceDays: Uint32Array
  /** Trips repeated by headway (frequencies.txt): trip, first and last departure, headway, exactTimes 0/1. */
  readonly frequencies: {
    readonly count: number
    readonly trip: Uint32Array
    readonly startSeconds: Int32Array
    readonly endSeconds: Int32Array
    readonly headwaySeconds: Uint32Array
    readonly exactTimes: Uint8Array
  }
  /** transfers.txt: from, to, type 0–5, least seconds (−1 = not stated). */
  readonly transfers: {
    readonly count: number
    readonly from: Uint32Array
    readonly to: Uint32Array
    readonly kind: Uint8Array
    readonly minSeconds: Int32Array
  }
  /** Rides that must be ordered (GTFS-Flex); absent = none in the feeds. They are not among the trips. */
  readonly onDemand?: readonly OnDemandOffer[]
}

/** A ride on demand: between these stops or within this area, in this span of the service day, ordered beforehand. */
export interface OnDemandOffer {
  readonly id: string
  readonly name: string
  readonly route: number
  /** Index into the services of the calendar. */
  readonly service: number
  /** Stops between which it runs, ascending; empty when it serves an area from door to door. */
  readonly stops: Uint32Array
  readonly area: MultiPolygon | null
  /** Seconds after midnight of the service day. */
  readonly fromSeconds: number
  readonly toSeconds: number
  /** How long before the ride it must be ordered; null = not stated. */
  readonly noticeSeconds: number | null
  readonly phone: string
  readonly url: string
  /** What the provider tells its riders, in the feed's language. */
  readonly message: string
}
