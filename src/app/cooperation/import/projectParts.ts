import { PROJECT_PLAN } from '../../../core/cooperation/index.ts'
import { notBegun, type PlanProgress } from '../../../core/process/index.ts'
import { PROGRESS, progressId } from '../progressRecord.ts'
import { FROM_FILE, type ImportSection, type Item, idsOf, optionalId, type PlainRecord } from './section.ts'

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Where a project stands: its phase since it began; `waiting` rests on purpose until the day of the review. */
export function phaseOf(
  { id, phase, start, waitingFor, reviewDate }: Item,
  idOf: (id: unknown) => string,
): PlainRecord[] {
  const isWaiting = phase === 'waiting'
  const at = isWaiting ? 'initiation' : phase
  if (typeof start !== 'string' || !PROJECT_PLAN.phases.some((one) => one.id === at)) return []
  const of = { kind: 'project', id: idOf(id) }
  const by = { by: FROM_FILE, on: start }
  const passage = { ...by, phase: String(at), round: 1, how: 'begun', reason: '', mandate: null } as const
  const pause = isWaiting ? { ...by, until: text(reviewDate), reason: text(waitingFor), trigger: null } : null
  const state: PlanProgress = { ...notBegun(PROJECT_PLAN), passages: [passage], pause }
  return [{ kind: PROGRESS, plain: progressId(of), state, of }]
}

/** What the gates of a project ask for, and what it has to do with others. */
export const gateFields = (item: Item, idOf: (id: unknown) => string) => ({
  occasion: item.occasion,
  circle: item.circle,
  benefit: item.benefit,
  legalForm: item.legalForm,
  risks: item.risks,
  pilotReport: item.pilotReport,
  review: item.review,
  conflictsWith: idsOf(item.conflictsWith, idOf),
  conflict: item.conflict,
})

const planTasks: ImportSection = {
  key: 'planTasks',
  records: ({ id, ags, actor, field, body, project, dependsOn, ...rest }, idOf) => [
    {
      kind: 'task',
      id: String(id),
      state: {
        ...rest,
        municipality: ags ? { ags } : null,
        actor: optionalId(actor, idOf),
        field: optionalId(field, idOf),
        body: optionalId(body, idOf),
        project: optionalId(project, idOf),
        dependsOn: idsOf(dependsOn, idOf),
      },
    },
  ],
}

const meetings: ImportSection = {
  key: 'meetings',
  records: ({ id, project, body, field, invited, present, ...rest }, idOf) => [
    {
      kind: 'meeting',
      id: String(id),
      state: {
        ...rest,
        project: optionalId(project, idOf),
        body: optionalId(body, idOf),
        field: optionalId(field, idOf),
        invited: idsOf(invited, idOf),
        present: idsOf(present, idOf),
      },
    },
  ],
}

const resolutions: ImportSection = {
  key: 'resolutions',
  records: ({ id, meeting, project, body, task, ...rest }, idOf) => [
    {
      kind: 'resolution',
      id: String(id),
      state: {
        ...rest,
        meeting: optionalId(meeting, idOf),
        project: optionalId(project, idOf),
        body: optionalId(body, idOf),
        task: optionalId(task, idOf),
      },
    },
  ],
}

const documents: ImportSection = {
  key: 'documents',
  records: ({ id, project, meeting, body, ...rest }, idOf) => [
    {
      kind: 'document',
      id: String(id),
      state: {
        ...rest,
        project: optionalId(project, idOf),
        meeting: optionalId(meeting, idOf),
        body: optionalId(body, idOf),
      },
    },
  ],
}

/** What others refer to comes first. */
export const PROJECT_PARTS: readonly ImportSection[] = [planTasks, meetings, resolutions, documents]
