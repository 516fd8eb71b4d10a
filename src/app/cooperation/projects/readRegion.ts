import {
  type PortfolioSignal,
  PROJECT_PLAN,
  portfolioSignals,
  type Schedule,
  scheduleTasks,
} from '../../../core/cooperation/index.ts'
import type { Viewer } from '../../../core/evidence/index.ts'
import { currentIndex } from '../../../core/process/index.ts'
import { listEntries } from '../../workspace/records/listEntries.ts'
import type { EntryRecord } from '../../workspace/records/outcome.ts'
import type { Workspace } from '../../workspace/workspace.ts'
import { listOf, textOf } from '../entryFields.ts'
import { type HeldProgress, progressesOf } from '../progress.ts'
import { plannedTask } from './plannedTasks.ts'

export interface ProjectsAsked {
  readonly workspace: Workspace
  readonly viewer: Viewer
  readonly region: string
  /** ISO day. */
  readonly today: string
}

/** All that the pages about projects are drawn from, each kind read once and grouped by project. */
export interface ProjectsRead {
  readonly projects: readonly EntryRecord[]
  readonly progresses: ReadonlyMap<string, HeldProgress>
  /** Of the whole region, those without a project too. */
  readonly tasks: ReadonlyMap<string, EntryRecord>
  /** By project. */
  readonly tasksOf: ReadonlyMap<string, readonly EntryRecord[]>
  readonly meetingsOf: ReadonlyMap<string, readonly EntryRecord[]>
  readonly schedule: Schedule
  readonly signals: readonly PortfolioSignal[]
  /** Names of bodies. */
  readonly bodies: ReadonlyMap<string, string>
}

export async function readProjects({ workspace, viewer, region, today }: ProjectsAsked): Promise<ProjectsRead> {
  const list = (kind: string) => listEntries(workspace, viewer, { kind, region, isOpen: true })
  const [projects, taskList, meetings, bodies] = (await Promise.all(
    ['project', 'task', 'meeting', 'body'].map(list),
  )) as [EntryRecord[], EntryRecord[], EntryRecord[], EntryRecord[]]
  const ids = new Set(projects.map(({ id }) => id))
  const progresses = await progressesOf(workspace, 'project', region, ids)
  const tasks = new Map(taskList.map((task) => [task.id, task]))
  const meetingsOf = byProject(meetings)
  const ends = new Map(projects.map(({ id, state }) => [id, textOf(state, 'end')]))
  const projectOf = (task: string) => textOf(tasks.get(task)?.state ?? {}, 'project')
  const schedule = scheduleTasks(taskList.map(plannedTask), {
    today,
    endOf: (task) => ends.get(projectOf(task) ?? '') ?? null,
  })
  const signals = portfolioSignals({
    projects: projects.map(({ id, state }) => ({
      id,
      isOpen: !isOver(progresses.get(id)),
      partners: listOf(state, 'partners'),
      funding: textOf(state, 'funding'),
      linkedTo: listOf(state, 'linkedTo'),
      conflictsWith: listOf(state, 'conflictsWith'),
      bodies: (meetingsOf.get(id) ?? []).flatMap((meeting) => textOf(meeting.state, 'body') ?? []),
    })),
    bodies: bodies.map(({ id, state }) => ({
      id,
      isEnded: state.state === 'ended',
      field: textOf(state, 'field'),
      members: listOf(state, 'members'),
    })),
    taskLinks: taskList.flatMap((task) => {
      const own = textOf(task.state, 'project')
      return listOf(task.state, 'dependsOn').flatMap((id): [string, string][] => {
        const other = projectOf(id)
        return own !== null && other !== null && other !== own ? [[own, other]] : []
      })
    }),
  })
  const names = new Map(bodies.map(({ id, state }) => [id, String(state.name ?? '')]))
  return { projects, progresses, tasks, tasksOf: byProject(taskList), meetingsOf, schedule, signals, bodies: names }
}

export function byProject(records: readonly EntryRecord[]): ReadonlyMap<string, EntryRecord[]> {
  const grouped = Map.groupBy(records, ({ state }) => textOf(state, 'project') ?? '')
  grouped.delete('')
  return grouped
}

/** Closed, or in the last phase of its plan. */
export function isOver(progress: HeldProgress | undefined): boolean {
  if (!progress) return false
  const { state } = progress
  return state.closed !== null || currentIndex(PROJECT_PLAN, state) === PROJECT_PLAN.phases.length - 1
}
