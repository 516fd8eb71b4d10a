import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import type { Context, Hono } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { Metrics } from './metrics.ts'

/** A request that was answered. Nothing of it tells who asked, from where or for what in particular: the route is its pattern. */
export interface Answered {
  readonly id: string
  readonly method: string
  /** `/regionen/:id`; `-` = no route. */
  readonly route: string
  readonly status: number
  readonly milliseconds: number
}

const ids = new WeakMap<Context, string>()

/** Names a request in log and answer, so that the two can be found together. */
export function requestId(c: Context): string {
  const known = ids.get(c)
  if (known) return known
  const made = randomUUID().slice(0, 8)
  ids.set(c, made)
  return made
}

/** The pattern of the route that answers. */
export function routeOf(c: Context): string {
  const found = matchedRoutes(c).filter(({ path, method }) => path !== '/*' && path !== '*' && method !== 'ALL')
  return found.at(-1)?.path ?? '-'
}

export interface ObserveOptions {
  readonly metrics: Metrics
  /** A proxy in front gives requests their ids. */
  readonly trustProxy: boolean
  readonly onAnswered?: ((answered: Answered) => void) | undefined
}

/** Counts and times all requests. */
export function observe(server: Hono, { metrics, trustProxy, onAnswered }: ObserveOptions): void {
  server.use(async (c, next) => {
    const given = trustProxy ? c.req.header('x-request-id') : undefined
    if (given !== undefined && /^[\w-]{1,64}$/.test(given)) ids.set(c, given)
    const began = performance.now()
    metrics.begin()
    try {
      await next()
    } finally {
      const milliseconds = performance.now() - began
      const { method } = c.req
      const { status } = c.res
      const id = requestId(c)
      c.res.headers.set('x-request-id', id)
      metrics.end(method, routeOf(c), status, milliseconds)
      onAnswered?.({ id, method, route: routeOf(c), status, milliseconds: Math.round(milliseconds * 10) / 10 })
    }
  })
}
