import { eurosOf, type GivenRecord, type ImportSection, type Item, idsOf, optionalId } from './section.ts'

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
        municipality: item.ags ? { ags: item.ags } : null,
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
        services: item.services,
        lead: optionalId(item.lead, idOf),
        partners: idsOf(item.partners, idOf),
        situation: item.situation,
        aim: item.aim,
        review: item.review,
      },
    }
    if (!next) return [field]
    const task: GivenRecord = {
      kind: 'task',
      id: `${item.id}-next`,
      state: {
        title: next.what,
        state: 'open',
        actor: optionalId(next.owner, idOf),
        due: next.due,
        field: idOf(item.id),
      },
    }
    return [field, task]
  },
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
        },
      },
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

/** What others refer to comes first. */
export const STRUCTURE: readonly ImportSection[] = [actors, fields, bodies, projects]
