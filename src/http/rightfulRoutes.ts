import type { Context, Hono } from 'hono'
import { type Action, may, mayAnywhere, mayGuestsTry } from '../app/index.ts'
import { isFromHere, isGenuine } from './csrf.ts'
import { BodyRefused, FORM_BYTES, type Form, readForm, readJson } from './form.ts'
import { wantsJson } from './isPage.ts'
import { refuse } from './refuse.ts'
import { isOff, loadRegionOwn } from './regionOwn.ts'
import type { Served } from './request.ts'
import { stateOf } from './requestState.ts'
import { keepPrivate } from './respond.ts'
import { regionsOf, viewerOf } from './visitor.ts'
import { whereOf } from './where.ts'

export interface RouteOptions {
  /**
   * `named` (default): the right must hold in the region and municipality that path, query or form name; none named = about no region.
   * `own`: where none is named, it must hold in at least one region; the handler shows only what the visitor may (`regionsOf`, `may`).
   */
  readonly about?: 'named' | 'own'
  /** Largest body. */
  readonly mostBytes?: number
}

/** A route and the row of RIGHTS that it asks for. */
export interface RouteRow {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly action: Action
  readonly about: 'named' | 'own'
  /** What a change is sent as. */
  readonly body: 'none' | 'form' | 'json' | 'upload'
}

type Answer = Response | Promise<Response>

/** The only way to add a route: each names the row of RIGHTS that it asks for. Nothing answers without one. */
export class RightfulRoutes {
  readonly rows: RouteRow[] = []
  readonly #server: Hono
  readonly #served: Served

  constructor(server: Hono, served: Served) {
    this.#server = server
    this.#served = served
  }

  get(path: string, action: Action, handler: (c: Context) => Answer, options: RouteOptions = {}): void {
    const row = this.#row('GET', path, action, 'none', options)
    this.#server.get(path, (c) => this.#answer(c, row, null, () => handler(c)))
  }

  /** A form, checked for its token. Where there is no workspace there are no forms. */
  post(path: string, action: Action, handler: (c: Context, form: Form) => Answer, options: RouteOptions = {}): void {
    this.#change(path, action, 'form', options, async (c, row) => {
      const form = await readForm(c, options.mostBytes ?? FORM_BYTES)
      if (!isGenuine(c, this.#served, form.raw('csrf'))) return refuse(c, this.#served, 'form-outdated')
      return this.#answer(c, row, form, () => handler(c, form))
    })
  }

  /** JSON; the token stands in the header `x-csrf-token`. */
  json(path: string, action: Action, handler: (c: Context, body: unknown) => Answer, options: RouteOptions = {}): void {
    this.#change(path, action, 'json', options, async (c, row) => {
      if (!isGenuine(c, this.#served, c.req.header('x-csrf-token') ?? ''))
        return refuse(c, this.#served, 'form-outdated')
      const body = await readJson(c, options.mostBytes ?? FORM_BYTES)
      return this.#answer(c, row, null, () => handler(c, body))
    })
  }

  /** The handler reads the body itself (`c.req.raw.body`), with limits of its own; the token stands in the query (`csrf`) or in the header. */
  upload(path: string, action: Action, handler: (c: Context) => Answer, options: RouteOptions = {}): void {
    this.#change(path, action, 'upload', options, async (c, row) => {
      const token = c.req.header('x-csrf-token') ?? c.req.query('csrf') ?? ''
      if (!isGenuine(c, this.#served, token)) return refuse(c, this.#served, 'form-outdated')
      return this.#answer(c, row, null, () => handler(c))
    })
  }

  /** To be called when all routes are there: other methods are refused, with those that are possible. */
  close(): void {
    const methods = new Map<string, string[]>()
    for (const { method, path } of this.rows) {
      const of = methods.get(path) ?? []
      methods.set(path, [...of, method === 'GET' ? 'GET, HEAD' : method])
    }
    for (const [path, allowed] of methods)
      this.#server.all(path, (c) =>
        refuse(c, this.#served, 'method-not-allowed', { headers: { allow: allowed.join(', ') } }),
      )
  }

  #row(
    method: RouteRow['method'],
    path: string,
    action: Action,
    body: RouteRow['body'],
    { about = 'named' }: RouteOptions,
  ): RouteRow {
    const row = { method, path, action, about, body }
    this.rows.push(row)
    return row
  }

  #change(
    path: string,
    action: Action,
    body: RouteRow['body'],
    options: RouteOptions,
    answer: (c: Context, row: RouteRow) => Promise<Response>,
  ): void {
    if (!this.#served.workspace) return
    const row = this.#row('POST', path, action, body, options)
    this.#server.post(path, async (c) => {
      const { account } = await viewerOf(c, this.#served)
      if (!isFromHere(c)) return refuse(c, this.#served, 'request-from-elsewhere')
      // Whoever must sign in anyway need not be read first.
      if (account === null && !mayGuestsTry(action)) return refuse(c, this.#served, 'sign-in-needed')
      try {
        return await answer(c, row)
      } catch (error) {
        if (!(error instanceof BodyRefused)) throw error
        return refuse(c, this.#served, error.code, { headers: { connection: 'close' } })
      }
    })
  }

  async #answer(c: Context, row: RouteRow, form: Form | null, handler: () => Answer): Promise<Response> {
    if (!this.#served.workspace) return handler()
    const visitor = await viewerOf(c, this.#served)
    const where = await whereOf(c, this.#served, row, form)
    if (where === 'contradiction') return refuse(c, this.#served, 'body-not-understood')
    const isAllowed =
      row.about === 'own' && where.region === null
        ? row.action === 'region.read'
          ? await this.#readsSome(c)
          : mayAnywhere(visitor, row.action)
        : may(visitor, row.action, where)
    if (!isAllowed) return this.#deny(c, visitor.account !== null)
    // The query was looked into for every page; path and form are known only here.
    if (where.region !== null) await loadRegionOwn(c, this.#served, where.region)
    if (isOff(c)) return refuse(c, this.#served, 'module-off')
    const response = await handler()
    const isShared = visitor.account === null && where.isOpen !== false && !stateOf(c).hasToken
    return keepPrivate(response, isShared)
  }

  /** A server without any region tells how to make one. */
  async #readsSome(c: Context): Promise<boolean> {
    if ((await regionsOf(c, this.#served)).length > 0) return true
    return (await this.#served.port.listRegions()).length === 0
  }

  #deny(c: Context, isSignedIn: boolean): Answer {
    if (isSignedIn) return refuse(c, this.#served, 'not-permitted')
    if (c.req.method !== 'GET' || wantsJson(c)) return refuse(c, this.#served, 'sign-in-needed')
    const { pathname, search } = new URL(c.req.url)
    return keepPrivate(c.redirect(`/anmelden?${new URLSearchParams({ zurueck: `${pathname}${search}` })}`, 303), false)
  }
}
