import {
  browseProjects,
  canWriteFor,
  findKind,
  listEntries,
  moveProgress,
  moveTask,
  PROJECT_PLAN,
  type ProgressMove,
  projectFacts,
  projectRows,
  readProjects,
  showMeeting,
  showProject,
  taskFromResolution,
  today,
} from '../../../app/index.ts'
import { TASK_COLUMNS } from '../../../contract/index.ts'
import type { WordableIssue } from '../../../messages/index.ts'
import { renderMeetingPage, renderProjectPage, renderProjectsPage } from '../../../web/pages/index.ts'
import { ownPath } from '../../browser.ts'
import type { Form } from '../../form.ts'
import { refuse } from '../../refuse.ts'
import { frameOf, type Served } from '../../request.ts'
import { html } from '../../respond.ts'
import type { RightfulRoutes } from '../../rightfulRoutes.ts'
import { entryNames, inRegion, type RegisterPlace } from '../registerPlace.ts'

const OWN = { about: 'own' } as const
const PROJECTS = '/zusammenarbeit/vorhaben'
/** Nothing was written: somebody was faster. */
const CHANGED = { code: 'record-changed-meanwhile' } as const

/** Projects: their list, one with its phases, plan and board, and its meetings. */
export function addProjects(routes: RightfulRoutes, served: Served): void {
  const read = (answer: (place: RegisterPlace) => Promise<Response>) => inRegion(served, 'region.read', answer)
  const write = (answer: (place: RegisterPlace, form: Form) => Promise<Response>) =>
    inRegion(served, 'record.write', (place, form) => answer(place, form!))
  routes.get(PROJECTS, 'region.read', read(listPage), OWN)
  routes.get(
    `${PROJECTS}/:id`,
    'region.read',
    read((place) => projectPage(place)),
    OWN,
  )
  routes.post(`${PROJECTS}/:id/phase`, 'record.write', write(move), OWN)
  routes.post(`${PROJECTS}/:id/aufgabe`, 'record.write', write(moveOneTask), OWN)
  routes.get(
    '/zusammenarbeit/sitzungen/:id',
    'region.read',
    read((place) => meetingPage(place)),
    OWN,
  )
  routes.post('/zusammenarbeit/beschluesse/:id/aufgabe', 'record.write', write(makeTask), OWN)
}

const askedOf = ({ workspace, visitor, region }: RegisterPlace) => ({
  workspace,
  viewer: visitor,
  region: region.id,
  today: today(),
})

/** A meeting refers to all that these pages name: projects, bodies, fields, actors. Tasks are many, and named by what shows them. */
const namesOf = (place: RegisterPlace) => entryNames(place, findKind('meeting')!)

async function listPage(place: RegisterPlace): Promise<Response> {
  const { c, served, asked, regions, region, visitor } = place
  const { words } = asked
  const read = await readProjects(askedOf(place))
  const names = await namesOf(place)
  const given = (name: string) => (asked.query.get(name) ?? '').slice(0, 100)
  const query = {
    search: given('q'),
    field: given('feld'),
    partner: given('partner'),
    phase: given('phase'),
    isLate: given('spaet') === '1',
    sort: given('sort'),
  }
  const ranks = new Map(PROJECT_PLAN.phases.map(({ id }, rank) => [id, rank]))
  const rows = projectRows(read)
  const called = (kind: string) => (id: string) => names.references.get(kind)?.get(id) ?? ''
  const found = browseProjects(rows, query, {
    field: called('field'),
    actor: called('actor'),
    phaseRank: (phase) => ranks.get(phase ?? '') ?? -1,
    compare: words.compare,
  })
  const content = {
    regions,
    region,
    rows: found,
    all: rows.length,
    query,
    phases: PROJECT_PLAN.phases,
    names,
    signals: read.signals,
    mayWrite: canWriteFor(visitor, 'record.write', region.id, null),
  }
  return html(c, renderProjectsPage(frameOf(c, served, asked), content))
}

const DONE = ['bewegt', 'aufgabe', 'gespeichert', 'phase'] as const

/** What was done, by the parameter with which the page is opened. */
const doneOf = ({ asked }: RegisterPlace) => DONE.find((one) => asked.query.get(one) === '1') ?? null

async function projectPage(
  place: RegisterPlace,
  id = place.c.req.param('id')!,
  issues: readonly WordableIssue[] = [],
  status = 200,
): Promise<Response> {
  const { c, served, asked, region, isMember } = place
  const project = await showProject(askedOf(place), id)
  if (!project) return refuse(c, served, 'page-not-found')
  const content = {
    region,
    project,
    plan: PROJECT_PLAN,
    names: await namesOf(place),
    agreements: await agreementsOf(place, id),
    today: today(),
    isMember,
    issues,
    done: issues.length > 0 ? null : doneOf(place),
  }
  return html(c, renderProjectPage(frameOf(c, served, asked), content), status)
}

/** In the order of their names. */
async function agreementsOf({ workspace, visitor, region, asked }: RegisterPlace, project: string) {
  const all = await listEntries(workspace, visitor, { kind: 'agreement', region: region.id, isOpen: true })
  return all
    .filter(({ state }) => state.project === project)
    .map(({ id, state }) => ({ id, title: String(state.title) }))
    .sort((a, b) => asked.words.compare(a.title, b.title))
}

async function move(place: RegisterPlace, form: Form): Promise<Response> {
  const { c, served, workspace, visitor, region } = place
  const id = c.req.param('id')!
  const step = stepOf(form)
  if (!step) return refuse(c, served, 'body-not-understood')
  const moved = await moveProgress(workspace, visitor, {
    region: region.id,
    of: { kind: 'project', id },
    plan: PROJECT_PLAN,
    expected: Number(form.text('version')) || 0,
    move: step,
    reason: form.text('reason'),
    on: today(),
    facts: projectFacts,
  })
  if (moved.outcome === 'written') return place.goTo(`${PROJECTS}/${id}`, { phase: '1' })
  if (moved.outcome === 'refused') return projectPage(place, id, moved.issues, 422)
  if (moved.outcome === 'conflict') return projectPage(place, id, [CHANGED], 409)
  return refuse(c, served, moved.outcome === 'not-permitted' ? 'not-permitted' : 'page-not-found')
}

function stepOf(form: Form): ProgressMove['move'] | null {
  const act = form.text('act')
  if (act === 'advance' || act === 'resume' || act === 'close') return { act }
  if (act === 'begin' || act === 'back') return { act, phase: form.text('phase') }
  return act === 'pause' ? { act, until: form.text('until'), trigger: null } : null
}

async function moveOneTask(place: RegisterPlace, form: Form): Promise<Response> {
  const { c, served, workspace, visitor, region } = place
  const to = TASK_COLUMNS.find((one) => one === form.text('to'))
  if (!to) return refuse(c, served, 'body-not-understood')
  const expected = Number(form.text('version')) || 0
  const given = { region: region.id, id: form.text('task'), expected, to, today: today() }
  const result = await moveTask(workspace, visitor, given)
  const id = c.req.param('id')!
  if (result.outcome === 'invalid') return projectPage(place, id, result.issues, 422)
  if (result.outcome === 'conflict') return projectPage(place, id, [CHANGED], 409)
  if (result.outcome === 'not-permitted') return refuse(c, served, 'not-permitted')
  if (result.outcome === 'not-found') return refuse(c, served, 'page-not-found')
  const on = place.goTo(`${PROJECTS}/${id}`, { bewegt: '1' })
  on.headers.set('location', `${on.headers.get('location')}#tafel`)
  return on
}

async function meetingPage(
  place: RegisterPlace,
  id = place.c.req.param('id')!,
  issues: readonly WordableIssue[] = [],
  status = 200,
): Promise<Response> {
  const { c, served, asked, region } = place
  const shown = await showMeeting(askedOf(place), id)
  if (!shown) return refuse(c, served, 'page-not-found')
  const content = {
    region,
    ...shown,
    names: await namesOf(place),
    issues,
    done: issues.length > 0 ? null : doneOf(place),
  }
  return html(c, renderMeetingPage(frameOf(c, served, asked), content), status)
}

/** A resolution becomes a task; back to the page on which that was asked for. */
async function makeTask(place: RegisterPlace, form: Form): Promise<Response> {
  const { c, served, workspace, visitor, region } = place
  const given = { region: region.id, id: c.req.param('id')!, due: form.text('due'), actor: form.text('actor') }
  const result = await taskFromResolution(workspace, visitor, given)
  const back = ownPath(form.text('zurueck'))
  if (result.outcome === 'written') return place.goTo(back === '/' ? PROJECTS : back, { aufgabe: '1' })
  if (result.outcome === 'not-permitted') return refuse(c, served, 'not-permitted')
  if (result.outcome !== 'invalid') return refuse(c, served, 'page-not-found')
  const [, part, id] = /^\/zusammenarbeit\/(vorhaben|sitzungen)\/([^/?]+)/.exec(back) ?? []
  if (part === 'sitzungen') return meetingPage(place, decodeURIComponent(id!), result.issues, 422)
  return part
    ? projectPage(place, decodeURIComponent(id!), result.issues, 422)
    : refuse(c, served, 'body-not-understood')
}
