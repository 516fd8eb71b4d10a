import type { JobRow } from '../../../contract/index.ts'
import type { Words } from '../../../messages/index.ts'
import { ScrollTable } from '../scrollTable/ScrollTable.tsx'
import type { Links } from '../view.ts'
import { JobActions } from './JobActions.tsx'
import { jobAuthor, jobDuration, jobStateWord, jobStep, jobTitle } from './jobPhrases.ts'

export interface JobTableView {
  readonly words: Words
  readonly links: Links
  readonly rows: readonly JobRow[]
  readonly regionNames: ReadonlyMap<string, string>
  /** ISO instant of the page. */
  readonly now: string
  readonly csrf: string
  readonly titleId: string
  /** Absent on the page of one region. */
  readonly withRegion: boolean
}

/** Jobs, the newest first. */
export function JobTable({ view }: { view: JobTableView }) {
  const { words, rows, titleId, withRegion } = view
  const columns = ['work', ...(withRegion ? ['region'] : []), 'state', 'by', 'at', 'duration', 'do']
  return (
    <ScrollTable titleId={titleId}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {words.text(`job.column-${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} view={view} row={row} />
        ))}
      </tbody>
    </ScrollTable>
  )
}

function Row({ view, row }: { view: JobTableView; row: JobRow }) {
  const { words, links, regionNames, now, csrf, withRegion } = view
  const step = jobStep(row, words)
  return (
    <tr>
      <th scope="row">
        <a href={links(`/verwaltung/arbeiten/${row.id}`)}>{jobTitle(row, words)}</a>
      </th>
      {withRegion && <td>{row.region === null ? '' : (regionNames.get(row.region) ?? row.region)}</td>}
      <td>
        <span class={`tag job-state job-state--${row.state}`}>{jobStateWord(row, words)}</span>
        {step !== null && <span class="field__hint">{step}</span>}
        {row.issue && <span class="field__hint">{words.issue(row.issue)}</span>}
      </td>
      <td>{jobAuthor(row, words)}</td>
      <td>{words.moment(row.createdAt)}</td>
      <td>{jobDuration(row, now, words)}</td>
      <td>
        <JobActions words={words} links={links} row={row} csrf={csrf} isShort />
      </td>
    </tr>
  )
}
