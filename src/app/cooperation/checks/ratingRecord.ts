import { MUNICIPAL_ROLES, type Viewer } from '../../../core/evidence/index.ts'
import { type Entry, fieldValue, type Place, type Rating } from '../../../core/process/index.ts'
import type { EntryRecord } from '../../workspace/records/outcome.ts'

export const RATING = 'rating'

/**
 * What one person says in a round (state of a record of the kind `rating`). It is stored as a draft of the region: its writer and the office see it,
 * others see it without a name in what a round tells.
 */
export interface RatingState {
  /** Record of the kind `check`. */
  readonly check: string
  /** Account, or the participant in whose name it came from a file. */
  readonly rater: string
  /** Records of the kind `actor` that were asked and have answered with it. */
  readonly answersFor: readonly string[]
  /** One for each question at most; earlier ones are in the record's history. */
  readonly ratings: readonly Rating[]
}

/** One per round and person, so that whoever rates again changes her own. */
export const ratingId = (check: string, rater: string): string => `${check}.${rater}`

/** A round as far as it is read again and again. */
export interface Round {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly template: string
  /** Kind and id of what it is about; '' = the text names it. */
  readonly about: { readonly kind: 'project' | 'field' | 'body' | ''; readonly id: string }
  readonly asked: readonly string[]
  readonly due: string | null
  readonly closed: string | null
  readonly note: string
}

export function roundOf({ id, version, state }: EntryRecord): Round {
  const text = (field: string) => String(fieldValue(state, field) ?? '')
  const kind = (['project', 'field', 'body'] as const).find((one) => text(one) !== '') ?? ''
  return {
    id,
    version,
    title: text('title'),
    template: text('template'),
    about: { kind, id: text(kind === '' ? 'subject' : kind) },
    asked: (fieldValue(state, 'asked') as readonly string[] | null) ?? [],
    due: text('due') || null,
    closed: text('closed') || null,
    note: text('note'),
  }
}

export const isOpenOn = ({ closed }: Round, today: string): boolean => closed === null || closed > today

/** A participant as far as it matters for whom somebody answers. */
export interface AskedActor {
  readonly id: string
  readonly name: string
  /** AGS. */
  readonly municipality: string | null
}

export function actorOf({ id, state }: { readonly id: string; readonly state: Entry }): AskedActor {
  const place = fieldValue(state, 'municipality') as Place | null
  return { id, name: String(fieldValue(state, 'name') ?? ''), municipality: place?.ags ?? null }
}

/** Who was asked and is still there, by name. */
export const participantsOf = ({ asked }: Round, actors: ReadonlyMap<string, AskedActor>): AskedActor[] =>
  asked.flatMap((id) => actors.get(id) ?? []).sort((a, b) => a.name.localeCompare(b.name, 'de'))

/**
 * For whom somebody answers: people of a municipality for it, whether they like or not; others may say for which participant without a
 * municipality they do.
 */
export function answersFor(
  viewer: Viewer,
  region: string,
  asked: readonly AskedActor[],
): { readonly fixed: readonly AskedActor[]; readonly choices: readonly AskedActor[] } {
  const own = new Set(
    viewer.grants
      .filter(({ role, region: at }) => MUNICIPAL_ROLES.includes(role) && (at === null || at === region))
      .map(({ municipality }) => municipality),
  )
  const isMunicipal = [...own].some((ags) => ags !== null)
  return {
    fixed: asked.filter(({ municipality }) => municipality !== null && own.has(municipality)),
    choices: isMunicipal ? [] : asked.filter(({ municipality }) => municipality === null),
  }
}
