import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { exportJournal, verifyWorkspace } from '../../src/app/index.ts'
import { makeCheckpoint, openSnapshot, type StoreOptions } from '../../src/store/index.ts'
import { commandLine } from '../cli/commandLine.ts'
import { onBothDatabases } from '../store/databases.ts'
import { fill, folders, open } from './filled.ts'

/** Says when, not what: nothing hangs on it. */
const FREE = ['journal_checkpoint.at', 'journal_content.erased_at', 'journal_head.id']
const CHECKED = ['journal_entry', 'journal_content', 'journal_checkpoint', 'journal_head', 'record']

onBothDatabases('verify', (database, kind) => {
  const folder = folders()
  const place = async (): Promise<StoreOptions> => ({ ...(await database.fresh()), dataDir: folder() })

  it('finds any value that was altered, in every table of the journal and in the records', async () => {
    const options = await place()
    await fill(options)
    expect(await verifyWorkspace(options)).toMatchObject({ ok: true, checked: 12, records: 7, erased: 1 })
    const { store } = await open(options)
    const unseen: string[] = []
    let tried = 0
    for (const table of CHECKED) {
      const rows = await store.read
        .selectFrom(table as 'record')
        .selectAll()
        .execute()
      for (const row of rows as unknown as Record<string, string | number | null>[]) {
        if (row.erased_at) continue
        for (const [column, value] of Object.entries(row)) {
          if (FREE.includes(`${table}.${column}`)) continue
          // A server takes longer: every seventh will do.
          if (kind === 'postgresql' && tried++ % 7 > 0) continue
          const other = typeof value === 'number' ? value + 100 : value === null ? 'x' : changed(value)
          const isNumber = ['seq', 'version', 'size'].includes(column)
          const key = Object.entries(row).slice(0, 2)
          const set = (to: unknown, at: [string, unknown][]) =>
            store.write(async ({ query }) => {
              await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${to} where ${sql.join(
                at.map(([name, is]) => sql`${sql.ref(name)} = ${is}`),
                sql` and `,
              )}`.execute(query)
            })
          const to = isNumber && value === null ? 100 : other
          // A key to which others refer cannot be changed at all.
          const isDone = await set(to, key).then(
            () => true,
            () => false,
          )
          if (!isDone) continue
          const { ok } = await verifyWorkspace(options)
          if (ok) unseen.push(`${table}.${column} of ${JSON.stringify(key)}`)
          await set(
            value,
            key.map(([name, is]) => [name, name === column ? to : is]),
          )
        }
      }
    }
    expect(unseen).toEqual([])
    expect(await verifyWorkspace(options)).toMatchObject({ ok: true })
    await store.close()
  })

  it('finds an entry, a record or a checkpoint that is gone, and a record that nobody wrote', async () => {
    const options = await place()
    await fill(options)
    const { store, key, origin } = await open(options)
    const attempt = async (statement: string, fault: string) => {
      await store
        .write(async ({ query }) => {
          await sql.raw(statement).execute(query)
          throw new Error('only tried')
        })
        .catch(() => {})
      await store.write(async ({ query }) => {
        await sql.raw(statement).execute(query)
      })
      expect((await verifyWorkspace(options)).firstFault).toMatchObject({ fault })
    }
    await attempt(
      "insert into record select 'note', 'new', region, municipality, version, state, visibility, created_at, created_by, updated_at, updated_by, deleted_at from record where kind = 'note' and id = 'n3'",
      'record-unexplained',
    )
    await store.write(async ({ query }) => void (await query.deleteFrom('record').where('id', '=', 'new').execute()))
    await attempt("delete from record where kind = 'note' and id = 'n3'", 'record-missing')
    expect((await verifyWorkspace(options)).firstFault).toMatchObject({
      seq: 2,
      entry: { action: 'record.create', kind: 'note', object: 'n3', actor: 'a1' },
    })
    await makeCheckpoint(store, origin, key)
    await attempt('delete from journal_entry where seq = 11', 'end')
    await attempt('delete from journal_content where seq = 9', 'content-missing')
    await store.close()
  })

  describe('of an exported journal', () => {
    let options: StoreOptions
    const exported = async (name: string, more: { region?: string; contents?: boolean } = {}) => {
      const out = join(folder(), name)
      await exportJournal({ ...options, out, ...more })
      return out
    }
    beforeAll(async () => {
      options = await place()
      await fill(options)
    })

    it('needs no server, and goes without the contents', async () => {
      expect(await verifyWorkspace({ ...options, path: await exported('all.jsonl') })).toMatchObject({
        ok: true,
        of: 'journal',
        checked: 12,
        checkpoints: 2,
        erased: 1,
      })
      const bare = await exported('bare.jsonl', { contents: false })
      expect(readFileSync(bare, 'utf8')).not.toContain('Straße')
      expect(await verifyWorkspace({ ...options, path: bare })).toMatchObject({ ok: true, checked: 12 })
    })

    it('of one region proves each of its entries', async () => {
      const path = await exported('region.jsonl', { region: 'anderer' })
      expect(await verifyWorkspace({ ...options, path })).toMatchObject({ ok: true, of: 'excerpt', checked: 1 })
      const text = readFileSync(path, 'utf8')
      for (const [from, to] of [
        ['"actor":"a1"', '"actor":"a9"'],
        ['n5', 'n6'],
        ['"seq":4', '"seq":5'],
      ]) {
        writeFileSync(path, text.replace(from!, to!))
        expect(await verifyWorkspace({ ...options, path })).toMatchObject({ ok: false })
      }
    })

    it('finds every altered letter of an entry', async () => {
      const path = await exported('all.jsonl')
      const lines = readFileSync(path, 'utf8').split('\n')
      const entry = lines[3]!
      for (let i = 1; i < entry.length - 1; i += 3) {
        const letter = String.fromCharCode(entry.charCodeAt(i) ^ 1)
        writeFileSync(
          path,
          [...lines.slice(0, 3), entry.slice(0, i) + letter + entry.slice(i + 1), ...lines.slice(4)].join('\n'),
        )
        const outcome = await verifyWorkspace({ ...options, path }).catch((error) => ({ ok: false, ...error.issue }))
        expect([i, outcome.ok]).toEqual([i, false])
      }
    })
  })
})

/** Another text of the same length. */
const changed = (text: string) => (text === '' ? 'x' : `${String.fromCharCode(text.charCodeAt(0) ^ 1)}${text.slice(1)}`)

describe('on the command line', () => {
  const cli = commandLine()

  it('says that nothing was altered, or which entry, and by whom it claims to be', async () => {
    const options = { dataDir: join(cli.dir, 'data') }
    await fill(options)
    const fine = await cli.run(['verify', '--json'])
    expect(fine.code).toBe(0)
    expect(JSON.parse(fine.out)).toMatchObject({ ok: true, checked: 12, firstFault: null })
    expect(fine.err).toContain('Unverändert: 12 Einträge, 2 Prüfpunkte, 7 Gegenstände, ein Inhalt gelöscht.')
    const { store } = await open(options)
    await store.write(async ({ query }) => {
      await query.updateTable('journal_entry').set({ actor: 'a7' }).where('seq', '=', 7).execute()
    })
    await store.close()
    const altered = await cli.run(['verify', '--json'])
    expect(altered.code).toBe(1)
    expect(JSON.parse(altered.out)).toMatchObject({ ok: false, checked: 7, firstFault: { seq: 7, fault: 'leaf' } })
    expect(altered.err).toMatch(/Eintrag 7 \(.*, a7: record.change note n1\): Er wurde nach dem Schreiben verändert\./)
    const english = await cli.run(['verify', '--lang', 'en'])
    expect(english.err).toContain('It was altered after it was written.')
  })

  it('names a wrong key, a missing store and a file that is something else', async () => {
    writeFileSync(join(cli.dir, 'text.txt'), 'hello\n')
    expect(await cli.run(['verify', '--data', 'nowhere'])).toMatchObject({ code: 1 })
    expect((await cli.run(['verify', '--data', 'nowhere'])).err).toContain('Hier ist noch kein Bestand')
    expect((await cli.run(['verify', 'text.txt'])).err).toContain('weder ein Datenordner')
    expect((await cli.run(['verify', '--key', 'text.txt'])).err).toContain('keinen öffentlichen Schlüssel')
    expect(await cli.run(['verify', 'a', 'b'])).toMatchObject({ code: 2 })
  })

  it('backs up, restores, exports and tells how far the tables are', async () => {
    await fill({ dataDir: join(cli.dir, 'd2') })
    const run = (...argv: string[]) => cli.run([...argv, '--json'])
    expect(JSON.parse((await run('backup', '--data', 'd2', '--out', 'b.zip')).out)).toMatchObject({
      entries: 12,
      files: 2,
    })
    expect(JSON.parse((await run('restore', 'b.zip', '--data', 'd3')).out)).toMatchObject({ entries: 12 })
    expect(await run('verify', '--data', 'd3')).toMatchObject({ code: 0 })
    expect(await run('verify', 'b.zip')).toMatchObject({ code: 0 })
    const exported = await run('journal', 'export', '--data', 'd3', '--region', 'anderer', '--out', 'j.jsonl')
    expect(JSON.parse(exported.out)).toMatchObject({ entries: 12, exported: 1 })
    expect(JSON.parse((await run('export', '--data', 'd3', '--out', 'e.zip')).out)).toMatchObject({ records: 7 })
    expect(await run('migrate', '--check', '--data', 'd3')).toMatchObject({ code: 0 })
    expect(await run('migrate', '--data', 'd4')).toMatchObject({ code: 0 })
    expect(await run('move', '--to', 'paper')).toMatchObject({ code: 2 })
    expect((await cli.run(['move', '--to', 'postgresql', '--data', 'd3'])).err).toContain('DATABASE_URL')
    const snapshot = await openSnapshot({ dataDir: join(cli.dir, 'd4') })
    expect(snapshot.steps.length).toBeGreaterThan(0)
    await snapshot.close()
  })
})
