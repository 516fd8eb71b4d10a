import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { ensureBuilt } from '../../bin/ensureBuilt.mjs'
import { root } from '../../bin/runtime.mjs'
import { requestExample } from '../../src/app/regions/requestRegion.ts'
import { closeWorkspace, openWorkspace, type Workspace } from '../../src/app/workspace/workspace.ts'
import { readManifest } from '../../src/formats/region/index.ts'
import { type Job, listJobs, storeJournal, verifyJournal } from '../../src/store/index.ts'
import { onBothDatabases } from '../store/databases.ts'

beforeAll(async () => {
  if (!(await ensureBuilt())) throw new Error('the program is not built: see the message above')
}, 120_000)

const REGIONS = ['kreis-a', 'kreis-b', 'kreis-c']

onBothDatabases('a worker that is killed in the middle', (database, kind) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'reihum-takeover-'))
  const started: ChildProcess[] = []
  let workspace: Workspace | undefined
  afterEach(async () => {
    for (const child of started.splice(0)) child.kill('SIGKILL')
    if (workspace) await closeWorkspace(workspace)
  })
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

  function start(databaseUrl: string | undefined, ...args: string[]): ChildProcess {
    const { DATABASE_URL: _, ...variables } = process.env
    const child = spawn(process.execPath, [join(root, 'dist', 'main.js'), ...args, '--data', dataDir], {
      stdio: 'ignore',
      env: { ...variables, ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) },
    })
    started.push(child)
    return child
  }

  it('loses nothing: another one does its work, and all is done once', async () => {
    const { databaseUrl } = await database.fresh()
    workspace = await openWorkspace({ dataDir, databaseUrl, version: 'test' })
    const { store } = workspace
    for (const region of REGIONS) await requestExample(workspace, 'a1', { tiles: false, people: 2000, region })
    const jobs = async () => (await listJobs(store.read)).sort((a, b) => a.createdAt.localeCompare(b.createdAt))
    const until = (is: (jobs: readonly Job[]) => boolean) =>
      expect.poll(async () => is(await jobs()), { timeout: 280_000, interval: 200 }).toBe(true)

    // On SQLite the second one is the server, started again after the kill.
    start(databaseUrl, 'worker', '--slots', '1')
    if (kind === 'postgresql') start(databaseUrl, 'worker', '--slots', '1')
    const inTheMiddle = ({ state, progress }: Job) => state === 'running' && progress?.phase.startsWith('osm')
    await until((all) => all.some(inTheMiddle))
    const hit = (await jobs()).find(inTheMiddle)!
    const worker = started.find(({ pid }) => hit.worker!.split(':').at(-2) === String(pid))!
    worker.kill('SIGKILL')
    if (kind === 'sqlite') start(databaseUrl, 'serve', '--workers', '1', '--port', '0')
    await until((all) => all.every(({ endedAt }) => endedAt !== null))

    const all = await jobs()
    expect(all.map(({ state }) => state)).toEqual(['done', 'done', 'done'])
    expect(all.map(({ id, attempts }) => [id, attempts])).toEqual(all.map(({ id }) => [id, id === hit.id ? 2 : 1]))
    const versions = await Promise.all(REGIONS.map((id) => readManifest(join(dataDir, 'regions', id))))
    expect(versions.map(({ id }) => id)).toEqual(REGIONS)
    const built = await store.read
      .selectFrom('journal_entry')
      .select('object')
      .where('action', '=', 'region.build')
      .execute()
    expect(built.map(({ object }) => object).sort()).toEqual(REGIONS)
    expect(await verifyJournal(await storeJournal(store.read), null)).toMatchObject({ ok: true })
  }, 300_000)
})
