import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  buildExample,
  buildRegion,
  type FetchedFile,
  fetchAndBuild,
  infoOf,
  loadCatalogueOrThrow,
  loadIndicatorDefinitions,
  RegionStore,
  regionId,
} from '../../app/index.ts'
import type { Call } from '../index.ts'
import { openRegion } from '../openRegion.ts'
import { parseOptions, wrongUse } from '../options.ts'
import { dataFolder } from '../regionFolder.ts'
import { runVerb } from '../runVerb.ts'
import { regionStatistics } from './regionStatistics.ts'

/** `reihum region example|build|fetch|info|list|statistics …` */
export async function regionCommand(call: Call): Promise<number> {
  return runVerb('region', { example, build, fetch: fetchRegion, info, list, statistics: regionStatistics }, call)
}

async function example(call: Call): Promise<number> {
  const given = parseOptions(
    call.argv,
    {
      out: 'value',
      data: 'value',
      people: 'value',
      seed: 'value',
      files: 'value',
      'no-tiles': 'flag',
      'if-missing': 'flag',
    },
    { least: 0, most: 0 },
  )
  const out = given.value('out')
  const catalogue = await loadCatalogueOrThrow(call.environment.catalogueFolder)
  const manifest = await buildExample({
    out:
      out === undefined
        ? join(dataFolder(given.value('data'), call.environment), 'regions', 'musterkreis')
        : resolve(call.environment.workingFolder, out),
    files: given.value('files'),
    people: given.number('people', { least: 2000, most: 20_000_000, whole: true }),
    seed: given.number('seed', { least: 0, most: 2 ** 31, whole: true }),
    tiles: !given.flag('no-tiles'),
    onlyIfMissing: given.flag('if-missing'),
    catalogue,
    indicators: (await loadIndicatorDefinitions(call.environment.catalogueFolder)).definitions,
    progress: call.console.progress,
    builder: call.environment.version,
    ready: (m) => call.console.say('cli.region-usable', { folder: m.id }),
  })
  return done(call, manifest)
}

async function build(call: Call): Promise<number> {
  const given = parseOptions(
    call.argv,
    {
      name: 'value',
      osm: 'values',
      gtfs: 'values',
      population: 'values',
      boundaries: 'values',
      inside: 'values',
      facilities: 'values',
      connections: 'values',
      statistics: 'values',
      columns: 'value',
      service: 'value',
      'ring-km': 'value',
      'no-tiles': 'flag',
      out: 'value',
      data: 'value',
    },
    { least: 0, most: 0 },
  )
  const out = given.value('out')
  const name = given.value('name') ?? (out === undefined ? undefined : out.split(/[\\/]/).filter(Boolean).at(-1))
  if (name === undefined) throw wrongUse('cli-option-missing', { option: '--name' })
  const catalogue = await loadCatalogueOrThrow(call.environment.catalogueFolder)
  const at = (path: string) => resolve(call.environment.workingFolder, path)
  const built = await buildRegion({
    out:
      out === undefined ? join(dataFolder(given.value('data'), call.environment), 'regions', regionId(name)) : at(out),
    name,
    osm: given.values('osm').map(at),
    gtfs: given.values('gtfs').map(at),
    population: given.values('population').map(at),
    boundaries: given.values('boundaries').map(at),
    facilities: given.values('facilities').map(at),
    connections: given.values('connections').map(at),
    statistics: given.values('statistics').map(at),
    indicators: (await loadIndicatorDefinitions(call.environment.catalogueFolder)).definitions,
    facilityColumns: given.value('columns'),
    facilityService: given.value('service'),
    inside: given.values('inside'),
    ringMetres: 1000 * (given.number('ring-km', { least: 0, most: 200 }) ?? 30),
    tiles: !given.flag('no-tiles'),
    catalogue,
    progress: call.console.progress,
    builder: call.environment.version,
    ready: (m, report) => {
      call.console.report(report)
      call.console.say('cli.region-usable', { folder: m.id })
    },
  })
  return done(call, built)
}

async function fetchRegion(call: Call): Promise<number> {
  const given = parseOptions(
    call.argv,
    { data: 'value', out: 'value', sources: 'value', downloads: 'value', 'no-tiles': 'flag', 'only-download': 'flag' },
    { least: 1, most: 1 },
  )
  const catalogue = await loadCatalogueOrThrow(call.environment.catalogueFolder)
  const data = dataFolder(given.value('data'), call.environment)
  const out = given.value('out')
  const files: FetchedFile[] = []
  const manifest = await fetchAndBuild({
    ags: given.positionals[0]!,
    sourcesFile: sourcesFile(call, given.value('sources'), data),
    downloads: resolve(call.environment.workingFolder, given.value('downloads') ?? join(data, 'downloads')),
    out: out === undefined ? undefined : resolve(call.environment.workingFolder, out),
    regions: join(data, 'regions'),
    tiles: !given.flag('no-tiles'),
    onlyDownload: given.flag('only-download'),
    catalogue,
    progress: call.console.progress,
    builder: call.environment.version,
    signal: call.environment.interrupted,
    report: (report) => call.console.report(report),
    downloaded: (file) => {
      files.push(file)
      const { path, source } = file
      const megabytes = Math.round(file.bytes / 100_000) / 10
      call.console.say('cli.downloaded', { path, megabytes, source })
    },
  })
  if (manifest) return done(call, manifest)
  if (call.json)
    call.console.json({
      files: files.map(({ role, path, url, bytes, sha256 }) => ({ role, path, url, bytes, sha256 })),
    })
  return 0
}

/** The file named, else the administrator's own in the data folder, else the one that comes with the program. */
function sourcesFile(call: Call, named: string | undefined, data: string): string {
  if (named !== undefined) return resolve(call.environment.workingFolder, named)
  const own = join(data, 'data-sources.yaml')
  return existsSync(own) ? own : join(call.environment.catalogueFolder, 'data-sources.yaml')
}

async function info(call: Call): Promise<number> {
  const given = parseOptions(call.argv, { data: 'value' }, { least: 1, most: 1 })
  const { region } = await openRegion(call, given)
  const found = infoOf(region.manifest, call.console.language)
  if (call.json) call.console.json(found)
  else {
    const m = region.manifest
    call.console.result(`${m.name} (${m.id}, ${m.version})\n`)
    for (const [key, value] of Object.entries(m.counts))
      call.console.result(`${key}: ${typeof value === 'object' ? JSON.stringify(value) : Math.round(value)}\n`)
    for (const warning of m.warnings) call.console.issue(warning)
  }
  return 0
}

async function list(call: Call): Promise<number> {
  const given = parseOptions(call.argv, { data: 'value' }, { least: 0, most: 0 })
  const catalogue = await loadCatalogueOrThrow(call.environment.catalogueFolder)
  const manifests = await new RegionStore(dataFolder(given.value('data'), call.environment), catalogue).list()
  if (call.json) call.console.json(manifests.map((m) => infoOf(m, call.console.language)))
  else for (const m of manifests) call.console.result(`${m.id}\t${m.name}\t${Math.round(m.counts.populationInside)}\n`)
  return 0
}

function done(call: Call, manifest: Awaited<ReturnType<typeof buildRegion>>): number {
  // Errors were said with the report of the import.
  for (const warning of manifest.warnings) if (warning.severity !== 'error') call.console.issue(warning)
  if (call.json) call.console.json(infoOf(manifest, call.console.language))
  else
    call.console.say('cli.region-built', {
      name: manifest.name,
      cells: manifest.counts.cellsInside,
      people: Math.round(manifest.counts.populationInside),
      facilities: manifest.counts.facilities,
      edges: manifest.counts.streets.edges,
    })
  return manifest.warnings.some((w) => w.severity === 'error') ? 1 : 0
}
