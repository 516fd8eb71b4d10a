import {
  type JoiningStep,
  joiningSteps,
  type ShareRule,
  type SharingProblem,
  type Start,
  startOutcome,
} from '../../../core/cooperation/index.ts'
import { haversineMetres } from '../../../core/geo/index.ts'
import type { Readiness } from '../balance/readinessOf.ts'
import { type KeptRecord, keptFor } from '../costGames/keptFor.ts'

export const START_KINDS = ['county', 'ring', 'willing'] as const
export type StartKind = (typeof START_KINDS)[number]

export interface StartQuestion {
  readonly rule: ShareRule
  /** AGS of the town around which a ring begins; null = the partner with most people. */
  readonly town: string | null
  /** How far from it the people of another live at most, on average. */
  readonly ringMetres: number
  /** Those that would join under conditions count as willing. */
  readonly withConditional: boolean
  /** ISO date: who joins later is no part of the first step. */
  readonly today: string
}

/** A municipality with where its people live. */
export interface Located {
  readonly ags: string
  readonly people: number
  readonly lon: number | null
  readonly lat: number | null
}

export interface StartsCompared {
  readonly starts: readonly (Start & { readonly kind: StartKind; readonly members: readonly number[] })[]
  /** Index of the ring's town; null = no partner is a municipality with people. */
  readonly town: number | null
  /** Partners of whom it is not known whether they would join. */
  readonly silent: readonly number[]
  /** The willing in the order of their days, from the first who start. */
  readonly steps: readonly (JoiningStep & { readonly from: string | null })[]
}

/** Starts of one cost game side by side: all partners, a town and those near it, those who said they are willing; and the willing one after another. */
export function compareStarts(
  record: KeptRecord,
  problem: SharingProblem,
  located: readonly Located[],
  said: ReadonlyMap<string, Readiness>,
  question: StartQuestion,
): StartsCompared {
  const places = new Map(located.map((one) => [one.ags, one]))
  const { municipalities } = record.state
  const startWith = (members: readonly number[]): Start =>
    keptFor(record, 'start', { members, rule: question.rule }, () => startOutcome(problem, members, question.rule))
  const partners = problem.players.map((name) => {
    const ags = Object.hasOwn(municipalities, name) ? municipalities[name]! : null
    return { ags, place: ags === null ? undefined : places.get(ags), said: ags === null ? undefined : said.get(ags) }
  })
  const town = townOf(partners, question.town)
  const isWilling = (i: number) => {
    const what = partners[i]!.said?.state
    return what === 'ready' || (what === 'conditional' && question.withConditional)
  }
  const all = problem.players.map((_, i) => i)
  const near = town === null ? [] : all.filter((i) => isNear(partners[town]!.place!, partners[i]!.place, question))
  const willing = all.filter(isWilling)
  const members = { county: all, ring: near, willing } satisfies Record<StartKind, readonly number[]>
  return {
    starts: START_KINDS.map((kind) => ({
      kind,
      members: members[kind],
      ...startWith(members[kind]),
    })),
    town,
    silent: all.filter((i) => !partners[i]!.said),
    steps: stepsOf(willing, (i) => partners[i]!.said!.joinsFrom, question.today, startWith),
  }
}

function townOf(partners: readonly { ags: string | null; place: Located | undefined }[], asked: string | null) {
  const at = partners.findIndex(({ ags, place }) => ags !== null && ags === asked && place?.lon != null)
  if (at >= 0) return at
  let largest: number | null = null
  for (const [i, { place }] of partners.entries())
    if (place?.lon != null && (largest === null || place.people > partners[largest]!.place!.people)) largest = i
  return largest
}

function isNear(town: Located, other: Located | undefined, { ringMetres }: StartQuestion): boolean {
  if (other?.lon == null || other.lat == null) return false
  return haversineMetres(town.lon!, town.lat!, other.lon, other.lat) <= ringMetres
}

/** One step for all who could begin today, then one for each day on which others join. */
function stepsOf(
  willing: readonly number[],
  joinsFrom: (i: number) => string | null,
  today: string,
  startWith: (members: readonly number[]) => Start,
): StartsCompared['steps'] {
  const waves = Map.groupBy(willing, (i) => {
    const from = joinsFrom(i)
    return from !== null && from > today ? from : ''
  })
  const days = [...waves.keys()].sort()
  const steps = joiningSteps(
    days.map((day) => waves.get(day)!),
    startWith,
  )
  return steps.map((step, k) => ({ ...step, from: days[k] || null }))
}
