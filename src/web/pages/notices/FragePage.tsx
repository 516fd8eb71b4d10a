import type { RegionDescription } from '../../../contract/index.ts'
import { Done, type FormState, fieldState, Notices, PostForm, ScrollTable, TextArea } from '../../components/index.ts'
import { linksOf, type PageFrame } from '../frame.ts'
import { Layout } from '../Layout.tsx'
import { renderDocument } from '../render.ts'
import { dueWords, type QuestionRow } from './FragenPage.tsx'

export interface FrageContent {
  readonly region: RegionDescription | undefined
  readonly question: QuestionRow
  readonly text: string
  readonly choices: readonly string[]
  readonly freeText: boolean
  readonly askedAt: string
  /** Where the entry is that is to be confirmed; null = none is. */
  readonly confirmsPath: string | null
  readonly answers: readonly {
    readonly who: string
    readonly choice: string | null
    readonly text: string
    readonly at: string
    readonly isByMail: boolean
  }[]
  /** Names of those who have not answered. */
  readonly missing: readonly string[]
  /** Null = the viewer was not asked. */
  readonly own: {
    readonly form: FormState
    /** Names of the municipalities for which she answers; [] = for herself. */
    readonly names: readonly string[]
    readonly choice: number | null
    readonly text: string
    readonly isDone: boolean
  } | null
  readonly isSent: boolean
}

export const renderFragePage = (frame: PageFrame, content: FrageContent): string =>
  renderDocument(<FragePage frame={frame} content={content} />)

function FragePage({ frame, content }: { frame: PageFrame; content: FrageContent }) {
  const { words } = frame
  const { region, question, text, askedAt, confirmsPath, missing, own, isSent } = content
  const links = linksOf(frame)
  const back = links('/fragen', new URLSearchParams(region ? { region: region.id } : {}))
  return (
    <Layout
      frame={frame}
      title={question.title}
      region={region}
      above={[{ text: words.text('fragen.short'), href: back }]}
    >
      <h1>{question.title}</h1>
      <Done text={isSent ? words.text('fragen.sent') : undefined} />
      <p class="preline">
        {[region?.name, words.text('fragen.asked-on', { date: words.date(askedAt) }), dueWords(frame, question)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {text !== '' && <p class="lead preserve-lines">{text}</p>}
      {confirmsPath !== null && (
        <p>
          {words.text('fragen.confirms')} <a href={links(confirmsPath)}>{words.text('fragen.confirms-link')}</a>
        </p>
      )}
      {own && <Own frame={frame} content={content} own={own} />}
      <Answers frame={frame} content={content} />
      {missing.length > 0 && (
        <p>
          <strong>{words.text('fragen.missing')}</strong> {words.list(missing)}
        </p>
      )}
      <p class="no-print">
        <a href={back}>{words.text('fragen.back')}</a>
      </p>
    </Layout>
  )
}

function Own({
  frame,
  content,
  own,
}: {
  frame: PageFrame
  content: FrageContent
  own: NonNullable<FrageContent['own']>
}) {
  const { words, csrf } = frame
  const { question, choices, freeText } = content
  const { form, names, choice, text, isDone } = own
  const chosen = form.values.choice ?? (choice === null ? '' : String(choice))
  return (
    <section aria-labelledby="own-title">
      <h2 id="own-title">
        {names.length === 0
          ? words.text('fragen.your-answer')
          : words.text('fragen.your-answer-for', { list: words.list(names) })}
      </h2>
      <p class="muted">{words.text('fragen.who-sees')}</p>
      <Notices
        tone="danger"
        title={words.text('fragen.faults')}
        sentences={form.problems.map(({ issue }) => words.issue(issue))}
      />
      <PostForm
        action={linksOf(frame)(`/fragen/${question.id}`)}
        csrf={csrf}
        submit={words.text(isDone ? 'fragen.change' : 'fragen.send')}
      >
        {choices.length > 0 && (
          <fieldset class="choice-list">
            <legend class="kern-label">{question.title}</legend>
            {choices.map((one, k) => (
              <label key={one} class="choice-list__one">
                <input type="radio" name="choice" value={k} checked={String(k) === chosen} />
                {one}
              </label>
            ))}
          </fieldset>
        )}
        {freeText && (
          <TextArea
            {...fieldState(form, words, 'text', text)}
            label={words.text(choices.length > 0 ? 'fragen.text' : 'fragen.text-only')}
          />
        )}
      </PostForm>
    </section>
  )
}

function Answers({ frame: { words }, content: { answers } }: { frame: PageFrame; content: FrageContent }) {
  return (
    <div class="table-section">
      <h2 id="answers-title">{words.text('fragen.answers')}</h2>
      {answers.length === 0 ? (
        <p>{words.text('fragen.answers-none')}</p>
      ) : (
        <ScrollTable titleId="answers-title" kind="figures">
          <thead>
            <tr>
              <th scope="col">{words.text('fragen.answer-who')}</th>
              <th scope="col">{words.text('fragen.answer-choice')}</th>
              <th scope="col">{words.text('fragen.answer-text')}</th>
              <th scope="col">{words.text('fragen.answer-at')}</th>
            </tr>
          </thead>
          <tbody>
            {answers.map(({ who, choice, text, at, isByMail }, k) => (
              <tr key={k}>
                <th scope="row">{who}</th>
                <td>{choice ?? '–'}</td>
                <td class="preserve-lines">{text}</td>
                <td>
                  {words.date(at)} {isByMail && <span class="muted">{words.text('fragen.by-mail')}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
    </div>
  )
}
