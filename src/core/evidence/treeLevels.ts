import { type HashFunction, nodeHash } from './merkleTree.ts'

/**
 * All nodes of a Merkle tree, leaves first: each level joins the one below in pairs, and an odd last node moves up as it is. That is the tree of
 * RFC 6962, section 2.1, whose left subtree is always full.
 */
export function treeLevels(hash: HashFunction, leaves: readonly Uint8Array[]): readonly (readonly Uint8Array[])[] {
  const levels: (readonly Uint8Array[])[] = [leaves]
  for (let below = leaves; below.length > 1; ) {
    const level: Uint8Array[] = []
    for (let i = 0; i + 1 < below.length; i += 2) level.push(nodeHash(hash, below[i]!, below[i + 1]!))
    if (below.length % 2 === 1) level.push(below.at(-1)!)
    levels.push(level)
    below = level
  }
  return levels
}

/** Audit path of a leaf, nearest sibling first: what `inclusionProof` gives, without hashing. */
export function proofFromLevels(levels: readonly (readonly Uint8Array[])[], index: number): Uint8Array[] {
  if (!(index >= 0 && index < levels[0]!.length)) throw new RangeError(`leaf ${index} of ${levels[0]!.length}`)
  const path: Uint8Array[] = []
  let at = index
  for (const level of levels) {
    const sibling = level[at ^ 1]
    if (sibling) path.push(sibling)
    at >>= 1
  }
  return path
}
