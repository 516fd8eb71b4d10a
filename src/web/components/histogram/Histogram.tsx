import { titleOf } from '../legend/Legend.tsx'
import { classOf } from '../legend/reachClasses.ts'
import type { AnswerView } from '../view.ts'

const WIDTH = 480
const HEIGHT = 190
const TOP = 22
const BOTTOM = 34
const GAP = 2

interface Column {
  readonly from: number
  readonly to: number
  readonly people: number
}

/** People by travel time or distance, and the same figures as a table. */
export function Histogram({ view }: { view: AnswerView }) {
  const { words, answer } = view
  const columns = columnsOf(view)
  const title = words.text(`lagebild.histogram-${titleOf(answer)}`)
  if (columns.every(({ people }) => people === 0))
    return (
      <section class="panel histogram" aria-labelledby="histogram-title">
        <h2 id="histogram-title">{title}</h2>
        <p>{words.text('lagebild.histogram-empty')}</p>
      </section>
    )
  return (
    <section class="panel histogram" aria-labelledby="histogram-title">
      <h2 id="histogram-title">{title}</h2>
      <Chart view={view} columns={columns} title={title} />
      <details>
        <summary>{words.text('lagebild.histogram-table')}</summary>
        <table class="kern-table kern-table--small figures">
          <caption class="kern-sr-only">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.text(`lagebild.histogram-range-${answer.measure}`)}</th>
              <th scope="col" class="numeric">
                {words.text('lagebild.column-people')}
              </th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <tr key={column.from}>
                <th scope="row">{rangeWords(view, column)}</th>
                <td class="numeric">{words.number(column.people)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}

/** The bins with people beyond everything at the end; the open bin and “never” only where somebody is in them. */
function columnsOf({ answer }: AnswerView): Column[] {
  // JSON knows no infinity: the open end of the last bin arrives as null.
  const bins = answer.histogram.map(({ from, to, people }) => ({ from, to: to ?? Number.POSITIVE_INFINITY, people }))
  const shown = bins.filter(({ to, people }) => to !== Number.POSITIVE_INFINITY || people > 0)
  const never = answer.total.unreachable ?? 0
  return never > 0 ? [...shown, { from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY, people: never }] : shown
}

function rangeWords({ words, answer }: AnswerView, { from, to }: Column): string {
  const limit = (value: number) => words.limit(answer.measure, value)
  if (from === Number.POSITIVE_INFINITY) return words.text('lagebild.histogram-range-never')
  if (to === Number.POSITIVE_INFINITY) return words.text('lagebild.histogram-range-last', { from: limit(from) })
  if (from === 0) return words.text('lagebild.histogram-range-first', { to: limit(to) })
  return words.text('lagebild.histogram-range', { from: limit(from), to: limit(to) })
}

function Chart({ view, columns, title }: { view: AnswerView; columns: readonly Column[]; title: string }) {
  const { words, answer } = view
  const { threshold } = answer.question
  const most = Math.max(...columns.map(({ people }) => people))
  const step = WIDTH / columns.length
  const plot = HEIGHT - TOP - BOTTOM
  const limitAt = columns.findIndex(({ from }) => from >= threshold)
  const limitX = (limitAt < 0 ? columns.length : limitAt) * step
  const isLeftLabel = limitX > WIDTH * 0.6
  return (
    <svg
      class="chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`${title} ${words.text('lagebild.histogram-alt')}`}
    >
      {columns.map((column, index) => {
        const height = (column.people / most) * plot
        const name = classOf(column.from === Number.POSITIVE_INFINITY ? column.from : middleOf(column), threshold)
        return (
          <rect
            key={column.from}
            class={`bar bar--${name}`}
            x={round(index * step + GAP / 2)}
            y={round(TOP + plot - height)}
            width={round(step - GAP)}
            height={round(Math.max(height, column.people > 0 ? 1 : 0))}
          >
            <title>{`${rangeWords(view, column)}: ${words.number(column.people)}`}</title>
          </rect>
        )
      })}
      <line class="axis" x1={0} x2={WIDTH} y1={TOP + plot} y2={TOP + plot} />
      <line class="limit" x1={round(limitX)} x2={round(limitX)} y1={4} y2={TOP + plot} />
      <text
        class="limit-label"
        x={round(limitX + (isLeftLabel ? -5 : 5))}
        y={15}
        text-anchor={isLeftLabel ? 'end' : 'start'}
      >
        {`${words.text('lagebild.legend-limit')} ${words.limit(answer.measure, threshold)}`}
      </text>
      {columns.map((column, index) => (
        <AxisLabel key={column.from} view={view} column={column} index={index} step={step} />
      ))}
    </svg>
  )
}

function AxisLabel({ view, column, index, step }: { view: AnswerView; column: Column; index: number; step: number }) {
  const { words, answer } = view
  const y = HEIGHT - 14
  if (column.from === Number.POSITIVE_INFINITY)
    return (
      <text class="tick" x={round((index + 0.5) * step)} y={y} text-anchor="middle">
        {words.text('lagebild.cell-never')}
      </text>
    )
  // Every second end, so that the labels keep apart on a phone.
  if (column.to === Number.POSITIVE_INFINITY || index % 2 === 0) return null
  return (
    <text class="tick" x={round((index + 1) * step)} y={y} text-anchor="middle">
      {words.limit(answer.measure, column.to)}
    </text>
  )
}

const middleOf = ({ from, to }: Column) => (to === Number.POSITIVE_INFINITY ? from * 1.01 : (from + to) / 2)

const round = (value: number) => Math.round(value * 10) / 10
