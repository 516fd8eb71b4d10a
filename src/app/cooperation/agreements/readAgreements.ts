import {
  type AgreementDeadline,
  type AgreementFacts,
  type AgreementState,
  type AgreementText,
  agreementDeadlines,
  agreementState,
  type CouncilAct,
  type CouncilRound,
  type CouncilState,
  councilRound,
  type FormId,
  sidesOf,
} from '../../../core/cooperation/index.ts'
import type { Viewer } from '../../../core/evidence/index.ts'
import { type Entry, fieldValue, type Place } from '../../../core/process/index.ts'
import { listRecords } from '../../../store/index.ts'
import { listEntries } from '../../workspace/records/listEntries.ts'
import type { EntryRecord } from '../../workspace/records/outcome.ts'
import type { Workspace } from '../../workspace/workspace.ts'
import { AGREEMENT_TEXT, textOf } from './agreementRecord.ts'

/** Somebody who takes part, as an agreement shows it. */
export interface AgreementSide {
  /** Record of the kind `actor`. */
  readonly id: string
  readonly name: string
  /** AGS; null = no municipality or county. */
  readonly ags: string | null
  /** A council or assembly of its own decides. */
  readonly decides: boolean
  /** Named in the agreement, and dissolved since: this one took their place. */
  readonly followed: readonly { readonly id: string; readonly name: string; readonly on: string | null }[]
}

export interface ShownAct extends CouncilAct {
  readonly id: string
  readonly title: string
  /** Day of the next session on it; null = not stated. */
  readonly next: string | null
}

/** An agreement with what hangs on it, as one reader sees it. */
export interface Agreement {
  readonly record: EntryRecord
  readonly title: string
  readonly facts: AgreementFacts
  readonly state: AgreementState
  readonly deadlines: readonly AgreementDeadline[]
  readonly text: AgreementText
  readonly sides: readonly AgreementSide[]
  /** Null = nobody is asked. */
  readonly councils: CouncilRound | null
  /** By day; those of nobody who takes part are left out. */
  readonly acts: readonly ShownAct[]
  /** Acts of councils that take no part. */
  readonly strangers: number
}

/** Types of actors in which a council or assembly decides. */
const DECIDING: readonly unknown[] = ['municipality', 'county', 'joint-body']

export interface AgreementsAsked {
  readonly workspace: Workspace
  readonly viewer: Viewer
  readonly region: string
  readonly isOpen: boolean
  readonly today: string
}

/** Agreements of a region in the order in which they were made. */
export async function readAgreements({
  workspace,
  viewer,
  region,
  isOpen,
  today,
}: AgreementsAsked): Promise<readonly Agreement[]> {
  const list = (kind: string) => listEntries(workspace, viewer, { kind, region, isOpen })
  const records = await list('agreement')
  if (records.length === 0) return []
  const actors = actorsOf(await list('actor'))
  const acts = Map.groupBy(await list('council-state'), ({ state }) => fieldValue(state, 'agreement'))
  const texts = new Map(
    (await listRecords<AgreementText>(workspace.store.read, { kind: AGREEMENT_TEXT, region })).map(({ id, state }) => [
      id,
      textOf(state),
    ]),
  )
  return records.map((record) =>
    agreementOf(record, { actors, text: textOf(texts.get(record.id)), given: acts.get(record.id) ?? [], today }),
  )
}

interface Known {
  readonly actors: Actors
  readonly text: AgreementText
  readonly given: readonly EntryRecord[]
  readonly today: string
}

function agreementOf(record: EntryRecord, { actors, text, given, today }: Known): Agreement {
  const { state } = record
  const facts = factsOf(state)
  const provider = asText(state.provider)
  const named = [...(provider === null ? [] : [provider]), ...asList(state.partners)]
  const sides = sidesOf(named, actors.byId, today)
  const shown = sides.map(({ id, named: before }): AgreementSide => {
    const actor = actors.byId.get(id)
    return {
      id,
      name: actor?.name ?? id,
      ags: actor?.ags ?? null,
      decides: actor?.decides ?? false,
      followed: before
        .filter((one) => one !== id)
        .map((one) => ({
          id: one,
          name: actors.byId.get(one)?.name ?? one,
          on: actors.byId.get(one)?.dissolved ?? null,
        })),
    }
  })
  const parties = new Set(sides.flatMap(({ id, named: before }) => [id, ...before]))
  const acts = given.flatMap((one) => actOf(one, actors))
  const ours = acts.filter(({ party }) => parties.has(party)).sort((a, b) => a.on.localeCompare(b.on))
  const deciding = new Set(shown.filter(({ decides }) => decides).map(({ id }) => id))
  const title = asText(state.title) ?? ''
  const councils = councilRound(
    {
      id: record.id,
      title,
      text,
      decideBy: asText(state.decideBy),
      sides: sides.filter(({ id }) => deciding.has(id)),
      acts: ours,
    },
    today,
  )
  return {
    record,
    title,
    facts,
    state: agreementState(facts, today),
    deadlines: agreementDeadlines(facts, today),
    text,
    sides: shown,
    councils,
    acts: ours,
    strangers: acts.length - ours.length,
  }
}

export const factsOf = (state: Entry): AgreementFacts => ({
  form: (asText(state.form) ?? 'informal') as FormId,
  signed: asText(state.signed),
  inForce: asText(state.inForce),
  ends: asText(state.ends),
  noticeMonths: typeof state.noticeMonths === 'number' ? state.noticeMonths : null,
  review: asText(state.review),
  vatChecked: state.vatChecked === true,
})

interface KnownActor {
  readonly id: string
  readonly name: string
  readonly ags: string | null
  readonly decides: boolean
  readonly dissolved: string | null
  readonly successor: string | null
}

interface Actors {
  readonly byId: ReadonlyMap<string, KnownActor>
  readonly byAgs: ReadonlyMap<string, string>
}

function actorsOf(records: readonly EntryRecord[]): Actors {
  const byId = new Map<string, KnownActor>()
  const byAgs = new Map<string, string>()
  for (const { id, state } of records) {
    const decides = DECIDING.includes(state.type)
    const ags = (fieldValue(state, 'municipality') as Place | null)?.ags ?? null
    byId.set(id, {
      id,
      name: asText(state.name) ?? id,
      ags: decides && state.type !== 'joint-body' ? ags : null,
      decides,
      dissolved: asText(state.dissolved),
      successor: asText(state.successor),
    })
    if (ags !== null && decides && state.type !== 'joint-body') byAgs.set(ags, id)
  }
  return { byId, byAgs }
}

function actOf({ id, state, createdBy }: EntryRecord, { byAgs }: Actors): ShownAct[] {
  const ags = (fieldValue(state, 'municipality') as Place | null)?.ags ?? null
  const party = asText(state.actor) ?? (ags === null ? null : (byAgs.get(ags) ?? ags))
  const on = asText(state.date)
  if (party === null || on === null) return []
  return [
    {
      id,
      party,
      on,
      state: state.state as CouncilState,
      title: asText(state.title) ?? '',
      text: asText(state.text) ?? '',
      version: typeof state.version === 'number' ? state.version : null,
      next: asText(state.next),
      by: createdBy,
    },
  ]
}

const asText = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
const asList = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
