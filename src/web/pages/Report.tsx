import type { ImportReport, Issue } from '../../contract/index.ts'
import type { Words } from '../../messages/index.ts'
import { TableSection } from './datenTables.tsx'

/** What happened to every file: counts, then its issues one by one. */
export function Report({ words, report }: { words: Words; report: ImportReport | null }) {
  if (!report)
    return (
      <section aria-labelledby="report-title">
        <h2 id="report-title">{words.text('daten.report')}</h2>
        <p>{words.text('daten.report-none')}</p>
      </section>
    )
  const columns = ['read', 'kept', 'skipped', 'repaired'] as const
  return (
    <>
      <TableSection id="report-title" title={words.text('daten.report')} lead={words.text('daten.report-lead')}>
        <table class="kern-table kern-table--small figures">
          <thead>
            <tr>
              <th scope="col">{words.text('daten.report-file')}</th>
              <th scope="col">{words.text('daten.report-kind')}</th>
              {columns.map((column) => (
                <th scope="col" class="numeric" key={column}>
                  {words.text(`daten.report-${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.files.map((file) => (
              <tr key={file.file + file.kind}>
                <th scope="row" class="breakable">
                  {file.file}
                </th>
                <td>{kindWords(words, file.kind)}</td>
                {columns.map((column) => (
                  <td class="numeric" key={column}>
                    {words.number(file[column])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableSection>
      <Issues words={words} report={report} />
    </>
  )
}

function kindWords(words: Words, kind: string): string {
  const key = `daten.kind-${kind}`
  return words.has(key) ? words.text(key) : kind
}

function Issues({ words, report }: { words: Words; report: ImportReport }) {
  const files = [...new Set(report.issues.map(({ file }) => file ?? ''))]
  return (
    <div class="issue-files">
      {files.map((file) => {
        const issues = report.issues.filter((issue) => (issue.file ?? '') === file)
        const total = report.counts.filter((one) => one.file === file).reduce((sum, { count }) => sum + count, 0)
        return (
          <details key={file}>
            <summary>
              <span class="breakable">{file === '' ? words.text('daten.report-general') : file}</span>
              {': '}
              {words.text('daten.report-issues', { n: Math.max(total, issues.length) })}
            </summary>
            <ul class="issues">
              {groupByCode(issues).map((group) => (
                <IssueGroup
                  key={group[0].code}
                  words={words}
                  issues={group}
                  count={countOf(report, file, group[0].code)}
                />
              ))}
            </ul>
          </details>
        )
      })}
    </div>
  )
}

function groupByCode(issues: readonly Issue[]): Issue[][] {
  const groups = new Map<string, Issue[]>()
  for (const issue of issues) groups.set(issue.code, [...(groups.get(issue.code) ?? []), issue])
  return [...groups.values()]
}

const countOf = ({ counts }: ImportReport, file: string, code: string) =>
  counts.find((one) => one.file === file && one.code === code)?.count ?? 1

function IssueGroup({ words, issues, count }: { words: Words; issues: readonly Issue[]; count: number }) {
  const [first] = issues
  return (
    <li>
      <span class={`severity severity--${first.severity}`}>{words.text(`daten.severity-${first.severity}`)}</span>{' '}
      {count > 1 && <span class="muted">{words.text('daten.report-times', { n: count })}</span>}
      <ul>
        {issues.map((issue, index) => (
          // Two equal rows of a file give two equal issues.
          <li key={index}>
            {issue.line !== undefined && (
              <>
                <strong>{words.text('daten.report-line', { line: issue.line })}</strong>{' '}
              </>
            )}
            {words.issue(issue)}
          </li>
        ))}
      </ul>
    </li>
  )
}
