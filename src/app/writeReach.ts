import type { CellReach } from '../core/situation/index.ts'
import type { Cells } from '../core/territory/index.ts'

/**
 * Lines of the reach of every cell: `cell_id,lon,lat,population,travel_time_seconds,facility_id,distance_metres,inside,people`.
 * By transit also `p05_seconds,p50_seconds,p95_seconds,share_of_minutes,share_by_ride`, and the distance stays empty: timetables know no metres.
 * Empty facility = nothing can be reached. By air line the travel time stays empty and the distance is straight. `people` are
 * those counted (of the asked ages), empty = not known.
 */
export function* reachLines(reach: CellReach, cells: Cells): Generator<string> {
  const { transit } = reach
  const heading = 'cell_id,lon,lat,population,travel_time_seconds,facility_id,distance_metres,inside,people'
  yield transit ? `${heading},p05_seconds,p50_seconds,p95_seconds,share_of_minutes,share_by_ride` : heading
  const byTime = reach.measure === 'seconds'
  for (let c = 0; c < cells.count; c++) {
    const site = reach.site[c]!
    const reached = site >= 0
    yield [
      field(cells.id[c]!),
      cells.lon[c]!.toFixed(6),
      cells.lat[c]!.toFixed(6),
      number(cells.population[c]!),
      byTime && reached ? number(reach.value[c]!) : '',
      reached ? field(reach.sites[site]!.id) : '',
      reached && !Number.isNaN(reach.metres[c]!) ? number(Math.round(reach.metres[c]! * 10) / 10) : '',
      cells.inside[c],
      Number.isNaN(reach.people[c]!) ? '' : number(reach.people[c]!),
      ...(transit
        ? [
            ...[transit.p05, transit.p50, transit.p95].map((seconds) => finite(seconds[c]!)),
            number(transit.shareOfMinutes[c]!),
            number(transit.shareByRide[c]!),
          ]
        : []),
    ].join(',')
  }
}

/** Quotes a field where CSV needs it and takes the force out of spreadsheet formulas. */
export function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export function number(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}

const finite = (value: number) => (Number.isFinite(value) ? number(value) : '')
