import type { ComponentChildren } from 'preact'
import { type ColumnOrder, orderToQuery } from '../../../contract/index.ts'
import type { Words } from '../../../messages/index.ts'
import { ScrollTable } from '../scrollTable/ScrollTable.tsx'
import { sortByColumn } from './sortByColumn.ts'

export interface FigureColumn<Row, Column extends string> {
  readonly id: Column
  readonly label: string
  /** Texts are sorted by the alphabet, numbers by size; null stands last either way. */
  readonly sortBy: (row: Row) => string | number | null
  readonly cell: (row: Row) => ComponentChildren
  /** Over how many columns the cell reaches, for a gap that is told once; 1 where absent. */
  readonly span?: (row: Row) => number
  readonly isText?: boolean
}

interface Props<Row, Column extends string> {
  readonly words: Words
  /** Ids of the heading and of the remark that belong to the table. */
  readonly titleId: string
  readonly noteId: string
  readonly columns: readonly FigureColumn<Row, Column>[]
  readonly rows: readonly Row[]
  readonly foot?: Row
  readonly keyOf: (row: Row) => string
  readonly agsOf?: (row: Row) => string
  readonly order: ColumnOrder<Column>
  /** Where a heading leads: the same page in another order. */
  readonly hrefOf: (order: ColumnOrder<Column>) => string
}

/** Figures in rows; the first column names the row. Headings are links that sort, so that they work without script. */
export function FigureTable<Row, Column extends string>(props: Props<Row, Column>) {
  const { words, titleId, noteId, columns, rows, foot, keyOf, agsOf, order } = props
  const [first] = columns
  const sorted = columns.find(({ id }) => id === order.column) ?? first
  // Equal rows stand by what names them.
  const named = sortByColumn(rows, first.sortBy, false, words.compare)
  return (
    <ScrollTable titleId={titleId} noteId={noteId} kind="figures">
      <thead>
        <tr>
          {columns.map((column) => (
            <Heading key={column.id} {...props} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {sortByColumn(named, sorted.sortBy, order.falling, words.compare).map((row) => (
          <tr key={keyOf(row)} data-ags={agsOf?.(row)}>
            <Cells columns={columns} row={row} />
          </tr>
        ))}
      </tbody>
      {foot !== undefined && (
        <tfoot>
          <tr>
            <Cells columns={columns} row={foot} />
          </tr>
        </tfoot>
      )}
    </ScrollTable>
  )
}

function Heading<Row, Column extends string>({
  column: { id, label, isText },
  order,
  hrefOf,
}: Props<Row, Column> & { readonly column: FigureColumn<Row, Column> }) {
  const isSorted = order.column === id
  // Names begin at A, figures with the largest; the second click turns round.
  const next = { column: id, falling: isSorted ? !order.falling : !isText }
  return (
    <th
      scope="col"
      class={isText ? undefined : 'numeric'}
      aria-sort={isSorted ? (order.falling ? 'descending' : 'ascending') : undefined}
    >
      <a class="sort" href={hrefOf(next)} data-sort={orderToQuery(next) ?? ''}>
        {label}
        <span class="sort__mark" aria-hidden="true">
          {isSorted ? (order.falling ? '▼' : '▲') : ''}
        </span>
      </a>
    </th>
  )
}

function Cells<Row, Column extends string>({
  columns,
  row,
}: {
  columns: readonly FigureColumn<Row, Column>[]
  row: Row
}) {
  const [first, ...others] = columns
  const cells = []
  for (let k = 0, span = 1; k < others.length; k += span) {
    const { id, cell, isText } = others[k]
    span = others[k].span?.(row) ?? 1
    cells.push(
      <td
        key={id}
        class={span > 1 ? 'numeric muted' : isText ? undefined : 'numeric'}
        colSpan={span > 1 ? span : undefined}
      >
        {cell(row)}
      </td>,
    )
  }
  return (
    <>
      <th scope="row">{first.cell(row)}</th>
      {cells}
    </>
  )
}
