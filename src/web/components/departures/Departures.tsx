import { type DepartureRow, questionToQuery, transitOf } from '../../../contract/index.ts'
import { ComparisonTable } from '../comparison/ComparisonTable.tsx'
import type { AnswerView } from '../view.ts'

/** How much hangs on the departure: the same question for a good, the middle and a bad moment; a row leads to its map. */
export function Departures({ view, rows }: { view: AnswerView; rows: readonly DepartureRow[] }) {
  const { words, links, region, question, answer } = view
  const { transit, threshold } = answer.question
  if (rows.length === 0 || !transit || answer.sites === 0) return null
  return (
    <div class="panel">
      <h2 id="departures-title">{words.text('timetable.departures')}</h2>
      <p class="muted">{words.text('timetable.departures-lead', { limit: words.limit('seconds', threshold) })}</p>
      <ComparisonTable
        words={words}
        titleId="departures-title"
        label={words.text(transit.timing === 'arrive' ? 'timetable.departure-arrive' : 'timetable.departure')}
        rows={rows.map((row) => {
          const { percentile } = row
          const choice = { ...transitOf(question), percentile }
          return {
            ...row,
            key: String(percentile),
            name: words.text(`timetable.departure-${percentile}`),
            href:
              transit.percentile === percentile
                ? null
                : links('/lagebild', questionToQuery(region.id, { ...question, transit: choice })),
            transit: JSON.stringify(choice),
          }
        })}
      />
      <Spread view={view} rows={rows} />
    </div>
  )
}

/** The people for whom the timetable decides. */
function Spread({ view: { words }, rows }: { view: AnswerView; rows: readonly DepartureRow[] }) {
  const [best, worst] = [rows[0]?.within ?? null, rows.at(-1)?.within ?? null]
  if (best === null || worst === null || Math.round(best - worst) <= 0) return null
  return <p class="muted">{words.text('timetable.spread', { people: words.number(best - worst) })}</p>
}
