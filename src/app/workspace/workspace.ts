import type { KeyObject } from 'node:crypto'
import type { CooperationLibrary } from '../../core/cooperation/index.ts'
import { type JobDelivery, makeCheckpoint, openDelivery, openStore, type Store, signingKey } from '../../store/index.ts'
import { signingKeyPath } from './journalKeys.ts'

/** Name of the journal in its checkpoints. */
export const ORIGIN = 'reihum'

/** What a running program shares among its people: the store and what belongs to it. */
export interface Workspace {
  readonly store: Store
  /** How workers hear of jobs. */
  readonly jobs: JobDelivery
  readonly dataDir: string
  /** Signs checkpoints of the journal; never in the store nor in a backup. */
  readonly key: KeyObject
  /** Name of this journal in its checkpoints. */
  readonly origin: string
  /** Version of the program. */
  readonly version: string
  /** Ids of the catalogue's services; undefined = they are not looked up. */
  readonly services?: ReadonlySet<string> | undefined
  /** What the catalogue holds for working together; undefined = its checks and programmes are not looked up. */
  readonly cooperation?: CooperationLibrary | undefined
  /** A line for the person who runs the server. */
  readonly log: (line: string) => void
}

export interface WorkspaceOptions {
  readonly dataDir: string
  /** `postgres://…`; undefined = the file in the data folder. */
  readonly databaseUrl?: string | undefined
  readonly version: string
  readonly services?: ReadonlySet<string> | undefined
  readonly cooperation?: CooperationLibrary | undefined
  readonly log?: (line: string) => void
}

/** Opens the workspace of a data folder and makes it where there is none. Throws StoreFault. */
export async function openWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const { dataDir, databaseUrl, version, services, cooperation, log = () => {} } = options
  const store = await openStore({ dataDir, databaseUrl, log })
  try {
    const key = await signingKey(signingKeyPath(dataDir))
    const jobs = await openDelivery(store, databaseUrl, log)
    return { store, jobs, dataDir, key, origin: ORIGIN, version, services, cooperation, log }
  } catch (error) {
    await store.close()
    throw error
  }
}

/** Signs the end of the journal and closes the store. */
export async function closeWorkspace({ store, jobs, origin, key }: Workspace): Promise<void> {
  try {
    await makeCheckpoint(store, origin, key)
  } finally {
    await jobs.close()
    await store.close()
  }
}
