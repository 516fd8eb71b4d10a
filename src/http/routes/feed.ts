import {
  AGREEMENT_PATH,
  AGREEMENT_TEXT,
  activityFeed,
  actorNames,
  canWrite,
  countNew,
  entryHistory,
  type FeedItem,
  type FeedQuery,
  findKind,
  KINDS,
  markSeen,
  newSince,
  QUESTION,
  recentActors,
  returnToVersion,
} from '../../app/index.ts'
import type { WordableIssue } from '../../messages/index.ts'
import { historyPath, renderAtom, renderFeedPage, renderHistoryPage } from '../../web/pages/index.ts'
import { baseOf } from '../browser.ts'
import { refuse } from '../refuse.ts'
import { frameOf, type Served } from '../request.ts'
import { html, send } from '../respond.ts'
import type { RightfulRoutes } from '../rightfulRoutes.ts'
import { entryNames, inRegion, type RegisterPlace } from './registerPlace.ts'

/** Kinds of the journal beside registers that the filter offers. */
const OTHER_KINDS = ['question', 'agreement-text', 'region', 'catalogue', 'job'] as const

/** What happened: in a region, and to one entry. */
export function addFeed(routes: RightfulRoutes, served: Served): void {
  const own = { about: 'own' } as const
  routes.get('/verlauf', 'journal.read', inRegion(served, 'journal.read', feedPage), own)
  routes.get(
    '/verlauf/atom',
    'journal.read',
    inRegion(served, 'journal.read', async (place) => {
      const { c, workspace, visitor, region, asked } = place
      const { query } = parseFeed(place)
      const { items } = await activityFeed(workspace, visitor, { ...query, before: null })
      const actors = await namesOf(place, items)
      const updated = items[0]?.at ?? region.builtAt
      const text = renderAtom(
        { origin: baseOf(c, place.served), region, items: items.map(toRow), actors, updated },
        asked.words,
      )
      return send(c, text, { type: 'application/atom+xml; charset=utf-8' })
    }),
    own,
  )
  routes.post(
    '/verlauf/gesehen',
    'journal.read',
    inRegion(served, 'journal.read', async (place) => {
      const { workspace, visitor, region } = place
      if (visitor.account !== null) await markSeen(workspace, visitor.account, region.id)
      return place.goTo('/verlauf')
    }),
    own,
  )
  routes.get(
    '/verlauf/:kind/:id',
    'record.read',
    inRegion(served, 'record.read', (place) => historyPage(place)),
    own,
  )
  routes.post(
    '/verlauf/:kind/:id/zurueck',
    'record.write',
    inRegion(served, 'record.write', async (place, form) => {
      const { c, workspace, visitor, region } = place
      const kind = findKind(c.req.param('kind')!)
      if (!kind) return refuse(c, served, 'page-not-found')
      const id = c.req.param('id')!
      const given = {
        kind: kind.id,
        region: region.id,
        id,
        version: Number(form!.text('version')) || 0,
        expected: Number(form!.text('expected')) || 0,
      }
      const result = await returnToVersion(workspace, visitor, given)
      if (result.outcome === 'written' || result.outcome === 'same')
        return place.goTo(`/verlauf/${kind.id}/${id}`, { zurueck: '1' })
      if (result.outcome === 'not-permitted') return refuse(c, served, 'not-permitted')
      if (result.outcome === 'invalid') return historyPage(place, result.issues, 422)
      if (result.outcome === 'conflict') return historyPage(place, [{ code: 'record-changed-meanwhile' }], 409)
      return refuse(c, served, 'page-not-found')
    }),
    own,
  )
}

function parseFeed({ asked, region, visitor }: RegisterPlace): {
  readonly query: FeedQuery
  readonly typed: Readonly<Record<'actor' | 'kind' | 'municipality' | 'from' | 'to' | 'before', string>>
  readonly isNew: boolean
  readonly sentences: readonly string[]
} {
  const get = (name: string) => (asked.query.get(name) ?? '').slice(0, 60)
  const typed = {
    actor: get('person'),
    kind: get('art'),
    municipality: get('ort'),
    from: get('von'),
    to: get('bis'),
    before: get('vor'),
  }
  const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text)
  const days = [typed.from, typed.to].filter((day) => day !== '' && !isDay(day))
  const query = {
    region: region.id,
    actor: typed.actor || null,
    kind: typed.kind || null,
    municipality: typed.municipality || null,
    from: isDay(typed.from) ? typed.from : null,
    to: isDay(typed.to) ? typed.to : null,
    before: /^\d{1,15}$/.test(typed.before) ? Number(typed.before) : null,
  }
  const sentences = days.map((day) => asked.words.text('verlauf.no-day', { day }))
  return { query, typed, isNew: get('neu') === '1' && visitor.account !== null, sentences }
}

async function feedPage(place: RegisterPlace): Promise<Response> {
  const { c, served, workspace, visitor, asked, region, regions, municipalities } = place
  const { query, typed, isNew, sentences } = parseFeed(place)
  const news = await countNew(workspace, visitor, region.id)
  const feed = await (isNew ? newSince(workspace, visitor, region.id) : activityFeed(workspace, visitor, query))
  const actors = await namesOf(place, feed.items)
  const content = {
    regions,
    region,
    items: feed.items.map(toRow),
    older: isNew ? null : feed.older,
    query: { ...typed, isNew },
    people: await peopleOf(place),
    kinds: [...KINDS.map(({ id }) => id), ...OTHER_KINDS],
    municipalities,
    actors,
    seenAt: news.since,
    newCount: news.count,
    sentences: [...place.issues.map((issue) => asked.words.issue(issue)), ...sentences],
  }
  return html(c, renderFeedPage(frameOf(c, served, asked), content))
}

const toRow = (item: FeedItem) => ({ ...item, path: pathOf(item) })

/** Where what an entry is about has a page. */
function pathOf({ kind, object, version }: FeedItem): string | null {
  if (version !== null && findKind(kind)) return historyPath(kind, object)
  if (kind === QUESTION) return `/fragen/${object}`
  if (kind === AGREEMENT_TEXT) return `${AGREEMENT_PATH}/${object}`
  return kind === 'job' ? `/verwaltung/arbeiten/${object}` : null
}

const namesOf = ({ workspace }: RegisterPlace, items: readonly FeedItem[]) =>
  actorNames(
    workspace,
    items.flatMap(({ actor, kind, object }) => (kind === 'account' ? [actor, object] : [actor])),
  )

/** People who wrote something here lately, for the filter. */
async function peopleOf(place: RegisterPlace): Promise<(readonly [string, string])[]> {
  const { workspace, visitor, region, asked } = place
  const names = await actorNames(workspace, await recentActors(workspace, visitor, region.id))
  return [...names]
    .flatMap(([id, name]) => (name === null ? [] : [[id, name] as const]))
    .sort((a, b) => asked.words.compare(a[1], b[1]))
}

async function historyPage(
  place: RegisterPlace,
  issues: readonly WordableIssue[] = [],
  status = 200,
): Promise<Response> {
  const { c, served, workspace, visitor, asked, region } = place
  const kind = findKind(c.req.param('kind')!)
  const id = c.req.param('id')!
  const history = kind && (await entryHistory(workspace, visitor, { kind: kind.id, region: region.id, id }))
  if (!kind || !history) return refuse(c, served, 'page-not-found')
  const { record, versions } = history
  const isDeleted = record.deletedAt !== null
  const address = kind.isSingle ? '/verwaltung/region' : isDeleted ? null : `/daten/register/${kind.id}/${id}`
  const actors = await actorNames(
    workspace,
    versions.map(({ actor }) => actor),
  )
  const content = {
    region,
    kind,
    id,
    title: kind.isSingle ? asked.words.text(kind.labelKey) : String(record.state[kind.title] ?? ''),
    hasRegister: !kind.isSingle,
    isDeleted,
    current: record.version,
    address: kind.isSingle && !place.may('region.settings') ? null : address,
    versions,
    names: await entryNames(place, kind),
    actors,
    mayWrite: canWrite(visitor, kind, record),
    issues,
    isUndone: asked.query.get('zurueck') === '1',
  }
  return html(c, renderHistoryPage(frameOf(c, served, asked), content), status)
}
