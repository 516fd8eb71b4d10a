import type { Context } from 'hono'
import {
  demandManaged,
  eraseAccount,
  givePerson,
  InputError,
  invite,
  inviteAgain,
  listPeople,
  type ManagedPerson,
  mayGive,
  passwordLink,
  readManaged,
  removeGrant,
  setLocked,
  turnOffSecondFactor,
  type Workspace,
} from '../../app/index.ts'
import { words as wordsOf } from '../../messages/index.ts'
import {
  EMPTY_FORM,
  type FormState,
  type LinkToHandOn,
  renderPeoplePage,
  renderPersonPage,
} from '../../web/pages/index.ts'
import { baseOf, goOn } from '../browser.ts'
import type { Form } from '../form.ts'
import { grantChoices, readGrant } from '../grantForm.ts'
import { chosenPeople, parsePeopleQuery } from '../parsePeopleQuery.ts'
import { peopleCsv } from '../peopleCsv.ts'
import { issueOf, refuse } from '../refuse.ts'
import { frameOf, readRequest, type Served } from '../request.ts'
import { csvFile, html } from '../respond.ts'
import type { RightfulRoutes } from '../rightfulRoutes.ts'
import { placeNames, shownGrants } from '../shownGrants.ts'
import { tried } from '../tried.ts'
import { viewerOf } from '../visitor.ts'
import { tooMany } from './signIn.ts'

const OWN = { about: 'own' } as const
/** More on one page nobody reads: the search narrows, the table as a file holds all. */
const MOST_SHOWN = 200

/** People of the visitor's regions: list, invitation, roles, and what is decided about an account. */
export function addPeople(routes: RightfulRoutes, served: Served, workspace: Workspace): void {
  const peoplePage = async (c: Context, form: FormState, link: LinkToHandOn | null = null) => {
    const asked = readRequest(c)
    const viewer = await viewerOf(c, served)
    const names = await placeNames(served, workspace)
    const everybody = await listPeople(workspace, viewer)
    const query = parsePeopleQuery(asked.query)
    const people = chosenPeople(everybody, query, asked.words)
    const content = {
      form,
      query,
      people: people
        .slice(0, MOST_SHOWN)
        .map((one) => ({ ...one, grants: one.grants.map((grant) => names(grant, false)) })),
      found: people.length,
      all: everybody.length,
      choices: await grantChoices(served, viewer, asked.words),
      regions: await served.port.listRegions(),
      link,
    }
    return html(c, renderPeoplePage(frameOf(c, served, asked), content), form.problems.length > 0 ? 422 : 200)
  }

  routes.get('/verwaltung/konten', 'account.manage', (c) => peoplePage(c, EMPTY_FORM), OWN)

  routes.get(
    '/verwaltung/konten.csv',
    'account.manage',
    async (c) => {
      const { query, words } = readRequest(c)
      const names = await placeNames(served, workspace)
      const people = chosenPeople(
        await listPeople(workspace, await viewerOf(c, served)),
        parsePeopleQuery(query),
        words,
      )
      return csvFile(
        c,
        peopleCsv(people, words, (grant) => names(grant, false)),
        'konten.csv',
      )
    },
    OWN,
  )

  routes.post(
    '/verwaltung/konten',
    'account.manage',
    async (c, form) => {
      const viewer = await viewerOf(c, served)
      const seconds = served.attempts.take('invite-account', viewer.account!)
      if (seconds > 0) return tooMany(c, served, seconds)
      const asked = readRequest(c)
      const done = await tried(form, () => {
        const grant = readGrant(form)
        const { language } = asked.words
        return invite(workspace, viewer, {
          name: form.text('name'),
          mail: form.text('mail'),
          language,
          grants: grant ? [grant] : [],
        })
      })
      if ('form' in done) return peoplePage(c, done.form)
      const { token, mail, account } = done.done
      if (token === null) return goOn(c, asked, `/verwaltung/konten/${account}`, { erledigt: 'known-person' })
      const person = { name: form.text('name'), mail, language: asked.words.language }
      const address = `${baseOf(c, served)}/einladung/${token}`
      if (await isMailed(served, 'invitation', person, address))
        return goOn(c, asked, '/verwaltung/konten', { erledigt: 'invited' })
      return peoplePage(c, EMPTY_FORM, { address, name: person.name, kind: 'invitation' })
    },
    OWN,
  )

  const personPage = async (c: Context, form: FormState, link: LinkToHandOn | null = null) => {
    const asked = readRequest(c)
    const viewer = await viewerOf(c, served)
    const person = await readManaged(workspace, viewer, c.req.param('account')!)
    const content = {
      form,
      person,
      isSelf: person.id === viewer.account,
      grants: await shownGrants(served, workspace, person.id, ({ role, region }) => mayGive(viewer, role, region)),
      choices: await grantChoices(served, viewer, asked.words),
      link,
    }
    return html(c, renderPersonPage(frameOf(c, served, asked), content), form.problems.length > 0 ? 422 : 200)
  }

  /** The page of somebody whom the visitor may see; anybody else is not there. */
  const orNotFound = async (c: Context, answer: () => Promise<Response>) => {
    try {
      return await answer()
    } catch (error) {
      if (issueOf(error)?.code !== 'account-unknown') throw error
      return refuse(c, served, 'person-not-found')
    }
  }

  routes.get(
    '/verwaltung/konten/:account',
    'account.manage',
    (c) => orNotFound(c, () => personPage(c, EMPTY_FORM)),
    OWN,
  )

  /** A change of an account: done and told, or the page with what is wrong. */
  const change = (path: string, told: string, work: (c: Context, account: string, form: Form) => Promise<void>) =>
    routes.post(
      `/verwaltung/konten/:account/${path}`,
      'account.manage',
      (c, form) =>
        orNotFound(c, async () => {
          const account = c.req.param('account')!
          await readManaged(workspace, await viewerOf(c, served), account)
          const done = await tried(form, () => work(c, account, form))
          if ('form' in done) return personPage(c, done.form)
          return goOn(
            c,
            readRequest(c),
            told === 'erased-other' ? '/verwaltung/konten' : `/verwaltung/konten/${account}`,
            {
              erledigt: told,
            },
          )
        }),
      OWN,
    )

  change('rollen', 'granted', async (c, account, form) => {
    const grant = readGrant(form)
    if (!grant) throw fault('grant-role-missing')
    await givePerson(workspace, await viewerOf(c, served), account, grant)
  })
  change('rollen/entziehen', 'withdrawn', async (c, account, form) =>
    removeGrant(workspace, await viewerOf(c, served), { kind: 'account', id: account }, form.text('grant')),
  )
  change('sperren', 'locked', async (c, account) => setLocked(workspace, await viewerOf(c, served), account, true))
  change('entsperren', 'unlocked', async (c, account) =>
    setLocked(workspace, await viewerOf(c, served), account, false),
  )
  change('zweiter-faktor', 'second-factor-off', async (c, account) => {
    const viewer = await viewerOf(c, served)
    await demandManaged(workspace, viewer, account)
    await turnOffSecondFactor(workspace, account, viewer.account!)
  })
  change('loeschen', 'erased-other', async (c, account) => {
    const viewer = await viewerOf(c, served)
    await demandManaged(workspace, viewer, account)
    await eraseAccount(workspace, account, viewer.account!)
  })

  /** A link that goes out by mail, or is shown to be handed on. */
  const link = (
    path: string,
    kind: LinkToHandOn['kind'],
    make: (actor: string, person: ManagedPerson) => Promise<string>,
  ) =>
    routes.post(
      `/verwaltung/konten/:account/${path}`,
      'account.manage',
      (c, form) =>
        orNotFound(c, async () => {
          const viewer = await viewerOf(c, served)
          const account = c.req.param('account')!
          await readManaged(workspace, viewer, account)
          const seconds = served.attempts.take('invite-account', viewer.account!)
          if (seconds > 0) return tooMany(c, served, seconds)
          const done = await tried(form, async () => {
            const person = await demandManaged(workspace, viewer, account)
            return { person, token: await make(viewer.account!, person) }
          })
          if ('form' in done) return personPage(c, done.form)
          const { person, token } = done.done
          const address = `${baseOf(c, served)}/${kind === 'invitation' ? 'einladung' : 'passwort/neu'}/${token}`
          if (await isMailed(served, kind, person, address))
            return goOn(c, readRequest(c), `/verwaltung/konten/${account}`, { erledigt: `mailed-${kind}` })
          return personPage(c, EMPTY_FORM, { address, name: person.name, kind })
        }),
      OWN,
    )

  link('einladen', 'invitation', (actor, { id }) => inviteAgain(workspace, actor, id))
  link('passwort', 'password', (actor, { id, state }) => {
    if (state !== 'active') throw fault('account-not-active')
    return passwordLink(workspace, id, actor)
  })
}

const fault = (code: string) => new InputError({ code, severity: 'error' })

/** Sends a link by mail; false where no mail is set up or the mail server did not take it. */
export async function isMailed(
  { sendMail, log }: Served,
  kind: LinkToHandOn['kind'],
  to: { readonly name: string; readonly mail: string; readonly language: 'de' | 'en' | null },
  address: string,
): Promise<boolean> {
  if (!sendMail) return false
  const { text } = wordsOf(to.language ?? 'de')
  const mail = {
    to: to.mail,
    subject: text(`mail.${kind}-subject`),
    text: text(`mail.${kind}-text`, { name: to.name, address }),
  }
  return sendMail(mail).then(
    () => true,
    (error) => {
      log(`mail: ${error instanceof Error ? error.message : error}`)
      return false
    },
  )
}
