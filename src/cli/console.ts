import type { ImportReport, Issue, Progress } from '../contract/index.ts'
import { issueText, type Language, text } from '../messages/index.ts'
import type { Environment } from './environment.ts'

const MOST_OF_A_KIND = 3

/** Words and progress for the person at the terminal. Results go to standard output, everything else to standard error. */
export class Console {
  readonly language: Language
  readonly #environment: Environment
  #shown = 0
  #lineLength = 0

  constructor(environment: Environment, language: Language) {
    this.#environment = environment
    this.language = language
  }

  say(key: string, values: Record<string, string | number> = {}): void {
    this.#clear()
    this.#environment.err(`${text(this.language, key, values)}\n`)
  }

  /** A sentence that is worded already. */
  line(sentence: string): void {
    this.#clear()
    this.#environment.err(`${sentence}\n`)
  }

  issue(issue: Issue): void {
    this.#clear()
    this.#environment.err(`${issueText(this.language, issue)}\n`)
  }

  words(key: string, values: Record<string, string | number> = {}): string {
    return text(this.language, key, values)
  }

  result(line: string): void {
    this.#environment.out(line)
  }

  json(value: unknown): void {
    this.#environment.out(`${JSON.stringify(value)}\n`)
  }

  /** Shows the phase and how far it is, at most ten times a second, on a terminal only. */
  readonly progress: Progress = (phase, done, total) => {
    if (!this.#environment.isTerminal) return
    const now = performance.now()
    if (done < total && now - this.#shown < 100) return
    this.#shown = now
    const percent = total > 0 ? Math.min(100, Math.floor((100 * done) / total)) : 0
    const line = `${text(this.language, `progress.${phase}`)} ${percent} %`
    this.#environment.err(`\r${line.padEnd(this.#lineLength)}`)
    this.#lineLength = line.length
  }

  #clear(): void {
    if (this.#lineLength === 0) return
    this.#environment.err(`\r${' '.repeat(this.#lineLength)}\r`)
    this.#lineLength = 0
  }

  /** The report of an import: a line per file, then the issues, each code at most three times with the number of the rest. */
  report(report: ImportReport): void {
    for (const f of report.files)
      this.say('cli.file-report', {
        file: f.file,
        read: f.read,
        kept: f.kept,
        skipped: f.skipped,
        repaired: f.repaired,
      })
    const counts = new Map(report.counts.map(({ file, code, count }) => [`${file}|${code}`, count]))
    const shown = new Map<string, number>()
    // Kinds stay together, in the order of their first issue.
    const kinds = Map.groupBy(report.issues, (issue) => `${issue.file ?? ''}|${issue.code}`)
    for (const issue of [...kinds.values()].flat()) {
      const key = `${issue.file ?? ''}|${issue.code}`
      const n = (shown.get(key) ?? 0) + 1
      shown.set(key, n)
      if (n > MOST_OF_A_KIND) continue
      this.issue(issue)
      const more = (counts.get(key) ?? n) - n
      if (n === MOST_OF_A_KIND && more > 0) this.say('cli.more-of-the-same', { more })
    }
  }

  end(): void {
    this.#clear()
  }
}
