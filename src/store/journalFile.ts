import type { KeyObject } from 'node:crypto'
import {
  contentHash,
  entryHash,
  fromHex,
  type JournalFault,
  MerkleTree,
  rootFromInclusion,
  type StoredEntry,
  toHex,
} from '../core/evidence/index.ts'
import { openNote } from './checkpoints.ts'
import { sha256 } from './journal.ts'
import type { CheckpointRow, FoundFault, Verified } from './verifyJournal.ts'

/** Version of the lines that `journalLines` writes. */
export const JOURNAL_FILE_VERSION = 1

/** First line of a journal as a file: JSON, one value a line. */
export interface JournalFileHead {
  readonly type: 'reihum-journal'
  readonly version: number
  readonly origin: string
  /** Entries and root of the whole journal. */
  readonly size: number
  readonly root: string
  /** Null = the whole journal; else only the entries of this region, each with the proof that it stands in it. */
  readonly region: string | null
  /** False = without what was written. */
  readonly contents: boolean
}

/** An entry in the file; `proof` (hex, nearest sibling first, RFC 6962) where not all entries are there. */
export type EntryLine = { readonly type: 'entry'; readonly proof?: readonly string[] } & StoredEntry
export type CheckpointLine = { readonly type: 'checkpoint' } & CheckpointRow

export interface JournalFileOptions {
  readonly origin: string
  readonly region?: string | null
  readonly contents?: boolean
  /** Leaf hashes of the whole journal, hex, in order. */
  readonly leaves: readonly string[]
  readonly entries: AsyncIterable<StoredEntry>
  readonly checkpoints: readonly CheckpointRow[]
}

/** The journal as lines of JSON: its head, its entries in order, its checkpoints. */
export async function* journalLines(options: JournalFileOptions): AsyncGenerator<string> {
  const { origin, region = null, contents = true, leaves, checkpoints } = options
  const tree = new MerkleTree(sha256, leaves.map(fromHex))
  const head: JournalFileHead = {
    type: 'reihum-journal',
    version: JOURNAL_FILE_VERSION,
    origin,
    size: leaves.length,
    root: toHex(tree.root),
    region,
    contents,
  }
  yield JSON.stringify(head)
  for await (const entry of options.entries) {
    if (region !== null && entry.region !== region) continue
    const proof = region === null ? {} : { proof: tree.proof(entry.seq).map(toHex) }
    const line: EntryLine = { type: 'entry', ...entry, ...(contents ? {} : { stored: null }), ...proof }
    yield JSON.stringify(line)
  }
  for (const { size, root, note } of checkpoints)
    yield JSON.stringify({ type: 'checkpoint', size, root, note } satisfies CheckpointLine)
}

/** Whether an entry stands in a journal of this size and root, by its proof. */
export function isProven(
  { seq, leaf, proof }: Pick<EntryLine, 'seq' | 'leaf' | 'proof'>,
  head: Pick<JournalFileHead, 'size' | 'root'>,
): boolean {
  const root = rootFromInclusion(sha256, fromHex(leaf), seq, head.size, (proof ?? []).map(fromHex))
  return root !== null && toHex(root) === head.root
}

/** Checks the entries of one region, each by its own proof. Whether entries are missing cannot be seen in an excerpt. */
export async function verifyExcerpt(
  head: JournalFileHead,
  entries: AsyncIterable<EntryLine>,
  checkpoints: readonly CheckpointRow[],
  keys: readonly KeyObject[] | null,
): Promise<Verified> {
  let [checked, erased, looked, before] = [0, 0, 0, -1]
  const end = (firstFault: FoundFault | null): Verified => ({
    ok: firstFault === null,
    checked,
    checkpoints: looked,
    erased,
    records: 0,
    root: head.root,
    firstFault,
  })
  for await (const line of entries) {
    const fault = line.seq <= before ? 'order' : excerptFault(line, head)
    if (fault) return end({ seq: line.seq, fault, entry: line })
    before = line.seq
    checked++
    if (line.erased) erased++
  }
  for (const { size, root, note } of checkpoints) {
    const told = keys === null ? openNote(note, null) : keys.map((key) => openNote(note, key)).find(Boolean)
    const fault = !told ? 'signature' : told.size !== size || told.root !== root ? 'checkpoint' : null
    const isOther = size === head.size && root !== head.root
    if (fault || isOther) return end({ seq: size - 1, fault: fault ?? 'checkpoint', entry: null })
    looked++
  }
  return end(null)
}

function excerptFault(line: EntryLine, head: JournalFileHead): JournalFault | null {
  const { type: _type, proof: _proof, leaf, stored, erased, ...entry } = line
  if (entryHash(sha256, entry) !== leaf) return 'leaf'
  if (!isProven(line, head)) return 'previous'
  if (!head.contents || entry.content === null || erased) return null
  if (stored?.salt == null || stored.body === null) return 'content-missing'
  return contentHash(sha256, stored.salt, stored.body) === entry.content ? null : 'content-altered'
}
