import type { ShownProject, ShownTask } from '../../../contract/index.ts'
import {
  drawnDays,
  drivingChain,
  layOutTimeline,
  PROJECT_PLAN,
  type TimelineRow,
} from '../../../core/cooperation/index.ts'
import { gateState, notBegun, type Place } from '../../../core/process/index.ts'
import { canWrite } from '../../workspace/records/access.ts'
import { findKind } from '../../workspace/records/kinds/index.ts'
import { listEntries } from '../../workspace/records/listEntries.ts'
import { textOf } from '../entryFields.ts'
import { projectRow, signalsOf } from './browseProjects.ts'
import { plannedTask } from './plannedTasks.ts'
import { factsOf } from './projectFacts.ts'
import { byProject, type ProjectsAsked, readProjects } from './readRegion.ts'
import { latestFirst, shownDocument, shownMeeting, shownResolution } from './shownEntries.ts'

/** One project with its plan, as far as the viewer may see it; null = there is none for her. */
export async function showProject(asked: ProjectsAsked, id: string): Promise<ShownProject | null> {
  const { workspace, viewer, region, today } = asked
  const read = await readProjects(asked)
  const project = read.projects.find((one) => one.id === id)
  if (!project) return null
  const list = (kind: string) => listEntries(workspace, viewer, { kind, region, isOpen: true })
  const resolutions = byProject(await list('resolution')).get(id) ?? []
  const documents = byProject(await list('document')).get(id) ?? []
  const progress = read.progresses.get(id) ?? { version: 0, state: notBegun(PROJECT_PLAN) }
  const own = read.tasksOf.get(id) ?? []
  const ids = own.map((task) => task.id)
  const chain = drivingChain(read.schedule, ids)
  const titleOf = (task: string) => textOf(read.tasks.get(task)?.state ?? {}, 'title') ?? ''
  const kind = findKind('task')!
  const rows: TimelineRow[] = []
  const shown = own.map((record): ShownTask => {
    const { id: task, version, state } = record
    const plan = read.schedule.tasks.get(task)!
    const planned = plannedTask(record)
    const drawn = state.state === 'dropped' ? null : drawnDays(planned, plan)
    if (drawn) rows.push({ id: task, ...drawn, dependsOn: planned.dependsOn })
    return {
      id: task,
      version,
      title: textOf(state, 'title') ?? '',
      state: (textOf(state, 'state') ?? 'open') as ShownTask['state'],
      actor: textOf(state, 'actor'),
      municipality: (state.municipality as Place | null)?.ags ?? record.municipality,
      start: textOf(state, 'start'),
      due: textOf(state, 'due'),
      done: textOf(state, 'done'),
      isMilestone: state.isMilestone === true,
      plan,
      begin: drawn?.begin ?? null,
      waitsFor: plan.waitsFor.map((one) => {
        const other = textOf(read.tasks.get(one)!.state, 'project')
        return { id: one, title: titleOf(one), project: other === id ? null : other }
      }),
      isOnChain: chain.length > 1 && chain.includes(task),
      mayMove: canWrite(viewer, kind, record),
    }
  })
  shown.sort((a, b) => (a.begin ?? '9').localeCompare(b.begin ?? '9') || (a.due ?? '9').localeCompare(b.due ?? '9'))
  rows.sort((a, b) => a.begin.localeCompare(b.begin) || a.end.localeCompare(b.end))
  const ofProject = new Set(ids)
  return {
    row: projectRow(read, project),
    aim: textOf(project.state, 'aim'),
    occasion: textOf(project.state, 'occasion'),
    benefit: textOf(project.state, 'benefit'),
    visibility: project.visibility,
    kinds: KINDS.flatMap((field) => {
      const value = textOf(project.state, field)
      return value === null ? [] : [{ field, value }]
    }),
    start: textOf(project.state, 'start'),
    end: textOf(project.state, 'end'),
    funding: textOf(project.state, 'funding'),
    progress,
    gate: gateState(PROJECT_PLAN, progress.state, factsOf(project, resolutions, progress.state), today),
    tasks: shown,
    timeline: layOutTimeline(rows, today),
    chain: chain.map(titleOf),
    earliestEnd: lastOf(shown),
    circles: read.schedule.circles
      .filter((circle) => circle.some((one) => ofProject.has(one)))
      .map((circle) => circle.map(titleOf)),
    meetings: (read.meetingsOf.get(id) ?? []).toSorted(latestFirst).map(shownMeeting),
    resolutions: resolutions
      .toSorted(latestFirst)
      .map((one) => shownResolution(one, (task) => textOf(read.tasks.get(task)?.state ?? {}, 'title') ?? undefined)),
    documents: documents.toSorted(latestFirst).map(shownDocument),
    signals: signalsOf(read.signals, id),
    mayWrite: canWrite(viewer, findKind('project')!, project),
  }
}

const KINDS = ['orientation', 'scope', 'direction'] as const

function lastOf(tasks: readonly ShownTask[]): string | null {
  let last: string | null = null
  for (const { plan } of tasks)
    if (plan.isLeft && plan.earliestEnd !== null && (last === null || plan.earliestEnd > last)) last = plan.earliestEnd
  return last
}
