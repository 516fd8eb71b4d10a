import {
  CYCLE,
  currentPhase,
  type Duty,
  dutyTitle,
  type EntryRecord,
  type FieldStanding,
  readStructure,
  type Structure,
  today,
  type Visitor,
  type Workspace,
} from '../../../app/index.ts'
import type { Words } from '../../../messages/index.ts'
import type { BodyView, DutyRow, FieldView, HeldView, MissingView, StructureView } from '../../../web/pages/index.ts'
import { canWriteIn } from './rights.ts'

/** Where the structure of a region is read, and for whom. */
export interface StructurePlace {
  readonly workspace: Workspace
  readonly visitor: Visitor
  readonly region: string
  readonly municipalities: readonly { readonly ags: string; readonly name: string }[]
  readonly words: Words
}

/** Names by id, of municipalities by AGS. */
export interface StructureNames {
  readonly municipalities: ReadonlyMap<string, string>
  readonly actors: ReadonlyMap<string, string>
  readonly fields: ReadonlyMap<string, string>
}

export interface ShownStructure {
  readonly structure: Structure
  readonly names: StructureNames
  readonly view: StructureView
  /** A duty with its names. */
  readonly row: (duty: Duty) => DutyRow
}

/** How the co-operation of a region stands, in the words of its pages. */
export async function showStructure(place: StructurePlace): Promise<ShownStructure> {
  const { workspace, visitor, region, municipalities, words } = place
  const day = today()
  const question = { workspace, viewer: visitor, region, isOpen: true, today: day, municipalities }
  const structure = await readStructure(question)
  const names: StructureNames = {
    municipalities: new Map(municipalities.map(({ ags, name }) => [ags, name])),
    actors: namesOf(structure.actors),
    fields: namesOf(structure.fields.map(({ record }) => record)),
  }
  const row = (duty: Duty) => dutyRow(duty, names, { region, day, words })
  const isCouncil = ({ kind }: Duty) => kind === 'council'
  const mayWrite = canWriteIn(visitor, region)
  const view: StructureView = {
    fields: structure.fields.map((field) => fieldView(field, { names, row, words, region })),
    bodies: bodyViews(structure, names),
    duties: structure.duties.filter((one) => !isCouncil(one) && one.kind !== 'question').map(row),
    councils: structure.duties.filter(isCouncil).map(row),
    missing: missingViews(structure.duties, row),
    signals: structure.signals,
    mayWrite,
  }
  return { structure, names, view, row }
}

const namesOf = (records: readonly EntryRecord[]): ReadonlyMap<string, string> =>
  new Map(records.map(({ id, state }) => [id, String(state.name)]))

function dutyRow(
  { kind, title, municipality, actor, field, due, path, task }: Duty,
  { municipalities, actors, fields }: StructureNames,
  { region, day, words }: { readonly region: string; readonly day: string; readonly words: Words },
): DutyRow {
  const place = municipality === null ? null : (municipalities.get(municipality) ?? municipality)
  const council =
    kind === 'council'
      ? words.text(place === null ? 'struktur.county-council' : 'struktur.council-of', { place: place ?? '' })
      : null
  return {
    kind,
    title: dutyTitle({ kind, title }, words),
    who: council ?? (actor === null ? place : (actors.get(actor) ?? place)),
    field: field === null ? null : (fields.get(field) ?? null),
    due,
    isOverdue: due !== null && due < day,
    path: path.includes('region=')
      ? path
      : `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams({ region })}`,
    task: task?.mayAnswer ? task.id : null,
  }
}

interface FieldWords {
  readonly names: StructureNames
  readonly row: (duty: Duty) => DutyRow
  readonly words: Words
  readonly region: string
}

export function fieldView(field: FieldStanding, { names, row, words, region }: FieldWords): FieldView {
  const { record, isAcross, progress, gate, duties } = field
  const { state } = progress
  const passage = state.passages.at(-1)
  const lead = record.state.lead
  return {
    id: record.id,
    name: String(record.state.name),
    isAcross,
    lead: typeof lead === 'string' ? (names.actors.get(lead) ?? null) : null,
    cycle: {
      steps: CYCLE.phases.map(({ labelKey }) => labelKey),
      step: currentPhase(state),
      round: passage?.round ?? 1,
      state: state.closed ? 'closed' : state.pause ? 'paused' : passage ? 'running' : 'not-begun',
      since: state.closed?.on ?? passage?.on ?? null,
      until: state.pause?.until ?? null,
    },
    held: gate.reasons.map(
      ({ condition, who, issue }): HeldView => ({
        issue,
        who: who.map((one) => (words.has(`role.${one}`) ? words.text(`role.${one}`) : one)),
        path: remedyOf(condition, record.id, region),
      }),
    ),
    duties: duties.filter(({ kind }) => kind !== 'council' && kind !== 'question').map(row),
    councils: duties.filter(({ kind }) => kind === 'council').map(row),
    silent: [
      ...new Set(
        duties.flatMap(({ kind, municipality }) =>
          kind === 'question' && municipality !== null ? [names.municipalities.get(municipality) ?? municipality] : [],
        ),
      ),
    ],
  }
}

/** Where what a gate lacks is entered. */
function remedyOf(condition: string | null, field: string, region: string): string | null {
  const zurueck = `/zusammenarbeit/felder/${field}`
  if (condition === null) return null
  if (condition !== 'plan-accepted') return `/daten/register/field/${field}?${new URLSearchParams({ region, zurueck })}`
  const query = new URLSearchParams({ region, 'f.field': field, 'f.isPlan': 'true', 'f.state': 'open', zurueck })
  return `/daten/register/council-item/neu?${query}`
}

function bodyViews({ bodies, asleep }: Structure, names: StructureNames): readonly BodyView[] {
  const text = (value: unknown) => (typeof value === 'string' ? value : null)
  const views = bodies.map(({ id, state }): BodyView => {
    const fieldId = text(state.field)
    return {
      id,
      name: String(state.name),
      state: state.state === 'dormant' || state.state === 'ended' ? state.state : 'active',
      isAsleep: asleep.has(id),
      fieldId,
      field: fieldId === null ? null : (names.fields.get(fieldId) ?? null),
      members: Array.isArray(state.members) ? state.members.length : 0,
      rhythm: text(state.rhythm),
      lastMeeting: text(state.lastMeeting),
      nextMeeting: text(state.nextMeeting),
      why: text(state.why),
    }
  })
  // What sleeps could be revived: it comes before anybody thinks of something new. What ended comes last.
  const rank = ({ isAsleep, state }: BodyView) => (state === 'ended' ? 2 : isAsleep ? 0 : 1)
  return views.sort((a, b) => rank(a) - rank(b))
}

/** Questions with all that they wait for, in the order of their days. */
function missingViews(duties: readonly Duty[], row: (duty: Duty) => DutyRow): readonly MissingView[] {
  const questions = Map.groupBy(
    duties.filter(({ kind }) => kind === 'question'),
    ({ path }) => path,
  )
  return [...questions.values()].map((of) => {
    const rows = of.map(row)
    const { title, path, due, isOverdue } = rows[0]!
    return { title, path, due, isOverdue, missing: rows.flatMap(({ who }) => who ?? []) }
  })
}
