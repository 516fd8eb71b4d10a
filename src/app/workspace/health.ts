import { statfs } from 'node:fs/promises'
import { performance } from 'node:perf_hooks'
import { countJobs, readHead, StoreFault, type StoreFaultCode } from '../../store/index.ts'
import type { Workspace } from './workspace.ts'

/** How a server is, for whoever watches over it. */
export interface Health {
  readonly ok: boolean
  readonly version: string
  /** Null = nothing is stored here: the data folder may only be read. */
  readonly store: {
    readonly ok: boolean
    readonly kind: 'sqlite' | 'postgresql'
    readonly fault: StoreFaultCode | null
    /** A round trip to the database. */
    readonly milliseconds: number
    /** Entries of the journal; null = not known. */
    readonly entries: number | null
    /** Jobs by state; null = not known. */
    readonly jobs: Readonly<Record<string, number>> | null
  } | null
  /** Null = the system does not tell. */
  readonly disk: { readonly ok: boolean; readonly freeBytes: number; readonly totalBytes: number } | null
}

/** Below that nothing large can be saved any more. */
const LEAST_FREE_BYTES = 256 * 1024 ** 2

export async function healthOf(workspace: Workspace | null, version: string): Promise<Health> {
  if (!workspace) return { ok: true, version, store: null, disk: null }
  const [store, disk] = await Promise.all([storeHealth(workspace), diskHealth(workspace.dataDir)])
  return { ok: store.ok, version, store, disk }
}

async function storeHealth({ store }: Workspace): Promise<NonNullable<Health['store']>> {
  const began = performance.now()
  const taken = () => Math.round((performance.now() - began) * 100) / 100
  try {
    await store.ping()
    const milliseconds = taken()
    const { edge } = await readHead(store.read)
    return {
      ok: true,
      kind: store.kind,
      fault: null,
      milliseconds,
      entries: edge.size,
      jobs: await countJobs(store.read),
    }
  } catch (error) {
    const fault = error instanceof StoreFault ? error.code : 'store-unreachable'
    return { ok: false, kind: store.kind, fault, milliseconds: taken(), entries: null, jobs: null }
  }
}

async function diskHealth(dataDir: string): Promise<Health['disk']> {
  const found = await statfs(dataDir).catch(() => null)
  if (!found) return null
  const freeBytes = found.bavail * found.bsize
  return { ok: freeBytes >= LEAST_FREE_BYTES, freeBytes, totalBytes: found.blocks * found.bsize }
}
