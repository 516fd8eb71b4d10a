/** Appendable typed arrays. */
export class GrowingFloats {
  #data = new Float64Array(1024)
  length = 0

  push(value: number): void {
    if (this.length === this.#data.length) this.#data = grown(this.#data, new Float64Array(this.length * 2))
    this.#data[this.length++] = value
  }

  get(i: number): number {
    return this.#data[i]
  }

  /** A window on the data, valid until the next push. */
  view(from = 0, to = this.length): Float64Array {
    return this.#data.subarray(from, to)
  }
}

export class GrowingInts {
  #data = new Int32Array(1024)
  length = 0

  push(value: number): void {
    if (this.length === this.#data.length) this.#data = grown(this.#data, new Int32Array(this.length * 2))
    this.#data[this.length++] = value
  }

  get(i: number): number {
    return this.#data[i]
  }

  set(i: number, value: number): void {
    this.#data[i] = value
  }

  /** A window on the data, valid until the next push. */
  view(from = 0, to = this.length): Int32Array {
    return this.#data.subarray(from, to)
  }
}

function grown<T extends Float64Array | Int32Array>(from: T, to: T): T {
  to.set(from as never)
  return to
}
