import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, it } from 'vitest'
import { startWorkers, type Workers, type WorkersOptions } from '../../src/app/jobs/startWorkers.ts'
import { closeWorkspace, openWorkspace, type Workspace } from '../../src/app/workspace/workspace.ts'
import { cancelJob, enqueueJob, type Job, type NewJob, readJob } from '../../src/store/index.ts'
import { onBothDatabases } from '../store/databases.ts'
import { jobKinds } from './testKinds.ts'

const ENTRY = new URL('./testProcess.ts', import.meta.url)
const PROGRAM = fileURLToPath(new URL('../../', import.meta.url))

onBothDatabases('workers', (database) => {
  const closing: (() => Promise<unknown>)[] = []
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close()
  })

  async function opened(): Promise<{ workspace: Workspace; lines: string[]; again: () => Promise<Workspace> }> {
    const { databaseUrl } = await database.fresh()
    const dataDir = mkdtempSync(join(tmpdir(), 'reihum-workers-'))
    closing.push(async () => rmSync(dataDir, { recursive: true, force: true }))
    const lines: string[] = []
    const again = async () => {
      const workspace = await openWorkspace({ dataDir, databaseUrl, version: 'test', log: (line) => lines.push(line) })
      closing.push(() => closeWorkspace(workspace))
      return workspace
    }
    return { workspace: await again(), lines, again }
  }
  const work = async (workspace: Workspace, options: Partial<WorkersOptions> = {}): Promise<Workers> => {
    const workers = await startWorkers(workspace, {
      catalogueFolder: '',
      slots: 2,
      kinds: jobKinds,
      entry: ENTRY,
      programFolder: null,
      ...options,
    })
    closing.push(() => workers.close())
    return workers
  }
  const enqueue = ({ store, jobs }: Workspace, kind: keyof typeof jobKinds, job: Partial<NewJob> = {}) =>
    store.write((writing) => enqueueJob(writing, jobs, { kind, payload: {}, ...job }, 'a1'))
  const until = async ({ store }: Workspace, { id }: Job, is: (job: Job) => boolean): Promise<Job> => {
    let found: Job | undefined
    const look = async () => {
      found = await readJob(store.read, id)
      return is(found!)
    }
    await expect.poll(look, { timeout: 30_000, interval: 50 }).toBe(true)
    return found!
  }
  const over = (workspace: Workspace, job: Job) => until(workspace, job, ({ endedAt }) => endedAt !== null)
  const log = ({ dataDir }: Workspace) => {
    const path = join(dataDir, 'work.log')
    return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : []
  }

  it('do every job once, two workers over one store', async () => {
    const { workspace, again } = await opened()
    await work(workspace)
    await work(await again())
    const jobs = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => enqueue(workspace, 'quick', { payload: { n } })))
    for (const [i, job] of jobs.entries())
      expect(await over(workspace, job)).toMatchObject({ state: 'done', result: { double: 2 * (i + 1) }, attempts: 1 })
    expect(log(workspace).sort()).toEqual(jobs.map(({ id }) => `begun ${id} 1`).sort())
  })

  it('tell how far a job is, and end it when somebody wishes', async () => {
    const { workspace } = await opened()
    await work(workspace)
    const job = await enqueue(workspace, 'slow', { payload: { steps: 600 } })
    const seen = await until(workspace, job, ({ progress }) => (progress?.share ?? 0) > 0)
    expect(seen).toMatchObject({ state: 'running', progress: { phase: 'hash' } })
    await workspace.store.write((writing) => cancelJob(writing, job.id, 'a1'))
    expect(await over(workspace, job)).toMatchObject({ state: 'cancelled', result: null })
    // It heard of it and could clear up.
    expect(log(workspace)).toContain(`ended ${job.id} 1`)
  })

  it('end a job that hears nothing', async () => {
    const { workspace } = await opened()
    await work(workspace)
    const job = await enqueue(workspace, 'spinLong')
    await expect.poll(() => log(workspace), { timeout: 20_000 }).toContain(`begun ${job.id} 1`)
    await workspace.store.write((writing) => cancelJob(writing, job.id, 'a1'))
    expect(await over(workspace, job)).toMatchObject({ state: 'cancelled' })
  })

  it('say what a person can mend, and do not try that again', async () => {
    const { workspace } = await opened()
    await work(workspace)
    const job = await enqueue(workspace, 'refused')
    expect(await over(workspace, job)).toMatchObject({
      state: 'failed',
      attempts: 1,
      issue: { code: 'build-no-people' },
    })
  })

  it.each(['broken', 'crash'] as const)(
    'survive a job that is %s, and begin it no more often than it may be',
    async (kind) => {
      const { workspace, lines } = await opened()
      await work(workspace)
      const job = await enqueue(workspace, kind, { mostAttempts: 2 })
      await until(workspace, job, ({ state, attempts }) => state === 'waiting' && attempts === 1)
      await workspace.store.write(async ({ query }) => {
        await query.updateTable('job').set({ not_before: '2026-01-01T00:00:00.000Z' }).execute()
      })
      expect(await over(workspace, job)).toMatchObject({ state: 'failed', attempts: 2, issue: { code: 'job-broken' } })
      expect(log(workspace)).toEqual([`begun ${job.id} 1`, `begun ${job.id} 2`])
      expect(lines.join('\n')).toMatch(kind === 'broken' ? /a bug/ : /SIGSEGV/)
      expect(await over(workspace, await enqueue(workspace, 'quick', { payload: { n: 1 } }))).toMatchObject({
        state: 'done',
      })
    },
  )

  it('end a job that takes too long or too much memory', async () => {
    const { workspace } = await opened()
    await work(workspace)
    const [long, large] = [await enqueue(workspace, 'spin'), await enqueue(workspace, 'eat')]
    expect(await over(workspace, long)).toMatchObject({ state: 'failed', issue: { code: 'job-too-long' } })
    expect(await over(workspace, large)).toMatchObject({ state: 'failed', issue: { code: 'job-out-of-memory' } })
  })

  it('give back what they run when they are closed; another goes on', async () => {
    const { workspace, again } = await opened()
    const first = await work(workspace)
    const job = await enqueue(workspace, 'slow', { payload: { steps: 10 } })
    await expect.poll(() => log(workspace), { timeout: 20_000 }).toContain(`begun ${job.id} 1`)
    await first.close()
    expect(await readJob(workspace.store.read, job.id)).toMatchObject({ state: 'waiting', attempts: 0 })
    await work(await again())
    expect(await over(workspace, job)).toMatchObject({ state: 'done', attempts: 1 })
  })

  it('keep a job to its own folder', async () => {
    const { workspace } = await opened()
    await work(workspace, { catalogueFolder: join(PROGRAM, 'catalogue'), programFolder: PROGRAM })
    const { result } = await over(workspace, await enqueue(workspace, 'nosy'))
    expect(result).toEqual({
      'read the database': 'ERR_ACCESS_DENIED',
      'write beside the folder': 'ERR_ACCESS_DENIED',
      'begin a program': 'ERR_ACCESS_DENIED',
      'ask the network': 'ERR_ACCESS_DENIED',
      'write into the folder': 'done',
    })
  })

  it('tell a job nothing of the environment but what every program needs', async () => {
    const { workspace } = await opened()
    await work(workspace, { variables: { PATH: '/bin', TZ: 'Europe/Berlin', DATABASE_URL: 'postgres://secret' } })
    const { result } = await over(workspace, await enqueue(workspace, 'environment'))
    const { names } = result as { names: string[] }
    expect(names).toEqual(expect.arrayContaining(['PATH', 'TZ']))
    expect(names).not.toContain('DATABASE_URL')
  })
})
