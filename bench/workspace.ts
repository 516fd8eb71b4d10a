// node bench/workspace.ts [--seconds 120] [--entries 200000] [--only sqlite|postgresql]: many people at once, on both databases.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, fsyncSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { buildExample, closeWorkspace, loadCatalogueOrThrow, openWorkspace } from '../src/app/index.ts'
import { signedIn } from '../tests/accounts/testWorkspace.ts'
import { startPostgres } from '../tests/store/postgresServer.ts'
import type { Figure } from './figure.ts'
import type { Asking, Loaded, LoadPlan } from './loadGenerator.ts'

const READERS = 200
const WRITERS = 50

export interface LoadOptions {
  readonly seconds: number
  /** The second measurement comes after so many entries of the journal. */
  readonly entries: number
  readonly databases: readonly ('sqlite' | 'postgresql')[]
  readonly say: (line: string) => void
}

/** Load of a whole server: readers on pages and API, writers who save a form, before and after the journal has grown. */
export async function measureWorkspace(options: LoadOptions): Promise<Figure[]> {
  const { seconds, say } = options
  const folder = mkdtempSync(join(tmpdir(), 'reihum-load-'))
  const figures: Figure[] = []
  try {
    const flushes = flushesPerSecond(folder)
    const bare = await measureBare(seconds)
    say(`  ${flushes.toFixed(0)} flushes of 4 KB a second; a bare node:http answers ${rate(bare)} a second`)
    for (const database of options.databases) {
      const on = `Workspace on ${database === 'sqlite' ? 'SQLite' : 'PostgreSQL'}, ${READERS} readers and ${WRITERS} writers at once`
      const server = database === 'postgresql' ? await startPostgres() : null
      try {
        const databaseUrl = await server?.newDatabase()
        const dataDir = join(folder, database)
        await makeExample(dataDir)
        const peer = databaseUrl ? await insertsPerSecond(databaseUrl, Math.min(5, seconds)) : flushes
        const writers = await makeWriters({ dataDir, databaseUrl })
        for (const entries of options.entries > 0 ? [0, options.entries] : [0]) {
          if (entries > 0) await grow({ dataDir, databaseUrl }, entries)
          const [readers, written] = await measureServer({ dataDir, databaseUrl }, writers, seconds)
          const after = entries === 0 ? '' : ` after ${entries.toLocaleString('en')} journal entries`
          say(`  ${on}${after}: ${JSON.stringify([readers, written])}`)
          figures.push(
            figure(on, `load-read-${database}-${entries}`, `page or API answer${after}`, readers!, {
              what: `bare node:http, ${rate(bare)}/s`,
              times: timesOf(bare),
            }),
            figure(on, `load-write-${database}-${entries}`, `saved form${after}`, written!, {
              what: `${databaseUrl ? 'pg: insert and commit, 10 connections' : '4 KB and fsync'}, ${peer.toFixed(0)}/s`,
              times: { median: 1000 / peer, spread: 0, best: 1000 / peer, cpu: 0, rounds: 1 },
            }),
          )
        }
      } finally {
        await server?.stop()
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return figures
}

interface Place {
  readonly dataDir: string
  readonly databaseUrl?: string | undefined
}

const rate = ({ answers, seconds }: Loaded) => Math.round(answers / seconds)

const timesOf = ({ median, p25, p75, best, answers }: Loaded) => ({
  median,
  spread: (p75 - p25) / 2,
  best,
  cpu: 0,
  rounds: answers,
})

function figure(on: string, id: string, what: string, loaded: Loaded, peer: Figure['peer']): Figure {
  const { errors, p99 } = loaded
  const told = `${what}: ${rate(loaded)}/s, 99 % within ${p99.toFixed(0)} ms, ${errors} errors`
  return { on, id, what: told, times: timesOf(loaded), ...(peer ? { peer } : {}) }
}

async function makeExample(dataDir: string): Promise<void> {
  const catalogue = await loadCatalogueOrThrow(fileURLToPath(new URL('../catalogue', import.meta.url)))
  const out = join(dataDir, 'regions', 'musterkreis')
  mkdirSync(join(dataDir, 'regions'), { recursive: true })
  await buildExample({ out, people: 60_000, tiles: false, onlyIfMissing: true, catalogue, builder: 'reihum bench' })
}

/** People who have signed in, each with the form of her own account. */
async function makeWriters(place: Place): Promise<Asking[][]> {
  const workspace = await openWorkspace({ ...place, version: '0.0.0' })
  const writers: Asking[][] = []
  for (let i = 0; i < WRITERS; i++) {
    const mail = `writer-${i}@example.org`
    const who = await signedIn(workspace, [], { mail })
    const body = new URLSearchParams({ csrf: who.csrf, name: 'Ada', mail, language: '' }).toString()
    writers.push([
      {
        path: '/konto/angaben',
        headers: { cookie: who.headers.cookie! },
        body: body.replace('name=Ada', 'name=Ada+{n}'),
      },
    ])
  }
  await closeWorkspace(workspace)
  return writers
}

const READ: readonly string[] = [
  '/',
  '/lagebild?region=musterkreis&service=pharmacy&mode=car',
  '/api/regions',
  '/daten/leistungskatalog?region=musterkreis',
  '/api/regions/musterkreis/reach?service=general-practitioner&mode=walk',
  '/daten?region=musterkreis',
  '/lagebild?region=musterkreis&service=library&mode=bicycle',
  '/api/regions/musterkreis/reach.csv?service=supermarket&mode=car',
]

async function measureServer(place: Place, writers: Asking[][], seconds: number): Promise<Loaded[]> {
  const main = fileURLToPath(new URL('../dist/main.js', import.meta.url))
  const child = spawn(process.execPath, [main, 'serve', '--data', place.dataDir, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, DATABASE_URL: place.databaseUrl ?? '' },
  })
  try {
    const [first] = (await once(child.stdout, 'data')) as [Buffer]
    const url = first.toString().trim()
    const groups = [
      { name: 'readers', people: READERS, requests: [READ.map((path) => ({ path }))] },
      { name: 'writers', people: WRITERS, requests: writers },
    ]
    // The region is loaded and everything compiled before it counts.
    await generate({ url, seconds: Math.min(5, seconds), groups })
    return await generate({ url, seconds, groups })
  } finally {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
}

async function generate(plan: LoadPlan): Promise<Loaded[]> {
  const folder = mkdtempSync(join(tmpdir(), 'reihum-plan-'))
  try {
    writeFileSync(join(folder, 'plan.json'), JSON.stringify(plan))
    const script = fileURLToPath(new URL('./loadGenerator.ts', import.meta.url))
    const child = spawn(process.execPath, [script, join(folder, 'plan.json')], { stdio: ['ignore', 'pipe', 'inherit'] })
    const [output] = await Promise.all([text(child.stdout), once(child, 'close')])
    return JSON.parse(output.trim().split('\n').at(-1)!) as Loaded[]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Adds entries with contents as people write them, many in a change. */
async function grow(place: Place, entries: number): Promise<void> {
  const workspace = await openWorkspace({ ...place, version: '0.0.0' })
  const content = { state: { text: 'x'.repeat(300) }, visibility: 'members' }
  for (let done = 0; done < entries; done += 500)
    await workspace.store.write(async ({ journal }) => {
      for (let i = done; i < done + 500; i++)
        journal({ actor: 'a1', action: 'note.write', kind: 'note', object: `n${i}`, region: 'musterkreis', content })
    })
  // All of it was looked at for notices long ago.
  await workspace.store.write(async ({ query }) => {
    const { size } = await query.selectFrom('journal_head').select('size').executeTakeFirstOrThrow()
    await query.updateTable('notice_cursor').set({ seq: size }).execute()
  })
  await closeWorkspace(workspace)
}

/** The peer of pages: a server that does nothing but answer with as many bytes. */
async function measureBare(seconds: number): Promise<Loaded> {
  const body = Buffer.alloc(30_000, 'x')
  const server = createServer((_, answer) => answer.writeHead(200, { 'content-length': body.length }).end(body))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const requests = [[{ path: '/' }]]
  const plan = { url: `http://127.0.0.1:${port}`, seconds: Math.min(10, seconds) }
  const [bare] = await generate({ ...plan, groups: [{ name: 'bare', people: READERS, requests }] })
  server.close()
  return bare!
}

/** How often a second this disk takes 4 KB for good. */
function flushesPerSecond(folder: string): number {
  const file = openSync(join(folder, 'flush'), 'w')
  const block = Buffer.alloc(4096, 1)
  const began = performance.now()
  let count = 0
  for (; performance.now() - began < 2000; count++) {
    writeSync(file, block)
    fsyncSync(file)
  }
  const taken = performance.now() - began
  closeSync(file)
  return (1000 * count) / taken
}

/** The peer of writing on a server: what it takes from ten connections that do nothing else. */
async function insertsPerSecond(url: string, seconds: number): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  await pool.query('create table bench (id bigserial primary key, body text)')
  const end = performance.now() + seconds * 1000
  let count = 0
  const connection = async () => {
    for (; performance.now() < end; count++) await pool.query('insert into bench (body) values ($1)', ['x'.repeat(300)])
  }
  await Promise.all(Array.from({ length: 10 }, connection))
  await pool.query('drop table bench')
  await pool.end()
  return count / seconds
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '120' },
      entries: { type: 'string', default: '200000' },
      only: { type: 'string' },
    },
  })
  const databases = (['sqlite', 'postgresql'] as const).filter(
    (one) => values.only === undefined || one === values.only,
  )
  const figures = await measureWorkspace({
    seconds: Number(values.seconds),
    entries: Number(values.entries),
    databases,
    say: (line) => process.stderr.write(`${line}\n`),
  })
  for (const { on, what, times } of figures) console.log(`${on} | ${what} | median ${times.median.toFixed(1)} ms`)
}
