import type { ReachAnswer } from '../../../contract/index.ts'
import type { AnswerView } from '../view.ts'

type ProvenanceView = Pick<AnswerView, 'words' | 'links' | 'region'> & {
  readonly answer: Pick<ReachAnswer, 'regionVersion' | 'catalogueVersion' | 'methodVersion' | 'transit'>
}

/** From what the figures were computed, so that anybody can compute them again. */
export function Provenance({ view: { words, links, region, answer } }: { view: ProvenanceView }) {
  const inputs = region.inputs.map(({ role, dataDate }) => {
    const name = words.text(`web.role-${role}`)
    if (dataDate !== '') return words.text('lagebild.input', { role: name, date: words.date(dataDate) })
    // A timetable without a date of its own still says for which days it is.
    const days = role === 'timetable' ? region.serviceDays : null
    return days
      ? words.text('lagebild.input-valid', { role: name, from: words.date(days.from), to: words.date(days.to) })
      : words.text('lagebild.input-undated', { role: name })
  })
  const parts = [
    words.text('lagebild.provenance-region', {
      name: region.name,
      version: answer.regionVersion,
      date: words.date(region.builtAt),
    }),
    words.text('lagebild.provenance-catalogue', { version: answer.catalogueVersion }),
    words.text('lagebild.provenance-method', { version: answer.methodVersion }),
    ...(inputs.length > 0
      ? [words.text('lagebild.provenance-data', { inputs: words.list([...new Set(inputs)]) })]
      : []),
    ...timetable(words, region, answer.transit),
  ]
  return (
    <section class="provenance" aria-labelledby="provenance-title">
      <h2 id="provenance-title">{words.text('lagebild.provenance')}</h2>
      <p>
        {parts.join(' · ')}{' '}
        <a href={links('/daten', new URLSearchParams({ region: region.id }))}>
          {words.text('lagebild.provenance-more')}
        </a>
      </p>
    </section>
  )
}

function timetable(
  words: AnswerView['words'],
  { serviceDays: days }: AnswerView['region'],
  transit: ReachAnswer['transit'],
): string[] {
  if (!transit) return []
  return [
    ...(days ? [words.text('timetable.valid', { first: words.date(days.from), last: words.date(days.to) })] : []),
    words.text('timetable.computed', { trips: transit.tripsOnDay, minutes: transit.minutes }),
  ]
}
