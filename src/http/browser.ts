import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { isSecure, lastOf } from './cookies.ts'
import type { Asked, Served } from './request.ts'

/** Address of the browser, as far as it can be known: it is counted by, not trusted. */
export function addressOf(c: Context, { trustProxy }: Served): string {
  const told = trustProxy ? lastOf(c.req.header('x-forwarded-for')) : ''
  if (told !== '') return told
  try {
    return getConnInfo(c).remote.address ?? ''
  } catch {
    // Asked without a socket.
    return ''
  }
}

/** `https://reihum.example`: what links in mails begin with. The name was checked against the allowed ones. */
export const baseOf = (c: Context, served: Served): string =>
  `${isSecure(c, served) ? 'https' : 'http'}://${c.req.header('host') ?? new URL(c.req.url).host}`

const BROWSERS = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const
const SYSTEMS = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS', 'macOS'],
  ['Linux', 'Linux'],
] as const

/** Browser and system by name, so that somebody recognises her own sessions; nothing more of the header is kept. */
export function agentOf(c: Context): string {
  const header = c.req.header('user-agent') ?? ''
  const named = [BROWSERS, SYSTEMS].map((list) => list.find(([mark]) => header.includes(mark))?.[1])
  return named.filter(Boolean).join(', ')
}

/** The path to go back to after signing in: one of this server, else the start page. */
export function backOf(query: URLSearchParams): string {
  return ownPath(query.get('zurueck') ?? '')
}

/** A path of this server; '/' for anything that could lead elsewhere. */
export function ownPath(path: string): string {
  if (!/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path) || path.length > 2000) return '/'
  const parsed = new URL(path, 'http://own.invalid')
  // `/.//host` is a path of this server until its dots are taken out.
  if (parsed.host !== 'own.invalid' || /^\/(\/|(anmelden|abmelden)(\/|$))/.test(parsed.pathname)) return '/'
  return `${parsed.pathname}${parsed.search}`
}

/** After a change: on to a page (303), in the language of the address. */
export function goOn(
  c: Context,
  { query, isLanguageExplicit }: Asked,
  path: string,
  told: Record<string, string> = {},
) {
  const [pathname, search] = path.split('?')
  const more = new URLSearchParams(search)
  for (const [name, value] of Object.entries(told)) more.set(name, value)
  const language = query.get('lang')
  if (isLanguageExplicit && language) more.set('lang', language)
  return c.redirect(more.size > 0 ? `${pathname}?${more}` : pathname!, 303)
}
