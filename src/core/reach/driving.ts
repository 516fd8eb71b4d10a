import { type TravelProfile, travelProfile, UNREACHED } from '../network/index.ts'
import type { StreetReach } from './engine.ts'
import { nearestSites } from './nearest.ts'
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
  const graph = streets?.graph(DRIVEN)?.graph
  if (!streets || !graph) return straight
  return (origins, destinations, after) => {
    const places = streets.join(origins, graph)
    const sites = streets.join(destinations, graph)
    const { time, site: destination } = nearestSites(graph, { places, sites, direction: 'to-site', after })
    return { time, destination }
  }
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
