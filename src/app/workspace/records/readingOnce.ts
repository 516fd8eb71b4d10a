import { listRecords, type StoredRecord } from '../../../store/index.ts'
import type { Workspace } from '../workspace.ts'

type Kept = Map<string, Promise<readonly StoredRecord[]>>

const KEPT = new WeakMap<Workspace, Kept>()

/**
 * The workspace for an answer to which many parts contribute: each kind of a region is read once, whichever of them ask for it. What is written meanwhile it
 * does not see, so it is given away with the answer.
 */
export function readingOnce(workspace: Workspace): Workspace {
  if (KEPT.has(workspace)) return workspace
  const reading = { ...workspace }
  KEPT.set(reading, new Map())
  return reading
}

interface Asked {
  readonly kind: string
  readonly region: string
  readonly deleted?: boolean
}

/** Records of a kind in a region in the order in which they were made, whoever may see them. */
export function recordsIn<State = unknown>(
  workspace: Workspace,
  { kind, region, deleted = false }: Asked,
): Promise<readonly StoredRecord<State>[]> {
  const asked = { kind, region, deleted }
  const read = () => listRecords<State>(workspace.store.read, asked)
  const kept = KEPT.get(workspace) as Map<string, ReturnType<typeof read>> | undefined
  if (!kept) return read()
  const key = JSON.stringify(asked)
  const known = kept.get(key) ?? read()
  kept.set(key, known)
  return known
}
