import { generateKeyPairSync } from 'node:crypto'
import type { Kysely } from 'kysely'
import { describe, expect, it } from 'vitest'
import {
  AlreadyThere,
  changeRecord,
  createRecord,
  deleteRecord,
  eraseContents,
  listRecords,
  makeCheckpoint,
  publicKeyOf,
  readRecord,
  recordHistory,
  restoreRecord,
  type Store,
  storeJournal,
  VersionConflict,
  verifyJournal,
  type WrittenEntry,
} from '../../src/store/index.ts'
import { onBothDatabases } from './databases.ts'

const note = (id: string, state: unknown = { text: 'Brunnen' }) => ({ kind: 'note', id, region: 'musterkreis', state })
const create = (store: Store, id: string, state?: unknown) =>
  store.write((writing) => createRecord(writing, note(id, state), 'a1'))
const verify = async (store: Store) => verifyJournal(await storeJournal(store.read), null)

onBothDatabases('store', (database, kind) => {
  describe('a change', () => {
    it('is there with its entry, for every handle, when it was acknowledged', async () => {
      const options = await database.fresh()
      const store = await database.again(options)
      const other = await database.again(options)
      await create(store, 'n1', { text: 'Straße „Am Anger“ 🌳', list: [1, null, { b: 2.5, a: '' }] })
      const found = await readRecord(other.read, 'note', 'n1')
      expect(found).toMatchObject({
        kind: 'note',
        id: 'n1',
        region: 'musterkreis',
        municipality: null,
        version: 1,
        visibility: 'members',
        createdBy: 'a1',
        deletedAt: null,
        state: { text: 'Straße „Am Anger“ 🌳', list: [1, null, { b: 2.5, a: '' }] },
      })
      expect(await verify(other)).toMatchObject({ ok: true, checked: 1 })
    })

    it('that throws leaves nothing behind, neither row nor entry, and the others stay', async () => {
      const store = await database.open()
      const outcomes = await Promise.allSettled([
        create(store, 'n1'),
        store.write(async (writing) => {
          await createRecord(writing, note('n2'), 'a1')
          throw new Error('thought better of it')
        }),
        create(store, 'n3'),
        create(store, 'n1'),
      ])
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected'])
      expect((outcomes[3] as PromiseRejectedResult).reason).toBeInstanceOf(AlreadyThere)
      expect((await listRecords(store.read, { kind: 'note' })).map(({ id }) => id).sort()).toEqual(['n1', 'n3'])
      expect(await verify(store)).toMatchObject({ ok: true, checked: 2 })
    })

    it('inside a change is an error, and so is the outer handle', async () => {
      const store = await database.open()
      await expect(store.write(async () => store.write(async () => 1))).rejects.toThrow('change inside a change')
      await expect(store.write(async () => readRecord(store.read, 'note', 'n1'))).rejects.toThrow('its own query')
      await create(store, 'n1')
    })

    it('sees what it wrote itself; others see it only when it is done', async () => {
      const store = await database.open()
      const other = store.read
      let seenOutside: unknown = 'not asked'
      await create(store, 'n0')
      await store.write(async (writing) => {
        await createRecord(writing, note('n1'), 'a1')
        expect(await readRecord(writing.query, 'note', 'n1')).toBeDefined()
      })
      seenOutside = await readRecord(other, 'note', 'n1')
      expect(seenOutside).toBeDefined()
    })

    it('of two writers who saw the same version the second is told, and nothing of the first is lost', async () => {
      const options = await database.fresh()
      const [one, two] = [await database.again(options), await database.again(options)]
      await create(one, 'n1')
      const change = (store: Store, text: string) =>
        store.write((w) => changeRecord(w, { kind: 'note', id: 'n1', expected: 1, state: { text } }, 'a2'))
      await change(one, 'first')
      const late = change(two, 'second')
      await expect(late).rejects.toBeInstanceOf(VersionConflict)
      await expect(late).rejects.toMatchObject({ current: 2 })
      expect(await readRecord(two.read, 'note', 'n1')).toMatchObject({ version: 2, state: { text: 'first' } })
      await expect(
        two.write((w) => changeRecord(w, { kind: 'note', id: 'gone', expected: 1, state: {} }, 'a2')),
      ).rejects.toMatchObject({ current: null })
    })

    it('has any number of entries, with any text, and tells of them as they are stored', async () => {
      const store = await database.open()
      const told: WrittenEntry[] = []
      store.onWritten((entries) => told.push(...entries))
      const texts = [
        `'; drop table record; --`,
        '\\x00',
        "E'\\",
        '$body$',
        'Ä„ 🌳\n\t',
        '{n}',
        '%s $1 ?',
        '"',
        '\u2028',
      ]
      for (let count = 0; count < 20; count++)
        await store.write(async ({ journal }) => {
          for (let i = 0; i < count; i++) {
            const text = texts[(count + i) % texts.length]!
            journal({
              ...{ actor: text, action: 'note.write', kind: text, object: `${count} ${text}` },
              ...(i % 3 === 0 ? { region: text, municipality: text, version: i } : {}),
              ...(i % 2 === 0 ? { content: i % 4 === 0 ? { [text]: [text, null] } : null } : {}),
            })
          }
        })
      expect(await verify(store)).toMatchObject({ ok: true, checked: 190 })
      const stored = await store.read.selectFrom('journal_entry').selectAll().orderBy('seq').execute()
      expect(told).toEqual(stored.map(({ leaf, ...entry }) => entry))
    })

    it('whose query failed is not written, though its author went on', async () => {
      const store = await database.open()
      await create(store, 'n1')
      const again = { kind: 'note', id: 'n1', region: null, state: '{}', visibility: 'members', version: 1 }
      const by = {
        created_at: '',
        created_by: '',
        updated_at: '',
        updated_by: '',
        municipality: null,
        deleted_at: null,
      }
      const careless = (entry: boolean) =>
        store.write(async ({ query, journal }) => {
          await query
            .insertInto('record')
            .values({ ...again, ...by })
            .execute()
            .catch(() => {})
          if (entry) journal({ actor: 'a1', action: 'note.write', kind: 'note', object: 'n1' })
        })
      // SQLite takes back the statement only, and the rest may be written.
      if (kind === 'sqlite') return
      await expect(careless(true)).rejects.toThrow()
      await expect(careless(false)).rejects.toThrow()
      await create(store, 'n2')
      expect(await verify(store)).toMatchObject({ ok: true, checked: 2 })
    })

    it('of many at once all are written once, in one chain, by several handles', async () => {
      const options = await database.fresh()
      const stores = [await database.again(options), await database.again(options)]
      const told: number[] = []
      stores[0]!.onWritten((entries) => told.push(...entries.map(({ seq }) => seq)))
      await Promise.all(Array.from({ length: 120 }, (_, i) => create(stores[i % 2]!, `n${i}`)))
      expect(await listRecords(stores[0]!.read, { kind: 'note' })).toHaveLength(120)
      expect(await verify(stores[1]!)).toMatchObject({ ok: true, checked: 120 })
      expect(told).toHaveLength(60)
      expect(new Set(told).size).toBe(60)
    })
  })

  describe('a record', () => {
    it('keeps all its versions, is deleted and restored', async () => {
      const store = await database.open()
      await create(store, 'n1', { text: 'a' })
      const at = { kind: 'note', id: 'n1' }
      await store.write((w) =>
        changeRecord(w, { ...at, expected: 1, state: { text: 'b' }, visibility: 'public' }, 'a2'),
      )
      await store.write((w) => deleteRecord(w, { ...at, expected: 2 }, 'a2'))
      expect(await listRecords(store.read, { kind: 'note', region: 'musterkreis' })).toEqual([])
      expect(await listRecords(store.read, { kind: 'note', deleted: true })).toHaveLength(1)
      await store.write((w) => restoreRecord(w, { ...at, expected: 3 }, 'a1'))
      expect(await readRecord(store.read, 'note', 'n1')).toMatchObject({
        version: 4,
        state: { text: 'b' },
        deletedAt: null,
      })
      const history = await recordHistory(store.read, 'note', 'n1')
      expect(history.map(({ version, actor, action, state }) => [version, actor, action, state])).toEqual([
        [1, 'a1', 'record.create', { text: 'a' }],
        [2, 'a2', 'record.change', { text: 'b' }],
        [3, 'a2', 'record.delete', null],
        [4, 'a1', 'record.restore', { text: 'b' }],
      ])
    })

    it('whose contents were erased leaves a chain that verifies and says so', async () => {
      const store = await database.open()
      await create(store, 'n1', { text: 'Frau Beispiel, Telefon 0123' })
      await create(store, 'n2')
      await store.write(async (writing) => {
        await eraseContents(writing, [0], { actor: 'a1', kind: 'note', object: 'n1' })
      })
      expect(await recordHistory(store.read, 'note', 'n1')).toMatchObject([{ erased: true, state: null }])
      expect(await verify(store)).toMatchObject({ ok: true, checked: 3, erased: 1 })
      // The same without an entry that says so.
      await store.write(async ({ query }) => {
        await query
          .updateTable('journal_content')
          .set({ salt: null, body: null, erased_at: '2026-11-25T00:00:00.000Z' })
          .where('seq', '=', 1)
          .execute()
      })
      expect(await verify(store)).toMatchObject({ ok: false, firstFault: { seq: 1, fault: 'content-missing' } })
    })
  })

  describe('verify', () => {
    const alter = (store: Store, seq: number, set: Record<string, string>) =>
      store.write(async ({ query }) => {
        await query.updateTable('journal_entry').set(set).where('seq', '=', seq).execute()
      })

    it('names the first altered entry', async () => {
      const store = await database.open()
      for (const id of ['n1', 'n2', 'n3', 'n4']) await create(store, id)
      await alter(store, 2, { actor: 'somebody else' })
      expect(await verify(store)).toMatchObject({ ok: false, checked: 2, firstFault: { seq: 2, fault: 'leaf' } })
      await store.write(async ({ query }) => {
        await query.updateTable('journal_content').set({ body: '{}' }).where('seq', '=', 1).execute()
      })
      expect(await verify(store)).toMatchObject({ firstFault: { seq: 1, fault: 'content-altered' } })
    })

    it('sees a journal that was cut off or rewritten as a whole by its signed checkpoint', async () => {
      const { privateKey } = generateKeyPairSync('ed25519')
      const key = publicKeyOf(privateKey)
      const store = await database.open()
      await create(store, 'n1')
      await create(store, 'n2')
      expect(await makeCheckpoint(store, 'reihum/test', privateKey)).toMatchObject({ size: 2 })
      expect(await makeCheckpoint(store, 'reihum/test', privateKey)).toBeNull()
      await create(store, 'n3')
      const whole = await storeJournal(store.read)
      expect(await verifyJournal(whole, [key])).toMatchObject({ ok: true, checked: 3, checkpoints: 1 })
      const stranger = publicKeyOf(generateKeyPairSync('ed25519').privateKey)
      expect(await verifyJournal(await storeJournal(store.read), [stranger])).toMatchObject({
        firstFault: { seq: 1, fault: 'signature' },
      })

      const forged = await database.open()
      await create(forged, 'n1', { text: 'other' })
      await create(forged, 'n2')
      const { checkpoints } = whole
      expect(await verifyJournal({ ...(await storeJournal(forged.read)), checkpoints }, [key])).toMatchObject({
        ok: false,
        firstFault: { seq: 1, fault: 'checkpoint' },
      })
      const cut = await database.open()
      await create(cut, 'n1')
      expect(await verifyJournal({ ...(await storeJournal(cut.read)), checkpoints }, [key])).toMatchObject({
        ok: false,
        firstFault: { fault: 'end' },
      })
    })
  })

  it('opens again with all that it held, and with its tables as they are', async () => {
    const options = await database.fresh()
    const first = await database.again(options)
    await create(first, 'n1')
    await first.close()
    const second = await database.again(options)
    expect(second.kind).toBe(kind)
    await second.ping()
    await create(second, 'n2')
    expect(await verify(second)).toMatchObject({ ok: true, checked: 2 })
  })

  it('of a newer program is refused', async () => {
    const options = await database.fresh()
    const store = await database.again(options)
    await store.write(async ({ query }) => {
      await (query as unknown as Kysely<{ schema_step: { name: string; timestamp: string } }>)
        .insertInto('schema_step')
        .values({ name: '9999-tomorrow', timestamp: '2027-01-01T00:00:00.000Z' })
        .execute()
    })
    await expect(database.again(options)).rejects.toMatchObject({ code: 'store-newer' })
  })
})
