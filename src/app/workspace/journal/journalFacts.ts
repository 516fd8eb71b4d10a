import { fromHex, MerkleTree, toHex } from '../../../core/evidence/index.ts'
import { type Store, sha256 } from '../../../store/index.ts'
import { publicPem } from '../journalKeys.ts'
import type { Workspace } from '../workspace.ts'

/** What everybody may know of the journal: none of it tells what an entry holds. */
export interface JournalFacts {
  readonly size: number
  /** Leaf hash of the last entry, hex; '' = none. */
  readonly last: string
  readonly checkpoint: {
    readonly size: number
    readonly at: string
    readonly root: string
    readonly note: string
  } | null
  /** PEM (SPKI) of the key that signs checkpoints. */
  readonly publicKey: string
  readonly origin: string
}

export async function journalFacts({ store, key, origin }: Workspace): Promise<JournalFacts> {
  const head = await store.read.selectFrom('journal_head').selectAll().where('id', '=', 1).executeTakeFirstOrThrow()
  const checkpoint = await store.read
    .selectFrom('journal_checkpoint')
    .selectAll()
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { size: head.size, last: head.last, checkpoint: checkpoint ?? null, publicKey: publicPem(key), origin }
}

/**
 * That an entry stands in the journal which a checkpoint signs (RFC 6962, section 2.1.1). Hashes are hex. Everybody may ask, so it says no more
 * of the entry than its hash: what a municipality drafts is not even named.
 */
export interface InclusionProof {
  readonly seq: number
  readonly at: string
  readonly leaf: string
  /** Length of the journal at the checkpoint. */
  readonly size: number
  readonly root: string
  /** The nearest sibling first. */
  readonly path: readonly string[]
  readonly note: string
}

/** `none`: there is no such entry; `not-signed`: no checkpoint reaches it yet. */
export async function proveEntry(workspace: Workspace, seq: number): Promise<InclusionProof | 'none' | 'not-signed'> {
  const { store } = workspace
  const row = await store.read
    .selectFrom('journal_entry')
    .select(['at', 'leaf'])
    .where('seq', '=', seq)
    .executeTakeFirst()
  if (!row) return 'none'
  const { checkpoint } = await journalFacts(workspace)
  if (!checkpoint || checkpoint.size <= seq) return 'not-signed'
  const tree = await treeOf(store, checkpoint.size)
  const path = tree.proof(seq).map(toHex)
  const { at, leaf } = row
  return { seq, at, leaf, size: checkpoint.size, root: checkpoint.root, path, note: checkpoint.note }
}

const known = new WeakMap<Store, { readonly size: number; readonly tree: Promise<MerkleTree> }>()

/** The tree below the newest checkpoint, kept until the next one: a proof then costs twenty look-ups. */
function treeOf(store: Store, size: number): Promise<MerkleTree> {
  const held = known.get(store)
  if (held?.size === size) return held.tree
  const tree = (async () => {
    const rows = await store.read
      .selectFrom('journal_entry')
      .select('leaf')
      .where('seq', '<', size)
      .orderBy('seq')
      .execute()
    return new MerkleTree(
      sha256,
      rows.map(({ leaf }) => fromHex(leaf)),
    )
  })()
  known.set(store, { size, tree })
  tree.catch(() => known.delete(store))
  return tree
}
