import { type ColumnOrder, type MunicipalityFacts, orderToQuery, type RegionDescription } from '../../contract/index.ts'
import type { WordableIssue } from '../../messages/index.ts'
import { type FigureColumn, FigureTable, Help, Notices, orderWords } from '../components/index.ts'
import { linksOf, type PageFrame } from './frame.ts'
import { Layout } from './Layout.tsx'
import { NoRegionYet } from './NoRegionYet.tsx'
import { renderDocument } from './render.ts'

export const MUNICIPALITY_COLUMNS = ['name', 'ags', 'people', 'sites', 'stops'] as const
export type MunicipalityColumn = (typeof MUNICIPALITY_COLUMNS)[number]

export interface GemeindenContent {
  readonly regions: readonly RegionDescription[]
  readonly region: RegionDescription | undefined
  /** Those that fit what was typed. */
  readonly rows: readonly MunicipalityFacts[]
  /** Whether there are others. */
  readonly isFiltered: boolean
  readonly typed: string
  readonly order: ColumnOrder<MunicipalityColumn>
  readonly notices: readonly WordableIssue[]
}

export function renderGemeindenPage(frame: PageFrame, content: GemeindenContent): string {
  return renderDocument(<GemeindenPage frame={frame} content={content} />)
}

const PATH = '/gemeinden'

function GemeindenPage({ frame, content }: { frame: PageFrame; content: GemeindenContent }) {
  const { words } = frame
  const { regions, region, notices, rows, typed } = content
  if (!region) return <NoRegionYet frame={frame} title={words.text('gemeinden.title')} />
  const links = linksOf(frame)
  return (
    <Layout frame={frame} title={words.text('gemeinden.title')} region={region} regions={regions}>
      <p class="preline">{region.name}</p>
      <h1>{words.text('gemeinden.title')}</h1>
      <p class="lead">{words.text('gemeinden.lead')}</p>
      <Notices tone="info" title={words.text('lagebild.notices')} sentences={notices.map((one) => words.issue(one))} />
      <Filter frame={frame} region={region} typed={typed} />
      {rows.length > 0 ? (
        <Table frame={frame} content={content} region={region} />
      ) : (
        <p class="notices notices--info" role="status">
          {typed === '' ? words.text('gemeinden.none') : words.text('gemeinden.filter-none', { typed })}
        </p>
      )}
      <p class="take-along">
        <a href={`/api/regions/${encodeURIComponent(region.id)}/municipalities.csv`} download>
          {words.text('gemeinden.csv')}
        </a>
      </p>
      <Help view={{ words, links, topic: 'municipality' }} />
    </Layout>
  )
}

function Filter({
  frame: { words, keepLanguage, query },
  region,
  typed,
}: {
  frame: PageFrame
  region: RegionDescription
  typed: string
}) {
  const sort = query.get('sort')
  return (
    <form class="list-filter" method="get" action={PATH} aria-label={words.text('gemeinden.filter')}>
      {keepLanguage && <input type="hidden" name="lang" value={words.language} />}
      <input type="hidden" name="region" value={region.id} />
      {sort !== null && <input type="hidden" name="sort" value={sort} />}
      <div class="kern-form-input field">
        <label class="kern-label" for="gemeinden-q">
          {words.text('gemeinden.filter')}
        </label>
        <input class="kern-form-input__input" id="gemeinden-q" type="search" name="q" value={typed} maxLength={100} />
      </div>
      <button type="submit" class="kern-btn kern-btn--secondary">
        <span class="kern-label">{words.text('gemeinden.show')}</span>
      </button>
    </form>
  )
}

type Row = Omit<MunicipalityFacts, 'ags' | 'lon' | 'lat'> & { readonly ags: string | null }

function Table({ frame, content, region }: { frame: PageFrame; content: GemeindenContent; region: RegionDescription }) {
  const { words } = frame
  const { rows, order, isFiltered, typed } = content
  const links = linksOf(frame)
  const ofRegion = new URLSearchParams({ region: region.id })
  const hasStops = rows.some(({ stops }) => stops !== null)
  const columns: FigureColumn<Row, MunicipalityColumn>[] = MUNICIPALITY_COLUMNS.filter(
    (id) => id !== 'stops' || hasStops,
  ).map((id) => ({
    id,
    label: words.text(`gemeinden.column-${id}`),
    isText: id === 'name' || id === 'ags',
    sortBy: (row) => row[id],
    cell: (row) => {
      if (id === 'name')
        return row.ags === null ? (
          row.name
        ) : (
          <a href={links(`${PATH}/${encodeURIComponent(row.ags)}`, ofRegion)}>{row.name}</a>
        )
      const value = row[id]
      return typeof value === 'number' ? words.number(Math.round(value)) : value
    },
  }))
  const sum = (of: (row: MunicipalityFacts) => number | null) => rows.reduce((all, row) => all + (of(row) ?? 0), 0)
  const total: Row = {
    ags: null,
    name: words.text('gemeinden.total'),
    people: sum(({ people }) => people),
    sites: sum(({ sites }) => sites),
    stops: hasStops ? sum(({ stops }) => stops) : null,
  }
  return (
    <div class="table-section">
      <h2 id="gemeinden-title">{words.text('gemeinden.table', { region: region.name })}</h2>
      <p class="muted" id="gemeinden-note">
        {words.text('gemeinden.caption', {
          date: words.date(region.builtAt),
          order: orderWords(order, columns, words),
        })}
      </p>
      <FigureTable
        words={words}
        titleId="gemeinden-title"
        noteId="gemeinden-note"
        columns={columns}
        rows={rows as readonly Row[]}
        {...(isFiltered ? {} : { foot: total })}
        keyOf={({ ags }) => ags ?? ''}
        order={order}
        hrefOf={(next) => {
          const query = new URLSearchParams(ofRegion)
          const sort = orderToQuery(next)
          if (sort !== undefined) query.set('sort', sort)
          if (typed !== '') query.set('q', typed)
          return links(PATH, query)
        }}
      />
    </div>
  )
}
