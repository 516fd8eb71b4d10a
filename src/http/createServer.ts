import { Hono } from 'hono'
import {
  Attempts,
  type SendMail,
  type SignInProvider,
  UPLOAD_LIMITS,
  type UploadLimits,
  type Workspace,
} from '../app/index.ts'
import type { ServerPort } from '../contract/index.ts'
import { type Assets, NO_ASSETS } from './assets.ts'
import { chooseEncoding } from './encode.ts'
import { Metrics } from './metrics.ts'
import { type Answered, observe } from './observe.ts'
import { answerFault, refuse } from './refuse.ts'
import { loadRegionOwn } from './regionOwn.ts'
import type { Served } from './request.ts'
import { stateOf } from './requestState.ts'
import { IMMUTABLE, send } from './respond.ts'
import { RightfulRoutes, type RouteRow } from './rightfulRoutes.ts'
import { addAccountLinks } from './routes/accountLinks.ts'
import { addApi } from './routes/api.ts'
import { addBuildRegion } from './routes/buildRegion.ts'
import { addCatalogue } from './routes/catalogue.ts'
import { addCooperation } from './routes/cooperation/index.ts'
import { addDescription } from './routes/description.ts'
import { addFeed } from './routes/feed.ts'
import { addGroups } from './routes/groups.ts'
import { addJobs } from './routes/jobs.ts'
import { addJournal } from './routes/journal.ts'
import { addMunicipalities } from './routes/municipalities.ts'
import { addNegotiating } from './routes/negotiate.ts'
import { addNotices } from './routes/notices.ts'
import { addOperations } from './routes/operations.ts'
import { addOwnAccount } from './routes/ownAccount.ts'
import { addPages } from './routes/pages.ts'
import { addPeople } from './routes/people.ts'
import { addQuestions } from './routes/questions.ts'
import { addRegionFiles } from './routes/regionFiles.ts'
import { addRegions } from './routes/regions.ts'
import { addRegisters } from './routes/registers.ts'
import { addReport } from './routes/report.ts'
import { addSearch } from './routes/search.ts'
import { addSettings } from './routes/settings.ts'
import { addSignIn } from './routes/signIn.ts'
import { addSignInElsewhere } from './routes/signInElsewhere.ts'
import { addStops } from './routes/stops.ts'
import { addUploads } from './routes/uploads.ts'
import { isHostAllowed, SECURITY_HEADERS } from './security.ts'
import { addTurnstile } from './turnstile.ts'

export interface ServerOptions {
  /** What the server is bound to. */
  readonly host?: string
  /** Further names under which it may be called, for example behind a proxy. */
  readonly allowedHosts?: readonly string[]
  readonly assets?: Assets
  readonly log?: (line: string) => void
  /** Told of every request that was answered. */
  readonly onAnswered?: (answered: Answered) => void
  /** Without one everything is open and nobody signs in. */
  readonly workspace?: Workspace | null
  /** A proxy in front tells protocol and address of the browser (X-Forwarded-Proto, X-Forwarded-For). */
  readonly trustProxy?: boolean
  /** Sends a mail; without one, links are shown to whoever manages accounts. */
  readonly sendMail?: SendMail | null
  /** An OpenID Connect provider with which people may sign in. */
  readonly provider?: SignInProvider | null
  readonly attempts?: Attempts
  readonly uploadLimits?: UploadLimits
}

export interface RoutedServer {
  readonly metrics: Metrics
  readonly server: Hono
  readonly rows: readonly RouteRow[]
}

/** The server without its socket: `createServer(port).request('/')` answers in a test. */
export const createServer = (port: ServerPort, options: ServerOptions = {}): Hono => routeServer(port, options).server

/** The server with the table of its routes. */
export function routeServer(port: ServerPort, options: ServerOptions = {}): RoutedServer {
  const { host = '127.0.0.1', allowedHosts = [], assets = NO_ASSETS, log = () => {} } = options
  const { workspace = null, trustProxy = false, uploadLimits = UPLOAD_LIMITS } = options
  const { sendMail = null, provider = null, attempts = new Attempts() } = options
  const served: Served = { port, assets, log, workspace, trustProxy, sendMail, provider, attempts }
  const server = new Hono()
  const routes = new RightfulRoutes(server, served)
  const metrics = new Metrics()

  observe(server, { metrics, trustProxy, onAnswered: options.onAnswered })
  addTurnstile(server)

  server.use(async (c, next) => {
    // A request line may name a host too (RFC 9112, section 3.2.2): both must be ours.
    const { host: named, pathname, search } = new URL(c.req.url)
    if (![named, c.req.header('host') ?? named].every((name) => isHostAllowed(name, host, allowedHosts))) {
      c.res = await refuse(c, served, 'host-not-allowed')
    } else if (workspace && /%00/.test(pathname + search)) {
      // PostgreSQL knows no text with NUL: nothing stored can be meant.
      c.res = await refuse(c, served, /%00/.test(pathname) ? 'page-not-found' : 'question-not-understood')
    } else {
      await loadRegionOwn(c, served, c.req.query('region') ?? null)
      await next()
    }
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.res.headers.set(name, value)
    for (const cookie of stateOf(c).setCookies) c.res.headers.append('set-cookie', cookie)
  })

  addPages(routes, served)
  addCatalogue(routes, served)
  addStops(routes, served)
  addApi(routes, served)
  addOperations(routes, served, metrics)
  addRegionFiles(routes, served)
  addReport(routes, served)
  addMunicipalities(routes, served)
  addSearch(routes, served)
  if (workspace) {
    addCooperation(routes, served)
    addRegisters(routes, served)
    addFeed(routes, served)
    addSettings(routes, served)
    addJournal(routes, served)
    addNegotiating(routes, served)
    addSignIn(routes, served, workspace)
    if (provider) addSignInElsewhere(routes, served, workspace, provider)
    addAccountLinks(routes, served, workspace)
    addOwnAccount(routes, served, workspace)
    addPeople(routes, served, workspace)
    addGroups(routes, served, workspace)
    addNotices(routes, served, workspace)
    addQuestions(routes, served, workspace)
    addJobs(routes, served, workspace)
    addUploads(routes, served, workspace, uploadLimits)
    addBuildRegion(routes, served, workspace, uploadLimits)
    addRegions(routes, served, workspace)
  }
  addDescription(routes, served)

  routes.get('/assets/*', 'page.open', async (c) => {
    const found = await assets.read(new URL(c.req.url).pathname, chooseEncoding(c.req.header('accept-encoding')))
    if (!found) return refuse(c, served, 'file-not-found')
    return send(c, found.bytes, {
      type: found.type,
      cache: IMMUTABLE,
      compress: false,
      headers: found.encoding === 'identity' ? {} : { 'content-encoding': found.encoding },
    })
  })

  routes.get('/favicon.ico', 'page.open', async (c) => {
    const icon = assets.manifest.files['icon.svg']
    return icon ? c.redirect(icon) : refuse(c, served, 'file-not-found')
  })

  routes.close()
  server.notFound((c) =>
    c.req.method === 'GET' || c.req.method === 'HEAD'
      ? refuse(c, served, 'page-not-found')
      : refuse(c, served, 'method-not-allowed', { headers: { allow: 'GET, HEAD' } }),
  )
  server.onError((error, c) => answerFault(c, served, error))
  return { server, rows: routes.rows, metrics }
}
