import type { Entry, RecordKind } from '../../../../core/process/index.ts'
import type { Words } from '../../../../messages/index.ts'
import { type EntryNames, valueWords } from '../../../components/index.ts'

/** What the page says by itself already. */
const SAID = ['title', 'form']

/** Name and value of the fields of an entry that say something. */
export function factRows(
  kind: RecordKind,
  state: Entry,
  words: Words,
  names: EntryNames,
): readonly (readonly [name: string, value: string])[] {
  return kind.fields.flatMap((field) => {
    if (SAID.includes(field.id)) return []
    const value = valueWords(field, state[field.id] ?? null, words, names)
    return value === '' ? [] : [[words.text(field.labelKey), value] as const]
  })
}
