import type { ShownProject } from '../../../../contract/index.ts'
import type { HeldReason, PhasePlan } from '../../../../core/process/index.ts'
import type { WordableIssue } from '../../../../messages/index.ts'
import { ChoiceField, Notices, PostForm, TextArea, TextField } from '../../../components/index.ts'
import { linksOf, type PageFrame } from '../../frame.ts'
import { editEntry, newEntry, projectPath } from './projectPaths.ts'

interface Props {
  readonly frame: PageFrame
  readonly region: string
  readonly project: ShownProject
  readonly plan: PhasePlan
  /** Why a step was refused. */
  readonly issues: readonly WordableIssue[]
}

/** Where the project stands, what holds it, and the steps that can be taken. */
export function PhasePart({ frame, region, project, plan, issues }: Props) {
  const { words } = frame
  const { progress, gate, mayWrite } = project
  const { passages, pause, closed } = progress.state
  const at = plan.phases.findIndex(({ id }) => id === passages.at(-1)?.phase)
  const next = plan.phases[at + 1]
  return (
    <section aria-labelledby="phase-title" class="phase-part">
      <h2 id="phase-title">{words.text('vorhaben.phase-title')}</h2>
      <Notices tone="danger" title={words.text('vorhaben.refused')} sentences={issues.map((one) => words.issue(one))} />
      <ol class="phases">
        {plan.phases.map(({ id, labelKey }, k) => (
          <li
            key={id}
            class={k < at ? 'is-past' : k === at ? 'is-present' : undefined}
            aria-current={k === at ? 'step' : undefined}
          >
            {words.text(labelKey)}
          </li>
        ))}
      </ol>
      {closed && (
        <p class="notices notices--info">
          <strong>{words.text('vorhaben.closed-on', { day: words.date(closed.on) })}</strong> {closed.reason}
        </p>
      )}
      {pause && (
        <p class="notices notices--info">
          <strong>{words.text('vorhaben.waits-until', { day: words.date(pause.until) })}</strong> {pause.reason}
        </p>
      )}
      {!closed && at >= 0 && next && gate.state === 'held' && (
        <>
          <p>{words.text('vorhaben.held', { phase: words.text(next.labelKey) })}</p>
          <ul class="held">
            {gate.reasons.map((reason) => (
              <li key={reason.condition ?? reason.issue.code}>
                <Held frame={frame} region={region} project={project} plan={plan} reason={reason} />
              </li>
            ))}
          </ul>
        </>
      )}
      {!closed && at >= 0 && next && gate.state === 'open' && (
        <p>{words.text('vorhaben.gate-open', { phase: words.text(next.labelKey) })}</p>
      )}
      {mayWrite && !closed && <Steps frame={frame} region={region} project={project} plan={plan} at={at} />}
      {passages.length > 0 && <Passages frame={frame} project={project} plan={plan} />}
    </section>
  )
}

function Held({ frame, region, project, plan, reason }: Omit<Props, 'issues'> & { readonly reason: HeldReason }) {
  const { words } = frame
  const links = linksOf(frame)
  const { row, mayWrite } = project
  const back = projectPath(row.id)
  const condition = plan.phases.flatMap(({ conditions }) => conditions).find(({ id }) => id === reason.condition)
  const who = reason.who.filter((one) => words.has(`role.${one}`)).map((one) => words.text(`role.${one}`))
  const remedy = !condition
    ? null
    : condition.kind === 'decision'
      ? newEntry(region, 'resolution', back, { project: row.id, decides: condition.about, state: 'accepted' })
      : editEntry(region, 'project', row.id, back)
  return (
    <>
      {words.issue(reason.issue)}
      {who.length > 0 && <span class="muted"> {words.text('vorhaben.who-acts', { who: words.list(who) })}</span>}
      {mayWrite && remedy && (
        <>
          {' '}
          <a href={links(...remedy)}>
            {words.text(condition?.kind === 'decision' ? 'vorhaben.enter-resolution' : 'vorhaben.fill-in')}
          </a>
        </>
      )}
    </>
  )
}

function Steps({ frame, region, project, plan, at }: Omit<Props, 'issues'> & { readonly at: number }) {
  const { words, csrf } = frame
  const { progress, gate, row } = project
  const action = linksOf(frame)(`${projectPath(row.id)}/phase`)
  const hidden = (act: string) => ({ region, act, version: String(progress.version) })
  const phases = (list: PhasePlan['phases']) =>
    list.map(({ id, labelKey }) => ({ value: id, label: words.text(labelKey) }))
  const reason = (id: string, label = 'vorhaben.reason') => (
    <TextArea name="reason" id={id} label={words.text(label)} isRequired />
  )
  if (at < 0)
    return (
      <PostForm action={action} csrf={csrf} submit={words.text('vorhaben.begin')} hidden={hidden('begin')}>
        <p>{words.text('vorhaben.begin-lead')}</p>
        <ChoiceField name="phase" id="begin-phase" label={words.text('vorhaben.phase')} options={phases(plan.phases)} />
        <TextArea name="reason" id="begin-reason" label={words.text('vorhaben.begin-reason')} />
      </PostForm>
    )
  const next = plan.phases[at + 1]
  const { pause } = progress.state
  return (
    <div class="steps">
      {pause ? (
        <PostForm action={action} csrf={csrf} submit={words.text('vorhaben.resume')} hidden={hidden('resume')} />
      ) : (
        next &&
        gate.state === 'open' && (
          <PostForm
            action={action}
            csrf={csrf}
            submit={words.text('vorhaben.advance', { phase: words.text(next.labelKey) })}
            hidden={hidden('advance')}
          />
        )
      )}
      <details>
        <summary>{words.text('vorhaben.other-steps')}</summary>
        {!pause && (
          <PostForm
            action={action}
            csrf={csrf}
            submit={words.text('vorhaben.pause')}
            tone="secondary"
            hidden={hidden('pause')}
          >
            <h3>{words.text('vorhaben.pause-title')}</h3>
            <p>{words.text('vorhaben.pause-lead')}</p>
            <TextField
              name="until"
              id="pause-until"
              type="date"
              label={words.text('vorhaben.pause-until')}
              isRequired
            />
            {reason('pause-reason', 'vorhaben.pause-reason')}
          </PostForm>
        )}
        {at > 0 && !pause && (
          <PostForm
            action={action}
            csrf={csrf}
            submit={words.text('vorhaben.back')}
            tone="secondary"
            hidden={hidden('back')}
          >
            <h3>{words.text('vorhaben.back-title')}</h3>
            <ChoiceField
              name="phase"
              id="back-phase"
              label={words.text('vorhaben.back-to')}
              options={phases(plan.phases.slice(0, at))}
            />
            {reason('back-reason')}
          </PostForm>
        )}
        <PostForm
          action={action}
          csrf={csrf}
          submit={words.text('vorhaben.close')}
          tone="secondary"
          hidden={hidden('close')}
        >
          <h3>{words.text('vorhaben.close-title')}</h3>
          <p>{words.text('vorhaben.close-lead')}</p>
          {reason('close-reason', 'vorhaben.lessons')}
        </PostForm>
      </details>
    </div>
  )
}

/** How it came here. */
function Passages({ frame: { words }, project, plan }: Pick<Props, 'frame' | 'project' | 'plan'>) {
  return (
    <details>
      <summary>{words.text('vorhaben.passages')}</summary>
      <ol>
        {project.progress.state.passages.map(({ phase, on, how, reason }) => (
          <li key={`${phase} ${on} ${how}`}>
            {words.text(`vorhaben.passage-${how}`, {
              day: words.date(on),
              phase: words.text(plan.phases.find(({ id }) => id === phase)?.labelKey ?? 'vorhaben.phase'),
            })}{' '}
            {reason}
          </li>
        ))}
      </ol>
    </details>
  )
}
