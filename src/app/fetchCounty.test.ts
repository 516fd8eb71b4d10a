import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FileServer, md5, type Served, startFileServer } from '../../tests/fetch/fileServer.ts'
import { ImportLog, InputError } from '../core/evidence/index.ts'
import { text } from '../messages/index.ts'
import { readDataSources } from './dataSources.ts'
import { type FetchCountyOptions, fetchCounty } from './fetchCounty.ts'

const OFFICIAL = join(dirname(fileURLToPath(import.meta.url)), '../../catalogue/data-sources.yaml')
const ZIP = fileOf('PK\u0003\u0004', 300_000, 1)
const PBF = fileOf('\u0000\u0000\u0000\u000d\n\tOSMHeader', 200_000, 2)

let server: FileServer
let folder: string

beforeEach(async () => {
  server = await startFileServer()
  folder = mkdtempSync(join(tmpdir(), 'reihum-fetch-'))
  serve('/vg250.zip', ZIP)
  serve('/zensus.zip', ZIP)
  serve('/hessen.osm.pbf', PBF)
  serve('/thueringen.osm.pbf', PBF)
  server.files.set('/hessen.osm.pbf.md5', { bytes: new TextEncoder().encode(`${md5(PBF)}  hessen.osm.pbf\n`) })
  server.files.set('/thueringen.osm.pbf.md5', { bytes: new TextEncoder().encode(md5(PBF)) })
  serve('/gtfs.zip', ZIP)
})

afterEach(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Bytes that begin like a file of its kind and go on without repetition. */
function fileOf(magic: string, length: number, seed: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let x = seed
  for (let i = 0; i < length; i++) {
    x = (Math.imul(x, 1_664_525) + 1_013_904_223) >>> 0
    bytes[i] = x >>> 24
  }
  for (let i = 0; i < magic.length; i++) bytes[i] = magic.charCodeAt(i)
  return bytes
}

function serve(path: string, bytes: Uint8Array, more: Partial<Served> = {}): void {
  server.files.set(path, { bytes, etag: '"v1"', lastModified: 'Sat, 01 Nov 2025 08:00:00 GMT', ...more })
}

function sourcesFile(changes: (text: string) => string = (text) => text): string {
  const source = (id: string, role: string, required: boolean, file: string, format: string, more = '') =>
    `  - { id: ${id}, role: ${role}, required: ${required}, name: { de: ${id}, en: ${id} }, provider: P, url: '${server.origin}/${file}', file: '${file}', format: ${format}, ${more} page: 'https://example.org', licence: L, attribution: A, state: verified, note: { de: N, en: N } }`
  const yaml = [
    'formatVersion: 1',
    'checkedOn: 2026-11-21',
    'hosts: []',
    'ringKilometres: 30',
    'sources:',
    source('outlines', 'boundaries', true, 'vg250.zip', 'zip'),
    source(
      'osm',
      'streets',
      true,
      '{land}.osm.pbf',
      'osm-pbf',
      `checksum: { url: '${server.origin}/{land}.osm.pbf.md5', kind: md5 },`,
    ),
    source('census', 'population', true, 'zensus.zip', 'zip'),
    source('feed', 'timetable', false, 'gtfs.zip', 'zip'),
    "lands: { '06': hessen, '16': thueringen }",
  ].join('\n')
  const path = join(folder, 'data-sources.yaml')
  writeFileSync(path, changes(yaml))
  return path
}

function start(more: Partial<FetchCountyOptions> = {}) {
  const log = new ImportLog()
  const steps: string[] = []
  const result = fetchCounty({
    ags: '06636',
    sourcesFile: more.sourcesFile ?? sourcesFile(),
    downloadDir: join(folder, 'files'),
    log,
    idleMillis: 10_000,
    backoffMillis: 5,
    landsAround: async () => [],
    progress: (phase, done, total) => steps.push(`${phase} ${done}/${total}`),
    ...more,
  })
  return { result, log, steps, codes: () => log.report().issues.map((issue) => issue.code) }
}

/** The code of the issue that ends the call, after checking that there is a sentence for it. */
async function failure(result: Promise<unknown>): Promise<string> {
  const error = await result.then(
    () => null,
    (thrown) => thrown,
  )
  if (!(error instanceof InputError)) throw error ?? new Error('did not fail')
  for (const language of ['de', 'en'] as const) {
    expect(text(language, `issue.${error.issue.code}`, error.issue.params)).not.toMatch(/[{}]|undefined/)
  }
  return error.issue.code
}

const loaded = (file: string) => readFileSync(join(folder, 'files', file))
const partOf = (file: string) => join(folder, 'files', `${file}.part`)

describe('all files of a county', () => {
  test('are loaded, verified and listed with licence and date', async () => {
    const { result, steps, codes } = start()
    const files = await result
    expect(loaded('vg250.zip').equals(ZIP)).toBe(true)
    expect(loaded('hessen.osm.pbf').equals(PBF)).toBe(true)
    expect(files.streets).toEqual([
      {
        id: 'osm',
        role: 'streets',
        path: join(folder, 'files', 'hessen.osm.pbf'),
        url: `${server.origin}/hessen.osm.pbf`,
        bytes: PBF.length,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        licence: 'L',
        attribution: 'A',
        dataDate: '2025-11-01',
        source: 'downloaded',
      },
    ])
    expect(files.timetable).toHaveLength(1)
    expect(steps.at(-1)).toBe(`fetch-timetable ${ZIP.length}/${ZIP.length}`)
    expect(codes()).toEqual([])
    expect(existsSync(partOf('vg250.zip'))).toBe(false)
  })

  test('include the extracts of the neighbouring Länder that the ring touches', async () => {
    const asked: unknown[] = []
    const landsAround = async (...args: unknown[]) => {
      asked.push(args)
      return ['16', '06', '99']
    }
    const files = await start({ landsAround }).result
    expect(files.streets.map((file) => file.path.split('/').at(-1))).toEqual(['hessen.osm.pbf', 'thueringen.osm.pbf'])
    expect(asked).toEqual([[join(folder, 'files', 'vg250.zip'), '06636', 30]])
  })

  test('are not loaded a second time while they have not changed', async () => {
    await start().result
    const first = server.requests.length
    const again = await start().result
    expect(server.requests.slice(first)).toEqual(['/vg250.zip', '/hessen.osm.pbf', '/zensus.zip', '/gtfs.zip'])
    expect(again.boundaries[0]).toMatchObject({ source: 'unchanged', bytes: ZIP.length })
    serve('/vg250.zip', fileOf('PK\u0003\u0004', 1000, 9), { etag: '"v2"' })
    expect((await start().result).boundaries[0]).toMatchObject({ source: 'downloaded', bytes: 1000 })
  })

  test('without one that is not required go on, and it is said', async () => {
    server.files.delete('/gtfs.zip')
    const { result, codes } = start()
    expect((await result).timetable).toEqual([])
    expect(codes()).toEqual(['fetch-gone', 'fetch-left-out'])
  })
})

describe('the key of the county', () => {
  test.each([
    ['6636', 'fetch-ags-format'],
    ['066360', 'fetch-ags-format'],
    ['Werra-Meißner', 'fetch-ags-format'],
    ['../../etc', 'fetch-ags-format'],
    ['17001', 'fetch-ags-land'],
    ['00000', 'fetch-ags-land'],
  ])('%s', async (ags, code) => {
    expect(await failure(start({ ags }).result)).toBe(code)
    expect(server.requests).toEqual([])
  })

  test('of a municipality will do', async () => {
    expect((await start({ ags: '06636003' }).result).ags).toBe('06636003')
  })
})

describe('an interrupted download', () => {
  test('goes on where it broke off', async () => {
    serve('/vg250.zip', ZIP, { breakAfter: [100_000, 50_000] })
    await start().result
    expect(loaded('vg250.zip').equals(ZIP)).toBe(true)
    const ranges = server.requests.filter((request) => request.startsWith('/vg250.zip '))
    expect(ranges).toHaveLength(2)
    expect(Number(ranges[1].split('=')[1].slice(0, -1))).toBeGreaterThan(Number(ranges[0].split('=')[1].slice(0, -1)))
  })

  test('goes on in the next call too', async () => {
    serve('/vg250.zip', ZIP, { breakAfter: [1e5, 1, 1, 1, 1] })
    expect(await failure(start().result)).toBe('fetch-interrupted')
    const before = readFileSync(partOf('vg250.zip')).length
    expect(before).toBeGreaterThanOrEqual(1e5)
    await start().result
    expect(server.requests.at(5)).toBe(`/vg250.zip bytes=${before}-`)
    expect(loaded('vg250.zip').equals(ZIP)).toBe(true)
  })

  test('begins anew when the file has changed', async () => {
    const changed = fileOf('PK\u0003\u0004', 300_000, 5)
    serve('/vg250.zip', ZIP, { breakAfter: [1e5, 1, 1, 1, 1] })
    expect(await failure(start().result)).toBe('fetch-interrupted')
    serve('/vg250.zip', changed, { etag: '"v2"', lastModified: 'Sun, 02 Nov 2025 08:00:00 GMT' })
    await start().result
    expect(loaded('vg250.zip').equals(changed)).toBe(true)
  })

  test('begins anew when the server sends a range of another file without being asked for its version', async () => {
    const changed = fileOf('PK\u0003\u0004', 300_000, 5)
    serve('/vg250.zip', ZIP, { breakAfter: [1e5, 1, 1, 1, 1], etag: 'W/"v1"', lastModified: undefined })
    expect(await failure(start().result)).toBe('fetch-interrupted')
    serve('/vg250.zip', changed, { etag: 'W/"v2"', lastModified: undefined })
    await start().result
    expect(loaded('vg250.zip').equals(changed)).toBe(true)
  })

  test('begins anew where the server knows no ranges', async () => {
    serve('/vg250.zip', ZIP, { breakAfter: [1e5], noRanges: true })
    await start().result
    expect(loaded('vg250.zip').equals(ZIP)).toBe(true)
  })

  test('begins anew where the server says nothing by which to tell versions apart', async () => {
    serve('/vg250.zip', ZIP, { breakAfter: [1e5], etag: undefined, lastModified: undefined })
    await start().result
    expect(server.requests.filter((request) => request.startsWith('/vg250.zip '))).toEqual([])
    expect(loaded('vg250.zip').equals(ZIP)).toBe(true)
  })

  test('that lacked only the last step is finished without loading again', async () => {
    server.files.delete('/hessen.osm.pbf.md5')
    expect(await failure(start().result)).toBe('fetch-gone')
    server.files.set('/hessen.osm.pbf.md5', { bytes: new TextEncoder().encode(md5(PBF)) })
    await start().result
    expect(server.requests).toContain(`/hessen.osm.pbf bytes=${PBF.length}-`)
    expect(loaded('hessen.osm.pbf').equals(PBF)).toBe(true)
  })

  test('by the user keeps what is loaded', async () => {
    serve('/vg250.zip', ZIP, { hang: true })
    const controller = new AbortController()
    const progress = () => controller.abort()
    expect(await failure(start({ signal: controller.signal, progress }).result)).toBe('fetch-cancelled')
    expect(readFileSync(partOf('vg250.zip')).length).toBe(100)
    serve('/vg250.zip', ZIP)
    await start().result
    expect(server.requests).toContain('/vg250.zip bytes=100-')
    expect(loaded('vg250.zip').equals(ZIP)).toBe(true)
  })
})

describe('what is not the file', () => {
  test.each<[string, Partial<Served> & { bytes?: Uint8Array }, string]>([
    [
      'a web page',
      { bytes: new TextEncoder().encode('<!DOCTYPE html><title>Wartung</title>'), contentType: 'text/html' },
      'fetch-html',
    ],
    [
      'a page without its usual beginning',
      { bytes: new TextEncoder().encode('Bitte anmelden'), contentType: 'text/html' },
      'fetch-html',
    ],
    ['another format', { bytes: PBF }, 'fetch-wrong-format'],
    ['nothing at all', { bytes: new Uint8Array(0) }, 'fetch-wrong-format'],
    ['a login', { status: 403 }, 'fetch-forbidden'],
    ['an unexpected answer', { status: 418 }, 'fetch-status'],
    ['a fault of the server', { status: 503 }, 'fetch-server-fault'],
    ['a circle of redirects', { redirect: '/vg250.zip' }, 'fetch-redirects'],
    ['a redirect to a foreign host', { redirect: 'https://example.org/vg250.zip' }, 'fetch-foreign-host'],
    ['a redirect to nowhere', { redirect: 'http://[' }, 'fetch-foreign-host'],
    ['a server that falls silent', { hang: true }, 'fetch-timeout'],
  ])('%s', async (_, served, code) => {
    serve('/vg250.zip', served.bytes ?? ZIP, served)
    const more = served.hang ? { idleMillis: 150 } : {}
    expect(await failure(start(more).result)).toBe(code)
    expect(existsSync(join(folder, 'files', 'vg250.zip'))).toBe(false)
  })

  test('a server fault is tried again, a missing file is not', async () => {
    serve('/vg250.zip', ZIP, { status: 503 })
    await failure(start().result)
    expect(server.requests).toHaveLength(5)
    server.files.delete('/vg250.zip')
    await failure(start().result)
    expect(server.requests).toHaveLength(6)
  })

  test('a redirect to an allowed host is followed', async () => {
    const other = await startFileServer()
    other.files.set('/vg250.zip', { bytes: ZIP })
    serve('/vg250.zip', ZIP, { redirect: `${other.origin}/vg250.zip` })
    const host = new URL(other.origin).host
    await start({ sourcesFile: sourcesFile((yaml) => yaml.replace('hosts: []', `hosts: ['${host}']`)) }).result
    expect(loaded('vg250.zip').equals(ZIP)).toBe(true)
  })

  test('a wrong checksum: loaded twice, then refused and thrown away', async () => {
    server.files.set('/hessen.osm.pbf.md5', { bytes: new TextEncoder().encode(md5(ZIP)) })
    expect(await failure(start().result)).toBe('fetch-checksum')
    expect(server.requests.filter((request) => request === '/hessen.osm.pbf')).toHaveLength(2)
    expect(existsSync(partOf('hessen.osm.pbf'))).toBe(false)
  })

  test('no checksum where one should be', async () => {
    server.files.set('/hessen.osm.pbf.md5', { bytes: new TextEncoder().encode('later') })
    expect(await failure(start().result)).toBe('fetch-no-checksum')
  })
})

describe('without a network', () => {
  test('one sentence', async () => {
    const file = sourcesFile()
    await server.close()
    expect(await failure(start({ sourcesFile: file }).result)).toBe('fetch-refused')
  })

  test.each([
    ['ENOTFOUND', 'fetch-no-network'],
    ['EAI_AGAIN', 'fetch-no-network'],
    ['ENETUNREACH', 'fetch-no-network'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'fetch-certificate'],
    ['ECONNRESET', 'fetch-interrupted'],
    ['ENOSPC', 'fetch-disk-full'],
    ['EACCES', 'fetch-disk-denied'],
  ])('%s', async (code, issue) => {
    const fetch = async () => {
      throw Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error(code), { code }) })
    }
    expect(await failure(start({ fetch }).result)).toBe(issue)
  })

  test('files that are there are used, and it is said that nobody knows whether they are the newest', async () => {
    await start().result
    const file = sourcesFile()
    await server.close()
    const { result, codes } = start({ sourcesFile: file })
    expect((await result).boundaries[0].source).toBe('kept-offline')
    expect(codes()).toEqual(Array(4).fill('fetch-kept-offline'))
  })

  test('a folder that cannot be made', async () => {
    writeFileSync(join(folder, 'file'), '')
    expect(await failure(start({ downloadDir: join(folder, 'file', 'below') }).result)).toBe('fetch-no-folder')
  })
})

describe('the file with the addresses', () => {
  test('that comes with the program is valid, has every Land and says how far each address is known', async () => {
    const sources = await readDataSources(OFFICIAL)
    expect(Object.keys(sources.lands)).toHaveLength(16)
    for (const role of ['boundaries', 'population', 'streets', 'timetable'] as const) {
      expect(sources.sources.some((source) => source.role === role)).toBe(true)
    }
    for (const source of sources.sources) {
      expect(source.url).toMatch(/^https:/)
      expect(source.licence).not.toBe('')
      expect(source.attribution).not.toBe('')
    }
  })

  test.each<[string, string, (yaml: string) => string]>([
    ['not YAML', 'sources-not-yaml', () => 'a: [1'],
    ['nothing in it', 'sources-invalid', () => ''],
    [
      'an unknown word',
      'sources-unknown-key',
      (yaml) => yaml.replace('ringKilometres: 30', 'ringKilometres: 30\nhost: []'),
    ],
    ['a word missing', 'sources-missing-key', (yaml) => yaml.replace('hosts: []', '')],
    [
      'an address of another kind',
      'sources-invalid',
      (yaml) => yaml.replace(/url: 'http:[^']*vg250.zip'/, "url: 'file:///etc/passwd'"),
    ],
    [
      'a name that leads out of the folder',
      'sources-invalid',
      (yaml) => yaml.replace("file: 'vg250.zip'", "file: '../vg250.zip'"),
    ],
    ['another version', 'sources-invalid', (yaml) => yaml.replace('formatVersion: 1', 'formatVersion: 2')],
  ])('with %s is refused', async (_, code, change) => {
    expect(await failure(start({ sourcesFile: sourcesFile(change) }).result)).toBe(code)
  })

  test('that does not exist', async () => {
    expect(await failure(start({ sourcesFile: '/nowhere.yaml' }).result)).toBe('file-not-found')
  })
})
