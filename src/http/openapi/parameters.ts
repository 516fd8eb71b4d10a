import {
  AGE_CHOICES,
  DECAY_CHOICES,
  JOB_KINDS,
  JOB_STATES,
  MODES,
  MOST_METRES,
  MOST_NTH,
  MOST_SECONDS,
  MOST_TYPED,
  PERCENTILES,
  SEARCH_KINDS,
  SUPPLY_MEASURES,
  SUPPLY_METHODS,
  TIMINGS,
} from '../../contract/index.ts'
import type { Parameter } from './operation.ts'

const text = (most: number) => ({ type: 'string', maxLength: most })
const oneOf = (values: readonly string[]) => ({ type: 'string', enum: values })
/** Numbers may have a decimal comma in the address; the description names the form that programs write. */
const number = (most: number) => ({ type: 'number', exclusiveMinimum: 0, maximum: most })
const flag = { type: 'string', enum: ['1', '0', 'true', 'false', 'on'] }
const clock = { type: 'string', pattern: '^([01]?\\d|2[0-3])[:.][0-5]\\d$' }

const inPath = (name: string, schema: Parameter['schema'], example?: Parameter['example']): Parameter => ({
  name,
  in: 'path',
  required: true,
  schema,
  example,
})
const inQuery = (name: string, schema: Parameter['schema'], example?: Parameter['example']): Parameter => ({
  name,
  in: 'query',
  schema,
  example,
})

export const required = (parameter: Parameter): Parameter => ({ ...parameter, required: true })

export const REGION = inPath('region', text(200), ({ region }) => region.id)
export const VERSION = inPath('version', text(200), ({ region }) => region.version)
export const FILE = inPath('file', text(200), ({ region }) => region.files[0]?.name ?? 'manifest.json')
const tile = { type: 'integer', minimum: 0 }
export const TILE: readonly Parameter[] = [
  inPath('z', { ...tile, maximum: 20 }, (at) => at.tile && String(at.tile[0])),
  inPath('x', tile, (at) => at.tile && String(at.tile[1])),
  inPath('y', { type: 'string', pattern: '^\\d{1,8}\\.pbf$' }, (at) => at.tile && `${at.tile[2]}.pbf`),
]

export const LANGUAGE = inQuery('lang', oneOf(['de', 'en']))
export const EXCEL = inQuery('excel', oneOf(['1']))

const service = inQuery('service', text(200), ({ service }) => service)
const mode = (region: { counts: { streets: { edges: number } } }) =>
  region.counts.streets.edges > 0 ? 'car' : 'air-line'
const WAYS: readonly Parameter[] = [
  service,
  inQuery('mode', oneOf(MODES), ({ region }) => mode(region)),
  inQuery('ages', oneOf(AGE_CHOICES), () => 'all'),
  inQuery('barrier-free', flag),
  inQuery('pure-driving', flag),
  inQuery('minutes', number(MOST_SECONDS / 60)),
  inQuery('kilometres', number(MOST_METRES / 1000)),
  inQuery('threshold', number(MOST_METRES)),
]

const DAY: readonly Parameter[] = [
  inQuery('date', { type: 'string', format: 'date' }, ({ region }) => region.serviceDays?.from ?? null),
  inQuery('from', clock, () => '07:00'),
  inQuery('to', { type: 'string', pattern: '^([0-3]?\\d|4[0-7])[:.][0-5]\\d$|^48[:.]00$' }, () => '09:00'),
]

export const REACH: readonly Parameter[] = [
  ...WAYS,
  inQuery('nth', { type: 'integer', minimum: 1, maximum: MOST_NTH }),
  ...DAY,
  inQuery('timing', oneOf(TIMINGS)),
  inQuery('percentile', oneOf(PERCENTILES.map(String))),
  inQuery('last-walk', flag),
  LANGUAGE,
]

const AMOUNTS: readonly Parameter[] = [
  inQuery('method', oneOf(SUPPLY_METHODS)),
  inQuery('decay', oneOf(DECAY_CHOICES)),
  inQuery('measure', oneOf(SUPPLY_MEASURES)),
  inQuery('assume-capacity', number(100_000)),
]
export const SUPPLY: readonly Parameter[] = [...WAYS, ...AMOUNTS, LANGUAGE]
export const CLOSURE: readonly Parameter[] = [
  ...WAYS,
  required(inQuery('facility', text(1000), ({ facility }) => facility)),
  LANGUAGE,
]

export const CONNECTED_SERVICE = required({
  ...service,
  example: ({ connectedService }) => connectedService,
  says: 'connected-service',
})
export const MUNICIPALITY = inQuery('municipality', text(200), ({ municipality }) => municipality)

export const EXTENT = inQuery('extent', oneOf(['whole', 'sheet']))

export const STOPS: readonly Parameter[] = [inQuery('stop', text(200)), inQuery('q', text(200)), ...DAY, LANGUAGE]

export const SEARCH: readonly Parameter[] = [
  { ...inQuery('q', text(MOST_TYPED), () => 'a'), says: 'search-q' },
  inQuery('art', oneOf(SEARCH_KINDS)),
  LANGUAGE,
]

export const JOB = inPath('job', text(200))
export const JOBS: readonly Parameter[] = [
  inQuery('state', oneOf(JOB_STATES)),
  { ...inQuery('kind', oneOf(JOB_KINDS)), says: 'job-kind' },
  { ...inQuery('region', text(200), ({ region }) => region.id), says: 'job-region' },
]

export const UPLOAD = inPath('upload', text(200))
export const OFFSET = required(inQuery('offset', { type: 'integer', minimum: 0 }, () => '0'))

/** Of every change. */
export const CSRF: Parameter = { name: 'x-csrf-token', in: 'header', required: true, schema: text(200) }
