import type { Context } from 'hono'
import {
  acceptInvitation,
  InputError,
  LEAST_PASSWORD,
  mailKey,
  readInvitation,
  requestPasswordLink,
  setPasswordByLink,
  startSession,
  type Workspace,
} from '../../app/index.ts'
import { words } from '../../messages/index.ts'
import {
  EMPTY_FORM,
  type FormState,
  renderForgottenPage,
  renderInvitationPage,
  renderNewPasswordPage,
} from '../../web/pages/index.ts'
import { addressOf, agentOf, baseOf, goOn } from '../browser.ts'
import type { Form } from '../form.ts'
import { refuse } from '../refuse.ts'
import { frameOf, readRequest, type Served } from '../request.ts'
import { html } from '../respond.ts'
import type { RightfulRoutes } from '../rightfulRoutes.ts'
import { tried } from '../tried.ts'
import { letIn, tooMany } from './signIn.ts'

/** Links that work once: invitation, first administrator, new password. */
export function addAccountLinks(routes: RightfulRoutes, served: Served, workspace: Workspace): void {
  const { attempts } = served

  const invitationPage = async (c: Context, form: FormState) => {
    const token = c.req.param('token')!
    const seconds = attempts.take('link-address', addressOf(c, served))
    if (seconds > 0) return tooMany(c, served, seconds)
    const found = await readInvitation(workspace, token)
    if (!found) return refuse(c, served, 'link-not-valid')
    attempts.giveBack('link-address', addressOf(c, served))
    const asked = readRequest(c)
    const { purpose, name, mail } = found
    const filled = form === EMPTY_FORM ? { ...form, values: { name } } : form
    const content = { form: filled, token, purpose, mail, leastPassword: LEAST_PASSWORD }
    return html(c, renderInvitationPage(frameOf(c, served, asked), content), form.problems.length > 0 ? 422 : 200)
  }

  routes.get('/einladung/:token', 'page.open', (c) => invitationPage(c, EMPTY_FORM))

  routes.post('/einladung/:token', 'page.open', async (c, form) => {
    const seconds = attempts.take('link-address', addressOf(c, served))
    if (seconds > 0) return tooMany(c, served, seconds)
    const done = await tried(form, async () =>
      acceptInvitation(workspace, c.req.param('token')!, {
        name: form.text('name'),
        mail: form.text('mail'),
        password: newPasswordOf(form),
      }),
    )
    if ('form' in done) return invitationPage(c, done.form)
    if (done.done === null) return refuse(c, served, 'link-not-valid')
    attempts.giveBack('link-address', addressOf(c, served))
    const session = { account: done.done, secondFactor: 'none', agent: agentOf(c) } as const
    letIn(c, served, (await startSession(workspace, session)).token)
    return goOn(c, readRequest(c), '/konto', { erledigt: 'accepted' })
  })

  const forgottenPage = (c: Context, form: FormState, isSent: boolean) => {
    const content = { form, hasMail: served.sendMail !== null, isSent }
    return html(c, renderForgottenPage(frameOf(c, served, readRequest(c)), content))
  }

  routes.get('/passwort/vergessen', 'page.open', (c) => forgottenPage(c, EMPTY_FORM, false))

  routes.post('/passwort/vergessen', 'page.open', async (c, form) => {
    const mail = form.text('mail')
    const seconds = Math.max(
      attempts.take('reset-address', addressOf(c, served)),
      attempts.take('reset-account', mailKey(mail)),
    )
    if (seconds > 0) return tooMany(c, served, seconds)
    // Not waited for: the answer comes as quickly for an address that nobody has.
    void sendPasswordLink(served, workspace, mail, baseOf(c, served)).catch((error) =>
      served.log(`mail: ${error instanceof Error ? error.message : error}`),
    )
    return forgottenPage(c, EMPTY_FORM, true)
  })

  const newPasswordPage = async (c: Context, form: FormState) => {
    const content = { form, token: c.req.param('token')!, leastPassword: LEAST_PASSWORD }
    return html(
      c,
      renderNewPasswordPage(frameOf(c, served, readRequest(c)), content),
      form.problems.length > 0 ? 422 : 200,
    )
  }

  routes.get('/passwort/neu/:token', 'page.open', (c) => newPasswordPage(c, EMPTY_FORM))

  routes.post('/passwort/neu/:token', 'page.open', async (c, form) => {
    const seconds = attempts.take('link-address', addressOf(c, served))
    if (seconds > 0) return tooMany(c, served, seconds)
    const done = await tried(form, async () => setPasswordByLink(workspace, c.req.param('token')!, newPasswordOf(form)))
    if ('form' in done) return newPasswordPage(c, done.form)
    if (!done.done) return refuse(c, served, 'link-not-valid')
    attempts.giveBack('link-address', addressOf(c, served))
    return goOn(c, readRequest(c), '/anmelden', { erledigt: 'password' })
  })
}

/** The new password of a form that asks for it twice. */
export function newPasswordOf(form: Form): string {
  const password = form.raw('password')
  if (password !== form.raw('again')) throw new InputError({ code: 'account-again-differs', severity: 'error' })
  return password
}

async function sendPasswordLink({ sendMail }: Served, workspace: Workspace, mail: string, base: string): Promise<void> {
  const found = sendMail && (await requestPasswordLink(workspace, mail))
  if (!found) return
  const { text } = words(found.language ?? 'de')
  const address = `${base}/passwort/neu/${found.token}`
  await sendMail({
    to: found.mail,
    subject: text('mail.password-subject'),
    text: text('mail.password-text', { name: found.name, address }),
  })
}
