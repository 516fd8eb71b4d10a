import {
  actorPlaces,
  addDays,
  answerTask,
  DUTY_KINDS,
  type Duty,
  dutiesOf,
  type OwnPlace,
  ownPlace,
  SHEET_FORMATS,
  type TaskAnswer,
  today,
  writeDutySheet,
} from '../../../app/index.ts'
import { type DutiesContent, type DutyFilter, EMPTY_FORM, renderDutiesPage } from '../../../web/pages/index.ts'
import type { Form } from '../../form.ts'
import { refuse } from '../../refuse.ts'
import { frameOf, type Served } from '../../request.ts'
import { download, html } from '../../respond.ts'
import type { RightfulRoutes } from '../../rightfulRoutes.ts'
import { inRegion, type RegisterPlace } from '../registerPlace.ts'
import { structurePlace } from './overview.ts'
import { type ShownStructure, showStructure } from './structureView.ts'

const PATH = '/zusammenarbeit/aufgaben'
/** What is due in these days is due soon. */
const SOON_DAYS = 30
/** Cards of a page. */
const PER_PAGE = 100
const ACTS = ['done', 'later', 'remark'] as const

/** What waits for whom, answered in a minute. */
export function addDuties(routes: RightfulRoutes, served: Served): void {
  const own = { about: 'own' } as const
  routes.get(
    PATH,
    'region.read',
    inRegion(served, 'region.read', (place) => page(place, filterOf(place.asked.query), null)),
    own,
  )
  routes.get(
    `${PATH}/tabelle/:format{${SHEET_FORMATS.join('|')}}`,
    'region.read',
    inRegion(served, 'region.read', sheet),
    own,
  )
  routes.post(
    `${PATH}/:task`,
    'record.write',
    inRegion(served, 'record.write', (place, form) => answer(place, form!)),
    own,
  )
}

const filterOf = (query: URLSearchParams | Form): DutyFilter => {
  const text = (name: string) => ('text' in query ? query.text(name) : (query.get(name) ?? '')).slice(0, 100)
  return { who: text('wer'), kind: text('art'), field: text('feld'), time: text('frist') }
}

/** The duties that a filter leaves. */
function narrowed({ structure }: ShownStructure, filter: DutyFilter, own: OwnPlace): readonly Duty[] {
  const places = actorPlaces(structure.actors)
  const { who, kind, field, time } = filter
  const soon = addDays(today(), SOON_DAYS)
  const place = /^\d{8}$/.test(who) ? { municipalities: new Set([who]), isOffice: false } : null
  const ofWho =
    who === ''
      ? structure.duties
      : who === 'meine'
        ? dutiesOf(structure.duties, own, places)
        : place
          ? dutiesOf(structure.duties, place, places)
          : structure.duties.filter(({ actor }) => actor === who)
  return ofWho.filter(
    (duty) =>
      (kind === '' || duty.kind === kind) &&
      (field === '' || duty.field === field) &&
      (time !== 'faellig' || (duty.due !== null && duty.due <= soon)),
  )
}

async function page(place: RegisterPlace, filter: DutyFilter, tried: DutiesContent['tried']): Promise<Response> {
  const { c, served, visitor, region, regions, municipalities, asked } = place
  const shown = await showStructure(structurePlace(place))
  const { structure, names, view, row } = shown
  const own = ownPlace(visitor, region.id)
  const done = ACTS.find((act) => act === asked.query.get('erledigt'))
  const byName = (a: readonly [string, string], b: readonly [string, string]) => asked.words.compare(a[1], b[1])
  // Municipalities stand by their own name, not also as participants.
  const places = actorPlaces(structure.actors)
  const others = [...names.actors].filter(([id]) => !/^\d{8}$/.test(places.get(id) ?? ''))
  const found = narrowed(shown, filter, own)
  const asks = Number(asked.query.get('ab'))
  const first = Number.isSafeInteger(asks) && asks > 0 && asks < found.length ? asks : 0
  const last = first + PER_PAGE
  const content: DutiesContent = {
    regions,
    region,
    duties: found.slice(first, last).map(row),
    found: found.length,
    first,
    before: first > 0 ? Math.max(0, first - PER_PAGE) : null,
    after: last < found.length ? last : null,
    all: structure.duties.length,
    filter,
    hasOwn: own.isOffice || own.municipalities.size > 0,
    who: [
      ...municipalities.map(({ ags, name }) => [ags, name] as const).sort(byName),
      ...others.map(([id, name]) => [id, name] as const).sort(byName),
    ],
    fields: [...names.fields].sort(byName),
    kinds: DUTY_KINDS.filter((kind) => structure.duties.some((duty) => duty.kind === kind)),
    done,
    tried,
    mayWrite: view.mayWrite,
    today: today(),
  }
  return html(c, renderDutiesPage(frameOf(c, served, asked), content), tried ? 422 : 200)
}

async function answer(place: RegisterPlace, form: Form): Promise<Response> {
  const { c, served, workspace, visitor, region } = place
  const id = c.req.param('task')!
  const act = ACTS.find((one) => one === form.text('act'))
  if (!act) return refuse(c, served, 'body-not-understood')
  const given: TaskAnswer = act === 'later' ? { act, due: form.text('due') } : { act }
  const text = form.text('text').slice(0, 500)
  const written = await answerTask(workspace, visitor, { region: region.id, id, answer: given, text, on: today() })
  switch (written.outcome) {
    case 'invalid': {
      const problems = written.issues.map((issue) => ({ field: '', issue }))
      const values = { due: form.text('due'), text }
      return page(place, filterOf(form), { task: id, form: { ...EMPTY_FORM, values, problems } })
    }
    case 'not-found':
      return refuse(c, served, 'page-not-found')
    case 'not-permitted':
      return refuse(c, served, 'not-permitted')
    case 'conflict':
      return refuse(c, served, 'form-outdated')
    default: {
      const { who, kind, field, time } = filterOf(form)
      const chosen = Object.entries({ wer: who, art: kind, feld: field, frist: time }).filter(
        ([, value]) => value !== '',
      )
      return place.goTo(PATH, { ...Object.fromEntries(chosen), erledigt: act })
    }
  }
}

async function sheet(place: RegisterPlace): Promise<Response> {
  const { c, visitor, region, asked } = place
  const format = SHEET_FORMATS.find((one) => one === c.req.param('format'))!
  const shown = await showStructure(structurePlace(place))
  const duties = narrowed(shown, filterOf(asked.query), ownPlace(visitor, region.id)).map(shown.row)
  const bytes = await writeDutySheet(duties, format, asked.language)
  const type =
    format === 'csv' ? 'text/csv; charset=utf-8' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return download(c, bytes, { name: `aufgaben_${region.id}.${format}`.replace(/[^\w.-]/g, '-'), type })
}
