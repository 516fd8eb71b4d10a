import { dayNumber, type Timetable, type TravelProfile, tripCountByDay } from '../network/index.ts'
import {
  type Journey,
  NO_JOURNEY,
  type TransitNearest,
  type TransitQuestion,
  type TransitReach,
} from '../reach/index.ts'
import type { Cells } from '../territory/index.ts'
import type { TransitFacts } from './question.ts'
import type { ResolvedTransit } from './transitChoice.ts'

/** One part of a journey as it is told. Times in seconds after midnight of the day; names are the feed's. */
export type ToldLeg =
  /** From home where `from` is null, to the site where `to` is null. */
  | ({ readonly kind: 'walk'; readonly from: string | null; readonly to: string | null } & Span)
  | ({
      readonly kind: 'ride'
      /** Short name of the line, else its long one. */
      readonly line: string
      readonly headsign: string
      readonly from: string
      readonly to: string
      /** Stops passed in between. */
      readonly stopsBetween: number
    } & Span)
  /** Walk to the other stop where there is one, change and wait. */
  | ({ readonly kind: 'change'; readonly from: string; readonly to: string; readonly neededSeconds: number } & Span)
  /** A ride that must be ordered, waiting for it included. */
  | ({
      readonly kind: 'ordered'
      readonly name: string
      /** How long before it must be ordered, null = not stated. */
      readonly noticeSeconds: number | null
      readonly phone: string
      readonly url: string
    } & Span)

interface Span {
  readonly departureSeconds: number
  readonly arrivalSeconds: number
}

/** A journey by bus and train, of the first minute with the travel time of the percentile asked. */
export interface ToldJourney extends Span {
  readonly date: string
  readonly legs: readonly ToldLeg[]
}

/** The travel times of all minutes of the window, per cell. */
export interface CellTransit {
  /** Seconds, Infinity = at so many of the minutes nothing can be reached. `value` of the answer is one of the three. */
  readonly p05: Float64Array
  readonly p50: Float64Array
  readonly p95: Float64Array
  /** Index into the sites by percentile, of the first minute with that travel time; −1 = none. */
  readonly site: TransitNearest['site']
  /** Share 0…1 of the minutes at which the site is reached at all (on foot or by ride). */
  readonly shareOfMinutes: Float32Array
  /** Share 0…1 of the minutes at which a ride is faster than walking all the way. */
  readonly shareByRide: Float32Array
  /** 1 = at some minute the best way is a ride that must be ordered. */
  readonly onDemand: Uint8Array
}

export function transitQuestion(transit: ResolvedTransit, walk: TravelProfile): TransitQuestion {
  return { ...transit, walk }
}

export function cellTransit(found: TransitNearest): CellTransit {
  const { p05, p50, p95, site, shareOfMinutes, shareByRide, onDemand } = found
  return { p05: inSeconds(p05), p50: inSeconds(p50), p95: inSeconds(p95), site, shareOfMinutes, shareByRide, onDemand }
}

function inSeconds(times: Int32Array): Float64Array {
  return Float64Array.from(times, (t) => (t === NO_JOURNEY ? Number.POSITIVE_INFINITY : t / 10))
}

/** What an answer by transit rests on, for the people counted inside. */
export function transitFacts(
  timetable: Timetable,
  reach: TransitReach,
  transit: ResolvedTransit,
  walk: TravelProfile,
  cells: Cells,
  people: Float64Array,
  times: CellTransit,
): TransitFacts {
  let withRide: number | null = null
  const onDemand = { offers: reach.offers(transitQuestion(transit, walk)), cells: 0, people: 0 }
  for (let c = 0; c < cells.count; c++) {
    if (!cells.inside[c]) continue
    const known = !Number.isNaN(people[c]!)
    if (known) withRide = (withRide ?? 0) + (times.shareByRide[c]! > 0 ? people[c]! : 0)
    if (times.onDemand[c] !== 1) continue
    onDemand.cells++
    if (known) onDemand.people += people[c]!
  }
  return {
    ...transit,
    minutes: Math.ceil((transit.toSeconds - transit.fromSeconds) / 60),
    tripsOnDay: tripsOnDate(timetable, transit.date),
    stopsNearCells: reach.stopsNearPlaces(walk),
    walks: reach.walksOn(walk),
    peopleWithRide: withRide,
    onDemand,
  }
}

function tripsOnDate(timetable: Timetable, date: string): number {
  const day = dayNumber(date)! - dayNumber(timetable.firstDay)!
  return tripCountByDay(timetable)[day] ?? 0
}

export function tellJourney(timetable: Timetable, date: string, journey: Journey): ToldJourney {
  const { stopName, stopId, tripRoute, tripHeadsign, routeShortName, routeLongName } = timetable
  const stop = (s: number) => stopName[s] || stopId[s]!
  const span = (part: { departure: number; arrival: number }): Span => ({
    departureSeconds: part.departure / 10,
    arrivalSeconds: part.arrival / 10,
  })
  const legs = journey.legs.map((leg): ToldLeg => {
    if (leg.kind === 'walk') {
      const [from, to] = [leg.fromStop, leg.toStop].map((s) => (s === null ? null : stop(s))) as [string, string]
      return { kind: 'walk', from, to, ...span(leg) }
    }
    if (leg.kind === 'change') {
      const neededSeconds = leg.neededTenths / 10
      return { kind: 'change', from: stop(leg.fromStop), to: stop(leg.toStop), neededSeconds, ...span(leg) }
    }
    if (leg.kind === 'ordered') {
      const { name, noticeSeconds, phone, url } = timetable.onDemand![leg.offer]!
      return { kind: 'ordered', name, noticeSeconds, phone, url, ...span(leg) }
    }
    const route = tripRoute[leg.trip]!
    return {
      kind: 'ride',
      line: routeShortName[route] || routeLongName[route] || '',
      headsign: tripHeadsign[leg.trip]!,
      from: stop(leg.fromStop),
      to: stop(leg.toStop),
      stopsBetween: leg.toStopTime - leg.fromStopTime - 1,
      ...span(leg),
    }
  })
  return { date, legs, ...span(journey) }
}
