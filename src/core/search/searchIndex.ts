import { editDistance } from './editDistance.ts'
import { foldText } from './foldText.ts'

/** Something that can be found by its title, and by further words that tell of it. */
export interface Searchable {
  readonly title: string
  readonly more: string
  /** Added to the score: what people look for most. 0…5. */
  readonly weight: number
}

export interface SearchHit<Entry> {
  readonly entry: Entry
  readonly score: number
}

const MOST_TYPED = 100
const MOST_WORDS = 8
/** Shorter words stand only at the beginning of a word, or everything would be found. */
const LEAST_INSIDE = 3

/** What a word is worth by how it was met: in the title, in the further words. */
const WORTH = {
  equal: { title: 10, more: 5 },
  begins: { title: 8, more: 4 },
  inside: { title: 5, more: 2 },
  mistyped: { title: 3, more: 1 },
} as const

const WHOLE_TITLE = 20
const TITLE_BEGINS = 8

/**
 * Finds entries whose words fit all words that were typed. A word fits that is equal, begins so or contains it (German puts words together); where
 * nothing does, one that is mistyped by a letter or two.
 */
export class SearchIndex<Entry extends Searchable> {
  readonly #entries: readonly Entry[]
  readonly #titles: string[] = []
  readonly #vocabulary: string[] = []
  /** Entries by word, ascending; those whose title has it. */
  readonly #inTitle: number[][] = []
  readonly #inMore: number[][] = []

  constructor(entries: readonly Entry[]) {
    this.#entries = entries
    const known = new Map<string, number>()
    const add = (words: string, entry: number, where: number[][]) => {
      for (const word of words.split(' ')) {
        if (word === '') continue
        let id = known.get(word)
        if (id === undefined) {
          id = this.#vocabulary.push(word) - 1
          known.set(word, id)
          this.#inTitle.push([])
          this.#inMore.push([])
        }
        if (where[id]!.at(-1) !== entry) where[id]!.push(entry)
      }
    }
    for (const [k, { title, more }] of entries.entries()) {
      const folded = foldText(title)
      this.#titles.push(folded)
      add(folded, k, this.#inTitle)
      add(foldText(more), k, this.#inMore)
    }
  }

  get size(): number {
    return this.#entries.length
  }

  /** The best first; equally good ones by the shorter title, then in the order given. Nothing typed finds nothing. */
  find(typed: string): SearchHit<Entry>[] {
    const asked = foldText(typed.slice(0, MOST_TYPED))
    const words = [...new Set(asked.split(' ').filter(Boolean))].slice(0, MOST_WORDS)
    if (words.length === 0) return []
    const total = new Float64Array(this.#entries.length)
    const best = new Float64Array(this.#entries.length)
    for (const [k, word] of words.entries()) {
      best.fill(0)
      this.#score(word, best)
      for (let e = 0; e < total.length; e++)
        total[e] = best[e] === 0 || (k > 0 && total[e] === 0) ? 0 : total[e]! + best[e]!
    }
    const hits: { entry: Entry; score: number; at: number }[] = []
    for (let e = 0; e < total.length; e++) {
      if (total[e] === 0) continue
      const title = this.#titles[e]!
      const bonus = title === asked ? WHOLE_TITLE : title.startsWith(asked) ? TITLE_BEGINS : 0
      hits.push({ entry: this.#entries[e]!, score: total[e]! / words.length + bonus + this.#entries[e]!.weight, at: e })
    }
    return hits
      .sort((a, b) => b.score - a.score || a.entry.title.length - b.entry.title.length || a.at - b.at)
      .map(({ entry, score }) => ({ entry, score }))
  }

  /** Raises each entry to what this word is worth there. */
  #score(word: string, best: Float64Array): void {
    let isFound = false
    for (let id = 0; id < this.#vocabulary.length; id++) {
      const other = this.#vocabulary[id]!
      const at = other.indexOf(word)
      if (at < 0 || (at > 0 && word.length < LEAST_INSIDE)) continue
      isFound = true
      this.#raise(id, other === word ? WORTH.equal : at === 0 ? WORTH.begins : WORTH.inside, best)
    }
    const most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2
    if (isFound || most === 0) return
    for (let id = 0; id < this.#vocabulary.length; id++)
      if (editDistance(word, this.#vocabulary[id]!, most) <= most) this.#raise(id, WORTH.mistyped, best)
  }

  #raise(id: number, { title, more }: { readonly title: number; readonly more: number }, best: Float64Array): void {
    for (const e of this.#inTitle[id]!) if (best[e]! < title) best[e] = title
    for (const e of this.#inMore[id]!) if (best[e]! < more) best[e] = more
  }
}
