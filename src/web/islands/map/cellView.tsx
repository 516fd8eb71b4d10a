import type { CellExplanation, ReachAnswer } from '../../../contract/index.ts'
import type { Words } from '../../../messages/page.ts'
import type { Numbers } from './numbers.ts'
import type { PanelState } from './panel.tsx'

interface Props {
  readonly cell: PanelState['cell']
  readonly answer: ReachAnswer
  readonly close: () => void
  readonly say: Words['text']
  readonly numbers: Numbers
}

/** The chosen cell told in full: value, people, site, how it is joined to the streets, the way. */
export function CellView({ cell, answer, close, say, numbers }: Props) {
  return (
    <section class="map-cell" aria-labelledby="map-cell-heading">
      <h3 id="map-cell-heading" class="map-cell__heading">
        {say('cell.heading')}
      </h3>
      <div aria-live="polite">
        {cell === null && <p class="map-cell__note">{say('cell.none')}</p>}
        {cell?.explanation === null && <p class="map-cell__note">{say('cell.loading')}</p>}
        {cell?.explanation && (
          <Told cell={cell} explanation={cell.explanation} answer={answer} say={say} numbers={numbers} />
        )}
      </div>
      {cell && (
        <button type="button" class="map-button" onClick={close}>
          {say('cell.close')}
        </button>
      )}
    </section>
  )
}

interface ToldProps extends Omit<Props, 'cell' | 'close'> {
  readonly cell: NonNullable<PanelState['cell']>
  readonly explanation: CellExplanation
}

function Told({ cell, explanation, answer, say, numbers }: ToldProps) {
  const { value, measure, reason, people, offMetres } = explanation
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
        {cell.municipality}
        {cell.municipality && !cell.inside && ', '}
        {!cell.inside && say('cell.ring')}
      </p>
      <p>
        {people === null
          ? say('cell.people-unknown')
          : say(question.ages === 'all' ? 'cell.people' : 'cell.people-of', { people: Math.round(people) })}
      </p>
      {offMetres !== null && <p>{say('cell.snapped', { metres: numbers.length(offMetres) })}</p>}
      <RouteView explanation={explanation} say={say} numbers={numbers} />
    </>
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
