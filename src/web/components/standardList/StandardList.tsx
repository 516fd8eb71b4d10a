import type { Standard } from '../../../core/services/index.ts'
import { dayWords, kindSentence, standardWords, type Words } from '../../../messages/page.ts'

export interface StandardListView {
  readonly words: Words
  readonly standards: readonly Standard[]
  /** key → title */
  readonly titles: ReadonlyMap<string, string>
  /** Keys of sources that are club pages, forums or aggregators. */
  readonly weak: ReadonlySet<string>
}

/** Values with what they are and what they are not, their source, and whether anybody read it. */
export function StandardList({ view }: { view: StandardListView }) {
  return (
    <ul class="standards">
      {view.standards.map((standard) => (
        <li key={standard.id} class={`standards__item standards__item--${standard.kind}`}>
          <Item view={view} standard={standard} />
        </li>
      ))}
    </ul>
  )
}

function Item({ view: { words, titles, weak }, standard }: { view: StandardListView; standard: Standard }) {
  const { kind, verified, note, decided, sources, place, validFrom, validUntil } = standard
  const isElsewhere = place !== 'DE' && kind !== 'own'
  const amount = standardWords(standard, words)
  const remarks = [
    ...(verified ? [] : [words.text('katalog.unverified')]),
    ...(verified && sources.every((key) => weak.has(key)) ? [words.text('katalog.weak')] : []),
    ...(validFrom !== null && !decided ? [words.text('katalog.valid-from', { date: dayWords(validFrom, words) })] : []),
    ...(validUntil === null ? [] : [words.text('katalog.valid-until', { date: dayWords(validUntil, words) })]),
  ]
  return (
    <>
      <p class="standards__value">
        {isElsewhere ? words.text('standard.place', { place: words.text(`standard.place-${place}`), amount }) : amount}
      </p>
      <p>
        <strong>{kindSentence(standard, words)}</strong> {words.of(note)}
      </p>
      <p class="muted">
        {(decided
          ? [words.text('katalog.decided-by', { body: decided.body, date: words.date(decided.date) }), decided.text]
          : [words.text('lagebild.sources', { sources: sources.map((key) => titles.get(key) ?? key).join('; ') })]
        )
          .concat(remarks)
          .join(' · ')}
      </p>
    </>
  )
}
