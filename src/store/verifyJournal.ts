import type { KeyObject } from 'node:crypto'
import type { Kysely } from 'kysely'
import { JournalCheck, type JournalFault, type StoredEntry } from '../core/evidence/index.ts'
import { openNote } from './checkpoints.ts'
import { journalEntries, readHead, sha256 } from './journal.ts'
import type { Schema } from './schema.ts'

export interface CheckpointRow {
  readonly size: number
  readonly root: string
  readonly note: string
}

export interface Verified {
  readonly ok: boolean
  /** Entries that were looked at. */
  readonly checked: number
  readonly checkpoints: number
  readonly erased: number
  readonly root: string
  /** The first that is not as it was written; null = none. */
  readonly firstFault: { readonly seq: number; readonly fault: JournalFault } | null
}

/** What is verified: a store or an export. */
export interface JournalSource {
  readonly entries: AsyncIterable<StoredEntry>
  readonly checkpoints: readonly CheckpointRow[]
  /** Length that the journal claims; null = it claims none. */
  readonly size: number | null
}

export async function storeJournal(query: Kysely<Schema>): Promise<JournalSource> {
  // The end first: entries that are written meanwhile are for the next verification.
  const { edge } = await readHead(query)
  const checkpoints = await query
    .selectFrom('journal_checkpoint')
    .select(['size', 'root', 'note'])
    .where('size', '<=', edge.size)
    .orderBy('size')
    .execute()
  return { entries: journalEntries(query, 0, edge.size), checkpoints, size: edge.size }
}

/** Recomputes every hash. `key`: the public key of the checkpoints; null = signatures are not looked at. */
export async function verifyJournal(source: JournalSource, key: KeyObject | null): Promise<Verified> {
  const check = new JournalCheck(sha256)
  const checkpoints = [...source.checkpoints].sort((a, b) => a.size - b.size)
  let looked = 0
  let erased = 0
  const end = (firstFault: Verified['firstFault']): Verified => ({
    ok: firstFault === null,
    checked: check.head.edge.size,
    checkpoints: looked,
    erased,
    root: check.root,
    firstFault,
  })
  /** The fault of a checkpoint that stands at this length. */
  const atCheckpoint = (): JournalFault | null => {
    for (; looked < checkpoints.length && checkpoints[looked]!.size <= check.head.edge.size; looked++) {
      const { size, root, note } = checkpoints[looked]!
      const told = openNote(note, key)
      if (told === null) return 'signature'
      if (size !== check.head.edge.size || told.size !== size || told.root !== root || root !== check.root)
        return 'checkpoint'
    }
    return null
  }
  for await (const entry of source.entries) {
    const fault = check.next(entry) ?? atCheckpoint()
    if (fault) return end({ seq: entry.seq, fault })
    if (entry.erased) erased++
  }
  const { size } = check.head.edge
  if (source.size !== null && source.size !== size) return end({ seq: size, fault: 'end' })
  if (looked < checkpoints.length) return end({ seq: size, fault: 'end' })
  const { unexplained } = check
  return end(unexplained === null ? null : { seq: unexplained, fault: 'content-missing' })
}
