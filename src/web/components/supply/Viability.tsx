import type { FacilitySupply } from '../../../contract/index.ts'
import { kindWords } from '../../../messages/page.ts'
import type { SupplyView } from './supplyView.ts'

const STATES = ['above', 'between', 'below', 'unknown'] as const

/** Catchment of the sites against what makes one live: a comparison, never a duty. */
export function Viability({ view }: { view: SupplyView }) {
  const { words, answer } = view
  return (
    <section class="panel" aria-labelledby="viability-title">
      <h2 id="viability-title">{words.text('lagebild.supply-viability')}</h2>
      {answer.viability ? (
        <Floor view={view} floor={answer.viability} />
      ) : (
        <p>{words.text('lagebild.supply-viability-none')}</p>
      )}
    </section>
  )
}

function Floor({
  view: { words, answer },
  floor: { standard, counts },
}: {
  view: SupplyView
  floor: NonNullable<SupplyView['answer']['viability']>
}) {
  const { bound, value, upTo, note, verified } = standard
  const from = words.number(value)
  const remarks = [words.of(note), verified ? '' : words.text('lagebild.unverified')].filter((part) => part !== '')
  return (
    <>
      <p>
        {words.text('lagebild.supply-viability-floor', {
          bound: bound.replace('-', ''),
          value: upTo === null ? from : words.text('lagebild.supply-viability-range', { from, to: words.number(upTo) }),
          counts: counts.replaceAll('-', ''),
          kind: kindWords(standard, words),
        })}
      </p>
      <p>
        <strong>{words.text('lagebild.supply-viability-counts', countStates(answer.facilities))}</strong>
      </p>
      <p class="muted">{words.text('lagebild.supply-viability-not-duty')}</p>
      {remarks.length > 0 && <p class="muted">{remarks.join(' · ')}</p>}
    </>
  )
}

function countStates(facilities: readonly FacilitySupply[]): Record<(typeof STATES)[number], number> {
  const inside = facilities.filter((site) => site.inside)
  const of = (state: (typeof STATES)[number]) => inside.filter(({ viability }) => viability === state).length
  return { above: of('above'), between: of('between'), below: of('below'), unknown: of('unknown') }
}
