import { may, type Viewer } from '../../evidence/index.ts'
import type { Act } from '../refusal.ts'

/**
 * Who sees a record. draft: the people of its owner; preview: also those whom it is about; members: everybody with a role in the region;
 * public: everybody.
 */
export const STAGES = ['draft', 'preview', 'members', 'public'] as const
export type Stage = (typeof STAGES)[number]

export interface StageChange extends Act {
  /** For whom the person acted. */
  readonly party: string
  readonly from: Stage
  readonly to: Stage
}

export interface Visibility {
  /** Whose record it is: AGS of a municipality, or id of the region for its co-ordination unit. */
  readonly owner: string
  /** Municipality that it is about, which sees it before others do; null = nobody in particular. */
  readonly about: string | null
  readonly stage: Stage
  /** Every change, oldest first. */
  readonly changes: readonly StageChange[]
  /** The party that it is about has seen it and has nothing to add; null = not said. */
  readonly acknowledged: Act | null
}

/** Whoever looks, as far as it matters here. */
export interface Onlooker {
  /** Whether they are among the people of a party. */
  belongsTo(party: string): boolean
  /** Has a role in the region. */
  readonly isMember: boolean
}

/**
 * An account as onlooker, by the table of rights: drafts of a municipality are for its own town hall, those of the region for its office. An
 * administrator of the region is no town hall.
 */
export function onlooker(viewer: Viewer, region: string): Onlooker {
  return {
    belongsTo: (party) =>
      party === region
        ? may(viewer, 'region.settings', { region })
        : may(viewer, 'draft.read', { region, municipality: party }),
    isMember: may(viewer, 'record.read', { region }),
  }
}

export const draftOf = (owner: string, about: string | null = null): Visibility => ({
  owner,
  about,
  stage: 'draft',
  changes: [],
  acknowledged: null,
})

export function canSee({ owner, about, stage }: Visibility, viewer: Onlooker): boolean {
  if (stage === 'public' || viewer.belongsTo(owner)) return true
  if (stage === 'members' && viewer.isMember) return true
  return stage !== 'draft' && about !== null && viewer.belongsTo(about)
}
