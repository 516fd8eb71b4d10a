import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type HashFunction, inclusionProof, leafHash, rootFromInclusion, treeRoot } from './merkleTree.ts'
import { proofFromLevels, treeLevels } from './treeLevels.ts'

const sha256: HashFunction = (bytes) => createHash('sha256').update(bytes).digest()
const leavesOf = (n: number) => Array.from({ length: n }, (_, i) => leafHash(sha256, Uint8Array.of(i & 255, i >> 8)))

describe('a tree in levels', () => {
  it('has the root and the audit paths of RFC 6962', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(), (n, chosen) => {
        const leaves = leavesOf(n)
        const index = chosen % n
        const levels = treeLevels(sha256, leaves)
        expect(levels.at(-1)).toEqual([treeRoot(sha256, leaves)])
        const path = proofFromLevels(levels, index)
        expect(path).toEqual(inclusionProof(sha256, leaves, index))
        expect(rootFromInclusion(sha256, leaves[index]!, index, n, path)).toEqual(treeRoot(sha256, leaves))
      }),
    )
  })

  it('refuses a leaf that is not there', () => {
    expect(() => proofFromLevels(treeLevels(sha256, leavesOf(3)), 3)).toThrow('leaf 3 of 3')
  })
})
