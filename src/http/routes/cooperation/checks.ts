import {
  type AskedActor,
  CHECK_KIND,
  closeRound,
  type GivenRating,
  type ListedRound,
  listEntries,
  listRounds,
  rateRound,
  roundRows,
  type ShownRound,
  showRound,
  takeFollowUps,
  today,
} from '../../../app/index.ts'
import {
  EMPTY_FORM,
  type FormState,
  type RoundRow,
  renderChecksPage,
  renderRoundPage,
  renderTemplatePage,
  UNKNOWN,
} from '../../../web/pages/index.ts'
import { csvNumber, csvText } from '../../csv.ts'
import type { Form } from '../../form.ts'
import { refuse } from '../../refuse.ts'
import { frameOf, type Served } from '../../request.ts'
import { csvFile, html } from '../../respond.ts'
import type { RightfulRoutes } from '../../rightfulRoutes.ts'
import { tried } from '../../tried.ts'
import { entryNames, inRegion, type RegisterPlace } from '../registerPlace.ts'

const PATH = '/zusammenarbeit/pruefraster'
const OWN = { about: 'own' } as const

/** Checks: rounds in which several people rate the same thing, and the questions they do it by. */
export function addChecks(routes: RightfulRoutes, served: Served): void {
  routes.get(PATH, 'region.read', inRegion(served, 'region.read', listPage), OWN)
  routes.get(`${PATH}/vorlage/:template`, 'region.read', inRegion(served, 'region.read', templatePage), OWN)
  routes.get(
    `${PATH}/:id`,
    'region.read',
    inRegion(served, 'region.read', (place) => roundPage(place)),
    OWN,
  )
  routes.get(`${PATH}/:id/tabelle.csv`, 'region.read', inRegion(served, 'region.read', table), OWN)
  routes.post(
    `${PATH}/:id`,
    'question.answer',
    inRegion(served, 'question.answer', (place, form) => rate(place, form!)),
    OWN,
  )
  routes.post(
    `${PATH}/:id/aufgaben`,
    'record.write',
    inRegion(served, 'record.write', (place, form) => follow(place, form!)),
    OWN,
  )
  routes.post(`${PATH}/:id/abschliessen`, 'record.write', inRegion(served, 'record.write', close), OWN)
}

const checksOf = ({ served }: RegisterPlace) => served.port.cooperation.checks
const idOf = ({ c }: RegisterPlace) => c.req.param('id')!

async function listPage(place: RegisterPlace): Promise<Response> {
  const { c, served, workspace, visitor, region, regions, asked } = place
  const rounds = await listRounds(workspace, visitor, { region: region.id, isOpen: true, today: today() })
  const aboutWords = await aboutNames(place)
  const content = {
    regions,
    region,
    rounds: rounds.map((one) => rowOf(place, one, aboutWords)),
    ...checksOf(place),
    mayStart: place.may('record.write'),
  }
  return html(c, renderChecksPage(frameOf(c, served, asked), content))
}

/** What rounds are about, by kind and id. */
async function aboutNames(place: RegisterPlace) {
  const { references } = await entryNames(place, CHECK_KIND)
  return ({ about }: ListedRound | ShownRound['round']) =>
    about.kind === '' ? about.id : (references.get(about.kind)?.get(about.id) ?? '')
}

function rowOf(place: RegisterPlace, round: ListedRound, aboutWords: (round: ListedRound) => string): RoundRow {
  const { id, title, due, closed, isOpen, raters, hasRated, asksViewer, missing } = round
  const template = checksOf(place).templates.find((one) => one.id === round.template)
  return {
    id,
    title,
    template: template ? place.asked.words.of(template.name) : round.template,
    about: aboutWords(round),
    due,
    closed,
    isOpen,
    isOverdue: isOpen && due !== null && due < today(),
    raters,
    missing: missing.map(({ name }) => name),
    state: hasRated ? 'rated' : isOpen && asksViewer ? 'waiting' : 'others',
  }
}

function templatePage(place: RegisterPlace): Response | Promise<Response> {
  const { c, served, region, asked } = place
  const { templates, sources } = checksOf(place)
  const template = templates.find(({ id }) => id === c.req.param('template'))
  if (!template) return refuse(c, served, 'page-not-found')
  const content = { region, template, sources, mayStart: place.may('record.write') }
  return html(c, renderTemplatePage(frameOf(c, served, asked), content))
}

/** Which form came back with something wrong. */
interface Refused {
  readonly rate?: FormState
  readonly follow?: FormState
}

async function roundPage(place: RegisterPlace, refused: Refused = {}): Promise<Response> {
  const { c, served, workspace, visitor, region, asked, isMember } = place
  const at = { region: region.id, isOpen: true, today: today(), id: idOf(place) }
  const shown = await showRound(workspace, visitor, at)
  if (!shown) return refuse(c, served, 'page-not-found')
  const { round, isOpen, template, raters, missing, own, result } = shown
  const listed = { ...round, isOpen, raters, hasRated: false, asksViewer: false, missing }
  const actors = result?.mayFollow
    ? await listEntries(workspace, visitor, { kind: 'actor', region: region.id, isOpen: true })
    : []
  const done = asked.query.get('erledigt')
  const content = {
    region,
    row: rowOf(place, listed, await aboutNames(place)),
    version: round.version,
    note: round.note,
    template,
    sources: checksOf(place).sources,
    own: own && {
      form: refused.rate ?? EMPTY_FORM,
      isWhole: own.isWhole,
      fixed: own.fixed.map(({ name }: AskedActor) => name),
      choices: own.choices,
      answersFor: own.choices.find(({ id }) => own.answersFor.includes(id))?.id ?? '',
      values: new Map(
        own.ratings.map(({ criterion, value, reason, evidence }) => [
          criterion,
          { value: value === null ? UNKNOWN : String(value), reason, evidence: evidence[0]?.note ?? '' },
        ]),
      ),
    },
    result: result && {
      ...result,
      form: refused.follow ?? EMPTY_FORM,
      actors: actors.map(({ id, state }) => ({ id, name: String(state.name ?? '') })),
    },
    mayChange: place.may('record.write') && place.may('region.settings'),
    isMember,
    done: done === 'rated' || done === 'tasks' || done === 'closed' ? done : null,
  } as const
  const status = refused.rate || refused.follow ? 422 : 200
  return html(c, renderRoundPage(frameOf(c, served, asked), content), status)
}

async function table(place: RegisterPlace): Promise<Response> {
  const { c, served, workspace, visitor, region, asked } = place
  const at = { region: region.id, isOpen: true, today: today(), id: idOf(place) }
  const shown = await showRound(workspace, visitor, at)
  if (!shown?.template || !shown.result) return refuse(c, served, 'page-not-found')
  const rows = roundRows(shown.template, shown.result, asked.words, (value) => csvNumber(value, 2, asked.words))
  const name = `${shown.template.id}_${region.id}.csv`.replace(/[^\w.-]/g, '-')
  return csvFile(c, csvText(rows, asked.words), name)
}

async function rate(place: RegisterPlace, form: Form): Promise<Response> {
  const { c, served, workspace, visitor, region } = place
  const id = idOf(place)
  const given = givenIn(form)
  const toGive = { region: region.id, id, given, answersFor: form.text('for'), today: today() }
  const shown = await showRound(workspace, visitor, { ...toGive, isOpen: true })
  if (!shown) return refuse(c, served, 'page-not-found')
  const done = await tried(form, () => rateRound(workspace, visitor, toGive))
  if ('form' in done) return roundPage(place, { rate: done.form })
  return place.goTo(`${PATH}/${id}`, { erledigt: 'rated' })
}

/** What was filled in, question by question. */
function givenIn(form: Form): GivenRating[] {
  const criteria = new Set(form.names().flatMap((name) => (/^[vr]\./.test(name) ? [name.slice(2)] : [])))
  return [...criteria].map((criterion) => {
    const typed = form.text(`v.${criterion}`)
    const step = typed === '' ? null : typed === UNKNOWN ? UNKNOWN : Number(typed)
    return { criterion, step, reason: form.text(`r.${criterion}`), evidence: form.text(`e.${criterion}`) }
  })
}

async function follow(place: RegisterPlace, form: Form): Promise<Response> {
  const { c, served, workspace, visitor, region, asked } = place
  const id = idOf(place)
  const toTake = {
    region: region.id,
    id,
    criteria: form.all('criterion'),
    due: form.text('due') || null,
    actor: form.text('actor') || null,
    today: today(),
  }
  const shown = await showRound(workspace, visitor, { ...toTake, isOpen: true })
  if (!shown) return refuse(c, served, 'page-not-found')
  if (!shown.result?.mayFollow) return refuse(c, served, 'not-permitted')
  const done = await tried(form, () => takeFollowUps(workspace, visitor, asked.words, toTake))
  if ('form' in done) return roundPage(place, { follow: done.form })
  return place.goTo(`${PATH}/${id}`, { erledigt: 'tasks' })
}

async function close(place: RegisterPlace): Promise<Response> {
  const { c, served, workspace, visitor, region } = place
  const id = idOf(place)
  const { outcome } = await closeRound(workspace, visitor, { region: region.id, id, today: today() })
  if (outcome === 'not-permitted') return refuse(c, served, 'not-permitted')
  if (outcome === 'not-found') return refuse(c, served, 'page-not-found')
  return place.goTo(`${PATH}/${id}`, { erledigt: 'closed' })
}
