import { SignInProvider } from '../app/index.ts'
import type { Environment } from './environment.ts'
import { wrongUse } from './options.ts'

/** The OpenID Connect provider that OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and OIDC_NAME name; null without an issuer. */
export function signInProviderOf({ variables }: Environment): SignInProvider | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name } = variables
  if (!issuer) return null
  if (!clientId || !clientSecret) throw wrongUse('oidc-incomplete')
  if (!URL.canParse(issuer) || !/^https?:$/.test(new URL(issuer).protocol))
    throw wrongUse('oidc-issuer-invalid', { issuer })
  return new SignInProvider({ issuer, clientId, clientSecret, name: name || new URL(issuer).host })
}
