import type { MultiPolygon } from '../../core/geo/index.ts'
import type { IndicatorValue } from '../../core/indicators/index.ts'
import type { StreetNetwork, Timetable } from '../../core/network/index.ts'
import type { ConnectionSeries, Facility } from '../../core/services/index.ts'
import type { Cells, Municipality, PopulationGroup } from '../../core/territory/index.ts'
import { type Columns, decodeTable, encodeTable, type Reading } from '../arrow/index.ts'
import { CONNECTION_FILES, connectionTables, decodeConnections } from './connectionTables.ts'
import { decodeIndicators, INDICATOR_FILE, indicatorColumns } from './indicatorTable.ts'
import { decodeStreets, STREET_FILES, streetTables } from './streetTables.ts'
import { decodeTimetable, TIMETABLE_FILES, timetableTables } from './timetableTables.ts'

/** The data files of a region. Arrays of different length are different files. */
export const DATA_FILES = [
  'municipalities.arrow',
  'outlines.arrow',
  'cells.arrow',
  'facilities.arrow',
  ...STREET_FILES,
  ...TIMETABLE_FILES,
  ...CONNECTION_FILES,
  INDICATOR_FILE,
] as const
export type DataFile = (typeof DATA_FILES)[number]

export interface RegionData {
  readonly municipalities: readonly Municipality[]
  readonly cells: Cells
  readonly facilities: readonly Facility[]
  readonly connections: readonly ConnectionSeries[]
  readonly indicators: readonly IndicatorValue[]
  readonly streets: StreetNetwork | null
  readonly timetable: Timetable | null
}

/** What the columns cannot hold, kept in the manifest under `layout`. */
export interface RegionLayout {
  readonly cellSizeMetres: number
  readonly cellsEstimated: boolean
  readonly groups: readonly PopulationGroup[]
  readonly firstDay: string
  readonly dayCount: number
}

type Tables = Partial<Record<DataFile, Columns>>

/** Region → tables. Only what exists becomes a file. */
export function encodeRegion(data: RegionData): {
  files: Map<DataFile, { bytes: Uint8Array; rows: number }>
  layout: RegionLayout
} {
  const { municipalities, cells, facilities, connections, indicators, streets, timetable } = data
  const tables: Tables = {
    'municipalities.arrow': {
      ags: municipalities.map((m) => m.ags),
      name: municipalities.map((m) => m.name),
      inside: Uint8Array.from(municipalities, (m) => (m.inside ? 1 : 0)),
      population: Float64Array.from(municipalities, (m) => m.officialPopulation ?? Number.NaN),
    },
    'outlines.arrow': outlineColumns(municipalities),
    'cells.arrow': {
      id: cells.id,
      lon: cells.lon,
      lat: cells.lat,
      population: cells.population,
      agesState: cells.agesState,
      municipality: cells.municipality,
      inside: cells.inside,
      ...Object.fromEntries(cells.groups.map((g, k) => [`people:${g.id}`, cells.people[k]!])),
    },
    'facilities.arrow': {
      id: facilities.map((f) => f.id),
      name: facilities.map((f) => f.name),
      service: facilities.map((f) => f.service),
      lon: Float64Array.from(facilities, (f) => f.lon),
      lat: Float64Array.from(facilities, (f) => f.lat),
      capacity: Float64Array.from(facilities, (f) => f.capacity ?? Number.NaN),
      source: Uint8Array.from(facilities, (f) => f.source),
      asOf: facilities.map((f) => f.asOf),
      municipality: Int32Array.from(facilities, (f) => f.municipality),
      details: facilities.map((f) => JSON.stringify(f.details)),
    },
    ...(streets ? streetTables(streets) : {}),
    ...(timetable ? timetableTables(timetable) : {}),
    ...(connections.length > 0 ? connectionTables(connections) : {}),
    ...(indicators.length > 0 ? { [INDICATOR_FILE]: indicatorColumns(indicators) } : {}),
  }
  const files = new Map<DataFile, { bytes: Uint8Array; rows: number }>()
  for (const name of DATA_FILES) {
    const columns = tables[name]
    if (columns) files.set(name, { bytes: encodeTable(columns), rows: Object.values(columns)[0]?.length ?? 0 })
  }
  return {
    files,
    layout: {
      cellSizeMetres: cells.sizeMetres,
      cellsEstimated: cells.estimated,
      groups: cells.groups,
      firstDay: timetable?.firstDay ?? '',
      dayCount: timetable?.dayCount ?? 0,
    },
  }
}

/** Tables → region. Works in the page too: it gets bytes, not paths. Files that are not given are absent parts. */
export function decodeRegion(file: (name: DataFile) => Uint8Array | undefined, layout: RegionLayout): RegionData {
  const read = (name: DataFile): Reading | null => {
    const bytes = file(name)
    return bytes ? decodeTable(bytes) : null
  }
  const m = read('municipalities.arrow')
  const c = read('cells.arrow')
  if (!m || !c) throw new Error('a region needs municipalities.arrow and cells.arrow')
  const outlines = decodeOutlines(read('outlines.arrow'), m.rows)
  return {
    municipalities: decodeMunicipalities(m).map((one, i) => ({ ...one, outline: outlines[i]! })),
    cells: {
      count: c.rows,
      sizeMetres: layout.cellSizeMetres,
      id: c.text('id'),
      lon: c.f64('lon'),
      lat: c.f64('lat'),
      population: c.f64('population'),
      groups: layout.groups,
      people: layout.groups.map((g) => c.f32(`people:${g.id}`)),
      agesState: c.u8('agesState'),
      municipality: c.i32('municipality'),
      inside: c.u8('inside'),
      estimated: layout.cellsEstimated,
    },
    facilities: decodeFacilities(read('facilities.arrow')),
    connections: decodeConnections(read),
    indicators: decodeIndicators(read(INDICATOR_FILE)),
    streets: decodeStreets(read),
    timetable: decodeTimetable(read, layout),
  }
}

export function decodeMunicipalities(m: Reading): Omit<Municipality, 'outline'>[] {
  const ags = m.text('ags')
  const name = m.text('name')
  const inside = m.u8('inside')
  const population = m.f64('population')
  return ags.map((key, i) => ({
    ags: key,
    name: name[i]!,
    inside: inside[i] === 1,
    officialPopulation: Number.isNaN(population[i]!) ? null : population[i]!,
  }))
}

/** Outlines as points: municipality, polygon within it, ring within that (0 = outer), in order. */
function outlineColumns(municipalities: readonly Municipality[]): Columns {
  const columns = {
    municipality: [] as number[],
    polygon: [] as number[],
    ring: [] as number[],
    lonE7: [] as number[],
    latE7: [] as number[],
  }
  for (const [m, { outline }] of municipalities.entries())
    for (const [p, polygon] of outline.entries())
      for (const [r, ring] of polygon.entries())
        for (const [lon, lat] of ring) {
          columns.municipality.push(m)
          columns.polygon.push(p)
          columns.ring.push(r)
          columns.lonE7.push(Math.round(lon * 1e7))
          columns.latE7.push(Math.round(lat * 1e7))
        }
  return {
    municipality: Uint32Array.from(columns.municipality),
    polygon: Uint16Array.from(columns.polygon),
    ring: Uint16Array.from(columns.ring),
    lonE7: Int32Array.from(columns.lonE7),
    latE7: Int32Array.from(columns.latE7),
  }
}

function decodeOutlines(table: Reading | null, count: number): MultiPolygon[] {
  const outlines: [number, number][][][][] = Array.from({ length: count }, () => [])
  if (!table) return outlines
  const municipality = table.u32('municipality')
  const polygon = table.u16('polygon')
  const ring = table.u16('ring')
  const lon = table.i32('lonE7')
  const lat = table.i32('latE7')
  for (let i = 0; i < table.rows; i++) {
    const polygons = outlines[municipality[i]!]!
    polygons[polygon[i]!] ??= []
    const rings = polygons[polygon[i]!]!
    rings[ring[i]!] ??= []
    rings[ring[i]!]!.push([lon[i]! / 1e7, lat[i]! / 1e7])
  }
  return outlines
}

function decodeFacilities(table: Reading | null): Facility[] {
  if (!table) return []
  const [id, name, service, asOf, details] = ['id', 'name', 'service', 'asOf', 'details'].map((c) => table.text(c)) as [
    string[],
    string[],
    string[],
    string[],
    string[],
  ]
  const lon = table.f64('lon')
  const lat = table.f64('lat')
  const capacity = table.f64('capacity')
  const source = table.u8('source')
  const municipality = table.i32('municipality')
  return id.map((key, i) => ({
    id: key,
    name: name[i]!,
    service: service[i]!,
    lon: lon[i]!,
    lat: lat[i]!,
    capacity: Number.isNaN(capacity[i]!) ? null : capacity[i]!,
    source: source[i] as Facility['source'],
    asOf: asOf[i]!,
    municipality: municipality[i]!,
    details: JSON.parse(details[i]!) as Record<string, string>,
  }))
}
