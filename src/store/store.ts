import type { Kysely } from 'kysely'
import type { NewEntry, WrittenEntry } from './journal.ts'
import type { Schema } from './schema.ts'

export type StoreKind = 'sqlite' | 'postgresql'

/** What a change works with. Queries only: nothing else may be waited for while it is open. */
export interface Writing {
  readonly query: Kysely<Schema>
  /** The instant of this change, UTC ISO text; the same for all its entries. */
  readonly at: string
  /** Records what was done; written with the change, at its end, or not at all. */
  journal(entry: NewEntry): void
  /** Until the change ends no other one gets past a lock of this name: what is read afterwards holds. In the order of their names where there are several. */
  lock(name: string): Promise<void>
}

/**
 * The store of a workspace: one database, on SQLite or PostgreSQL. All that is written goes through `write`, together with what the journal
 * says about it.
 */
export interface Store {
  readonly kind: StoreKind
  /** For reading. Inside `write` it throws: there the change's own `query` sees what it wrote. */
  readonly read: Kysely<Schema>
  /**
   * One change, whole or not at all. When it resolves, the change is on the disk. Throws what `work` throws, or StoreFault; then nothing
   * is written. `work` may run again where another change came in between; a VersionConflict of the second run is thrown.
   */
  write<T>(work: (writing: Writing) => Promise<T>): Promise<T>
  /** Told after each change was written. With several processes it tells of the own ones only, and perhaps not in the order of the journal. */
  onWritten(listener: (entries: readonly WrittenEntry[]) => void): () => void
  /** A round trip to the database. */
  ping(): Promise<void>
  close(): Promise<void>
}

/** Why the store could not do it. */
export type StoreFaultCode =
  /** No room on the disk. */
  | 'store-full'
  /** The database does not answer. */
  | 'store-unreachable'
  /** Another one holds it for too long. */
  | 'store-busy'
  /** The file or server is not a store that this program can use. */
  | 'store-not-usable'
  /** Written by a newer program. */
  | 'store-newer'
  /** There is none at this place. */
  | 'store-missing'
  /** Something was written to it already. */
  | 'store-not-empty'
  /** May be read only. */
  | 'store-read-only'

export class StoreFault extends Error {
  readonly code: StoreFaultCode

  constructor(code: StoreFaultCode, cause?: unknown) {
    super(`${code}${cause instanceof Error ? `: ${cause.message}` : ''}`, { cause })
    this.name = 'StoreFault'
    this.code = code
  }
}

/** The object was changed by somebody else since it was read. */
export class VersionConflict extends Error {
  readonly kind: string
  readonly id: string
  /** Version in the store; null = it is gone. */
  readonly current: number | null

  constructor(kind: string, id: string, current: number | null) {
    super(`${kind} ${id} is at version ${current}`)
    this.name = 'VersionConflict'
    this.kind = kind
    this.id = id
    this.current = current
  }
}

/** Something that must be unique is there already. */
export class AlreadyThere extends Error {
  constructor(cause?: unknown) {
    super('already there', { cause })
    this.name = 'AlreadyThere'
  }
}
