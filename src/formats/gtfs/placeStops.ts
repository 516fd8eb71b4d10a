import type { ImportLog } from '../../core/evidence/index.ts'
import type { RawStops } from './stops.ts'

/** Degrees from the middle of the feed beyond which a position is a mistake: Lisbon and Moscow are within it, seen from Germany. */
const FAR_DEGREES = 40
/** Degrees from the middle beyond which the exchange of longitude and latitude is considered. */
const SWAP_DEGREES = 15

/**
 * Checks the positions in place: exchanged longitude and latitude are put right (for the whole feed or for single stops), 0/0, projected metres and other
 * impossible ones become NaN unless the station tells where the stop is (or its platforms where the station is). Everything is told in the log.
 */
export function placeStops(stops: RawStops, log: ImportLog): { repaired: number; unplaced: number } {
  const { lon, lat } = stops
  let repaired = 0
  const given = [lon.slice(), lat.slice()]
  for (let stop = 0; stop < lon.length; stop++) if (!isOnEarth(lon[stop], lat[stop])) lon[stop] = lat[stop] = Number.NaN
  let middleLon = median(lon)
  let middleLat = median(lat)
  if (!looksLikeEurope(middleLon, middleLat) && looksLikeEurope(middleLat, middleLon)) {
    log.warn('gtfs-all-swapped', { file: stops.file }, { stops: lon.length })
    for (let stop = 0; stop < lon.length; stop++) exchange(stops, stop)
    repaired += lon.length
    ;[middleLon, middleLat] = [middleLat, middleLon]
  }
  for (let stop = 0; stop < lon.length; stop++) {
    const off = Math.max(Math.abs(lon[stop] - middleLon), Math.abs(lat[stop] - middleLat))
    if (Number.isNaN(off) || off <= SWAP_DEGREES) continue
    const swappedOff = Math.max(Math.abs(lat[stop] - middleLon), Math.abs(lon[stop] - middleLat))
    if (swappedOff <= SWAP_DEGREES) {
      log.warn('gtfs-stop-swapped', { file: stops.file, line: stops.line[stop] }, where(stops, stop, given))
      exchange(stops, stop)
      repaired++
    } else if (off > FAR_DEGREES) lon[stop] = lat[stop] = Number.NaN
  }
  const { found, unplaced } = placeByStation(stops, log, given)
  return { repaired: repaired + found, unplaced }
}

function placeByStation(stops: RawStops, log: ImportLog, given: Float64Array[]): { found: number; unplaced: number } {
  const { lon, lat, parent, file, line } = stops
  const lost = [...lon.keys()].filter((stop) => Number.isNaN(lon[stop]))
  if (lost.length === 0) return { found: 0, unplaced: 0 }
  const sums = new Map<number, [number, number, number]>()
  for (let stop = 0; stop < lon.length; stop++) {
    if (parent[stop] < 0 || Number.isNaN(lon[stop])) continue
    const sum = sums.get(parent[stop]) ?? [0, 0, 0]
    sums.set(parent[stop], [sum[0] + lon[stop], sum[1] + lat[stop], sum[2] + 1])
  }
  let found = 0
  for (const stop of lost) {
    const params = where(stops, stop, given)
    const sum = sums.get(stop)
    if (sum) [lon[stop], lat[stop]] = [sum[0] / sum[2], sum[1] / sum[2]]
    else if (parent[stop] >= 0) [lon[stop], lat[stop]] = [lon[parent[stop]], lat[parent[stop]]]
    if (Number.isNaN(lon[stop])) {
      log.warn('gtfs-stop-unplaced', { file, line: line[stop] }, params)
    } else {
      log.warn('gtfs-stop-placed-by-station', { file, line: line[stop] }, params)
      found++
    }
  }
  return { found, unplaced: lost.length - found }
}

function isOnEarth(lon: number, lat: number): boolean {
  if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 180)) return false
  if (Math.abs(lat) > 90 && Math.abs(lon) > 90) return false
  return Math.abs(lon) > 0.01 || Math.abs(lat) > 0.01
}

function looksLikeEurope(lon: number, lat: number): boolean {
  return lon > -12 && lon < 32 && lat > 34 && lat < 72
}

function exchange(stops: RawStops, stop: number): void {
  const { lon, lat } = stops
  ;[lon[stop], lat[stop]] = [lat[stop], lon[stop]]
}

function where(stops: RawStops, stop: number, given: Float64Array[]): Record<string, string | number> {
  return {
    id: stops.ids.text(stop),
    name: stops.name[stop],
    lon: String(given[0][stop]),
    lat: String(given[1][stop]),
  }
}

function median(values: Float64Array): number {
  const known = values.filter((value) => !Number.isNaN(value)).sort()
  return known.length === 0 ? Number.NaN : known[known.length >> 1]
}
