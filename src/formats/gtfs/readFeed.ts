import { isoDateOf, type Timetable } from '../../core/network/index.ts'
import { assembleCalls, type FeedCalls } from './assemble.ts'
import { readCalendar, serviceBits } from './calendar.ts'
import { readFrequencies, readTransfers } from './extras.ts'
import { type FeedContext, UnusableFeed } from './feed.ts'
import { onDemandOffers, readFlexPlaces } from './flex.ts'
import { readRoutes } from './routes.ts'
import { type FeedStops, readStops } from './stops.ts'
import { readStopTimes, stopsInBox } from './stopTimes.ts'
import { readTrips } from './trips.ts'

/** One feed as a timetable. Throws UnusableFeed when it cannot be used at all; the reason is in the log. */
export async function readFeed(context: FeedContext): Promise<Timetable> {
  const { log, feed, box } = context
  const boxed = box !== null
  const stops = await readStops(context)
  const routes = await readRoutes(context)
  const calendar = await readCalendar(context)
  const places = await readFlexPlaces(context, stops)
  const rows = await readStopTimes(context, stops, places.ids)
  const trips = await readTrips(context, rows.trips, rows.flex, routes, calendar.ids)

  const usedServices = new Uint8Array(calendar.ids.size)
  for (let t = 0; t < rows.trips.size; t++) if (trips.route[t] >= 0) usedServices[trips.service[t]] = 1
  for (const trip of trips.onDemand.values()) usedServices[trip.service] = 1
  const days = serviceBits(calendar, usedServices)
  const runs = servicesThatRun(days.bits, days.wordsPerService, calendar.ids.size)
  if (days.dayCount === 0 && (rows.count > 0 || rows.flex.length > 0)) {
    log.error('gtfs-no-service-days', { file: feed.name }, { trips: rows.trips.size + trips.onDemand.size })
    throw new UnusableFeed('calendar.txt')
  }
  leaveOutIdle(rows.trips.size, trips, runs, `${feed.name}/trips.txt`, context)

  const inside = stopsInBox(stops, box)
  const calls = assembleCalls(rows, stops, trips, inside, boxed, log)
  const kept = keepStops(stops, inside)
  const tripIndex = new Int32Array(rows.trips.size).fill(-1)
  calls.trip.forEach((trip, i) => {
    tripIndex[trip] = i
  })
  const onDemand = onDemandOffers(rows.flex, places, trips.onDemand, kept.index, boxed, log).filter(
    (offer) => runs[offer.service],
  )
  if (boxed) log.note('gtfs-clipped', { file: rows.file }, { trips: calls.trip.length, rows: rows.outside })
  if (onDemand.length > 0) log.note('gtfs-on-demand', { file: feed.name }, { count: onDemand.length })
  if (calls.trip.length === 0 && onDemand.length === 0) log.warn('gtfs-no-trips', { file: feed.name })
  const frequencies = await readFrequencies(context, rows.trips, tripIndex)
  const transfers = await readTransfers(context, stops.ids, kept.index)
  log.file(`${feed.name}/stops.txt`, 'gtfs').kept = kept.stops.length
  log.file(`${feed.name}/trips.txt`, 'gtfs').kept = calls.trip.length + onDemand.length

  return {
    ...stopColumns(stops, kept),
    routeCount: routes.kind.length,
    routeId: routes.kind.map((_, route) => routes.ids.text(route)),
    routeShortName: routes.shortName,
    routeLongName: routes.longName,
    routeKind: Uint16Array.from(routes.kind),
    routeAgency: routes.agency,
    tripCount: calls.trip.length,
    tripId: Array.from(calls.trip, (trip) => rows.trips.text(trip)),
    tripRoute: calls.trip.map((trip) => trips.route[trip]),
    tripService: calls.trip.map((trip) => trips.service[trip]),
    tripHeadsign: Array.from(calls.trip, (trip) => trips.headsign[trip]),
    ...callColumns(calls, kept.index),
    serviceId: Array.from({ length: calendar.ids.size }, (_, service) => calendar.ids.text(service)),
    firstDay: isoDateOf(days.firstDay),
    dayCount: days.dayCount,
    wordsPerService: days.wordsPerService,
    serviceDays: days.bits,
    frequencies,
    transfers,
    ...(onDemand.length > 0 ? { onDemand } : {}),
  }
}

function servicesThatRun(bits: Uint32Array, words: number, services: number): Uint8Array {
  const runs = new Uint8Array(services)
  for (let s = 0; s < services; s++) for (let w = 0; w < words; w++) if (bits[s * words + w] !== 0) runs[s] = 1
  return runs
}

/** Trips of services without any day would only count as trips that nobody can take. */
function leaveOutIdle(
  tripCount: number,
  trips: { readonly route: Int32Array; readonly service: Int32Array },
  runs: Uint8Array,
  file: string,
  context: FeedContext,
): void {
  let idle = 0
  for (let t = 0; t < tripCount; t++) {
    if (trips.route[t] < 0 || runs[trips.service[t]]) continue
    trips.route[t] = IDLE
    idle++
  }
  if (idle === 0) return
  context.log.warn('gtfs-trips-without-days', { file }, { count: idle })
  context.log.file(file, 'gtfs').skipped += idle
}

const IDLE = -3

interface KeptStops {
  /** Feed's stop of each stop of the timetable. */
  readonly stops: Uint32Array
  /** Timetable's stop of each stop of the feed, −1 = left out. */
  readonly index: Int32Array
}

/** The stops in the box and their stations, in the feed's order. */
function keepStops(stops: FeedStops, inside: Uint8Array): KeptStops {
  const keep = inside.slice()
  for (let stop = 0; stop < keep.length; stop++) {
    if (!inside[stop]) continue
    let parent = stops.parent[stop]
    // Boarding area → platform → station.
    for (let step = 0; step < 3 && parent >= 0; step++) {
      if (!Number.isNaN(stops.lon[parent])) keep[parent] = 1
      parent = stops.parent[parent]
    }
  }
  const index = new Int32Array(keep.length).fill(-1)
  const list: number[] = []
  for (let stop = 0; stop < keep.length; stop++) {
    if (!keep[stop]) continue
    index[stop] = list.length
    list.push(stop)
  }
  return { stops: Uint32Array.from(list), index }
}

function stopColumns(stops: FeedStops, kept: KeptStops) {
  const list = kept.stops
  return {
    stopCount: list.length,
    stopId: Array.from(list, (stop) => stops.ids.text(stop)),
    stopName: Array.from(list, (stop) => stops.name[stop]),
    stopLon: Float64Array.from(list, (stop) => stops.lon[stop]),
    stopLat: Float64Array.from(list, (stop) => stops.lat[stop]),
    stopParent: Int32Array.from(list, (stop) => (stops.parent[stop] < 0 ? -1 : kept.index[stops.parent[stop]])),
    stopWheelchair: Uint8Array.from(list, (stop) => stops.wheelchair[stop]),
    stopKind: Uint8Array.from(list, (stop) => stops.kind[stop]),
  }
}

function callColumns(calls: FeedCalls, index: Int32Array) {
  return {
    tripStart: calls.start,
    stopTimeStop: calls.stop.map((stop) => index[stop]),
    stopTimeArrival: calls.arrival,
    stopTimeDeparture: calls.departure,
    stopTimeFlags: calls.flags,
  }
}
