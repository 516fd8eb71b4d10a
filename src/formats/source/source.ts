import type { ImportLog } from '../../core/evidence/index.ts'

/** One readable file: a plain file, the content of a .gz, an entry of a .zip, or a file in a folder. */
export interface SourceEntry {
  /** Display name for messages: `feed.zip/stops.txt` for an entry of an archive. */
  readonly name: string
  /** Name inside the archive or folder with forward slashes; for a single file its file name (without `.gz`). */
  readonly entryName: string
  /** Unpacked bytes as far as known before reading (of a .gz: packed bytes). */
  readonly bytes: number
  /** Path on disk when the bytes lie there unpacked, else null. */
  readonly path: string | null
  readonly log: ImportLog
  /** Unpacked bytes, each call from the start. Throws InputError for broken or oversized content. */
  stream(): AsyncIterable<Uint8Array>
}

export interface Source {
  /** File or folder name without its path. */
  readonly file: string
  /** Path as given. */
  readonly path: string
  readonly entries: readonly SourceEntry[]
  close(): void
}
