import type { Content, Operation } from './operation.ts'
import {
  CLOSURE,
  CONNECTED_SERVICE,
  CSRF,
  EXCEL,
  EXTENT,
  FILE,
  JOB,
  JOBS,
  LANGUAGE,
  MUNICIPALITY,
  OFFSET,
  REACH,
  REGION,
  required,
  SEARCH,
  STOPS,
  SUPPLY,
  TILE,
  UPLOAD,
  VERSION,
} from './parameters.ts'
import * as shapes from './schemas/index.ts'

const json = (schema: Content['schema']): Content => ({ type: 'application/json', schema })
const CSV: Content = { type: 'text/csv' }

/** About a region, asked with GET. */
const ofRegion = (
  id: string,
  group: Operation['group'],
  path: string,
  answer: Content,
  more: Partial<Operation> = {},
): Operation => ({
  id,
  group,
  method: 'GET',
  path: `/api/regions/{region}${path}`,
  answer,
  ...more,
  parameters: [REGION, ...(more.parameters ?? [])],
})

const open = (id: string, group: Operation['group'], path: string, answer: Content): Operation => ({
  id,
  group,
  method: 'GET',
  path,
  parameters: [],
  answer,
})

const SERVER: readonly Operation[] = [
  { ...open('health', 'server', '/health', json(shapes.health)), alsoStatus: 503 },
  open('metrics', 'server', '/metrics', { type: 'text/plain' }),
  { ...open('description', 'server', '/api/openapi.json', { type: 'application/json' }), parameters: [LANGUAGE] },
]

const REGIONS: readonly Operation[] = [
  open('regions', 'regions', '/api/regions', json(shapes.regionList)),
  ofRegion('region', 'regions', '', json(shapes.region)),
  ofRegion('municipalities', 'regions', '/municipalities', json(shapes.municipalityList)),
  ofRegion('municipalities-csv', 'regions', '/municipalities.csv', CSV),
  ofRegion('search', 'regions', '/search', json(shapes.searchAnswer), {
    parameters: SEARCH,
    shown: ['q'],
  }),
  ofRegion('outlook', 'regions', '/outlook', json(shapes.outlookAnswer), {
    parameters: [required(MUNICIPALITY), LANGUAGE],
    refusals: ['municipality-not-found'],
  }),
]

const wayRefusals = ['answer-not-possible'] as const
const shown = ['service', 'mode']

const WAYS: readonly Operation[] = [
  ofRegion('reach', 'reach', '/reach', json(shapes.reachAnswer), { parameters: REACH, refusals: wayRefusals, shown }),
  ofRegion('reach-csv', 'reach', '/reach.csv', CSV, {
    parameters: [...REACH, EXCEL],
    refusals: wayRefusals,
    shown,
  }),
  ofRegion('modes', 'reach', '/modes', json(shapes.modes), { parameters: REACH, refusals: wayRefusals, shown }),
  ofRegion('percentiles', 'reach', '/percentiles', json(shapes.percentiles), {
    // Without bus and train the answer is empty.
    parameters: REACH.map((one) =>
      one.name === 'mode' ? { ...one, example: ({ region }) => (region.serviceDays ? 'transit' : null) } : one,
    ),
    refusals: wayRefusals,
    shown,
  }),
  ofRegion('connected', 'reach', '/connected', json(shapes.connectedAnswer), {
    parameters: [CONNECTED_SERVICE, LANGUAGE],
    refusals: wayRefusals,
  }),
  ofRegion('connected-csv', 'reach', '/connected.csv', CSV, {
    parameters: [CONNECTED_SERVICE, LANGUAGE, EXCEL],
    refusals: wayRefusals,
  }),
]

const AMOUNTS: readonly Operation[] = [
  ofRegion('supply', 'supply', '/supply', json(shapes.supplyAnswer), {
    parameters: SUPPLY,
    refusals: wayRefusals,
    shown,
  }),
  ofRegion('supply-csv', 'supply', '/supply.csv', CSV, { parameters: SUPPLY, refusals: wayRefusals, shown }),
  ofRegion('supply-sites-csv', 'supply', '/supply-sites.csv', CSV, {
    parameters: SUPPLY,
    refusals: wayRefusals,
    shown,
  }),
  ofRegion('closure', 'supply', '/closure', json(shapes.closureAnswer), {
    parameters: CLOSURE,
    refusals: wayRefusals,
    shown,
  }),
]

const DEPARTURES: readonly Operation[] = [
  ofRegion(
    'stops',
    'stops',
    '/stops',
    { ...json(shapes.stopList), orSchema: shapes.stopBoard },
    {
      parameters: STOPS,
      needs: 'timetable',
    },
  ),
  ofRegion('departures', 'stops', '/departures.csv', CSV, {
    parameters: STOPS,
    needs: 'timetable',
  }),
]

const CATALOGUE: readonly Operation[] = [
  open('services', 'catalogue', '/api/services', json(shapes.serviceList)),
  open('catalogue', 'catalogue', '/api/catalogue', json(shapes.catalogue)),
  { ...open('catalogue-services', 'catalogue', '/api/catalogue/services.csv', CSV), parameters: [EXCEL] },
  { ...open('catalogue-standards', 'catalogue', '/api/catalogue/standards.csv', CSV), parameters: [EXCEL] },
  ofRegion('region-services', 'catalogue', '/services', json(shapes.serviceList)),
  ofRegion('region-catalogue', 'catalogue', '/catalogue', json(shapes.catalogue)),
  ofRegion('region-catalogue-services', 'catalogue', '/catalogue/services.csv', CSV, { parameters: [EXCEL] }),
  ofRegion('region-catalogue-standards', 'catalogue', '/catalogue/standards.csv', CSV, { parameters: [EXCEL] }),
  ofRegion('region-catalogue-history', 'catalogue', '/catalogue/history', json(shapes.catalogueHistory)),
]

const REPORTS: readonly Operation[] = ['html', 'pdf'].map((ending) =>
  ofRegion(
    `report-${ending}`,
    'reports',
    `/report.${ending}`,
    { type: ending === 'pdf' ? 'application/pdf' : 'text/html' },
    { parameters: [MUNICIPALITY, EXTENT, LANGUAGE], refusals: ['municipality-not-found'], shown: ['municipality'] },
  ),
)

const inVersion = (
  id: string,
  path: string,
  parameters: Operation['parameters'],
  answer: Content,
  empty: Operation['empty'],
): Operation => ({
  id,
  group: 'files',
  method: 'GET',
  path: `/regions/{region}/{version}/${path}`,
  parameters: [REGION, VERSION, ...parameters],
  answer,
  empty,
  refusals: ['file-not-found'],
})

const FILES: readonly Operation[] = [
  inVersion('tiles-info', 'tiles.json', [], json(shapes.tilesInfo), []),
  inVersion('file', '{file}', [FILE], { type: 'application/vnd.apache.arrow.file' }, [307]),
  inVersion('tile', 'tiles/{z}/{x}/{y}', TILE, { type: 'application/vnd.mapbox-vector-tile' }, [204, 307]),
]

const change = (
  id: string,
  group: Operation['group'],
  path: string,
  answer: Content,
  more: Partial<Operation> = {},
): Operation => ({
  ...open(id, group, path, answer),
  method: 'POST',
  ...more,
  parameters: [...(more.parameters ?? []), CSRF],
})

const ANYTHING: Content = { type: 'application/json' }
const aboutJob = { parameters: [JOB], refusals: ['job-not-found'] } as const

const JOBS_OPERATIONS: readonly Operation[] = [
  { ...open('jobs', 'jobs', '/api/jobs', json(shapes.jobList)), parameters: JOBS },
  { ...open('job', 'jobs', '/api/jobs/{job}', json(shapes.job)), ...aboutJob },
  ...(['cancel', 'retry'] as const).map((verb) =>
    change(`job-${verb}`, 'jobs', `/api/jobs/{job}/${verb}`, json(shapes.job), {
      ...aboutJob,
      body: ANYTHING,
      refusals: ['job-not-found', 'job-under-way'],
    }),
  ),
]

const UPLOADS: readonly Operation[] = [
  change('upload-begin', 'uploads', '/api/uploads', json(shapes.upload), { body: json(shapes.newUpload), status: 201 }),
  {
    ...open('upload', 'uploads', '/api/uploads/{upload}', json(shapes.upload)),
    parameters: [UPLOAD],
    refusals: ['file-not-found'],
  },
  change('upload-part', 'uploads', '/api/uploads/{upload}', json(shapes.upload), {
    parameters: [UPLOAD, OFFSET],
    body: { type: 'application/octet-stream' },
    refusals: ['file-not-found'],
  }),
]

/** Every way for programs to ask this server. A route below /api without an entry here fails the tests. */
export const OPERATIONS: readonly Operation[] = [
  ...SERVER,
  ...REGIONS,
  ...WAYS,
  ...AMOUNTS,
  ...DEPARTURES,
  ...CATALOGUE,
  ...REPORTS,
  ...FILES,
  ...JOBS_OPERATIONS,
  ...UPLOADS,
]
