import type { StreetNetwork } from './streetNetwork.ts'

export interface SplitVertices {
  readonly vertexCount: number
  readonly vertexNode: Uint32Array
  /** Side (2·link forward, +1 backward) → vertex at its end. */
  readonly sideHead: Uint32Array
  /** Node → 1 = it has copies. */
  readonly copied: Uint8Array
  /** Vertices from which a side may be entered whose tail node has copies; any other side is entered from that node alone. */
  tailsAtCopied(side: number): readonly number[]
}

/**
 * Makes turn restrictions part of the vertices: a side that is the `from` of a restriction ends in a copy of its via node, and from
 * that copy the forbidden links do not leave. Only restricted turns cost anything, and any node-based search stays exact.
 */
export function splitAtRestrictions(network: StreetNetwork, sideAllowed: Uint8Array, modeBit: number): SplitVertices {
  const { nodeCount, linkCount, linkFrom, linkTo, restrictions } = network
  const sideHead = new Uint32Array(2 * linkCount)
  for (let l = 0; l < linkCount; l++) {
    sideHead[2 * l] = linkTo[l]!
    sideHead[2 * l + 1] = linkFrom[l]!
  }
  const nodes: number[] = []
  // per copy: forbidden links, or the only links allowed
  const copies: { node: number; no: Set<number>; only: Set<number> | null }[] = []
  const copyOfSide = new Map<number, number>()
  for (let r = 0; r < restrictions.count; r++) {
    if (!(restrictions.modes[r]! & modeBit)) continue
    const link = restrictions.from[r]!
    const via = restrictions.via[r]!
    for (let d = 0; d < 2; d++) {
      const side = 2 * link + d
      if (!sideAllowed[side] || (d === 0 ? linkTo[link] : linkFrom[link]) !== via) continue
      let c = copyOfSide.get(side)
      if (c === undefined) {
        c = copies.length
        copies.push({ node: via, no: new Set(), only: null })
        copyOfSide.set(side, c)
        nodes.push(via)
        sideHead[side] = nodeCount + c
      }
      const copy = copies[c]!
      if (restrictions.only[r]) copy.only = (copy.only ?? new Set()).add(restrictions.to[r]!)
      else copy.no.add(restrictions.to[r]!)
    }
  }
  const vertexCount = nodeCount + copies.length
  const vertexNode = new Uint32Array(vertexCount)
  for (let v = 0; v < nodeCount; v++) vertexNode[v] = v
  const copied = new Uint8Array(nodeCount)
  const copiesOfNode = new Map<number, number[]>()
  for (const [c, copy] of copies.entries()) {
    vertexNode[nodeCount + c] = copy.node
    copied[copy.node] = 1
    const list = copiesOfNode.get(copy.node)
    if (list) list.push(c)
    else copiesOfNode.set(copy.node, [c])
  }
  return {
    vertexCount,
    vertexNode,
    sideHead,
    copied,
    tailsAtCopied(side) {
      const link = side >> 1
      const node = side & 1 ? linkTo[link]! : linkFrom[link]!
      const open = copiesOfNode.get(node)!.filter((c) => {
        const { no, only } = copies[c]!
        return !no.has(link) && (only?.has(link) ?? true)
      })
      return [node, ...open.map((c) => nodeCount + c)]
    },
  }
}
