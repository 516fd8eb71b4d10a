import type { RegionDescription } from '../../../contract/index.ts'
import type { WordableIssue } from '../../../messages/index.ts'
import {
  ChoiceField,
  CycleTrack,
  Done,
  DutyList,
  Help,
  Notices,
  PostForm,
  TextArea,
  TextField,
} from '../../components/index.ts'
import { linksOf, type PageFrame } from '../frame.ts'
import { historyPath, leadingBack, ofRegion, registerPath } from '../register/paths.ts'
import { renderDocument } from '../render.ts'
import { CooperationLayout } from './CooperationLayout.tsx'
import type { BodyView, FieldView } from './structureView.ts'

/** A step of the history of a field. */
export interface PassageView {
  /** Key of the name of the step. */
  readonly step: string
  readonly round: number
  readonly how: 'begun' | 'opened' | 'returned'
  readonly on: string
  readonly reason: string
  /** '' = not told to guests. */
  readonly by: string
}

export interface FieldContent {
  readonly regions: readonly RegionDescription[]
  readonly region: RegionDescription
  readonly field: FieldView
  readonly situation: string | null
  readonly aim: string | null
  readonly review: string | null
  readonly partners: readonly string[]
  /** The newest first. */
  readonly passages: readonly PassageView[]
  /** Why it waits, and for what; null = it does not. */
  readonly pause: { readonly reason: string; readonly until: string } | null
  /** What was learned; null = it goes on. */
  readonly lessons: { readonly reason: string; readonly on: string } | null
  readonly bodies: readonly BodyView[]
  readonly projects: readonly { readonly id: string; readonly name: string }[]
  readonly mayMove: boolean
  /** Members read the journal. */
  readonly isMember: boolean
  /** Version that a form was made from. */
  readonly version: number
  /** Steps as value and key of the name. */
  readonly steps: readonly { readonly id: string; readonly labelKey: string }[]
  /** Key of the name of the next step. */
  readonly next: string
  readonly issues: readonly WordableIssue[]
  readonly isMoved: boolean
  readonly isConflict: boolean
  readonly typed: { readonly act: string; readonly reason: string; readonly until: string }
}

export const renderFieldPage = (frame: PageFrame, content: FieldContent): string =>
  renderDocument(<FieldPage frame={frame} content={content} />)

function FieldPage({ frame, content }: { frame: PageFrame; content: FieldContent }) {
  const { words } = frame
  const { region, regions, field, situation, aim, review, partners, lessons, pause } = content
  const links = linksOf(frame)
  const here = `/zusammenarbeit/felder/${field.id}`
  const edit = links(`${registerPath('field')}/${field.id}`, ofRegion(region.id, { zurueck: here }))
  const stated = [
    [words.text('field.lead'), field.lead],
    [words.text('field.partners'), partners.length > 0 ? words.list(partners) : null],
    [words.text('field.situation'), situation],
    [words.text('field.aim'), aim],
    [words.text('field.review'), review && words.date(review)],
  ] as const
  return (
    <CooperationLayout frame={frame} region={region} regions={regions} part="overview" title={field.name} above={[]}>
      <p class="preline">{words.text(field.isAcross ? 'struktur.across' : 'notice.kind-field')}</p>
      <h1>{field.name}</h1>
      <Done text={content.isMoved ? words.text('felder.moved') : undefined} />
      <Notices
        tone="danger"
        title={words.text(content.isConflict ? 'felder.conflict' : 'felder.refused')}
        sentences={
          content.isConflict ? [words.text('felder.conflict-text')] : content.issues.map((one) => words.issue(one))
        }
      />
      <CycleTrack words={words} view={field.cycle} />
      {pause && (
        <p class="panel">{words.text('felder.pause', { reason: pause.reason, date: words.date(pause.until) })}</p>
      )}
      {lessons && <p class="panel">{words.text('felder.lessons', { reason: lessons.reason })}</p>}
      <Gate frame={frame} content={content} />
      <section aria-labelledby="stated-title">
        <h2 id="stated-title">{words.text('felder.stated')}</h2>
        <dl class="stated">
          {stated.map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd class="preserve-lines">{value ?? <span class="muted">{words.text('felder.not-stated')}</span>}</dd>
            </div>
          ))}
        </dl>
        <p class="no-print">
          <a href={edit}>{words.text(content.mayMove ? 'felder.edit' : 'felder.read-all')}</a>
        </p>
      </section>
      <Waiting frame={frame} content={content} here={here} />
      <Together frame={frame} content={content} here={here} />
      <History frame={frame} content={content} />
    </CooperationLayout>
  )
}

/** What holds the next step and who can change it; for those who may, the ways on. */
function Gate({ frame, content }: { frame: PageFrame; content: FieldContent }) {
  const { words } = frame
  const { region, field, mayMove, next, steps, version, typed } = content
  const links = linksOf(frame)
  const { state, step } = field.cycle
  const hidden = { region: region.id, expected: String(version) }
  const action = links(`/zusammenarbeit/felder/${field.id}`)
  const reason = (act: string, label: string, isNeeded: boolean) => (
    <TextArea
      name="reason"
      id={`reason-${act}`}
      label={words.text(label)}
      value={typed.act === act ? typed.reason : ''}
      {...(isNeeded ? { isRequired: true } : {})}
    />
  )
  const earlier = steps.slice(0, Math.max(step, 0))
  return (
    <section class="panel" aria-labelledby="gate-title">
      <h2 id="gate-title">
        {state === 'not-begun' ? words.text('felder.begin') : words.text('felder.gate', { name: words.text(next) })}
      </h2>
      <Help view={{ words, links, topic: 'cycle' }} />
      {state !== 'not-begun' &&
        (field.held.length === 0 ? (
          <p>{words.text('felder.gate-open')}</p>
        ) : (
          <ul class="held">
            {field.held.map(({ issue, who, path }, k) => (
              <li key={k}>
                {words.issue(issue)}{' '}
                {who.length > 0 && <span class="muted">{words.text('felder.who', { list: words.list(who) })}</span>}{' '}
                {mayMove && path !== null && <a href={links(path)}>{words.text('felder.enter')}</a>}
              </li>
            ))}
          </ul>
        ))}
      {mayMove && (
        <div class="no-print moves">
          {state === 'not-begun' && (
            <PostForm
              action={action}
              csrf={frame.csrf}
              submit={words.text('felder.act-begin')}
              hidden={{ ...hidden, act: 'begin' }}
            >
              <ChoiceField
                name="phase"
                id="phase-begin"
                label={words.text('felder.step')}
                options={steps.map(({ id, labelKey }) => ({ value: id, label: words.text(labelKey) }))}
              />
              {reason('begin', 'felder.reason-begin', false)}
            </PostForm>
          )}
          {state === 'running' && field.held.length === 0 && (
            <PostForm
              action={action}
              csrf={frame.csrf}
              submit={words.text('felder.act-advance', { name: words.text(next) })}
              hidden={{ ...hidden, act: 'advance' }}
            >
              {reason('advance', 'felder.reason', false)}
            </PostForm>
          )}
          {state === 'paused' && (
            <PostForm
              action={action}
              csrf={frame.csrf}
              submit={words.text('felder.act-resume')}
              hidden={{ ...hidden, act: 'resume' }}
            >
              {reason('resume', 'felder.reason', false)}
            </PostForm>
          )}
          {(state === 'running' || state === 'paused') && (
            <details open={['back', 'pause', 'close'].includes(typed.act)}>
              <summary>{words.text('felder.other-ways')}</summary>
              {earlier.length > 0 && (
                <PostForm
                  action={action}
                  csrf={frame.csrf}
                  submit={words.text('felder.act-back')}
                  tone="secondary"
                  hidden={{ ...hidden, act: 'back' }}
                >
                  <ChoiceField
                    name="phase"
                    id="phase-back"
                    label={words.text('felder.back-to')}
                    options={earlier.map(({ id, labelKey }) => ({ value: id, label: words.text(labelKey) }))}
                  />
                  {reason('back', 'felder.reason-back', true)}
                </PostForm>
              )}
              {state === 'running' && (
                <PostForm
                  action={action}
                  csrf={frame.csrf}
                  submit={words.text('felder.act-pause')}
                  tone="secondary"
                  hidden={{ ...hidden, act: 'pause' }}
                >
                  <TextField
                    name="until"
                    type="date"
                    label={words.text('felder.until')}
                    value={typed.act === 'pause' ? typed.until : ''}
                    isRequired
                  />
                  {reason('pause', 'felder.reason-pause', true)}
                </PostForm>
              )}
              <PostForm
                action={action}
                csrf={frame.csrf}
                submit={words.text('felder.act-close')}
                tone="secondary"
                hidden={{ ...hidden, act: 'close' }}
              >
                {reason('close', 'felder.reason-close', true)}
              </PostForm>
            </details>
          )}
        </div>
      )}
    </section>
  )
}

function Waiting({ frame, content, here }: { frame: PageFrame; content: FieldContent; here: string }) {
  const { words } = frame
  const { region, field, mayMove } = content
  const links = linksOf(frame)
  const form = (kind: string) =>
    links(`${registerPath(kind)}/neu`, ofRegion(region.id, { 'f.field': field.id, 'f.state': 'open', zurueck: here }))
  return (
    <section aria-labelledby="waiting-title">
      <h2 id="waiting-title">{words.text('felder.waiting')}</h2>
      {field.duties.length + field.councils.length === 0 ? (
        <p>{words.text('felder.waiting-none')}</p>
      ) : (
        <DutyList
          words={words}
          links={links}
          duties={[...field.councils, ...field.duties].map((one) => leadingBack(one, here))}
        />
      )}
      {field.silent.length > 0 && (
        <p>
          <strong>{words.text('struktur.silent')}:</strong> {words.list(field.silent)}
        </p>
      )}
      {mayMove && (
        <ul class="inline-links no-print">
          <li>
            <a href={form('task')}>{words.text('felder.new-task')}</a>
          </li>
          <li>
            <a href={form('council-item')}>{words.text('felder.new-item')}</a>
          </li>
          <li>
            <a href={links('/fragen', ofRegion(region.id, { feld: field.id }))}>{words.text('felder.ask')}</a>
          </li>
        </ul>
      )}
    </section>
  )
}

function Together({ frame, content, here }: { frame: PageFrame; content: FieldContent; here: string }) {
  const { words } = frame
  const { region, field, bodies, projects, mayMove } = content
  const links = linksOf(frame)
  return (
    <div class="glance">
      <section class="panel" aria-labelledby="bodies-title">
        <h2 id="bodies-title">{words.text('body.kind')}</h2>
        {bodies.length === 0 ? (
          <p class="muted">{words.text('felder.no-bodies')}</p>
        ) : (
          <ul class="duties">
            {bodies.map(({ id, name, isAsleep, state }) => (
              <li key={id} class="duties__one">
                <a href={`${links('/zusammenarbeit/gremien', ofRegion(region.id))}#${id}`}>{name}</a>
                <span class="muted">{words.text(`gremien.state-${isAsleep ? 'asleep' : state}`)}</span>
              </li>
            ))}
          </ul>
        )}
        {mayMove && (
          <p class="no-print">
            <a href={links('/zusammenarbeit/gremien', ofRegion(region.id, { neu: '1', feld: field.id }))}>
              {words.text('gremien.new')}
            </a>
          </p>
        )}
      </section>
      <section class="panel" aria-labelledby="projects-title">
        <h2 id="projects-title">{words.text('project.kind')}</h2>
        {projects.length === 0 ? (
          <p class="muted">{words.text('felder.no-projects')}</p>
        ) : (
          <ul class="duties">
            {projects.map(({ id, name }) => (
              <li key={id} class="duties__one">
                <a href={links(`/zusammenarbeit/vorhaben/${id}`, ofRegion(region.id))}>{name}</a>
              </li>
            ))}
          </ul>
        )}
        {mayMove && (
          <p class="no-print">
            <a
              href={links(
                `${registerPath('project')}/neu`,
                ofRegion(region.id, { 'f.field': field.id, zurueck: here }),
              )}
            >
              {words.text('felder.new-project')}
            </a>
          </p>
        )}
      </section>
    </div>
  )
}

function History({ frame, content }: { frame: PageFrame; content: FieldContent }) {
  const { words } = frame
  const { region, field, passages, isMember } = content
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">{words.text('felder.history')}</h2>
      {passages.length === 0 ? (
        <p>{words.text('struktur.not-begun')}</p>
      ) : (
        <ol class="passages">
          {passages.map(({ step, round, how, on, reason, by }, k) => (
            <li key={k}>
              <strong>{words.text(step)}</strong>{' '}
              <span class="muted">
                {[
                  words.date(on),
                  words.text(`felder.how-${how}`),
                  round > 1 ? words.text('felder.round', { round }) : '',
                  by,
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
              {reason !== '' && <p>{reason}</p>}
            </li>
          ))}
        </ol>
      )}
      {isMember && (
        <p class="no-print">
          <a href={linksOf(frame)(historyPath('field', field.id), ofRegion(region.id))}>
            {words.text('felder.to-history')}
          </a>
        </p>
      )}
    </section>
  )
}
