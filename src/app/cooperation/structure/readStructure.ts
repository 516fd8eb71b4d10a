import { isAsleep, structureSignals } from '../../../core/cooperation/index.ts'
import { type Issue, may, type Viewer } from '../../../core/evidence/index.ts'
import {
  CYCLE,
  currentIndex,
  fieldValue,
  type GateState,
  gateState,
  notBegun,
  type PlanProgress,
} from '../../../core/process/index.ts'
import { listQuestions } from '../../questions/listQuestions.ts'
import { bodyOf } from '../../workspace/records/kinds/cooperation/body.ts'
import { listEntries } from '../../workspace/records/listEntries.ts'
import type { EntryRecord } from '../../workspace/records/outcome.ts'
import { readingOnce } from '../../workspace/records/readingOnce.ts'
import type { Workspace } from '../../workspace/workspace.ts'
import { listDuties } from '../duties.ts'
import type { Duty } from '../duty.ts'
import { type HeldProgress, progressesOf } from '../progress.ts'
import { fieldFacts } from './fieldFacts.ts'

export interface StructureQuestion {
  readonly workspace: Workspace
  readonly viewer: Viewer
  readonly region: string
  /** Guests may read the region. */
  readonly isOpen: boolean
  /** ISO day. */
  readonly today: string
  /** Municipalities of the region. */
  readonly municipalities: readonly { readonly ags: string; readonly name: string }[]
}

/** A field of action where it stands, with what waits in it. */
export interface FieldStanding {
  readonly record: EntryRecord
  readonly isAcross: boolean
  readonly progress: HeldProgress
  /** The gate in front of its next step. */
  readonly gate: GateState
  /** The most urgent first. */
  readonly duties: readonly Duty[]
}

export interface Structure {
  /** The level across them first. */
  readonly fields: readonly FieldStanding[]
  readonly bodies: readonly EntryRecord[]
  /** Bodies that neither met for long nor will. */
  readonly asleep: ReadonlySet<string>
  readonly units: readonly EntryRecord[]
  readonly actors: readonly EntryRecord[]
  readonly councilItems: readonly EntryRecord[]
  /** All that waits, the most urgent first. */
  readonly duties: readonly Duty[]
  /** Why co-operation fails, as far as it can be seen. */
  readonly signals: readonly Issue[]
}

/** How the co-operation of a region stands, as far as the viewer may see it: each kind read once, joined by maps. */
export async function readStructure(given: StructureQuestion): Promise<Structure> {
  const question = { ...given, workspace: readingOnce(given.workspace) }
  const { workspace, viewer, region, isOpen, today } = question
  const list = (kind: string) => listEntries(workspace, viewer, { kind, region, isOpen })
  const [fields, bodies, units, actors, councilItems, duties] = await Promise.all([
    list('field'),
    list('body'),
    list('unit'),
    list('actor'),
    list('council-item'),
    listDuties({ workspace, viewer, region, isOpen, today }),
  ])
  const progresses = await progressesOf(workspace, 'field', region, new Set(fields.map(({ id }) => id)))
  const byField = Map.groupBy(duties, ({ field }) => field)
  const standing = fields.map((record): FieldStanding => {
    const progress = progresses.get(record.id) ?? { version: 0, state: notBegun(CYCLE) }
    return {
      record,
      isAcross: record.state.isAcross === true,
      progress,
      gate: gateState(CYCLE, progress.state, fieldFacts(record, progress.state, councilItems), today),
      duties: byField.get(record.id) ?? [],
    }
  })
  const facts = {
    bodies: bodies.map(bodyOf),
    fields: fields.map(({ state }) => ({
      name: String(state.name),
      isAcross: state.isAcross === true,
      hasLead: fieldValue(state, 'lead') !== null,
    })),
    municipalities: await answering(question),
  }
  return {
    fields: standing.toSorted((a, b) => Number(b.isAcross) - Number(a.isAcross)),
    bodies,
    asleep: new Set(facts.bodies.filter((one) => isAsleep(one, today)).map(({ id }) => id)),
    units,
    actors,
    councilItems,
    duties,
    signals: structureSignals(facts, today),
  }
}

/** Index of the step of the cycle in which a field stands; −1 = not begun. */
export const currentPhase = (progress: PlanProgress): number => currentIndex(CYCLE, progress)

/** Key of the name of the step after the present one; of a new round, the first. */
export const nextPhaseOf = (progress: PlanProgress): string =>
  (CYCLE.phases[currentPhase(progress) + 1] ?? CYCLE.phases[0]!).labelKey

/** How each municipality answers; [] for whoever may not know. */
async function answering({ workspace, viewer, region, today, municipalities }: StructureQuestion) {
  if (!may(viewer, 'record.read', { region })) return []
  const overdue = new Map<string, number>()
  const answered = new Map<string, number>()
  const count = (counts: Map<string, number>, who: string) => counts.set(who, (counts.get(who) ?? 0) + 1)
  for (const { state, missing, answers } of await listQuestions(workspace, viewer, region)) {
    if (state.due !== null && state.due < today) for (const who of missing) count(overdue, who)
    for (const { who } of answers) count(answered, who)
  }
  return municipalities.map(({ ags, name }) => ({
    name,
    overdue: overdue.get(ags) ?? 0,
    answered: answered.get(ags) ?? 0,
  }))
}
