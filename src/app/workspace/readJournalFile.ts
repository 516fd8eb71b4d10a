import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { ImportLog, InputError } from '../../core/evidence/index.ts'
import { openSource, readLines } from '../../formats/source/index.ts'
import {
  type CheckpointRow,
  type EntryLine,
  JOURNAL_FILE_VERSION,
  type JournalFileHead,
  verifyExcerpt,
  verifyJournal,
} from '../../store/index.ts'
import type { VerifyReport } from './verifyWorkspace.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const text = z.string()

const headSchema = z.object({
  type: z.literal('reihum-journal'),
  version: z.number(),
  origin: text,
  size: z.number().int().nonnegative(),
  root: hash,
  region: text.nullable(),
  contents: z.boolean(),
})

const entrySchema = z.object({
  type: z.literal('entry'),
  seq: z.number().int().nonnegative(),
  at: text,
  actor: text,
  action: text,
  kind: text,
  object: text,
  region: text.nullable(),
  municipality: text.nullable(),
  version: z.number().nullable(),
  content: text.nullable(),
  previous: text,
  leaf: hash,
  stored: z.object({ salt: text.nullable(), body: text.nullable() }).nullable(),
  erased: z.boolean(),
  proof: z.array(hash).optional(),
})

const checkpointSchema = z.object({ type: z.literal('checkpoint'), size: z.number(), root: hash, note: text })
const lineSchema = z.discriminatedUnion('type', [entrySchema, checkpointSchema])

/** Verifies a journal that was written to a file by `reihum journal export`. Throws InputError where it is none, with the line that is not understood. */
export async function verifyJournalFile(path: string, keys: readonly KeyObject[] | null): Promise<VerifyReport> {
  const source = await openSource(path, { log: new ImportLog() })
  try {
    const lines = readLines(source.entries[0]!)
    const head = parseHead((await lines.next()).value, path)
    const checkpoints = await readCheckpoints(path)
    const entries = entryLines(lines, path)
    const about = { signatures: keys !== null, files: 0 }
    if (head.region !== null)
      return { ...(await verifyExcerpt(head, entries, checkpoints, keys)), ...about, of: 'excerpt' }
    const verified = await verifyJournal(
      {
        entries: withoutType(entries),
        checkpoints,
        end: { size: head.size, root: head.root },
        withContents: head.contents,
      },
      keys,
    )
    return { ...verified, ...about, of: 'journal' }
  } finally {
    source.close()
  }
}

function parseHead(line: string | undefined, path: string): JournalFileHead {
  let value: unknown
  try {
    value = JSON.parse(line ?? '')
  } catch {
    throw new InputError({ code: 'verify-not-known', severity: 'error', file: path })
  }
  const parsed = headSchema.safeParse(value)
  if (!parsed.success) throw new InputError({ code: 'verify-not-known', severity: 'error', file: path })
  if (parsed.data.version > JOURNAL_FILE_VERSION)
    throw new InputError({ code: 'backup-newer', severity: 'error', file: path })
  return parsed.data
}

/** Entries as they come, without the checkpoints behind them. */
async function* entryLines(lines: AsyncIterable<string>, path: string): AsyncGenerator<EntryLine> {
  let at = 1
  for await (const line of lines) {
    at++
    const parsed = parseLine(line)
    if (!parsed) throw new InputError({ code: 'archive-line-broken', severity: 'error', file: path, line: at })
    if (parsed.type === 'entry') yield parsed as EntryLine
  }
}

function parseLine(line: string): z.infer<typeof lineSchema> | null {
  try {
    return lineSchema.parse(JSON.parse(line))
  } catch {
    return null
  }
}

/** Checkpoints alone: a first pass, because the entries are checked against them one by one. */
async function readCheckpoints(path: string): Promise<CheckpointRow[]> {
  const source = await openSource(path, { log: new ImportLog() })
  try {
    const found: CheckpointRow[] = []
    for await (const line of readLines(source.entries[0]!)) {
      const parsed = line.includes('"checkpoint"') ? parseLine(line) : null
      if (parsed?.type === 'checkpoint') found.push(parsed)
    }
    return found
  } finally {
    source.close()
  }
}

/** What is hashed of an entry is all that it has: nothing of the line itself may stay. */
async function* withoutType(entries: AsyncIterable<EntryLine>) {
  for await (const { type: _type, proof: _proof, ...entry } of entries) yield entry
}
