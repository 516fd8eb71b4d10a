import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  appendLeaf,
  EMPTY_EDGE,
  inclusionProof,
  leafHash,
  MerkleTree,
  rootFromInclusion,
  rootOf,
  type TreeEdge,
  treeRoot,
} from './merkleTree.ts'

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest())
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** Leaves and roots of the test data in Certificate Transparency's own implementations (certificate-transparency-go, merkle). */
const INPUTS = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const LEAVES = INPUTS.map((text) => leafHash(sha256, Buffer.from(text, 'hex')))

describe('Merkle tree', () => {
  it('has the roots of Certificate Transparency', () => {
    let edge: TreeEdge = EMPTY_EDGE
    expect(hex(rootOf(sha256, edge))).toBe(hex(sha256(new Uint8Array(0))))
    for (const [i, leaf] of LEAVES.entries()) {
      edge = appendLeaf(sha256, edge, leaf)
      expect(hex(rootOf(sha256, edge))).toBe(ROOTS[i])
      expect(hex(treeRoot(sha256, LEAVES.slice(0, i + 1)))).toBe(ROOTS[i])
    }
  })

  it('appending gives the root of all leaves, and every leaf proves that it is in it', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 4 }), { minLength: 1, maxLength: 70 }), (data) => {
        const leaves = data.map((one) => leafHash(sha256, one))
        const edge = leaves.reduce((e, leaf) => appendLeaf(sha256, e, leaf), EMPTY_EDGE)
        const root = hex(treeRoot(sha256, leaves))
        expect(hex(rootOf(sha256, edge))).toBe(root)
        const tree = new MerkleTree(sha256, leaves)
        expect(hex(tree.root)).toBe(root)
        for (const [i, leaf] of leaves.entries()) {
          const proof = inclusionProof(sha256, leaves, i)
          expect(tree.proof(i).map(hex)).toEqual(proof.map(hex))
          expect(hex(rootFromInclusion(sha256, leaf, i, leaves.length, proof)!)).toBe(root)
        }
      }),
    )
  })

  it('a proof of another leaf, place or length proves nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.nat(), (size, at) => {
        const leaves = Array.from({ length: size }, (_, i) => leafHash(sha256, Uint8Array.of(i)))
        const index = at % size
        const root = hex(treeRoot(sha256, leaves))
        const proof = inclusionProof(sha256, leaves, index)
        const other = (index + 1) % size
        const told = (given: Uint8Array | null) => given && hex(given)
        expect(told(rootFromInclusion(sha256, leaves[other]!, index, size, proof))).not.toBe(root)
        expect(told(rootFromInclusion(sha256, leaves[index]!, index, size, proof.slice(1)))).not.toBe(root)
        expect(rootFromInclusion(sha256, leaves[index]!, size, size, proof)).toBeNull()
      }),
    )
  })
})
