import { InputError } from '../core/evidence/index.ts'

export type Fetch = typeof globalThis.fetch

const MAX_REDIRECTS = 5

/**
 * Requests an address and follows its redirects by hand, so that each host is one that the administrator has configured and an encrypted address never
 * leads to an unencrypted one.
 */
export async function followRedirects(
  fetch: Fetch,
  address: string,
  hosts: ReadonlySet<string>,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<Response> {
  let url = new URL(address)
  for (let step = 0; step <= MAX_REDIRECTS; step++) {
    // Compressed transfer would make byte positions meaningless.
    const response = await fetch(url, {
      headers: { 'accept-encoding': 'identity', ...headers },
      redirect: 'manual',
      signal,
    })
    const location = response.headers.get('location')
    if (response.status < 300 || response.status > 399 || response.status === 304 || location === null) return response
    await response.body?.cancel()
    const next = URL.parse(location, url)
    if (!next || !hosts.has(next.host) || (url.protocol === 'https:' && next.protocol !== 'https:')) {
      const params = { host: url.host, other: next?.host || location.slice(0, 100) }
      throw new InputError({ code: 'fetch-foreign-host', severity: 'error', file: address, params })
    }
    url = next
  }
  throw new InputError({ code: 'fetch-redirects', severity: 'error', file: address, params: { host: url.host } })
}
