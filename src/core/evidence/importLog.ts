import type { Issue } from './issue.ts'

/** What happened to one input file. */
export interface FileReport {
  readonly file: string
  /** What the file was read as, for example `osm`, `gtfs`, `zensus-grid`. */
  readonly kind: string
  /** Records seen, records that made it into the region, left out, changed to make them usable. */
  read: number
  kept: number
  skipped: number
  repaired: number
}

export interface ImportReport {
  readonly files: readonly FileReport[]
  /** At most `CAP` per code and file; `counts` knows the rest. */
  readonly issues: readonly Issue[]
  /** Number of times each code occurred, per file: `${file}\u0000${code}` is never shown, only summed. */
  readonly counts: readonly { readonly file: string; readonly code: string; readonly count: number }[]
}

const CAP = 20

/** Collects what importers read, skip and repair. Every importer takes one; none of them throws for a bad record. */
export class ImportLog {
  readonly #files = new Map<string, FileReport>()
  readonly #issues: Issue[] = []
  readonly #counts = new Map<string, { file: string; code: string; count: number }>()

  /** The counters of a file, created on first use. */
  file(file: string, kind: string): FileReport {
    const known = this.#files.get(file)
    if (known) return known
    const made: FileReport = { file, kind, read: 0, kept: 0, skipped: 0, repaired: 0 }
    this.#files.set(file, made)
    return made
  }

  /** Records an issue; the twenty-first of the same code and file is only counted. */
  issue(issue: Issue): void {
    const file = issue.file ?? ''
    const key = `${file}\u0000${issue.code}`
    const entry = this.#counts.get(key)
    if (entry) entry.count++
    else this.#counts.set(key, { file, code: issue.code, count: 1 })
    if ((entry?.count ?? 1) <= CAP) this.#issues.push(issue)
  }

  warn(code: string, where: { file?: string; line?: number }, params?: Record<string, string | number>): void {
    this.issue({ code, severity: 'warning', ...where, ...(params ? { params } : {}) })
  }

  note(code: string, where: { file?: string; line?: number }, params?: Record<string, string | number>): void {
    this.issue({ code, severity: 'note', ...where, ...(params ? { params } : {}) })
  }

  error(code: string, where: { file?: string; line?: number }, params?: Record<string, string | number>): void {
    this.issue({ code, severity: 'error', ...where, ...(params ? { params } : {}) })
  }

  report(): ImportReport {
    return { files: [...this.#files.values()], issues: this.#issues, counts: [...this.#counts.values()] }
  }
}

/** Progress of long work: a phase (key `progress.<phase>` in the messages) and how much of it is done. */
export type Progress = (phase: string, done: number, total: number) => void
