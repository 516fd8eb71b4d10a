import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { closeWorkspace, openWorkspace, type Workspace } from '../../src/app/index.ts'
import {
  changeRecord,
  createRecord,
  deleteRecord,
  eraseContents,
  makeCheckpoint,
  openSnapshot,
  type StoreOptions,
} from '../../src/store/index.ts'

/** Folders that go with the tests of the file. */
export function folders() {
  const made: string[] = []
  afterAll(() => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true })
  })
  return () => {
    const folder = mkdtempSync(join(tmpdir(), 'reihum-workspace-'))
    made.push(folder)
    return folder
  }
}

const note = (id: string, text: string, region = 'musterkreis') => ({
  kind: 'note',
  id,
  region,
  state: { text, places: [1, 2.5, null], nested: { 'a b': '=1+1' } },
})

export const open = (options: StoreOptions): Promise<Workspace> => openWorkspace({ ...options, version: '0.0.0' })

/** A workspace in which something happened, erasure and deletion included; closed again. Twelve entries, seven records. */
export async function fill(options: StoreOptions): Promise<void> {
  const workspace = await open(options)
  const { store, origin, key } = workspace
  for (const id of ['n1', 'n2', 'n3', 'n4', 'n5'])
    await store.write((w) =>
      createRecord(w, note(id, `Straße „${id}“ 🌳\nzweite Zeile`, id === 'n5' ? 'anderer' : undefined), 'a1'),
    )
  await makeCheckpoint(store, origin, key)
  await store.write(async (w) => {
    await createRecord(w, { ...note('n1', '+49 30 1234'), kind: 'call' }, 'a2')
    await createRecord(w, { ...note('n2', 'x'), kind: 'call', municipality: '06636001', visibility: 'draft' }, 'a2')
  })
  await store.write((w) => changeRecord(w, { kind: 'note', id: 'n1', expected: 1, state: { text: 'neu' } }, 'a2'))
  await store.write((w) => deleteRecord(w, { kind: 'note', id: 'n2', expected: 1 }, 'a1'))
  await store.write(async (w) => {
    await changeRecord(w, { kind: 'note', id: 'n4', expected: 1, state: { text: '' } }, 'a1')
    await eraseContents(w, [3], { actor: 'a1', kind: 'note', object: 'n4', region: 'musterkreis' })
  })
  await store.write(async (w) => w.journal({ actor: 'system', action: 'day.end', kind: 'server', object: 's' }))
  await closeWorkspace(workspace)
  mkdirSync(join(options.dataDir, 'regions', 'musterkreis'), { recursive: true })
  writeFileSync(join(options.dataDir, 'regions', 'musterkreis', 'manifest.json'), '{}')
  writeFileSync(join(options.dataDir, 'regions', 'musterkreis', 'cells.arrow'), Buffer.alloc(100_000, 7))
  mkdirSync(join(options.dataDir, 'regions', 'half.writing-0a1b2c3d'), { recursive: true })
  writeFileSync(join(options.dataDir, 'regions', 'half.writing-0a1b2c3d', 'cells.arrow'), 'half')
}

/** All that a store holds, as text that can be compared. */
export async function contentOf(options: StoreOptions): Promise<Record<string, unknown[]>> {
  const snapshot = await openSnapshot(options)
  try {
    const content: Record<string, unknown[]> = {}
    for (const table of snapshot.tables) {
      const rows: string[] = []
      for await (const row of snapshot.rows(table))
        rows.push(JSON.stringify(Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))))
      content[table] = rows.sort()
    }
    return content
  } finally {
    await snapshot.close()
  }
}
