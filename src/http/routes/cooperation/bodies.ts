import { reviveBody, today } from '../../../app/index.ts'
import { EMPTY_FORM, type FormState, renderBodiesPage } from '../../../web/pages/index.ts'
import type { Form } from '../../form.ts'
import { refuse } from '../../refuse.ts'
import { frameOf, type Served } from '../../request.ts'
import { html } from '../../respond.ts'
import type { RightfulRoutes } from '../../rightfulRoutes.ts'
import { inRegion, type RegisterPlace } from '../registerPlace.ts'
import { structurePlace } from './overview.ts'
import { showStructure } from './structureView.ts'

const PATH = '/zusammenarbeit/gremien'

/** Bodies, what sleeps first. Whoever wants a new one meets those that exist. */
export function addBodies(routes: RightfulRoutes, served: Served): void {
  const own = { about: 'own' } as const
  routes.get(
    PATH,
    'region.read',
    inRegion(served, 'region.read', (place) => page(place, null)),
    own,
  )
  routes.post(
    PATH,
    'record.write',
    inRegion(served, 'record.write', (place, form) => revive(place, form!)),
    own,
  )
}

async function page(
  place: RegisterPlace,
  tried: { readonly body: string; readonly form: FormState } | null,
): Promise<Response> {
  const { c, served, region, regions, asked } = place
  const { view, names } = await showStructure(structurePlace(place))
  const field = asked.query.get('feld')
  const isWanted = asked.query.get('neu') === '1'
  const known = field !== null && names.fields.has(field) ? field : null
  const bodies = isWanted
    ? view.bodies.filter(({ state, fieldId }) => state !== 'ended' && (known === null || fieldId === known))
    : view.bodies
  const content = {
    regions,
    region,
    bodies,
    mayWrite: view.mayWrite,
    wanted: isWanted ? { field: known, fieldName: known === null ? null : names.fields.get(known)! } : null,
    tried,
    isRevived: asked.query.get('gespeichert') === 'wiederbelebt',
  }
  return html(c, renderBodiesPage(frameOf(c, served, asked), content), tried ? 422 : 200)
}

async function revive(place: RegisterPlace, form: Form): Promise<Response> {
  const { c, served, workspace, visitor, region, asked } = place
  const body = form.text('body')
  const { structure } = await showStructure(structurePlace(place))
  const record = structure.bodies.find(({ id }) => id === body)
  if (!record) return refuse(c, served, 'page-not-found')
  const task = asked.words.text('gremien.revive-task', { name: String(record.state.name) })
  const given = { region: region.id, body, meeting: form.text('meeting'), task: task.slice(0, 300), on: today() }
  const revived = await reviveBody(workspace, visitor, given)
  switch (revived.outcome) {
    case 'invalid': {
      const problems = revived.issues.map((issue) => ({ field: '', issue }))
      return page(place, { body, form: { ...EMPTY_FORM, values: { meeting: given.meeting }, problems } })
    }
    case 'not-found':
      return refuse(c, served, 'page-not-found')
    case 'not-permitted':
      return refuse(c, served, 'not-permitted')
    default:
      return place.goTo(PATH, { gespeichert: 'wiederbelebt' })
  }
}
