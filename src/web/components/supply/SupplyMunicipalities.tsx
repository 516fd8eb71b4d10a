import { SUPPLY_COLUMNS, type SupplyColumn, type SupplyRow } from '../../../contract/index.ts'
import { type FigureColumn, FigureTable } from '../figureTable/FigureTable.tsx'
import { orderWords } from '../figureTable/orderWords.ts'
import { capacityNumber, catchmentValues, indexNumber, unitWords } from './supplyPhrases.ts'
import { type SupplyView, supplyHref } from './supplyView.ts'

/** The index of every municipality inside, with the whole region at the foot. */
export function SupplyMunicipalities({ view }: { view: SupplyView }) {
  const { words, answer, service, orders } = view
  const { index } = answer
  // A column that nothing is known of says so once, at the head of the page.
  const columns = SUPPLY_COLUMNS.filter((id) => id !== 'unmet' || answer.peoplePerUnit !== null).map((id) =>
    columnOf(id, view),
  )
  const unit = unitWords(index, words)
  return (
    <div class="municipalities" id="gemeinden">
      <h2 id="municipalities-title">{words.text('lagebild.table')}</h2>
      <p class="muted" id="municipalities-note">
        {words.text('lagebild.supply-table-note', {
          service: words.of(service.name),
          unit:
            index.kind === 'per-people'
              ? words.text('lagebild.supply-legend-per', { unit, per: words.number(index.per) })
              : unit,
          ...catchmentValues(answer, words),
          order: orderWords(orders.places, columns, words),
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
        order={orders.places}
        hrefOf={(places) => supplyHref(view, { places }, '#gemeinden')}
      />
    </div>
  )
}

function columnOf(id: SupplyColumn, { words }: SupplyView): FigureColumn<SupplyRow, SupplyColumn> {
  const base = { id, label: words.text(id === 'name' ? 'lagebild.column-name' : `lagebild.supply-column-${id}`) }
  const unknown = words.text('lagebild.cell-unknown')
  switch (id) {
    case 'name':
      return {
        ...base,
        isText: true,
        sortBy: ({ name }) => name,
        cell: ({ ags, name }) => (ags === '' ? words.text('lagebild.row-total') : name),
      }
    case 'mean':
    case 'p10':
    case 'median':
      return {
        ...base,
        sortBy: (row) => row[id],
        cell: (row) => {
          const value = row[id]
          if (value !== null) return indexNumber(value, words)
          return row.people === 0 ? words.text('lagebild.cell-none') : unknown
        },
      }
    case 'capacity':
      return {
        ...base,
        sortBy: ({ capacity }) => capacity,
        cell: ({ capacity, sites }) => {
          if (capacity !== null) return capacityNumber(capacity, words)
          return sites === 0 ? words.text('lagebild.cell-none') : unknown
        },
      }
    default:
      return {
        ...base,
        sortBy: (row) => row[id],
        cell: (row) => {
          const value = row[id]
          return value === null ? unknown : words.number(value)
        },
      }
  }
}
