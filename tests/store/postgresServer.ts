import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import pg from 'pg'

/** A PostgreSQL server of its own, in a folder that goes when it stops. */
export interface PostgresServer {
  /** Of an empty database, made now. */
  newDatabase(): Promise<string>
  /** Ends it at once, as a failing machine does. */
  kill(): Promise<void>
  /** Starts it again on the same data. */
  start(): Promise<void>
  stop(): Promise<void>
}

/** Folder with initdb and postgres; undefined = there is none. REIHUM_POSTGRES names it. */
function findPrograms(): string | undefined {
  const asked = process.env.REIHUM_POSTGRES
  const debian = '/usr/lib/postgresql'
  const folders = [
    ...(asked === undefined ? [] : [asked]),
    ...(existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, 'bin')) : []),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
}

const PROGRAMS = findPrograms()

/** Why tests on PostgreSQL are skipped; '' = they are not. */
export const NO_POSTGRES = PROGRAMS ? '' : (process.env.REIHUM_NO_POSTGRES ?? 'no PostgreSQL server on this machine')

/** The server refuses to run as root. */
const owner = (): { uid: number; gid: number } | Record<string, never> => {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

export async function startPostgres(): Promise<PostgresServer> {
  if (!PROGRAMS) throw new Error(NO_POSTGRES)
  const as = owner()
  const folder = mkdtempSync(join(tmpdir(), 'reihum-pg-'))
  if ('uid' in as) chownSync(folder, as.uid, as.gid)
  const data = join(folder, 'data')
  // C: texts in the order of their bytes would hide what a German server sorts otherwise.
  execFileSync(
    join(PROGRAMS, 'initdb'),
    ['-D', data, '-U', 'reihum', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
    { stdio: 'ignore', cwd: folder, ...as },
  )
  const port = await freePort()
  const url = (name: string) => `postgres://reihum@127.0.0.1:${port}/${name}`
  let running: ChildProcess | null = null
  let databases = 0

  const start = async () => {
    const flags = [
      '-D',
      data,
      '-p',
      String(port),
      '-k',
      folder,
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'max_connections=60',
    ]
    running = spawn(join(PROGRAMS, 'postgres'), flags, { stdio: 'ignore', cwd: folder, ...as })
    for (let tries = 0; ; tries++)
      try {
        return await ask(url('postgres'), 'select 1')
      } catch (error) {
        if (tries === 200 || running.exitCode !== null) throw error
        await new Promise((done) => setTimeout(done, 50))
      }
  }
  const end = async (signal: NodeJS.Signals) => {
    const server = running
    running = null
    if (!server || server.exitCode !== null) return
    const ended = new Promise((done) => server.once('exit', done))
    server.kill(signal)
    await ended
  }
  await start()
  return {
    start,
    kill: () => end('SIGKILL'),
    newDatabase: async () => {
      const name = `t${++databases}`
      await ask(url('postgres'), `create database ${name}`)
      return url(name)
    },
    stop: async () => {
      // Immediately: nothing in it is kept.
      await end('SIGQUIT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function ask(url: string, text: string): Promise<void> {
  const client = new pg.Client(url)
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer()
    server.once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => done(port))
    })
  })
}
