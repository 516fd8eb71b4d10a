import type { Words } from '../../../../messages/index.ts'
import type { EntryNames } from '../../../components/index.ts'

/** What an entry of a kind is called; one that the reader does not see has no name for her. */
export const nameIn =
  ({ references }: EntryNames, words: Words) =>
  (kind: string, id: string): string =>
    references?.get(kind)?.get(id) || words.text('entry.not-seen')

export type NameOf = ReturnType<typeof nameIn>

/** The first few names, and how many more. */
export function namesWords(names: readonly string[], words: Words, most = 4): string {
  const sorted = [...names].sort(words.compare)
  if (sorted.length <= most) return words.list(sorted)
  return words.text('vorhaben.and-more', {
    names: sorted.slice(0, most - 1).join(', '),
    more: sorted.length - most + 1,
  })
}
