import type { ShownProject, ShownTask } from '../../../../contract/index.ts'
import type { Words } from '../../../../messages/index.ts'
import { Notices, ScrollTable } from '../../../components/index.ts'
import { linksOf, type PageFrame } from '../../frame.ts'
import type { NameOf } from './nameOf.ts'
import { editEntry, newEntry, projectPath } from './projectPaths.ts'
import { TimelineChart } from './TimelineChart.tsx'

interface Props {
  readonly frame: PageFrame
  readonly region: string
  readonly project: ShownProject
  readonly nameOf: NameOf
}

/** The work plan: a picture, what decides the end, and every task with its days. */
export function Plan({ frame, region, project, nameOf }: Props) {
  const { words } = frame
  const links = linksOf(frame)
  const { row, tasks, timeline, chain, circles, earliestEnd, mayWrite } = project
  const back = projectPath(row.id)
  return (
    <section aria-labelledby="plan-title" class="plan">
      <h2 id="plan-title">{words.text('vorhaben.plan-title')}</h2>
      <Notices
        tone="danger"
        title={words.text('vorhaben.circles')}
        sentences={circles.map((circle) =>
          words.text('vorhaben.circle', { chain: [...circle, circle[0]].join(' → ') }),
        )}
      />
      {earliestEnd !== null && (
        <p>
          <strong>{words.text('vorhaben.earliest-end', { day: words.date(earliestEnd) })}</strong>{' '}
          {chain.length > 1 && words.text('vorhaben.chain', { chain: chain.join(' → ') })}
        </p>
      )}
      {tasks.length === 0 && (
        <p class="notices notices--info">{words.text(mayWrite ? 'vorhaben.plan-empty' : 'vorhaben.plan-none')}</p>
      )}
      {timeline && (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a picture wider than the screen must scroll by keyboard too. */}
          <section class="table-scroll" aria-label={words.text('vorhaben.timeline')} tabIndex={0}>
            <TimelineChart words={words} timeline={timeline} tasks={tasks} />
          </section>
          <p class="muted">{words.text('vorhaben.timeline-legend')}</p>
        </>
      )}
      {tasks.length > 0 && <PlanTable frame={frame} region={region} project={project} nameOf={nameOf} />}
      {mayWrite && (
        <p class="acts">
          <a
            class="kern-btn kern-btn--secondary"
            href={links(...newEntry(region, 'task', back, { project: row.id, state: 'open' }))}
          >
            <span class="kern-label">{words.text('vorhaben.new-task')}</span>
          </a>
          <a
            class="kern-btn kern-btn--secondary"
            href={links(...newEntry(region, 'task', back, { project: row.id, state: 'open', isMilestone: 'true' }))}
          >
            <span class="kern-label">{words.text('vorhaben.new-milestone')}</span>
          </a>
        </p>
      )}
    </section>
  )
}

function PlanTable({ frame, region, project, nameOf }: Props) {
  const { words } = frame
  const headings = [
    'task.title',
    'task.actor',
    'task.state',
    'task.start',
    'task.due',
    'vorhaben.earliest',
    'vorhaben.slack',
    'vorhaben.waits-for',
  ]
  return (
    <>
      <p class="kern-sr-only" id="plan-caption">
        {words.text('vorhaben.plan-caption')}
      </p>
      <ScrollTable titleId="plan-caption" kind="stacked">
        <thead>
          <tr>
            {headings.map((key) => (
              <th key={key} scope="col">
                {words.text(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {project.tasks.map((task) => (
            <PlanRow key={task.id} frame={frame} region={region} project={project} nameOf={nameOf} task={task} />
          ))}
        </tbody>
      </ScrollTable>
    </>
  )
}

function PlanRow({ frame, region, project, nameOf, task }: Props & { readonly task: ShownTask }) {
  const { words } = frame
  const { plan } = task
  const day = (iso: string | null) => (iso === null ? '' : words.date(iso))
  const cell = (key: string) => ({ 'data-label': words.text(key) })
  return (
    <tr>
      <th scope="row">
        <a href={linksOf(frame)(...editEntry(region, 'task', task.id, projectPath(project.row.id)))}>{task.title}</a>
        {task.isMilestone && <span class="muted"> ({words.text('task.is-milestone')})</span>}
      </th>
      <td {...cell('task.actor')}>{whoOf(task, nameOf)}</td>
      <td {...cell('task.state')}>{words.text(`option.task.state-${task.state}`)}</td>
      <td {...cell('task.start')}>{day(task.start)}</td>
      <td {...cell('task.due')}>
        {day(task.due)} <LateTag frame={frame} task={task} />
      </td>
      <td {...cell('vorhaben.earliest')}>
        {plan.isLeft
          ? day(plan.earliestEnd)
          : task.done && words.text('vorhaben.done-on', { day: words.date(task.done) })}
      </td>
      <td {...cell('vorhaben.slack')}>
        {slackWords(plan.slackDays, words)}
        {task.isOnChain && <span class="tag tag--chain">{words.text('vorhaben.on-chain')}</span>}
      </td>
      <td {...cell('vorhaben.waits-for')}>
        {task.waitsFor
          .map(({ title, project: other }) =>
            other === null ? title : words.text('vorhaben.of-other', { title, project: nameOf('project', other) }),
          )
          .join('; ')}
      </td>
    </tr>
  )
}

const slackWords = (days: number | null, words: Words): string => {
  if (days === null) return ''
  return days < 0 ? words.text('vorhaben.short-days', { days: -days }) : words.text('vorhaben.slack-days', { days })
}

/** How late it is, or will be. */
export function LateTag({ frame: { words }, task }: { readonly frame: PageFrame; readonly task: ShownTask }) {
  const { isLeft, lateDays } = task.plan
  if (lateDays === 0) return null
  return (
    <span class="tag tag--late">{words.text(isLeft ? 'vorhaben.late' : 'vorhaben.was-late', { days: lateDays })}</span>
  )
}

export const whoOf = ({ actor }: ShownTask, nameOf: NameOf): string => (actor === null ? '' : nameOf('actor', actor))
