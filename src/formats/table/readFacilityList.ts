import { type ImportLog, InputError } from '../../core/evidence/index.ts'
import { type Box, boxContains } from '../../core/geo/index.ts'
import { FACT_KEYS, type Facility, FROM_OFFICIAL_LIST } from '../../core/services/index.ts'
import { openSource, parseNumber, type SourceEntry, type SourceLimits } from '../source/index.ts'
import { parseCapacity } from './capacity.ts'
import { assertColumns, type Columns, guessColumns, hasPlaces, type Mapping } from './columns.ts'
import { toIsoDate } from './date.ts'
import { factOfColumn, readFact } from './factColumns.ts'
import { findGroupRows } from './groupRows.ts'
import { locate } from './locate.ts'
import { nearestId } from './nearestId.ts'
import { readSheet, tableEntries } from './readSheet.ts'
import { serviceOfWord } from './serviceWord.ts'
import type { Sheet } from './sheet.ts'

export interface FacilityListOptions {
  readonly log: ImportLog
  /** Known service ids of the catalogue. */
  readonly serviceIds: Iterable<string>
  /** Other words for a service, lower case → id, for example its German name. */
  readonly serviceWords?: ReadonlyMap<string, string>
  /** For lists of one service without a service column. */
  readonly defaultService?: string
  /** Given columns; the others are guessed by name. */
  readonly columns?: Mapping
  /** Only facilities in it; also tells projections apart. */
  readonly box?: Box
  readonly limits?: Partial<SourceLimits>
}

/**
 * An official list of facilities in CSV, XLSX or GeoJSON (packed or not): `id,name,service,lon,lat,capacity` under many names; further columns become details.
 * Faulty rows are left out and reported. Throws InputError when the list as a whole cannot be used.
 */
export async function readFacilityList(path: string, options: FacilityListOptions): Promise<Facility[]> {
  const serviceIds = new Set(options.serviceIds)
  if (options.defaultService !== undefined && !serviceIds.has(options.defaultService)) {
    const nearest = nearestId(options.defaultService, serviceIds) ?? 'none'
    throw new InputError({
      code: 'service-unknown',
      severity: 'error',
      params: { service: options.defaultService, nearest },
    })
  }
  const source = await openSource(path, { log: options.log, limits: options.limits })
  try {
    const facilities: Facility[] = []
    const seen = new Map<string, Facility>()
    for (const entry of tableEntries(source.entries, options.log)) {
      const sheet = await readSheet(entry, (cells) => hasPlaces(cells, options.columns ?? {}))
      for (const facility of facilitiesOf(sheet, entry, serviceIds, options))
        addUnique(facility, facilities, seen, entry)
    }
    return facilities
  } finally {
    source.close()
  }
}

function facilitiesOf(
  sheet: Sheet,
  entry: SourceEntry,
  serviceIds: ReadonlySet<string>,
  options: FacilityListOptions,
): Facility[] {
  const { log, box } = options
  const given = options.columns ?? {}
  const columns = guessColumns(sheet.header, given)
  assertColumns(columns, sheet.header, given, sheet.name)
  const serviceOf = serviceReader(sheet, columns, serviceIds, options)
  const report = log.file(sheet.name, 'facility-list')
  report.read += sheet.rows.length
  const needed = Math.max(columns.lon, columns.lat)
  const groups = findGroupRows(sheet.rows.map(({ cells }) => (columns.id >= 0 ? (cells[columns.id] ?? '') : '')))
  const rows = sheet.rows.filter(({ line, cells }, i) => {
    const short = cells.length <= needed
    if (short) log.warn('row-too-short', { file: sheet.name, line }, { fields: cells.length, needed: needed + 1 })
    if (short || groups.drop.has(i)) report.skipped++
    return !short && !groups.drop.has(i)
  })
  if (groups.drop.size > 0) log.note('facility-group-rows', { file: sheet.name }, { count: groups.drop.size })
  if (groups.lonely.length > 0) log.note('facility-group-only', { file: sheet.name }, { count: groups.lonely.length })
  const x = rows.map(({ cells }) => parseNumber(cells[columns.lon]).value)
  const y = rows.map(({ cells }) => parseNumber(cells[columns.lat]).value)
  const places = locate(x, y, { entry: { ...entry, name: sheet.name }, report, lineOf: (i) => rows[i].line, box })
  const facilities: Facility[] = []
  let outside = 0
  rows.forEach(({ line, cells }, i) => {
    const [lon, lat] = [places.lon[i], places.lat[i]]
    if (Number.isNaN(lon)) return
    if (box && !boxContains(box, lon, lat)) {
      outside++
      return
    }
    const where = { file: sheet.name, line }
    const service = serviceOf(cells, where)
    if (service === null) {
      report.skipped++
      return
    }
    const text = (column: number) => (column >= 0 ? (cells[column] ?? '').trim() : '')
    const id = text(columns.id) || `row-${line}`
    facilities.push({
      id,
      name: text(columns.name) || id,
      service,
      lon,
      lat,
      capacity: columns.capacity >= 0 ? parseCapacity(text(columns.capacity), log, where) : null,
      source: FROM_OFFICIAL_LIST,
      asOf: toIsoDate(text(columns.asOf)),
      municipality: -1,
      details: detailsOf(sheet.header, cells, columns, log, where),
    })
    report.kept++
  })
  const born = facilities.filter(({ details }) => FACT_KEYS.holderBornFrom in details).length
  if (born > 0) log.note('facility-birth-years-coarsened', { file: sheet.name }, { count: born })
  if (outside > 0) log.note('rows-outside-region', { file: sheet.name }, { count: outside })
  noteSharedPlaces(facilities, sheet.name, log)
  return facilities
}

type ServiceReader = (cells: readonly string[], where: { file: string; line: number }) => string | null

/** How the service of a row is found. A guessed column in which nothing is a service (an owner's kind, say) is not one. */
function serviceReader(
  sheet: Sheet,
  columns: Columns,
  serviceIds: ReadonlySet<string>,
  options: FacilityListOptions,
): ServiceReader {
  const { log, defaultService, serviceWords } = options
  const understand = (text: string) => serviceOfWord(text, serviceIds, serviceWords)
  const column = columns.service
  const isGiven = options.columns?.service !== undefined
  const known = column < 0 ? 0 : sheet.rows.filter(({ cells }) => understand(cells[column] ?? '') !== null).length
  const usable = column >= 0 && (isGiven || known > 0 || defaultService === undefined)
  if (!usable) {
    if (defaultService !== undefined) return () => defaultService
    throw new InputError({ code: 'facility-no-service', severity: 'error', file: sheet.name })
  }
  return (cells, where) => {
    const text = (cells[column] ?? '').trim()
    const service = text === '' ? (defaultService ?? null) : understand(text)
    if (service !== null) return service
    if (text === '') log.warn('facility-service-missing', where)
    else {
      const nearest = nearestId(text.toLowerCase(), serviceIds) ?? ''
      log.warn(nearest ? 'facility-service-unknown-near' : 'facility-service-unknown', where, {
        service: text.slice(0, 60),
        nearest,
      })
    }
    return null
  }
}

/** Ids are unique within a service: an exact repetition is dropped, another facility under the same id gets a number behind it. */
function addUnique(facility: Facility, facilities: Facility[], seen: Map<string, Facility>, entry: SourceEntry): void {
  const key = (id: string) => `${facility.service}\u0000${id}`
  const known = seen.get(key(facility.id))
  if (!known) {
    seen.set(key(facility.id), facility)
    facilities.push(facility)
    return
  }
  const same = known.lon === facility.lon && known.lat === facility.lat && known.name === facility.name
  const params = { id: facility.id, name: facility.name }
  entry.log.warn(same ? 'facility-repeated' : 'facility-id-twice', { file: entry.name }, params)
  if (same) {
    const report = entry.log.file(entry.name, 'facility-list')
    report.kept--
    report.skipped++
    return
  }
  let number = 2
  while (seen.has(key(`${facility.id}~${number}`))) number++
  const renamed = { ...facility, id: `${facility.id}~${number}` }
  seen.set(key(renamed.id), renamed)
  facilities.push(renamed)
}

const MAX_DETAIL_LENGTH = 500

/** Further columns as they stand; those with facts that pages reckon with under one name and in one form. A price whose unit is not understood would mislead. */
function detailsOf(
  header: readonly string[],
  cells: readonly string[],
  columns: Columns,
  log: ImportLog,
  where: { file: string; line: number },
): Record<string, string> {
  const used = new Set<number>(Object.values(columns))
  const details = new Map<string, string>()
  let isUnitUnknown = false
  header.forEach((name, i) => {
    const value = (cells[i] ?? '').trim()
    if (used.has(i) || name === '' || value === '' || name.startsWith('[')) return
    const fact = factOfColumn(name)
    if (fact === null) {
      details.set(name, value.slice(0, MAX_DETAIL_LENGTH))
      return
    }
    if (details.has(fact)) return
    const read = readFact(fact, value, log, where)
    if (read !== null) details.set(fact, read)
    else if (fact === FACT_KEYS.priceUnit) isUnitUnknown = true
  })
  if (isUnitUnknown) details.delete(FACT_KEYS.price)
  return Object.fromEntries(details)
}

/** Several facilities at exactly one place are often the address of their operator. */
function noteSharedPlaces(facilities: readonly Facility[], file: string, log: ImportLog): void {
  const counts = new Map<string, number>()
  for (const { service, lon, lat } of facilities) {
    const place = `${service} ${lon} ${lat}`
    counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  const shared = [...counts.values()].filter((count) => count > 1).reduce((sum, count) => sum + count, 0)
  if (shared > 0) log.note('facility-same-place', { file }, { count: shared })
}
