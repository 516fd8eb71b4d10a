import { InputError, type StoredEntry } from '../../core/evidence/index.ts'
import type { Archive } from '../../formats/archive/index.ts'
import type { CheckpointRow, JournalSource, RecordTable, Row, StoreContent } from '../../store/index.ts'
import type { BackupManifest } from './backupManifest.ts'

/** Rows of a table of a backup; compared with its hash at the end. */
export async function* backupRows(archive: Archive, manifest: BackupManifest, table: string): AsyncGenerator<Row> {
  const file = manifest.tables.find((one) => one.table === table)
  if (!file) return
  let line = 0
  for await (const text of archive.lines(file.name, file)) {
    line++
    yield parseRow(text, file.name, line)
  }
}

function parseRow(text: string, file: string, line: number): Row {
  try {
    const row = JSON.parse(text) as unknown
    if (typeof row === 'object' && row !== null && !Array.isArray(row)) return row as Row
  } catch {
    // Told below.
  }
  throw new InputError({ code: 'archive-line-broken', severity: 'error', file, line })
}

/** What is put into a store. */
export function backupContent(archive: Archive, manifest: BackupManifest): StoreContent {
  return {
    steps: manifest.steps,
    tables: manifest.tables.map(({ table }) => ({
      name: table,
      rows: () => backupRows(archive, manifest, table),
    })),
  }
}

/** The journal of a backup with its records, for verification. */
export async function backupJournal(archive: Archive, manifest: BackupManifest): Promise<JournalSource> {
  const checkpoints: CheckpointRow[] = []
  for await (const row of backupRows(archive, manifest, 'journal_checkpoint'))
    checkpoints.push({ size: Number(row.size), root: String(row.root), note: String(row.note) })
  const { size, last } = manifest.journal
  return {
    entries: joinedEntries(archive, manifest),
    checkpoints,
    end: { size, last },
    records: backupRows(archive, manifest, 'record') as AsyncIterable<unknown> as AsyncIterable<RecordTable>,
  }
}

/** Entries with their contents: both files are in the order of their numbers. */
async function* joinedEntries(archive: Archive, manifest: BackupManifest): AsyncGenerator<StoredEntry> {
  const contents = backupRows(archive, manifest, 'journal_content')
  let content = await contents.next()
  for await (const entry of backupRows(archive, manifest, 'journal_entry')) {
    while (!content.done && Number(content.value.seq) < Number(entry.seq)) content = await contents.next()
    const own = !content.done && content.value.seq === entry.seq ? content.value : null
    const { salt = null, body = null, erased_at = null } = own ?? {}
    const stored = salt === null && body === null ? null : { salt: salt as string | null, body: body as string | null }
    yield { ...(entry as unknown as StoredEntry), stored, erased: erased_at !== null }
  }
  // To its end, so that its hash is compared.
  while (!content.done) content = await contents.next()
}
