import type { ConnectedStandard } from '../../../contract/index.ts'
import { kindWords } from '../../../messages/page.ts'
import { Notices } from '../notices/Notices.tsx'
import type { ConnectedView } from './view.ts'

/** The question, the answer in words, what spoils it, and what the catalogue demands or observes. */
export function ConnectedHead({ view }: { view: ConnectedView }) {
  const { words, region, service, answer } = view
  const name = words.of(service.name)
  return (
    <>
      <p class="preline">{words.text('lagebild.preline', { region: region.name })}</p>
      <h1 class="question">{words.text('connected.question', { service: name })}</h1>
      {view.level === null ? <NoData view={view} /> : <Sentence view={view} />}
      {service.kind === 'digital' && <p>{words.text('connected.digital-way')}</p>}
      {answer.standards.length > 0 && (
        <section class="connected__standards" aria-labelledby="connected-standards">
          <h2 id="connected-standards">{words.text('connected.standards')}</h2>
          <ul>
            {answer.standards.map((standard) => (
              <li key={standard.id}>
                <StandardItem view={view} standard={standard} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function NoData({ view: { words, service } }: { view: ConnectedView }) {
  const list = words.of(service.osm.officialList)
  return (
    <>
      <p class="answer">
        <strong>{words.text('connected.no-data')}</strong>{' '}
        {list === '' ? words.text('connected.ask-provider') : words.text('connected.ask', { list })}
      </p>
      <p>{words.text('connected.how-to')}</p>
    </>
  )
}

function Sentence({ view: { words, service, level } }: { view: ConnectedView }) {
  const { total } = level!
  const list = words.of(service.osm.officialList)
  const values = { level: level!.level, people: words.number(total.people) }
  const gaps = [
    ...(Math.round(total.suppressed) > 0
      ? [words.text('connected.suppressed', { people: words.number(total.suppressed) })]
      : []),
    ...(Math.round(total.missing) > 0
      ? [
          words.text('connected.missing', { people: words.number(total.missing) }),
          list === '' ? words.text('connected.ask-provider') : words.text('connected.ask', { list }),
        ]
      : []),
  ]
  return (
    <>
      <p class="answer" id="answer-sentence">
        <strong>
          {total.connected === null
            ? words.text('connected.nothing-known', values)
            : words.text(values.level === '' ? 'connected.sentence' : 'connected.sentence-level', {
                ...values,
                connected: words.number(total.connected),
                share: words.share(total.sharePercent! / 100),
              })}
        </strong>{' '}
        {total.notConnected !== null &&
          words.text(Math.round(total.notConnected) === 0 ? 'connected.nobody-without' : 'connected.without', {
            people: words.number(total.notConnected),
          })}
      </p>
      <Notices
        tone="warning"
        title={words.text('lagebild.warnings')}
        sentences={[...gaps, ...basisSentences(words, total.basis)]}
      />
    </>
  )
}

function basisSentences(words: ConnectedView['words'], bases: readonly string[]): string[] {
  return bases
    .filter((basis) => basis !== 'people')
    .map((basis) => words.text(`connected.about-basis-${basis === '' ? 'none' : basis}`))
}

function StandardItem({
  view: { words, standardWords },
  standard,
}: {
  view: ConnectedView
  standard: ConnectedStandard
}) {
  const { note, verified, sources, place } = standard
  const amount = standardWords(standard)
  const limit =
    place === 'DE' ? amount : words.text('standard.place', { place: words.text(`standard.place-${place}`), amount })
  return (
    <details>
      <summary>{words.text('lagebild.standard', { limit, kind: kindWords(standard, words) })}</summary>
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
