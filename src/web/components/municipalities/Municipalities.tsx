import {
  orderToQuery,
  questionToQuery,
  type ReachAnswer,
  SORT_COLUMNS,
  type SortColumn,
  type SortOrder,
} from '../../../contract/index.ts'
import type { Words } from '../../../messages/index.ts'
import { howWords } from '../answer/phrases.ts'
import { type FigureColumn, FigureTable } from '../figureTable/FigureTable.tsx'
import { orderWords } from '../figureTable/orderWords.ts'
import type { AnswerView } from '../view.ts'

type Row = ReachAnswer['total']

/** All municipalities of the inside with the whole region at the foot. Headings are links that sort. */
export function Municipalities({ view }: { view: AnswerView }) {
  const { words, answer, service, sort } = view
  const { question, measure } = answer
  const columns = SORT_COLUMNS.map((id) => columnOf(id, view))
  return (
    <div class="municipalities" id="gemeinden">
      <h2 id="municipalities-title">{words.text('lagebild.table')}</h2>
      <p class="muted" id="municipalities-note">
        {words.text('lagebild.table-caption', {
          service: words.of(service.name),
          how: howWords(question, words),
          limit: words.limit(measure, question.threshold),
          order: orderWords(sort, columns, words),
        })}
      </p>
      {answer.municipalities.length === 0 && <p>{words.text('lagebild.table-empty')}</p>}
      <FigureTable
        words={words}
        titleId="municipalities-title"
        noteId="municipalities-note"
        columns={columns}
        rows={answer.municipalities}
        foot={answer.total}
        keyOf={({ ags }) => ags}
        agsOf={({ ags }) => ags}
        order={sort}
        hrefOf={(order) => sortHref(view, order)}
      />
      <p class="muted">
        {words.text('lagebild.table-sites-note', {
          inside: words.number(answer.total.sites),
          all: words.number(answer.sites),
        })}
      </p>
    </div>
  )
}

const columnsToSites = (column: SortColumn) => SORT_COLUMNS.indexOf('sites') - SORT_COLUMNS.indexOf(column)

function sortHref({ links, region, question }: AnswerView, order: SortOrder): string {
  const query = questionToQuery(region.id, question)
  const sort = orderToQuery(order)
  if (sort !== undefined) query.set('sort', sort)
  return `${links('/lagebild', query)}#gemeinden`
}

function columnOf(id: SortColumn, view: AnswerView): FigureColumn<Row, SortColumn> {
  const { words, answer } = view
  const { measure } = answer
  const isWithoutSite = answer.sites === 0
  const label = words.text(`lagebild.column-${id}`, { unit: words.text(`lagebild.unit-${measure}`) })
  const none = words.text('lagebild.cell-none')
  const figure = (sortBy: (row: Row) => number | null, cell: (row: Row) => string) => ({ id, label, sortBy, cell })
  switch (id) {
    case 'name':
      return { id, label, isText: true, sortBy: ({ name }) => name, cell: (row) => <Name row={row} view={view} /> }
    case 'people':
      return {
        ...figure(
          ({ people }) => people,
          ({ people }) => (people === null ? words.text('lagebild.cell-unknown') : words.number(people)),
        ),
        // Of people who are not known nothing is, but where the sites are.
        span: ({ people }) => (people === null ? columnsToSites('people') : 1),
      }
    case 'within':
      return {
        ...figure(
          ({ within }) => within,
          ({ within }) => (isWithoutSite ? words.text('lagebild.cell-unknown') : words.number(within!)),
        ),
        // A gap in the data is no shortage: where no site is recorded, nobody is known to be left out.
        span: () => (isWithoutSite ? columnsToSites('within') : 1),
      }
    case 'share':
      return figure(
        ({ people, within }) => (people ? within! / people : null),
        ({ people, within }) => (people! > 0 ? words.share(within! / people!) : none),
      )
    case 'beyond':
      return {
        ...figure(
          ({ beyond }) => beyond,
          () => '',
        ),
        cell: ({ beyond }) => {
          const text = words.number(beyond!)
          return Math.round(beyond!) > 0 ? <strong>{text}</strong> : text
        },
      }
    case 'median':
    case 'p90':
      return figure(
        // So many reach nothing: longer than any journey.
        (row) => row[id] ?? (row.people ? Number.POSITIVE_INFINITY : null),
        (row) => (row.people === 0 ? none : quantileWords(row[id], measure, words)),
      )
    default:
      return figure(
        (row) => row[id],
        (row) => words.number(row[id]!),
      )
  }
}

/** With the way to the page that a council prints. */
function Name({ row: { ags, name }, view: { words, links, region } }: { row: Row; view: AnswerView }) {
  if (ags === '') return <>{words.text('lagebild.row-total')}</>
  const query = new URLSearchParams({ region: region.id, gemeinde: ags })
  return (
    <>
      {name}{' '}
      <a class="report-link" href={links('/bericht', query)} aria-label={words.text('lagebild.report-of', { name })}>
        {words.text('lagebild.report')}
      </a>
    </>
  )
}

/** Whole minutes, or kilometres with one decimal; the unit stands in the heading. */
function quantileWords(value: number | null, measure: ReachAnswer['measure'], words: Words): string {
  if (value === null) return words.text('lagebild.cell-never')
  return measure === 'seconds' ? words.number(value / 60) : words.number(value / 1000, 1)
}
