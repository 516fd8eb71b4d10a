import {
  CATALOGUE_FILTERS,
  CATALOGUE_SORTS,
  type CatalogueFilter,
  type CatalogueQuery,
  FILTER_NAMES,
} from '../contract/index.ts'
import type { WordableIssue, Words } from '../messages/index.ts'
import { echo } from './parseQuestion.ts'

const LONGEST_SEARCH = 60

/** What the page of the catalogue is asked. A value that is not understood becomes an issue and is passed over. */
export function parseCatalogueQuery(
  query: URLSearchParams,
  words: Words,
): { query: CatalogueQuery; issues: WordableIssue[] } {
  const issues: WordableIssue[] = []
  const passOver = (name: string, value: string) =>
    issues.push({
      code: 'query-catalogue-value',
      params: { value: echo(value), field: words.text(`katalog.filter-${name}`) },
    })
  const chosen = (name: CatalogueFilter): string => {
    const value = query.get(name) ?? ''
    if (value === '' || (CATALOGUE_FILTERS[name] as readonly string[]).includes(value)) return value
    passOver(name, value)
    return ''
  }
  const sort = query.get('sort') ?? ''
  const isSort = CATALOGUE_SORTS.find((one) => one === sort)
  if (sort !== '' && !isSort) passOver('sort', sort)
  return {
    query: {
      search: (query.get('q') ?? '').trim().slice(0, LONGEST_SEARCH),
      filters: Object.fromEntries(FILTER_NAMES.map((name) => [name, chosen(name)])) as CatalogueQuery['filters'],
      sort: isSort ?? 'group',
    },
    issues,
  }
}
