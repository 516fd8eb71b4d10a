import type { AnsweredReply, CellExplanation, ReachAnswer } from '../../../contract/index.ts'
import type { Words } from '../../../messages/pageMap.ts'
import { JourneyView } from './journeyView.tsx'
import type { ChosenCell } from './layer.ts'
import { type Numbers, numbersOf } from './numbers.ts'

interface Props {
  readonly chosen: ChosenCell
  readonly explanation: CellExplanation
  readonly reply: AnsweredReply
  readonly words: Words
}

/** The chosen cell told in full: value, people, site, how it is joined to the streets, the way or the journey. */
export function CellView({ chosen, explanation, reply, words }: Props) {
  const say = words.text
  const numbers = numbersOf(words)
  const { value, measure, reason, people, offMetres } = explanation
  const { answer, cells } = reply
  const { question } = answer
  const limit = numbers.limit(question.threshold, measure)
  return (
    <>
      <p class="map-cell__value">
        {value === null ? say(`cell.${reason as 'no-way'}`) : valueWords(explanation, answer, say, numbers)}
      </p>
      {value !== null && (
        <p>
          {siteWords(explanation, answer, say)},{' '}
          {say(value <= question.threshold ? 'cell.within' : 'cell.beyond', { limit })}
        </p>
      )}
      <p>
        {chosen.municipality}
        {chosen.municipality && !chosen.inside && ', '}
        {!chosen.inside && say('cell.ring')}
      </p>
      <p>
        {people === null
          ? say('cell.people-unknown')
          : say(question.ages === 'all' ? 'cell.people' : 'cell.people-of', { people: Math.round(people) })}
      </p>
      {offMetres !== null && <p>{say('cell.snapped', { metres: numbers.length(offMetres) })}</p>}
      <Spread spread={cells.transit} cell={explanation.cell} words={words} />
      <JourneyView explanation={explanation} words={words} />
      <RouteView explanation={explanation} say={say} numbers={numbers} />
    </>
  )
}

/** By bus and train: how much it hangs on the departure. */
function Spread({ spread, cell, words }: { spread: AnsweredReply['cells']['transit']; cell: number; words: Words }) {
  if (!spread) return null
  const span = (value: number) =>
    value === Number.POSITIVE_INFINITY ? words.text('timetable.cell-never') : words.minutes(value)
  const share = spread.shareOfMinutes[cell]
  return (
    <p>
      {words.text('timetable.cell-spread', {
        best: span(spread.p05[cell]),
        usual: span(spread.p50[cell]),
        worst: span(spread.p95[cell]),
      })}{' '}
      {share < 1 && words.text('timetable.cell-share', { share: words.share(share) })}
    </p>
  )
}

function valueWords(
  { value, measure }: CellExplanation,
  answer: ReachAnswer,
  say: Words['text'],
  numbers: Numbers,
): string {
  if (measure === 'metres') return say('cell.metres', { metres: numbers.length(value!) })
  return say('cell.seconds', { mode: answer.question.mode.replace('-', ''), minutes: numbers.minutes(value!) })
}

function siteWords({ site }: CellExplanation, answer: ReachAnswer, say: Words['text']): string {
  const name = site?.name || say('cell.site-unnamed')
  return say('cell.site', { direction: answer.direction.replace('-', ''), site: name })
}

function RouteView({
  explanation,
  say,
  numbers,
}: {
  explanation: CellExplanation
  say: Words['text']
  numbers: Numbers
}) {
  const { route } = explanation
  if (!route) return null
  return (
    <details class="map-cell__route">
      <summary>
        {say('cell.route', { metres: numbers.length(route.metres), minutes: numbers.minutes(route.time / 10) })}
      </summary>
      <ol aria-label={say('cell.steps')}>
        {route.steps.map((step, i) => (
          <li key={i}>
            {say('cell.step', { name: step.name || say('cell.step-unnamed'), metres: numbers.length(step.metres) })}
          </li>
        ))}
      </ol>
    </details>
  )
}
