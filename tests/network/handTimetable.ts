import type { OnDemandOffer, Timetable } from '../../src/core/network/index.ts'

export interface HandStop {
  readonly id: string
  readonly name?: string
  readonly lon?: number
  readonly lat?: number
  readonly parent?: string
  readonly kind?: number
}

/** `calls`: stop id and minutes after midnight, or arrival and departure minutes. */
export interface HandTrip {
  readonly id?: string
  readonly route?: string
  readonly headsign?: string
  /** Days on which it runs, 0 = the first. Default: every day. */
  readonly days?: readonly number[]
  readonly calls: readonly (readonly [string, number, number?])[]
  /** By position of the call: bits of `stopTimeFlags`. */
  readonly flags?: Readonly<Record<number, number>>
  /** Departs again every so many minutes: from, to (exclusive), headway. */
  readonly every?: readonly (readonly [number, number, number])[]
}

export interface HandFeed {
  /** ISO date of day 0. */
  readonly firstDay?: string
  readonly dayCount?: number
  readonly stops: readonly HandStop[]
  /** GTFS route_type by route id; 3 = bus where it is not named. */
  readonly routes?: Readonly<Record<string, number>>
  readonly trips: readonly HandTrip[]
  readonly onDemand?: readonly OnDemandOffer[]
}

/** A timetable written by hand, in minutes. For tests. 2024-06-03 is a Monday. */
export function handTimetable({
  firstDay = '2024-06-03',
  dayCount = 7,
  stops,
  routes = {},
  trips,
  onDemand,
}: HandFeed): Timetable {
  const stopAt = new Map(stops.map((stop, i) => [stop.id, i]))
  const routeId = [...new Set([...Object.keys(routes), ...trips.map((trip) => trip.route ?? 'R')])]
  const wordsPerService = Math.ceil(dayCount / 32)
  const serviceDays = new Uint32Array(trips.length * wordsPerService)
  const everyDay = Array.from({ length: dayCount }, (_, day) => day)
  for (const [t, trip] of trips.entries())
    for (const day of trip.days ?? everyDay) serviceDays[t * wordsPerService + (day >> 5)]! |= 1 << (day & 31)
  const calls = trips.flatMap((trip) => trip.calls.map((call, k) => ({ call, flags: trip.flags?.[k] ?? 0 })))
  const tripStart = new Uint32Array(trips.length + 1)
  for (const [t, trip] of trips.entries()) tripStart[t + 1] = tripStart[t]! + trip.calls.length
  const headways = trips.flatMap((trip, t) => (trip.every ?? []).map((row) => [t, ...row] as const))
  return {
    stopCount: stops.length,
    stopId: stops.map(({ id }) => id),
    stopName: stops.map(({ id, name }) => name ?? id),
    stopLon: Float64Array.from(stops, ({ lon }) => lon ?? 10),
    stopLat: Float64Array.from(stops, ({ lat }) => lat ?? 51),
    stopParent: Int32Array.from(stops, ({ parent }) => (parent === undefined ? -1 : stopAt.get(parent)!)),
    stopWheelchair: new Uint8Array(stops.length),
    stopKind: Uint8Array.from(stops, ({ kind }) => kind ?? 0),
    routeCount: routeId.length,
    routeId,
    routeShortName: routeId,
    routeLongName: routeId.map(() => ''),
    routeKind: Uint16Array.from(routeId, (id) => routes[id] ?? 3),
    routeAgency: routeId.map(() => ''),
    tripCount: trips.length,
    tripId: trips.map(({ id }, t) => id ?? `t${t}`),
    tripRoute: Uint32Array.from(trips, ({ route }) => routeId.indexOf(route ?? 'R')),
    tripService: Uint32Array.from(trips.keys()),
    tripHeadsign: trips.map(({ headsign }) => headsign ?? ''),
    tripStart,
    stopTimeStop: Uint32Array.from(calls, ({ call }) => stopAt.get(call[0])!),
    stopTimeArrival: Int32Array.from(calls, ({ call }) => 60 * call[1]),
    stopTimeDeparture: Int32Array.from(calls, ({ call }) => 60 * (call[2] ?? call[1])),
    stopTimeFlags: Uint8Array.from(calls, ({ flags }) => flags),
    serviceId: trips.map((_, t) => `s${t}`),
    firstDay,
    dayCount,
    wordsPerService,
    serviceDays,
    frequencies: {
      count: headways.length,
      trip: Uint32Array.from(headways, ([t]) => t),
      startSeconds: Int32Array.from(headways, ([, from]) => 60 * from),
      endSeconds: Int32Array.from(headways, ([, , to]) => 60 * to),
      headwaySeconds: Uint32Array.from(headways, ([, , , step]) => 60 * step),
      exactTimes: new Uint8Array(headways.length),
    },
    transfers: {
      count: 0,
      from: new Uint32Array(0),
      to: new Uint32Array(0),
      kind: new Uint8Array(0),
      minSeconds: new Int32Array(0),
    },
    ...(onDemand ? { onDemand } : {}),
  }
}
