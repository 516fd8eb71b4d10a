import { type MultiPolygon, OutlineIndex } from '../geo/index.ts'
import {
  type DayKind,
  type Departures,
  departuresOn,
  type LineDirection,
  lineDirections,
  lineName,
  type OnDemandOffer,
  rowsOfStation,
  type StopService,
  servicesOnDay,
  stationOfStops,
  stopService,
  type Timetable,
  type TypicalDay,
  typicalDays,
  VEHICLE_KINDS,
  type VehicleKind,
  vehicleKind,
} from '../network/index.ts'
import { departuresByKind, QUALITY_METHODS, type QualityMethod, stopCategory } from '../reach/index.ts'
import type { Facility } from '../services/index.ts'
import type { Municipality } from '../territory/index.ts'
import type { ResolvedStopChoice } from './stopChoice.ts'
import { nameMatch } from './stopSearch.ts'

export interface StopData {
  readonly timetable: Timetable
  readonly municipalities: readonly Municipality[]
  /** The stops among them say in which municipality they lie. */
  readonly facilities: readonly Facility[]
}

/** A station, or a stop without one. */
export interface Stop {
  readonly station: number
  readonly id: string
  readonly name: string
  readonly lon: number
  readonly lat: number
  /** Index into the municipalities, −1 = none. */
  readonly municipality: number
}

/** One stop on one day. */
export interface StopRow extends Stop {
  /** In the span asked for. */
  readonly service: StopService
  readonly lines: readonly string[]
  readonly kinds: readonly VehicleKind[]
  /** On the whole date, from midnight to midnight. */
  readonly dayDepartures: number
  readonly dayRailDepartures: number
  /** Category by each method, 0 = none. */
  readonly category: Readonly<Record<QualityMethod['id'], number>>
  /** Rides that can be ordered here on that day. */
  readonly onDemand: readonly OnDemandOffer[]
}

/** Departures of a stop on the typical day of a kind. */
export interface DayService {
  readonly day: TypicalDay
  readonly service: StopService
}

const DAY_SECONDS = 86_400
const KEPT_DAYS = 6

/** The stops of a region's timetable and what they offer. Keeps the departures of the days last asked for. */
export class StopOffers {
  readonly data: StopData
  /** One for each kind of day that the timetable has. */
  readonly days: readonly TypicalDay[]
  /** Stops at which anything ever calls or can be ordered, in the timetable's order. */
  readonly stops: readonly Stop[]
  readonly #station: Int32Array
  readonly #offersAt: ReadonlyMap<number, readonly OnDemandOffer[]>
  readonly #kept = new Map<string, Departures>()

  constructor(data: StopData) {
    this.data = data
    const { timetable } = data
    this.days = typicalDays(timetable)
    this.#station = stationOfStops(timetable)
    this.#offersAt = offersByStation(timetable, this.#station)
    const served = new Uint8Array(timetable.stopCount)
    for (const stop of timetable.stopTimeStop) served[this.#station[stop]] = 1
    for (const station of this.#offersAt.keys()) served[station] = 1
    const municipalityOf = new Map(
      data.facilities.filter((f) => f.service === 'public-transport-stop').map((f) => [f.id, f.municipality]),
    )
    const stops: Stop[] = []
    for (let station = 0; station < timetable.stopCount; station++) {
      if (!served[station] || this.#station[station] !== station) continue
      const id = timetable.stopId[station]
      stops.push({
        station,
        id,
        name: timetable.stopName[station],
        lon: timetable.stopLon[station],
        lat: timetable.stopLat[station],
        municipality: municipalityOf.get(id) ?? -1,
      })
    }
    this.stops = stops
  }

  /** All departures of a span. */
  departures(date: string, fromSeconds = 0, toSeconds = DAY_SECONDS): Departures {
    const key = `${date} ${fromSeconds} ${toSeconds}`
    const known = this.#kept.get(key)
    if (known) return known
    const made = departuresOn(this.data.timetable, date, fromSeconds, toSeconds, this.#station)
    if (this.#kept.size >= KEPT_DAYS) this.#kept.delete(this.#kept.keys().next().value!)
    this.#kept.set(key, made)
    return made
  }

  row(stop: Stop, { date, fromSeconds, toSeconds }: ResolvedStopChoice): StopRow {
    const { timetable } = this.data
    const span = this.departures(date, fromSeconds, toSeconds)
    const day = this.departures(date)
    const { station } = stop
    const rows = rowsOfStation(span, station)
    const routes = new Set(rows.map((row) => timetable.tripRoute[span.trip[row]]))
    const lines = new Set([...routes].map((route) => lineName(timetable, route)))
    const kinds = new Set([...routes].map((route) => vehicleKind(timetable.routeKind[route])))
    const onDay = departuresByKind(timetable, day, station, 0, DAY_SECONDS)
    const category = Object.fromEntries(
      QUALITY_METHODS.map((method) => [
        method.id,
        stopCategory(method, departuresByKind(timetable, day, station, method.fromSeconds, method.toSeconds)),
      ]),
    ) as StopRow['category']
    return {
      ...stop,
      service: stopService(span, rows),
      lines: [...lines].sort(new Intl.Collator('de', { numeric: true }).compare),
      kinds: VEHICLE_KINDS.filter((kind) => kinds.has(kind)),
      dayDepartures: day.start[station + 1] - day.start[station],
      dayRailDepartures: onDay.rail,
      category,
      onDemand: this.offersOn(stop, date),
    }
  }

  rows(choice: ResolvedStopChoice): StopRow[] {
    return this.stops.map((stop) => this.row(stop, choice))
  }

  lines(stop: Stop, { date, fromSeconds, toSeconds }: ResolvedStopChoice): LineDirection[] {
    return lineDirections(this.data.timetable, this.departures(date, fromSeconds, toSeconds), stop.station)
  }

  /** What the stop offers on the typical day of each kind, from midnight to midnight. */
  serviceByDay(stop: Stop): DayService[] {
    return this.days.map((day) => {
      const departures = this.departures(day.date)
      return { day, service: stopService(departures, rowsOfStation(departures, stop.station)) }
    })
  }

  /** Departures on the typical day of a kind; null = the timetable has no such days. */
  departuresOnKind(stop: Stop, kind: DayKind): number | null {
    const day = this.days.find((one) => one.kind === kind)
    if (!day) return null
    const { start } = this.departures(day.date)
    return start[stop.station + 1] - start[stop.station]
  }

  offersOn(stop: Stop, date: string): OnDemandOffer[] {
    const offers = this.#offersAt.get(stop.station)
    if (!offers) return []
    const runs = servicesOnDay(this.data.timetable, date)
    return offers.filter(({ service }) => runs[service])
  }

  /** A stop by its id or that of one of its platforms. */
  byId(id: string): Stop | undefined {
    const at = this.data.timetable.stopId.indexOf(id)
    if (at < 0) return undefined
    return this.stops.find(({ station }) => station === this.#station[at])
  }

  /** Stops whose name fits what was typed, the best first; of equally good ones the shorter name. */
  find(typed: string): Stop[] {
    const known = this.byId(typed)
    if (known) return [known]
    return this.stops
      .map((stop) => ({ stop, rank: nameMatch(stop.name, typed) }))
      .filter(({ rank }) => rank >= 0)
      .sort((a, b) => a.rank - b.rank || a.stop.name.length - b.stop.name.length || compare(a.stop.name, b.stop.name))
      .map(({ stop }) => stop)
  }
}

const { compare } = new Intl.Collator('de', { numeric: true })

/** Offers by station: those whose stops belong to it, and those in whose area it lies. */
function offersByStation(timetable: Timetable, station: Int32Array): Map<number, OnDemandOffer[]> {
  const at = new Map<number, OnDemandOffer[]>()
  const add = (place: number, offer: OnDemandOffer) => {
    const known = at.get(place)
    if (!known) at.set(place, [offer])
    else if (!known.includes(offer)) known.push(offer)
  }
  for (const offer of timetable.onDemand ?? []) {
    for (const stop of offer.stops) add(station[stop], offer)
    if (offer.area) for (const place of stationsWithin(timetable, station, offer.area)) add(place, offer)
  }
  return at
}

function* stationsWithin(timetable: Timetable, station: Int32Array, area: MultiPolygon): Generator<number> {
  const index = new OutlineIndex([area])
  for (let stop = 0; stop < timetable.stopCount; stop++)
    if (station[stop] === stop && index.find(timetable.stopLon[stop], timetable.stopLat[stop]) === 0) yield stop
}
