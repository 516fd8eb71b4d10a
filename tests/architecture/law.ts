/** What a module may import. Changing a row is an architectural decision: say why in the commit. */
export interface ModuleLaw {
  /** Folder below src. `formats/*` holds for each folder in formats. */
  readonly module: string
  /** Modules whose door it may import. `core/*` stands for every module of core. */
  readonly imports: readonly string[]
  /** Modules of which it may import types only. */
  readonly types?: readonly string[]
  readonly packages?: readonly string[]
  /** node:* is allowed. */
  readonly node?: boolean
}

const formats = (module: string, ...packages: string[]): ModuleLaw => ({
  module: `formats/${module}`,
  imports: ['core/*', 'formats/*'],
  packages,
  node: true,
})

export const LAW: readonly ModuleLaw[] = [
  { module: 'core/evidence', imports: [] },
  { module: 'core/geo', imports: ['core/evidence'], packages: ['proj4', 'flatbush'] },
  { module: 'core/territory', imports: ['core/evidence', 'core/geo'] },
  { module: 'core/network', imports: ['core/evidence', 'core/geo'], packages: ['flatbush', 'flatqueue'] },
  { module: 'core/services', imports: ['core/evidence', 'core/geo', 'core/territory'] },
  { module: 'core/reach', imports: ['core/evidence', 'core/geo', 'core/network'], packages: ['flatqueue'] },
  {
    module: 'core/situation',
    imports: ['evidence', 'geo', 'territory', 'services', 'network', 'reach'].map((name) => `core/${name}`),
  },
  { module: 'core/futures', imports: ['core/evidence', 'core/territory', 'core/reach'] },
  {
    module: 'core/design',
    imports: ['core/evidence', 'core/territory', 'core/services', 'core/network', 'core/reach'],
  },
  { module: 'core/search', imports: [] },
  { module: 'core/process', imports: ['core/evidence'] },
  { module: 'core/indicators', imports: ['core/evidence'] },
  ...['cooperation', 'strategy', 'forum'].map((name) => ({
    module: `core/${name}`,
    imports: ['evidence', 'geo', 'territory', 'services', 'process', 'indicators'].map((inner) => `core/${inner}`),
  })),

  formats('source', 'fflate', 'yauzl'),
  formats('archive', 'yazl'),
  formats('arrow', '@uwdata/flechette'),
  formats('boundaries', 'shapefile'),
  formats('calendar', 'ical-generator'),
  formats('catalogue', 'yaml', 'zod'),
  // The document is a shape that page, PDF and word processor share.
  { ...formats('document', 'docx'), types: ['contract'] },
  formats('example', '@uwdata/flechette', 'fflate', 'pbf'),
  formats('game'),
  formats('geojson'),
  formats('gtfs', 'csv-parse'),
  formats('mail', 'mailparser'),
  formats('osm', 'pbf'),
  formats('region', 'zod'),
  // A report's document is a shape that page, file and PDF share.
  { ...formats('report', 'pdfkit', 'woff2-encoder'), types: ['contract'] },
  formats('statistics', 'csv-parse'),
  formats('table', 'csv-parse', 'read-excel-file', 'write-excel-file'),
  formats('tiles', '@maplibre/geojson-vt', '@maplibre/vt-pbf', 'pbf'),
  formats('zensus', 'csv-parse'),

  { module: 'store', imports: ['core/*'], packages: ['kysely', 'pg', 'pg-boss'], node: true },
  // The page and its worker speak the protocol of contract.
  { module: 'workers', imports: ['core/*', 'formats/*'], types: ['contract'], packages: ['piscina'], node: true },
  {
    module: 'app',
    imports: ['core/*', 'formats/*', 'store', 'workers', 'contract', 'messages'],
    // flatqueue: the example's roads and streets grow by priority; diff: what changed between two versions of a text.
    packages: ['piscina', 'yaml', 'zod', 'flatqueue', 'nodemailer', 'otpauth', 'uqr', 'openid-client', 'diff'],
    node: true,
  },
  { module: 'contract', imports: [], types: ['core/*'], packages: ['zod'] },
  { module: 'messages', imports: [], packages: ['intl-messageformat'] },
  {
    module: 'http',
    imports: ['app', 'contract', 'web/pages', 'messages'],
    // zod: the description of the interface for programs.
    packages: ['hono', '@hono/node-server', '@fastify/busboy', 'zod'],
    node: true,
  },
  {
    module: 'web/pages',
    imports: ['contract', 'messages', 'web/components'],
    types: ['core/*'],
    packages: ['preact', 'preact-render-to-string'],
  },
  { module: 'web/components', imports: ['contract', 'messages'], types: ['core/*'], packages: ['preact'] },
  {
    module: 'web/islands',
    imports: ['core/*', 'contract', 'web/components', 'messages'],
    packages: ['preact', 'maplibre-gl'],
  },
  // web/pages: a report as a file is drawn by the same parts as its page.
  { module: 'cli', imports: ['app', 'contract', 'http', 'messages', 'web/pages'], node: true },
]

/** Second doors for code that runs in the page: the first would bring `node:*` or every text of the program along. */
export const PAGE_DOORS = ['formats/region/page.ts', 'messages/page.ts', 'messages/pageMap.ts']

/** Files directly in src. */
export const COMPOSITION_ROOT = { file: 'main.ts', imports: ['cli'], node: true } as const

/** Names that reach out of a computation: clock, chance, environment, network, screen. */
export const OUTSIDE_NAMES = [
  'process',
  'performance',
  'fetch',
  'crypto',
  'globalThis',
  'console',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'window',
  'document',
  'navigator',
  'localStorage',
  'XMLHttpRequest',
  'Worker',
  'require',
]

/** Folders whose name says nothing about their content. */
export const NAMELESS_FOLDERS = ['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'shared', 'lib']
