import {
  type Connections,
  connectionsOfDay,
  offNetworkKmh,
  profileKey,
  type Timetable,
  type TravelProfile,
  UNREACHED,
} from '../network/index.ts'
import { airLineNearest } from './airLine.ts'
import { type Approach, approachOf } from './approach.ts'
import { findChanges, usableStops } from './changes.ts'
import { drivingOn, straightTenths } from './driving.ts'
import type { Points, StreetReach } from './engine.ts'
import { findJourney, type Journey } from './journey.ts'
import { MinuteTimes, NO_JOURNEY, ON_FOOT, type Window } from './minuteTimes.ts'
import { NO_SITE, NO_WAY, nearestSites, REACHED } from './nearest.ts'
import { offersInSpan, type PlaceRide, ridesOfPlaces } from './onDemand.ts'
import { type Changes, type Egress, ProfileScan, type StopProfiles } from './profileScan.ts'
import { airLineTime, type Walks, walksByAirLine, walksOnStreets } from './walks.ts'

/** Own working values, not standards: the longest walk to the first stop and from the last one, and between two stops where one changes. */
export const ACCESS_WALK_SECONDS = 1200
export const CHANGE_WALK_SECONDS = 600
/** Journeys that take longer, waiting included, do not count as a connection. */
export const LONGEST_JOURNEY_SECONDS = 6 * 3600

/** Of the travel times of all minutes: a good moment, the middle one, a bad moment. */
export const PERCENTILES = [5, 50, 95] as const
export type Percentile = (typeof PERCENTILES)[number]

export interface TransitQuestion {
  /** ISO. */
  readonly date: string
  /** Seconds after midnight, `to` exclusive. */
  readonly fromSeconds: number
  readonly toSeconds: number
  readonly timing: 'depart' | 'arrive'
  /** Whose travel time decides about the journey that is told. */
  readonly percentile: Percentile
  /** The walk from the last stop to the site counts. */
  readonly lastWalk: boolean
  /** How people walk. */
  readonly walk: TravelProfile
}

/** Per place, times in tenths of a second, NO_JOURNEY = at so many minutes no journey. */
export interface TransitTimes {
  readonly p05: Int32Array
  readonly p50: Int32Array
  readonly p95: Int32Array
  /** Shares 0…1 of the minutes: with any journey; with a ride that is faster than walking all the way. */
  readonly shareOfMinutes: Float32Array
  readonly shareByRide: Float32Array
  /** 1 = at some minute the best journey is a ride that must be ordered. */
  readonly onDemand: Uint8Array
}

export interface TransitNearest extends TransitTimes {
  /** By percentile the site of the first minute with its travel time, −1 = none. */
  readonly site: Readonly<Record<Percentile, Int32Array>>
  /** REACHED (at one minute or more), NOT_SNAPPED, NO_WAY, NO_SITE. */
  readonly state: Uint8Array
  /** Sites that could not be joined to a street. */
  readonly sitesNotSnapped: number
}

/** What of a walking profile does not change with the question. */
interface OnFoot {
  /** Null where there are no streets. */
  readonly stops: Approach | null
  readonly usable: Uint8Array
  readonly walks: Walks
  /** Stops that somebody can walk to from a place. */
  readonly stopsNear: number
  readonly changes: Changes
  /** Tenths of a second per metre of straight line. */
  readonly pace: number
}

const KEPT = 6
const NO_RIDES: readonly PlaceRide[] = []
const ACCESS_TENTHS = 10 * ACCESS_WALK_SECONDS
const LONGEST_TENTHS = 10 * LONGEST_JOURNEY_SECONDS

/** Travel by bus and train between one fixed set of places and any sites; keeps the walks of the profiles and the connections of the spans last used. */
export class TransitReach {
  readonly #timetable: Timetable
  readonly #streets: StreetReach | null
  readonly #places: Points
  readonly #stops: Points
  readonly #onFoot = new Map<string, OnFoot>()
  readonly #connections = new Map<string, Connections>()

  /** Without streets walks are straight lines times a detour factor. */
  constructor(timetable: Timetable, streets: StreetReach | null, places: Points) {
    this.#timetable = timetable
    this.#streets = streets
    this.#places = places
    this.#stops = { lon: timetable.stopLon, lat: timetable.stopLat }
  }

  /** How people walk here. */
  walksOn(walk: TravelProfile): 'streets' | 'air-line' {
    return this.#streets?.graph(walk) ? 'streets' : 'air-line'
  }

  /** Walks from the places to stops, and the ways to change. */
  walksAndChanges(walk: TravelProfile): { readonly walks: Walks; readonly changes: Changes } {
    return this.#known(walk)
  }

  /** Stops that somebody can walk to from a place. */
  stopsNearPlaces(walk: TravelProfile): number {
    return this.#known(walk).stopsNear
  }

  /** Offers of rides on demand that run in the window. */
  offers(question: TransitQuestion): number {
    const { fromSeconds, toSeconds, date } = question
    return new Set(offersInSpan(this.#timetable, date, 10 * fromSeconds, 10 * toSeconds).map((o) => o.index)).size
  }

  /** Travel times from every place to the nearest of all sites at every minute. */
  nearest(question: TransitQuestion, sites: Points): TransitNearest {
    const ground = this.#ground(question)
    const direct = this.#direct(question.walk, sites)
    const egress = this.#egress(question, sites)
    const profiles = this.#profiles(question, ground.scan.run(egress))
    const rides = this.#rides(question, ground.onFoot, sites, egress)
    const count = this.#places.lon.length
    const times = emptyTimes(count)
    const none = () => new Int32Array(count).fill(-1)
    const site = { 5: none(), 50: none(), 95: none() }
    const state = new Uint8Array(count)
    const minutes = new MinuteTimes(ground.window, LONGEST_TENTHS)
    for (let i = 0; i < count; i++) {
      const own = rides.get(i) ?? NO_RIDES
      minutes.fill(ground.onFoot.walks, i, profiles, direct.time[i]!, own)
      record(times, i, minutes, own.length > 0)
      for (const percent of PERCENTILES) {
        const value = minutes.percentile(percent)
        if (value === NO_JOURNEY) continue
        const how = minutes.how[minutes.time.indexOf(value)]!
        site[percent][i] = how === ON_FOOT ? direct.site[i]! : how < ON_FOOT ? own[-2 - how]!.site : profiles.site[how]!
      }
      state[i] = times.shareOfMinutes[i]! > 0 ? REACHED : direct.state[i] === REACHED ? NO_WAY : direct.state[i]!
      if (sites.lon.length === 0) state[i] = NO_SITE
    }
    return { ...times, site, state, sitesNotSnapped: direct.sitesNotSnapped }
  }

  /** Site by site the travel times of all places: the matrix, column by column. */
  *matrix(question: TransitQuestion, sites: Points): Generator<TransitTimes> {
    const { onFoot, scan, window } = this.#ground(question)
    const count = this.#places.lon.length
    const minutes = new MinuteTimes(window, LONGEST_TENTHS)
    for (const [j, direct] of this.#directOfEach(question.walk, sites)) {
      const one = { lon: [sites.lon[j]!], lat: [sites.lat[j]!] }
      const egress = this.#egress(question, one)
      const profiles = this.#profiles(question, scan.run(egress))
      const rides = this.#rides(question, onFoot, one, egress)
      const times = emptyTimes(count)
      for (let i = 0; i < count; i++) {
        const own = rides.get(i) ?? NO_RIDES
        minutes.fill(onFoot.walks, i, profiles, direct[i]!, own)
        record(times, i, minutes, own.length > 0)
      }
      yield times
    }
  }

  /** Travel time of one place at every minute (tenths of a second, NO_JOURNEY = none), to the nearest of all sites. */
  minutesOf(question: TransitQuestion, sites: Points, place: number): Int32Array {
    return this.#onePlace(question, sites, place).minutes.time.slice()
  }

  /** The journey of one place at minute `minute` of the window (null = the first one with the travel time of the percentile asked); null = there is none. */
  journey(question: TransitQuestion, sites: Points, place: number, minute: number | null = null): Journey | null {
    const { minutes, profiles, scan, onFoot, egress, own, direct } = this.#onePlace(question, sites, place)
    minutes.sort()
    const m = minute ?? minutes.time.indexOf(minutes.percentile(question.percentile))
    if (minutes.time[m] === NO_JOURNEY) return null
    return findJourney({
      window: minutes.window,
      minute: m,
      time: minutes.time[m]!,
      how: minutes.how[m]!,
      walkSite: direct.site[place]!,
      rides: own,
      walks: onFoot.walks,
      place,
      profiles,
      scan,
      egress,
      lastWalk: question.lastWalk,
    })
  }

  #onePlace(question: TransitQuestion, sites: Points, place: number) {
    const { onFoot, scan, window } = this.#ground(question)
    const direct = this.#direct(question.walk, sites)
    const egress = this.#egress(question, sites)
    const profiles = this.#profiles(question, scan.run(egress))
    const own = this.#rides(question, onFoot, sites, egress).get(place) ?? []
    const minutes = new MinuteTimes(window, LONGEST_TENTHS)
    minutes.fill(onFoot.walks, place, profiles, direct.time[place]!, own)
    return { minutes, profiles, scan, onFoot, egress, own, direct }
  }

  #ground(question: TransitQuestion): { onFoot: OnFoot; scan: ProfileScan; window: Window } {
    const { fromSeconds, toSeconds, timing } = question
    const onFoot = this.#known(question.walk)
    const scan = new ProfileScan(this.#unrolled(question), onFoot.changes, LONGEST_TENTHS)
    const window = { from: 10 * fromSeconds, minutes: Math.ceil((toSeconds - fromSeconds) / 60), timing }
    return { onFoot, scan, window }
  }

  #profiles({ fromSeconds, toSeconds, timing }: TransitQuestion, scan: ProfileScan): StopProfiles {
    return timing === 'depart'
      ? scan.profiles('departure', 10 * fromSeconds, 10 * toSeconds + ACCESS_TENTHS)
      : scan.profiles('arrival', 10 * fromSeconds, 10 * toSeconds)
  }

  #unrolled({ date, fromSeconds, toSeconds, timing }: TransitQuestion): Connections {
    const from = timing === 'depart' ? fromSeconds : fromSeconds - LONGEST_JOURNEY_SECONDS
    const to = timing === 'depart' ? toSeconds + LONGEST_JOURNEY_SECONDS : toSeconds
    return kept(this.#connections, `${date} ${from} ${to}`, () => connectionsOfDay(this.#timetable, date, from, to))
  }

  #known(walk: TravelProfile): OnFoot {
    return kept(this.#onFoot, profileKey(walk), () => this.#measureWalks(walk))
  }

  #measureWalks(walk: TravelProfile): OnFoot {
    const timetable = this.#timetable
    const usable = usableStops(timetable, walk.barrierFree)
    const served = new Uint8Array(timetable.stopCount)
    for (const stop of timetable.stopTimeStop) served[stop] = usable[stop]!
    for (const { stops } of timetable.onDemand ?? []) for (const stop of stops) served[stop] = usable[stop]!
    const pace = straightTenths(offNetworkKmh(walk))
    const { lon, lat } = this.#stops
    const straightTime = (a: number, b: number) => airLineTime(lon[a]!, lat[a]!, lon[b]!, lat[b]!, pace)
    const made = (walks: Walks, between: Walks, stops: Approach | null): OnFoot => ({
      stops,
      usable,
      walks,
      stopsNear: new Set(walks.stop).size,
      changes: findChanges(timetable, between, straightTime, usable),
      pace,
    })
    // Nobody walks to a stop at which nothing calls.
    const called = { lon, lat: Float64Array.from(lat, (v, s) => (served[s] ? v : Number.NaN)) }
    const places = this.#streets?.approach(walk, 'to-site')
    if (!places) {
      const walks = walksByAirLine(this.#places, called, pace, ACCESS_TENTHS)
      return made(walks, walksByAirLine(called, called, pace, 10 * CHANGE_WALK_SECONDS), null)
    }
    const { graph } = this.#streets!.graph(walk)!
    const stops = approachOf(graph, this.#streets!.join(called, graph), 'to-site')
    const walks = walksOnStreets(places, stops.places, ACCESS_TENTHS)
    return made(walks, walksOnStreets(stops, stops.places, 10 * CHANGE_WALK_SECONDS), stops)
  }

  /** From each stop to its nearest site on foot. */
  #egress(question: TransitQuestion, sites: Points): Egress {
    const { stops, usable, pace } = this.#known(question.walk)
    const count = this.#stops.lon.length
    const time = new Uint32Array(count).fill(UNREACHED)
    const site = new Int32Array(count).fill(-1)
    if (stops) {
      const { graph, places, access, search } = stops
      const joined = this.#streets!.join(sites, graph)
      const near = { places, sites: joined, direction: 'to-site', limit: ACCESS_TENTHS, access } as const
      const found = nearestSites(graph, near, search)
      time.set(found.time)
      site.set(found.site)
    } else {
      const found = airLineNearest(this.#stops.lon, this.#stops.lat, sites.lon, sites.lat)
      for (let s = 0; s < count; s++) {
        const walked = Math.round(found.metres[s]! * pace)
        if (!(walked <= ACCESS_TENTHS)) continue
        time[s] = walked
        site[s] = found.site[s]!
      }
    }
    for (let s = 0; s < count; s++) {
      if (time[s] === UNREACHED) continue
      if (!usable[s]) {
        time[s] = UNREACHED
        site[s] = -1
      } else if (!question.lastWalk) time[s] = 0
    }
    return { time, site }
  }

  /** From each place to its nearest site on foot all the way. */
  #direct(walk: TravelProfile, sites: Points) {
    const { lon, lat } = this.#places
    const found = this.#streets?.nearest(walk, sites, 'to-site')
    if (found) {
      const { time, site, state } = found.result
      const sitesNotSnapped = found.sites.link.reduce((n, link) => n + (link < 0 ? 1 : 0), 0)
      return { time: Int32Array.from(time, asJourney), site, state, sitesNotSnapped }
    }
    const { pace } = this.#known(walk)
    const { metres, site, state } = airLineNearest(lon, lat, sites.lon, sites.lat)
    const time = Int32Array.from(metres, (m) => (Number.isNaN(m) ? NO_JOURNEY : Math.round(m * pace)))
    return { time, site, state, sitesNotSnapped: 0 }
  }

  /** The walk from each place to each single site. */
  *#directOfEach(walk: TravelProfile, sites: Points): Generator<[number, Int32Array]> {
    const count = this.#places.lon.length
    const matrix = this.#streets?.matrix(walk, sites, 'to-site', LONGEST_TENTHS)
    for (let j = 0; j < sites.lon.length; j++) {
      const time = new Int32Array(count).fill(NO_JOURNEY)
      if (matrix)
        for (let k = matrix.start[j]!; k < matrix.start[j + 1]!; k++) time[matrix.origin[k]!] = matrix.time[k]!
      else {
        const { lon, lat } = this.#places
        const { pace } = this.#known(walk)
        for (let i = 0; i < count; i++) time[i] = airLineTime(lon[i]!, lat[i]!, sites.lon[j]!, sites.lat[j]!, pace)
      }
      yield [j, time]
    }
  }

  #rides(question: TransitQuestion, onFoot: OnFoot, sites: Points, egress: Egress): Map<number, PlaceRide[]> {
    const timetable = this.#timetable
    if (!timetable.onDemand?.length || sites.lon.length === 0) return new Map()
    const from = 10 * question.fromSeconds - (question.timing === 'arrive' ? LONGEST_TENTHS : 0)
    const to = 10 * question.toSeconds + (question.timing === 'depart' ? LONGEST_TENTHS : 0)
    const open = offersInSpan(timetable, question.date, from, to)
    const driving = drivingOn(this.#streets)
    const { walks } = onFoot
    return ridesOfPlaces({ timetable, open, places: this.#places, sites, stops: this.#stops, walks, egress, driving })
  }
}

const asJourney = (time: number): number => (time === UNREACHED || time > NO_JOURNEY ? NO_JOURNEY : time)

function emptyTimes(count: number): TransitTimes {
  return {
    p05: new Int32Array(count),
    p50: new Int32Array(count),
    p95: new Int32Array(count),
    shareOfMinutes: new Float32Array(count),
    shareByRide: new Float32Array(count),
    onDemand: new Uint8Array(count),
  }
}

function record(times: TransitTimes, place: number, minutes: MinuteTimes, mayOrder: boolean): void {
  minutes.sort()
  times.p05[place] = minutes.percentile(5)
  times.p50[place] = minutes.percentile(50)
  times.p95[place] = minutes.percentile(95)
  const { time, how } = minutes
  let reached = 0
  let ridden = 0
  for (let m = 0; m < time.length; m++) {
    if (time[m] === NO_JOURNEY) continue
    reached++
    if (how[m] !== ON_FOOT) ridden++
    if (mayOrder && how[m]! < ON_FOOT) times.onDemand[place] = 1
  }
  times.shareOfMinutes[place] = reached / time.length
  times.shareByRide[place] = ridden / time.length
}

function kept<T>(known: Map<string, T>, key: string, make: () => T): T {
  let value = known.get(key)
  if (value === undefined) {
    value = make()
    if (known.size >= KEPT) known.delete(known.keys().next().value!)
  } else known.delete(key)
  known.set(key, value)
  return value
}
