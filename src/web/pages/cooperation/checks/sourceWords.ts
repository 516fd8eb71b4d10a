import type { CatalogueCheck, CheckSource } from '../../../../core/cooperation/index.ts'
import type { Words } from '../../../../messages/index.ts'

/** Where a check comes from, and what of it was not read there. */
export function sourceWords(
  words: Words,
  { sources: keys, counted }: CatalogueCheck,
  sources: readonly CheckSource[],
): string {
  const named = keys.flatMap((key) => sources.find((one) => one.key === key) ?? [])
  const list = named
    .filter(({ key }) => key !== 'own')
    .map(({ title, verified }) => (verified ? title : words.text('checks.source-unverified', { title })))
    .join('; ')
  if (counted === 'source') return words.text('checks.source', { list })
  return list === '' ? words.text('checks.own') : words.text('checks.own-after', { list })
}
