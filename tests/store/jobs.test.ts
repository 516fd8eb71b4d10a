import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import {
  AlreadyThere,
  backOffSeconds,
  cancelJob,
  countJobs,
  endJob,
  enqueueJob,
  isCancelAsked,
  type JobDelivery,
  JobUnderWay,
  keepJob,
  listJobs,
  type NewJob,
  openDelivery,
  readJob,
  retryJob,
  type Store,
  type StoreOptions,
  storeJournal,
  tableDelivery,
  takeJob,
  verifyJournal,
} from '../../src/store/index.ts'
import { onBothDatabases, onPostgres } from './databases.ts'

const LEASE = 30
const DONE = { state: 'done', result: { answer: 42 } } as const
const BROKEN = { state: 'broken', issue: { code: 'job-broken', severity: 'error' } } as const

onBothDatabases('jobs', (database) => {
  const opened = async (test: (store: Store, delivery: JobDelivery, options: StoreOptions) => Promise<void>) => {
    const options = await database.fresh()
    const store = await database.again(options)
    const delivery = await openDelivery(store, options.databaseUrl)
    try {
      await test(store, delivery, options)
    } finally {
      await delivery.close()
    }
  }
  const enqueue = (store: Store, delivery: JobDelivery, job: Partial<NewJob> = {}) =>
    store.write((writing) => enqueueJob(writing, delivery, { kind: 'count', payload: { to: 3 }, ...job }, 'a1'))
  const take = (store: Store, delivery: JobDelivery, worker = 'w1', leaseSeconds = LEASE) =>
    takeJob(store, delivery, { worker, leaseSeconds })

  it('is taken once, kept and done with what belongs to its end', () =>
    opened(async (store, delivery) => {
      const { id } = await enqueue(store, delivery, { region: 'musterkreis' })
      const job = (await take(store, delivery))!
      expect(job).toMatchObject({ id, state: 'running', attempts: 1, payload: { to: 3 }, createdBy: 'a1' })
      expect(await take(store, delivery, 'w2')).toBeNull()
      expect(await keepJob(store, job, LEASE, { phase: 'hash', share: 0.5 })).toBe('go-on')
      expect(await readJob(store.read, id)).toMatchObject({ progress: { phase: 'hash', share: 0.5 } })
      const complete = async ({ query }: { query: Store['read'] }) => {
        await query.insertInto('meta').values({ key: 'built', value: 'yes' }).execute()
      }
      expect(await endJob(store, delivery, job, DONE, complete)).toBe(true)
      // Whoever ends it twice is too late, and so is everything that would come with it.
      expect(await endJob(store, delivery, job, DONE, complete)).toBe(false)
      expect(await keepJob(store, job, LEASE, null)).toBe('lost')
      expect(await readJob(store.read, id)).toMatchObject({ state: 'done', result: { answer: 42 }, worker: null })
      expect(await take(store, delivery)).toBeNull()
      expect(await countJobs(store.read)).toEqual({ waiting: 0, running: 0, done: 1, failed: 0, cancelled: 0 })
      expect(await verifyJournal(await storeJournal(store.read), null)).toMatchObject({ ok: true, checked: 2 })
    }))

  it('is enqueued with its change, or not at all', () =>
    opened(async (store, delivery) => {
      const failing = store.write(async (writing) => {
        await enqueueJob(writing, delivery, { kind: 'count', payload: {} }, 'a1')
        throw new Error('thought better of it')
      })
      await expect(failing).rejects.toThrow('better')
      expect(await take(store, delivery)).toBeNull()
      expect(await listJobs(store.read)).toEqual([])
    }))

  it('of fifty by four workers each is done exactly once', () =>
    opened(async (store, delivery, options) => {
      const others = [store, await database.again(options)]
      const deliveries = [delivery, await openDelivery(others[1]!, options.databaseUrl)]
      const made = await Promise.all(Array.from({ length: 50 }, () => enqueue(store, delivery)))
      const done: string[] = []
      const work = async (n: number) => {
        const [own, ownDelivery] = [others[n % 2]!, deliveries[n % 2]!]
        for (;;) {
          const job = await take(own, ownDelivery, `w${n}`)
          if (!job) return
          if (await endJob(own, ownDelivery, job, DONE)) done.push(job.id)
        }
      }
      await Promise.all([0, 1, 2, 3].map(work))
      expect(done.sort()).toEqual(made.map(({ id }) => id).sort())
      expect((await listJobs(store.read)).every(({ attempts }) => attempts === 1)).toBe(true)
      await deliveries[1]!.close()
    }))

  it('of a worker without a sign of life is taken over, and the late one can end nothing', () =>
    opened(async (store, delivery) => {
      await enqueue(store, delivery)
      const first = (await take(store, delivery, 'w1', -1))!
      const second = (await take(store, delivery, 'w2'))!
      expect(second).toMatchObject({ id: first.id, attempts: 2, worker: 'w2' })
      expect(await keepJob(store, first, LEASE, null)).toBe('lost')
      expect(await endJob(store, delivery, first, DONE)).toBe(false)
      expect(await endJob(store, delivery, second, DONE)).toBe(true)
    }))

  it('that kills its workers ends as failed after its attempts', () =>
    opened(async (store, delivery) => {
      const { id } = await enqueue(store, delivery, { mostAttempts: 2 })
      expect(await take(store, delivery, 'w1', -1)).toMatchObject({ attempts: 1 })
      expect(await take(store, delivery, 'w2', -1)).toMatchObject({ attempts: 2 })
      expect(await take(store, delivery, 'w3')).toBeNull()
      expect(await readJob(store.read, id)).toMatchObject({
        state: 'failed',
        issue: { code: 'job-ended-unexpectedly' },
      })
    }))

  it('that broke down is tried again later, as often as it may be', () =>
    opened(async (store, delivery) => {
      const { id } = await enqueue(store, delivery, { mostAttempts: 2 })
      const first = (await take(store, delivery))!
      expect(await endJob(store, delivery, first, BROKEN)).toBe(true)
      expect(await readJob(store.read, id)).toMatchObject({ state: 'waiting', issue: { code: 'job-broken' } })
      expect(await take(store, delivery)).toBeNull()
      const soon = async () =>
        store.write(async ({ query }) => {
          await query.updateTable('job').set({ not_before: '2026-01-01T00:00:00.000Z' }).execute()
        })
      await soon()
      const second = (await take(store, delivery))!
      expect(await endJob(store, delivery, second, BROKEN)).toBe(true)
      expect(await readJob(store.read, id)).toMatchObject({ state: 'failed', issue: { code: 'job-broken' } })
      // A person may try again.
      await store.write((writing) => retryJob(writing, delivery, id, 'a1'))
      expect(await take(store, delivery)).toMatchObject({ id, attempts: 1 })
    }))

  it('that is given back goes on at once and has lost no attempt', () =>
    opened(async (store, delivery) => {
      await enqueue(store, delivery)
      const job = (await take(store, delivery))!
      expect(await endJob(store, delivery, job, { state: 'given-back' })).toBe(true)
      expect(await take(store, delivery, 'w2')).toMatchObject({ id: job.id, attempts: 1 })
    }))

  it('is cancelled while it waits and asked to end while it runs', () =>
    opened(async (store, delivery) => {
      const waiting = await enqueue(store, delivery)
      const cancel = (id: string) => store.write((writing) => cancelJob(writing, id, 'a2'))
      expect(await cancel(waiting.id)).toMatchObject({ state: 'cancelled' })
      expect(await take(store, delivery)).toBeNull()
      const { id } = await enqueue(store, delivery)
      const job = (await take(store, delivery))!
      expect(await cancel(id)).toMatchObject({ state: 'running', isCancelAsked: true })
      expect(await isCancelAsked(store, id)).toBe(true)
      expect(await keepJob(store, job, LEASE, null)).toBe('cancel')
      expect(await endJob(store, delivery, job, { state: 'cancelled' })).toBe(true)
      expect(await cancel(id)).toBeUndefined()
      expect(await cancel('no such job')).toBeUndefined()
      // Cancelled while its worker is dead: nobody begins it again.
      const third = await enqueue(store, delivery)
      await take(store, delivery, 'w1', -1)
      await cancel(third.id)
      expect(await take(store, delivery)).toBeNull()
      expect(await readJob(store.read, third.id)).toMatchObject({ state: 'cancelled' })
    }))

  it('with a key is alone until it is over', () =>
    opened(async (store, delivery) => {
      const key = { onlyKey: 'region:talkreis' }
      const first = await enqueue(store, delivery, key)
      const refused = enqueue(store, delivery, key)
      await expect(refused).rejects.toBeInstanceOf(JobUnderWay)
      await expect(refused).rejects.toMatchObject({ id: first.id })
      await enqueue(store, delivery, { onlyKey: 'region:other' })
      const job = (await take(store, delivery))!
      await endJob(store, delivery, job, { state: 'failed', issue: BROKEN.issue })
      const second = await enqueue(store, delivery, key)
      await expect(store.write((w) => retryJob(w, delivery, first.id, 'a1'))).rejects.toMatchObject({ id: second.id })
      const both = await Promise.allSettled([
        enqueue(store, delivery, { onlyKey: 'k' }),
        enqueue(store, delivery, { onlyKey: 'k' }),
      ])
      const failed = both.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[]
      expect(failed).toHaveLength(1)
      expect([JobUnderWay, AlreadyThere].some((one) => failed[0]!.reason instanceof one)).toBe(true)
    }))
})

onPostgres('a job', (database) => {
  it('is found when its message was lost, as after a move from the other database', async () => {
    const options = await database.fresh()
    const store = await database.again(options)
    const delivery = await openDelivery(store, options.databaseUrl)
    await store.write((w) => enqueueJob(w, tableDelivery, { kind: 'count', payload: {} }, 'a1'))
    expect(await takeJob(store, delivery, { worker: 'w1', leaseSeconds: LEASE })).toMatchObject({ kind: 'count' })
    await delivery.close()
  })

  it('waits and is taken where the queue itself is gone, until the next start makes it anew', async () => {
    const options = await database.fresh()
    const store = await database.again(options)
    const lines: string[] = []
    const ask = (delivery: JobDelivery) =>
      store.write((w) => enqueueJob(w, delivery, { kind: 'count', payload: {} }, 'a1'))
    const take = (delivery: JobDelivery) => takeJob(store, delivery, { worker: 'w1', leaseSeconds: LEASE })
    const [asking, working] = [
      await openDelivery(store, options.databaseUrl, (line) => lines.push(line)),
      await openDelivery(store, options.databaseUrl, (line) => lines.push(line)),
    ]
    await store.write(({ query }) => sql`drop schema reihum_queue cascade`.execute(query))
    const { id } = await ask(asking)
    expect(await take(working)).toMatchObject({ id })
    const second = await ask(asking)
    expect(await take(working)).toMatchObject({ id: second.id })
    // Each process says it once.
    expect(lines.filter((line) => line.includes('look into the table'))).toHaveLength(2)
    await asking.close()
    await working.close()
    const again = await openDelivery(store, options.databaseUrl)
    const third = await ask(again)
    const { rows } = await sql`select data from reihum_queue.job where name = 'reihum-job'`.execute(store.read)
    expect(rows).toEqual([{ data: { id: third.id } }])
    await again.close()
  })
})

describe('back-off', () => {
  it('grows and stays bearable', () => {
    expect([1, 2, 3, 4, 9].map(backOffSeconds)).toEqual([5, 20, 80, 320, 600])
  })
})
