import type { RegionDescription } from '../../../../contract/index.ts'
import type { Clause, ClauseTopic } from '../../../../core/cooperation/index.ts'
import { ChoiceField, Done, Notices, PostForm, TextArea, TextField } from '../../../components/index.ts'
import { linksOf, type PageFrame } from '../../frame.ts'
import { ofRegion } from '../../register/paths.ts'
import { renderDocument } from '../../render.ts'
import { CooperationLayout } from '../CooperationLayout.tsx'
import { type AgreementView, agreementPath } from './agreementView.ts'

export interface AgreementTextContent {
  readonly region: RegionDescription
  readonly agreement: AgreementView
  readonly topics: readonly ClauseTopic[]
  /** Clauses of the library that the text does not have yet; what the form needs first. */
  readonly offered: readonly { readonly id: string; readonly title: string; readonly isMissing: boolean }[]
  /** Number of clauses with which a text of this form begins; 0 = it has begun. */
  readonly start: number
  readonly gaps: number
  readonly done: boolean
  readonly problems: readonly string[]
  /** What was typed and not saved, by the fields of the form. */
  readonly typed: Readonly<Record<string, string>>
}

interface Part {
  readonly frame: PageFrame
  readonly content: AgreementTextContent
}

export function renderAgreementTextPage(frame: PageFrame, content: AgreementTextContent): string {
  const { words } = frame
  const { region, agreement, start, gaps, problems } = content
  const title = words.text('agreements.edit-title')
  const links = linksOf(frame)
  const back = { text: agreement.title, href: links(agreementPath(agreement.id), ofRegion(region.id)) }
  const { clauses } = agreement.text
  return renderDocument(
    <CooperationLayout frame={frame} region={region} part="agreements" title={title} above={[back]}>
      <p class="preline">{agreement.title}</p>
      <h1>{title}</h1>
      <Done text={content.done ? words.text('agreements.saved') : undefined} />
      <Notices tone="danger" title={words.text('register.not-saved')} sentences={problems} />
      <p class="lead">{words.text('agreements.edit-lead')}</p>
      <p>
        <a href={back.href}>{words.text('agreements.back')}</a>
      </p>
      {start > 0 && (
        <Act frame={frame} content={content} act="start" submit={words.text('agreements.start')} tone="primary" />
      )}
      {gaps > 0 && (
        <Notices
          tone="info"
          title={words.text('agreements.what-to-do')}
          sentences={[words.text('agreements.do-gaps', { n: gaps })]}
        />
      )}
      {clauses.map((clause, k) => (
        <ClauseForm key={clause.id} frame={frame} content={content} clause={clause} number={k + 1} />
      ))}
      <Add frame={frame} content={content} />
      {clauses.length > 0 && <Issue frame={frame} content={content} />}
    </CooperationLayout>,
  )
}

interface ActProps extends Part {
  readonly act: string
  readonly submit: string
  readonly tone?: 'primary' | 'secondary' | 'danger'
  readonly about?: string
  readonly hidden?: Readonly<Record<string, string>>
}

/** A button that changes the text. */
function Act({ frame, content: { agreement, region }, act, submit, tone = 'secondary', about, hidden }: ActProps) {
  return (
    <PostForm
      action={linksOf(frame)(agreementPath(agreement.id, '/text'))}
      csrf={frame.csrf}
      submit={submit}
      tone={tone}
      {...(about === undefined ? {} : { about })}
      hidden={{ region: region.id, act, ...hidden }}
    />
  )
}

function ClauseForm({ frame, content, clause, number }: Part & { readonly clause: Clause; readonly number: number }) {
  const { words } = frame
  const { agreement, region, topics, typed } = content
  const { id, revision } = clause
  const isTyped = typed.clause === id
  const heading = `§ ${number} ${clause.title}`
  const hidden = { clause: id }
  return (
    <details class="clause-form" id={`clause-${id}`} open={isTyped}>
      <summary>{heading}</summary>
      {isTyped && (
        <div class="clause-form__theirs">
          <p>{words.text('agreements.clause-theirs')}</p>
          <p class="preserved">{clause.text}</p>
        </div>
      )}
      <PostForm
        action={linksOf(frame)(agreementPath(agreement.id, '/text'))}
        csrf={frame.csrf}
        submit={words.text('agreements.clause-save')}
        about={clause.title}
        hidden={{ region: region.id, act: 'save', clause: id, revision: String(revision) }}
      >
        <TextField
          name="title"
          id={`title-${id}`}
          label={words.text('agreements.clause-title')}
          value={isTyped ? (typed.title ?? '') : clause.title}
        />
        <TextArea
          name="text"
          id={`text-${id}`}
          label={words.text('agreements.clause-text')}
          value={isTyped ? (typed.text ?? '') : clause.text}
          rows={10}
          most={10_000}
        />
        <fieldset class="clause-form__topics">
          <legend>{words.text('agreements.clause-topics')}</legend>
          {topics.map((topic) => (
            <div class="check-field" key={topic.id}>
              <input
                class="kern-form-check__checkbox"
                type="checkbox"
                id={`topic-${id}-${topic.id}`}
                name="topic"
                value={topic.id}
                checked={clause.topics.includes(topic.id)}
              />
              <label for={`topic-${id}-${topic.id}`}>{words.of(topic.name)}</label>
            </div>
          ))}
        </fieldset>
      </PostForm>
      <div class="acts">
        <Act
          {...{ frame, content, hidden }}
          act="up"
          submit={words.text('agreements.clause-up')}
          about={clause.title}
        />
        <Act
          {...{ frame, content, hidden }}
          act="down"
          submit={words.text('agreements.clause-down')}
          about={clause.title}
        />
        <Act
          {...{ frame, content, hidden }}
          act="remove"
          submit={words.text('agreements.clause-remove')}
          about={clause.title}
          tone="danger"
        />
      </div>
    </details>
  )
}

function Add({ frame, content: { agreement, region, offered } }: Part) {
  const { words } = frame
  return (
    <section class="panel" aria-labelledby="add-title">
      <h2 id="add-title">{words.text('agreements.add')}</h2>
      <PostForm
        action={linksOf(frame)(agreementPath(agreement.id, '/text'))}
        csrf={frame.csrf}
        submit={words.text('agreements.add-submit')}
        tone="secondary"
        hidden={{ region: region.id, act: 'add' }}
      >
        <ChoiceField
          name="baustein"
          label={words.text('agreements.add-choose')}
          options={[
            ...offered.map(({ id, title, isMissing }) => ({
              value: id,
              label: isMissing ? words.text('agreements.add-missing', { title }) : title,
            })),
            { value: '', label: words.text('agreements.add-own') },
          ]}
        />
      </PostForm>
    </section>
  )
}

function Issue({ frame, content: { agreement, region, typed } }: Part) {
  const { words } = frame
  const { issued } = agreement.text
  const n = (issued.at(-1)?.version ?? 0) + 1
  return (
    <section class="panel" aria-labelledby="issue-title" id="vorlegen">
      <h2 id="issue-title">{words.text('agreements.issue')}</h2>
      <p>{words.text('agreements.issue-lead', { n })}</p>
      <PostForm
        action={linksOf(frame)(agreementPath(agreement.id, '/text'))}
        csrf={frame.csrf}
        submit={words.text('agreements.issue-submit', { n })}
        hidden={{ region: region.id, act: 'issue' }}
      >
        <TextField type="date" name="due" label={words.text('agreements.issue-due')} value={typed.due ?? ''} />
        {issued.length > 0 && (
          <TextField name="reason" label={words.text('agreements.issue-reason')} value={typed.reason ?? ''} />
        )}
      </PostForm>
    </section>
  )
}
