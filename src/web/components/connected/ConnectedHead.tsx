import type { ConnectedStandard } from '../../../contract/index.ts'
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

function StandardItem({ view: { words }, standard }: { view: ConnectedView; standard: ConnectedStandard }) {
  const { kind, note, verified, sources, condition } = standard
  const value = standardValue(words, standard)
  return (
    <details>
      <summary>{words.text('lagebild.standard', { limit: value, kind: words.text(`lagebild.kind-${kind}`) })}</summary>
      <p>
        {[
          words.of(note),
          ...(condition ? [words.of(condition)] : []),
          ...(verified ? [] : [words.text('lagebild.unverified')]),
          ...(sources.length > 0 ? [words.text('lagebild.sources', { sources: sources.join('; ') })] : []),
        ].join(' · ')}
      </p>
    </details>
  )
}

/** “mindestens 15 Mbit/s”, “etwa 99 % der Menschen”. */
function standardValue(words: ConnectedView['words'], { bound, value, upTo, unit, share }: ConnectedStandard): string {
  const number = (n: number) => words.number(n, Number.isInteger(n) ? 0 : 1)
  const amount = upTo === null ? number(value) : `${number(value)}–${number(upTo)}`
  const key = `connected.unit-${unit}`
  const measured = words.has(key) ? words.text(key, { amount }) : `${amount} ${unit}`
  const bounded = words.text(`connected.bound-${bound}`, { value: measured })
  return share === null
    ? bounded
    : words.text('connected.for-share', { value: bounded, share: words.share(share / 100) })
}
