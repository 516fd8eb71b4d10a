import { titleOf } from '../legend/Legend.tsx'
import { classOf } from '../legend/reachClasses.ts'
import type { AnswerView } from '../view.ts'

const WIDTH = 480
const HEIGHT = 190
const TOP = 22
const BOTTOM = 34
const GAP = 2
/** Least distance between two labels of the axis. */
const TICK_DISTANCE = 70

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
  const empty = answer.sites === 0 ? 'left-out-no-site' : 'histogram-empty'
  if (answer.sites === 0 || columns.every(({ people }) => people === 0))
    return (
      <section class="panel histogram" aria-labelledby="histogram-title">
        <h2 id="histogram-title">{title}</h2>
        <p>{words.text(`lagebild.${empty}`)}</p>
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

/** A column at its place: bins as wide as what they span, the open end and “never” as wide as one bin. */
interface Bar extends Column {
  readonly x: number
  readonly width: number
}

function placeBars(columns: readonly Column[]): Bar[] {
  const closed = columns.filter(({ to }) => to !== Number.POSITIVE_INFINITY)
  const open = columns.slice(closed.length)
  const end = closed.at(-1)?.to ?? 1
  const usual = end / Math.max(closed.length, 1)
  const scale = WIDTH / (end + open.length * usual)
  return columns.map((column, index) => {
    const isOpen = index >= closed.length
    const from = isOpen ? end + (index - closed.length) * usual : column.from
    return { ...column, x: from * scale, width: (isOpen ? usual : column.to - column.from) * scale }
  })
}

function Chart({ view, columns, title }: { view: AnswerView; columns: readonly Column[]; title: string }) {
  const { words, answer } = view
  const { threshold } = answer.question
  const bars = placeBars(columns)
  const most = Math.max(...columns.map(({ people }) => people))
  const plot = HEIGHT - TOP - BOTTOM
  const limitX = bars.find(({ from }) => from >= threshold)?.x ?? WIDTH
  const isLeftLabel = limitX > WIDTH * 0.6
  return (
    <svg
      class="chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`${title} ${words.text('lagebild.histogram-alt')}`}
    >
      {bars.map((bar) => {
        const height = (bar.people / most) * plot
        return (
          <rect
            key={bar.x}
            class={`bar bar--${classOf(insideOf(bar), threshold, answer.measure)}`}
            x={round(bar.x + GAP / 2)}
            y={round(TOP + plot - height)}
            width={round(Math.max(bar.width - GAP, 1))}
            height={round(Math.max(height, bar.people > 0 ? 1 : 0))}
          >
            <title>{`${rangeWords(view, bar)}: ${words.number(bar.people)}`}</title>
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
      <Ticks view={view} bars={bars} />
    </svg>
  )
}

/** Labels at the ends of bins, as many as keep apart on a phone, and below the open columns. */
function Ticks({ view: { words, answer }, bars }: { view: AnswerView; bars: readonly Bar[] }) {
  const y = HEIGHT - 14
  const firstOpen = bars.find(({ to }) => to === Number.POSITIVE_INFINITY)
  let last = 0
  return (
    <>
      {bars.map((bar) => {
        const isOpen = bar.to === Number.POSITIVE_INFINITY
        const isNever = bar.from === Number.POSITIVE_INFINITY
        const isLast = isOpen && bar === bars.at(-1)
        const x = isOpen ? bar.x + bar.width / 2 : bar.x + bar.width
        // Where a column without an end follows, its label needs the place.
        const isTooNear =
          x - last < TICK_DISTANCE || x > (firstOpen ? firstOpen.x - bar.width : WIDTH - TICK_DISTANCE / 3)
        if (!isOpen && isTooNear) return null
        last = x
        return (
          <text
            key={bar.x}
            class="tick"
            x={isLast && !isNever ? WIDTH : round(x)}
            y={y}
            text-anchor={isLast && !isNever ? 'end' : 'middle'}
          >
            {isNever
              ? words.text('lagebild.cell-never')
              : isOpen
                ? `>\u00a0${words.limit(answer.measure, bar.from)}`
                : words.limit(answer.measure, bar.to)}
          </text>
        )
      })}
    </>
  )
}

/** A value within the column, which decides its colour. */
const insideOf = ({ from, to }: Column) =>
  from === Number.POSITIVE_INFINITY ? from : to === Number.POSITIVE_INFINITY ? from * 1.01 : (from + to) / 2

const round = (value: number) => Math.round(value * 10) / 10
