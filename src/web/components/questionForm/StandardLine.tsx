import type { FormView } from './formView.ts'

/** What the service is, and what the limit rests on: its value, what kind of value that is, and where it comes from. */
export function StandardLine({ view }: { view: FormView }) {
  const { words, service } = view
  if (service.kind === 'networked' || service.kind === 'digital') return null
  return (
    <div class="standard">
      {service.description && <p>{words.of(service.description)}</p>}
      <Limit view={view} />
    </div>
  )
}

function Limit({ view: { words, service, question } }: { view: FormView }) {
  const { value, standard } = service.thresholds[question.mode]
  const measure = question.mode === 'air-line' ? 'metres' : 'seconds'
  if (question.threshold !== null && Math.abs(question.threshold - value) > 0.5)
    return <p>{words.text('lagebild.standard-own', { limit: words.limit(measure, question.threshold) })}</p>
  const limit = words.limit(measure, value)
  if (!standard) return <p>{words.text('lagebild.standard-working', { limit })}</p>
  const kind = words.text(`lagebild.kind-${standard.kind}`)
  const { metres, note, verified, sources } = standard
  return (
    <details>
      <summary>
        {metres === null || measure === 'metres'
          ? words.text('lagebild.standard', { limit, kind })
          : words.text('lagebild.standard-distance', { limit, kind, distance: words.limit('metres', metres) })}
      </summary>
      <p>
        {[
          words.of(note),
          ...(verified ? [] : [words.text('lagebild.unverified')]),
          ...(sources.length > 0 ? [words.text('lagebild.sources', { sources: sources.join('; ') })] : []),
        ].join(' · ')}
      </p>
    </details>
  )
}
