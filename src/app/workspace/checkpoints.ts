import { fromHex, MerkleTree, toHex } from '../../core/evidence/index.ts'
import { makeCheckpoint, sha256 } from '../../store/index.ts'
import { publicPem } from './journalKeys.ts'
import type { Workspace } from './workspace.ts'

const HOUR_MILLISECONDS = 3_600_000

/** Signs the end of the journal now and every hour in which it grew, until it is told to stop. What fails is tried again an hour later. */
export function keepCheckpoints(workspace: Workspace, everyMilliseconds = HOUR_MILLISECONDS): () => void {
  const { store, origin, key, log } = workspace
  const sign = () => {
    makeCheckpoint(store, origin, key).catch((error) =>
      log(`checkpoint: ${error instanceof Error ? error.message : error}`),
    )
  }
  sign()
  const timer = setInterval(sign, everyMilliseconds)
  timer.unref()
  return () => clearInterval(timer)
}

/** The newest signed note; null = the journal is empty or not signed yet. */
export async function newestCheckpoint({ store }: Workspace): Promise<{ size: number; note: string } | null> {
  const found = await store.read
    .selectFrom('journal_checkpoint')
    .select(['size', 'note'])
    .orderBy('size', 'desc')
    .executeTakeFirst()
  return found ?? null
}

/** PEM of the key by which checkpoints are signed now. */
export const checkpointKey = ({ key }: Workspace): string => publicPem(key)

/** That an entry stands in the journal of the newest checkpoint (RFC 6962, section 2.1.1). It tells nothing of what was written. */
export interface EntryProof {
  readonly seq: number
  /** Leaf hash, hex. */
  readonly leaf: string
  readonly size: number
  readonly root: string
  /** Hex, nearest sibling first. */
  readonly proof: readonly string[]
  readonly note: string
}

const turns = new WeakMap<Workspace, Promise<unknown>>()

/** Null = there is no such entry, or no checkpoint after it yet. One at a time: each takes all leaves of the journal. */
export function proveEntry(workspace: Workspace, seq: number): Promise<EntryProof | null> {
  const turn = (turns.get(workspace) ?? Promise.resolve()).then(() => prove(workspace, seq))
  turns.set(
    workspace,
    turn.catch(() => {}),
  )
  return turn
}

async function prove(workspace: Workspace, seq: number): Promise<EntryProof | null> {
  const checkpoint = await newestCheckpoint(workspace)
  if (!checkpoint || !(seq >= 0 && seq < checkpoint.size)) return null
  const { size, note } = checkpoint
  const rows = await workspace.store.read
    .selectFrom('journal_entry')
    .select('leaf')
    .where('seq', '<', size)
    .orderBy('seq')
    .execute()
  const tree = new MerkleTree(
    sha256,
    rows.map(({ leaf }) => fromHex(leaf)),
  )
  return { seq, leaf: rows[seq]!.leaf, size, root: toHex(tree.root), proof: tree.proof(seq).map(toHex), note }
}
