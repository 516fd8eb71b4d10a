import { buffer } from 'node:stream/consumers'
import {
  type CostGameRecord,
  type CostGameState,
  changeCostGame,
  costFormFields,
  createCostGame,
  gameOwner,
  gameVersions,
  InputError,
  MOST_FORM_PARTNERS,
  MOST_GAME_BYTES,
  mayWriteGame,
  readCostFile,
  readCostForm,
  readCostGame,
  removeCostGame,
} from '../../../app/index.ts'
import type { WordableIssue } from '../../../messages/index.ts'
import { gamePath, renderCostFormPage } from '../../../web/pages/index.ts'
import { BodyRefused, type Form } from '../../form.ts'
import { readMultipart } from '../../multipart.ts'
import { refuse } from '../../refuse.ts'
import { frameOf, type Served } from '../../request.ts'
import { html } from '../../respond.ts'
import type { RightfulRoutes } from '../../rightfulRoutes.ts'
import { inRegion, type RegisterPlace } from '../registerPlace.ts'
import { projectNames } from './projectNames.ts'

const LIST = '/zusammenarbeit/kosten'
const OWN = { about: 'own' } as const
const FORM_OVERHEAD_BYTES = 16 * 1024
const MOST_PARTNERS = 200
const VISIBILITIES = ['draft', 'members', 'public'] as const

/** Entering, changing and taking away cost games. */
export function addCostForms(routes: RightfulRoutes, served: Served): void {
  routes.get(`${LIST}/neu`, 'record.write', inRegion(served, 'record.write', newPage), OWN)
  routes.post(
    `${LIST}/neu`,
    'record.write',
    inRegion(served, 'record.write', (place, form) => create(place, form!)),
    OWN,
  )
  routes.upload(`${LIST}/einlesen`, 'record.write', inRegion(served, 'record.write', createFromFile), OWN)
  routes.get(`${LIST}/:id/bearbeiten`, 'record.write', inRegion(served, 'record.write', editPage), OWN)
  routes.post(
    `${LIST}/:id`,
    'record.write',
    inRegion(served, 'record.write', (place, form) => change(place, form!)),
    OWN,
  )
}

interface Shown {
  readonly game?: CostGameRecord
  readonly partners: readonly string[]
  readonly values: Readonly<Record<string, string>>
  readonly problems?: readonly { readonly field: string; readonly issue: WordableIssue }[]
}

async function formPage(place: RegisterPlace, { game, partners, values, problems = [] }: Shown): Promise<Response> {
  const { c, served, asked, region, regions, municipalities } = place
  const names = await projectNames(place)
  const content = {
    regions,
    region,
    game: game ? { id: game.id, version: game.version, title: game.state.title } : null,
    partners,
    values,
    problems,
    municipalities,
    projects: [...names].map(([id, name]) => ({ id, name })),
    mostPartners: MOST_FORM_PARTNERS,
  }
  // What was sent is refused; a question by address is answered.
  const isRefused = problems.length > 0 && c.req.method === 'POST'
  return html(c, renderCostFormPage(frameOf(c, served, asked), content), isRefused ? 422 : 200)
}

const isWriter = ({ visitor, region }: RegisterPlace) =>
  visitor.account !== null && gameOwner(visitor, region.id) !== undefined

/** First who takes part; once partners are named, the form for their figures, with the people of municipalities filled in. */
async function newPage(place: RegisterPlace): Promise<Response> {
  const { c, served, asked, region, municipalities } = place
  if (!isWriter(place)) return refuse(c, served, 'not-permitted')
  const { query } = asked
  const chosen = municipalities.filter(({ ags }) => query.getAll('teil').includes(ags))
  const others = (query.get('andere') ?? '').split(/\r?\n/).map((name) => name.trim().slice(0, 100))
  const partners = [...chosen.map(({ name }) => name), ...new Set(others.filter((name) => name !== ''))].slice(
    0,
    MOST_PARTNERS,
  )
  const art = query.get('art') === 'model' ? 'model' : 'list'
  const values = { art, project: query.get('project') ?? '', andere: query.get('andere') ?? '' }
  const began = query.has('art')
  if (partners.length < 2)
    return formPage(place, {
      partners: [],
      values,
      problems: began ? [{ field: '', issue: { code: 'cost-game-alone' } }] : [],
    })
  if (art === 'list' && partners.length > MOST_FORM_PARTNERS) {
    const issue = { code: 'cost-game-many', params: { most: MOST_FORM_PARTNERS, players: partners.length } }
    return formPage(place, { partners: [], values, problems: [{ field: '', issue }] })
  }
  const facts = new Map((await served.port.municipalityFacts(region.id)).map((one) => [one.ags, one.people]))
  const filled = chosen.flatMap(({ ags }, i) => [
    [`ags.${i}`, ags] as const,
    [`k.per-head.${i}`, String(Math.round(facts.get(ags) ?? 0))] as const,
  ])
  // A key needs a figure for everybody: where partners are no municipalities people are left open.
  const isAll = chosen.length === partners.length
  return formPage(place, {
    partners,
    values: { ...values, ...Object.fromEntries(filled.filter(([name]) => isAll || name.startsWith('ags'))) },
  })
}

const markOf = ({ asked }: RegisterPlace) => (asked.language === 'de' ? ',' : '.') as ',' | '.'

const typedIn = (form: Form) => Object.fromEntries(form.names().map((name) => [name, form.text(name)]))

const partnersIn = (form: Form) =>
  Array.from({ length: MOST_PARTNERS }, (_, i) => form.text(`name.${i}`)).filter((name) => name !== '')

const visibilityOf = (form: Form) => VISIBILITIES.find((one) => one === form.text('visibility')) ?? 'members'

async function create(place: RegisterPlace, form: Form): Promise<Response> {
  const { c, served, workspace, visitor, region } = place
  if (!isWriter(place)) return refuse(c, served, 'not-permitted')
  const { state, faults } = readCostForm(form, markOf(place), null)
  const again = (problems: Shown['problems']) =>
    formPage(place, { partners: partnersIn(form), values: typedIn(form), problems: problems ?? [] })
  if (faults.length > 0) return again(faults)
  const made = await createCostGame(workspace, visitor, { region: region.id, state, visibility: visibilityOf(form) })
  if ('issues' in made) return again(made.issues.map((issue) => ({ field: '', issue })))
  return place.goTo(gamePath(made.id), { gespeichert: '1' })
}

async function createFromFile(place: RegisterPlace): Promise<Response> {
  const { c, served, workspace, visitor, region, municipalities } = place
  if (!isWriter(place)) return refuse(c, served, 'not-permitted')
  const files: { name: string; bytes: Uint8Array }[] = []
  const limits = { totalBytes: MOST_GAME_BYTES + FORM_OVERHEAD_BYTES, fileBytes: MOST_GAME_BYTES, files: 1 }
  let form: Form
  try {
    form = await readMultipart(c, limits, async ({ name, content }) => {
      files.push({ name, bytes: new Uint8Array(await buffer(content)) })
    })
  } catch (error) {
    if (!(error instanceof BodyRefused)) throw error
    return refuse(c, served, error.code)
  }
  const title = form.text('title')
  const told = (issues: readonly WordableIssue[]) =>
    formPage(place, { partners: [], values: { title }, problems: issues.map((issue) => ({ field: '', issue })) })
  const [file] = files
  if (!file) return told([{ code: 'cost-game-no-file' }])
  try {
    const { game, issues } = await readCostFile(file.name, file.bytes)
    if (!game) return told(issues)
    const known = new Map(municipalities.map(({ ags, name }) => [name, ags]))
    const named = game.players.filter((name) => known.has(name)).map((name) => [name, known.get(name)!] as const)
    const state: CostGameState = { title, project: null, why: '', municipalities: Object.fromEntries(named), game }
    const made = await createCostGame(workspace, visitor, { region: region.id, state, visibility: 'members' })
    if ('issues' in made) return told(made.issues)
    return place.goTo(gamePath(made.id), { gespeichert: '1' })
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return told([error.issue])
  }
}

/** Numbers as the form reads them: without marks of thousands. */
const writer = (place: RegisterPlace) => (value: number) =>
  markOf(place) === ',' ? String(value).replace('.', ',') : String(value)

async function editPage(place: RegisterPlace): Promise<Response> {
  const found = await writableGame(place)
  if (found instanceof Response) return found
  const values = { ...costFormFields(found.state, writer(place)), visibility: found.visibility }
  return formPage(place, { game: found, partners: found.state.game.players, values })
}

async function writableGame(place: RegisterPlace): Promise<CostGameRecord | Response> {
  const { c, served, workspace, visitor, region } = place
  const game = await readCostGame(workspace, visitor, { region: region.id, id: c.req.param('id')!, isOpen: true })
  if (!game) return refuse(c, served, 'page-not-found')
  return mayWriteGame(visitor, game) ? game : refuse(c, served, 'not-permitted')
}

async function change(place: RegisterPlace, form: Form): Promise<Response> {
  const { c, served, workspace, visitor, region } = place
  const game = await writableGame(place)
  if (game instanceof Response) return game
  const at = { region: region.id, id: game.id, expected: Number(form.text('version')) || 0 }
  const again = (problems: NonNullable<Shown['problems']>) =>
    formPage(place, { game, partners: partnersIn(form), values: typedIn(form), problems })
  try {
    if (form.text('act') === 'remove') {
      await removeCostGame(workspace, visitor, at)
      return place.goTo(LIST, { entfernt: '1' })
    }
    if (form.text('act') === 'restore') {
      const versions = await gameVersions(workspace, visitor, game)
      const wanted = versions.find(({ version }) => String(version) === form.text('to'))
      if (!wanted) return refuse(c, served, 'page-not-found')
      const { state } = wanted
      await changeCostGame(workspace, visitor, { ...at, state, visibility: game.visibility })
      return place.goTo(gamePath(game.id), { gespeichert: '1' })
    }
    const { state, faults } = readCostForm(form, markOf(place), game.state.game)
    if (faults.length > 0) return again(faults)
    const written = await changeCostGame(workspace, visitor, { ...at, state, visibility: visibilityOf(form) })
    if ('issues' in written) return again(written.issues.map((issue) => ({ field: '', issue })))
    return place.goTo(gamePath(game.id), { gespeichert: '1' })
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    if (error.issue.code === 'not-permitted') return refuse(c, served, 'not-permitted')
    return again([{ field: '', issue: error.issue }])
  }
}
