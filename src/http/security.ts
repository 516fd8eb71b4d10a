import { isIP } from 'node:net'

/** Everything from this server, nothing inline; data: pictures are KERN's icons. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

const LOOPBACK = ['localhost', '127.0.0.1', '::1']

/**
 * Whether a Host header names this server. A page elsewhere can point a name of its own at 127.0.0.1 (DNS rebinding) and
 * then read everything; it cannot make the browser send one of these names. Addresses in numbers cannot be rebound: they are
 * allowed when the server listens beyond this machine.
 */
export function isHostAllowed(header: string | undefined, boundTo: string, allowed: readonly string[]): boolean {
  const name = hostName(header ?? '')
  if (name === undefined) return false
  if ([...LOOPBACK, ...allowed, boundTo].some((one) => one.toLowerCase() === name)) return true
  const listensBeyond = !LOOPBACK.includes(boundTo)
  return listensBeyond && isIP(name) !== 0
}

export function isLoopbackHost(header: string | undefined): boolean {
  return LOOPBACK.includes(hostName(header ?? '') ?? '')
}

/** Name without port and brackets, lower case; undefined = malformed. */
function hostName(header: string): string | undefined {
  const match = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9._-]+))(?::\d{1,5})?$/i.exec(header.trim())
  return (match?.[1] ?? match?.[2])?.toLowerCase().replace(/\.$/, '')
}
