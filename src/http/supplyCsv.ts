import type { SupplyAnswer } from '../contract/index.ts'
import { csvNumber, csvText } from './csv.ts'

const ROW_COLUMNS = [
  'ags',
  'name',
  'people',
  'without_site',
  'index_mean',
  'index_p10',
  'index_median',
  'sites',
  'capacity',
  'unmet',
]
const SITE_COLUMNS = [
  'facility_id',
  'name',
  'lon',
  'lat',
  'ags',
  'inside',
  'capacity',
  'capacity_assumed',
  'demand_in_reach',
  'load',
  'load_share',
  'spare',
  'catchment_people',
  'viability',
]

/** The municipalities of an answer, the whole region first with empty ags; for programs. Empty = not known. */
export function supplyCsv({ total, municipalities }: SupplyAnswer): string {
  const rows = [total, ...municipalities].map((row) => [
    row.ags,
    row.name,
    csvNumber(row.people, 3),
    csvNumber(row.withoutSite, 3),
    csvNumber(row.mean, 6),
    csvNumber(row.p10, 6),
    csvNumber(row.median, 6),
    String(row.sites),
    csvNumber(row.capacity, 3),
    csvNumber(row.unmet, 3),
  ])
  return csvText([ROW_COLUMNS, ...rows])
}

/** The sites of an answer, ring included. */
export function supplySitesCsv({ facilities }: SupplyAnswer): string {
  const rows = facilities.map((f) => [
    f.id,
    f.name,
    csvNumber(f.lon, 6),
    csvNumber(f.lat, 6),
    f.ags,
    f.inside ? '1' : '0',
    csvNumber(f.capacity, 3),
    f.assumed ? '1' : '0',
    csvNumber(f.peopleInReach, 3),
    csvNumber(f.load, 3),
    csvNumber(f.loadShare, 6),
    csvNumber(f.spare, 3),
    csvNumber(f.catchmentPeople, 3),
    f.viability,
  ])
  return csvText([SITE_COLUMNS, ...rows])
}

/** `versorgung_musterkreis_1a2b3c4d_general-practitioner_car_2sfca.csv` */
export function supplyCsvName({ regionId, regionVersion, question }: SupplyAnswer, sites: boolean): string {
  const { service, mode, method } = question
  const what = sites ? 'standorte' : 'versorgung'
  return `${what}_${regionId}_${regionVersion}_${service}_${mode}_${method}.csv`.replace(/[^\w.-]/g, '-')
}
