import { findKind } from '../../../app/index.ts'
import { entryNames, type RegisterPlace } from '../registerPlace.ts'

/** Projects of the region by id, as far as the visitor sees them. */
export async function projectNames(place: RegisterPlace): Promise<ReadonlyMap<string, string>> {
  const { references } = await entryNames(place, findKind('balance-entry')!)
  return references.get('project') ?? new Map()
}
