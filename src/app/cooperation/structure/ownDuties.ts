import { MUNICIPAL_ROLES, type Viewer } from '../../../core/evidence/index.ts'
import type { EntryRecord } from '../../workspace/records/outcome.ts'
import type { Duty } from '../duty.ts'

/** Whose duties are somebody's own: municipalities (AGS) for which she acts, and whether the office of the region is hers. */
export interface OwnPlace {
  readonly municipalities: ReadonlySet<string>
  readonly isOffice: boolean
}

export function ownPlace({ grants }: Viewer, region: string): OwnPlace {
  const here = grants.filter((grant) => grant.region === null || grant.region === region)
  const municipal = here.filter(({ role }) => MUNICIPAL_ROLES.includes(role))
  return {
    municipalities: new Set(municipal.flatMap(({ municipality }) => municipality ?? [])),
    // Whoever administers the server is not the one who does the work of the county.
    isOffice: here.some(({ role }) => role === 'coordination'),
  }
}

/** The municipality for which an actor stands; units and the county belong to the office. */
export function actorPlaces(actors: readonly EntryRecord[]): ReadonlyMap<string, string | 'office'> {
  const places = new Map<string, string>()
  for (const { id, state } of actors) {
    const place = state.municipality
    if (typeof place === 'object' && place !== null && 'ags' in place) places.set(id, String(place.ags))
    else if (state.type === 'county' || state.type === 'unit') places.set(id, 'office')
  }
  return places
}

/** Duties of a place among those of its region, in their order. */
export function dutiesOf(
  duties: readonly Duty[],
  { municipalities, isOffice }: OwnPlace,
  places: ReadonlyMap<string, string>,
): readonly Duty[] {
  return duties.filter(({ municipality, actor }) => {
    const place = municipality ?? (actor === null ? 'office' : places.get(actor))
    return place !== undefined && (place === 'office' ? isOffice : municipalities.has(place))
  })
}
