import type { ReachAnswer } from '../../../contract/index.ts'
import type { Words } from '../../../messages/pageMap.ts'
import { classEnds, REACH_CLASSES } from '../../components/index.ts'
import type { Numbers } from './numbers.ts'

interface Props {
  readonly answer: ReachAnswer
  /** Per class, the unreachable last. */
  readonly people: readonly number[]
  readonly say: Words['text']
  readonly numbers: Numbers
}

/** Colours, ranges and people as a table; the limit parts its two halves. Takes the place of the plain legend. */
export function MapLegend({ answer, people, say, numbers }: Props) {
  const { measure, question } = answer
  const ends = classEnds(question.threshold, measure)
  const limit = (value: number) => numbers.limit(value, measure)
  const row = (k: number) => {
    const words =
      k === REACH_CLASSES.length
        ? say(answer.sites === 0 ? 'legend.no-site' : 'legend.unreachable')
        : k === 0
          ? say('legend.first', { to: limit(ends[0]) })
          : k === ends.length
            ? say('legend.last', { from: limit(ends[3]) })
            : say('legend.between', { from: limit(ends[k - 1]), to: limit(ends[k]) })
    return (
      <tr key={k}>
        <th scope="row">
          <span class={`swatch swatch--${REACH_CLASSES[k] ?? 'never'}`} aria-hidden="true" />
          {words}
        </th>
        <td>{numbers.people(people[k])}</td>
      </tr>
    )
  }
  return (
    <section class="map-legend">
      <table>
        <caption>{say('legend.title', { mode: question.mode.replace('-', '') })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('legend.class')}</th>
            <th scope="col">{say('legend.people')}</th>
          </tr>
        </thead>
        <tbody>{[0, 1].map(row)}</tbody>
        <tbody class="map-legend__beyond">{[2, 3, 4, 5].map(row)}</tbody>
      </table>
      <ul class="map-legend__notes">
        <li>
          <span class="map-dot" aria-hidden="true" />
          {say('legend.site')}
        </li>
        {question.mode === 'transit' && (
          <li>
            <span class="map-dot map-dot--stop" aria-hidden="true" />
            {say('legend.stop')}
          </li>
        )}
        <li>{say('legend.ring')}</li>
      </ul>
    </section>
  )
}
