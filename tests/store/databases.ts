import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import { openStore, type Store, type StoreOptions } from '../../src/store/index.ts'
import { NO_POSTGRES, type PostgresServer, startPostgres } from './postgresServer.ts'

export interface TestDatabase {
  /** Settings of an empty store. */
  fresh(): Promise<StoreOptions>
  /** An empty store, open; closed after the test. */
  open(): Promise<Store>
  /** A further handle on a store, as another process has one. */
  again(options: StoreOptions): Promise<Store>
}

/** The same tests on SQLite and on a PostgreSQL server of their own. */
export function onBothDatabases(name: string, tests: (database: TestDatabase, kind: 'sqlite' | 'postgresql') => void) {
  describe(`${name}, SQLite`, () => {
    const folders: string[] = []
    const database = opened(async () => {
      const dataDir = mkdtempSync(join(tmpdir(), 'reihum-store-'))
      folders.push(dataDir)
      return { dataDir }
    })
    afterAll(() => {
      for (const folder of folders) rmSync(folder, { recursive: true, force: true })
    })
    tests(database, 'sqlite')
  })
  onPostgres(name, (database) => tests(database, 'postgresql'))
}

/** Tests of what only a server does. */
export function onPostgres(name: string, tests: (database: TestDatabase) => void) {
  describe.skipIf(NO_POSTGRES !== '')(`${name}, PostgreSQL${NO_POSTGRES && ` (skipped: ${NO_POSTGRES})`}`, () => {
    let server: PostgresServer
    beforeAll(async () => {
      server = await startPostgres()
    })
    afterAll(() => server.stop())
    tests(opened(async () => ({ dataDir: tmpdir(), databaseUrl: await server.newDatabase() })))
  })
}

function opened(fresh: () => Promise<StoreOptions>): TestDatabase {
  const open: Store[] = []
  afterEach(async () => {
    await Promise.all(open.splice(0).map((store) => store.close()))
  })
  const again = async (options: StoreOptions) => {
    const store = await openStore(options)
    open.push(store)
    return store
  }
  return { fresh, again, open: async () => again(await fresh()) }
}
