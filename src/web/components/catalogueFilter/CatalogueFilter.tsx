import {
  CATALOGUE_FILTERS,
  CATALOGUE_SORTS,
  type CatalogueQuery,
  FILTER_NAMES,
  type CatalogueFilter as Filter,
} from '../../../contract/index.ts'
import type { Words } from '../../../messages/index.ts'
import { Select } from '../questionForm/fields.tsx'
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
    <form class="question-form panel" action="/daten/leistungskatalog" method="get" aria-labelledby="filter-title">
      <h2 id="filter-title" class="kern-sr-only">
        {words.text('katalog.filter')}
      </h2>
      {language !== null && <input type="hidden" name="lang" value={language} />}
      {regionId !== null && <input type="hidden" name="region" value={regionId} />}
      <div class="question-form__fields">
        <div class="kern-form-input field field--wide">
          <label class="kern-label" for="katalog-q">
            {words.text('katalog.search')}
          </label>
          <input
            class="kern-form-input__input"
            id="katalog-q"
            name="q"
            type="search"
            value={query.search}
            maxLength={60}
            placeholder={words.text('katalog.search-hint')}
          />
        </div>
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
        <div class="filter__send">
          <button class="kern-btn kern-btn--primary" type="submit">
            <span class="kern-label">{words.text('katalog.show')}</span>
          </button>
          {isNarrowed && <a href={reset}>{words.text('katalog.reset')}</a>}
        </div>
      </div>
    </form>
  )
}

const optionWords = (name: Filter, value: string, words: Words) =>
  name === 'group' ? groupWords(value, words) : words.text(`katalog.${name}-${value}`)
