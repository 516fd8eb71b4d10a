import { healthOf } from '../../app/index.ts'
import type { Metrics } from '../metrics.ts'
import type { Served } from '../request.ts'
import { json, send } from '../respond.ts'
import type { RightfulRoutes } from '../rightfulRoutes.ts'

/** For whoever runs the server. */
export function addOperations(routes: RightfulRoutes, served: Served, metrics: Metrics): void {
  const { port, workspace } = served

  routes.get('/health', 'page.open', async (c) => {
    const { ok, version, store, disk } = await healthOf(workspace, port.version)
    // How large and how full the server is, only its administrator learns (/metrics).
    const answer = await json(
      c,
      {
        ok,
        version,
        store: store && { ok: store.ok, fault: store.fault },
        disk: disk && { ok: disk.ok },
      },
      ok ? 200 : 503,
    )
    answer.headers.set('cache-control', 'no-store')
    return answer
  })

  if (!workspace) return

  routes.get('/metrics', 'server.manage', async (c) =>
    send(c, metrics.text(await healthOf(workspace, port.version)), {
      type: 'text/plain; version=0.0.4; charset=utf-8',
      cache: 'no-store',
    }),
  )
}
