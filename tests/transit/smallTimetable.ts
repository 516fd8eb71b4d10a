import type { Timetable } from '../../src/core/network/index.ts'

export interface SmallTrip {
  readonly service?: number
  /** stop, arrival, departure (seconds), flags. */
  readonly calls: readonly (readonly [stop: number, arrival: number, departure: number, flags?: number])[]
  /** start, end, headway in seconds. */
  readonly headways?: readonly (readonly [number, number, number])[]
}

/** 6 March 2024 was a Wednesday. */
export const FIRST_DAY = '2024-03-04'
export const DATE = '2024-03-06'

/** A timetable from its trips. `services`: for each the days it runs (0 = FIRST_DAY); one that runs on all seven days when absent. */
export function smallTimetable(given: {
  readonly stops: readonly (readonly [lon: number, lat: number])[]
  readonly parents?: readonly number[]
  readonly kinds?: readonly number[]
  readonly wheelchair?: readonly number[]
  readonly trips: readonly SmallTrip[]
  readonly services?: readonly (readonly number[])[]
  /** from, to, kind, least seconds. */
  readonly transfers?: readonly (readonly [number, number, number, number])[]
  readonly onDemand?: Timetable['onDemand']
}): Timetable {
  const { stops, trips } = given
  const services = given.services ?? [[0, 1, 2, 3, 4, 5, 6]]
  const calls = trips.flatMap((t) => t.calls)
  const tripStart = new Uint32Array(trips.length + 1)
  for (const [t, trip] of trips.entries()) tripStart[t + 1] = tripStart[t]! + trip.calls.length
  const frequencies = trips.flatMap((trip, t) => (trip.headways ?? []).map((h) => [t, ...h] as const))
  const transfers = given.transfers ?? []
  return {
    stopCount: stops.length,
    stopId: stops.map((_, s) => `s${s}`),
    stopName: stops.map((_, s) => `Halt ${s}`),
    stopLon: Float64Array.from(stops, ([lon]) => lon),
    stopLat: Float64Array.from(stops, ([, lat]) => lat),
    stopParent: Int32Array.from(given.parents ?? stops.map(() => -1)),
    stopWheelchair: Uint8Array.from(given.wheelchair ?? stops.map(() => 0)),
    stopKind: Uint8Array.from(given.kinds ?? stops.map(() => 0)),
    routeCount: 1,
    routeId: ['r'],
    routeShortName: ['7'],
    routeLongName: ['Linie 7'],
    routeKind: Uint16Array.of(3),
    routeAgency: ['Verkehrsbetrieb'],
    tripCount: trips.length,
    tripId: trips.map((_, t) => `t${t}`),
    tripRoute: new Uint32Array(trips.length),
    tripService: Uint32Array.from(trips, (t) => t.service ?? 0),
    tripHeadsign: trips.map((_, t) => `Ziel ${t}`),
    tripStart,
    stopTimeStop: Uint32Array.from(calls, ([stop]) => stop),
    stopTimeArrival: Int32Array.from(calls, ([, arrival]) => arrival),
    stopTimeDeparture: Int32Array.from(calls, ([, , departure]) => departure),
    stopTimeFlags: Uint8Array.from(calls, ([, , , flags]) => flags ?? 0),
    serviceId: services.map((_, s) => `d${s}`),
    firstDay: FIRST_DAY,
    dayCount: 7,
    wordsPerService: 1,
    serviceDays: Uint32Array.from(services, (days) => days.reduce((bits, day) => bits | (1 << day), 0)),
    frequencies: {
      count: frequencies.length,
      trip: Uint32Array.from(frequencies, (f) => f[0]),
      startSeconds: Int32Array.from(frequencies, (f) => f[1]),
      endSeconds: Int32Array.from(frequencies, (f) => f[2]),
      headwaySeconds: Uint32Array.from(frequencies, (f) => f[3]),
      exactTimes: new Uint8Array(frequencies.length),
    },
    transfers: {
      count: transfers.length,
      from: Uint32Array.from(transfers, (t) => t[0]),
      to: Uint32Array.from(transfers, (t) => t[1]),
      kind: Uint8Array.from(transfers, (t) => t[2]),
      minSeconds: Int32Array.from(transfers, (t) => t[3]),
    },
    ...(given.onDemand ? { onDemand: given.onDemand } : {}),
  }
}
