import type { Words } from '../../../messages/index.ts'
import type { EntryNames } from '../../components/index.ts'

/** What an entry that somebody refers to is called; one that the reader does not see has no name for her. */
export const nameOf = (names: EntryNames, kind: string, id: string, words: Words): string =>
  names.references?.get(kind)?.get(id) || words.text('entry.not-seen')

export const municipalityOf = (names: EntryNames, ags: string): string => names.municipalities.get(ags) ?? ags

/** For sentences that end with a place: the message chooses by `all`. */
export const placeIn = (names: EntryNames, ags: string | null): string =>
  ags === null ? 'all' : municipalityOf(names, ags)
