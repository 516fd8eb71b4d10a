import type { KeyObject } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { InputError } from '../../core/evidence/index.ts'
import { type Archive, openArchive } from '../../formats/archive/index.ts'
import {
  type FoundFault,
  openSnapshot,
  recordRows,
  STORE_FILE,
  type StoreOptions,
  storeJournal,
  type Verified,
  verifyJournal,
} from '../../store/index.ts'
import { backupJournal } from './backupContent.ts'
import { MANIFEST_NAME, readBackupManifest } from './backupManifest.ts'
import { knownPublicKeys, parsePublicKeys } from './journalKeys.ts'
import { verifyJournalFile } from './readJournalFile.ts'

export interface VerifyQuestion extends StoreOptions {
  /** A backup, an export of the journal, or a data folder; undefined = the store of the settings. */
  readonly path?: string | undefined
  /** Public keys to go by; undefined = those that lie beside what is verified. */
  readonly keys?: readonly KeyObject[] | undefined
}

export interface VerifyReport extends Omit<Verified, 'firstFault'> {
  /** What was verified. */
  readonly of: 'store' | 'backup' | 'journal' | 'excerpt'
  /** Checkpoints were compared with a key. */
  readonly signatures: boolean
  /** Files whose content was compared with a hash. */
  readonly files: number
  readonly firstFault: (Omit<FoundFault, 'fault'> & { readonly fault: VerifyFault; readonly file?: string }) | null
}

export type VerifyFault = FoundFault['fault'] | 'file-altered'

/**
 * Recomputes the whole journal, and compares records, and the files of a backup, with what it says: of a store that is in use, a backup or an export. What
 * was altered is a result; InputError and StoreFault tell what cannot be looked at.
 */
export async function verifyWorkspace(question: VerifyQuestion): Promise<VerifyReport> {
  const { path } = question
  if (path === undefined) return verifyStore(question, question)
  const info = await stat(path).catch(() => null)
  if (!info) throw new InputError({ code: 'file-not-found', severity: 'error', file: path, params: { file: path } })
  const isStore = info.isDirectory() ? existsSync(join(path, STORE_FILE)) : basename(path) === STORE_FILE
  if (isStore) return verifyStore({ dataDir: info.isDirectory() ? path : dirname(path) }, question)
  if (info.isDirectory() ? existsSync(join(path, MANIFEST_NAME)) : await isZip(path))
    return verifyBackup(path, question)
  if (info.isDirectory()) throw new InputError({ code: 'verify-not-known', severity: 'error', file: path })
  return verifyJournalFile(path, question.keys ?? null)
}

async function verifyStore(options: StoreOptions, { keys }: VerifyQuestion): Promise<VerifyReport> {
  const snapshot = await openSnapshot(options)
  try {
    const known = keys ?? (await knownPublicKeys(options.dataDir))
    const source = await storeJournal(snapshot.read, recordRows(snapshot.read))
    const verified = await verifyJournal(source, known.length > 0 ? known : null)
    const entry = await claimOf(verified, async (seq) =>
      snapshot.read
        .selectFrom('journal_entry')
        .select(['at', 'actor', 'action', 'kind', 'object'])
        .where('seq', '=', seq)
        .executeTakeFirst(),
    )
    return { ...verified, firstFault: entry, of: 'store', signatures: known.length > 0, files: 0 }
  } finally {
    await snapshot.close()
  }
}

/** A fault with what its entry claims to be, where only the number was at hand. */
async function claimOf(
  { firstFault }: Verified,
  find: (seq: number) => Promise<FoundFault['entry'] | undefined>,
): Promise<FoundFault | null> {
  if (!firstFault || firstFault.entry || firstFault.seq === null) return firstFault
  return { ...firstFault, entry: (await find(firstFault.seq)) ?? null }
}

async function verifyBackup(path: string, { keys }: VerifyQuestion): Promise<VerifyReport> {
  const archive = await openArchive(path)
  try {
    const manifest = await readBackupManifest(archive, path)
    const known = keys ?? manifest.publicKeys.flatMap(parsePublicKeys)
    const signatures = known.length > 0
    const about = { of: 'backup', signatures } as const
    // The journal first: an altered entry says more than an altered file.
    const bare: Archive = { ...archive, lines: (name) => archive.lines(name) }
    const verified = await verifyJournal(await backupJournal(bare, manifest), signatures ? known : null)
    if (!verified.ok) return { ...verified, ...about, files: 0 }
    const listed = [...manifest.tables, ...manifest.files]
    for (const [i, file] of listed.entries()) {
      if (await isAsListed(archive, file)) continue
      const firstFault = { seq: null, fault: 'file-altered', entry: null, file: file.name } as const
      return { ...verified, ...about, ok: false, files: i, firstFault }
    }
    return { ...verified, ...about, files: listed.length }
  } finally {
    archive.close()
  }
}

/** A damaged entry of a zip is an altered file. */
async function isAsListed(archive: Archive, file: Parameters<Archive['matches']>[0]): Promise<boolean> {
  try {
    return await archive.matches(file)
  } catch (error) {
    if (error instanceof InputError) return false
    throw error
  }
}

async function isZip(path: string): Promise<boolean> {
  const handle = await open(path)
  try {
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0)
    return buffer.toString('latin1').startsWith('PK')
  } finally {
    await handle.close()
  }
}
