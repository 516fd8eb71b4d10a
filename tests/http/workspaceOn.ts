import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { closeWorkspace, openWorkspace, type Workspace } from '../../src/app/index.ts'
import type { TestDatabase } from '../store/databases.ts'

/** A workspace on a database of its own for the tests of a suite. */
export function workspaceOn(database: TestDatabase): {
  readonly get: () => Workspace
  /** Entries of the journal. */
  readonly journalSize: () => Promise<number>
} {
  const dataDir = mkdtempSync(join(tmpdir(), 'reihum-workspace-'))
  let workspace: Workspace
  beforeAll(async () => {
    workspace = await openWorkspace({ ...(await database.fresh()), dataDir, version: '0.0.0' })
  })
  afterAll(async () => {
    await closeWorkspace(workspace)
    rmSync(dataDir, { recursive: true, force: true })
  })
  const journalSize = async () => {
    const { size } = await workspace.store.read
      .selectFrom('journal_entry')
      .select(({ fn }) => fn.countAll<number>().as('size'))
      .executeTakeFirstOrThrow()
    return Number(size)
  }
  return { get: () => workspace, journalSize }
}
