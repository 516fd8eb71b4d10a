import { type ImportLog, InputError, type Progress } from '../../core/evidence/index.ts'
import type { Box } from '../../core/geo/index.ts'
import type { Source, SourceEntry } from '../source/index.ts'
import { type CsvRow, CsvScanner } from './csvBytes.ts'

/** The files of one feed: those that lie together in an archive or a folder. */
export interface Feed {
  /** `feed.zip` or `folder/feed.zip`. */
  readonly name: string
  /** By file name in lower case, for example `stops.txt`. */
  readonly files: ReadonlyMap<string, SourceEntry>
}

/** What the readers of the single files share. */
export interface FeedContext {
  readonly feed: Feed
  readonly log: ImportLog
  readonly box: Box | null
  readonly progress: Progress
}

/** Thrown inside this module when a feed cannot be used at all; the reason is in the log by then. */
export class UnusableFeed extends Error {}

/** Feeds of a source: each folder or archive in it that holds a file of the format. */
export function feedsOf(source: Source): Feed[] {
  const byFolder = new Map<string, Map<string, SourceEntry>>()
  for (const entry of source.entries) {
    const cut = entry.name.lastIndexOf('/')
    const folder = cut < 0 ? '' : entry.name.slice(0, cut)
    const file = entry.name.slice(cut + 1).toLowerCase()
    const files = byFolder.get(folder) ?? new Map<string, SourceEntry>()
    byFolder.set(folder, files)
    if (!files.has(file)) files.set(file, entry)
  }
  return [...byFolder]
    .filter(([, files]) => files.has('stops.txt') || files.has('stop_times.txt') || files.has('trips.txt'))
    .map(([name, files]) => ({ name: name || source.file, files }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Column name → place in the row, −1 = the column is absent. */
export type Columns<Name extends string> = Readonly<Record<Name, number>>

export interface TableOptions<Name extends string> {
  /** Without the file the feed is unusable. */
  readonly required: boolean
  /** Columns without which the file cannot be read. */
  readonly needs: readonly NoInfer<Name>[]
  /** All columns that are used; `a|b` are two names of one column. */
  readonly columns: readonly Name[]
}

/**
 * Reads a file of the feed row by row. Returns false when the file is absent or lacks a needed column (in the log then).
 * A file that breaks off keeps what was read; the fault is in the log. Rows count as kept unless `onRow` counts them as skipped.
 */
export async function readTable<Name extends string>(
  context: FeedContext,
  file: string,
  options: TableOptions<Name>,
  onRow: (row: CsvRow, columns: Columns<Name>, displayName: string) => void,
): Promise<boolean> {
  const { feed, log, progress } = context
  const entry = feed.files.get(file)
  const displayName = entry?.name ?? `${feed.name}/${file}`
  if (!entry) {
    if (!options.required) return false
    log.error('gtfs-file-missing', { file: displayName }, { file })
    throw new UnusableFeed(file)
  }
  const report = log.file(displayName, 'gtfs')
  let columns: Columns<Name> | null = null
  const scanner = new CsvScanner(
    (row) => {
      if (columns) {
        report.read++
        onRow(row, columns, displayName)
        return
      }
      columns = columnsOf(row, options.columns)
      const missing = options.needs.filter((name) => columns![name] < 0)
      if (missing.length > 0) throw missingColumns(displayName, missing)
    },
    (line) => log.warn('gtfs-open-quote', { file: displayName, line }),
  )
  try {
    let bytes = 0
    for await (const chunk of entry.stream()) {
      scanner.push(chunk)
      bytes += chunk.length
      progress('timetable', bytes, Math.max(bytes, entry.bytes))
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    log.issue(error.issue)
    if (error.issue.code === 'gtfs-columns-missing') {
      if (options.required) throw new UnusableFeed(file)
      return false
    }
    log.error('gtfs-broken-off', { file: displayName }, { rows: report.read })
  }
  scanner.finish()
  report.kept = report.read - report.skipped
  if (columns) return true
  log.error('gtfs-file-empty', { file: displayName }, { file })
  if (options.required) throw new UnusableFeed(file)
  return false
}

function columnsOf<Name extends string>(row: CsvRow, wanted: readonly Name[]): Columns<Name> {
  const names: string[] = []
  for (let f = 0; f < row.count; f++) {
    names.push(new TextDecoder().decode(row.bytes.subarray(row.start[f], row.end[f])).trim().toLowerCase())
  }
  const columns = {} as Record<Name, number>
  for (const name of wanted) {
    columns[name] = -1
    for (const alias of name.split('|')) if (columns[name] < 0) columns[name] = names.indexOf(alias)
  }
  return columns
}

function missingColumns(file: string, missing: readonly string[]): InputError {
  return new InputError({
    code: 'gtfs-columns-missing',
    severity: 'error',
    file,
    line: 1,
    params: { columns: missing.join(', ') },
  })
}
