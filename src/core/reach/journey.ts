import { NO_ALIGHTING } from '../network/index.ts'
import { MINUTE_TENTHS, ON_FOOT, type Window } from './minuteTimes.ts'
import type { PlaceRide } from './onDemand.ts'
import type { Egress, ProfileScan, StopProfiles } from './profileScan.ts'
import type { Walks } from './walks.ts'

/** A part of a journey. Times in tenths of a second after midnight of the day; stops are indices of the timetable. */
export type JourneyLeg =
  /** fromStop null = from home; toStop null = to the site. */
  | ({ readonly kind: 'walk'; readonly fromStop: number | null; readonly toStop: number | null } & Span)
  /** Trip with the stop times at which one boards and gets off. */
  | ({
      readonly kind: 'ride'
      readonly trip: number
      readonly fromStop: number
      readonly toStop: number
      readonly fromStopTime: number
      readonly toStopTime: number
    } & Span)
  /** From getting off to boarding again; `neededTenths` of it are the walk and the change. */
  | ({
      readonly kind: 'change'
      readonly fromStop: number
      readonly toStop: number
      readonly neededTenths: number
    } & Span)
  /** A ride ordered beforehand, waiting for it included. */
  | ({ readonly kind: 'ordered'; readonly offer: number } & Span)

interface Span {
  readonly departure: number
  readonly arrival: number
}

export interface Journey extends Span {
  /** Minute of the window. */
  readonly minute: number
  readonly site: number
  /** Each begins when the one before ends, except that one waits at the first stop (departing) and before the moment at the site (arriving). */
  readonly legs: readonly JourneyLeg[]
}

/** One minute's best journey, told from the lists of the scan that found it. Its duration is the travel time of that minute. */
export function findJourney(found: {
  readonly window: Window
  readonly minute: number
  /** Of that minute, tenths of a second. */
  readonly time: number
  readonly how: number
  readonly walkSite: number
  readonly rides: readonly PlaceRide[]
  readonly walks: Walks
  readonly place: number
  readonly profiles: StopProfiles
  readonly scan: ProfileScan
  readonly egress: Egress
  readonly lastWalk: boolean
}): Journey {
  const { window, minute, time, how } = found
  const moment = window.from + minute * MINUTE_TENTHS
  const departure = window.timing === 'depart' ? moment : moment - time
  const arrival = departure + time
  if (how === ON_FOOT) {
    const legs = [{ kind: 'walk', fromStop: null, toStop: null, departure, arrival }] as const
    return { minute, site: found.walkSite, departure, arrival, legs }
  }
  if (how < ON_FOOT) {
    const ride = found.rides[-2 - how]!
    return {
      minute,
      site: ride.site,
      departure,
      arrival,
      legs: [{ kind: 'ordered', offer: ride.offer, departure, arrival }],
    }
  }
  const { connections } = found.scan
  const first = found.profiles.connection[how]!
  const stop = connections.departureStop[first]!
  const legs: JourneyLeg[] = [
    {
      kind: 'walk',
      fromStop: null,
      toStop: stop,
      departure,
      arrival: departure + walkTo(found.walks, found.place, stop),
    },
    ...ridesFrom(first, found.profiles.arrival[how]!, found.scan, found.egress),
  ]
  const end = legs.at(-1)!
  const there = found.profiles.arrival[how]!
  if (found.lastWalk && end.kind === 'ride')
    legs.push({ kind: 'walk', fromStop: end.toStop, toStop: null, departure: end.arrival, arrival: there })
  return { minute, site: found.profiles.site[how]!, departure, arrival, legs }
}

/** Rides and changes from a connection until one gets off at the last stop; being at the site at `there`. */
function ridesFrom(first: number, there: number, scan: ProfileScan, egress: Egress): JourneyLeg[] {
  const { connections, changes, nextOfRun } = scan
  const { departureStop, arrivalStop, departure, arrival, flags, stopTime, run, runTrip } = connections
  const legs: JourneyLeg[] = []
  let boarded = first
  for (let c = first; c >= 0; c = nextOfRun[c]!) {
    if (flags[c]! & NO_ALIGHTING) continue
    const stop = arrivalStop[c]!
    const off = arrival[c]!
    const isLast = off + egress.time[stop]! === there
    const change = isLast ? null : scan.changeAfter(stop, off)
    if (!isLast && change?.arrival !== there) continue
    legs.push({
      kind: 'ride',
      trip: runTrip[run[boarded]!]!,
      fromStop: departureStop[boarded]!,
      toStop: stop,
      fromStopTime: stopTime[boarded]!,
      toStopTime: stopTime[c]! + 1,
      departure: departure[boarded]!,
      arrival: off,
    })
    if (!change) return legs
    boarded = change.connection
    const toStop = departureStop[boarded]!
    let neededTenths = 0
    for (let k = changes.footStart[toStop]!; k < changes.footStart[toStop + 1]!; k++)
      if (changes.footFrom[k] === stop) neededTenths = changes.footTime[k]!
    legs.push({ kind: 'change', fromStop: stop, toStop, neededTenths, departure: off, arrival: departure[boarded]! })
    return [...legs, ...ridesFrom(boarded, there, scan, egress)]
  }
  throw new Error(`connection ${first} does not lead to the site at ${there}`)
}

function walkTo(walks: Walks, place: number, stop: number): number {
  for (let k = walks.start[place]!; k < walks.start[place + 1]!; k++) if (walks.stop[k] === stop) return walks.time[k]!
  throw new Error(`place ${place} has no walk to stop ${stop}`)
}
