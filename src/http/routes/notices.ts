import type { Context } from 'hono'
import {
  listNotices,
  MAIL_RHYTHMS,
  mailRhythm,
  markRead,
  may,
  noticePath,
  noticeSentence,
  setMailRhythm,
  setWatch,
  unsubscribe,
  type Visitor,
  type Workspace,
  watchesOf,
} from '../../app/index.ts'
import { renderAbbestellenPage, renderMitteilungenPage } from '../../web/pages/index.ts'
import { goOn } from '../browser.ts'
import { refuse } from '../refuse.ts'
import { frameOf, readRequest, type Served } from '../request.ts'
import { html } from '../respond.ts'
import type { RightfulRoutes } from '../rightfulRoutes.ts'
import { regionsOf, viewerOf } from '../visitor.ts'

const PATH = '/mitteilungen'

/** What somebody is told, and how: her own notices only. */
export function addNotices(routes: RightfulRoutes, served: Served, workspace: Workspace): void {
  /** A route of `own-account.use` has somebody who signed in. */
  const self = async (c: Context) => (await viewerOf(c, served)) as Visitor & { readonly account: string }

  routes.get(PATH, 'own-account.use', async (c) => {
    const asked = readRequest(c)
    const visitor = await self(c)
    const onlyUnread = asked.query.get('ungelesen') === '1'
    const { notices, unread, next } = await listNotices(workspace, visitor, {
      before: asked.query.get('vor'),
      onlyUnread,
    })
    const watched = await watchesOf(workspace, visitor.account)
    const regions = (await regionsOf(c, served)).filter(({ id }) => may(visitor, 'record.read', { region: id }))
    return html(
      c,
      renderMitteilungenPage(frameOf(c, served, asked), {
        notices: notices.map((one) => ({
          id: one.id,
          sentence: noticeSentence(one, asked.words),
          path: noticePath(one),
          at: one.at,
          isRead: one.isRead,
        })),
        unread,
        onlyUnread,
        next,
        mail: {
          address: visitor.mail,
          rhythm: await mailRhythm(workspace, visitor.account),
          rhythms: MAIL_RHYTHMS,
          isSetUp: served.sendMail !== null,
        },
        regions: regions.map(({ id, name }) => ({
          id,
          name,
          isWatched: watched.some((one) => one.region === id && one.kind === ''),
        })),
        isSaved: asked.query.get('erledigt') === 'gespeichert',
      }),
    )
  })

  routes.post(PATH, 'own-account.use', async (c, form) => {
    const { account } = await self(c)
    if (form.text('alle') === '1') await markRead(workspace, account, null)
    else if (form.text('id') !== '') await markRead(workspace, account, form.text('id'), form.text('gelesen') !== '0')
    return goOn(c, readRequest(c), PATH)
  })

  routes.post(`${PATH}/einstellungen`, 'own-account.use', async (c, form) => {
    const { account } = await self(c)
    const rhythm = MAIL_RHYTHMS.find((one) => one === form.text('mail'))
    if (!rhythm) return refuse(c, served, 'body-not-understood')
    await setMailRhythm(workspace, account, rhythm)
    return goOn(c, readRequest(c), PATH, { erledigt: 'gespeichert' })
  })

  routes.post(`${PATH}/verfolgen`, 'own-account.use', async (c, form) => {
    const visitor = await self(c)
    const region = form.text('region')
    if (!may(visitor, 'record.read', { region })) return refuse(c, served, 'region-not-found')
    await setWatch(workspace, visitor.account, { region, kind: '', object: '' }, form.text('an') === '1')
    return goOn(c, readRequest(c), PATH, { erledigt: 'gespeichert' })
  })

  // Without signing in: whoever has the link has the mailbox.
  routes.get(`${PATH}/abbestellen`, 'page.open', (c) => {
    const asked = readRequest(c)
    const token = asked.query.get('token') ?? ''
    return html(
      c,
      renderAbbestellenPage(frameOf(c, served, asked), { token, isDone: asked.query.get('erledigt') === '1' }),
    )
  })

  routes.post(`${PATH}/abbestellen`, 'page.open', async (c, form) => {
    await unsubscribe(workspace, form.text('token'))
    return goOn(c, readRequest(c), `${PATH}/abbestellen`, { erledigt: '1' })
  })
}
