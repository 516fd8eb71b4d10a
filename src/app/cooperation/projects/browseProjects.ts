import type { ProjectQuery, ProjectRow } from '../../../contract/index.ts'
import type { PortfolioSignal } from '../../../core/cooperation/index.ts'
import { fitting } from '../../search/fitting.ts'
import type { EntryRecord } from '../../workspace/records/outcome.ts'
import { listOf, textOf } from '../entryFields.ts'
import { isLeft } from './plannedTasks.ts'
import type { ProjectsRead } from './readRegion.ts'

export interface ProjectNames {
  readonly field: (id: string) => string
  readonly actor: (id: string) => string
  /** Place of a phase in its plan. */
  readonly phaseRank: (phase: string | null) => number
  readonly compare: (a: string, b: string) => number
}

/** Every project that the reader sees. */
export function projectRows(read: ProjectsRead): ProjectRow[] {
  return read.projects.map((project) => projectRow(read, project))
}

/** One project as a row. */
export function projectRow({ tasksOf, progresses, schedule }: ProjectsRead, { id, state }: EntryRecord): ProjectRow {
  const progress = progresses.get(id)?.state
  const tasks = tasksOf.get(id) ?? []
  const left = tasks.filter(isLeft)
  let next: ProjectRow['next'] = null
  for (const task of left) {
    const due = textOf(task.state, 'due')
    if (due !== null && (next === null || due < next.due))
      next = { title: String(task.state.title ?? ''), due, isMilestone: task.state.isMilestone === true }
  }
  return {
    id,
    name: String(state.name ?? ''),
    field: textOf(state, 'field'),
    lead: textOf(state, 'lead'),
    partners: listOf(state, 'partners'),
    state: progress?.closed
      ? 'closed'
      : progress?.pause
        ? 'waiting'
        : progress?.passages.length
          ? 'running'
          : 'unwritten',
    phase: progress?.passages.at(-1)?.phase ?? null,
    until: progress?.pause?.until ?? null,
    tasks: {
      done: tasks.filter((task) => task.state.state === 'done').length,
      all: tasks.filter((task) => task.state.state !== 'dropped').length,
      late: left.filter((task) => (schedule.tasks.get(task.id)?.lateDays ?? 0) > 0).length,
    },
    next,
  }
}

/** What fits the filter, sorted; equal ones by name. Rows without a value stand last either way. */
export function browseProjects(rows: readonly ProjectRow[], query: ProjectQuery, names: ProjectNames): ProjectRow[] {
  const chosen = rows.filter(
    (row) =>
      (query.field === '' || row.field === query.field) &&
      (query.partner === '' || row.lead === query.partner || row.partners.includes(query.partner)) &&
      (query.phase === '' || (row.state === 'running' ? row.phase : row.state) === query.phase) &&
      (!query.isLate || row.tasks.late > 0),
  )
  const found = fitting(
    chosen,
    ({ name, field, partners }) => ({
      title: name,
      more: [field === null ? '' : names.field(field), ...partners.map(names.actor)].join('\n'),
    }),
    query.search,
  )
  const isDown = query.sort.startsWith('-')
  const column = query.sort.replace(/^-/, '')
  const byName = (a: ProjectRow, b: ProjectRow) => names.compare(a.name, b.name)
  const keyed = (key: (row: ProjectRow) => string | number | null) => (a: ProjectRow, b: ProjectRow) => {
    const [x, y] = [key(a), key(b)]
    if (x === null || y === null) return Number(x === null) - Number(y === null) || byName(a, b)
    const order = typeof x === 'number' ? x - (y as number) : names.compare(x, y as string)
    return (isDown ? -order : order) || byName(a, b)
  }
  const orders: Readonly<Partial<Record<string, (a: ProjectRow, b: ProjectRow) => number>>> = {
    __proto__: null as never,
    name: keyed(({ name }) => name),
    field: keyed(({ field }) => (field === null ? null : names.field(field))),
    phase: keyed(({ phase }) => (phase === null ? null : names.phaseRank(phase))),
    next: keyed(({ next }) => next?.due ?? null),
    late: keyed(({ tasks }) => tasks.late),
  }
  return found.toSorted(orders[column] ?? byName)
}

/** Signals that speak of a project. */
export const signalsOf = (signals: readonly PortfolioSignal[], project: string): PortfolioSignal[] =>
  signals.filter((one) => one.kind !== 'double-bodies' && (one.projects as readonly string[]).includes(project))
