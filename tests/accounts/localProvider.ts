import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
// biome-ignore lint/suspicious/noTsIgnore: it ships no types.
// @ts-ignore
import Provider from 'oidc-provider'

export interface LocalProvider {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Who signs in next. */
  person: { subject: string; email?: string; email_verified?: boolean; amr?: string[] }
  close(): Promise<void>
}

/** An OpenID Connect provider on this machine that lets in, without asking, whoever `person` says. */
export async function startProvider(redirect: string): Promise<LocalProvider> {
  const http = createServer()
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done))
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const [clientId, clientSecret] = ['reihum', 'a-secret-of-the-test-that-is-long-enough']
  const local: LocalProvider = {
    issuer,
    clientId,
    clientSecret,
    person: { subject: 'nobody' },
    close: () => new Promise((done) => http.close(() => done())),
  }
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [redirect],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    // Claims in the ID token itself.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    findAccount: (_: unknown, id: string) => {
      const { subject, ...claims } = local.person
      return { accountId: id, claims: () => ({ sub: id, ...claims }) }
    },
    interactions: { url: (_: unknown, interaction: { uid: string }) => `/interaction/${interaction.uid}` },
  })
  const handle = provider.callback()
  http.on('request', async (request, response) => {
    if (!request.url!.startsWith('/interaction/')) return handle(request, response)
    const { prompt, params, session } = await provider.interactionDetails(request, response)
    const { person } = local
    if (prompt.name === 'login')
      return provider.interactionFinished(request, response, {
        login: { accountId: person.subject, amr: person.amr ?? ['pwd'] },
      })
    const grant = new provider.Grant({ accountId: session.accountId, clientId: params.client_id })
    grant.addOIDCScope('openid email profile')
    return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } })
  })
  return local
}

/** Follows the redirects of the provider as a browser does; the address at which it comes back. */
export async function walkProvider(start: string): Promise<string> {
  const cookies = new Map<string, string>()
  let address = start
  for (let i = 0; i < 12; i++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(address, { redirect: 'manual', headers: { cookie } })
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
      cookies.set(name!, value!)
    }
    const location = response.headers.get('location')
    if (!location) throw new Error(`the provider stopped with ${response.status}: ${await response.text()}`)
    address = new URL(location, address).href
    if (address.includes('/anmelden/extern/zurueck')) return address
  }
  throw new Error('the provider goes round in circles')
}
