import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import { type BuildQuestion, buildRegion, loadCatalogueOrThrow } from '../../src/app/index.ts'
import type { ImportReport, Issue } from '../../src/core/evidence/index.ts'
import { gridCellId, projectionOf } from '../../src/core/geo/index.ts'
import { createOsmPbf } from '../../src/formats/osm/index.ts'
import type { RegionManifest } from '../../src/formats/region/index.ts'

export const CATALOGUE_FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../../catalogue')
export const catalogue = await loadCatalogueOrThrow(CATALOGUE_FOLDER)

/** South-western corner of the county; outlines are squares of a tenth of a degree beside each other. */
export const WEST = 9.8
export const SOUTH = 51.1
const SIDE = 0.1

export function folder(): string {
  return mkdtempSync(join(tmpdir(), 'reihum-build-'))
}

export function write(dir: string, name: string, content: string | Uint8Array): string {
  const path = join(dir, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}

export function squareRing(west: number, south: number, side = SIDE): number[][] {
  return [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ]
}

export interface Place {
  readonly ags: string
  readonly name?: string
  readonly column: number
  readonly row: number
  readonly people?: number
}

/** Nine squares: the middle one is the county 06636, the eight around it are the ring. */
export const NINE: readonly Place[] = [0, 1, 2].flatMap((row) =>
  [0, 1, 2].map((column) =>
    row === 1 && column === 1
      ? { ags: '06636001', name: 'Talheim', column, row }
      : { ags: `1606100${row * 3 + column}`, name: `Nachbar ${row * 3 + column}`, column, row },
  ),
)

export function outlines(places: readonly Place[]): string {
  const features = places.map(({ ags, name, column, row, people }) => ({
    type: 'Feature',
    properties: { AGS: ags, ...(name ? { GEN: name } : {}), ...(people === undefined ? {} : { EWZ: people }) },
    geometry: { type: 'Polygon', coordinates: [squareRing(WEST + column * SIDE, SOUTH + row * SIDE)] },
  }))
  return JSON.stringify({ type: 'FeatureCollection', features })
}

/** Middle of a square. */
export const middle = ({ column, row }: Place): [number, number] => [
  WEST + (column + 0.5) * SIDE,
  SOUTH + (row + 0.5) * SIDE,
]

/** Inhabited points, one a line. */
export function points(list: readonly (readonly [string, number, number, number])[], header = 'id,lon,lat,population') {
  return `${header}\n${list.map((row) => row.join(',')).join('\n')}\n`
}

export const ninePoints = (people = 100) =>
  points(NINE.map((place) => [place.ags, ...middle(place), people] as [string, number, number, number]))

/** 100 m cells around points of the map. */
export function gridCells(list: readonly (readonly [number, number, number])[]): string {
  const laea = projectionOf('EPSG:3035')
  const rows = list.map(([lon, lat, people]) => {
    const [x, y] = laea.fromLonLat(lon, lat)
    const [west, south] = [Math.floor(x / 100) * 100, Math.floor(y / 100) * 100]
    return `${gridCellId(100, south, west)};${west + 50};${south + 50};${people}`
  })
  return `GITTER_ID_100m;x_mp_100m;y_mp_100m;Einwohner\n${rows.join('\n')}\n`
}

/** A street through all three middle squares, a pharmacy and a stop at its ends, houses where asked. */
export function osm(
  dir: string,
  options: { name?: string; streets?: boolean; houses?: number; pharmacies?: number; outline?: boolean } = {},
) {
  const path = join(dir, options.name ?? 'county.osm.pbf')
  const lat = SOUTH + 0.15
  const pbf = createOsmPbf(path, { box: [WEST, SOUTH, WEST + 0.3, SOUTH + 0.3], program: 'test' })
  for (let i = 0; i <= 30; i++) pbf.node(i + 1, WEST + i * 0.01, lat)
  for (let i = 0; i < (options.pharmacies ?? 1); i++)
    pbf.node(100 + i, WEST + 0.12 + 0.02 * i, lat + 0.0002, { amenity: 'pharmacy', name: `Apotheke ${i + 1}` })
  pbf.node(200, WEST + 0.15, lat + 0.0002, { highway: 'bus_stop', name: 'Markt' })
  const houses = options.houses ?? 0
  for (let i = 0; i < houses; i++) {
    const [west, south] = [WEST + 0.11 + i * 0.0005, lat + 0.001]
    squareRing(west, south, 0.0002)
      .slice(0, 4)
      .forEach(([x, y], k) => {
        pbf.node(1000 + i * 4 + k, x!, y!)
      })
  }
  // The outline of the middle square alone.
  const corners = squareRing(WEST + SIDE, SOUTH + SIDE).slice(0, 4)
  if (options.outline) for (const [k, [x, y]] of corners.entries()) pbf.node(9000 + k, x!, y!)
  if (options.streets !== false)
    pbf.way(
      1,
      Array.from({ length: 31 }, (_, i) => i + 1),
      { highway: 'residential', name: 'Hauptstraße' },
    )
  for (let i = 0; i < houses; i++) {
    const first = 1000 + i * 4
    pbf.way(10 + i, [first, first + 1, first + 2, first + 3, first], { building: 'house' })
  }
  if (options.outline) {
    pbf.way(9000, [9000, 9001, 9002, 9003, 9000], {})
    const tags = { type: 'boundary', boundary: 'administrative', admin_level: '8', name: 'Talheim' }
    pbf.relation(1, [{ type: 'way', ref: 9000, role: 'outer' }], tags)
  }
  pbf.close()
  return path
}

/** A timetable of one line with two stops in Talheim. */
export function gtfs(): Uint8Array {
  const lat = SOUTH + 0.15
  const files: Record<string, string> = {
    'agency.txt': 'agency_id,agency_name,agency_url,agency_timezone\n1,Kreisbus,https://example.org,Europe/Berlin\n',
    'stops.txt': `stop_id,stop_name,stop_lat,stop_lon\na,Rathaus,${lat},${WEST + 0.13}\nb,Bahnhof,${lat},${WEST + 0.17}\n`,
    'routes.txt': 'route_id,agency_id,route_short_name,route_type\nr,1,200,3\n',
    'calendar.txt':
      'service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\nw,1,1,1,1,1,0,0,20260105,20260130\n',
    'trips.txt': 'route_id,service_id,trip_id\nr,w,t1\nr,w,t2\n',
    'stop_times.txt':
      'trip_id,arrival_time,departure_time,stop_id,stop_sequence\nt1,07:00:00,07:00:00,a,1\nt1,07:10:00,07:10:00,b,2\nt2,08:00:00,08:00:00,a,1\nt2,08:10:00,08:10:00,b,2\n',
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

export interface Built {
  readonly manifest: RegionManifest
  readonly report: ImportReport
  /** All that was said, the manifest's warnings included. */
  readonly issues: readonly Issue[]
  readonly codes: readonly string[]
}

export async function build(dir: string, given: Partial<BuildQuestion>): Promise<Built> {
  let report: ImportReport | null = null
  const manifest = await buildRegion({
    out: join(dir, 'region'),
    name: 'Talkreis',
    osm: [],
    gtfs: [],
    population: [],
    boundaries: [],
    facilities: [],
    statistics: [],
    inside: [],
    ringMetres: 30_000,
    tiles: false,
    catalogue,
    builder: 'test',
    ready: (_, said) => {
      report = said
    },
    ...given,
  })
  const issues = [...report!.issues, ...manifest.warnings.filter((w) => w.severity !== 'error')]
  return { manifest, report: report!, issues, codes: [...new Set(issues.map((i) => i.code))] }
}
