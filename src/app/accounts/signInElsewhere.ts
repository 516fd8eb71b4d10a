import * as openid from 'openid-client'
import type { Workspace } from '../workspace/workspace.ts'
import { mailKey } from './mailAddress.ts'
import { startSession } from './sessions.ts'

/** An OpenID Connect provider with which people sign in, for example that of the county's data centre. */
export interface ProviderSettings {
  /** Address of the issuer; `http:` is taken for this machine only. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Its name on the sign-in page. */
  readonly name: string
}

/** What the browser keeps between leaving for the provider and coming back. */
export interface Leaving {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  /** Path to go back to. */
  readonly back: string
}

/** Somebody whom the provider vouches for. */
export interface Vouched {
  readonly issuer: string
  readonly subject: string
  /** Null = not told, or not verified by the provider. */
  readonly verifiedMail: string | null
  /** The provider asked for a second factor (RFC 8176). */
  readonly hasSecondFactor: boolean
}

/** Authorization code flow with PKCE, state and nonce (OpenID Connect Core, section 3.1; RFC 9700). */
export class SignInProvider {
  readonly name: string
  readonly #settings: ProviderSettings
  #found: Promise<openid.Configuration> | null = null

  constructor(settings: ProviderSettings) {
    this.name = settings.name
    this.#settings = settings
  }

  /** Where to send the browser. `redirect`: where it comes back to. */
  async leave(redirect: string, back: string): Promise<{ address: string; leaving: Leaving }> {
    const configuration = await this.#configuration()
    const leaving = {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      verifier: openid.randomPKCECodeVerifier(),
      back,
    }
    const address = openid.buildAuthorizationUrl(configuration, {
      redirect_uri: redirect,
      scope: 'openid email profile',
      response_type: 'code',
      code_challenge: await openid.calculatePKCECodeChallenge(leaving.verifier),
      code_challenge_method: 'S256',
      state: leaving.state,
      nonce: leaving.nonce,
    })
    return { address: address.href, leaving }
  }

  /** Who came back; throws where anything about the answer is not right. */
  async arrive(address: string, { state, nonce, verifier }: Leaving): Promise<Vouched> {
    const tokens = await openid.authorizationCodeGrant(await this.#configuration(), new URL(address), {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims) throw new Error('the provider sent no ID token')
    const { email, email_verified, amr } = claims
    const methods = Array.isArray(amr) ? amr : []
    return {
      issuer: claims.iss,
      subject: claims.sub,
      verifiedMail: typeof email === 'string' && email_verified === true ? email : null,
      hasSecondFactor: methods.some((one) => ['mfa', 'otp', 'hwk', 'sc'].includes(String(one))),
    }
  }

  #configuration(): Promise<openid.Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings
    const server = new URL(issuer)
    const isLocal = server.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(server.hostname)
    this.#found ??= openid
      .discovery(server, clientId, clientSecret, undefined, isLocal ? { execute: [openid.allowInsecureRequests] } : {})
      .catch((error) => {
        // It may have been down for a moment.
        this.#found = null
        throw error
      })
    return this.#found
  }
}

export type SignedInElsewhere =
  | { readonly kind: 'signed-in' | 'second-factor'; readonly token: string }
  /** `unknown`: nobody was invited under this address. `has-account`: the address belongs to an account with a password. */
  | { readonly kind: 'unknown' | 'unverified' | 'has-account' | 'locked' }

/**
 * Signs in whom a provider vouches for: somebody who came that way before, or whoever was invited under the address that the provider has
 * verified. An account that is in use is not handed over: who controls the provider must not get every account with it.
 */
export async function signInElsewhere(
  workspace: Workspace,
  { issuer, subject, verifiedMail, hasSecondFactor }: Vouched,
  agent: string,
): Promise<SignedInElsewhere> {
  const { store } = workspace
  const known = await store.read
    .selectFrom('account_identity')
    .innerJoin('account', 'account.id', 'account_identity.account')
    .select(['account.id', 'account.state', 'account.totp_secret'])
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
  if (known && known.state !== 'active') return { kind: 'locked' }
  if (known) return begin(workspace, known.id, known.totp_secret !== null, hasSecondFactor, agent)
  if (verifiedMail === null) return { kind: 'unverified' }
  const account = await store.read
    .selectFrom('account')
    .select(['id', 'state'])
    .where('mail_key', '=', mailKey(verifiedMail))
    .executeTakeFirst()
  if (!account) return { kind: 'unknown' }
  if (account.state !== 'invited') return { kind: 'has-account' }
  const isHers = await store.write(async ({ query, at, journal }) => {
    const { numUpdatedRows } = await query
      .updateTable('account')
      .set({ state: 'active' })
      .where('id', '=', account.id)
      .where('state', '=', 'invited')
      .executeTakeFirst()
    // Meanwhile she came by her link, or was erased.
    if (numUpdatedRows === 0n) return false
    await query
      .insertInto('account_identity')
      .values({ issuer, subject, account: account.id, created_at: at })
      .execute()
    await query.deleteFrom('account_token').where('account', '=', account.id).execute()
    journal({ actor: account.id, action: 'account.accept', kind: 'account', object: account.id })
    return true
  })
  if (!isHers) return { kind: 'has-account' }
  return begin(workspace, account.id, false, hasSecondFactor, agent)
}

async function begin(
  workspace: Workspace,
  account: string,
  asksForCode: boolean,
  hasSecondFactor: boolean,
  agent: string,
): Promise<SignedInElsewhere> {
  const secondFactor = asksForCode ? 'pending' : hasSecondFactor ? 'done' : 'none'
  const { token } = await startSession(workspace, { account, secondFactor, agent })
  return { kind: asksForCode ? 'second-factor' : 'signed-in', token }
}
