import { SearchIndex } from '../../core/search/index.ts'

/** Those of a list that fit what was typed, in their own order; all of them where nothing was typed. */
export function fitting<T>(
  list: readonly T[],
  textOf: (one: T) => { readonly title: string; readonly more: string },
  typed: string,
): readonly T[] {
  if (typed.trim() === '') return list
  const index = new SearchIndex(list.map((one) => ({ ...textOf(one), weight: 0, one })))
  const found = new Set(index.find(typed).map(({ entry }) => entry.one))
  return list.filter((one) => found.has(one))
}
