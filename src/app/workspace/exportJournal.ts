import {
  journalEntries,
  journalLines,
  openSnapshot,
  readHead,
  type Snapshot,
  type StoreOptions,
} from '../../store/index.ts'
import { writeFile } from '../writeFile.ts'
import { ORIGIN } from './workspace.ts'

export interface JournalExport {
  readonly region?: string | null
  readonly contents?: boolean
}

/** Writes the journal of a store that may be in use as lines of JSON; the number of entries of the whole journal. */
export async function exportJournal(
  question: StoreOptions & JournalExport & { readonly out: string },
): Promise<{ entries: number; exported: number }> {
  const snapshot = await openSnapshot(question)
  try {
    let exported = -1
    const pieces = async function* () {
      let piece = ''
      for await (const line of snapshotJournal(snapshot, question)) {
        if (!line.startsWith('{"type":"checkpoint"')) exported++
        piece += `${line}\n`
        if (piece.length < 1 << 16) continue
        yield piece
        piece = ''
      }
      yield piece
    }
    await writeFile(question.out, pieces())
    const { edge } = await readHead(snapshot.read)
    return { entries: edge.size, exported }
  } finally {
    await snapshot.close()
  }
}

/** The journal of a moment, as lines of its file. */
export async function* snapshotJournal(snapshot: Snapshot, { region = null, contents = true }: JournalExport) {
  const leaves = await snapshot.read.selectFrom('journal_entry').select('leaf').orderBy('seq').execute()
  const checkpoints = await snapshot.read
    .selectFrom('journal_checkpoint')
    .select(['size', 'root', 'note'])
    .orderBy('size')
    .execute()
  yield* journalLines({
    origin: ORIGIN,
    region,
    contents,
    leaves: leaves.map(({ leaf }) => leaf),
    entries: journalEntries(snapshot.read),
    checkpoints,
  })
}
