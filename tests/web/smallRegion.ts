import {
  answerConnected,
  answerOutlook,
  createServerPort,
  mergeCatalogue,
  municipalityFacts,
  searchRegion,
  serviceChoices,
  writeReport,
} from '../../src/app/index.ts'
import type { ImportReport, RegionDescription, ServerPort } from '../../src/contract/index.ts'
import { drawRegion } from '../../src/core/cooperation/index.ts'
import type { IndicatorValue } from '../../src/core/indicators/index.ts'
import {
  type ConnectionSeries,
  type Facility,
  type ServiceCatalogue,
  SHARE_KNOWN,
  SHARE_SUPPRESSED,
} from '../../src/core/services/index.ts'
import { compareDepartures, Situation } from '../../src/core/situation/index.ts'
import type { Cells, Municipality } from '../../src/core/territory/index.ts'
import { loadCatalogue, loadCooperation, loadIndicators, readDecisions } from '../../src/formats/catalogue/index.ts'
import type { Region } from '../../src/formats/region/index.ts'
import { smallTimetable } from '../transit/smallTimetable.ts'

/** A name that would run if anything forgot to escape it. */
export const HOSTILE = `<script>alert(1)</script>"'&`

const outline = [[[[10, 50] as const, [11, 50] as const, [11, 51] as const, [10, 50] as const]]]

const municipalities: Municipality[] = [
  { ags: '06636001', name: 'Öhringsdorf', inside: true, officialPopulation: null, outline },
  { ags: '06636002', name: HOSTILE, inside: true, officialPopulation: null, outline },
  {
    ags: '06636003',
    name: 'Donaudampfschifffahrtsgesellschaftskapitänshausen',
    inside: true,
    officialPopulation: null,
    outline,
  },
  { ags: '06637001', name: 'Nachbarort', inside: false, officialPopulation: null, outline },
]

/** Along one parallel: a kilometre is 0.014 degrees of longitude. */
const cellsOf = (rows: readonly (readonly [km: number, people: number, municipality: number])[]): Cells => ({
  count: rows.length,
  sizeMetres: 100,
  id: rows.map((_, index) => `cell-${index}`),
  lon: Float64Array.from(rows, ([km]) => 10 + km * 0.014),
  lat: Float64Array.from(rows, () => 50),
  population: Float64Array.from(rows, ([, people]) => people),
  groups: [{ id: '6-9', fromAge: 6, toAge: 9, sex: 'all' }],
  people: [Float32Array.from(rows, ([, people]) => people / 10)],
  agesState: Uint8Array.from(rows, () => 0),
  municipality: Int32Array.from(rows, ([, , municipality]) => municipality),
  inside: Uint8Array.from(rows, ([, , municipality]) => (municipality < 3 ? 1 : 0)),
  estimated: false,
})

const cells = cellsOf([
  [0, 100, 0],
  [2, 300, 0],
  [4, 1000, 1],
  [9, 50, 2],
  [30, 7, 2],
  [12, 999, 3],
])

const site = (service: string, km: number, municipality: number): Facility => ({
  id: `${service}-${km}`,
  name: HOSTILE,
  service,
  lon: 10 + km * 0.014,
  lat: 50,
  capacity: null,
  source: 0,
  asOf: '',
  municipality,
  details: {},
})

const facilities = [site('pharmacy', 0, 0), site('pharmacy', 4, 1), site('hospital', 12, 3), site('fire-service', 2, 0)]

export const description: RegionDescription = {
  id: 'klein',
  name: HOSTILE,
  version: 'abc123',
  builtAt: '2026-11-21T08:00:00.000Z',
  builder: 'reihum 0.1.0',
  catalogueVersion: 'test',
  inputs: [
    {
      role: 'population',
      file: HOSTILE,
      bytes: 1234,
      sha256: 'f'.repeat(64),
      licence: '',
      attribution: '© OpenStreetMap contributors',
      dataDate: '2026-05-15',
    },
  ],
  box: [10, 50, 11, 51],
  ring: 'around',
  example: false,
  counts: {
    cells: 6,
    cellsInside: 5,
    population: 2456,
    populationInside: 1457,
    municipalities: 4,
    municipalitiesInside: 3,
    facilities: 4,
    streets: { nodes: 0, edges: 0 },
    stops: 0,
    trips: 0,
  },
  populationEstimated: false,
  serviceDays: null,
  completeness: [{ service: 'pharmacy', state: 'osm-unchecked', inside: 2, ring: 0 }],
  warnings: [{ code: 'code-that-nobody-worded', severity: 'warning', file: HOSTILE }],
  files: [{ name: 'cells.arrow', bytes: 2000, sha256: 'a'.repeat(64), rows: 6 }],
}

export const report: ImportReport = {
  files: [{ file: HOSTILE, kind: 'osm', read: 10, kept: 7, skipped: 2, repaired: 1 }],
  issues: [
    { code: 'archive-damaged-entry', severity: 'error', file: HOSTILE },
    { code: 'code-that-nobody-worded', severity: 'warning', file: HOSTILE, line: 3 },
    { code: 'code-that-nobody-worded', severity: 'warning', file: HOSTILE, line: 3 },
  ],
  counts: [{ file: HOSTILE, code: 'code-that-nobody-worded', count: 40 }],
}

export const CELLS_BYTES = new Uint8Array(2000).fill(7)
export const TILE = new Uint8Array([0x1f, 0x8b, 1, 2, 3])

let catalogue: Promise<ServiceCatalogue> | undefined

/** Of the two municipalities inside one is known and one secret. */
export const connections: readonly ConnectionSeries[] = [
  {
    service: 'broadband',
    level: '≥ 100 Mbit/s',
    basis: 'households',
    source: 'Breitbandatlas',
    asOf: '2025-06-30',
    by: 'municipality',
    place: Uint32Array.of(0, 1),
    sharePercent: Float64Array.of(80, Number.NaN),
    state: Uint8Array.of(SHARE_KNOWN, SHARE_SUPPRESSED),
  },
]

/** One municipality of three is known, one is secret. */
export const indicators: readonly IndicatorValue[] = [
  { indicator: 'debt-per-person', ags: '06636001', time: '2024', value: 0, state: 'known', source: 'finanzen.csv' },
  { indicator: 'debt-per-person', ags: '06636002', time: '2024', value: null, state: 'suppressed', source: 'f' },
]

const CATALOGUE = new URL('../../catalogue', import.meta.url).pathname

/** The real catalogue of the project. */
export function testCatalogue(): Promise<ServiceCatalogue> {
  catalogue ??= loadCatalogue(CATALOGUE).then((loaded) => loaded.catalogue)
  return catalogue
}

/** Use cases over one small region in memory: no streets, so that streets cannot answer, air-line can. `regions` replaces the list. */
export async function smallPort(changes: Partial<ServerPort> = {}): Promise<ServerPort> {
  const loaded = await testCatalogue()
  const facts = { ...description, name: undefined }
  const situation = new Situation(
    { manifest: facts, municipalities, cells, facilities, connections, streets: null },
    loaded,
  )
  const { services, findStops, stopBoard, departureTable } = createServerPort('nowhere', loaded, '0')
  return {
    version: '0.1.0',
    catalogue: loaded,
    services,
    cooperation: (await loadCooperation(CATALOGUE)).library,
    regionCatalogue: async () => ({
      catalogue: loaded,
      services,
      place: 'DE-HE',
      history: { region: 'klein', entries: [] },
      issues: [],
    }),
    listRegions: async () => [description],
    answerReach: async (_, question) => situation.answer(question),
    compareModes: async (_, question) => situation.compareModes(question),
    compareDepartures: async (_, question) => compareDepartures(situation, question),
    answerSupply: async (_, question) => situation.supply(question).answer,
    answerClosure: async (_, question) => situation.closure(question),
    findStops,
    stopBoard,
    departureTable,
    answerConnected: async (_, service) => answerConnected(situation, service),
    answerOutlook: async (_, municipality) =>
      answerOutlook(
        { manifest: { id: 'klein', version: 'abc123' }, municipalities, indicators } as unknown as Region,
        municipality,
        {
          version: 'd',
          definitions: (await loadIndicators(CATALOGUE)).definitions,
        },
      ),
    report: async (_, question) => writeReport({ manifest: description, situation }, question, '0.1.0'),
    reportPdf: async () => new TextEncoder().encode('%PDF-1.7'),
    municipalities: async () => municipalities.filter(({ inside }) => inside).map(({ ags, name }) => ({ ags, name })),
    regionDrawing: async () => drawRegion(municipalities),
    municipalityFacts: async () => municipalityFacts({ municipalities, cells, facilities }),
    search: async ({ region, ...question }) =>
      searchRegion(
        region === null
          ? null
          : ({ manifest: description, municipalities, cells, facilities, timetable: null } as unknown as Region),
        services,
        question,
      ),
    importReport: async () => report,
    regionFile: async (_, name) =>
      name === 'cells.arrow'
        ? { bytes: CELLS_BYTES, sha256: 'a'.repeat(64) }
        : { bytes: new Uint8Array([123, 125]), sha256: null },
    tilesInfo: async () => ({ state: 'ready', minZoom: 6, maxZoom: 14, bounds: [10, 50, 11, 51] }),
    tile: async (_, z) => (z === 6 ? TILE : null),
    ...changes,
  }
}

/** The same with a bus from kilometre 9 to kilometre 0, every half hour, and without streets. The timetable holds from 4 to 10 March 2024. */
export async function smallTransitPort(): Promise<ServerPort> {
  const loaded = await testCatalogue()
  const km = (n: number) => [10 + n * 0.014, 50] as const
  const seven = (minutes: number) => 7 * 3600 + 60 * minutes
  const timetable = smallTimetable({
    stops: [km(9), km(0)],
    trips: [
      {
        calls: [
          [0, seven(0), seven(0)],
          [1, seven(12), seven(12)],
        ],
        headways: [[seven(0), seven(720), 1800]],
      },
    ],
  })
  const situation = new Situation(
    { manifest: description, municipalities, cells, facilities, streets: null, timetable },
    loaded,
  )
  return smallPort({
    listRegions: async () => [{ ...description, serviceDays: { from: '2024-03-04', to: '2024-03-10' } }],
    answerReach: async (_, question) => situation.answer(question),
    compareModes: async (_, question) => situation.compareModes(question),
    compareDepartures: async (_, question) => compareDepartures(situation, question),
  })
}

/** The same, with what the region of the text negotiated. */
export async function negotiatingPort(decisions: string, today: string): Promise<ServerPort> {
  const base = await testCatalogue()
  const { history, issues } = readDecisions(decisions, 'klein.yaml', { region: 'klein', base, today })
  const catalogue = mergeCatalogue(base, history, 'DE-HE')
  const of = { catalogue, services: serviceChoices(catalogue, base), place: 'DE-HE', history, issues }
  return smallPort({ regionCatalogue: async () => of })
}
