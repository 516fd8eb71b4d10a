import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  administratorLink,
  backupWorkspace,
  closeWorkspace,
  exportEverything,
  moveWorkspace,
  readInvitation,
  restoreWorkspace,
  verifyWorkspace,
} from '../../src/app/index.ts'
import { createRecord, enqueueJob, type StoreOptions, takeJob } from '../../src/store/index.ts'
import { onBothDatabases, onPostgres } from '../store/databases.ts'
import { contentOf, fill, folders, open } from './filled.ts'

/** A job that runs, its worker dead, and one that waits; their ids. */
async function enqueueTwo(options: StoreOptions): Promise<string[]> {
  const workspace = await open(options)
  const { store, jobs } = workspace
  const ids: string[] = []
  for (const kind of ['first', 'second']) {
    const job = await store.write((w) => enqueueJob(w, jobs, { kind, payload: {} }, 'a1'))
    ids.push(job.id)
    if (kind === 'first') await takeJob(store, jobs, DEAD)
  }
  await closeWorkspace(workspace)
  return ids
}

const DEAD = { worker: 'w1', leaseSeconds: -1 }

/** Ids of all jobs that a worker finds, the oldest first. */
async function takeAll(options: StoreOptions): Promise<string[]> {
  const workspace = await open(options)
  const { store, jobs } = workspace
  const taken: string[] = []
  for (;;) {
    const job = await takeJob(store, jobs, { worker: 'w2', leaseSeconds: 600 })
    if (!job) break
    taken.push(job.id)
  }
  await store.write(async ({ query }) => {
    await query.updateTable('job').set({ lease_until: '2026-01-01T00:00:00.000Z' }).execute()
  })
  await closeWorkspace(workspace)
  return taken
}

onBothDatabases('a workspace', (database, kind) => {
  const folder = folders()
  const place = async (): Promise<StoreOptions> => ({ ...(await database.fresh()), dataDir: folder() })
  let filled: StoreOptions
  let zip: string
  beforeAll(async () => {
    filled = await place()
    await fill(filled)
    zip = join(folder(), 'backup.zip')
    await backupWorkspace({ ...filled, out: zip, version: '0.0.0' })
  })

  describe('backup', () => {
    it.each(['backup.zip', 'backup'])('as %s holds everything but the key, and comes back as it was', async (name) => {
      const out = join(folder(), name)
      const manifest = await backupWorkspace({ ...filled, out, version: '0.0.0' })
      expect(manifest.journal.size).toBe(12)
      expect(manifest.files.map((file) => file.name)).toEqual([
        'files/regions/musterkreis/cells.arrow',
        'files/regions/musterkreis/manifest.json',
      ])
      expect(await verifyWorkspace({ ...filled, path: out })).toMatchObject({
        ok: true,
        of: 'backup',
        checked: 12,
        records: 7,
        checkpoints: 2,
        erased: 1,
        signatures: true,
      })
      const restored = await place()
      await restoreWorkspace({ ...restored, from: out })
      expect(await contentOf(restored)).toEqual(await contentOf(filled))
      expect(readFileSync(join(restored.dataDir, 'regions/musterkreis/cells.arrow'))).toEqual(Buffer.alloc(100_000, 7))
      expect(existsSync(join(restored.dataDir, 'keys', 'journal.pem'))).toBe(false)
      expect(readdirSync(restored.dataDir).filter((found) => found.startsWith('.'))).toEqual([])
      // It goes on with a key of its own, and the old checkpoints still count.
      const workspace = await open(restored)
      await workspace.store.write((w) => createRecord(w, { kind: 'note', id: 'later', region: null, state: {} }, 'a1'))
      await workspace.store.close()
      expect(await verifyWorkspace(restored)).toMatchObject({ ok: true, checked: 13, checkpoints: 2, signatures: true })
    })

    it('lets nobody in: no session and no link that was used since comes back', async () => {
      const options = await place()
      const before = await open(options)
      const link = await administratorLink(before)
      const out = join(folder(), 'links.zip')
      await backupWorkspace({ ...options, out, version: '0.0.0' })
      expect(await readInvitation(before, link)).not.toBeNull()
      await before.store.close()
      const restored = await place()
      await restoreWorkspace({ ...restored, from: out })
      const after = await open(restored)
      expect(await readInvitation(after, link)).toBeNull()
      expect(await after.store.read.selectFrom('session').selectAll().execute()).toEqual([])
      await after.store.close()
    })

    it('brings back the jobs that waited or ran, with what they were given', async () => {
      const options = await place()
      const jobs = await enqueueTwo(options)
      const given = join('jobs', jobs[0]!, 'in', '0', 'a.csv')
      mkdirSync(join(options.dataDir, given, '..'), { recursive: true })
      writeFileSync(join(options.dataDir, given), 'x')
      const out = join(folder(), 'jobs.zip')
      await backupWorkspace({ ...options, out, version: '0.0.0' })
      const restored = await place()
      await restoreWorkspace({ ...restored, from: out })
      expect(await takeAll(restored)).toEqual(jobs)
      expect(readFileSync(join(restored.dataDir, given), 'utf8')).toBe('x')
    })

    it('goes into the other database too', async () => {
      const other: StoreOptions = { dataDir: folder() }
      await restoreWorkspace({ ...other, from: zip })
      expect(await contentOf(other)).toEqual(await contentOf(filled))
      expect(statSync(join(other.dataDir, 'workspace.sqlite')).mode & 0o777).toBe(0o600)
      expect(await verifyWorkspace(other)).toMatchObject({ ok: true, checked: 12, records: 7 })
    })

    it('is whole although people write meanwhile', async () => {
      const busy = await place()
      await fill(busy)
      const { store } = await open(busy)
      let [written, isDone] = [0, false]
      const writing = (async () => {
        while (!isDone) {
          await store.write((w) => createRecord(w, { kind: 'note', id: `b${written}`, region: null, state: {} }, 'a1'))
          written++
        }
      })()
      const out = join(folder(), 'busy.zip')
      await backupWorkspace({ ...busy, out, version: '0.0.0' })
      isDone = true
      await writing
      await store.close()
      expect(written).toBeGreaterThan(0)
      expect(await verifyWorkspace({ ...busy, path: out })).toMatchObject({ ok: true })
    })

    it('that is interrupted leaves nothing', async () => {
      const at = folder()
      const signal = AbortSignal.abort()
      for (const name of ['x.zip', 'x'])
        await expect(
          backupWorkspace({ ...filled, out: join(at, name), version: '0.0.0', signal }),
        ).rejects.toMatchObject({ name: 'AbortError' })
      expect(readdirSync(at)).toEqual([])
      expect(readdirSync(filled.dataDir).filter((name) => name.startsWith('.'))).toEqual([])
    })

    it('takes the place of nothing', async () => {
      await expect(backupWorkspace({ ...filled, out: zip, version: '0.0.0' })).rejects.toMatchObject({
        issue: { code: 'archive-exists' },
      })
    })
  })

  describe('restore', () => {
    it('never writes over anything', async () => {
      const taken = await place()
      await fill(taken)
      const before = await contentOf(taken)
      await expect(restoreWorkspace({ ...taken, from: zip })).rejects.toMatchObject({
        issue: { code: 'restore-not-empty' },
      })
      if (kind === 'postgresql')
        await expect(restoreWorkspace({ ...taken, dataDir: folder(), from: zip })).rejects.toMatchObject({
          code: 'store-not-empty',
        })
      expect(await contentOf(taken)).toEqual(before)
    })

    it.each(['tables/journal_entry.jsonl', 'tables/record.jsonl', 'files/regions/musterkreis/cells.arrow'])(
      'of an altered %s takes over nothing, and verify names the file or the entry',
      async (name) => {
        const copy = join(folder(), 'backup')
        await backupWorkspace({ ...filled, out: copy, version: '0.0.0' })
        const bytes = readFileSync(join(copy, name))
        bytes[200] = bytes[200]! ^ 1
        writeFileSync(join(copy, name), bytes)
        const target = await place()
        await expect(restoreWorkspace({ ...target, from: copy })).rejects.toThrow()
        expect(readdirSync(target.dataDir)).toEqual([])
        const outcome = await verifyWorkspace({ ...target, path: copy }).catch((error) => error.issue)
        if ('ok' in outcome) expect(outcome).toMatchObject({ ok: false })
        else expect(outcome).toMatchObject({ code: 'archive-line-broken' })
        // The place is still empty: the right backup fits.
        await restoreWorkspace({ ...target, from: zip })
      },
    )

    it('of something else says so', async () => {
      const at = folder()
      writeFileSync(join(at, 'a.zip'), 'not a zip')
      mkdirSync(join(at, 'empty'))
      for (const [name, code] of [
        ['a.zip', 'archive-broken'],
        ['empty', 'backup-not-one'],
        ['missing.zip', 'file-not-found'],
      ])
        await expect(restoreWorkspace({ dataDir: folder(), from: join(at, name!) })).rejects.toMatchObject({
          issue: { code },
        })
    })
  })

  it('is exported as open files, without secrets', async () => {
    const out = join(folder(), 'export')
    const { files, records } = await exportEverything({ ...filled, out, version: '0.0.0' })
    expect(records).toBe(7)
    expect(files).toEqual(
      expect.arrayContaining([
        'LIESMICH.txt',
        'README.txt',
        'journal/journal.jsonl',
        'journal/public-keys.pem',
        'records/call.csv',
        'records/call.json',
        'records/note.csv',
        'regions/musterkreis/cells.arrow',
      ]),
    )
    expect(await verifyWorkspace({ ...filled, path: join(out, 'journal/journal.jsonl') })).toMatchObject({
      ok: true,
      checked: 12,
    })
    const notes = JSON.parse(readFileSync(join(out, 'records/note.json'), 'utf8'))
    expect(notes.find((one: { id: string }) => one.id === 'n3').state.nested).toEqual({ 'a b': '=1+1' })
    const calls = readFileSync(join(out, 'records/call.csv'), 'utf8')
    expect(calls).toContain("'+49 30 1234")
  })
})

onPostgres('moving', (database) => {
  const folder = folders()
  it('to PostgreSQL and back loses nothing, and the old store is set aside', async () => {
    const { databaseUrl } = await database.fresh()
    const file: StoreOptions = { dataDir: folder() }
    const server: StoreOptions = { ...file, databaseUrl }
    await fill(file)
    const before = await contentOf(file)
    const there = await moveWorkspace(file, server)
    expect(there.journal).toMatchObject({ checked: 12, records: 7 })
    expect(existsSync(there.oldFile!)).toBe(true)
    expect(existsSync(join(file.dataDir, 'workspace.sqlite'))).toBe(false)
    expect(await contentOf(server)).toEqual(before)
    const workspace = await open(server)
    await workspace.store.write((w) => createRecord(w, { kind: 'note', id: 'there', region: null, state: {} }, 'a1'))
    await workspace.jobs.close()
    await workspace.store.close()
    const after = await contentOf(server)
    await moveWorkspace(server, file)
    expect(await contentOf(file)).toEqual(after)
    // It holds addresses and password hashes.
    expect(statSync(join(file.dataDir, 'workspace.sqlite')).mode & 0o777).toBe(0o600)
    expect(await verifyWorkspace(file)).toMatchObject({ ok: true, checked: 13, signatures: true })
    // Not twice into the same place.
    await expect(moveWorkspace(server, file)).rejects.toMatchObject({ code: 'store-not-empty' })
    expect(await contentOf(file)).toEqual(after)
  })

  it('takes the jobs along: those that waited, and one whose worker ended', async () => {
    const { databaseUrl } = await database.fresh()
    const file: StoreOptions = { dataDir: folder() }
    const server: StoreOptions = { ...file, databaseUrl }
    const jobs = await enqueueTwo(file)
    await moveWorkspace(file, server)
    expect(await takeAll(server)).toEqual(jobs)
    const later = await enqueueTwo(server)
    await moveWorkspace(server, file)
    // The worker there has ended without giving back what it took.
    expect(await takeAll(file)).toEqual([...jobs, ...later])
  })

  it('waits for nobody to have it open: what a server wrote later would be lost', async () => {
    const { databaseUrl } = await database.fresh()
    const file: StoreOptions = { dataDir: folder() }
    const server: StoreOptions = { ...file, databaseUrl }
    await fill(file)
    const inUse = { issue: { code: 'move-in-use' } }
    const running = await open(file)
    await expect(moveWorkspace(file, server)).rejects.toMatchObject(inUse)
    await running.store.write((w) => createRecord(w, { kind: 'note', id: 'still', region: null, state: {} }, 'a1'))
    await running.store.close()
    expect((await moveWorkspace(file, server)).journal).toMatchObject({ checked: 13 })
    const there = await open(server)
    await there.store.ping()
    await expect(moveWorkspace(server, file)).rejects.toMatchObject(inUse)
    await there.jobs.close()
    await there.store.close()
    expect((await moveWorkspace(server, file)).journal).toMatchObject({ checked: 13 })
  })

  it('of a journal that is not in order moves nothing', async () => {
    const { databaseUrl } = await database.fresh()
    const file: StoreOptions = { dataDir: folder() }
    await fill(file)
    const { store } = await open(file)
    await store.write(async ({ query }) => {
      await query.updateTable('record').set({ state: '{"text":"secretly"}' }).where('id', '=', 'n3').execute()
    })
    await store.close()
    await expect(moveWorkspace(file, { ...file, databaseUrl })).rejects.toMatchObject({
      issue: { code: 'move-not-verified' },
    })
    expect(existsSync(join(file.dataDir, 'workspace.sqlite'))).toBe(true)
    await expect(contentOf({ ...file, databaseUrl })).rejects.toMatchObject({ code: 'store-missing' })
  })
})
