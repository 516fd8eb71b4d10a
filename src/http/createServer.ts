import { Hono } from 'hono'
import type { ServerPort } from '../contract/index.ts'
import { type Assets, NO_ASSETS } from './assets.ts'
import { chooseEncoding } from './encode.ts'
import { answerFault, refuse } from './refuse.ts'
import type { Served } from './request.ts'
import { IMMUTABLE, send } from './respond.ts'
import { addApi } from './routes/api.ts'
import { addCatalogue } from './routes/catalogue.ts'
import { addMunicipalities } from './routes/municipalities.ts'
import { addPages } from './routes/pages.ts'
import { addRegionFiles } from './routes/regionFiles.ts'
import { addReport } from './routes/report.ts'
import { addSearch } from './routes/search.ts'
import { addStops } from './routes/stops.ts'
import { isHostAllowed, SECURITY_HEADERS } from './security.ts'

export interface ServerOptions {
  /** What the server is bound to. */
  readonly host?: string
  /** Further names under which it may be called, for example behind a proxy. */
  readonly allowedHosts?: readonly string[]
  readonly assets?: Assets
  readonly log?: (line: string) => void
}

/** The server without its socket: `createServer(port).request('/')` answers in a test. */
export function createServer(port: ServerPort, options: ServerOptions = {}): Hono {
  const { host = '127.0.0.1', allowedHosts = [], assets = NO_ASSETS, log = () => {} } = options
  const served: Served = { port, assets, log }
  const server = new Hono()

  server.use(async (c, next) => {
    if (!isHostAllowed(c.req.header('host') ?? new URL(c.req.url).host, host, allowedHosts)) {
      c.res = await refuse(c, served, 'host-not-allowed')
    } else if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      c.res = await refuse(c, served, 'method-not-allowed', { headers: { allow: 'GET, HEAD' } })
    } else {
      await next()
    }
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.res.headers.set(name, value)
  })

  addPages(server, served)
  addCatalogue(server, served)
  addStops(server, served)
  addApi(server, served)
  addRegionFiles(server, served)
  addReport(server, served)
  addMunicipalities(server, served)
  addSearch(server, served)

  server.get('/assets/*', async (c) => {
    const found = await assets.read(new URL(c.req.url).pathname, chooseEncoding(c.req.header('accept-encoding')))
    if (!found) return refuse(c, served, 'file-not-found')
    return send(c, found.bytes, {
      type: found.type,
      cache: IMMUTABLE,
      compress: false,
      headers: found.encoding === 'identity' ? {} : { 'content-encoding': found.encoding },
    })
  })

  server.get('/favicon.ico', async (c) => {
    const icon = assets.manifest.files['icon.svg']
    return icon ? c.redirect(icon) : refuse(c, served, 'file-not-found')
  })

  server.notFound((c) => refuse(c, served, 'page-not-found'))
  server.onError((error, c) => answerFault(c, served, error))
  return server
}
