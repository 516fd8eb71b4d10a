import type { ClosureQuestion, SupplyQuestion } from './supply.ts'
import { supplyToQuery } from './supplyQuery.ts'

/** The query string of the page: as that of the API, but there `measure` says what the page shows and `count` what is counted. */
export function supplyPageQuery(regionId: string, question: SupplyQuestion): URLSearchParams {
  const query = supplyToQuery(regionId, question)
  const counted = query.get('measure')
  query.set('measure', 'supply')
  if (counted !== null) query.set('count', counted)
  return query
}

/** What happens to the same people if a site goes: the same ways, the limit of the service's own test. */
export function closureOf(question: SupplyQuestion, facility: string): ClosureQuestion {
  const { service, mode, ages, barrierFree, pureDriving } = question
  return { service, mode, ages, barrierFree, pureDriving, threshold: null, facility }
}

/** Columns by which the tables of the supply page can be sorted. */
export const SUPPLY_COLUMNS = [
  'name',
  'people',
  'withoutSite',
  'mean',
  'p10',
  'median',
  'sites',
  'capacity',
  'unmet',
] as const
export type SupplyColumn = (typeof SUPPLY_COLUMNS)[number]

export const FACILITY_COLUMNS = [
  'name',
  'place',
  'capacity',
  'peopleInReach',
  'load',
  'loadShare',
  'catchmentPeople',
  'viability',
] as const
export type FacilityColumn = (typeof FACILITY_COLUMNS)[number]
