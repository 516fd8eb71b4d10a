import { accountNames } from '../../accounts/people.ts'
import type { Workspace } from '../workspace.ts'

/** Names of accounts for those who may see them; of an erased account null. Ids that are no accounts are left out. */
export const actorNames = ({ store }: Workspace, ids: Iterable<string>): Promise<ReadonlyMap<string, string | null>> =>
  accountNames(store.read, [...new Set(ids)])
