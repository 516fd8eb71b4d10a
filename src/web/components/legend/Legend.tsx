import type { AnswerView } from '../view.ts'
import { classEnds, REACH_CLASSES } from './reachClasses.ts'

/** What the colours of map and histogram mean. Minutes or kilometres, never both. */
export function Legend({ view: { words, answer } }: { view: AnswerView }) {
  const ends = classEnds(answer.question.threshold, answer.measure)
  const limit = (value: number) => words.limit(answer.measure, value)
  return (
    <dl class="legend">
      <div class="legend__title">
        <dt>{words.text(`lagebild.legend-${titleOf(answer)}`)}</dt>
        <dd class="kern-sr-only">{`${words.text('lagebild.legend-limit')}: ${limit(answer.question.threshold)}`}</dd>
      </div>
      {REACH_CLASSES.map((name, index) => (
        <div class={`legend__item${index === 1 ? ' legend__item--limit' : ''}`} key={name}>
          <dt class={`swatch swatch--${name}`} aria-hidden="true" />
          <dd>
            {index < ends.length
              ? words.text('lagebild.legend-to', { limit: limit(ends[index]) })
              : words.text('lagebild.legend-over', { limit: limit(ends[3]) })}
          </dd>
        </div>
      ))}
      <div class="legend__item">
        <dt class="swatch swatch--never" aria-hidden="true" />
        <dd>{words.text('lagebild.legend-never')}</dd>
      </div>
    </dl>
  )
}

export function titleOf(answer: { readonly measure: string; readonly direction: string }): string {
  if (answer.measure === 'metres') return 'metres'
  return answer.direction === 'from-site' ? 'seconds-outbound' : 'seconds'
}
