const NO_SLOT = -1

/** Open-addressing table of node ids: each gets a slot in order of first appearance. */
export class NodeTable {
  readonly #keys: Float64Array
  readonly #slots: Int32Array
  readonly #mask: number
  #count = 0

  /** `most` = upper bound of distinct ids. */
  constructor(most: number) {
    let capacity = 16
    while (capacity * 0.7 < most) capacity *= 2
    this.#keys = new Float64Array(capacity)
    this.#slots = new Int32Array(capacity).fill(NO_SLOT)
    this.#mask = capacity - 1
  }

  get count(): number {
    return this.#count
  }

  slotOf(id: number): number {
    const at = this.#probe(id)
    if (this.#slots[at] === NO_SLOT) {
      this.#keys[at] = id
      this.#slots[at] = this.#count++
    }
    return this.#slots[at]
  }

  /** −1 = not here. */
  find(id: number): number {
    return this.#slots[this.#probe(id)]
  }

  #probe(id: number): number {
    const high = Math.floor(id / 0x100000000)
    let h = Math.imul((id - high * 0x100000000) ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1)
    h ^= h >>> 15
    for (let at = h & this.#mask; ; at = (at + 1) & this.#mask) {
      if (this.#slots[at] === NO_SLOT || this.#keys[at] === id) return at
    }
  }
}
