import { CONNECTED_COLUMNS, type ConnectedColumn, type ConnectedRow } from '../../../contract/index.ts'
import { type FigureColumn, FigureTable } from '../figureTable/FigureTable.tsx'
import { type ConnectedView, connectedQuery } from './view.ts'

/** All municipalities of the inside at one level, with the whole region at the foot. Headings are links that sort. */
export function ConnectedTable({ view }: { view: ConnectedView }) {
  const { words, links, service, level, sort } = view
  if (level === null) return null
  return (
    <div class="municipalities" id="gemeinden">
      <h2 id="municipalities-title">{words.text('lagebild.table')}</h2>
      <p class="muted" id="municipalities-note">
        {words.text(level.level === '' ? 'connected.table-caption' : 'connected.table-caption-level', {
          service: words.of(service.name),
          level: level.level,
        })}
      </p>
      {level.municipalities.length === 0 && <p>{words.text('lagebild.table-empty')}</p>}
      <FigureTable
        words={words}
        titleId="municipalities-title"
        noteId="municipalities-note"
        columns={CONNECTED_COLUMNS.map((id) => columnOf(id, view))}
        rows={level.municipalities}
        foot={level.total}
        keyOf={({ ags }) => ags}
        agsOf={({ ags }) => ags}
        order={sort}
        hrefOf={(order) => `${links('/lagebild', connectedQuery(view, level.level, order))}#gemeinden`}
      />
    </div>
  )
}

/** From “connected” to “not connected”: what is not known is not known of all three. */
const SHARES = 3

function columnOf(id: ConnectedColumn, { words }: ConnectedView): FigureColumn<ConnectedRow, ConnectedColumn> {
  const isShared = id === 'name' || id === 'people'
  const label = words.text(isShared ? `lagebild.column-${id}` : `connected.column-${id}`)
  const none = words.text('lagebild.cell-none')
  switch (id) {
    case 'name':
      return {
        id,
        label,
        isText: true,
        sortBy: ({ name }) => name,
        cell: ({ ags, name }) => (ags === '' ? words.text('lagebild.row-total') : name),
      }
    case 'people':
      return { id, label, sortBy: ({ people }) => people, cell: ({ people }) => words.number(people) }
    case 'connected':
      return {
        id,
        label,
        sortBy: ({ connected }) => connected,
        span: ({ connected }) => (connected === null ? SHARES : 1),
        cell: ({ connected, people, suppressed }) => {
          if (connected !== null) return words.number(connected)
          if (people === 0) return none
          return words.text(suppressed > 0 ? 'connected.cell-suppressed' : 'lagebild.cell-unknown')
        },
      }
    case 'share':
      return {
        id,
        label,
        sortBy: ({ sharePercent }) => sharePercent,
        cell: ({ sharePercent }) => words.share(sharePercent! / 100),
      }
    case 'not-connected':
      return {
        id,
        label,
        sortBy: ({ notConnected }) => notConnected,
        cell: ({ notConnected }) => {
          const text = words.number(notConnected!)
          return Math.round(notConnected!) > 0 ? <strong>{text}</strong> : text
        },
      }
    case 'unknown':
      return {
        id,
        label,
        sortBy: ({ missing, suppressed }) => missing + suppressed,
        cell: ({ missing, suppressed }) => {
          const unknown = missing + suppressed
          return Math.round(unknown) === 0 ? none : words.number(unknown)
        },
      }
    case 'source': {
      const originOf = ({ sources, asOf }: ConnectedRow) =>
        [sources.join('; '), asOf.map((date) => words.date(date)).join('; ')].filter((part) => part !== '').join(', ')
      return { id, label, isText: true, sortBy: originOf, cell: (row) => originOf(row) || none }
    }
  }
}
