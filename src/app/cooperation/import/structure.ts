import { CYCLE, notBegun, type PlanProgress } from '../../../core/process/index.ts'
import { QUESTION, type QuestionState } from '../../questions/question.ts'
import { PROGRESS, progressId } from '../progressRecord.ts'
import { gateFields, phaseOf } from './projectParts.ts'
import {
  eurosOf,
  FROM_FILE,
  type GivenRecord,
  type ImportSection,
  type Item,
  idsOf,
  optionalId,
  type PlainRecord,
} from './section.ts'

/** Words of the file for types of actors. */
const TYPES: Readonly<Record<string, string>> = {
  zweckverband: 'joint-body',
  association: 'club',
  council: 'advisory-board',
  leader: 'funding-region',
}

const actors: ImportSection = {
  key: 'actors',
  records: (item) => [
    {
      kind: 'actor',
      id: String(item.id),
      state: {
        name: item.name,
        type: TYPES[String(item.kind)] ?? item.kind,
        municipality: placeOf(item.ags),
        contact: item.contact,
      },
    },
  ],
}

const fields: ImportSection = {
  key: 'fields',
  records: (item, idOf) => {
    const { next } = item as { next?: Item }
    const field: GivenRecord = {
      kind: 'field',
      id: String(item.id),
      state: {
        name: item.name,
        isAcross: item.isAcross === true ? true : null,
        services: item.services,
        lead: optionalId(item.lead, idOf),
        partners: idsOf(item.partners, idOf),
        situation: item.situation,
        aim: item.aim,
        review: item.review,
      },
    }
    const step = stepOf(item, idOf)
    const begun = step ? [field, step] : [field]
    if (!next) return begun
    const task: GivenRecord = {
      kind: 'task',
      id: `${item.id}-next`,
      state: {
        title: next.what,
        state: 'open',
        actor: optionalId(next.owner, idOf),
        due: next.due,
        municipality: placeOf(next.ags),
        field: idOf(item.id),
      },
    }
    return [...begun, task]
  },
}

/** Words of the file for the steps of the cycle. */
const STEPS: Readonly<Record<string, string>> = {
  analysis: 'understand',
  ideas: 'ideas',
  planning: 'plan',
  implementation: 'implement',
  reflection: 'reflect',
}

/** Where a field stood on a day; null where the file says neither. */
function stepOf({ id, step, since, stepReason }: Item, idOf: (id: unknown) => string): PlainRecord | null {
  const phase = STEPS[String(step)]
  if (phase === undefined || typeof since !== 'string') return null
  const reason = typeof stepReason === 'string' ? stepReason : ''
  const of = { kind: 'field', id: idOf(id) }
  const passage = { phase, round: 1, how: 'begun', by: FROM_FILE, on: since, reason, mandate: null } as const
  const state: PlanProgress = { ...notBegun(CYCLE), passages: [passage] }
  return { kind: PROGRESS, plain: progressId(of), state, of }
}

const bodies: ImportSection = {
  key: 'bodies',
  records: (item, idOf) => {
    const tasks = Array.isArray(item.openTasks) ? item.openTasks : []
    return [
      {
        kind: 'body',
        id: String(item.id),
        state: {
          name: item.name,
          state: item.state,
          field: optionalId(item.field, idOf),
          members: idsOf(item.members, idOf),
          rhythm: item.rhythm,
          founded: item.founded,
          lastMeeting: item.lastMeeting,
          nextMeeting: item.nextMeeting,
          why: item.why,
        },
      },
      ...tasks.map((title, k) => ({
        kind: 'task',
        id: `${item.id}-${k + 1}`,
        state: { title, state: 'open', body: idOf(item.id), field: optionalId(item.field, idOf) },
      })),
    ]
  },
}

const projects: ImportSection = {
  key: 'projects',
  records: (item, idOf) => {
    const cost = item.costPerYearCents as Item | null | undefined
    const milestones = (Array.isArray(item.milestones) ? item.milestones : []) as readonly Item[]
    return [
      {
        kind: 'project',
        id: String(item.id),
        state: {
          name: item.name,
          field: optionalId(item.field, idOf),
          aim: item.aim,
          lead: optionalId(item.lead, idOf),
          partners: idsOf(item.partners, idOf),
          orientation: item.orientation,
          scope: item.scope,
          direction: item.direction,
          start: item.start,
          end: item.end,
          costLow: eurosOf(cost?.low),
          costHigh: eurosOf(cost?.high),
          funding: item.funding,
          ...gateFields(item, idOf),
        },
      },
      ...phaseOf(item, idOf),
      ...milestones.map((milestone, k) => ({
        kind: 'task',
        id: `${item.id}-${k + 1}`,
        state: {
          title: milestone.what,
          state: milestone.done ? 'done' : 'open',
          due: milestone.due,
          done: milestone.done,
          isMilestone: true,
          project: idOf(item.id),
          field: optionalId(item.field, idOf),
          actor: optionalId(item.lead, idOf),
        },
      })),
    ]
  },
}

const units: ImportSection = {
  key: 'units',
  records: (item, idOf) => [
    {
      kind: 'unit',
      id: `stelle-${item.id}`,
      state: {
        name: item.name,
        type: item.type,
        municipality: placeOf(item.ags),
        formality: item.formality,
        host: optionalId(item.host, idOf),
        hoursPerWeek: item.hoursPerWeek,
        since: item.since,
        contact: item.contact,
      },
    },
  ],
}

const tasks: ImportSection = {
  key: 'tasks',
  records: (item, idOf) => [
    {
      kind: 'task',
      id: String(item.id),
      state: {
        title: item.what,
        state: 'open',
        due: item.due,
        municipality: placeOf(item.ags),
        actor: optionalId(item.owner, idOf),
        field: optionalId(item.field, idOf),
        coordination: item.coordination,
      },
    },
  ],
}

const councilItems: ImportSection = {
  key: 'councilItems',
  records: (item, idOf) => [
    {
      kind: 'council-item',
      id: String(item.id),
      state: {
        title: item.title,
        municipality: placeOf(item.ags),
        field: optionalId(item.field, idOf),
        isPlan: item.isPlan === true ? true : null,
        due: item.due,
        state: item.state,
        decided: item.decided,
      },
    },
  ],
}

/** What is asked of municipalities: for members only, whoever sees the rest. */
const questions: ImportSection = {
  key: 'questions',
  records: ({ id, title, text, choices, municipalities, due, field }, idOf) => {
    const codes = textsOf(municipalities)
    if (typeof title !== 'string' || codes.length === 0) return []
    const state: QuestionState = {
      title,
      text: typeof text === 'string' ? text : '',
      choices: textsOf(choices),
      freeText: true,
      municipalities: codes,
      accounts: [],
      due: typeof due === 'string' ? due : null,
      confirms: null,
      field: optionalId(field, idOf),
    }
    return [{ kind: QUESTION, plain: idOf(id), state, visibility: 'members' }]
  },
}

const placeOf = (ags: unknown) => (typeof ags === 'string' ? { ags } : null)
const textsOf = (list: unknown): string[] => (Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [])

/** What others refer to comes first. */
export const STRUCTURE: readonly ImportSection[] = [
  actors,
  fields,
  bodies,
  projects,
  units,
  tasks,
  councilItems,
  questions,
]
