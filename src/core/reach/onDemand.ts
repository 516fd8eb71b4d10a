import { boxContains, boxOfOutline, pointInMultiPolygon } from '../geo/index.ts'
import { dayNumber, type OnDemandOffer, serviceRuns, type Timetable, UNREACHED } from '../network/index.ts'
import type { Points } from './engine.ts'
import type { OrderedRide } from './minuteTimes.ts'
import type { Egress } from './profileScan.ts'
import type { Walks } from './walks.ts'

/** Own working values, not standards: from wanting to leave until the vehicle comes, and how much longer than the direct way a ride is that picks up others. */
export const ORDERED_WAIT_TENTHS = 6000
export const ORDERED_DETOUR = 1.3

/** Driving time in tenths of a second from each origin to the destination that is best together with its own `after`; index of that one. UNREACHED = none. */
export type Driving = (
  origins: Points,
  destinations: Points,
  after: Uint32Array,
) => {
  readonly time: Uint32Array
  readonly destination: Int32Array
}

export interface PlaceRide extends OrderedRide {
  /** Index of the offer in `timetable.onDemand`, and of the site. */
  readonly offer: number
  readonly site: number
}

/** Offers that run in the span (tenths of a second after midnight of the date), with the hours of each of its days. */
export function offersInSpan(
  timetable: Timetable,
  isoDate: string,
  from: number,
  to: number,
): { readonly index: number; readonly opens: number; readonly closes: number }[] {
  const first = dayNumber(timetable.firstDay)
  const asked = dayNumber(isoDate)
  if (first === null || asked === null) return []
  const found: { index: number; opens: number; closes: number }[] = []
  for (const [index, offer] of (timetable.onDemand ?? []).entries())
    for (let offset = -2; offset <= 2; offset++) {
      const day = asked - first + offset
      if (day < 0 || day >= timetable.dayCount || !serviceRuns(timetable, offer.service, day)) continue
      const opens = 10 * (offer.fromSeconds + 86_400 * offset)
      const closes = 10 * (offer.toSeconds + 86_400 * offset)
      if (opens < to && closes > from) found.push({ index, opens, closes })
    }
  return found
}

/**
 * The rides on demand that each place may take straight to a site: within an area from door to door; between stops with the walk to the stop and from it. The time of notice is
 * reported and not added. As a feeder to other lines rides on demand are not counted.
 */
export function ridesOfPlaces(input: {
  readonly timetable: Timetable
  readonly open: readonly { readonly index: number; readonly opens: number; readonly closes: number }[]
  readonly places: Points
  readonly sites: Points
  readonly stops: Points
  readonly walks: Walks
  readonly egress: Egress
  readonly driving: Driving
}): Map<number, PlaceRide[]> {
  const rides = new Map<number, PlaceRide[]>()
  const add = (place: number, ride: PlaceRide) => {
    const list = rides.get(place)
    if (list) list.push(ride)
    else rides.set(place, [ride])
  }
  for (const index of new Set(input.open.map((o) => o.index))) {
    const offer = input.timetable.onDemand![index]!
    const hours = input.open.filter((o) => o.index === index)
    for (const [place, way] of offer.area ? withinArea(offer, input) : betweenStops(offer, input))
      for (const { opens, closes } of hours) add(place, { ...way, opens, closes: closes + way.after, offer: index })
  }
  return rides
}

interface Way {
  readonly before: number
  readonly ride: number
  readonly after: number
  readonly site: number
}
type Input = Parameters<typeof ridesOfPlaces>[0]

function withinArea({ area }: OnDemandOffer, { places, sites, driving }: Input): Map<number, Way> {
  const box = boxOfOutline(area!)
  const inside = (points: Points) =>
    Array.from({ length: points.lon.length }, (_, i) => i).filter(
      (i) =>
        boxContains(box, points.lon[i]!, points.lat[i]!) && pointInMultiPolygon(points.lon[i]!, points.lat[i]!, area!),
    )
  const from = inside(places)
  const to = inside(sites)
  const ways = new Map<number, Way>()
  if (from.length === 0 || to.length === 0) return ways
  const driven = driving(pick(places, from), pick(sites, to), new Uint32Array(to.length))
  for (const [k, place] of from.entries()) {
    if (driven.time[k] === UNREACHED) continue
    const ride = Math.round(driven.time[k]! * ORDERED_DETOUR)
    ways.set(place, { before: ORDERED_WAIT_TENTHS, ride, after: 0, site: to[driven.destination[k]!]! })
  }
  return ways
}

function betweenStops(offer: OnDemandOffer, { stops, walks, egress, driving }: Input): Map<number, Way> {
  const ways = new Map<number, Way>()
  const from = [...offer.stops]
  const to = from.filter((stop) => egress.time[stop] !== UNREACHED)
  if (to.length === 0) return ways
  // The walk behind the ride is not stretched by its detour.
  const after = Uint32Array.from(to, (stop) => Math.round(egress.time[stop]! / ORDERED_DETOUR))
  const driven = driving(pick(stops, from), pick(stops, to), after)
  const rideFrom = new Map<number, { ride: number; after: number; site: number }>()
  for (const [k, stop] of from.entries()) {
    if (driven.time[k] === UNREACHED) continue
    const last = to[driven.destination[k]!]!
    const ride = Math.round(driven.time[k]! * ORDERED_DETOUR)
    rideFrom.set(stop, { ride, after: egress.time[last]!, site: egress.site[last]! })
  }
  for (let place = 0; place + 1 < walks.start.length; place++)
    for (let k = walks.start[place]!; k < walks.start[place + 1]!; k++) {
      const known = rideFrom.get(walks.stop[k]!)
      if (!known) continue
      const before = walks.time[k]! + ORDERED_WAIT_TENTHS
      const best = ways.get(place)
      if (!best || before + known.ride < best.before + best.ride) ways.set(place, { before, ...known })
    }
  return ways
}

function pick(points: Points, indices: readonly number[]): Points {
  return {
    lon: Float64Array.from(indices, (i) => points.lon[i]!),
    lat: Float64Array.from(indices, (i) => points.lat[i]!),
  }
}
