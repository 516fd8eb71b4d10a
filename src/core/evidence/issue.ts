/** A fault or remark about an input. Issues are data; `messages` turns the code and its params into a sentence in the reader's language. */
export interface Issue {
  /** Kebab-case code, the key `issue.<code>` in the messages, for example `osm-truncated`. */
  readonly code: string
  /** error: this file or request could not be used; warning: something was left out or repaired; note: worth knowing. */
  readonly severity: 'error' | 'warning' | 'note'
  /** File name as the user gave it (entry of an archive: `feed.zip/stops.txt`). */
  readonly file?: string
  /** 1-based line in a text file, or row in a sheet. */
  readonly line?: number
  /** Values that the sentence needs. */
  readonly params?: Readonly<Record<string, string | number>>
}

/** What was found in a whole file or request that cannot be used at all. Carries the issue; the rim words it. */
export class InputError extends Error {
  readonly issue: Issue
  constructor(issue: Issue) {
    super(`${issue.code} ${issue.file ?? ''} ${JSON.stringify(issue.params ?? {})}`)
    this.name = 'InputError'
    this.issue = issue
  }
}
