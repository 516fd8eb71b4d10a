type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array

/** A typed array that grows; `values` holds `length` of them. */
export class Grow<T extends Numbers> {
  values: T
  length = 0

  constructor(empty: T) {
    this.values = empty
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new (this.values.constructor as new (length: number) => T)(Math.max(1024, this.length * 2))
      larger.set(this.values as never)
      this.values = larger
    }
    this.values[this.length++] = value
  }

  /** A copy of exactly the pushed values. */
  freeze(): T {
    return this.values.slice(0, this.length) as T
  }
}

export const growBytes = () => new Grow(new Uint8Array(0))
export const growWords = () => new Grow(new Uint32Array(0))
export const growInts = () => new Grow(new Int32Array(0))
export const growDecimals = () => new Grow(new Float64Array(0))
