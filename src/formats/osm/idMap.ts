/** Whole numbers up to 2^53 → running numbers 0, 1, 2 … in the order of first appearance (open addressing, 20 bytes an entry). */
export class IdMap {
  #keys = new Float64Array(1 << 12).fill(-1)
  #values = new Int32Array(1 << 12)
  #count = 0

  get size(): number {
    return this.#count
  }

  /** The number of an id, given anew if it has none. */
  number(id: number): number {
    if (this.#count * 2 > this.#keys.length) this.#grow()
    const slot = this.#slot(this.#keys, id)
    if (this.#keys[slot] === -1) {
      this.#keys[slot] = id
      this.#values[slot] = this.#count++
    }
    return this.#values[slot]!
  }

  /** −1 = unknown. */
  find(id: number): number {
    const slot = this.#slot(this.#keys, id)
    return this.#keys[slot] === -1 ? -1 : this.#values[slot]!
  }

  #slot(keys: Float64Array, id: number): number {
    const mask = keys.length - 1
    const low = id % 4294967296
    let slot = (Math.imul(low | 0, 0x9e3779b1) ^ Math.imul((id / 4294967296) | 0, 0x85ebca6b)) >>> 0
    slot = (slot ^ (slot >>> 15)) & mask
    while (keys[slot] !== -1 && keys[slot] !== id) slot = (slot + 1) & mask
    return slot
  }

  #grow(): void {
    const keys = new Float64Array(this.#keys.length * 2).fill(-1)
    const values = new Int32Array(keys.length)
    for (let i = 0; i < this.#keys.length; i++) {
      if (this.#keys[i] === -1) continue
      const slot = this.#slot(keys, this.#keys[i]!)
      keys[slot] = this.#keys[i]!
      values[slot] = this.#values[i]!
    }
    this.#keys = keys
    this.#values = values
  }
}
