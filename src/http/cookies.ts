import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Served } from './request.ts'
import { stateOf } from './requestState.ts'

/** `session`: who has signed in. `guest`: binds the forms of somebody who has not. */
export type CookieKind = 'session' | 'guest' | 'sign-in-elsewhere'

const NAMES: Readonly<Record<CookieKind, string>> = {
  session: 'reihum',
  guest: 'reihum-guest',
  'sign-in-elsewhere': 'reihum-oidc',
}

/** Whether the browser came by https; behind a proxy it says so. */
export function isSecure(c: Context, { trustProxy }: Served): boolean {
  if (trustProxy) return lastOf(c.req.header('x-forwarded-proto')) === 'https'
  return new URL(c.req.url).protocol === 'https:'
}

/** The entry that the nearest proxy wrote: those before it may be invented. */
export const lastOf = (header: string | undefined): string => header?.split(',').at(-1)?.trim() ?? ''

/** With `__Host-` no neighbouring domain can set it (RFC 6265bis, section 4.1.3). */
const nameOf = (kind: CookieKind, secure: boolean) => (secure ? `__Host-${NAMES[kind]}` : NAMES[kind])

export const readCookie = (c: Context, served: Served, kind: CookieKind): string =>
  getCookie(c, nameOf(kind, isSecure(c, served))) ?? ''

/** Sets a cookie that lives as long as the browser runs; the server ends sessions by itself. Empty = takes it away. */
export function setCookie(c: Context, served: Served, kind: CookieKind, value: string): void {
  const secure = isSecure(c, served)
  const parts = [`${nameOf(kind, secure)}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Lax']
  if (secure) parts.push('Secure')
  if (value === '') parts.push('Max-Age=0')
  stateOf(c).setCookies.push(parts.join('; '))
}
