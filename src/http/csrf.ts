import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { readCookie, setCookie } from './cookies.ts'
import type { Served } from './request.ts'
import { stateOf } from './requestState.ts'

/**
 * A token for a form, bound to the cookie of the session (or of the guest) by HMAC. Each has a number of its own, so that compression tells
 * nothing about it (BREACH); it dies with its session.
 */
export function csrfToken(c: Context, served: Served): string {
  stateOf(c).hasToken = true
  return csrfOf(secretOf(c, served))
}

/** A token for the forms of whoever holds this cookie. */
export function csrfOf(cookie: string): string {
  const nonce = randomBytes(12).toString('base64url')
  return `${nonce}.${seal(cookie, nonce)}`
}

/** Whether the token was given to this browser. */
export function isGenuine(c: Context, served: Served, token: string): boolean {
  const secret = readCookie(c, served, 'session') || readCookie(c, served, 'guest')
  const [nonce = '', sealed = ''] = token.split('.')
  if (secret === '' || nonce === '') return false
  const [expected, given] = [Buffer.from(seal(secret, nonce)), Buffer.from(sealed)]
  return expected.length === given.length && timingSafeEqual(expected, given)
}

const seal = (secret: string, nonce: string) => createHmac('sha256', secret).update(`form ${nonce}`).digest('base64url')

/** The cookie behind the forms; a guest without one gets it with this answer. */
function secretOf(c: Context, served: Served): string {
  const state = stateOf(c)
  const present = readCookie(c, served, 'session') || readCookie(c, served, 'guest') || state.guestToken
  if (present) return present
  state.guestToken = randomBytes(32).toString('base64url')
  setCookie(c, served, 'guest', state.guestToken)
  return state.guestToken
}

/** Whether a changing request comes from a page of this server, as far as the browser says. */
export function isFromHere(c: Context): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const origin = c.req.header('origin')
  if (origin === undefined) return true
  try {
    return new URL(origin).host === (c.req.header('host') ?? new URL(c.req.url).host).toLowerCase()
  } catch {
    return false
  }
}
