import type { ShownTask } from '../../../../contract/index.ts'
import type { Timeline } from '../../../../core/cooperation/index.ts'
import type { Words } from '../../../../messages/index.ts'

/** Units of the drawing, which is as wide as the page. */
const WIDTH = 1000
const ROW = 38
const HEAD = 26
const BAR_TOP = 20
const BAR = 10

/** The plan as a picture; the table beside it says the same in words. */
export function TimelineChart({
  words,
  timeline,
  tasks,
}: {
  readonly words: Words
  readonly timeline: Timeline
  readonly tasks: readonly ShownTask[]
}) {
  const height = HEAD + timeline.bars.length * ROW + 6
  const byId = new Map(tasks.map((task) => [task.id, task]))
  const x = (share: number) => Math.round(share * WIDTH * 10) / 10
  const middle = (row: number) => HEAD + row * ROW + BAR_TOP + BAR / 2
  const { today } = timeline
  const alt = words.text('vorhaben.timeline-alt', {
    tasks: timeline.bars.length,
    from: words.date(timeline.from),
    to: words.date(timeline.to),
  })
  return (
    <svg class="timeline-chart" viewBox={`-10 0 ${WIDTH + 20} ${height}`} role="img" aria-label={alt}>
      {timeline.ticks.map(({ day, at }) => (
        <g key={day} class="timeline-chart__tick">
          <line x1={x(at)} x2={x(at)} y1={HEAD - 6} y2={height} />
          <text x={x(at) + 3} y={14}>
            {tickWords(day, timeline.ticks.length, words)}
          </text>
        </g>
      ))}
      {timeline.links.map(({ fromRow, toRow, x1, x2 }) => (
        <path
          key={`${fromRow}-${toRow}`}
          class="timeline-chart__link"
          d={`M${x(x1)} ${middle(fromRow)}h4V${middle(toRow)}H${x(x2)}`}
        />
      ))}
      {timeline.bars.map(({ id, row, left, width, lateWidth }) => {
        const task = byId.get(id)!
        const end = left + width
        // A text that would leave the picture ends at the end of its bar.
        const isRight = left > 0.6
        return (
          <g key={id} class={`timeline-chart__task timeline-chart__task--${task.state}`}>
            {lateWidth > 0 && (
              <rect
                class="timeline-chart__late"
                x={x(end)}
                y={HEAD + row * ROW + BAR_TOP + 2}
                width={x(lateWidth)}
                height={BAR - 4}
              />
            )}
            {task.isMilestone ? (
              <path class="timeline-chart__bar" d={`M${x(end)} ${middle(row) - 8}l8 8l-8 8l-8 -8z`} />
            ) : (
              <rect
                class={task.isOnChain ? 'timeline-chart__bar is-on-chain' : 'timeline-chart__bar'}
                x={x(left)}
                y={HEAD + row * ROW + BAR_TOP}
                width={Math.max(3, x(width))}
                height={BAR}
              />
            )}
            <text x={isRight ? x(end) : x(left)} y={HEAD + row * ROW + 14} text-anchor={isRight ? 'end' : 'start'}>
              {shorten(task.title)}
            </text>
          </g>
        )
      })}
      {today !== null && (
        <g class="timeline-chart__today">
          <line x1={x(today)} x2={x(today)} y1={HEAD - 6} y2={height} />
        </g>
      )}
    </svg>
  )
}

/** `11/26` where there is little room, else the month and the year. */
const tickWords = (day: string, ticks: number, words: Words) =>
  words.text(ticks > 12 ? 'vorhaben.tick-short' : 'vorhaben.tick', {
    month: day.slice(5, 7),
    year: day.slice(0, 4),
    short: day.slice(2, 4),
  })

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text)
