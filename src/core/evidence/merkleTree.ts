/** SHA-256 of the bytes. Handed in, so that core needs no cryptography of a platform. */
export type HashFunction = (bytes: Uint8Array) => Uint8Array

/** Hash of a leaf: H(0x00 ‖ data). RFC 6962, section 2.1. */
export function leafHash(hash: HashFunction, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 1)
  bytes.set(data, 1)
  return hash(bytes)
}

/** Hash of an inner node: H(0x01 ‖ left ‖ right). RFC 6962, section 2.1. */
export function nodeHash(hash: HashFunction, left: Uint8Array, right: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(1 + left.length + right.length)
  bytes[0] = 1
  bytes.set(left, 1)
  bytes.set(right, 1 + left.length)
  return hash(bytes)
}

/**
 * The right edge of a Merkle tree: the roots of its full subtrees, the largest first, as many as `size` has ones in binary. It is all
 * that appending and the root need, so a journal of a million entries carries twenty hashes along.
 */
export interface TreeEdge {
  /** Leaves so far. */
  readonly size: number
  readonly nodes: readonly Uint8Array[]
}

export const EMPTY_EDGE: TreeEdge = { size: 0, nodes: [] }

/** The edge with one leaf more. Costs one hash on average. */
export function appendLeaf(hash: HashFunction, edge: TreeEdge, leaf: Uint8Array): TreeEdge {
  const nodes = [...edge.nodes]
  let node = leaf
  for (let size = edge.size; size % 2 === 1; size = Math.floor(size / 2)) node = nodeHash(hash, nodes.pop()!, node)
  nodes.push(node)
  return { size: edge.size + 1, nodes }
}

/** Root of the tree, MTH of RFC 6962, section 2.1; of an empty tree the hash of nothing. */
export function rootOf(hash: HashFunction, { nodes }: TreeEdge): Uint8Array {
  if (nodes.length === 0) return hash(new Uint8Array(0))
  let root = nodes.at(-1)!
  for (let i = nodes.length - 2; i >= 0; i--) root = nodeHash(hash, nodes[i]!, root)
  return root
}

/** Largest power of two below n; n ≥ 2. */
function splitAt(n: number): number {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}

/** Root of leaves[from, to). RFC 6962, section 2.1. */
export function treeRoot(
  hash: HashFunction,
  leaves: readonly Uint8Array[],
  from = 0,
  to: number = leaves.length,
): Uint8Array {
  const n = to - from
  if (n === 0) return hash(new Uint8Array(0))
  if (n === 1) return leaves[from]!
  const k = splitAt(n)
  return nodeHash(hash, treeRoot(hash, leaves, from, from + k), treeRoot(hash, leaves, from + k, to))
}

/** Audit path of leaf `index`, nearest sibling first: PATH(m, D[n]) of RFC 6962, section 2.1.1. */
export function inclusionProof(hash: HashFunction, leaves: readonly Uint8Array[], index: number): Uint8Array[] {
  const path = (m: number, from: number, to: number): Uint8Array[] => {
    if (to - from === 1) return []
    const k = splitAt(to - from)
    return m < k
      ? [...path(m, from, from + k), treeRoot(hash, leaves, from + k, to)]
      : [...path(m - k, from + k, to), treeRoot(hash, leaves, from, from + k)]
  }
  if (!(index >= 0 && index < leaves.length)) throw new RangeError(`leaf ${index} of ${leaves.length}`)
  return path(index, 0, leaves.length)
}

/** Root that follows from a leaf and its audit path; null where the path has the wrong length. RFC 9162, section 2.1.3.2. */
export function rootFromInclusion(
  hash: HashFunction,
  leaf: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
): Uint8Array | null {
  if (!(index >= 0 && index < size)) return null
  let fn = index
  let sn = size - 1
  let root = leaf
  for (const sibling of proof) {
    if (sn === 0) return null
    if (fn % 2 === 1 || fn === sn) {
      root = nodeHash(hash, sibling, root)
      while (fn % 2 === 0 && fn !== 0) {
        fn = Math.floor(fn / 2)
        sn = Math.floor(sn / 2)
      }
    } else root = nodeHash(hash, root, sibling)
    fn = Math.floor(fn / 2)
    sn = Math.floor(sn / 2)
  }
  return sn === 0 ? root : null
}

/** A tree with all its full subtrees, for many proofs: twice the leaves in hashes, log n steps each. */
export class MerkleTree {
  readonly #hash: HashFunction
  /** levels[h][i]: root of the full subtree over the leaves i·2^h … (i + 1)·2^h − 1. */
  readonly #levels: Uint8Array[][]

  constructor(hash: HashFunction, leaves: readonly Uint8Array[]) {
    this.#hash = hash
    this.#levels = [[...leaves]]
    for (let level = this.#levels[0]!; level.length > 1; level = this.#levels.at(-1)!) {
      const above: Uint8Array[] = []
      for (let i = 0; i + 1 < level.length; i += 2) above.push(nodeHash(hash, level[i]!, level[i + 1]!))
      this.#levels.push(above)
    }
  }

  get size(): number {
    return this.#levels[0]!.length
  }

  get root(): Uint8Array {
    return this.size === 0 ? this.#hash(new Uint8Array(0)) : this.#rootOf(0, this.size)
  }

  /** The same path as `inclusionProof`. */
  proof(index: number): Uint8Array[] {
    if (!(index >= 0 && index < this.size)) throw new RangeError(`leaf ${index} of ${this.size}`)
    const path: Uint8Array[] = []
    let [from, to] = [0, this.size]
    while (to - from > 1) {
      const middle = from + splitAt(to - from)
      if (index < middle) {
        path.push(this.#rootOf(middle, to))
        to = middle
      } else {
        path.push(this.#rootOf(from, middle))
        from = middle
      }
    }
    return path.reverse()
  }

  /** Root over leaves[from, to), where `from` is a multiple of the largest power of two below its length. */
  #rootOf(from: number, to: number): Uint8Array {
    const n = to - from
    const height = Math.log2(n)
    if (Number.isInteger(height)) return this.#levels[height]![from / n]!
    const k = splitAt(n)
    return nodeHash(this.#hash, this.#rootOf(from, from + k), this.#rootOf(from + k, to))
  }
}
