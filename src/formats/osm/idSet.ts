/** A set of ids: appended in any order, sealed, then asked. 8 bytes per id. */
export class IdSet {
  #ids = new Float64Array(1024)
  #count = 0
  #last = Number.NEGATIVE_INFINITY
  #sorted = true
  #sealed = false
  #cursor = 0

  get size(): number {
    return this.#count
  }

  add(id: number): void {
    if (id === this.#last) return
    if (id < this.#last) this.#sorted = false
    this.#last = id
    if (this.#count === this.#ids.length) {
      const grown = new Float64Array(this.#count * 2)
      grown.set(this.#ids)
      this.#ids = grown
    }
    this.#ids[this.#count++] = id
    this.#sealed = false
  }

  seal(): void {
    if (this.#sealed) return
    const ids = this.#ids.subarray(0, this.#count)
    if (!this.#sorted) ids.sort()
    let kept = 0
    for (let i = 0; i < this.#count; i++) if (i === 0 || ids[i] !== ids[i - 1]) ids[kept++] = ids[i]
    this.#count = kept
    this.#last = kept > 0 ? ids[kept - 1] : Number.NEGATIVE_INFINITY
    this.#sorted = true
    this.#cursor = 0
    this.#sealed = true
  }

  /** Asked in rising order it costs a comparison or two. */
  has(id: number): boolean {
    const c = this.#cursor
    if (c < this.#count && this.#ids[c] === id) return true
    let low = 0
    let high = this.#count
    if (c < high && this.#ids[c] < id) {
      low = c + 1
      if (low < high && this.#ids[low] > id) return false
    } else if (c > 0 && this.#ids[c - 1] < id) return false
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#ids[middle] < id) low = middle + 1
      else high = middle
    }
    this.#cursor = Math.min(low, Math.max(0, this.#count - 1))
    return low < this.#count && this.#ids[low] === id
  }
}
