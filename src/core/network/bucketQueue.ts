/**
 * Monotone priority queue of vertices with whole keys (Dial 1969): one list per key, circular over the largest step.
 * Each vertex stands in it at most once; keys may only fall while it waits. Keys in the queue must lie within `span` of the smallest.
 */
export class BucketQueue {
  readonly #span: number
  readonly #head: Int32Array
  readonly #next: Int32Array
  readonly #previous: Int32Array
  readonly #bucket: Int32Array
  #current = 0
  #size = 0

  constructor(vertexCount: number, span: number) {
    this.#span = span + 1
    this.#head = new Int32Array(this.#span).fill(-1)
    this.#next = new Int32Array(vertexCount)
    this.#previous = new Int32Array(vertexCount)
    this.#bucket = new Int32Array(vertexCount).fill(-1)
  }

  get size(): number {
    return this.#size
  }

  /** Starts again from a smallest key; the queue must be empty or is emptied. */
  reset(key: number): void {
    while (this.#size > 0) this.pop()
    this.#current = key
  }

  /** Inserts a vertex or moves it to a smaller key. */
  push(vertex: number, key: number): void {
    const bucket = key % this.#span
    const old = this.#bucket[vertex]!
    if (old !== -1) {
      if (old === bucket) return
      this.#unlink(vertex, old)
    } else this.#size++
    const first = this.#head[bucket]!
    this.#next[vertex] = first
    this.#previous[vertex] = -1
    if (first !== -1) this.#previous[first] = vertex
    this.#head[bucket] = vertex
    this.#bucket[vertex] = bucket
  }

  /** Takes a vertex with the smallest key out; −1 when empty. */
  pop(): number {
    if (this.#size === 0) return -1
    const span = this.#span
    let b = this.#current % span
    while (this.#head[b] === -1) {
      this.#current++
      if (++b === span) b = 0
    }
    const vertex = this.#head[b]!
    const next = this.#next[vertex]!
    this.#head[b] = next
    if (next !== -1) this.#previous[next] = -1
    this.#bucket[vertex] = -1
    this.#size--
    return vertex
  }

  #unlink(vertex: number, bucket: number): void {
    const next = this.#next[vertex]!
    const previous = this.#previous[vertex]!
    if (previous === -1) this.#head[bucket] = next
    else this.#next[previous] = next
    if (next !== -1) this.#previous[next] = previous
  }
}
