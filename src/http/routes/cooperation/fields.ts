import {
  actorNames,
  CYCLE,
  type FieldMove,
  type FieldStanding,
  listEntries,
  type Move,
  moveField,
  nextPhaseOf,
  today,
} from '../../../app/index.ts'
import { type FieldContent, type PassageView, renderFieldPage } from '../../../web/pages/index.ts'
import type { Form } from '../../form.ts'
import { refuse } from '../../refuse.ts'
import { frameOf, type Served } from '../../request.ts'
import { html } from '../../respond.ts'
import type { RightfulRoutes } from '../../rightfulRoutes.ts'
import { inRegion, type RegisterPlace } from '../registerPlace.ts'
import { structurePlace } from './overview.ts'
import { showStructure } from './structureView.ts'

const PATH = '/zusammenarbeit/felder/:field'
const STEPS = CYCLE.phases.map(({ id, labelKey }) => ({ id, labelKey }))
const NOTHING_TYPED = { act: '', reason: '', until: '' }

/** A field of action: where it stands, what holds it, how it got there, and the ways on. */
export function addFields(routes: RightfulRoutes, served: Served): void {
  const own = { about: 'own' } as const
  routes.get(
    PATH,
    'region.read',
    inRegion(served, 'region.read', (place) => page(place, {})),
    own,
  )
  routes.post(
    PATH,
    'record.write',
    inRegion(served, 'record.write', (place, form) => move(place, form!)),
    own,
  )
}

async function move(place: RegisterPlace, form: Form): Promise<Response> {
  const { c, served, workspace, visitor, region } = place
  const field = c.req.param('field')!
  const step = moveOf(form)
  if (!step) return refuse(c, served, 'body-not-understood')
  const given: FieldMove = {
    region: region.id,
    field,
    expected: Number(form.text('expected')) || 0,
    move: step,
    reason: form.text('reason').slice(0, 4000),
    on: today(),
  }
  const moved = await moveField(workspace, visitor, given)
  const typed = { act: step.act, reason: given.reason, until: form.text('until') }
  switch (moved.outcome) {
    case 'written':
      return place.goTo(`/zusammenarbeit/felder/${field}`, { gespeichert: '1' })
    case 'not-found':
      return refuse(c, served, 'page-not-found')
    case 'not-permitted':
      return refuse(c, served, 'not-permitted')
    case 'conflict':
      return page(place, { isConflict: true, typed }, 409)
    case 'refused':
      return page(place, { issues: moved.issues, typed }, 422)
  }
}

function moveOf(form: Form): Move | null {
  const act = form.text('act')
  switch (act) {
    case 'advance':
    case 'resume':
    case 'close':
      return { act }
    case 'begin':
    case 'back':
      return { act, phase: form.text('phase') }
    case 'pause':
      return { act, until: form.text('until'), trigger: null }
    default:
      return null
  }
}

type After = Partial<Pick<FieldContent, 'issues' | 'isConflict' | 'typed'>>

async function page(place: RegisterPlace, after: After, status: 200 | 409 | 422 = 200): Promise<Response> {
  const { c, served, workspace, visitor, region, regions, asked, isMember } = place
  const id = c.req.param('field')!
  const shown = await showStructure(structurePlace(place))
  const standing = shown.structure.fields.find(({ record }) => record.id === id)
  const field = shown.view.fields.find((one) => one.id === id)
  if (!standing || !field) return refuse(c, served, 'page-not-found')
  const { record, progress } = standing
  const projects = await listEntries(workspace, visitor, { kind: 'project', region: region.id, isOpen: true })
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)
  const { partners } = record.state
  const { pause, closed } = progress.state
  const content: FieldContent = {
    regions,
    region,
    field,
    situation: text(record.state.situation),
    aim: text(record.state.aim),
    review: text(record.state.review),
    partners: Array.isArray(partners) ? partners.flatMap((one) => shown.names.actors.get(String(one)) ?? []) : [],
    passages: await passagesOf(place, standing),
    pause: pause && { reason: pause.reason, until: pause.until },
    lessons: closed && { reason: closed.reason, on: closed.on },
    bodies: shown.view.bodies.filter(({ fieldId }) => fieldId === id),
    projects: projects
      .filter(({ state }) => state.field === id)
      .map((project) => ({ id: project.id, name: String(project.state.name) })),
    mayMove: shown.view.mayWrite,
    isMember,
    version: progress.version,
    steps: STEPS,
    next: nextPhaseOf(progress.state),
    issues: [],
    isMoved: asked.query.get('gespeichert') === '1',
    isConflict: false,
    typed: NOTHING_TYPED,
    ...after,
  }
  return html(c, renderFieldPage(frameOf(c, served, asked), content), status)
}

/** The newest first; who it was is told to members. */
async function passagesOf(
  { workspace, isMember }: RegisterPlace,
  { progress }: FieldStanding,
): Promise<readonly PassageView[]> {
  const { passages } = progress.state
  const writers = passages.map(({ by }) => by)
  const names = isMember ? await actorNames(workspace, writers) : new Map<string, string | null>()
  return passages
    .map(({ phase, round, how, on, reason, by }) => ({
      step: CYCLE.phases.find(({ id }) => id === phase)?.labelKey ?? CYCLE.labelKey,
      round,
      how,
      on,
      reason,
      by: names.get(by) ?? '',
    }))
    .reverse()
}
