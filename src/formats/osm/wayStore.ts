import { GrowingFloats } from './growing.ts'

/** Node ids of the ways that relations are made of, kept until the relations come. */
export class WayStore {
  readonly #index = new Map<number, number>()
  readonly #start: number[] = [0]
  readonly #refs = new GrowingFloats()

  add(id: number, refs: readonly number[]): void {
    if (this.#index.has(id)) return
    this.#index.set(id, this.#start.length - 1)
    for (const ref of refs) this.#refs.push(ref)
    this.#start.push(this.#refs.length)
  }

  /** Node ids of a way, undefined = not here. */
  find(id: number): Float64Array | undefined {
    const i = this.#index.get(id)
    return i === undefined ? undefined : this.#refs.view(this.#start[i], this.#start[i + 1])
  }
}
