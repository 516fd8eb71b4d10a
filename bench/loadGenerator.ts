// node bench/loadGenerator.ts PLAN.json: asks a server from many connections at once; the last line of the output is what was measured, as JSON.
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'

/** Who asks: each goes through its requests again and again, the next one when the last is answered. */
export interface LoadPlan {
  readonly url: string
  readonly seconds: number
  readonly groups: readonly {
    readonly name: string
    readonly people: number
    /** Person i takes those of `requests[i % length]`. */
    readonly requests: readonly (readonly Asking[])[]
  }[]
}

export interface Asking {
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  /** A form; then it is a POST. `{n}` becomes the number of the request. */
  readonly body?: string
}

export interface Loaded {
  readonly name: string
  readonly answers: number
  /** Answers with a status from 400 on, and broken connections. */
  readonly errors: number
  /** Of the answers; milliseconds. */
  readonly median: number
  readonly p25: number
  readonly p75: number
  readonly p99: number
  readonly best: number
  readonly seconds: number
}

const plan = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as LoadPlan
const { hostname, port } = new URL(plan.url)
const end = performance.now() + plan.seconds * 1000
let asked = 0

function ask(agent: Agent, { path, headers, body }: Asking): Promise<boolean> {
  const content = body?.replaceAll('{n}', String(asked++))
  return new Promise((done) => {
    const sent = request(
      {
        agent,
        hostname,
        port,
        path,
        method: content === undefined ? 'GET' : 'POST',
        headers: {
          host: `localhost:${port}`,
          ...(content === undefined
            ? {}
            : { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(content) }),
          ...headers,
        },
      },
      (answer) => {
        answer.resume()
        answer.once('end', () => done(answer.statusCode! < 400))
        answer.once('error', () => done(false))
      },
    )
    sent.once('error', () => done(false))
    sent.end(content)
  })
}

const results = await Promise.all(
  plan.groups.map(async ({ name, people, requests }): Promise<Loaded> => {
    const taken: number[] = []
    let errors = 0
    const person = async (i: number) => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 })
      const own = requests[i % requests.length]!
      for (let n = i; performance.now() < end; n++) {
        const began = performance.now()
        const isFine = await ask(agent, own[n % own.length]!)
        if (isFine) taken.push(performance.now() - began)
        else errors++
      }
      agent.destroy()
    }
    await Promise.all(Array.from({ length: people }, (_, i) => person(i)))
    taken.sort((a, b) => a - b)
    const at = (share: number) => taken[Math.min(taken.length - 1, Math.floor(share * taken.length))] ?? 0
    return {
      name,
      answers: taken.length,
      errors,
      median: at(0.5),
      p25: at(0.25),
      p75: at(0.75),
      p99: at(0.99),
      best: taken[0] ?? 0,
      seconds: plan.seconds,
    }
  }),
)
console.log(JSON.stringify(results))
