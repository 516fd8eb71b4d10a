import { FREQUENCY_CLASSES, QUALITY_METHODS } from '../core/reach/index.ts'
import type { TimetableQuality } from '../core/situation/index.ts'
import type { Region } from '../formats/region/index.ts'
import { field, number } from './writeReach.ts'

/**
 * One line for each cell, ring included. Metres and seconds never share a column. Empty = no such stop, no class, nothing reached, or (people) a cell of the ring or not known.
 */
export function* timetableLines({ cells, municipalities }: Region, quality: TimetableQuality): Generator<string> {
  const { access, centre, people } = quality
  const known = (value: number | undefined, digits = 0) =>
    value === undefined || !Number.isFinite(value) ? '' : number(Math.round(value * 10 ** digits) / 10 ** digits)
  yield [
    'cell_id,lon,lat,population,inside,ags',
    ...FREQUENCY_CLASSES.map((departures) => `walk_metres_${departures}_departures`),
    'near_stop_bbsr',
    ...QUALITY_METHODS.flatMap(({ id }) => [`quality_${id}_air_line`, `quality_${id}_walk`]),
    'centre_p05_seconds,centre_p50_seconds,centre_id',
    'people_30_min_transit,people_30_min_car,ratio_transit_car',
  ].join(',')
  for (let c = 0; c < cells.count; c++) {
    const site = centre?.site[c] ?? -1
    yield [
      field(cells.id[c]!),
      cells.lon[c]!.toFixed(6),
      cells.lat[c]!.toFixed(6),
      number(cells.population[c]!),
      cells.inside[c],
      field(municipalities[cells.municipality[c]!]?.ags ?? ''),
      ...access.walkMetres.map((metres) => known(metres[c])),
      access.isNear[c],
      ...QUALITY_METHODS.flatMap(({ id, classNames }) =>
        [access.classByAir, access.classByWalk].map((classes) => classNames[classes[id][c]! - 1] ?? ''),
      ),
      known(centre?.p05[c], 1),
      known(centre?.p50[c], 1),
      site >= 0 ? field(centre!.sites[site]!.id) : '',
      known(people.byTransit[c]),
      known(people.byCar?.[c]),
      known(people.ratio[c], 4),
    ].join(',')
  }
}
