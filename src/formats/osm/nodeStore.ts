const CHUNK_BITS = 18
const CHUNK = 1 << CHUNK_BITS
const MASK = CHUNK - 1

/**
 * Positions by node id, 16 bytes per node, in chunks so that growing never copies. Nodes are appended, then `seal` puts them in order
 * (free when they came sorted, as in nearly every file), then they can be found. Neighbours in a way have mostly neighbouring ids:
 * a search gallops from where the last one ended.
 */
export class NodeStore {
  #ids: Float64Array[] = []
  #lons: Int32Array[] = []
  #lats: Int32Array[] = []
  #count = 0
  #lastId = Number.NEGATIVE_INFINITY
  #sorted = true
  #cursor = 0

  get count(): number {
    return this.#count
  }

  /** Appends a node (1e-7 degrees). False: it is the one just appended. */
  add(id: number, lonE7: number, latE7: number): boolean {
    if (id <= this.#lastId) {
      if (id === this.#lastId) return false
      this.#sorted = false
    }
    this.#lastId = id
    const chunk = this.#count >> CHUNK_BITS
    if (chunk === this.#ids.length) {
      this.#ids.push(new Float64Array(CHUNK))
      this.#lons.push(new Int32Array(CHUNK))
      this.#lats.push(new Int32Array(CHUNK))
    }
    const i = this.#count++ & MASK
    this.#ids[chunk][i] = id
    this.#lons[chunk][i] = lonE7
    this.#lats[chunk][i] = latE7
    return true
  }

  /** Puts the nodes in order of their ids; must be called before `find`. */
  seal(): void {
    if (this.#sorted) return
    const ids = new Float64Array(this.#count)
    for (let i = 0; i < ids.length; i++) ids[i] = this.#id(i)
    ids.sort()
    const sorted = new NodeStore()
    for (const id of ids) sorted.add(id, 0, 0)
    // Backwards: of several with one id the first counts.
    for (let i = this.#count - 1; i >= 0; i--) {
      const at = sorted.find(this.#id(i))
      sorted.#lons[at >> CHUNK_BITS][at & MASK] = this.lonE7(i)
      sorted.#lats[at >> CHUNK_BITS][at & MASK] = this.latE7(i)
    }
    this.#ids = sorted.#ids
    this.#lons = sorted.#lons
    this.#lats = sorted.#lats
    this.#count = sorted.#count
    this.#sorted = true
    this.#cursor = 0
  }

  /** Index of the node, −1 = not here. */
  find(id: number): number {
    const count = this.#count
    if (count === 0) return -1
    let low = this.#cursor
    let high = low
    let step = 1
    const here = this.#id(low)
    if (here === id) return low
    if (here < id) {
      while (high < count && this.#id(high) < id) {
        low = high
        high += step
        step *= 2
      }
      high = Math.min(high, count - 1)
    } else {
      while (low > 0 && this.#id(low) > id) {
        high = low
        low = Math.max(0, low - step)
        step *= 2
      }
    }
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#id(middle) < id) low = middle + 1
      else high = middle
    }
    this.#cursor = low
    return this.#id(low) === id ? low : -1
  }

  lonE7(i: number): number {
    return this.#lons[i >> CHUNK_BITS][i & MASK]
  }

  latE7(i: number): number {
    return this.#lats[i >> CHUNK_BITS][i & MASK]
  }

  #id(i: number): number {
    return this.#ids[i >> CHUNK_BITS][i & MASK]
  }
}
