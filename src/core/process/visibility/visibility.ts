import type { Act } from '../refusal.ts'

/**
 * Who sees a record. draft: the people of its owner; preview: also those whom it is about; shared: everybody who works in the region;
 * published: everybody.
 */
export const STAGES = ['draft', 'preview', 'shared', 'published'] as const
export type Stage = (typeof STAGES)[number]

export interface StageChange extends Act {
  /** For whom the person acted. */
  readonly party: string
  readonly from: Stage
  readonly to: Stage
}

export interface Visibility {
  /** Municipality, county or organisation whose record it is. */
  readonly owner: string
  /** Municipality that it is about, which sees it before others do; null = nobody in particular. */
  readonly about: string | null
  readonly stage: Stage
  /** Every change, oldest first. */
  readonly changes: readonly StageChange[]
  /** The party that it is about has seen it and has nothing to add; null = not said. */
  readonly acknowledged: Act | null
}

/** Whoever looks, as far as it matters here: an administrator who belongs to no party sees no draft. */
export interface Viewer {
  readonly parties: readonly string[]
  /** Signed in and at work in this region. */
  readonly isMember: boolean
}

export const draftOf = (owner: string, about: string | null = null): Visibility => ({
  owner,
  about,
  stage: 'draft',
  changes: [],
  acknowledged: null,
})

export function canSee({ owner, about, stage }: Visibility, { parties, isMember }: Viewer): boolean {
  if (stage === 'published' || parties.includes(owner)) return true
  if (stage === 'shared') return isMember || (about !== null && parties.includes(about))
  return stage === 'preview' && about !== null && parties.includes(about)
}
