import type { Words } from '../../../messages/index.ts'

const TERMS = ['reach', 'beyond', 'half', 'ring', 'ages', 'car', 'air', 'standard'] as const

/** The words of the page, one keystroke away. */
export function Terms({ words }: { words: Words }) {
  return (
    <details class="terms panel">
      <summary>{words.text('lagebild.terms')}</summary>
      <dl>
        {TERMS.map((term) => (
          <div key={term}>
            <dt>{words.text(`lagebild.term-${term}`)}</dt>
            <dd>{words.text(`lagebild.about-${term}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
