import { checkpointKey, healthOf, newestCheckpoint, proveEntry } from '../../app/index.ts'
import type { Metrics } from '../metrics.ts'
import { NotUnderstood, refuse } from '../refuse.ts'
import type { Served } from '../request.ts'
import { json, send } from '../respond.ts'
import type { RightfulRoutes } from '../rightfulRoutes.ts'

const PLAIN = 'text/plain; charset=utf-8'

/** For whoever runs the server, and for whoever checks the journal from outside. */
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

  routes.get('/journal/checkpoint', 'journal.verify', async (c) => {
    const found = await newestCheckpoint(workspace)
    return found ? send(c, found.note, { type: PLAIN }) : refuse(c, served, 'file-not-found')
  })

  routes.get('/journal/public-key.pem', 'journal.verify', (c) => send(c, checkpointKey(workspace), { type: PLAIN }))

  routes.get('/journal/proof', 'journal.verify', async (c) => {
    const entry = c.req.query('entry') ?? ''
    if (!/^\d{1,15}$/.test(entry))
      throw new NotUnderstood([{ code: 'journal-entry-number', params: { value: entry.slice(0, 40) } }])
    const proof = await proveEntry(workspace, Number(entry))
    return proof ? json(c, proof) : refuse(c, served, 'file-not-found')
  })
}
