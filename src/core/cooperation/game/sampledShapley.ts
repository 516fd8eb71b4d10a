import { seededRandom } from './random.ts'

/** Cost of the players whose entry is 1; the empty set costs 0. */
export type CostFunction = (isMember: Uint8Array) => number

export interface SampledShapley {
  /** Sum to the cost of everybody up to rounding. */
  readonly shares: Float64Array
  /** Half the width of the interval at the confidence asked, of each share. */
  readonly margin: Float64Array
  /** Orders of joining that were tried. */
  readonly orders: number
}

/** Quantile of the normal distribution for 95 %; the means are over many independent blocks. */
const TWO_SIDED_95 = 1.959964

/**
 * Shapley value of a game with any number of players, from sampled orders of joining. A block is a random order in all its rotations, so that everybody stands at every place once
 * (stratified by place, Castro et al. 2017), each also backwards (antithetic, Mitchell et al. 2022). Blocks are independent, so their spread gives a 95 % interval. `blocks` ≥ 2.
 */
export function sampledShapley(players: number, cost: CostFunction, blocks: number, seed: number): SampledShapley {
  const random = seededRandom(seed)
  const order = Uint16Array.from({ length: players }, (_, i) => i)
  const isMember = new Uint8Array(players)
  const [mean, squares, block] = [0, 0, 0].map(() => new Float64Array(players)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  for (let b = 1; b <= blocks; b++) {
    for (let i = players - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      const swapped = order[i]!
      order[i] = order[j]!
      order[j] = swapped
    }
    block.fill(0)
    for (let first = 0; first < players; first++) {
      join(first, 1)
      join(first, players - 1)
    }
    for (let i = 0; i < players; i++) {
      const value = block[i]! / (2 * players)
      const off = value - mean[i]!
      mean[i]! += off / b
      squares[i]! += off * (value - mean[i]!)
    }
  }
  const margin = squares.map((s) => TWO_SIDED_95 * Math.sqrt(s / (blocks - 1) / blocks))
  return { shares: mean, margin, orders: blocks * 2 * players }

  /** Everybody joins, from the place `first` in steps of `step` around the order; what each adds is counted. */
  function join(first: number, step: number): void {
    isMember.fill(0)
    let before = 0
    for (let k = 0, place = first; k < players; k++, place = (place + step) % players) {
      const player = order[place]!
      isMember[player] = 1
      const now = cost(isMember)
      block[player]! += now - before
      before = now
    }
  }
}
