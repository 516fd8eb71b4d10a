import {
  questionToQuery,
  type ReachAnswer,
  SORT_COLUMNS,
  type SortColumn,
  sortToQuery,
} from '../../../contract/index.ts'
import type { Words } from '../../../messages/index.ts'
import { howWords } from '../answer/phrases.ts'
import type { AnswerView } from '../view.ts'
import { sortRows } from './sortRows.ts'

type Row = ReachAnswer['total']

/** All municipalities of the inside with the whole region at the foot. Headings are links that sort. */
export function Municipalities({ view }: { view: AnswerView }) {
  const { words, answer, service } = view
  const { question, measure } = answer
  return (
    <div class="municipalities" id="gemeinden">
      <h2 id="municipalities-title">{words.text('lagebild.table')}</h2>
      <p class="muted" id="municipalities-note">
        {words.text('lagebild.table-caption', {
          service: words.of(service.name),
          how: howWords(question, words),
          limit: words.limit(measure, question.threshold),
          order: orderWords(view),
        })}
      </p>
      {answer.municipalities.length === 0 && <p>{words.text('lagebild.table-empty')}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen must scroll by keyboard too. */}
      <section class="table-scroll" aria-labelledby="municipalities-title" tabIndex={0}>
        <table
          class="kern-table kern-table--small figures"
          aria-labelledby="municipalities-title"
          aria-describedby="municipalities-note"
        >
          <thead>
            <tr>
              {SORT_COLUMNS.map((column) => (
                <Heading key={column} view={view} column={column} />
              ))}
            </tr>
          </thead>
          <tbody>
            {sortRows(answer.municipalities, view.sort, words.compare).map((row) => (
              <tr key={row.ags} data-ags={row.ags}>
                <th scope="row">
                  {row.name} <ReportLink view={view} row={row} />
                </th>
                <Figures row={row} view={view} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.text('lagebild.row-total')}</th>
              <Figures row={answer.total} view={view} />
            </tr>
          </tfoot>
        </table>
      </section>
      <p class="muted">
        {words.text('lagebild.table-sites-note', {
          inside: words.number(answer.total.sites),
          all: words.number(answer.sites),
        })}
      </p>
    </div>
  )
}

/** To the page that a council prints. */
function ReportLink({ view: { words, links, region }, row: { ags, name } }: { view: AnswerView; row: Row }) {
  const query = new URLSearchParams({ region: region.id, gemeinde: ags })
  return (
    <a class="report-link" href={links('/bericht', query)} aria-label={words.text('lagebild.report-of', { name })}>
      {words.text('lagebild.report')}
    </a>
  )
}

const unitOf = (words: Words, measure: ReachAnswer['measure']) => words.text(`lagebild.unit-${measure}`)

function columnWords({ words, answer }: AnswerView, column: SortColumn): string {
  return words.text(`lagebild.column-${column}`, { unit: unitOf(words, answer.measure) })
}

function orderWords(view: AnswerView): string {
  const { sort, words } = view
  if (sort.column === 'name' && !sort.falling) return words.text('lagebild.order-name')
  return words.text(sort.falling ? 'lagebild.order-down' : 'lagebild.order-up', {
    column: columnWords(view, sort.column),
  })
}

function Heading({ view, column }: { view: AnswerView; column: SortColumn }) {
  const { sort, links, region, question } = view
  const isSorted = sort.column === column
  // Names begin at A, figures with the largest; the second click turns round.
  const falling = isSorted ? !sort.falling : column !== 'name'
  const query = questionToQuery(region.id, question)
  const value = sortToQuery({ column, falling })
  if (value !== undefined) query.set('sort', value)
  return (
    <th
      scope="col"
      class={column === 'name' ? undefined : 'numeric'}
      aria-sort={isSorted ? (sort.falling ? 'descending' : 'ascending') : undefined}
    >
      <a class="sort" href={`${links('/lagebild', query)}#gemeinden`} data-sort={value ?? ''}>
        {columnWords(view, column)}
        <span class="sort__mark" aria-hidden="true">
          {isSorted ? (sort.falling ? '▼' : '▲') : ''}
        </span>
      </a>
    </th>
  )
}

function Figures({ row, view: { words, answer } }: { row: Row; view: AnswerView }) {
  const { people, within, beyond, sites } = row
  if (people === null)
    return (
      <>
        <td class="numeric muted" colSpan={6}>
          {words.text('lagebild.cell-unknown')}
        </td>
        <td class="numeric">{words.number(sites)}</td>
      </>
    )
  const none = words.text('lagebild.cell-none')
  return (
    <>
      <td class="numeric">{words.number(people)}</td>
      <td class="numeric">{words.number(within!)}</td>
      <td class="numeric">{people > 0 ? words.share(within! / people) : none}</td>
      <td class={`numeric${Math.round(beyond!) > 0 ? ' strong' : ''}`}>{words.number(beyond!)}</td>
      <td class="numeric">{quantile(row.median, people, answer.measure, words)}</td>
      <td class="numeric">{quantile(row.p90, people, answer.measure, words)}</td>
      <td class="numeric">{words.number(sites)}</td>
    </>
  )
}

/** Whole minutes, or kilometres with one decimal; the unit stands in the heading. */
function quantile(value: number | null, people: number, measure: ReachAnswer['measure'], words: Words): string {
  if (people === 0) return words.text('lagebild.cell-none')
  if (value === null) return words.text('lagebild.cell-never')
  return measure === 'seconds' ? words.number(value / 60) : words.number(value / 1000, 1)
}
