import {
  entriesAbout,
  entriesBy,
  eraseDue,
  findKind,
  personalEntries,
  regionSettings,
  retentionRules,
  saveRegionSettings,
  today,
  tracesToTake,
} from '../../app/index.ts'
import {
  rawOf,
  renderPeriodsPage,
  renderSettingsPage,
  renderTracesPage,
  type SettingsContent,
  typedOf,
} from '../../web/pages/index.ts'
import { refuse } from '../refuse.ts'
import { frameOf, readRequest, type Served } from '../request.ts'
import { download, html } from '../respond.ts'
import type { RightfulRoutes } from '../rightfulRoutes.ts'
import { viewerOf } from '../visitor.ts'
import { inRegion, type RegisterPlace } from './registerPlace.ts'
import { typedFrom } from './registers.ts'

const own = { about: 'own' } as const

/** What a region decides about itself, what it keeps about people, and what a person finds about herself. */
export function addSettings(routes: RightfulRoutes, served: Served): void {
  const kind = findKind('region-settings')!
  routes.get(
    '/verwaltung/region',
    'region.settings',
    inRegion(served, 'region.settings', async (place) => {
      const { workspace, asked, region } = place
      const { settings, record } = await regionSettings(workspace, region.id)
      const typed = typedOf(kind, settings, asked.words)
      return settingsPage(place, {
        typed,
        version: record?.version ?? 0,
        isSaved: asked.query.get('gespeichert') === '1',
      })
    }),
    own,
  )
  routes.post(
    '/verwaltung/region',
    'region.settings',
    inRegion(served, 'region.settings', async (place, form) => {
      const { c, workspace, visitor, region, asked } = place
      const typed = typedFrom(kind, form!)
      const expected = Number(form!.text('version')) || 0
      const raw = rawOf(kind, typed)
      const result = await saveRegionSettings(workspace, visitor, { region: region.id, expected, raw })
      switch (result.outcome) {
        case 'invalid':
          return settingsPage(place, { typed, version: expected, issues: result.issues }, 422)
        case 'conflict': {
          const { stored, merge } = result.conflict
          const mine = Object.fromEntries(merge.conflicts.map((one) => [one.field, one.mine]))
          const joined = typedOf(kind, { ...merge.merged, ...mine }, asked.words)
          return settingsPage(place, { typed: joined, version: stored.version, isOutdated: true }, 409)
        }
        case 'not-permitted':
          return refuse(c, served, 'not-permitted')
        case 'not-found':
          return refuse(c, served, 'page-not-found')
        default:
          return place.goTo('/verwaltung/region', { gespeichert: '1' })
      }
    }),
    own,
  )
  routes.get('/verwaltung/loeschfristen', 'region.settings', inRegion(served, 'region.settings', periodsPage), own)
  routes.post(
    '/verwaltung/loeschfristen',
    'region.settings',
    inRegion(served, 'region.settings', async (place) => {
      const { workspace, visitor, region } = place
      const erased = await eraseDue(workspace, region.id, today(), { actor: visitor.account! })
      return place.goTo('/verwaltung/loeschfristen', { geloescht: String(erased) })
    }),
    own,
  )
  addTraces(routes, served)
}

function settingsPage(
  place: RegisterPlace,
  shown: Pick<SettingsContent, 'typed' | 'version'> & Partial<SettingsContent>,
  status = 200,
): Promise<Response> {
  const { c, served, asked, region, regions } = place
  const kind = findKind('region-settings')!
  const content = { regions, region, kind, issues: [], isOutdated: false, isSaved: false, ...shown }
  return html(c, renderSettingsPage(frameOf(c, served, asked), content), status)
}

async function periodsPage(place: RegisterPlace): Promise<Response> {
  const { c, served, workspace, asked, region, regions } = place
  const told = asked.query.get('geloescht') ?? ''
  const held = await personalEntries(workspace, region.id, today())
  const used = new Set(['account', ...held.map(({ kind }) => kind.retention)])
  const rows = held
    .map(({ kind, record, retention }) => ({
      kind,
      id: record.id,
      title: record.visibility === 'draft' ? '' : String(record.state[kind.title] ?? ''),
      dueOn: retention.dueOn,
      isDue: retention.state === 'due',
    }))
    .sort((a, b) => ((a.dueOn ?? '9') < (b.dueOn ?? '9') ? -1 : 1))
  const rules = (await retentionRules(workspace, region.id)).filter(({ id }) => used.has(id) || id === 'contact')
  const erased = /^\d{1,6}$/.test(told) ? Number(told) : null
  return html(c, renderPeriodsPage(frameOf(c, served, asked), { regions, region, rules, rows, erased }))
}

/** What stands about a person in entries that others wrote. */
function addTraces(routes: RightfulRoutes, served: Served): void {
  const { port } = served
  routes.get('/konto/spuren', 'own-account.use', async (c) => {
    const asked = readRequest(c)
    const { workspace } = served
    if (!workspace) return refuse(c, served, 'page-not-found')
    const visitor = await viewerOf(c, served)
    const names = new Map((await port.listRegions()).map(({ id, name }) => [id, name]))
    const { entries, hidden } = await entriesAbout(workspace, visitor, visitor.mail)
    const about = entries.map(({ kind, record, says }) => ({
      kind,
      id: record.id,
      region: record.region,
      regionName: names.get(record.region ?? '') ?? record.region ?? '',
      title: String(record.state[kind.title] ?? ''),
      says,
    }))
    const written = [...(await entriesBy(workspace, visitor))].map(([kind, count]) => ({ kind, count }))
    const { name, mail } = visitor
    const content = { name, mail, about, hidden, written, names: { municipalities: new Map<string, string>() } }
    return html(c, renderTracesPage(frameOf(c, served, asked), content))
  })
  routes.get('/konto/spuren.json', 'own-account.use', async (c) => {
    const { workspace } = served
    if (!workspace) return refuse(c, served, 'page-not-found')
    const visitor = await viewerOf(c, served)
    const text = `${JSON.stringify(await tracesToTake(workspace, visitor, visitor.mail), null, 2)}\n`
    return download(c, text, { name: 'reihum-spuren.json', type: 'application/json' })
  })
}
