import type { FieldChange, RecordKind } from '../../../core/process/index.ts'
import type { Words } from '../../../messages/page.ts'
import { type EntryNames, valueWords } from './valueWords.ts'

interface Props {
  readonly words: Words
  readonly kind: RecordKind
  readonly changes: readonly FieldChange[]
  readonly names: EntryNames
  /** Says what the table is about. */
  readonly label: string
}

/** Field by field what was and what is. */
export function ChangeList({ words, kind, changes, names, label }: Props) {
  return (
    <table class="kern-table kern-table--small stacked changes" aria-label={label}>
      <thead>
        <tr>
          {['field', 'before', 'after'].map((column) => (
            <th scope="col" key={column}>
              {words.text(`verlauf.column-${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, labelKey, before, after }) => {
          const of = kind.fields.find(({ id }) => id === field)!
          return (
            <tr key={field}>
              <th scope="row">{words.text(labelKey)}</th>
              <td data-label={words.text('verlauf.column-before')}>
                <Value text={valueWords(of, before, words, names)} words={words} tone="before" />
              </td>
              <td data-label={words.text('verlauf.column-after')}>
                <Value text={valueWords(of, after, words, names)} words={words} tone="after" />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Value({ text, words, tone }: { text: string; words: Words; tone: 'before' | 'after' }) {
  if (text === '') return <span class="muted">{words.text('entry.not-stated')}</span>
  return tone === 'before' ? <del>{text}</del> : <ins>{text}</ins>
}
