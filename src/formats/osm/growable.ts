type NumberArray = Uint8Array | Uint32Array | Int32Array | Float32Array | Float64Array

/** A typed array that grows while it is filled. `array` is longer than `length`; `taken()` is the filled part, copied. */
export interface Growable<T extends NumberArray> {
  array: T
  length: number
  push(value: number): void
  taken(): T
}

export function growable<T extends NumberArray>(Type: new (length: number) => T): Growable<T> {
  return {
    array: new Type(1024),
    length: 0,
    push(value) {
      if (this.length === this.array.length) {
        const longer = new Type(this.length * 2)
        longer.set(this.array)
        this.array = longer
      }
      this.array[this.length++] = value
    },
    taken() {
      return this.array.slice(0, this.length) as T
    },
  }
}
