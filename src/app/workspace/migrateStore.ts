import { missingSteps, openSnapshot, openStore, StoreFault, type StoreOptions } from '../../store/index.ts'

export interface StoreSteps {
  /** Steps that the store has seen. */
  readonly done: readonly string[]
  /** Steps that this program would take. */
  readonly missing: readonly string[]
}

/** How far the tables of a store are, without touching them. Throws StoreFault. */
export async function storeSteps(options: StoreOptions): Promise<StoreSteps> {
  const snapshot = await openSnapshot(options)
  try {
    const { steps: done, kind } = snapshot
    const known = missingSteps([], kind)
    if (done.some((name) => !known.includes(name))) throw new StoreFault('store-newer')
    return { done, missing: missingSteps(done, kind) }
  } finally {
    await snapshot.close()
  }
}

/** Brings the tables of a store to what this program needs, and makes the store where there is none. */
export async function migrateStore(options: StoreOptions): Promise<StoreSteps> {
  const before = await storeSteps(options).catch((error) => {
    if (error instanceof StoreFault && error.code === 'store-missing') return null
    throw error
  })
  const store = await openStore(options)
  await store.close()
  return before ?? { done: [], missing: (await storeSteps(options)).done }
}
