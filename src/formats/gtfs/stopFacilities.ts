import {
  departuresOfHeadway,
  NO_BOARDING,
  servicesOnDay,
  stationOfStops,
  type Timetable,
  typicalServiceDay,
} from '../../core/network/index.ts'
import { type Facility, FROM_TIMETABLE } from '../../core/services/index.ts'

const SERVICE = 'public-transport-stop'
/** Rides can be ordered at this stop; with no departures it is served on order only. */
const ORDERED = 'onDemand'

/**
 * The stops of a timetable as facilities: one for each station, or stop without a station, at which anything ever calls or can be ordered. Capacity is the number of
 * departures on the typical service day (details: `departures`, `departuresOn`), `details.lines` the lines that call there, `details.kinds` their GTFS route types.
 */
export function stopFacilities(timetable: Timetable): Facility[] {
  const group = stationOfStops(timetable)
  const day = typicalServiceDay(timetable)
  const departures = new Uint32Array(timetable.stopCount)
  const lines: (Set<number> | undefined)[] = new Array(timetable.stopCount)
  countDepartures(timetable, day, group, departures, lines)
  const ordered = new Uint8Array(timetable.stopCount)
  for (const offer of timetable.onDemand ?? []) for (const stop of offer.stops) ordered[group[stop]] = 1

  const facilities: Facility[] = []
  for (let stop = 0; stop < timetable.stopCount; stop++) {
    if (group[stop] !== stop || (!lines[stop] && !ordered[stop])) continue
    facilities.push({
      id: timetable.stopId[stop],
      name: timetable.stopName[stop],
      service: SERVICE,
      lon: timetable.stopLon[stop],
      lat: timetable.stopLat[stop],
      capacity: day === null ? null : departures[stop],
      source: FROM_TIMETABLE,
      asOf: day ?? '',
      municipality: -1,
      details: detailsOf(timetable, day, departures[stop], lines[stop], ordered[stop] === 1),
    })
  }
  return facilities
}

function detailsOf(
  timetable: Timetable,
  day: string | null,
  departures: number,
  lines: Set<number> | undefined,
  ordered: boolean,
): Record<string, string> {
  const routes = [...(lines ?? [])]
  const names = new Set(routes.map((route) => timetable.routeShortName[route] || timetable.routeLongName[route]))
  const kinds = new Set(routes.map((route) => String(timetable.routeKind[route])))
  return {
    departures: String(departures),
    departuresOn: day ?? '',
    lines: [...names].sort(new Intl.Collator('de', { numeric: true }).compare).join(', '),
    kinds: [...kinds].sort().join(','),
    ...(ordered ? { [ORDERED]: 'yes' } : {}),
  }
}

function countDepartures(
  timetable: Timetable,
  day: string | null,
  group: Int32Array,
  departures: Uint32Array,
  lines: (Set<number> | undefined)[],
): void {
  const runs = day === null ? new Uint8Array(timetable.serviceId.length) : servicesOnDay(timetable, day)
  const repeats = new Map<number, number>()
  for (let i = 0; i < timetable.frequencies.count; i++) {
    const trip = timetable.frequencies.trip[i]
    repeats.set(trip, (repeats.get(trip) ?? 0) + departuresOfHeadway(timetable, i))
  }
  for (let trip = 0; trip < timetable.tripCount; trip++) {
    const last = timetable.tripStart[trip + 1] - 1
    const times = runs[timetable.tripService[trip]] ? (repeats.get(trip) ?? 1) : 0
    for (let i = timetable.tripStart[trip]; i <= last; i++) {
      const stop = group[timetable.stopTimeStop[i]]
      const known = lines[stop]
      if (known) known.add(timetable.tripRoute[trip])
      else lines[stop] = new Set([timetable.tripRoute[trip]])
      if (i < last && !(timetable.stopTimeFlags[i] & NO_BOARDING)) departures[stop] += times
    }
  }
}
