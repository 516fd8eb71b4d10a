import { Hono } from 'hono'
import { healthOf, type Workspace } from '../app/index.ts'
import type { Metrics } from './metrics.ts'
import { isHostAllowed } from './security.ts'

/** What a program on the same machine that watches over the server asks: nobody signs in here, and nothing of a region is told. */
export function watchServer(metrics: Metrics, workspace: Workspace | null, version: string): Hono {
  const server = new Hono()
  server.use(async (c, next) => {
    if (!isHostAllowed(c.req.header('host'), '127.0.0.1', [])) return c.body(null, 421)
    return next()
  })
  server.get('/metrics', async (c) => {
    const text = metrics.text(await healthOf(workspace, version))
    return c.body(text, 200, {
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
      'cache-control': 'no-store',
    })
  })
  server.get('/health', async (c) => {
    const health = await healthOf(workspace, version)
    return c.json(health, health.ok ? 200 : 503, { 'cache-control': 'no-store' })
  })
  return server
}
