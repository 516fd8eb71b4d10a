import { basename } from 'node:path'
import {
  ImportLog,
  type ImportReport,
  InputError,
  type InputRecord,
  type Issue,
  type Progress,
} from '../core/evidence/index.ts'
import { type Box, boxOfOutline, boxOfPoints, expandBox, OutlineIndex, unionBoxes } from '../core/geo/index.ts'
import type { IndicatorDefinition } from '../core/indicators/index.ts'
import type { StreetNetwork, Timetable } from '../core/network/index.ts'
import type { Facility, ServiceCatalogue } from '../core/services/index.ts'
import { type Cells, type Municipality, RIM_METRES } from '../core/territory/index.ts'
import { stopFacilities } from '../formats/gtfs/index.ts'
import { type ManifestFacts, type RegionManifest, writeRegion } from '../formats/region/index.ts'
import type { SourceLimits } from '../formats/source/index.ts'
import { buildTiles } from './build/buildTiles.ts'
import { completenessOf } from './build/completeness.ts'
import { hashInputs } from './build/hashInputs.ts'
import { markSettlements } from './build/markSettlements.ts'
import { placeConnections } from './build/placeConnections.ts'
import { asOutputFault, prepareOutput } from './build/prepareOutput.ts'
import { readIndicatorFiles } from './build/readIndicatorFiles.ts'
import { knownKeys, noteLatest, readInputs, sourceOptions } from './build/readInputs.ts'
import { ringState } from './build/ringState.ts'
import { markTilesBuilding, unmarkTilesBuilding } from './tilesMarker.ts'

export interface BuildQuestion {
  /** Folder of the region, made anew. */
  readonly out: string
  readonly name: string
  readonly osm: readonly string[]
  readonly gtfs: readonly string[]
  readonly population: readonly string[]
  readonly boundaries: readonly string[]
  readonly facilities: readonly string[]
  /** Shares connected to networked and digital services. */
  readonly connections?: readonly string[]
  readonly statistics: readonly string[]
  /** Figures that are kept of the statistics, beside residents; none = none. */
  readonly indicators?: readonly IndicatorDefinition[]
  /** `name=HospitalName,…` */
  readonly facilityColumns?: string | undefined
  readonly facilityService?: string | undefined
  /** AGS prefixes that are reported; empty = all municipalities given. */
  readonly inside: readonly string[]
  readonly ringMetres: number
  /** What is known of an input beyond its bytes, by path. */
  readonly provenance?: Readonly<Record<string, Partial<InputRecord>>>
  /** What a file may unpack to; left out = as for files on the own disk. */
  readonly limits?: Partial<SourceLimits>
  readonly tiles: boolean
  readonly example?: boolean
  readonly catalogue: ServiceCatalogue
  readonly progress?: Progress
  readonly builder: string
  /** Called when the region can be used, before the tiles of the base map are ready. */
  readonly ready?: (manifest: RegionManifest, report: ImportReport) => void
}

/** Fewer people than one for so many pieces of street are no plausible estimate: the extract lacks its buildings. Own working value. */
const LINKS_PER_PERSON = 10

/** Open files → a region folder. Bad records are reported and left out; only what leaves no region at all throws. */
export async function buildRegion(question: BuildQuestion): Promise<RegionManifest> {
  const { catalogue, out } = question
  const progress: Progress = question.progress ?? (() => {})
  const log = new ImportLog()
  await prepareOutput(out)
  const hashed = await hashInputs(question, progress)
  const read = await readInputs(question, log, progress)

  progress('assemble', 0, 1)
  const municipalities = chooseMunicipalities(read.municipalities, question.inside, log)
  const index = new OutlineIndex(municipalities.map((m) => m.outline))
  // Nobody said what is reported: outlines that an extract happens to hold whole must not decide it.
  const allInside = question.boundaries.length === 0 && question.inside.length === 0
  const cells = placeCells(read.cells, municipalities, index, allInside)
  if (cells.count === 0) throw new InputError({ code: 'build-no-people', severity: 'error' })
  const insideCells = cells.inside.reduce((n, v) => n + v, 0)
  if (insideCells === 0) throw new InputError({ code: 'build-nobody-inside', severity: 'error' })
  reportEmptyMunicipalities(cells, municipalities, log)
  const people = (only: boolean) => cells.population.reduce((n, v, c) => (only && !cells.inside[c] ? n : n + v), 0)
  const streets = read.streets ? markSettlements(read.streets, cells) : null
  const facilities = placeFacilities(joinFacilities(read, log), index)
  const connections = placeConnections(read.connected, municipalities, cells, log)
  const indicators = await readIndicatorFiles(
    question.statistics,
    question.indicators ?? [],
    municipalities,
    sourceOptions(question, log),
  )
  const dates = new Map(read.dates)
  for (const { source, time } of indicators) noteLatest(dates, source, time)
  const inputs = hashed.map((i) => ({ ...i, dataDate: i.dataDate || (dates.get(i.file) ?? '') }))
  const box = boxOf(cells, municipalities)
  const ring = ringState(cells, municipalities, streets)

  const warnings: Issue[] = []
  if (!streets) warnings.push({ code: 'build-no-streets', severity: 'warning' })
  if (ring !== 'around')
    warnings.push({ code: ring === 'none' ? 'build-no-ring' : 'build-ring-partial', severity: 'warning' })
  if (cells.estimated) warnings.push({ code: 'build-people-estimated', severity: 'warning' })
  const streetLinks = streets?.linkCount ?? 0
  if (cells.estimated && people(false) * LINKS_PER_PERSON < streetLinks)
    warnings.push({
      code: 'build-hardly-buildings',
      severity: 'warning',
      params: { people: Math.round(people(false)), links: streetLinks },
    })
  warnings.push(...log.report().issues.filter((i) => i.severity === 'error'))

  const facts: ManifestFacts = {
    id: basename(out),
    name: question.name,
    builtAt: new Date().toISOString(),
    builder: question.builder,
    catalogueVersion: catalogue.version,
    inputs,
    parameters: { inside: question.inside, ringMetres: question.ringMetres, catalogueVersion: catalogue.version },
    box,
    ring,
    example: question.example === true,
    counts: {
      cells: cells.count,
      cellsInside: insideCells,
      population: people(false),
      populationInside: people(true),
      municipalities: municipalities.length,
      municipalitiesInside: municipalities.filter((m) => m.inside).length,
      facilities: facilities.length,
      streets: { nodes: streets?.nodeCount ?? 0, edges: streets ? directedEdges(streets) : 0 },
      stops: read.timetable?.stopCount ?? 0,
      trips: read.timetable?.tripCount ?? 0,
    },
    populationEstimated: cells.estimated,
    serviceDays: serviceDays(read.timetable),
    completeness: completenessOf(catalogue, facilities, municipalities, allInside),
    warnings,
  }
  const report = log.report()
  const manifest = await writeRegion(
    out,
    { municipalities, cells, facilities, connections, indicators, streets, timetable: read.timetable },
    facts,
    report,
  ).catch((error) => {
    throw asOutputFault(error, out)
  })
  progress('assemble', 1, 1)
  const withTiles = question.tiles && question.osm.length > 0
  // Before anybody is told that the region can be used: pages ask for the tiles until they are there.
  if (withTiles) markTilesBuilding(out)
  question.ready?.(manifest, report)
  if (!withTiles) return manifest
  try {
    await buildTiles(question.osm, box, out, log, progress)
  } finally {
    unmarkTilesBuilding(out)
  }
  return manifest
}

/** Those that begin with one of the prefixes are inside; without prefixes all of them. A prefix that fits none is an error. */
function chooseMunicipalities(
  drafts: readonly Omit<Municipality, 'inside'>[],
  prefixes: readonly string[],
  log: ImportLog,
): Municipality[] {
  for (const prefix of prefixes)
    if (!drafts.some((m) => m.ags.startsWith(prefix)))
      log.error('build-ags-not-found', {}, { ags: prefix, known: knownKeys(drafts) })
  const chosen = drafts.map((m) => ({
    ...m,
    inside: prefixes.length === 0 || prefixes.some((p) => m.ags.startsWith(p)),
  }))
  if (prefixes.length > 0 && !chosen.some((m) => m.inside))
    throw new InputError({
      code: 'build-nothing-inside',
      severity: 'error',
      params: { ags: prefixes.join(', '), known: knownKeys(drafts) },
    })
  return chosen
}

function placeCells(
  draft: Omit<Cells, 'municipality' | 'inside'>,
  municipalities: readonly Municipality[],
  index: OutlineIndex,
  allInside: boolean,
): Cells {
  const municipality =
    municipalities.length === 0 ? new Int32Array(draft.count).fill(-1) : index.findAll(draft.lon, draft.lat)
  // A grid cell's midpoint may lie just across a simplified outline or the border of the last municipality.
  // Estimated people belong to the municipality whose total was spread, and that looked farther.
  const reach = draft.estimated ? RIM_METRES : draft.sizeMetres > 0 ? draft.sizeMetres * 0.75 : 100
  const inside = new Uint8Array(draft.count)
  for (let c = 0; c < draft.count; c++) {
    if (municipality[c]! < 0 && municipalities.length > 0)
      municipality[c] = index.findWithin(draft.lon[c]!, draft.lat[c]!, reach)
    const m = municipality[c]!
    inside[c] = allInside || (m >= 0 && municipalities[m]!.inside) ? 1 : 0
  }
  return { ...draft, municipality, inside }
}

/** A reported municipality without anybody is uninhabited land, or lies outside the population file: said, never a silent zero. */
function reportEmptyMunicipalities(cells: Cells, municipalities: readonly Municipality[], log: ImportLog): void {
  const inhabited = new Set(cells.municipality)
  const empty = municipalities.filter((m, i) => m.inside && !inhabited.has(i))
  if (empty.length === 0) return
  const names = empty.slice(0, 5).map((m) => m.name)
  log.warn('build-municipalities-empty', {}, { count: empty.length, names: names.join(', ') })
}

/** An official list replaces OSM, and the timetable replaces OSM for stops: for the whole service, never mixed. */
function joinFacilities(
  read: { listed: readonly Facility[]; mapped: readonly Facility[]; timetable: Timetable | null },
  log: ImportLog,
): Facility[] {
  const stops = read.timetable ? stopFacilities(read.timetable) : []
  const official = new Set(read.listed.map((f) => f.service))
  if (stops.length > 0) official.add('public-transport-stop')
  const dropped = new Map<string, number>()
  const mapped = read.mapped.filter((f) => {
    if (!official.has(f.service)) return true
    dropped.set(f.service, (dropped.get(f.service) ?? 0) + 1)
    return false
  })
  for (const [service, count] of dropped) log.note('build-list-replaces-osm', {}, { service, count })
  return [
    ...read.listed,
    ...stops.filter(() => !read.listed.some((f) => f.service === 'public-transport-stop')),
    ...mapped,
  ]
}

function placeFacilities(facilities: readonly Facility[], index: OutlineIndex): Facility[] {
  const order = [...facilities].sort((a, b) =>
    a.service < b.service ? -1 : a.service > b.service ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0,
  )
  const found = index.findAll(
    order.map((f) => f.lon),
    order.map((f) => f.lat),
  )
  return order.map((f, i) => ({ ...f, municipality: found[i]! }))
}

function boxOf(cells: Cells, municipalities: readonly Municipality[]): Box {
  let box = boxOfPoints(cells.lon, cells.lat)
  for (const m of municipalities) if (m.inside) box = unionBoxes(box, boxOfOutline(m.outline))
  return expandBox(box, 500)
}

function serviceDays(timetable: Timetable | null): { from: string; to: string } | null {
  if (!timetable || timetable.dayCount === 0) return null
  const first = Date.parse(`${timetable.firstDay}T00:00:00Z`)
  return {
    from: timetable.firstDay,
    to: new Date(first + (timetable.dayCount - 1) * 86_400_000).toISOString().slice(0, 10),
  }
}

/** Every link counts once per direction in which anybody may use it. */
function directedEdges(streets: StreetNetwork): number {
  let edges = 0
  for (let l = 0; l < streets.linkCount; l++) {
    const access = streets.linkAccess[l]!
    if (access & 0b010101) edges++
    if (access & 0b101010) edges++
  }
  return edges
}
