import { travelProfile } from '../network/index.ts'
import {
  airLineNearest,
  classesOfPlaces,
  DETOUR_WITHOUT_STREETS,
  FREQUENCY_CLASSES,
  NEAR_STOP,
  type Points,
  QUALITY_METHODS,
  type QualityMethod,
  type StreetReach,
} from '../reach/index.ts'
import type { Cells } from '../territory/index.ts'
import type { StopRow } from './stopOffers.ts'

type ByMethod = Readonly<Record<QualityMethod['id'], Uint8Array>>

/** How near the cells are to stops, ring included. Metres, never minutes; NaN = no such stop, or no way to it. */
export interface StopAccess {
  /** `air-line`: the region has no streets; walks are straight lines times DETOUR_WITHOUT_STREETS. */
  readonly walks: 'streets' | 'air-line'
  /** Way on foot to the nearest stop with at least FREQUENCY_CLASSES[k] departures on the day, the metres between cell, stop and street included. */
  readonly walkMetres: readonly Float64Array[]
  /** The same in a straight line. */
  readonly airMetres: readonly Float64Array[]
  /** Service quality class by straight line, as the methods say, and by the way on foot; 0 = none. */
  readonly classByAir: ByMethod
  readonly classByWalk: ByMethod
  /** 1 = near to a stop as the BBSR's monitor has it (NEAR_STOP). */
  readonly isNear: Uint8Array
  /** 1 = joined to the streets; always 1 where walks are straight lines. */
  readonly isJoined: Uint8Array
}

export function stopAccess(cells: Cells, streets: StreetReach | null, rows: readonly StopRow[]): StopAccess {
  const walk = walker(cells, streets)
  const air = (stops: readonly StopRow[]) => airMetres(cells, stops)
  const withDepartures = FREQUENCY_CLASSES.map((least) => rows.filter((row) => row.dayDepartures >= least))
  const byMethod = (distance: (stops: readonly StopRow[]) => Float64Array): ByMethod =>
    Object.fromEntries(
      QUALITY_METHODS.map((method) => {
        const ofCategory = method.classes.map((_, k) => rows.filter((row) => row.category[method.id] === k + 1))
        return [method.id, classesOfPlaces(method, ofCategory.map(distance), cells.count)]
      }),
    ) as unknown as ByMethod
  const toStop = air(rows.filter((row) => row.dayDepartures >= NEAR_STOP.departures))
  const toRail = air(rows.filter((row) => row.dayRailDepartures >= NEAR_STOP.departures))
  return {
    walks: walk.walks,
    walkMetres: withDepartures.map(walk.metres),
    airMetres: withDepartures.map(air),
    classByAir: byMethod(air),
    classByWalk: byMethod(walk.metres),
    isNear: Uint8Array.from(toStop, (metres, c) =>
      metres <= NEAR_STOP.stopMetres || toRail[c] <= NEAR_STOP.railMetres ? 1 : 0,
    ),
    isJoined: walk.isJoined,
  }
}

function airMetres(cells: Cells, stops: readonly StopRow[]): Float64Array {
  const { lon, lat } = pointsOf(stops)
  return airLineNearest(cells.lon, cells.lat, lon, lat).metres
}

interface Walker {
  readonly walks: StopAccess['walks']
  readonly metres: (stops: readonly StopRow[]) => Float64Array
  readonly isJoined: Uint8Array
}

/** Length of the fastest way on foot to the nearest of some stops. */
function walker(cells: Cells, reach: StreetReach | null): Walker {
  const profile = travelProfile('walk')
  const known = reach?.graph(profile)
  if (!reach || !known)
    return {
      walks: 'air-line',
      metres: (stops) => airMetres(cells, stops).map((metres) => metres * DETOUR_WITHOUT_STREETS),
      isJoined: new Uint8Array(cells.count).fill(1),
    }
  return {
    walks: 'streets',
    metres(stops) {
      const { result, places, sites } = reach.nearest(profile, pointsOf(stops), 'to-site')!
      return Float64Array.from(result.metres, (metres, c) =>
        result.site[c] < 0 ? Number.NaN : metres + places.offMetres[c] + sites.offMetres[result.site[c]],
      )
    },
    isJoined: Uint8Array.from(reach.places(known.graph).link, (link) => (link >= 0 ? 1 : 0)),
  }
}

function pointsOf(stops: readonly StopRow[]): Points {
  return { lon: Float64Array.from(stops, ({ lon }) => lon), lat: Float64Array.from(stops, ({ lat }) => lat) }
}
