import { isTravelled } from '../../../contract/index.ts'
import { kindWords } from '../../../messages/page.ts'
import type { FormView } from './formView.ts'

/** What the service is, and what the limit rests on: its value, what kind of value that is, and where it comes from. */
export function StandardLine({ view }: { view: FormView }) {
  const { words, service, links, regionId } = view
  return (
    <div class="standard">
      {service.description && <p>{words.of(service.description)}</p>}
      {isTravelled(service) && <Limit view={view} />}
      <p class="standard__more">
        <a
          href={links(
            `/daten/leistungskatalog/${encodeURIComponent(service.id)}`,
            new URLSearchParams({ region: regionId }),
          )}
        >
          {words.text('lagebild.standard-more')}
        </a>
      </p>
    </div>
  )
}

function Limit({ view: { words, service, question } }: { view: FormView }) {
  const { value, standard, beside } = service.thresholds[question.mode]
  const measure = question.mode === 'air-line' ? 'metres' : 'seconds'
  if (question.threshold !== null && Math.abs(question.threshold - value) > 0.5)
    return <p>{words.text('lagebild.standard-own', { limit: words.limit(measure, question.threshold) })}</p>
  const limit = words.limit(measure, value)
  const kind = kindWords(standard, words)
  if (!standard) return <p>{words.text('lagebild.standard', { limit, kind })}</p>
  const { metres, note, verified, sources, decided } = standard
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
          ...(decided
            ? [words.text('lagebild.standard-decided', { body: decided.body, date: words.date(decided.date) })]
            : []),
          ...(sources.length > 0 && !decided ? [words.text('lagebild.sources', { sources: sources.join('; ') })] : []),
        ].join(' · ')}
      </p>
      {beside && (
        <p>
          {words.text('lagebild.standard-beside', {
            limit: words.limit(measure, beside.value),
            kind: kindWords(beside.standard, words),
          })}{' '}
          {words.of(beside.standard.note)}
        </p>
      )}
    </details>
  )
}
