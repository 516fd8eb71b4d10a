import type { RegionDescription } from '../../../contract/index.ts'
import {
  Done,
  type FormState,
  fieldState,
  Notices,
  otherProblems,
  PostForm,
  TextArea,
  TextField,
} from '../../components/index.ts'
import { linksOf, type PageFrame } from '../frame.ts'
import { Layout } from '../Layout.tsx'
import { renderDocument } from '../render.ts'

/** Value of the box that stands for all. */
export const EVERY_MUNICIPALITY = '*'

export interface QuestionRow {
  readonly id: string
  readonly title: string
  readonly due: string | null
  readonly isOverdue: boolean
  /** `waiting`: for the viewer to answer; `done`: she has; `others`: she was not asked. */
  readonly state: 'waiting' | 'done' | 'others'
  readonly answered: number
  readonly asked: number
}

export interface FragenContent {
  readonly regions: readonly RegionDescription[]
  /** Undefined = the viewer has a role in none. */
  readonly region: RegionDescription | undefined
  readonly questions: readonly QuestionRow[]
  /** Null = the viewer may not ask. */
  readonly ask: {
    readonly form: FormState
    readonly municipalities: readonly { readonly ags: string; readonly name: string }[]
    readonly chosen: readonly string[]
    readonly freeText: boolean
    /** ISO date that stands in the form at first; '' = none. */
    readonly due: string
    /** Field of action to which the question belongs; null = to none. */
    readonly field: { readonly id: string; readonly name: string } | null
    /** The entry that is to be confirmed; null = a question of its own. */
    readonly confirms: {
      readonly kind: string
      readonly id: string
      readonly title: string
      readonly path: string
    } | null
  } | null
  readonly isAsked: boolean
}

export const renderFragenPage = (frame: PageFrame, content: FragenContent): string =>
  renderDocument(<FragenPage frame={frame} content={content} />)

function FragenPage({ frame, content }: { frame: PageFrame; content: FragenContent }) {
  const { words } = frame
  const { regions, region, questions, ask, isAsked } = content
  const title = words.text('fragen.title')
  return (
    <Layout frame={frame} title={words.text('fragen.short')} region={region} regions={regions}>
      {region && <p class="preline">{region.name}</p>}
      <h1>{title}</h1>
      <Done text={isAsked ? words.text('fragen.asked') : undefined} />
      {!region && <p class="notices notices--info">{words.text('fragen.no-region')}</p>}
      {region && questions.length === 0 && <p>{words.text('fragen.none')}</p>}
      {region && questions.length > 0 && (
        <ul class="notice-list" aria-label={words.text('fragen.list', { region: region.name })}>
          {questions.map((question) => (
            <Row key={question.id} frame={frame} question={question} />
          ))}
        </ul>
      )}
      {region && ask && <Ask frame={frame} region={region} ask={ask} />}
    </Layout>
  )
}

function Row({ frame, question }: { frame: PageFrame; question: QuestionRow }) {
  const { words } = frame
  const { id, title, state, answered, asked } = question
  return (
    <li class={state === 'waiting' ? 'notice-row notice-row--new' : 'notice-row'}>
      <p class="notice-row__text">
        <a href={linksOf(frame)(`/fragen/${id}`)}>{title}</a>{' '}
        {state !== 'others' && (
          <span class="tag">{words.text(state === 'waiting' ? 'fragen.for-you' : 'fragen.answered')}</span>
        )}
      </p>
      <p class="muted">
        {dueWords(frame, question)} · {words.text('fragen.progress', { answered, asked })}
      </p>
    </li>
  )
}

export function dueWords({ words }: PageFrame, { due, isOverdue }: Pick<QuestionRow, 'due' | 'isOverdue'>): string {
  if (due === null) return words.text('fragen.no-due')
  return words.text(isOverdue ? 'fragen.overdue' : 'fragen.due', { date: words.date(due) })
}

const FIELDS = ['title', 'text', 'choices', 'municipalities', 'due'] as const

function Ask({
  frame,
  region,
  ask,
}: {
  frame: PageFrame
  region: RegionDescription
  ask: NonNullable<FragenContent['ask']>
}) {
  const { words, csrf } = frame
  const { form, municipalities, chosen, freeText, confirms } = ask
  const problem = form.problems.find(({ field }) => field === 'municipalities')
  return (
    <section aria-labelledby="ask-title">
      <h2 id="ask-title">{words.text(confirms ? 'fragen.confirm' : 'fragen.ask')}</h2>
      {confirms && (
        <p>
          {words.text('fragen.confirm-lead', {
            yes: words.text('fragen.confirm-yes'),
            no: words.text('fragen.confirm-no'),
          })}{' '}
          <a href={linksOf(frame)(confirms.path)}>{words.text('fragen.confirms-link')}</a>
        </p>
      )}
      <Notices
        tone="danger"
        title={words.text('fragen.faults')}
        sentences={
          form.problems.length > 0
            ? [
                ...form.problems.map(({ issue }) => words.issue(issue)),
                ...otherProblems(form, words, [...FIELDS, '']),
              ].filter((one, k, all) => all.indexOf(one) === k)
            : []
        }
      />
      {ask.field && <p>{words.text('fragen.about-field', { name: ask.field.name })}</p>}
      <PostForm
        action={linksOf(frame)('/fragen')}
        csrf={csrf}
        submit={words.text('fragen.ask-send')}
        hidden={{
          region: region.id,
          ...(confirms ? { eintrag: `${confirms.kind}/${confirms.id}` } : {}),
          ...(ask.field ? { feld: ask.field.id } : {}),
        }}
      >
        <TextField
          {...fieldState(form, words, 'title', confirms ? words.text('fragen.confirm-title', confirms) : '')}
          label={words.text('fragen.ask-title')}
          isRequired
        />
        <TextArea {...fieldState(form, words, 'text')} label={words.text('fragen.ask-text')} />
        {!confirms && (
          <TextArea
            {...fieldState(form, words, 'choices')}
            label={words.text('fragen.ask-choices')}
            hint={words.text('fragen.ask-choices-hint')}
          />
        )}
        <label class="choice-list__one">
          <input type="checkbox" name="freeText" value="1" checked={freeText} />
          {words.text('fragen.ask-free')}
        </label>
        <fieldset class="choice-list" aria-describedby={problem ? 'ask-municipalities-problem' : undefined}>
          <legend class="kern-label">{words.text('fragen.ask-municipalities')}</legend>
          {problem && (
            <p class="form-field__problem" id="ask-municipalities-problem">
              {words.issue(problem.issue)}
            </p>
          )}
          <label class="choice-list__one">
            <input
              type="checkbox"
              name="municipalities"
              value={EVERY_MUNICIPALITY}
              checked={chosen.includes(EVERY_MUNICIPALITY)}
            />
            {words.text('fragen.ask-all')}
          </label>
          <div class="choice-list__columns">
            {municipalities.map(({ ags, name }) => (
              <label key={ags} class="choice-list__one">
                <input type="checkbox" name="municipalities" value={ags} checked={chosen.includes(ags)} />
                {name}
              </label>
            ))}
          </div>
        </fieldset>
        <TextField {...fieldState(form, words, 'due', ask.due)} type="date" label={words.text('fragen.ask-due')} />
      </PostForm>
    </section>
  )
}
