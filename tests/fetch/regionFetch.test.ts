import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeWorkspace, findJob, openWorkspace, requestFetch, startWorkers } from '../../src/app/index.ts'
import { runCommandLine } from '../../src/cli/index.ts'
import { gridCellId, projectionOf } from '../../src/core/geo/index.ts'
import { createOsmPbf } from '../../src/formats/osm/index.ts'
import { SMALL_FEED } from '../gtfs/smallFeed.ts'
import { type FileServer, startFileServer } from './fileServer.ts'

const CATALOGUE = join(dirname(fileURLToPath(import.meta.url)), '../../catalogue')
let folder: string
let server: FileServer

/** A county of one municipality in Hesse and its neighbour in Thuringia, as the providers pack their files. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reihum-region-fetch-'))
  server = await startFileServer()
  const serve = (name: string, bytes: Uint8Array) =>
    server.files.set(`/${name}`, { bytes, etag: `"${name}"`, lastModified: 'Sat, 01 Nov 2025 08:00:00 GMT' })
  const zip = (files: Readonly<Record<string, string>>) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
  const square = (ags: string, name: string, west: number) => ({
    type: 'Feature',
    properties: { AGS: ags, GEN: name },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, 51.15],
          [west + 0.1, 51.15],
          [west + 0.1, 51.3],
          [west, 51.3],
          [west, 51.15],
        ],
      ],
    },
  })
  const outlines = {
    type: 'FeatureCollection',
    features: [square('06636001', 'Talheim', 9.85), square('16061001', 'Nachbarort', 9.95)],
  }
  serve('vg250.zip', zip({ 'vg250_gem.geojson': JSON.stringify(outlines) }))
  serve('zensus.zip', zip({ 'Zensus2022_Bevoelkerungszahl_100m-Gitter.csv': population() }))
  serve('gtfs.zip', zip(SMALL_FEED))
  for (const [land, way] of [
    ['hessen', 1],
    ['thueringen', 2],
  ] as const) {
    const path = join(folder, `${land}.osm.pbf`)
    streets(path, way)
    const bytes = readFileSync(path)
    serve(`${land}.osm.pbf`, bytes)
    serve(`${land}.osm.pbf.md5`, strToU8(createHash('md5').update(bytes).digest('hex')))
  }
  const official = readFileSync(join(CATALOGUE, 'data-sources.yaml'), 'utf8')
  const here = official
    .replace(/url: https:\/\/daten\.gdz\S+/, `url: ${server.origin}/vg250.zip`)
    .replace(/url: https:\/\/www\.destatis\S+Bevoelkerungszahl\.zip/, `url: ${server.origin}/zensus.zip`)
    .replace(/url: https:\/\/www\.destatis\S+Altersgruppen\.zip/, `url: ${server.origin}/missing.zip`)
    .replaceAll('https://download.geofabrik.de/europe/germany/{land}-latest', `${server.origin}/{land}`)
    .replace(/url: https:\/\/download\.gtfs\.de\S+/, `url: ${server.origin}/gtfs.zip`)
  writeFileSync(join(folder, 'data-sources.yaml'), here)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function population(): string {
  const laea = projectionOf('EPSG:3035')
  const rows = ['GITTER_ID_100m;x_mp_100m;y_mp_100m;Einwohner']
  for (const [lon, lat, people] of [
    [9.9, 51.2, 40],
    [9.9, 51.21, 30],
    [9.97, 51.2, 20],
  ]) {
    const [x, y] = laea.fromLonLat(lon, lat).map((metres) => Math.floor(metres / 100) * 100)
    rows.push(`${gridCellId(100, y, x)};${x + 50};${y + 50};${people}`)
  }
  return rows.join('\n')
}

function streets(path: string, way: number): void {
  const writer = createOsmPbf(path, { box: [9.8, 51.1, 10.1, 51.4], program: 'test' })
  const nodes = Array.from({ length: 12 }, (_, i) => 100 * way + i)
  for (const [i, id] of nodes.entries()) writer.node(id, 9.88 + i * 0.01, 51.2 + (way - 1) * 0.001, {})
  writer.way(way, nodes, { highway: 'residential' })
  writer.close()
}

async function run(...argv: string[]) {
  let out = ''
  let err = ''
  const code = await runCommandLine(argv, {
    version: '0.0.0',
    variables: { LANG: 'de_DE.UTF-8' },
    workingFolder: folder,
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    isTerminal: false,
    catalogueFolder: CATALOGUE,
    publicFolder: folder,
    interrupted: new AbortController().signal,
  })
  return { code, out, err }
}

test('region fetch downloads a county and its neighbours and builds the region', async () => {
  const { code, out, err } = await run('region', 'fetch', '06636', '--data', folder, '--no-tiles', '--json')
  expect(err).toContain('Die Quelle „zensus2022-age-groups“ fehlt')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ population: 90, municipalities: 2, stops: 5, trips: 2 })
  const manifest = JSON.parse(readFileSync(join(folder, 'regions/06636/manifest.json'), 'utf8'))
  expect(manifest.counts.populationInside).toBe(70)
  expect(manifest.inputs).toContainEqual(
    expect.objectContaining({ role: 'population', licence: 'dl-de/by-2-0', dataDate: '2025-11-01' }),
  )
  expect(existsSync(join(folder, 'downloads/thueringen-latest.osm.pbf'))).toBe(true)
}, 60_000)

test('a second time nothing is loaded again', async () => {
  const before = server.requests.length
  // A relative folder is taken from the working folder; what is there is said with its place.
  const again = await run('region', 'fetch', '06636', '--data', folder, '--only-download', '--downloads', 'downloads')
  expect(again.code).toBe(0)
  expect(again.err).toContain(join(folder, 'downloads', 'hessen-latest.osm.pbf'))
  expect(again.err).toContain('unverändert')
  const asked = server.requests.slice(before)
  expect(asked).toContain('/vg250.zip')
  expect(asked.filter((request) => request.includes('md5'))).toEqual([])
})

test('a key that does not exist ends with one sentence and exit code 1', async () => {
  const { code, err } = await run('region', 'fetch', '06999', '--data', folder)
  expect(code).toBe(1)
  expect(err.trim().split('\n')).toHaveLength(1)
  expect(err).toContain('06999')
})

test('without a key it is wrong use', async () => {
  expect((await run('region', 'fetch')).code).toBe(2)
})

test('asked for in the browser, a county is downloaded by a job, which may do nothing else with the network and the disk', async () => {
  const dataDir = join(folder, 'browser')
  mkdirSync(dataDir)
  copyFileSync(join(folder, 'data-sources.yaml'), join(dataDir, 'data-sources.yaml'))
  const workspace = await openWorkspace({ dataDir, version: '0.0.0' })
  const workers = await startWorkers(workspace, { catalogueFolder: CATALOGUE, slots: 1 })
  try {
    const { id } = await requestFetch(workspace, 'a1', { ags: '06636', name: 'Talkreis', tiles: true })
    await expect.poll(async () => (await findJob(workspace, id))?.endedAt, { timeout: 60_000 }).toBeTruthy()
    expect(await findJob(workspace, id)).toMatchObject({ state: 'done', issue: null, region: '06636' })
    const manifest = JSON.parse(readFileSync(join(dataDir, 'regions', '06636', 'manifest.json'), 'utf8'))
    expect(manifest).toMatchObject({ id: '06636', name: 'Talkreis', counts: { populationInside: 70 } })
    expect(existsSync(join(dataDir, 'regions', '06636', 'tiles.mbtiles'))).toBe(true)
  } finally {
    await workers.close()
    await closeWorkspace(workspace)
  }
}, 90_000)

test('without a network the files that are there do', async () => {
  await server.close()
  const { code, err } = await run('region', 'fetch', '06636', '--data', folder, '--only-download')
  expect(code).toBe(0)
  expect(err).toContain('verwendet wird die vorhandene')
  rmSync(join(folder, 'downloads'), { recursive: true })
  const none = await run('region', 'fetch', '06636', '--data', folder, '--only-download')
  expect(none.code).toBe(1)
  expect(none.err.trim().split('\n')).toHaveLength(1)
})
