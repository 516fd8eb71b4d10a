const INDEPENDENT = 1e-7

/** The vectors that a growing set of vectors spans, as an orthonormal basis. */
export class Span {
  readonly #size: number
  readonly #basis: Float64Array[] = []

  constructor(size: number) {
    this.#size = size
  }

  get rank(): number {
    return this.#basis.length
  }

  /** Adds a vector; false = it lies in the span already. */
  add(vector: Float64Array): boolean {
    const rest = this.#outside(vector)
    const length = Math.sqrt(dot(rest, rest))
    if (length <= INDEPENDENT * Math.sqrt(dot(vector, vector))) return false
    this.#basis.push(rest.map((x) => x / length))
    return true
  }

  /** Orthonormal vectors that complete the basis. */
  complement(): Float64Array[] {
    const whole = new Span(this.#size)
    whole.#basis.push(...this.#basis)
    for (let i = 0; i < this.#size; i++)
      whole.add(Float64Array.from({ length: this.#size }, (_, k) => (k === i ? 1 : 0)))
    return whole.#basis.slice(this.rank)
  }

  /** What is left of a vector without its part in the span. Twice, against rounding. */
  #outside(vector: Float64Array): Float64Array {
    const rest = Float64Array.from(vector)
    for (let round = 0; round < 2; round++)
      for (const direction of this.#basis) {
        const along = dot(rest, direction)
        for (let k = 0; k < rest.length; k++) rest[k]! -= along * direction[k]!
      }
    return rest
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!
  return sum
}
