import type { StopProfiles } from './profileScan.ts'
import type { Walks } from './walks.ts'

/** The moments that are asked: `minutes` of them, one minute apart, from `from` (tenths of a second after midnight). */
export interface Window {
  readonly from: number
  readonly minutes: number
  /** depart: one leaves at each moment. arrive: one has to be there by each moment. */
  readonly timing: 'depart' | 'arrive'
}

/** A ride that must be ordered, as one place may take it. All in tenths of a second. */
export interface OrderedRide {
  /** From leaving home until the vehicle comes: the walk to it and the wait. */
  readonly before: number
  /** From boarding to being at the site. */
  readonly ride: number
  /** First boarding and last arrival of the vehicle, after midnight. */
  readonly opens: number
  readonly closes: number
}

export const MINUTE_TENTHS = 600
/** No journey. */
export const NO_JOURNEY = 0x7fff_ffff
/** In `how`: on foot all the way; by the ordered ride number k as −2 − k; else the row of the profile that is boarded. */
export const ON_FOOT = -1

/**
 * Travel times of one place at all moments of a window. The profiles of the stops within walking distance are merged with the walk all the way and with rides on demand;
 * a row of a profile serves the last moment at which it can be caught, and by the closing pass all moments before it.
 */
export class MinuteTimes {
  readonly window: Window
  /** Tenths of a second per moment, NO_JOURNEY = none within the longest journey. */
  readonly time: Int32Array
  readonly how: Int32Array
  readonly #longest: number
  readonly #sorted: Int32Array

  constructor(window: Window, longest: number) {
    this.window = window
    this.time = new Int32Array(window.minutes)
    this.how = new Int32Array(window.minutes)
    this.#sorted = new Int32Array(window.minutes)
    this.#longest = longest
  }

  /** `direct`: the walk all the way in tenths of a second, NO_JOURNEY = none. */
  fill(walks: Walks, place: number, profiles: StopProfiles, direct: number, rides: readonly OrderedRide[]): void {
    if (this.window.timing === 'depart') this.#leaving(walks, place, profiles)
    else this.#being(walks, place, profiles)
    const { time, how } = this
    const longest = this.#longest
    for (let k = 0; k < rides.length; k++) this.#ordered(rides[k]!, -2 - k)
    const walk = direct <= longest ? direct : NO_JOURNEY
    for (let m = 0; m < time.length; m++) {
      if (time[m]! > longest) time[m] = NO_JOURNEY
      if (walk <= time[m]!) {
        time[m] = walk
        how[m] = ON_FOOT
      }
    }
  }

  /** Earliest arrivals, then minus the moment. */
  #leaving(walks: Walks, place: number, { start, departure, arrival }: StopProfiles): void {
    const { time, how, window } = this
    const last = window.minutes - 1
    const lastMoment = last * MINUTE_TENTHS
    time.fill(NO_JOURNEY)
    for (let k = walks.start[place]!; k < walks.start[place + 1]!; k++) {
      const stop = walks.stop[k]!
      const gone = walks.time[k]! + window.from
      for (let e = start[stop]!, end = start[stop + 1]!; e < end; e++) {
        const slack = departure[e]! - gone
        if (slack < 0) continue
        const m = slack >= lastMoment ? last : (slack / MINUTE_TENTHS) | 0
        if (arrival[e]! < time[m]!) {
          time[m] = arrival[e]!
          how[m] = e
        }
        if (m === last) break
      }
    }
    for (let m = last - 1; m >= 0; m--)
      if (time[m + 1]! < time[m]!) {
        time[m] = time[m + 1]!
        how[m] = how[m + 1]!
      }
    for (let m = 0; m <= last; m++) if (time[m] !== NO_JOURNEY) time[m] = time[m]! - window.from - m * MINUTE_TENTHS
  }

  /** Latest departures, then the moment minus these. */
  #being(walks: Walks, place: number, { start, departure, arrival }: StopProfiles): void {
    const { time, how, window } = this
    const last = window.minutes - 1
    time.fill(-NO_JOURNEY)
    for (let k = walks.start[place]!; k < walks.start[place + 1]!; k++) {
      const stop = walks.stop[k]!
      for (let e = start[stop]!, end = start[stop + 1]!; e < end; e++) {
        const late = arrival[e]! - window.from
        const m = late <= 0 ? 0 : Math.ceil(late / MINUTE_TENTHS)
        if (m > last) break
        const leaves = departure[e]! - walks.time[k]!
        if (leaves > time[m]!) {
          time[m] = leaves
          how[m] = e
        }
      }
    }
    for (let m = 1; m <= last; m++)
      if (time[m - 1]! > time[m]!) {
        time[m] = time[m - 1]!
        how[m] = how[m - 1]!
      }
    for (let m = 0; m <= last; m++)
      time[m] = time[m] === -NO_JOURNEY ? NO_JOURNEY : window.from + m * MINUTE_TENTHS - time[m]!
  }

  #ordered({ before, ride, opens, closes }: OrderedRide, label: number): void {
    const { time, how, window } = this
    for (let m = 0; m < window.minutes; m++) {
      const moment = window.from + m * MINUTE_TENTHS
      let taken: number
      if (window.timing === 'depart') {
        const boards = Math.max(moment + before, opens)
        if (boards + ride > closes) continue
        taken = boards + ride - moment
      } else {
        const boards = Math.min(moment, closes) - ride
        if (boards < opens) continue
        taken = moment - boards + before
      }
      if (taken >= time[m]!) continue
      time[m] = taken
      how[m] = label
    }
  }

  /** Sorts the times for `percentile`. */
  sort(): void {
    this.#sorted.set(this.time)
    if (this.#sorted.length > 1) this.#sorted.sort()
  }

  /** Nearest rank: the smallest of the times that at least that share of the moments does not exceed. Call `sort` first. */
  percentile(percent: number): number {
    return this.#sorted[Math.max(0, Math.ceil((percent * this.#sorted.length) / 100) - 1)]!
  }
}
