import type { CellSupply, ClosureAnswer, SupplyAnswer } from '../core/situation/index.ts'
import type { Cells } from '../core/territory/index.ts'
import { field, number } from './writeReach.ts'

/**
 * Lines of the supply of every cell: `cell_id,lon,lat,population,demand,index,sites_in_reach,nearest_facility_id,nearest_seconds,inside` (by air
 * line `nearest_metres`). `demand`: people counted, empty = not known. `index` in units (or sites) per `index.per` people, 0 = nothing in the
 * catchment. Empty nearest facility = none can be reached.
 */
export function* supplyLines(supply: CellSupply, cells: Cells): Generator<string> {
  const { answer, value, people, sitesInReach, nearest, way } = supply
  yield `cell_id,lon,lat,population,demand,index,sites_in_reach,nearest_facility_id,nearest_${answer.wayMeasure},inside`
  for (let c = 0; c < cells.count; c++) {
    const site = nearest[c]!
    yield [
      field(cells.id[c]!),
      cells.lon[c]!.toFixed(6),
      cells.lat[c]!.toFixed(6),
      number(cells.population[c]!),
      Number.isNaN(people[c]!) ? '' : number(people[c]!),
      significant(value[c]!),
      sitesInReach[c],
      site >= 0 ? field(answer.facilities[site]!.id) : '',
      site >= 0 ? number(way[c]!) : '',
      cells.inside[c],
    ].join(',')
  }
}

/** Lines of the sites. Empty = not known, or the catalogue has nothing to compare with. */
export function* facilityLines({ facilities, index, viability, peoplePerUnit }: SupplyAnswer): Generator<string> {
  yield 'facility_id,name,lon,lat,ags,inside,capacity,capacity_assumed,demand_in_reach,load,load_share,spare,catchment_people,viability,viability_threshold,viability_threshold_up_to,viability_kind,viability_verified,people_per_unit,index_measure'
  const floor = viability?.standard
  for (const f of facilities)
    yield [
      field(f.id),
      field(f.name),
      f.lon.toFixed(6),
      f.lat.toFixed(6),
      field(f.ags),
      f.inside ? 1 : 0,
      known(f.capacity),
      f.assumed ? 1 : 0,
      number(f.peopleInReach),
      known(f.load),
      f.loadShare === null ? '' : significant(f.loadShare),
      known(f.spare),
      number(f.catchmentPeople),
      f.viability,
      known(floor?.value ?? null),
      known(floor?.upTo ?? null),
      floor?.kind ?? '',
      floor ? String(floor.verified) : '',
      known(peoplePerUnit?.value ?? null),
      index.measure,
    ].join(',')
}

/** Lines of the sites to which the people of a closed one go, most people first. */
export function* receiverLines({ receivers, wayMeasure }: ClosureAnswer): Generator<string> {
  yield `facility_id,name,inside,people_more,people_before,mean_way_${wayMeasure},capacity`
  for (const r of receivers)
    yield [
      field(r.id),
      field(r.name),
      r.inside ? 1 : 0,
      number(r.people),
      number(r.peopleBefore),
      number(r.meanWay),
      known(r.capacity),
    ].join(',')
}

const known = (value: number | null): string => (value === null ? '' : number(value))

/** Indices may be far below one: six digits that count. */
function significant(value: number): string {
  return String(Number(value.toPrecision(6)))
}
