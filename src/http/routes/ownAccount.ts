import type { Context } from 'hono'
import {
  changeDetails,
  changePassword,
  confirmPassword,
  endOtherSessions,
  endSession,
  eraseAccount,
  InputError,
  LEAST_PASSWORD,
  listSessions,
  newSecondFactor,
  ownData,
  readPerson,
  turnOffSecondFactor,
  turnOnSecondFactor,
  type Visitor,
  type Workspace,
} from '../../app/index.ts'
import {
  EMPTY_FORM,
  type FormState,
  renderOwnAccountPage,
  renderRecoveryCodesPage,
  renderSecondFactorPage,
} from '../../web/pages/index.ts'
import { goOn } from '../browser.ts'
import { setCookie } from '../cookies.ts'
import type { Form } from '../form.ts'
import { frameOf, readRequest, type Served } from '../request.ts'
import { download, html } from '../respond.ts'
import type { RightfulRoutes } from '../rightfulRoutes.ts'
import { shownGrants } from '../shownGrants.ts'
import { tried } from '../tried.ts'
import { viewerOf } from '../visitor.ts'
import { newPasswordOf } from './accountLinks.ts'
import { tooMany } from './signIn.ts'

type SignedIn = Visitor & { readonly account: string; readonly session: NonNullable<Visitor['session']> }

/** One's own account: details, password, second factor, sessions, data, erasure. */
export function addOwnAccount(routes: RightfulRoutes, served: Served, workspace: Workspace): void {
  // The table of rights lets in only who has signed in.
  const visitorOf = async (c: Context) => (await viewerOf(c, served)) as SignedIn

  const page = async (c: Context, form: FormState) => {
    const asked = readRequest(c)
    const visitor = await visitorOf(c)
    const person = await readPerson(workspace.store.read, visitor.account)
    const sessions = await listSessions(workspace, visitor.account)
    const content = {
      form,
      person: person!,
      grants: await shownGrants(served, workspace, visitor.account, () => false),
      isWithheld: visitor.withheld.length > 0,
      sessions: sessions.map((one) => ({ ...one, isThis: one.id === visitor.session.id })),
      leastPassword: LEAST_PASSWORD,
    }
    return html(c, renderOwnAccountPage(frameOf(c, served, asked), content), form.problems.length > 0 ? 422 : 200)
  }

  /** A change of one's own account: done and told, or the page with what is wrong. */
  const change = (path: string, told: string, work: (visitor: SignedIn, form: Form) => Promise<void>) =>
    routes.post(path, 'own-account.use', async (c, form) => {
      const visitor = await visitorOf(c)
      if (form.has('present')) {
        const seconds = served.attempts.take('sign-in-account', visitor.account)
        if (seconds > 0) return tooMany(c, served, seconds)
      }
      const done = await tried(form, () => work(visitor, form))
      return 'form' in done ? page(c, done.form) : goOn(c, readRequest(c), '/konto', { erledigt: told })
    })

  routes.get('/konto', 'own-account.use', (c) => page(c, EMPTY_FORM))

  change('/konto/angaben', 'details', ({ account }, form) => {
    const chosen = form.text('language')
    const language: Visitor['language'] = chosen === 'de' || chosen === 'en' ? chosen : null
    const details = { name: form.text('name'), mail: form.text('mail'), language, password: form.raw('present') }
    return changeDetails(workspace, account, details)
  })

  change('/konto/passwort', 'password', async ({ account, session }, form) => {
    const password = newPasswordOf(form)
    await changePassword(workspace, account, session.id, { present: form.raw('present'), password })
  })

  change('/konto/sitzungen/beenden', 'sessions', ({ account, session }, form) => {
    const id = form.text('session')
    return id === 'others' ? endOtherSessions(workspace, account, session.id) : endSession(workspace, account, id)
  })

  change('/konto/zweiter-faktor/aus', 'second-factor-off', async ({ account }, form) => {
    await confirmPassword(workspace, account, form.raw('present'))
    await turnOffSecondFactor(workspace, account)
  })

  const secondFactorPage = async (c: Context, form: FormState, secret?: string) => {
    const visitor = await visitorOf(c)
    const person = await readPerson(workspace.store.read, visitor.account)
    const content = { form, hasPassword: person!.hasPassword, ...newSecondFactor(visitor.mail, secret) }
    const frame = frameOf(c, served, readRequest(c))
    return html(c, renderSecondFactorPage(frame, content), form.problems.length > 0 ? 422 : 200)
  }

  routes.get('/konto/zweiter-faktor', 'own-account.use', (c) => secondFactorPage(c, EMPTY_FORM))

  routes.post('/konto/zweiter-faktor', 'own-account.use', async (c, form) => {
    const { account, session } = await visitorOf(c)
    const seconds = served.attempts.take('code-account', account)
    if (seconds > 0) return tooMany(c, served, seconds)
    const secret = form.text('secret')
    const done = await tried(form, async () => {
      await confirmPassword(workspace, account, form.raw('present'))
      return turnOnSecondFactor(workspace, account, session.id, { secret, code: form.text('code') })
    })
    if ('form' in done) return secondFactorPage(c, done.form, /^[A-Z2-7]{32}$/.test(secret) ? secret : undefined)
    served.attempts.clear('code-account', account)
    return html(c, renderRecoveryCodesPage(frameOf(c, served, readRequest(c)), { codes: done.done }))
  })

  routes.get('/konto/daten.json', 'own-account.use', async (c) => {
    const data = await ownData(workspace, (await visitorOf(c)).account)
    return download(c, `${JSON.stringify(data, null, 2)}\n`, { name: 'reihum-konto.json', type: 'application/json' })
  })

  routes.post('/konto/loeschen', 'own-account.use', async (c, form) => {
    const { account, mail } = await visitorOf(c)
    const seconds = served.attempts.take('sign-in-account', account)
    if (seconds > 0) return tooMany(c, served, seconds)
    const done = await tried(form, async () => {
      if (form.text('erase') !== mail) throw new InputError({ code: 'account-erase-unconfirmed', severity: 'error' })
      await confirmPassword(workspace, account, form.raw('present'))
      await eraseAccount(workspace, account, account)
    })
    if ('form' in done) return page(c, done.form)
    setCookie(c, served, 'session', '')
    return goOn(c, readRequest(c), '/anmelden', { erledigt: 'erased' })
  })
}
