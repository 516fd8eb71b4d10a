import { type Leaving, type SignInProvider, signInElsewhere, type Workspace } from '../../app/index.ts'
import { EMPTY_FORM } from '../../web/pages/index.ts'
import { agentOf, backOf, baseOf, goOn, ownPath } from '../browser.ts'
import { readCookie, setCookie } from '../cookies.ts'
import { readRequest, type Served } from '../request.ts'
import type { RightfulRoutes } from '../rightfulRoutes.ts'
import { letIn, signInPage } from './signIn.ts'

const RETURN = '/anmelden/extern/zurueck'

/** Signing in with an OpenID Connect provider. */
export function addSignInElsewhere(
  routes: RightfulRoutes,
  served: Served,
  workspace: Workspace,
  provider: SignInProvider,
): void {
  const refused = (code: string) => ({ ...EMPTY_FORM, problems: [{ field: '', issue: { code } }] })

  routes.get('/anmelden/extern', 'page.open', async (c) => {
    const asked = readRequest(c)
    try {
      const { address, leaving } = await provider.leave(`${baseOf(c, served)}${RETURN}`, backOf(asked.query))
      setCookie(c, served, 'sign-in-elsewhere', Buffer.from(JSON.stringify(leaving)).toString('base64url'))
      return c.redirect(address, 303)
    } catch (error) {
      served.log(`openid connect: ${error instanceof Error ? error.message : error}`)
      return signInPage(c, served, refused('sign-in-elsewhere-down'), 502)
    }
  })

  routes.get(RETURN, 'page.open', async (c) => {
    const asked = readRequest(c)
    const leaving = readLeaving(readCookie(c, served, 'sign-in-elsewhere'))
    setCookie(c, served, 'sign-in-elsewhere', '')
    if (!leaving) return signInPage(c, served, refused('sign-in-elsewhere-lost'), 403)
    let vouched: Awaited<ReturnType<SignInProvider['arrive']>>
    try {
      vouched = await provider.arrive(`${baseOf(c, served)}${RETURN}${new URL(c.req.url).search}`, leaving)
    } catch (error) {
      served.log(`openid connect: ${error instanceof Error ? error.message : error}`)
      return signInPage(c, served, refused('sign-in-elsewhere-refused'), 403)
    }
    const done = await signInElsewhere(workspace, vouched, agentOf(c))
    if (!('token' in done)) return signInPage(c, served, refused(`sign-in-elsewhere-${done.kind}`), 403)
    letIn(c, served, done.token)
    const back = ownPath(leaving.back)
    return done.kind === 'second-factor' ? goOn(c, asked, '/anmelden/code', { zurueck: back }) : goOn(c, asked, back)
  })
}

function readLeaving(cookie: string): Leaving | null {
  try {
    const value = JSON.parse(Buffer.from(cookie, 'base64url').toString()) as Record<string, unknown>
    const { state, nonce, verifier, back } = value
    const isWhole = [state, nonce, verifier, back].every((one) => typeof one === 'string' && one !== '')
    return isWhole ? (value as unknown as Leaving) : null
  } catch {
    return null
  }
}
