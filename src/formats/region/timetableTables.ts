import type { OnDemandOffer, Timetable } from '../../core/network/index.ts'
import type { Reading } from '../arrow/index.ts'

export const TIMETABLE_FILES = [
  'stops.arrow',
  'routes.arrow',
  'trips.arrow',
  'stop-times.arrow',
  'services.arrow',
  'service-days.arrow',
  'frequencies.arrow',
  'transfers.arrow',
  'on-demand.arrow',
] as const
type TimetableFile = (typeof TIMETABLE_FILES)[number]

export function timetableTables(t: Timetable) {
  return {
    'stops.arrow': {
      id: t.stopId,
      name: t.stopName,
      lon: t.stopLon,
      lat: t.stopLat,
      parent: t.stopParent,
      wheelchair: t.stopWheelchair,
      kind: t.stopKind,
    },
    'routes.arrow': {
      id: t.routeId,
      shortName: t.routeShortName,
      longName: t.routeLongName,
      kind: t.routeKind,
      agency: t.routeAgency,
    },
    'trips.arrow': {
      id: t.tripId,
      route: t.tripRoute,
      service: t.tripService,
      headsign: t.tripHeadsign,
      stopTimesEnd: t.tripStart.slice(1),
    },
    'stop-times.arrow': {
      stop: t.stopTimeStop,
      arrival: t.stopTimeArrival,
      departure: t.stopTimeDeparture,
      flags: t.stopTimeFlags,
    },
    'services.arrow': { id: t.serviceId },
    'service-days.arrow': { days: t.serviceDays },
    'frequencies.arrow': {
      trip: t.frequencies.trip,
      start: t.frequencies.startSeconds,
      end: t.frequencies.endSeconds,
      headway: t.frequencies.headwaySeconds,
      exact: t.frequencies.exactTimes,
    },
    'transfers.arrow': {
      from: t.transfers.from,
      to: t.transfers.to,
      kind: t.transfers.kind,
      minSeconds: t.transfers.minSeconds,
    },
    ...(t.onDemand ? { 'on-demand.arrow': { offer: t.onDemand.map(offerAsJson) } } : {}),
  }
}

/** Few rows of uneven shape: one JSON text each. */
function offerAsJson(offer: OnDemandOffer): string {
  return JSON.stringify({ ...offer, stops: [...offer.stops] })
}

function offerFromJson(text: string): OnDemandOffer {
  const offer = JSON.parse(text) as Omit<OnDemandOffer, 'stops'> & { stops: number[] }
  return { ...offer, stops: Uint32Array.from(offer.stops) }
}

export function decodeTimetable(
  read: (name: TimetableFile) => Reading | null,
  layout: { readonly firstDay: string; readonly dayCount: number },
): Timetable | null {
  const stops = read('stops.arrow')
  const routes = read('routes.arrow')
  const trips = read('trips.arrow')
  const times = read('stop-times.arrow')
  const services = read('services.arrow')
  const days = read('service-days.arrow')
  const frequencies = read('frequencies.arrow')
  const transfers = read('transfers.arrow')
  const onDemand = read('on-demand.arrow')
  if (!stops || !routes || !trips || !times || !services || !days || !frequencies || !transfers) return null
  const tripStart = new Uint32Array(trips.rows + 1)
  tripStart.set(trips.u32('stopTimesEnd'), 1)
  return {
    stopCount: stops.rows,
    stopId: stops.text('id'),
    stopName: stops.text('name'),
    stopLon: stops.f64('lon'),
    stopLat: stops.f64('lat'),
    stopParent: stops.i32('parent'),
    stopWheelchair: stops.u8('wheelchair'),
    stopKind: stops.u8('kind'),
    routeCount: routes.rows,
    routeId: routes.text('id'),
    routeShortName: routes.text('shortName'),
    routeLongName: routes.text('longName'),
    routeKind: routes.u16('kind'),
    routeAgency: routes.text('agency'),
    tripCount: trips.rows,
    tripId: trips.text('id'),
    tripRoute: trips.u32('route'),
    tripService: trips.u32('service'),
    tripHeadsign: trips.text('headsign'),
    tripStart,
    stopTimeStop: times.u32('stop'),
    stopTimeArrival: times.i32('arrival'),
    stopTimeDeparture: times.i32('departure'),
    stopTimeFlags: times.u8('flags'),
    serviceId: services.text('id'),
    firstDay: layout.firstDay,
    dayCount: layout.dayCount,
    wordsPerService: Math.ceil(layout.dayCount / 32),
    serviceDays: days.u32('days'),
    frequencies: {
      count: frequencies.rows,
      trip: frequencies.u32('trip'),
      startSeconds: frequencies.i32('start'),
      endSeconds: frequencies.i32('end'),
      headwaySeconds: frequencies.u32('headway'),
      exactTimes: frequencies.u8('exact'),
    },
    transfers: {
      count: transfers.rows,
      from: transfers.u32('from'),
      to: transfers.u32('to'),
      kind: transfers.u8('kind'),
      minSeconds: transfers.i32('minSeconds'),
    },
    ...(onDemand ? { onDemand: onDemand.text('offer').map(offerFromJson) } : {}),
  }
}
