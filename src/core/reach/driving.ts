import {
  type ModeGraph,
  placeAccess,
  StreetSearch,
  sameLinkTime,
  snapPoints,
  type TravelProfile,
  travelProfile,
  UNREACHED,
} from '../network/index.ts'
import type { StreetReach } from './engine.ts'
import { placesByLink } from './nearest.ts'
import type { Driving } from './onDemand.ts'
import { airLineTime } from './walks.ts'

/** Own working value for rides on demand where a region has no streets: km/h along the detour of DETOUR_WITHOUT_STREETS. */
const KMH_WITHOUT_STREETS = 40
/** Own working value: how much longer a way is than the straight line. */
export const DETOUR_WITHOUT_STREETS = 1.3

const DRIVEN: TravelProfile = travelProfile('car', { pureDriving: true })

/** Tenths of a second per metre of straight line. */
export const straightTenths = (kmh: number): number => (36 * DETOUR_WITHOUT_STREETS) / kmh

/** Driving times on the streets, or along straight lines where there are none. */
export function drivingOn(streets: StreetReach | null): Driving {
  const known = streets?.graph(DRIVEN)
  return known ? (origins, destinations, after) => onStreets(known.graph, origins, destinations, after) : straight
}

const straight: Driving = (origins, destinations, after) => {
  const count = origins.lon.length
  const time = new Uint32Array(count).fill(UNREACHED)
  const destination = new Int32Array(count).fill(-1)
  const pace = straightTenths(KMH_WITHOUT_STREETS)
  for (let i = 0; i < count; i++)
    for (let j = 0; j < after.length; j++) {
      const way = airLineTime(origins.lon[i]!, origins.lat[i]!, destinations.lon[j]!, destinations.lat[j]!, pace)
      if (way + after[j]! >= time[i]!) continue
      time[i] = way + after[j]!
      destination[i] = j
    }
  return { time, destination }
}

function onStreets(graph: ModeGraph, ...[origins, destinations, after]: Parameters<Driving>): ReturnType<Driving> {
  const from = snapPoints(graph, origins.lon, origins.lat)
  const to = snapPoints(graph, destinations.lon, destinations.lat)
  const enter = placeAccess(graph, to, 'finish')
  const leave = placeAccess(graph, from, 'start')
  for (let j = 0; j < to.count; j++)
    for (let k = enter.start[j]!; k < enter.start[j + 1]!; k++) enter.time[k]! += after[j]!
  const labels = new StreetSearch(graph).run(enter, 'against')
  const byLink = placesByLink(to)
  const time = new Uint32Array(from.count).fill(UNREACHED)
  const destination = new Int32Array(from.count).fill(-1)
  for (let i = 0; i < from.count; i++) {
    for (let k = leave.start[i]!; k < leave.start[i + 1]!; k++) {
      const reached = labels.time[leave.vertex[k]!]!
      if (reached === UNREACHED || leave.time[k]! + reached >= time[i]!) continue
      time[i] = leave.time[k]! + reached
      destination[i] = labels.origin[leave.vertex[k]!]!
    }
    for (const j of byLink.get(from.link[i]!) ?? []) {
      const direct = sameLinkTime(graph, from, i, to, j).time
      if (direct === UNREACHED || direct + after[j]! >= time[i]!) continue
      time[i] = direct + after[j]!
      destination[i] = j
    }
  }
  return { time, destination }
}
