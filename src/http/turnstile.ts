import type { Hono } from 'hono'

/**
 * Lets one request in with each turn of the event loop, changes and questions by turns while both wait. Without it a rush of questions would all be answered
 * within one turn, and a change that waits for a round trip to its database would wait for all of them each time.
 */
export class Turnstile {
  readonly #changes: (() => void)[] = []
  readonly #questions: (() => void)[] = []
  #isTurning = false
  #wasChange = false

  enter(isChange: boolean): Promise<void> {
    return new Promise((done) => {
      ;(isChange ? this.#changes : this.#questions).push(done)
      if (this.#isTurning) return
      this.#isTurning = true
      setImmediate(() => this.#turn())
    })
  }

  #turn(): void {
    const [first, second] = this.#wasChange ? [this.#questions, this.#changes] : [this.#changes, this.#questions]
    const next = first.shift() ?? second.shift()
    this.#wasChange = !this.#wasChange
    if (!next) {
      this.#isTurning = false
      return
    }
    next()
    setImmediate(() => this.#turn())
  }
}

export function addTurnstile(server: Hono): void {
  const turnstile = new Turnstile()
  server.use(async (c, next) => {
    await turnstile.enter(c.req.method !== 'GET' && c.req.method !== 'HEAD')
    await next()
  })
}
