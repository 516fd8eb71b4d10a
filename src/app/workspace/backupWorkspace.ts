import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { Progress } from '../../core/evidence/index.ts'
import { type ArchiveWriter, writeArchive } from '../../formats/archive/index.ts'
import {
  makeCheckpoint,
  missingSteps,
  openSnapshot,
  openStore,
  readHead,
  SHORT_LIVED_TABLES,
  type Snapshot,
  type StoreOptions,
  signingKey,
} from '../../store/index.ts'
import { BACKUP_FORMAT, BACKUP_FORMAT_VERSION, type BackupManifest, MANIFEST_NAME } from './backupManifest.ts'
import { stageFiles } from './dataFiles.ts'
import { knownPublicKeys, pemOf, signingKeyPath } from './journalKeys.ts'
import { ORIGIN } from './workspace.ts'

export interface BackupQuestion extends StoreOptions {
  /** A zip where it ends in `.zip`, else a folder. */
  readonly out: string
  readonly version: string
  readonly progress?: Progress
  readonly signal?: AbortSignal
}

/**
 * Saves a workspace while others work in it: the store as it was at one moment, the regions and other files of the data folder, and a list with their
 * hashes; without the signing key, sessions and links that work once. It can be restored into either database. Throws StoreFault, InputError.
 */
export async function backupWorkspace(question: BackupQuestion): Promise<BackupManifest> {
  await signTheEnd(question)
  const snapshot = await openSnapshot(question)
  try {
    const staged = await stageFiles(question.dataDir)
    try {
      return await writeArchive(
        question.out,
        async (writer) => {
          const tables = await addTables(writer, snapshot, question)
          const files = await addFiles(writer, staged, question)
          const { edge, last } = await readHead(snapshot.read)
          const manifest: BackupManifest = {
            format: BACKUP_FORMAT,
            formatVersion: BACKUP_FORMAT_VERSION,
            program: question.version,
            madeAt: new Date().toISOString(),
            steps: [...snapshot.steps],
            journal: { origin: ORIGIN, size: edge.size, last },
            publicKeys: (await knownPublicKeys(question.dataDir)).map(pemOf),
            tables,
            leftOut: SHORT_LIVED_TABLES.filter((name) => snapshot.tables.includes(name)),
            files,
          }
          await writer.add(MANIFEST_NAME, [`${JSON.stringify(manifest, null, 1)}\n`])
          return manifest
        },
        question.signal,
      )
    } finally {
      await staged.remove()
    }
  } finally {
    await snapshot.close()
  }
}

/** So that a backup can be checked up to its last entry. A store of an older program is saved as it is. */
async function signTheEnd(options: StoreOptions): Promise<void> {
  const snapshot = await openSnapshot(options)
  const isCurrent = missingSteps(snapshot.steps, snapshot.kind).length === 0
  await snapshot.close()
  if (!isCurrent) return
  const key = await signingKey(signingKeyPath(options.dataDir))
  const store = await openStore(options)
  try {
    await makeCheckpoint(store, ORIGIN, key)
  } finally {
    await store.close()
  }
}

async function addTables(writer: ArchiveWriter, snapshot: Snapshot, { progress, signal }: BackupQuestion) {
  const tables: BackupManifest['tables'] = []
  const names = snapshot.tables.filter((name) => !SHORT_LIVED_TABLES.includes(name))
  for (const [i, table] of names.entries()) {
    progress?.('backup-tables', i, names.length)
    let rows = 0
    const lines = async function* () {
      let piece = ''
      for await (const row of snapshot.rows(table)) {
        rows++
        piece += `${JSON.stringify(row)}\n`
        if (piece.length < 1 << 16) continue
        signal?.throwIfAborted()
        yield piece
        piece = ''
      }
      yield piece
    }
    const file = await writer.add(`tables/${table}.jsonl`, lines())
    tables.push({ ...file, table, rows })
  }
  return tables
}

async function addFiles(
  writer: ArchiveWriter,
  staged: { readonly folder: string; readonly names: readonly string[] },
  { progress, signal }: BackupQuestion,
) {
  const files: BackupManifest['files'] = []
  for (const [i, name] of staged.names.entries()) {
    progress?.('backup-files', i, staged.names.length)
    signal?.throwIfAborted()
    files.push(
      await writer.add(`files/${name}`, createReadStream(join(staged.folder, name), { highWaterMark: 1 << 18 })),
    )
  }
  return files
}
