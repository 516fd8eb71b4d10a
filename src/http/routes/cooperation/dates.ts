import type { Context } from 'hono'
import {
  calendarAddressSince,
  canWriteFor,
  findKind,
  isTokenLike,
  listDates,
  makeCalendarAddress,
  may,
  readableRegions,
  referenceNames,
  revokeCalendarAddress,
  today,
  type Viewer,
  visitorOfCalendar,
  type Workspace,
  withOwnNames,
  writeDates,
} from '../../../app/index.ts'
import { DATE_KINDS, type DateQuery } from '../../../contract/index.ts'
import { words } from '../../../messages/index.ts'
import { renderDatesPage } from '../../../web/pages/index.ts'
import { baseOf } from '../../browser.ts'
import type { Form } from '../../form.ts'
import { refuse } from '../../refuse.ts'
import { frameOf, type Served } from '../../request.ts'
import { stateOf } from '../../requestState.ts'
import { download, html, send } from '../../respond.ts'
import type { RightfulRoutes } from '../../rightfulRoutes.ts'
import { settingsOf } from '../../visitor.ts'
import { entryNames, inRegion, type RegisterPlace } from '../registerPlace.ts'

const OWN = { about: 'own' } as const
const DATES = '/zusammenarbeit/termine'
const TYPE = 'text/calendar; charset=utf-8'

/** Dates of all projects: as a list, as a file, and under an address that calendar programs read. */
export function addDates(routes: RightfulRoutes, served: Served): void {
  const { workspace } = served
  if (!workspace) return
  routes.get(
    DATES,
    'region.read',
    inRegion(served, 'region.read', (place) => datesPage(place)),
    OWN,
  )
  routes.get(`${DATES}/kalender`, 'region.read', inRegion(served, 'region.read', datesFile), OWN)
  routes.post(
    `${DATES}/adresse`,
    'own-account.use',
    inRegion(served, 'region.read', (place, form) => changeAddress(place, form!)),
    OWN,
  )
  // Whoever holds the address reads what its owner may see: a calendar program cannot sign in.
  routes.get('/kalender/:file', 'page.open', (c) => subscribed(c, served, workspace))
}

/** The filter that the address or a form names. */
function queryOf(get: (name: string) => string | null): DateQuery {
  const text = (name: string) => (get(name) ?? '').slice(0, 100)
  return {
    project: text('vorhaben'),
    municipality: text('ort'),
    kind: DATE_KINDS.find((kind) => kind === text('art')) ?? '',
  }
}

async function datesPage(
  place: RegisterPlace,
  given: { readonly query?: DateQuery; readonly made?: string; readonly isRevoked?: boolean } = {},
): Promise<Response> {
  const { c, served, workspace, asked, visitor, regions, region, municipalities } = place
  const query = given.query ?? queryOf((name) => asked.query.get(name))
  const { account } = visitor
  const content = {
    regions,
    region,
    dates: await listDates(workspace, visitor, region.id, query),
    query,
    names: await entryNames(place, findKind('meeting')!),
    municipalities,
    today: today(),
    mayWrite: canWriteFor(visitor, 'record.write', region.id, null),
    address:
      account === null
        ? null
        : {
            since: await calendarAddressSince(workspace, account),
            made: given.made ?? null,
            isRevoked: given.isRevoked ?? false,
          },
  }
  return html(c, renderDatesPage(frameOf(c, served, asked), content))
}

async function datesFile(place: RegisterPlace): Promise<Response> {
  const { c, served, workspace, asked, visitor, region } = place
  const dates = await datesOf(
    workspace,
    visitor,
    region.id,
    queryOf((name) => asked.query.get(name)),
  )
  const name = asked.words.text('termine.calendar', { region: region.name })
  const text = writeDates({ base: baseOf(c, served), name, regions: [dates] }, asked.words)
  return download(c, text, { name: `termine_${region.id}.ics`.replace(/[^\w.-]/g, '-'), type: TYPE })
}

async function datesOf(workspace: Workspace, viewer: Viewer, region: string, query: DateQuery) {
  const names = await referenceNames(workspace, viewer, region, [findKind('meeting')!])
  return {
    id: region,
    dates: await listDates(workspace, viewer, region, query),
    projects: names.get('project') ?? new Map(),
  }
}

async function changeAddress(place: RegisterPlace, form: Form): Promise<Response> {
  const { c, served, workspace, visitor, region } = place
  const account = visitor.account!
  const query = queryOf((name) => form.text(name))
  const act = form.text('act')
  if (act === 'revoke') {
    await revokeCalendarAddress(workspace, account)
    return datesPage(place, { query, isRevoked: true })
  }
  if (act !== 'make') return refuse(c, served, 'body-not-understood')
  const token = await makeCalendarAddress(workspace, account)
  const narrowed = Object.entries({ vorhaben: query.project, ort: query.municipality, art: query.kind })
  const more = new URLSearchParams([['region', region.id], ...narrowed.filter(([, value]) => value !== '')])
  return datesPage(place, { query, made: `${baseOf(c, served)}/kalender/${token}.ics?${more}` })
}

async function subscribed(c: Context, served: Served, workspace: Workspace): Promise<Response> {
  // Nobody on the way keeps what stands behind a secret address.
  stateOf(c).hasToken = true
  const token = c.req.param('file')!.replace(/\.ics$/, '')
  const visitor = isTokenLike(token) ? await visitorOfCalendar(workspace, token) : null
  if (!visitor) return refuse(c, served, 'page-not-found')
  const query = new URL(c.req.url).searchParams
  const wanted = query.get('region')
  const settings = await settingsOf(c, workspace)
  const readable = withOwnNames(settings, readableRegions(settings, visitor, await served.port.listRegions()))
  const regions = readable.filter(({ id }) =>
    wanted === null ? may(visitor, 'record.read', { region: id }) : id === wanted,
  )
  const spoken = words(visitor.language ?? 'de')
  const name =
    regions.length === 1
      ? spoken.text('termine.calendar', { region: regions[0]!.name })
      : spoken.text('termine.calendar-all')
  const listed = []
  for (const { id } of regions)
    listed.push(
      await datesOf(
        workspace,
        visitor,
        id,
        queryOf((key) => query.get(key)),
      ),
    )
  const text = writeDates({ base: baseOf(c, served), name, regions: listed }, spoken)
  return send(c, text, { type: TYPE })
}
