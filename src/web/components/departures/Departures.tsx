import { type DepartureRow, questionToQuery, transitOf } from '../../../contract/index.ts'
import type { AnswerView } from '../view.ts'

/** How much hangs on the departure: the same question for a good, the middle and a bad moment; a row leads to its map. */
export function Departures({ view, rows }: { view: AnswerView; rows: readonly DepartureRow[] }) {
  const { words, answer } = view
  const { transit, threshold } = answer.question
  if (rows.length === 0 || !transit || answer.sites === 0) return null
  return (
    <div class="panel modes departures">
      <h2 id="departures-title">{words.text('timetable.departures')}</h2>
      <p class="muted">{words.text('timetable.departures-lead', { limit: words.limit('seconds', threshold) })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen must scroll by keyboard too. */}
      <section class="table-scroll" aria-labelledby="departures-title" tabIndex={0}>
        <table class="kern-table kern-table--small figures" aria-labelledby="departures-title">
          <thead>
            <tr>
              <th scope="col">
                {words.text(transit.timing === 'arrive' ? 'timetable.departure-arrive' : 'timetable.departure')}
              </th>
              <th scope="col" class="numeric">
                {words.text('lagebild.column-share')}
              </th>
              <th scope="col" class="numeric">
                {words.text('lagebild.column-beyond')}
              </th>
              <th scope="col" class="numeric">
                {words.text('lagebild.column-median', { unit: words.text('lagebild.unit-seconds') })}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Departure key={row.percentile} view={view} row={row} />
            ))}
          </tbody>
        </table>
      </section>
      <Spread view={view} rows={rows} />
    </div>
  )
}

function Departure({ view, row }: { view: AnswerView; row: DepartureRow }) {
  const { words, links, region, question, answer } = view
  const { percentile, people, within, beyond, median } = row
  const name = words.text(`timetable.departure-${percentile}`)
  const unknown = words.text('lagebild.cell-unknown')
  const transit = { ...transitOf(question), percentile }
  return (
    <tr>
      <th scope="row">
        {answer.question.transit?.percentile === percentile ? (
          <span aria-current="true">{name}</span>
        ) : (
          <a
            href={links('/lagebild', questionToQuery(region.id, { ...question, transit }))}
            data-transit={JSON.stringify(transit)}
          >
            {name}
          </a>
        )}
      </th>
      <td class="numeric">{within === null || !people ? unknown : words.share(within / people)}</td>
      <td class="numeric">{beyond === null ? unknown : words.number(beyond)}</td>
      <td class="numeric">
        {people === null ? unknown : median === null ? words.text('lagebild.cell-never') : words.number(median / 60)}
      </td>
    </tr>
  )
}

/** The people for whom the timetable decides. */
function Spread({ view: { words }, rows }: { view: AnswerView; rows: readonly DepartureRow[] }) {
  const [best, worst] = [rows[0]?.within ?? null, rows.at(-1)?.within ?? null]
  if (best === null || worst === null || Math.round(best - worst) <= 0) return null
  return <p class="muted">{words.text('timetable.spread', { people: words.number(best - worst) })}</p>
}
