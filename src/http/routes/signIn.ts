import type { Context } from 'hono'
import { confirmSecondFactor, endSession, mailKey, signIn, type Workspace } from '../../app/index.ts'
import { EMPTY_FORM, type FormState, renderCodePage, renderSignInPage } from '../../web/pages/index.ts'
import { addressOf, agentOf, backOf, goOn } from '../browser.ts'
import { setCookie } from '../cookies.ts'
import { refuse } from '../refuse.ts'
import { frameOf, readRequest, type Served } from '../request.ts'
import { html } from '../respond.ts'
import type { RightfulRoutes } from '../rightfulRoutes.ts'
import { formWith } from '../tried.ts'
import { viewerOf } from '../visitor.ts'

/** Signing in, by password and second factor, and out. */
export function addSignIn(routes: RightfulRoutes, served: Served, workspace: Workspace): void {
  const { attempts } = served

  routes.get('/anmelden', 'page.open', async (c) => {
    const asked = readRequest(c)
    const { account, pendingAccount } = await viewerOf(c, served)
    const back = backOf(asked.query)
    if (account !== null) return goOn(c, asked, back)
    if (pendingAccount !== null) return goOn(c, asked, '/anmelden/code', { zurueck: back })
    return signInPage(c, served, EMPTY_FORM)
  })

  routes.post('/anmelden', 'page.open', async (c, form) => {
    const asked = readRequest(c)
    const mail = form.text('mail')
    const seconds = Math.max(
      attempts.take('sign-in-address', addressOf(c, served)),
      attempts.take('sign-in-account', mailKey(mail)),
    )
    if (seconds > 0) return tooMany(c, served, seconds)
    const done = await signIn(workspace, { mail, password: form.raw('password'), agent: agentOf(c) })
    if (!('token' in done)) return signInPage(c, served, formWith(form, { code: `sign-in-${done.kind}` }), 422)
    attempts.clear('sign-in-account', mailKey(mail))
    attempts.giveBack('sign-in-address', addressOf(c, served))
    letIn(c, served, done.token)
    const back = backOf(asked.query)
    return done.kind === 'second-factor'
      ? goOn(c, asked, '/anmelden/code', back === '/' ? {} : { zurueck: back })
      : goOn(c, asked, back)
  })

  routes.get('/anmelden/code', 'page.open', async (c) => {
    const { pendingAccount } = await viewerOf(c, served)
    if (pendingAccount === null) return goOn(c, readRequest(c), '/anmelden')
    return codePage(c, served, EMPTY_FORM)
  })

  routes.post('/anmelden/code', 'page.open', async (c, form) => {
    const asked = readRequest(c)
    const { pendingAccount: account, session } = await viewerOf(c, served)
    if (account === null || session === null) return goOn(c, asked, '/anmelden', { erledigt: 'expired' })
    const seconds = attempts.take('code-account', account)
    if (seconds > 0) return tooMany(c, served, seconds)
    const done = await confirmSecondFactor(workspace, { account, session: session.id }, form.text('code'), agentOf(c))
    if (!done) return codePage(c, served, formWith(form, { code: 'account-code-wrong' }))
    attempts.clear('code-account', account)
    letIn(c, served, done.token)
    return done.recoveryLeft === null
      ? goOn(c, asked, backOf(asked.query))
      : goOn(c, asked, '/konto', { erledigt: done.recoveryLeft > 2 ? 'recovery' : 'recovery-few' })
  })

  routes.post('/abmelden', 'page.open', async (c) => {
    const { account, pendingAccount, session } = await viewerOf(c, served)
    const whose = account ?? pendingAccount
    if (whose !== null && session !== null) await endSession(workspace, whose, session.id)
    setCookie(c, served, 'session', '')
    return goOn(c, readRequest(c), '/anmelden', { erledigt: 'signed-out' })
  })
}

/** The browser gets its session; a guest's forms are no longer valid. */
export function letIn(c: Context, served: Served, token: string): void {
  setCookie(c, served, 'session', token)
  setCookie(c, served, 'guest', '')
}

export const tooMany = (c: Context, served: Served, seconds: number): Promise<Response> =>
  refuse(c, served, 'too-many-attempts', { values: { seconds }, headers: { 'retry-after': String(seconds) } })

export function signInPage(c: Context, served: Served, form: FormState, status = 200): Promise<Response> {
  const asked = readRequest(c)
  const content = { form, back: backOf(asked.query), provider: served.provider?.name ?? null }
  return html(c, renderSignInPage(frameOf(c, served, asked), content), status)
}

function codePage(c: Context, served: Served, form: FormState): Promise<Response> {
  const asked = readRequest(c)
  const page = renderCodePage(frameOf(c, served, asked), { form, back: backOf(asked.query) })
  return html(c, page, form.problems.length > 0 ? 422 : 200)
}
