import type { Context } from 'hono'
import {
  answerQuestion,
  askQuestion,
  confirmBy,
  findKind,
  listQuestions,
  markQuestionRead,
  may,
  type QuestionState,
  readEntry,
  recordPath,
  type ShownQuestion,
  showQuestion,
  titleOf,
  today,
  type Visitor,
  type Workspace,
} from '../../app/index.ts'
import type { RegionDescription } from '../../contract/index.ts'
import {
  EMPTY_FORM,
  EVERY_MUNICIPALITY,
  type FormState,
  type QuestionRow,
  renderFragenPage,
  renderFragePage,
} from '../../web/pages/index.ts'
import { goOn } from '../browser.ts'
import type { Form } from '../form.ts'
import { chooseRegion } from '../parseQuestion.ts'
import { refuse } from '../refuse.ts'
import { frameOf, readRequest, type Served } from '../request.ts'
import { html } from '../respond.ts'
import type { RightfulRoutes } from '../rightfulRoutes.ts'
import { formWith, tried } from '../tried.ts'
import { regionsOf, viewerOf } from '../visitor.ts'

const OWN = { about: 'own' } as const
/** The first means that the entry still holds. */
const CONFIRM_CHOICES = ['fragen.confirm-yes', 'fragen.confirm-no'] as const

/** What is asked of accounts and municipalities, and their answers. */
export function addQuestions(routes: RightfulRoutes, served: Served, workspace: Workspace): void {
  const list = async (c: Context, form: Form | null, problems: FormState = EMPTY_FORM) => {
    const asked = readRequest(c)
    const viewer = await viewerOf(c, served)
    const regions = (await regionsOf(c, served)).filter(({ id }) => may(viewer, 'record.read', { region: id }))
    const query = form ? new URLSearchParams({ region: form.text('region') }) : asked.query
    const { region } = chooseRegion(query, regions)
    const mayAsk = region !== undefined && may(viewer, 'question.ask', { region: region.id })
    const entry = mayAsk
      ? await toConfirm(viewer, region.id, form?.text('eintrag') ?? asked.query.get('eintrag') ?? '')
      : null
    const owner = entry?.municipality ?? null
    const field = mayAsk ? await fieldOf(viewer, region.id, form?.text('feld') ?? asked.query.get('feld') ?? '') : null
    return html(
      c,
      renderFragenPage(frameOf(c, served, asked), {
        regions,
        region,
        questions: region ? (await listQuestions(workspace, viewer, region.id)).map(rowOf) : [],
        ask: mayAsk
          ? {
              form: problems,
              municipalities: await served.port.municipalities(region.id),
              chosen: form?.all('municipalities') ?? (owner === null ? [] : [owner]),
              freeText: form ? form.has('freeText') : true,
              due: entry ? confirmBy(today()) : '',
              field: field && { id: field.id, name: String(field.state.name) },
              confirms: entry && {
                kind: entry.kind,
                id: entry.id,
                title: titleOf(entry).slice(0, 150),
                path: recordPath(entry),
              },
            }
          : null,
        isAsked: asked.query.get('erledigt') === 'gefragt',
      }),
      problems.problems.length > 0 ? 422 : 200,
    )
  }

  routes.get('/fragen', 'record.read', (c) => list(c, null), OWN)

  routes.post('/fragen', 'question.ask', async (c, form) => {
    const viewer = await viewerOf(c, served)
    const region = form.text('region')
    const all = await served.port.listRegions()
    if (!all.some(({ id }) => id === region)) return refuse(c, served, 'region-not-found')
    const known = (await served.port.municipalities(region)).map(({ ags }) => ags)
    const state = await stateOf(c, viewer, form, known)
    const done = await askQuestion(workspace, viewer, { region, state, known, today: today() })
    if ('issues' in done) return list(c, form, formWith(form, ...done.issues))
    return goOn(c, readRequest(c), '/fragen', { region, erledigt: 'gefragt' })
  })

  const one = async (c: Context, form: FormState) => {
    const asked = readRequest(c)
    const viewer = await viewerOf(c, served)
    const question = await showQuestion(workspace, viewer, c.req.param('question') ?? '')
    if (!question) return refuse(c, served, 'page-not-found')
    if (viewer.account !== null) await markQuestionRead(workspace, viewer.account, question.id)
    const region = (await regionsOf(c, served)).find(({ id }) => id === question.region)
    const names = await namesOf(region)
    const name = (who: string) => names.get(who) ?? asked.words.text('fragen.person')
    const { state, answers, asMunicipalities, asSelf, isDone } = question
    const own = answers.find(({ who }) => asMunicipalities.includes(who) || who === viewer.account)
    return html(
      c,
      renderFragePage(frameOf(c, served, asked), {
        region,
        question: rowOf(question),
        text: state.text,
        choices: state.choices,
        freeText: state.freeText,
        askedAt: question.askedAt,
        confirmsPath: state.confirms && recordPath({ ...state.confirms, region: question.region }),
        answers: answers.map(({ who, at, state: answer }) => ({
          who: name(who),
          choice: answer.choice === null ? null : (state.choices[answer.choice] ?? null),
          text: answer.text,
          at,
          isByMail: answer.by === 'mail',
        })),
        missing: question.missing.map(name),
        own:
          asSelf || asMunicipalities.length > 0
            ? {
                form,
                names: asMunicipalities.map(name),
                choice: own?.state.choice ?? null,
                text: own?.state.text ?? '',
                isDone,
              }
            : null,
        isSent: asked.query.get('erledigt') === 'beantwortet',
      }),
      form.problems.length > 0 ? 422 : 200,
    )
  }

  routes.get('/fragen/:question', 'record.read', (c) => one(c, EMPTY_FORM), OWN)

  routes.post(
    '/fragen/:question',
    'question.answer',
    async (c, form) => {
      const viewer = await viewerOf(c, served)
      const id = c.req.param('question') ?? ''
      const question = await showQuestion(workspace, viewer, id)
      if (!question) return refuse(c, served, 'page-not-found')
      if (!question.asSelf && question.asMunicipalities.length === 0) return refuse(c, served, 'not-permitted')
      const typed = form.text('choice')
      const choice = typed === '' ? null : /^\d$/.test(typed) ? Number(typed) : -1
      const done = await tried(form, () =>
        answerQuestion(workspace, viewer, id, { choice, text: form.text('text'), by: 'page' }),
      )
      if ('form' in done) return one(c, done.form)
      return goOn(c, readRequest(c), `/fragen/${id}`, { erledigt: 'beantwortet' })
    },
    OWN,
  )

  /** The entry that a question `KIND/ID` is to have confirmed; null = none that the viewer sees and others too. */
  /** Field of action that a link or a form names; null = none that she sees. */
  const fieldOf = async (viewer: Visitor, region: string, id: string) => {
    const entry = id === '' ? undefined : await readEntry(workspace, viewer, { kind: 'field', region, id })
    return entry && entry.deletedAt === null ? entry : null
  }

  const toConfirm = async (viewer: Visitor, region: string, named: string) => {
    const [kind = '', id = ''] = named.split('/')
    if (!findKind(kind) || id === '') return null
    const entry = await readEntry(workspace, viewer, { kind, region, id })
    return entry && entry.deletedAt === null && entry.visibility !== 'draft' ? entry : null
  }

  const stateOf = async (c: Context, viewer: Visitor, form: Form, known: readonly string[]): Promise<QuestionState> => {
    const { words } = readRequest(c)
    const chosen = form.all('municipalities')
    const lines = form.text('choices').split(/\r?\n/)
    const entry = await toConfirm(viewer, form.text('region'), form.text('eintrag'))
    const field = await fieldOf(viewer, form.text('region'), form.text('feld'))
    return {
      title: form.text('title'),
      text: form.text('text'),
      choices: form.has('eintrag')
        ? CONFIRM_CHOICES.map((key) => words.text(key))
        : lines.map((line) => line.trim()).filter((line) => line !== ''),
      freeText: form.has('freeText'),
      municipalities: chosen.includes(EVERY_MUNICIPALITY) ? known : [...new Set(chosen)],
      accounts: [],
      due: form.text('due') || null,
      // One that is gone in the meantime is refused when the question is asked.
      confirms: form.has('eintrag') ? { kind: entry?.kind ?? '', id: entry?.id ?? '' } : null,
      ...(field ? { field: field.id } : {}),
    }
  }

  const namesOf = async (region: RegionDescription | undefined): Promise<Map<string, string>> =>
    new Map(region ? (await served.port.municipalities(region.id)).map(({ ags, name }) => [ags, name]) : [])
}

/** A question as a line of a list. */
export function rowOf({ id, state, asMunicipalities, asSelf, isDone, missing }: ShownQuestion): QuestionRow {
  const asked = state.municipalities.length + state.accounts.length
  const isMine = asSelf || asMunicipalities.length > 0
  return {
    id,
    title: state.title,
    due: state.due,
    isOverdue: state.due !== null && state.due < today() && missing.length > 0,
    state: isMine ? (isDone ? 'done' : 'waiting') : 'others',
    answered: asked - missing.length,
    asked,
  }
}
