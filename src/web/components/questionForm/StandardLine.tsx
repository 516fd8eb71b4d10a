import type { FormView } from './QuestionForm.tsx'

/** What the limit rests on: its value, what kind of value that is, and where it comes from. */
export function StandardLine({ view: { words, service, question } }: { view: FormView }) {
  if (service.kind === 'networked' || service.kind === 'digital') return null
  const { value, standard } = service.thresholds[question.mode]
  const measure = question.mode === 'air-line' ? 'metres' : 'seconds'
  if (question.threshold !== null && Math.abs(question.threshold - value) > 0.5)
    return (
      <p class="standard">{words.text('lagebild.standard-own', { limit: words.limit(measure, question.threshold) })}</p>
    )
  const limit = words.limit(measure, value)
  if (!standard) return <p class="standard">{words.text('lagebild.standard-working', { limit })}</p>
  const sources =
    standard.sources.length > 0 ? [words.text('lagebild.sources', { sources: standard.sources.join('; ') })] : []
  const state = standard.verified ? [] : [words.text('lagebild.unverified')]
  return (
    <details class="standard">
      <summary>
        {words.text('lagebild.standard', { limit, kind: words.text(`lagebild.kind-${standard.kind}`) })}
      </summary>
      <p>{[words.of(standard.note), ...state, ...sources].join(' · ')}</p>
    </details>
  )
}
