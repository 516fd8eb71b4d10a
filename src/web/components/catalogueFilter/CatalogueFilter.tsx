import {
  CATALOGUE_FILTERS,
  CATALOGUE_SORTS,
  type CatalogueQuery,
  FILTER_NAMES,
  type CatalogueFilter as Filter,
} from '../../../contract/index.ts'
import type { Words } from '../../../messages/index.ts'
import { FilterForm } from '../filterForm/FilterForm.tsx'
import { InputField, Select } from '../questionForm/fields.tsx'
import { groupWords } from '../questionForm/ServiceSelect.tsx'

export interface CatalogueFilterView {
  readonly words: Words
  /** Set where the reader chose it by address. */
  readonly language: string | null
  readonly regionId: string | null
  readonly query: CatalogueQuery
  /** Address without any choice. */
  readonly reset: string
}

/** The choices of the catalogue as a form that works without script. */
export function CatalogueFilter({ view }: { view: CatalogueFilterView }) {
  const { words, language, regionId, query, reset } = view
  const isNarrowed = query.search !== '' || FILTER_NAMES.some((name) => query.filters[name] !== '')
  return (
    <FilterForm
      words={words}
      action="/daten/leistungskatalog"
      kept={{ lang: language, region: regionId }}
      reset={isNarrowed ? reset : null}
    >
      <InputField
        name="q"
        id="katalog-q"
        label={words.text('katalog.search')}
        type="search"
        value={query.search}
        maxLength={60}
        placeholder={words.text('katalog.search-hint')}
        isWide
      />
      {FILTER_NAMES.map((name) => (
        <Select
          key={name}
          name={name}
          id={`katalog-${name}`}
          label={words.text(`katalog.filter-${name}`)}
          value={query.filters[name]}
          options={[
            ['', words.text('katalog.all')],
            ...CATALOGUE_FILTERS[name].map((one) => [one, optionWords(name, one, words)] as const),
          ]}
        />
      ))}
      <Select
        name="sort"
        id="katalog-sort"
        label={words.text('katalog.filter-sort')}
        value={query.sort}
        options={CATALOGUE_SORTS.map((sort) => [sort, words.text(`katalog.sort-${sort}`)])}
      />
    </FilterForm>
  )
}

const optionWords = (name: Filter, value: string, words: Words) =>
  name === 'group' ? groupWords(value, words) : words.text(`katalog.${name}-${value}`)
