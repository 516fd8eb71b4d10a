import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { Progress } from '../../core/evidence/index.ts'
import { type ArchiveWriter, writeArchive } from '../../formats/archive/index.ts'
import { type CsvCell, neutralCell, toCsv } from '../../formats/table/index.ts'
import { words } from '../../messages/index.ts'
import {
  isSecret,
  openSnapshot,
  type RecordTable,
  recordRows,
  SHORT_LIVED_TABLES,
  type Snapshot,
  type StoreOptions,
} from '../../store/index.ts'
import { stageFiles } from './dataFiles.ts'
import { snapshotJournal } from './exportJournal.ts'
import { knownPublicKeys, pemOf } from './journalKeys.ts'

export interface ExportQuestion extends StoreOptions {
  readonly out: string
  readonly version: string
  readonly progress?: Progress
  readonly signal?: AbortSignal
}

export interface Exported {
  readonly files: readonly string[]
  readonly records: number
  /** Secrets, which nobody gets: `account.password_hash` … */
  readonly leftOut: readonly string[]
}

/** In the journal's own file, or facts of the program about itself. */
const NOT_AS_TABLE = /^(journal_|record$|meta$)/

/** Writes everything that a workspace holds as open files, with a page that explains them; secrets are left out. Throws StoreFault, InputError. */
export async function exportEverything(question: ExportQuestion): Promise<Exported> {
  const snapshot = await openSnapshot(question)
  try {
    const staged = await stageFiles(question.dataDir)
    try {
      return await writeArchive(question.out, (writer) => writeAll(writer, snapshot, staged, question), question.signal)
    } finally {
      await staged.remove()
    }
  } finally {
    await snapshot.close()
  }
}

async function writeAll(
  writer: ArchiveWriter,
  snapshot: Snapshot,
  staged: { readonly folder: string; readonly names: readonly string[] },
  question: ExportQuestion,
): Promise<Exported> {
  const files: string[] = []
  const add: ArchiveWriter['add'] = async (name, content) => {
    question.signal?.throwIfAborted()
    files.push(name)
    return writer.add(name, content)
  }
  await add('journal/journal.jsonl', withLineEnds(snapshotJournal(snapshot, {})))
  const keys = await knownPublicKeys(question.dataDir)
  if (keys.length > 0) await add('journal/public-keys.pem', [keys.map(pemOf).join('')])
  const records = await addRecords(add, snapshot)
  const leftOut = await addTables(add, snapshot)
  for (const [i, name] of staged.names.entries()) {
    question.progress?.('backup-files', i, staged.names.length)
    await add(name, createReadStream(join(staged.folder, name), { highWaterMark: 1 << 18 }))
  }
  const values = { version: question.version, leftOut: leftOut.join(', ') || '–' }
  for (const language of ['de', 'en'] as const)
    await add(language === 'de' ? 'LIESMICH.txt' : 'README.txt', [`${words(language).text('export.readme', values)}\n`])
  return { files: files.sort(), records, leftOut }
}

async function* withLineEnds(lines: AsyncIterable<string>) {
  for await (const line of lines) yield `${line}\n`
}

/** Each kind of record twice: as JSON, where nothing is lost, and as a table for a spreadsheet. */
async function addRecords(add: ArchiveWriter['add'], snapshot: Snapshot): Promise<number> {
  let count = 0
  let kind: RecordTable[] = []
  const flush = async () => {
    const [first] = kind
    if (!first) return
    count += kind.length
    const name = `records/${fileName(first.kind)}`
    await add(`${name}.json`, [`${JSON.stringify(kind.map(asOpen), null, 1)}\n`])
    await add(`${name}.csv`, [recordsCsv(kind)])
    kind = []
  }
  for await (const row of recordRows(snapshot.read)) {
    if (kind[0] && kind[0].kind !== row.kind) await flush()
    kind.push(row)
  }
  await flush()
  return count
}

const asOpen = ({ state, ...row }: RecordTable) => ({ ...row, state: JSON.parse(state) as unknown })

function recordsCsv(rows: readonly RecordTable[]): string {
  const states = rows.map(({ state }) => {
    const value = JSON.parse(state) as unknown
    return (typeof value === 'object' && value !== null ? value : { value }) as Record<string, unknown>
  })
  const { state: _state, ...first } = rows[0]!
  const columns = Object.keys(first) as Exclude<keyof RecordTable, 'state'>[]
  const fields = [...new Set(states.flatMap((state) => Object.keys(state)))].sort()
  return toCsv(
    [...columns, ...fields.map((name) => `state.${name}`)],
    rows.map((row, i) => [...columns.map((name) => row[name]), ...fields.map((name) => cellOf(states[i]![name]))]),
  )
}

function cellOf(value: unknown): CsvCell {
  if (value === null || value === undefined) return null
  return neutralCell(typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value))
}

async function addTables(add: ArchiveWriter['add'], snapshot: Snapshot): Promise<string[]> {
  const leftOut: string[] = []
  for (const table of snapshot.tables) {
    if (NOT_AS_TABLE.test(table)) continue
    if (SHORT_LIVED_TABLES.includes(table)) {
      leftOut.push(table)
      continue
    }
    const columns = await snapshot.columns(table)
    const shown = columns.filter((name) => !isSecret(name))
    leftOut.push(...columns.filter(isSecret).map((name) => `${table}.${name}`))
    await add(`tables/${fileName(table)}.csv`, tableCsv(snapshot, table, shown))
  }
  return leftOut
}

async function* tableCsv(snapshot: Snapshot, table: string, columns: readonly string[]) {
  yield toCsv(columns, [])
  for await (const row of snapshot.rows(table)) {
    const line = toCsv([], [columns.map((name) => neutralCell(row[name]))])
    yield line.slice(line.indexOf('\n') + 1)
  }
}

const fileName = (name: string) => name.replaceAll(/[^\p{L}\p{N}._-]/gu, '_')
