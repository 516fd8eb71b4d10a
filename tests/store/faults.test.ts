import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  createRecord,
  listRecords,
  openStore,
  readRecord,
  type Store,
  storeJournal,
  verifyJournal,
} from '../../src/store/index.ts'
import { onBothDatabases } from './databases.ts'
import { NO_POSTGRES, type PostgresServer, startPostgres } from './postgresServer.ts'

const create = (store: Store, id: string, text = '') =>
  store.write((w) => createRecord(w, { kind: 'note', id, region: null, state: { text } }, 'a1'))
const verify = async (store: Store) => verifyJournal(await storeJournal(store.read), null)

/** All is as before the fault, and goes on. */
async function goesOn(store: Store, records: number): Promise<void> {
  await create(store, 'after')
  expect(await listRecords(store.read, { kind: 'note' })).toHaveLength(records + 1)
  expect(await verify(store)).toMatchObject({ ok: true, checked: records + 1 })
}

const folder = mkdtempSync(join(tmpdir(), 'reihum-faults-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

onBothDatabases('a store in trouble', (database, kind) => {
  it('keeps the order of its entries when the clock jumps back', async () => {
    const store = await database.open()
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-03-01T12:00:00Z') })
    try {
      await create(store, 'n1')
      vi.setSystemTime(new Date('2026-03-01T12:00:00Z'))
      await create(store, 'n2')
      vi.setSystemTime(new Date('1999-01-01T00:00:00Z'))
      await create(store, 'n3')
    } finally {
      vi.useRealTimers()
    }
    const entries = await store.read.selectFrom('journal_entry').select(['object', 'at']).orderBy('seq').execute()
    expect(entries.map(({ object, at }) => [object, at.slice(0, 4)])).toEqual([
      ['n1', '2027'],
      ['n2', '2026'],
      ['n3', '1999'],
    ])
    await goesOn(store, 3)
  })

  it('held by another one for too long says that it is busy, does not stand still, and goes on', {
    timeout: 60_000,
  }, async () => {
    const options = await database.fresh()
    const store = await database.again(options)
    await create(store, 'n1')
    const release = await hold(options)
    const began = Date.now()
    let turns = 0
    const turning = setInterval(() => turns++, 50)
    await expect(create(store, 'n2')).rejects.toMatchObject({ name: 'StoreFault', code: 'store-busy' })
    clearInterval(turning)
    expect(Date.now() - began).toBeLessThan(30_000)
    expect(turns).toBeGreaterThan(20)
    // Reading never waits for it.
    expect(await readRecord(store.read, 'note', 'n1')).toBeDefined()
    await release()
    await goesOn(store, 1)
  })

  it('that is full says so, writes nothing, and goes on when there is room', async () => {
    const store = await database.open()
    await create(store, 'n1')
    if (kind === 'sqlite') {
      const pages = (count: number) =>
        store.write(async ({ query }) => void (await sql.raw(`pragma max_page_count = ${count}`).execute(query)))
      await pages(1)
      const text = 'x'.repeat(1_000_000)
      const outcomes = await Promise.allSettled([create(store, 'big', text), create(store, 'big2', text)])
      for (const one of outcomes)
        expect((one as PromiseRejectedResult).reason).toMatchObject({ name: 'StoreFault', code: 'store-full' })
      await pages(1_000_000)
    } else {
      const full = store.write(async (w) => {
        await createRecord(w, { kind: 'note', id: 'big', region: null, state: {} }, 'a1')
        // What the server says when it cannot extend a file.
        await sql
          .raw(`do $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$`)
          .execute(w.query)
      })
      await expect(full).rejects.toMatchObject({ name: 'StoreFault', code: 'store-full' })
    }
    await goesOn(store, 1)
  })

  it('that may only be read says so', async () => {
    const store = await database.open()
    await create(store, 'n1')
    const fault = store.write(async (w) => {
      await sql.raw(kind === 'sqlite' ? 'pragma query_only = on' : 'set transaction read only').execute(w.query)
      await createRecord(w, { kind: 'note', id: 'n2', region: null, state: {} }, 'a1')
    })
    await expect(fault).rejects.toMatchObject({ name: 'StoreFault', code: 'store-read-only' })
    if (kind === 'sqlite') return
    await goesOn(store, 1)
  })
})

/** Another process that holds the store. */
async function hold({ dataDir, databaseUrl }: { dataDir: string; databaseUrl?: string | undefined }) {
  if (!databaseUrl) {
    const other = new DatabaseSync(join(dataDir, 'workspace.sqlite'))
    other.exec('begin immediate')
    return async () => other.close()
  }
  const other = new pg.Client(databaseUrl)
  await other.connect()
  await other.query('begin; lock table journal_head in exclusive mode')
  return () => other.end()
}

describe('a damaged file', () => {
  it.each([
    ['at its beginning', 0, 'opening'],
    ['in its middle', 3 * 4096, 'reading'],
  ])('%s is told, not taken for an empty one', async (_, at, when) => {
    const dataDir = mkdtempSync(join(folder, 'damaged-'))
    const store = await openStore({ dataDir })
    for (let i = 0; i < 50; i++) await create(store, `n${i}`, 'x'.repeat(1000))
    await store.close()
    const path = join(dataDir, 'workspace.sqlite')
    const before = readFileSync(path).length
    const file = openSync(path, 'r+')
    for (let from = at; from < (when === 'opening' ? 4096 : before); from += 4096)
      writeSync(file, Buffer.alloc(200, 0x5a), 0, 200, from)
    closeSync(file)
    const use = async () => {
      const again = await openStore({ dataDir })
      try {
        await listRecords(again.read, { kind: 'note' })
      } finally {
        await again.close()
      }
    }
    await expect(use()).rejects.toMatchObject({ name: 'StoreFault', code: 'store-not-usable' })
    expect(readFileSync(path).length).toBe(before)
  })
})

describe.skipIf(NO_POSTGRES !== '')('a server', () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(() => server.stop())

  it('that goes and comes back is told as unreachable, and work goes on without a restart', {
    timeout: 60_000,
  }, async () => {
    const store = await openStore({ dataDir: folder, databaseUrl: await server.newDatabase() })
    await create(store, 'n1')
    const writing = Promise.allSettled(Array.from({ length: 20 }, (_, i) => create(store, `w${i}`)))
    await server.kill()
    const outcomes = await writing
    const written = outcomes.filter(({ status }) => status === 'fulfilled').length
    for (const one of outcomes)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ name: 'StoreFault', code: 'store-unreachable' })
    await expect(create(store, 'gone')).rejects.toMatchObject({ code: 'store-unreachable' })
    await expect(readRecord(store.read, 'note', 'n1')).rejects.toMatchObject({ code: 'store-unreachable' })
    await expect(store.ping()).rejects.toMatchObject({ code: 'store-unreachable' })
    await server.start()
    await create(store, 'back')
    const there = await listRecords(store.read, { kind: 'note' })
    // Those that were told, and perhaps some that were written when nobody listened any more.
    expect(there.length).toBeGreaterThanOrEqual(written + 2)
    for (const [i, one] of outcomes.entries())
      if (one.status === 'fulfilled') expect(there.some(({ id }) => id === `w${i}`)).toBe(true)
    expect(await verify(store)).toMatchObject({ ok: true, checked: there.length })
    await store.close()
  })

  it('that is not there, or does not know who asks, is told when the store is opened', async () => {
    const open = (databaseUrl: string) => openStore({ dataDir: folder, databaseUrl })
    await expect(open('postgres://reihum@127.0.0.1:1/none')).rejects.toMatchObject({ code: 'store-unreachable' })
    const url = await server.newDatabase()
    await expect(open(url.replace(/[^/]+$/, 'nowhere'))).rejects.toMatchObject({ code: 'store-not-usable' })
    await expect(open(url.replace('reihum@', 'stranger@'))).rejects.toMatchObject({ code: 'store-not-usable' })
  })
})
