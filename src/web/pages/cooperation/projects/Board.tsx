import { type ShownProject, type ShownTask, TASK_COLUMNS, type TaskColumn } from '../../../../contract/index.ts'
import { linksOf, type PageFrame } from '../../frame.ts'
import type { NameOf } from './nameOf.ts'
import { LateTag, whoOf } from './Plan.tsx'
import { editEntry, projectPath } from './projectPaths.ts'

interface Props {
  readonly frame: PageFrame
  readonly region: string
  readonly project: ShownProject
  readonly nameOf: NameOf
}

/** Columns by state; a task moves one column by a button. */
export function Board({ frame, region, project, nameOf }: Props) {
  const { words } = frame
  const byState = Map.groupBy(project.tasks, ({ state }) => state)
  const columns = TASK_COLUMNS.filter((column) => column !== 'dropped' || byState.has(column))
  if (project.tasks.length === 0) return null
  return (
    <section aria-labelledby="tafel">
      <h2 id="tafel">{words.text('vorhaben.board')}</h2>
      <div class="board">
        {columns.map((column) => {
          const tasks = byState.get(column) ?? []
          return (
            <section key={column} class="board__column" aria-labelledby={`tafel-${column}`}>
              <h3 id={`tafel-${column}`}>
                {words.text(`option.task.state-${column}`)} <span class="muted">({tasks.length})</span>
              </h3>
              {tasks.length > 0 && (
                <ul>
                  {tasks.map((task) => (
                    <Card key={task.id} frame={frame} region={region} project={project} nameOf={nameOf} task={task} />
                  ))}
                </ul>
              )}
            </section>
          )
        })}
      </div>
    </section>
  )
}

function Card({ frame, region, project, nameOf, task }: Props & { readonly task: ShownTask }) {
  const { words } = frame
  const links = linksOf(frame)
  const back = projectPath(project.row.id)
  const who = whoOf(task, nameOf)
  return (
    <li class="board__card">
      <p>
        <a href={links(...editEntry(region, 'task', task.id, back))}>{task.title}</a>
      </p>
      <p class="muted">
        {[who, task.due && task.plan.isLeft && words.text('vorhaben.until', { day: words.date(task.due) })]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <LateTag frame={frame} task={task} />
      {task.mayMove && (
        <form class="board__move" method="post" action={links(`${back}/aufgabe`)}>
          <input type="hidden" name="csrf" value={frame.csrf} />
          <input type="hidden" name="region" value={region} />
          <input type="hidden" name="task" value={task.id} />
          <input type="hidden" name="version" value={String(task.version)} />
          {MOVES[task.state].map(([sign, to]) => (
            <button
              key={to}
              class="kern-btn kern-btn--tertiary"
              type="submit"
              name="to"
              value={to}
              aria-label={words.text('vorhaben.move', {
                title: task.title,
                column: words.text(`option.task.state-${to}`),
              })}
            >
              <span class="kern-label">
                {sign === 'back' ? '← ' : ''}
                {words.text(`option.task.state-${to}`)}
                {sign === 'on' ? ' →' : ''}
              </span>
            </button>
          ))}
        </form>
      )}
    </li>
  )
}

/** Columns to which a task goes by a button: those beside it, and done. What was dropped is taken up again. */
const MOVES: Readonly<Record<TaskColumn, readonly (readonly ['back' | 'on', TaskColumn])[]>> = {
  open: [
    ['on', 'doing'],
    ['on', 'done'],
  ],
  doing: [
    ['back', 'open'],
    ['on', 'waiting'],
    ['on', 'done'],
  ],
  waiting: [
    ['back', 'doing'],
    ['on', 'done'],
  ],
  done: [['back', 'doing']],
  dropped: [['back', 'open']],
}
