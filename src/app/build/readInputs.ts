import { basename } from 'node:path'
import { type ImportLog, InputError, type Progress } from '../../core/evidence/index.ts'
import { type Box, boxesOverlap, boxOfOutline, boxOfPoints, expandBox, unionBoxes } from '../../core/geo/index.ts'
import type { StreetNetwork, Timetable } from '../../core/network/index.ts'
import type { Facility, Service } from '../../core/services/index.ts'
import { type Cells, type Municipality, spreadPeople } from '../../core/territory/index.ts'
import { readBoundaries } from '../../formats/boundaries/index.ts'
import { readGtfs } from '../../formats/gtfs/index.ts'
import {
  BuildingCollector,
  type Buildings,
  FacilityCollector,
  OutlineCollector,
  StreetCollector,
  scanOsm,
} from '../../formats/osm/index.ts'
import type { OpenOptions } from '../../formats/source/index.ts'
import { readOfficialPopulation } from '../../formats/statistics/index.ts'
import { type ConnectionRow, parseMapping, readConnectionList, readFacilityList } from '../../formats/table/index.ts'
import { readPopulation } from '../../formats/zensus/index.ts'
import type { BuildQuestion } from '../buildRegion.ts'

export type MunicipalityWithoutPlace = Omit<Municipality, 'inside'>
export type CellsWithoutPlace = Omit<Cells, 'municipality' | 'inside'>

export interface ReadInputs {
  readonly municipalities: readonly MunicipalityWithoutPlace[]
  readonly cells: CellsWithoutPlace
  readonly streets: StreetNetwork | null
  readonly timetable: Timetable | null
  /** From official lists. */
  readonly listed: readonly Facility[]
  /** Shares connected, their places not looked up yet. */
  readonly connected: readonly ConnectionRow[]
  /** From OSM. */
  readonly mapped: readonly Facility[]
  /** File name → date of the state of its data (ISO date or year), for files that state one. */
  readonly dates: ReadonlyMap<string, string>
}

/** Reads all inputs, outlines first: they say how much of the others is wanted. */
export async function readInputs(question: BuildQuestion, log: ImportLog, progress: Progress): Promise<ReadInputs> {
  progress('boundaries', 0, 1)
  const drawn: MunicipalityWithoutPlace[] =
    question.boundaries.length === 0
      ? []
      : (await readBoundaries(question.boundaries, sourceOptions(question, log))).map(({ population, ...m }) => ({
          ...m,
          officialPopulation: population,
        }))
  const clip = clipBox(drawn, question)

  let streets: StreetNetwork | null = null
  let mapped: readonly Facility[] = []
  const dates = new Map<string, string>()
  let homes: Buildings | null = null
  let outlines: readonly MunicipalityWithoutPlace[] = drawn
  if (question.osm.length > 0) {
    const files = question.osm.map((path) => basename(path)).join(', ')
    const street = new StreetCollector(log, files)
    const places = new FacilityCollector(question.catalogue.services, log, files)
    const outline = new OutlineCollector(log, files)
    const building = question.population.length === 0 ? new BuildingCollector() : null
    const collectors = [street, places, ...(drawn.length === 0 ? [outline] : []), ...(building ? [building] : [])]
    const scanned = () => scanOsm(question.osm, collectors, { box: clip, log, progress })
    // Where people come from a grid the region is of use without streets; else everything hangs on these files.
    const scan = building ? await scanned() : await reported(log, scanned)
    if (scan) {
      for (const { file, dataDate } of scan.files) dates.set(file, dataDate)
      streets = street.finish()
      mapped = places.finish()
      homes = building?.finish() ?? null
      if (drawn.length === 0) outlines = outline.finish().map(({ adminLevel: _, ...m }) => m)
    }
  }
  if (question.statistics.length > 0)
    outlines = await withTotals(outlines, question.statistics, sourceOptions(question, log))
  progress('population', 0, 1)
  const cells = await readCells(question, outlines, clip, homes, log)
  const timetable =
    question.gtfs.length === 0
      ? null
      : await reported(log, () => readGtfs(question.gtfs, { ...sourceOptions(question, log), box: clip, progress }))
  progress('facilities', 0, 1)
  const listed = await readLists(
    question,
    clip ?? expandBox(boxOfPoints(cells.lon, cells.lat), question.ringMetres),
    log,
    dates,
  )
  const connected = await readConnections(question, log, dates)
  const municipalities = clip ? outlines.filter((m) => boxesOverlap(boxOfOutline(m.outline), clip)) : outlines
  return { municipalities, cells, streets, timetable, listed, connected, mapped, dates }
}

/** How every file of a build is opened. */
export const sourceOptions = ({ limits = {} }: BuildQuestion, log: ImportLog): OpenOptions => ({ log, limits })

/** The reported municipalities with the ring around them; undefined = take everything. */
function clipBox(drawn: readonly MunicipalityWithoutPlace[], question: BuildQuestion): Box | undefined {
  const wanted = drawn.filter((m) => question.inside.length === 0 || question.inside.some((p) => m.ags.startsWith(p)))
  if (drawn.length > 0 && wanted.length === 0)
    throw new InputError({
      code: 'build-nothing-inside',
      severity: 'error',
      params: { ags: question.inside.join(', '), known: knownKeys(drawn) },
    })
  if (wanted.length === 0) return undefined
  return expandBox(wanted.map((m) => boxOfOutline(m.outline)).reduce(unionBoxes), question.ringMetres)
}

export function knownKeys(municipalities: readonly MunicipalityWithoutPlace[]): string {
  return [...new Set(municipalities.map((m) => m.ags.slice(0, 5)))].slice(0, 8).join(', ') || '–'
}

/** Official totals of a statistic take the place of those in the outline file, and its names that of names that the outlines lack. */
async function withTotals(
  outlines: readonly MunicipalityWithoutPlace[],
  statistics: readonly string[],
  options: OpenOptions,
): Promise<readonly MunicipalityWithoutPlace[]> {
  const totals = await reported(options.log, () => readOfficialPopulation(statistics, options))
  if (!totals) return outlines
  return outlines.map((m) => {
    const known = totals.get(m.ags)
    if (!known) return m
    return { ...m, name: m.name === m.ags ? known.name || m.name : m.name, officialPopulation: known.people }
  })
}

/** Gross floor area per person where no official total is known: our assumption, always marked as an estimate. */
const ASSUMED_FLOOR_PER_PERSON = 60

/** Counted people where there is a grid; else official totals spread over homes. */
async function readCells(
  question: BuildQuestion,
  outlines: readonly MunicipalityWithoutPlace[],
  box: Box | undefined,
  homes: Buildings | null,
  log: ImportLog,
): Promise<CellsWithoutPlace> {
  if (question.population.length > 0)
    return {
      ...(await readPopulation(question.population, { ...sourceOptions(question, log), ...(box ? { box } : {}) })),
      estimated: false,
    }
  if (!homes || homes.lon.length + homes.residential.length === 0)
    throw new InputError({ code: 'build-no-people', severity: 'error' })
  const areas = outlines.length > 0 ? outlines : [wholeArea(homes)]
  return spreadPeople(areas, homes, { log, squareMetresPerPerson: ASSUMED_FLOOR_PER_PERSON })
}

/** Without outlines the whole extract is one area; it does not become a municipality. */
function wholeArea(homes: Buildings): MunicipalityWithoutPlace {
  let box = boxOfPoints(homes.lon, homes.lat)
  for (const outline of homes.residential) box = unionBoxes(box, boxOfOutline(outline))
  const [west, south, east, north] = expandBox(box, 500)
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ] as const
  return { ags: '', name: '', officialPopulation: null, outline: [[ring]] }
}

/** A list that cannot be used is reported; the region is built without it. */
async function readLists(
  question: BuildQuestion,
  box: Box | undefined,
  log: ImportLog,
  dates: Map<string, string>,
): Promise<readonly Facility[]> {
  // Places that are kept secret (women's shelters) are never stored, whatever a list says.
  const services = question.catalogue.services.filter((s) => s.located)
  const serviceWords = wordsOf(services)
  const found: Facility[] = []
  for (const path of question.facilities) {
    const read = () =>
      readFacilityList(path, {
        ...sourceOptions(question, log),
        serviceIds: services.map((s) => s.id),
        serviceWords,
        ...(question.facilityService === undefined ? {} : { defaultService: question.facilityService }),
        ...(question.facilityColumns === undefined ? {} : { columns: parseMapping(question.facilityColumns) }),
        ...(box ? { box } : {}),
      })
    const listed = (await reported(log, read)) ?? []
    const kept = listed.filter((f) => services.some((s) => s.id === f.service))
    for (const { asOf } of kept) noteLatest(dates, basename(path), asOf)
    found.push(...kept)
  }
  return found
}

/** A list that cannot be used is reported; the region is built without it. */
async function readConnections(
  question: BuildQuestion,
  log: ImportLog,
  dates: Map<string, string>,
): Promise<ConnectionRow[]> {
  const services = question.catalogue.services.filter((s) => s.located)
  const options = {
    ...sourceOptions(question, log),
    serviceKinds: new Map(services.map((s) => [s.id, s.kind])),
    serviceWords: wordsOf(services),
  }
  const found: ConnectionRow[] = []
  for (const path of question.connections ?? [])
    for (const row of (await reported(log, () => readConnectionList(path, options))) ?? []) {
      found.push(row)
      noteLatest(dates, basename(path), row.asOf)
    }
  return found
}

/** A list whose rows have dates is as old as its newest row. */
export function noteLatest(dates: Map<string, string>, file: string, day: string): void {
  if (day > (dates.get(file) ?? '')) dates.set(file, day)
}

/** Names and aliases of services, lower case → id. */
function wordsOf(services: readonly Service[]): Map<string, string> {
  return new Map(
    services.flatMap(({ id, name, aliases }) =>
      [name.de, name.en, ...aliases].map((word): [string, string] => [word.toLowerCase(), id]),
    ),
  )
}

/** The result, or null when the file cannot be used at all: then the log says why. */
async function reported<T>(log: ImportLog, read: () => Promise<T>): Promise<T | null> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    log.issue(error.issue)
    return null
  }
}
