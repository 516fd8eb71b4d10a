import type { ColumnOrder, RegionDescription } from '../../../../contract/index.ts'
import { orderToQuery } from '../../../../contract/index.ts'
import { moneyWords, type Words } from '../../../../messages/index.ts'
import { type FigureColumn, FigureTable, Select } from '../../../components/index.ts'
import { chosenLanguage, linksOf, type PageFrame } from '../../frame.ts'
import { ofRegion } from '../../register/paths.ts'

export const BALANCE_COLUMNS = ['name', 'paid', 'saved', 'euros', 'given', 'received', 'hours', 'relief'] as const
export type BalanceColumn = (typeof BALANCE_COLUMNS)[number]

interface Side {
  readonly given: number | null
  readonly received: number | null
  readonly net: number | null
  readonly incomplete: number
}

export interface BalanceRow {
  readonly ags: string
  readonly name: string
  readonly euros: Side
  readonly hours: Side
  readonly relief: Readonly<Record<'much' | 'some' | 'none' | 'burden', number>>
  /** Entries that others do not see yet. */
  readonly hidden: number
}

interface Gains {
  readonly gaining: readonly string[]
  readonly losing: readonly string[]
  readonly unknown: readonly string[]
  readonly onlyGainer: string | null
}

export interface BalanceView {
  readonly rows: readonly BalanceRow[]
  readonly gains: { readonly euros: Gains; readonly hours: Gains }
  readonly years: readonly string[]
  /** '' = all of them. */
  readonly year: string
  readonly order: ColumnOrder<BalanceColumn>
  readonly mayWrite: boolean
}

interface Props {
  readonly frame: PageFrame
  readonly region: RegionDescription
  readonly view: BalanceView
}

/** What municipalities put in and got out: euros, hours and relief side by side, never one score. */
export function BalanceSection({ frame, region, view }: Props) {
  const { words } = frame
  const { rows, year, gains } = view
  return (
    <div class="table-section">
      <h2 id="balance-title">{words.text('bilanz.balance')}</h2>
      {rows.length === 0 ? (
        <p>{words.text(view.mayWrite ? 'bilanz.balance-empty' : 'bilanz.balance-empty-guest')}</p>
      ) : (
        <>
          <ul>
            {(['euros', 'hours'] as const).map((measure) => (
              <li key={measure}>{gainSentence(words, measure, gains[measure], rows.length)}</li>
            ))}
          </ul>
          <p class="muted" id="balance-note">
            {words.text('bilanz.balance-note', { year: year === '' ? words.text('bilanz.all-years') : year })}
          </p>
          <YearFilter frame={frame} region={region} view={view} />
          <Table frame={frame} region={region} view={view} />
          <TakeAlong frame={frame} region={region} view={view} />
        </>
      )}
    </div>
  )
}

function gainSentence(words: Words, measure: 'euros' | 'hours', gains: Gains, all: number): string {
  const { gaining, losing, unknown, onlyGainer } = gains
  const sentences = [
    onlyGainer === null
      ? words.text(`bilanz.gains-${measure}`, {
          all,
          gaining: gaining.length,
          losing: losing.length,
          names: words.list(losing),
        })
      : words.text(`bilanz.gains-only-${measure}`, {
          name: onlyGainer,
          losing: losing.length,
          names: words.list(losing),
        }),
  ]
  if (unknown.length > 0)
    sentences.push(words.text('bilanz.gains-unknown', { n: unknown.length, names: words.list(unknown) }))
  return sentences.join(' ')
}

function Table({ frame, region, view }: Props) {
  const { words } = frame
  const { rows, order, year } = view
  const links = linksOf(frame)
  const unknown = words.text('bilanz.not-known')
  const money = (value: number | null) => (value === null ? unknown : moneyWords(words, value, 2))
  const hours = (value: number | null) => (value === null ? unknown : words.number(value, value % 1 ? 1 : 0))
  const net = (value: number | null, write: (value: number | null) => string) => (
    <span class={value !== null && value < 0 ? 'net--minus' : undefined}>
      {value !== null && value > 0 && '+'}
      {write(value)}
    </span>
  )
  const relief = (row: BalanceRow) =>
    (['much', 'some', 'none', 'burden'] as const)
      .filter((one) => row.relief[one] > 0)
      .map((one) =>
        words.text('bilanz.relief-times', {
          n: row.relief[one],
          relief: words.text(`option.balance-entry.relief-${one}`),
        }),
      )
      .join(', ')
  const figures: Record<BalanceColumn, Pick<FigureColumn<BalanceRow, BalanceColumn>, 'sortBy' | 'cell'>> = {
    name: {
      sortBy: ({ name }) => name,
      cell: ({ ags, name, hidden }) => (
        <>
          <a href={links('/daten/register/balance-entry', ofRegion(region.id, { ort: ags }))}>{name}</a>
          {hidden > 0 && <span class="tag tag--preview">{words.text('bilanz.hidden', { n: hidden })}</span>}
        </>
      ),
    },
    paid: { sortBy: ({ euros }) => euros.given, cell: ({ euros }) => money(euros.given) },
    saved: { sortBy: ({ euros }) => euros.received, cell: ({ euros }) => money(euros.received) },
    euros: { sortBy: ({ euros }) => euros.net, cell: ({ euros }) => net(euros.net, money) },
    given: { sortBy: (row) => row.hours.given, cell: (row) => hours(row.hours.given) },
    received: { sortBy: (row) => row.hours.received, cell: (row) => hours(row.hours.received) },
    hours: { sortBy: (row) => row.hours.net, cell: (row) => net(row.hours.net, hours) },
    relief: { sortBy: ({ relief: of }) => of.much + of.some, cell: (row) => relief(row) || unknown },
  }
  const columns = BALANCE_COLUMNS.map((id) => ({
    id,
    label: words.text(`bilanz.column-${id}`),
    isText: id === 'name' || id === 'relief',
    ...figures[id],
  }))
  return (
    <FigureTable
      words={words}
      titleId="balance-title"
      noteId="balance-note"
      columns={columns}
      rows={rows}
      keyOf={({ ags }) => ags}
      order={order}
      hrefOf={(next) => {
        const query = ofRegion(region.id, year === '' ? {} : { jahr: year })
        const sort = orderToQuery(next)
        if (sort) query.set('sort', sort)
        return `${links('/zusammenarbeit/bilanz', query)}#balance-title`
      }}
    />
  )
}

function YearFilter({ frame, region, view: { years, year } }: Props) {
  const { words } = frame
  if (years.length < 2) return null
  const language = chosenLanguage(frame)
  return (
    <form
      class="filter-form"
      method="get"
      action="/zusammenarbeit/bilanz#balance-title"
      aria-label={words.text('bilanz.year')}
    >
      {language !== null && <input type="hidden" name="lang" value={language} />}
      <input type="hidden" name="region" value={region.id} />
      <div class="filter-fields">
        <Select
          name="jahr"
          id="balance-year"
          label={words.text('bilanz.year')}
          value={year}
          options={[['', words.text('bilanz.all-years')], ...years.map((one) => [one, one] as const)]}
        />
        <button type="submit" class="kern-btn kern-btn--secondary">
          <span class="kern-label">{words.text('bilanz.show')}</span>
        </button>
      </div>
    </form>
  )
}

function TakeAlong({ frame, region, view: { year } }: Props) {
  const { words } = frame
  const query = ofRegion(region.id, year === '' ? {} : { jahr: year })
  return (
    <ul class="chips" aria-label={words.text('kosten.take-along')}>
      {(['csv', 'xlsx'] as const).map((format) => (
        <li key={format}>
          <a class="chip" href={linksOf(frame)(`/zusammenarbeit/bilanz/tabelle/${format}`, query)}>
            {words.text(`bilanz.file-${format}`)}
          </a>
        </li>
      ))}
    </ul>
  )
}
