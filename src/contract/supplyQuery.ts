import { limitParameter } from './questionQuery.ts'
import type { ClosureQuestion, SupplyQuestion } from './supply.ts'

/** The query string of a question about supply, the same for pages, API and scripts; what is left out means the service's default. */
export function supplyToQuery(regionId: string | null, question: SupplyQuestion): URLSearchParams {
  const { service, mode, ages, barrierFree, pureDriving, catchment, method, decay, measure, assumeCapacity } = question
  const query = new URLSearchParams()
  if (regionId !== null) query.set('region', regionId)
  query.set('service', service)
  query.set('mode', mode)
  if (ages !== null) query.set('ages', ages)
  if (barrierFree) query.set('barrier-free', '1')
  if (pureDriving) query.set('pure-driving', '1')
  if (catchment !== null) {
    const [name, value] = limitParameter(mode, catchment)
    query.set(name, value)
  }
  if (method !== null) query.set('method', method)
  if (decay !== null) query.set('decay', typeof decay === 'string' ? decay : decay.kind)
  if (measure !== null) query.set('count', measure)
  if (assumeCapacity !== null) query.set('assume-capacity', String(assumeCapacity))
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

export interface ColumnOrder<Column extends string> {
  readonly column: Column
  readonly falling: boolean
}

/** `-load` sorts by load, largest first; undefined = by name. */
export function orderToQuery({ column, falling }: ColumnOrder<string>): string | undefined {
  return column === 'name' && !falling ? undefined : (falling ? '-' : '') + column
}

/** Null = there is no such column. */
export function parseOrder<Column extends string>(
  value: string,
  columns: readonly Column[],
): ColumnOrder<Column> | null {
  const column = columns.find((one) => one === value.replace(/^-/, ''))
  return column === undefined ? null : { column, falling: value.startsWith('-') }
}
