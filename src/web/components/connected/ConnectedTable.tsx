import { CONNECTED_COLUMNS, type ConnectedColumn, type ConnectedRow } from '../../../contract/index.ts'
import { sortConnected } from './sortConnected.ts'
import { type ConnectedView, connectedQuery } from './view.ts'

/** All municipalities of the inside at one level, with the whole region at the foot. Headings are links that sort. */
export function ConnectedTable({ view }: { view: ConnectedView }) {
  const { words, service, level, sort } = view
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
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen must scroll by keyboard too. */}
      <section class="table-scroll" aria-labelledby="municipalities-title" tabIndex={0}>
        <table
          class="kern-table kern-table--small figures"
          aria-labelledby="municipalities-title"
          aria-describedby="municipalities-note"
        >
          <thead>
            <tr>
              {CONNECTED_COLUMNS.map((column) => (
                <Heading key={column} view={view} column={column} />
              ))}
              <th scope="col">{words.text('connected.column-source')}</th>
            </tr>
          </thead>
          <tbody>
            {sortConnected(level.municipalities, sort, words.compare).map((row) => (
              <tr key={row.ags} data-ags={row.ags}>
                <th scope="row">{row.name}</th>
                <Figures view={view} row={row} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.text('lagebild.row-total')}</th>
              <Figures view={view} row={level.total} />
            </tr>
          </tfoot>
        </table>
      </section>
    </div>
  )
}

function Heading({ view, column }: { view: ConnectedView; column: ConnectedColumn }) {
  const { words, links, sort, level } = view
  const isSorted = sort.column === column
  // Names begin at A, figures with the largest; the second click turns round.
  const falling = isSorted ? !sort.falling : column !== 'name'
  return (
    <th
      scope="col"
      class={column === 'name' ? undefined : 'numeric'}
      aria-sort={isSorted ? (sort.falling ? 'descending' : 'ascending') : undefined}
    >
      <a class="sort" href={`${links('/lagebild', connectedQuery(view, level!.level, { column, falling }))}#gemeinden`}>
        {words.text(
          column === 'name' || column === 'people' ? `lagebild.column-${column}` : `connected.column-${column}`,
        )}
        <span class="sort__mark" aria-hidden="true">
          {isSorted ? (sort.falling ? '▼' : '▲') : ''}
        </span>
      </a>
    </th>
  )
}

function Figures({ view: { words }, row }: { view: ConnectedView; row: ConnectedRow }) {
  const { people, connected, notConnected, sharePercent, suppressed, missing } = row
  const unknown = suppressed + missing
  const origin = [row.sources.join('; '), row.asOf.map((date) => words.date(date)).join('; ')].filter(
    (part) => part !== '',
  )
  return (
    <>
      <td class="numeric">{words.number(people)}</td>
      {connected === null ? (
        <td class="numeric muted" colSpan={3}>
          {people === 0
            ? words.text('lagebild.cell-none')
            : words.text(suppressed > 0 ? 'connected.cell-suppressed' : 'lagebild.cell-unknown')}
        </td>
      ) : (
        <>
          <td class="numeric">{words.number(connected)}</td>
          <td class="numeric">{words.share(sharePercent! / 100)}</td>
          <td class={`numeric${Math.round(notConnected!) > 0 ? ' strong' : ''}`}>{words.number(notConnected!)}</td>
        </>
      )}
      <td class="numeric">{Math.round(unknown) === 0 ? words.text('lagebild.cell-none') : words.number(unknown)}</td>
      <td>{origin.length > 0 ? origin.join(', ') : words.text('lagebild.cell-none')}</td>
    </>
  )
}
