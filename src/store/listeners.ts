import type { WrittenEntry } from './journal.ts'

/** Who wants to know what was written. A listener that fails does not undo a change. */
export class Listeners {
  readonly #listeners = new Set<(entries: readonly WrittenEntry[]) => void>()

  add(listener: (entries: readonly WrittenEntry[]) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  tell(entries: readonly WrittenEntry[]): void {
    if (entries.length === 0) return
    for (const listener of this.#listeners)
      try {
        listener(entries)
      } catch (error) {
        queueMicrotask(() => {
          throw error
        })
      }
  }
}
