import { canonicalJson } from '../core/evidence/index.ts'

/** Answers that are kept for one region; each is a few kilobytes. */
const MOST_ANSWERS = 300

/**
 * The last answers to questions about a region as it was loaded. The same question has the same answer until the region is loaded anew, and many people
 * look at the same page.
 */
export class KeptAnswers {
  readonly #answers = new WeakMap<object, Map<string, unknown>>()

  /** `of`: what the answer is computed from; when it goes, its answers go. */
  get<Answer>(of: object, kind: string, question: unknown, answer: () => Answer): Answer {
    let known = this.#answers.get(of)
    if (!known) {
      known = new Map()
      this.#answers.set(of, known)
    }
    const key = `${kind} ${canonicalJson(question)}`
    if (known.has(key)) {
      const kept = known.get(key) as Answer
      // The one that was not asked for longest goes first.
      known.delete(key)
      known.set(key, kept)
      return kept
    }
    const made = answer()
    if (known.size >= MOST_ANSWERS) known.delete(known.keys().next().value!)
    known.set(key, made)
    return made
  }
}
