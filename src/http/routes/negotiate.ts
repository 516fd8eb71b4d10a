import { InputError, recordInBrowser, showService, today } from '../../app/index.ts'
import type { WordableIssue } from '../../messages/index.ts'
import { type NegotiateView, renderServicePage, reviewOf } from '../../web/pages/index.ts'
import type { Form } from '../form.ts'
import { refuse, withoutFolder } from '../refuse.ts'
import { frameOf, type Served } from '../request.ts'
import { html } from '../respond.ts'
import type { RightfulRoutes } from '../rightfulRoutes.ts'
import { inRegion, type RegisterPlace } from './registerPlace.ts'

const PATH = '/daten/leistungskatalog/:service'
type Problems = NegotiateView['form']['problems']

/** Proposals and decisions on the catalogue, and decisions looked at again, entered in the browser. */
export function addNegotiating(routes: RightfulRoutes, served: Served): void {
  const own = { about: 'own' } as const
  routes.post(
    `${PATH}/vorschlagen`,
    'catalogue.propose',
    inRegion(served, 'catalogue.propose', (place, form) => {
      const { fields, problems } = proposalOf(form!)
      return enter(place, form!, 'proposal', fields, problems, 'propose')
    }),
    own,
  )
  routes.post(
    `${PATH}/entscheiden`,
    'catalogue.decide',
    inRegion(served, 'catalogue.decide', (place, form) => {
      const names = ['proposal', 'body', 'date', 'outcome', 'text']
      const fields = { ...given(form!, names), ...given(form!, ['review']) }
      return enter(place, form!, 'decision', fields, missing(form!, names), form!.text('proposal'))
    }),
    own,
  )
  routes.post(
    `${PATH}/ueberpruefen`,
    'catalogue.decide',
    inRegion(served, 'catalogue.decide', (place, form) => {
      const names = ['proposal', 'body', 'date', 'outcome', 'text']
      const fields = { ...given(form!, names), ...given(form!, ['next']) }
      return enter(place, form!, 'review', fields, missing(form!, names), reviewOf(form!.text('proposal')))
    }),
    own,
  )
}

/** Fields of the form that hold something. */
const given = (form: Form, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, form.text(name)] as const).filter(([, value]) => value !== ''))

const missing = (form: Form, names: readonly string[]): Problems =>
  names
    .filter((name) => form.text(name) === '')
    .map((field) => ({ field, issue: { code: 'negotiate-missing', params: {} } }))

function proposalOf(form: Form): { fields: Record<string, unknown>; problems: Problems } {
  const problems = [...missing(form, ['by', 'reason'])]
  const { change, problem } = changeOf(form)
  if (problem) problems.push({ field: 'value', issue: problem })
  return { fields: { change, ...given(form, ['by', 'reason', 'review']) }, problems }
}

function changeOf(form: Form): { change: Record<string, unknown>; problem: WordableIssue | null } {
  const what = form.text('what')
  if (what === 'state') return { change: { state: form.text('state') }, problem: null }
  if (what === 'leave') return { change: { leave: true }, problem: null }
  const found = form.text('value')
  const value = /^\d{1,6}$/.test(found) ? Number(found) : 0
  const measure = what === 'metres' ? 'distance' : 'travel-time'
  const change = { 'own-standard': { measure, mode: form.text('mode'), value } }
  if (value > 0) return { change, problem: null }
  return { change, problem: { code: 'negotiate-no-number', params: { found: found.slice(0, 20) || '–' } } }
}

async function enter(
  place: RegisterPlace,
  form: Form,
  kind: 'proposal' | 'decision' | 'review',
  fields: Record<string, unknown>,
  problems: Problems,
  open: string,
): Promise<Response> {
  const { c, served, workspace, visitor, region } = place
  const { port } = served
  const { catalogue } = await port.regionCatalogue(region.id)
  const id = c.req.param('service')!
  const service = catalogue.services.find((one) => one.id === id)
  if (!service) return refuse(c, served, 'page-not-found')
  if (problems.length > 0) return again(place, form, id, problems, open)
  try {
    const all = kind === 'proposal' ? { service: id, ...fields } : fields
    const recorded = await recordInBrowser(workspace, visitor, port.catalogue, { region: region.id, kind, fields: all })
    if (!recorded) return refuse(c, served, 'not-permitted')
    return place.goTo(`/daten/leistungskatalog/${encodeURIComponent(id)}`, { eingetragen: '1' })
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return again(place, form, id, [{ field: '', issue: withoutFolder(error.issue) }], open)
  }
}

/** The page again, with what was typed and what is wrong with it. */
async function again(
  place: RegisterPlace,
  form: Form,
  service: string,
  problems: Problems,
  open: string,
): Promise<Response> {
  const { c, served, asked, region } = place
  const of = await served.port.regionCatalogue(region.id)
  const { negotiations, ...at } = showService(of.catalogue, service, of.place, of.history)
  const values = Object.fromEntries(form.names().map((name) => [name, form.text(name)]))
  const negotiate = {
    mayPropose: place.may('catalogue.propose'),
    mayDecide: place.may('catalogue.decide'),
    form: { values, problems },
    open,
    isDone: false,
  }
  const content = { region, catalogue: of.catalogue, at, negotiations, notices: [], today: today(), negotiate }
  return html(c, renderServicePage(frameOf(c, served, asked), content), 422)
}
