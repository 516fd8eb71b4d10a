/** How often something may be tried within which time. */
export interface Limit {
  readonly most: number
  readonly seconds: number
}

export const LIMITS = {
  /** Only what fails is counted for an address: a whole office may share it. */
  'sign-in-address': { most: 30, seconds: 900 },
  'sign-in-account': { most: 10, seconds: 900 },
  'code-account': { most: 6, seconds: 900 },
  /** Mails that somebody asks for. */
  'reset-address': { most: 30, seconds: 3600 },
  'reset-account': { most: 3, seconds: 3600 },
  'link-address': { most: 30, seconds: 900 },
  'invite-account': { most: 200, seconds: 3600 },
} as const satisfies Record<string, Limit>

const MOST_KEPT = 50_000

/** Counts attempts in the memory of this process: enough against guessing, and gone with a restart. */
export class Attempts {
  readonly #counts = new Map<string, { count: number; until: number }>()
  readonly #now: () => number

  constructor(now: () => number = Date.now) {
    this.#now = now
  }

  /** Counts one more attempt; the seconds to wait where it is one too many, else 0. */
  take(kind: keyof typeof LIMITS, key: string): number {
    const { most, seconds } = LIMITS[kind]
    const now = this.#now()
    const name = `${kind} ${key}`
    const known = this.#counts.get(name)
    if (!known || known.until <= now) {
      this.#makeRoom(now)
      this.#counts.set(name, { count: 1, until: now + seconds * 1000 })
      return 0
    }
    known.count++
    return known.count <= most ? 0 : Math.ceil((known.until - now) / 1000)
  }

  /** Takes one attempt back: it succeeded. A whole office may come from one address, and only what fails there counts. */
  giveBack(kind: keyof typeof LIMITS, key: string): void {
    const known = this.#counts.get(`${kind} ${key}`)
    if (known && known.count > 0) known.count--
  }

  /** Forgets the attempts of somebody who succeeded. */
  clear(kind: keyof typeof LIMITS, key: string): void {
    this.#counts.delete(`${kind} ${key}`)
  }

  #makeRoom(now: number): void {
    if (this.#counts.size < MOST_KEPT) return
    for (const [name, { until }] of this.#counts) if (until <= now) this.#counts.delete(name)
    // Still full: somebody tries with very many names; the oldest go.
    for (const name of this.#counts.keys()) {
      if (this.#counts.size < MOST_KEPT) return
      this.#counts.delete(name)
    }
  }
}
