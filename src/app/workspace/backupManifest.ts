import { z } from 'zod'
import { InputError } from '../../core/evidence/index.ts'
import type { Archive } from '../../formats/archive/index.ts'

export const BACKUP_FORMAT = 'reihum-backup'
export const BACKUP_FORMAT_VERSION = 1
export const MANIFEST_NAME = 'manifest.json'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const file = z.object({ name: z.string(), bytes: z.number(), sha256: hash })

const manifestSchema = z.object({
  format: z.literal(BACKUP_FORMAT),
  formatVersion: z.number(),
  /** Version of the program that made it. */
  program: z.string(),
  madeAt: z.string(),
  /** Migrations that the tables have seen. */
  steps: z.array(z.string()),
  journal: z.object({ origin: z.string(), size: z.number(), last: z.string() }),
  /** PEM of the keys by which checkpoints are signed; the signing key itself is never in a backup. */
  publicKeys: z.array(z.string()),
  /** One file each, `tables/NAME.jsonl`, a row a line. */
  tables: z.array(file.extend({ table: z.string(), rows: z.number() })),
  /** Tables that hold nothing that must last, and are not in the backup. */
  leftOut: z.array(z.string()),
  /** Everything else of the data folder, below `files/`. */
  files: z.array(file),
})

/** What a backup says about itself; the last file that is written to it. */
export type BackupManifest = z.infer<typeof manifestSchema>

/** Throws InputError where an archive is no backup, or one of a newer program. */
export async function readBackupManifest(archive: Archive, path: string): Promise<BackupManifest> {
  const refuse = (code: string) => new InputError({ code, severity: 'error', file: path })
  if (!archive.names.includes(MANIFEST_NAME)) throw refuse('backup-not-one')
  let value: unknown
  try {
    value = JSON.parse(await archive.text(MANIFEST_NAME))
  } catch {
    throw refuse('backup-not-one')
  }
  const claimed = value as { format?: unknown; formatVersion?: unknown } | null
  if (claimed?.format !== BACKUP_FORMAT) throw refuse('backup-not-one')
  if (!(Number(claimed.formatVersion) <= BACKUP_FORMAT_VERSION)) throw refuse('backup-newer')
  const parsed = manifestSchema.safeParse(value)
  if (!parsed.success) throw refuse('backup-not-one')
  return parsed.data
}
