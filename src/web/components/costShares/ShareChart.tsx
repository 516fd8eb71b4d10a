import type { ShareAnswer } from '../../../contract/index.ts'
import { moneyWords, type Words } from '../../../messages/index.ts'

const WIDTH = 480
const ROW = 46
const BAR = 18
const LABEL = 18

/** What each pays, as a bar, and what it would pay alone, as a line across it. The table beside it holds the same figures. */
export function ShareChart({ words, answer, title }: { words: Words; answer: ShareAnswer; title: string }) {
  const { players, digits } = answer
  const most = Math.max(...players.flatMap(({ share, alone }) => [share, alone ?? 0]), 1 / 10 ** digits)
  const width = (euros: number) => Math.round((Math.max(euros, 0) / most) * WIDTH * 10) / 10
  return (
    <figure class="share-chart">
      <svg
        class="chart"
        viewBox={`0 0 ${WIDTH} ${players.length * ROW}`}
        role="img"
        aria-label={`${title} ${words.text('kosten.chart-alt')}`}
      >
        {players.map(({ player, share, alone, saving }, i) => {
          const top = i * ROW
          const isMore = saving !== null && saving < 0
          return (
            <g key={player}>
              <text x={0} y={top + 14}>
                {`${player}: ${moneyWords(words, share, digits)}${isMore ? ' ▲' : ''}`}
              </text>
              <rect
                class={`share-bar${isMore ? ' share-bar--more' : ''}`}
                x={0}
                y={top + LABEL}
                width={Math.max(width(share), share > 0 ? 1 : 0)}
                height={BAR}
              >
                <title>{`${player}: ${moneyWords(words, share, digits)}`}</title>
              </rect>
              {alone !== null && (
                <line
                  class="share-alone"
                  x1={Math.min(width(alone), WIDTH - 1)}
                  x2={Math.min(width(alone), WIDTH - 1)}
                  y1={top + LABEL - 3}
                  y2={top + LABEL + BAR + 3}
                >
                  <title>{`${words.text('kosten.row-alone')}: ${moneyWords(words, alone, digits)}`}</title>
                </line>
              )}
            </g>
          )
        })}
      </svg>
      <figcaption class="muted">{words.text('kosten.chart-legend')}</figcaption>
    </figure>
  )
}
