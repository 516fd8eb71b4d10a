import type { RegionDescription } from '../../../../contract/index.ts'
import type { JointPurchase, WeekUse } from '../../../../core/cooperation/index.ts'
import { Done, FilterForm, ScrollTable, Select } from '../../../components/index.ts'
import { chosenLanguage, linksOf, type PageFrame } from '../../frame.ts'
import { ofRegion, registerPath } from '../../register/paths.ts'
import { renderDocument } from '../../render.ts'
import { CooperationLayout } from '../CooperationLayout.tsx'
import { cooperationPath } from '../parts.ts'
import { Purchases } from './Purchases.tsx'
import { hoursWords, plainHours, spanWords, useWords, weekWords } from './poolWords.ts'

export interface PoolItemView {
  readonly id: string
  readonly name: string
  readonly type: string
  /** Whose it is. */
  readonly owner: string
  readonly location: string
  readonly price: string
  readonly use: readonly WeekUse[]
  /** Null = it is free now. */
  readonly busyUntil: string | null
  readonly next: { readonly from: string; readonly to: string } | null
}

export interface PurchaseView {
  readonly id: string
  readonly type: string
  readonly what: string
  readonly owner: string
  readonly needed: string | null
  readonly costCents: number | null
  readonly willing: string
}

export interface PoolContent {
  readonly regions: readonly RegionDescription[]
  readonly region: RegionDescription
  readonly items: readonly PoolItemView[]
  /** Items before they were narrowed. */
  readonly all: number
  readonly types: readonly string[]
  readonly type: string
  readonly bottlenecks: readonly WeekUse[]
  /** By item. */
  readonly names: ReadonlyMap<string, string>
  readonly weekNumbers: ReadonlyMap<string, number>
  readonly purchases: readonly PurchaseView[]
  readonly joint: readonly JointPurchase[]
  readonly owners: ReadonlyMap<string, string>
  readonly mayWrite: boolean
  readonly isSaved: boolean
}

export const itemPath = (id: string) => `${cooperationPath('pool')}/${id}`

export function renderPoolPage(frame: PageFrame, content: PoolContent): string {
  const { words } = frame
  const { regions, region, mayWrite, isSaved } = content
  const links = linksOf(frame)
  const here = cooperationPath('pool')
  return renderDocument(
    <CooperationLayout
      frame={frame}
      region={region}
      regions={regions}
      part="pool"
      title={words.text('zusammenarbeit.part-pool')}
    >
      <p class="preline">{region.name}</p>
      <h1>{words.text('pool.title')}</h1>
      <Done text={isSaved ? words.text('pool.saved') : undefined} />
      <p class="lead">{words.text('pool.lead')}</p>
      {mayWrite && (
        <div class="acts no-print">
          <a
            class="kern-btn kern-btn--primary"
            href={links(`${registerPath('pool-item')}/neu`, ofRegion(region.id, { zurueck: here }))}
          >
            <span class="kern-label">{words.text('pool.offer')}</span>
          </a>
          <a
            class="kern-btn kern-btn--secondary"
            href={links(`${registerPath('purchase')}/neu`, ofRegion(region.id, { zurueck: here }))}
          >
            <span class="kern-label">{words.text('pool.announce')}</span>
          </a>
        </div>
      )}
      <Bottlenecks frame={frame} content={content} />
      <Items frame={frame} content={content} />
      <Weeks frame={frame} content={content} />
      <Purchases frame={frame} content={content} />
      <section class="take-along no-print" aria-labelledby="download-title">
        <h2 id="download-title">{words.text('katalog.download')}</h2>
        <ul>
          <li>
            <a href={links(`${here}/wochen.csv`, ofRegion(region.id))} download>
              {words.text('pool.csv')}
            </a>
          </li>
          {['pool-item', 'booking', 'purchase'].map((kind) => (
            <li key={kind}>
              <a href={links(registerPath(kind), ofRegion(region.id))}>
                {words.text('pool.list', { name: words.text(`${kind}.kind`) })}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </CooperationLayout>,
  )
}

function Bottlenecks({ frame, content }: { frame: PageFrame; content: PoolContent }) {
  const { words } = frame
  const { region, bottlenecks, names, weekNumbers, items } = content
  const links = linksOf(frame)
  if (content.all === 0) return null
  const weeks = items[0]?.use.length ?? 0
  return (
    <section aria-labelledby="short-title">
      <h2 id="short-title">{words.text('pool.short')}</h2>
      {bottlenecks.length === 0 ? (
        <p>{words.text('pool.short-none', { weeks })}</p>
      ) : (
        <ul class="pool-short">
          {bottlenecks.map((one) => (
            <li key={`${one.item} ${one.week}`}>
              <strong>
                <a href={links(itemPath(one.item), ofRegion(region.id))}>{names.get(one.item)}</a>
              </strong>{' '}
              {words.text('pool.short-one', {
                week: weekWords(words, one.week, weekNumbers.get(one.week) ?? 0),
                ahead: one.weeksAhead,
                wanted: plainHours(words, one.booked + one.planned),
                available: plainHours(words, one.available ?? 0),
                missing: plainHours(words, one.missing ?? 0),
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Items({ frame, content }: { frame: PageFrame; content: PoolContent }) {
  const { words } = frame
  const { region, items, all, mayWrite } = content
  const links = linksOf(frame)
  return (
    <div class="table-section">
      <h2 id="items-title">{words.text('pool.items')}</h2>
      {all === 0 ? <p>{words.text('pool.items-none')}</p> : <Filter frame={frame} content={content} />}
      {all > 0 && items.length === 0 && <p>{words.text('pool.items-none-of-type')}</p>}
      {items.length > 0 && (
        <ScrollTable titleId="items-title" kind="figures">
          <thead>
            <tr>
              {['name', 'type', 'owner', 'free', 'hours', 'price'].map((column) => (
                <th key={column} scope="col">
                  {words.text(`pool.column-${column}`)}
                </th>
              ))}
              {mayWrite && (
                <th scope="col" class="no-print">
                  {words.text('pool.column-book')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {items.map(({ id, name, type, owner, busyUntil, next, use, price }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={links(itemPath(id), ofRegion(region.id))}>{name}</a>
                </th>
                <td>{words.text(`option.pool-item.type-${type}`)}</td>
                <td>{owner}</td>
                <td class="pool-free">{freeWords(frame, busyUntil, next)}</td>
                <td>{use[0]?.available == null ? words.text('pool.not-said') : hoursWords(words, use[0].available)}</td>
                <td>{price || words.text('pool.not-said')}</td>
                {mayWrite && (
                  <td class="no-print">
                    <a
                      href={links(
                        `${registerPath('booking')}/neu`,
                        bookingQuery(region.id, id, cooperationPath('pool')),
                      )}
                      aria-label={words.text('pool.book-one', { name })}
                    >
                      {words.text('pool.book')}
                    </a>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
    </div>
  )
}

export const bookingQuery = (region: string, item: string, back: string) =>
  ofRegion(region, { 'f.item': item, zurueck: back })

export function freeWords(
  { words }: PageFrame,
  busyUntil: string | null,
  next: { readonly from: string; readonly to: string } | null,
): string {
  if (busyUntil !== null) {
    const [day, time] = busyUntil.split('T') as [string, string]
    return words.text('pool.busy-until', { day: words.day(day), time })
  }
  return next === null ? words.text('pool.free') : words.text('pool.free-next', { span: spanWords(words, next) })
}

function Filter({ frame, content }: { frame: PageFrame; content: PoolContent }) {
  const { words } = frame
  const { region, types, type } = content
  if (types.length < 2) return null
  return (
    <FilterForm
      words={words}
      action={cooperationPath('pool')}
      kept={{ lang: chosenLanguage(frame), region: region.id }}
    >
      <Select
        name="art"
        id="pool-type"
        label={words.text('pool.column-type')}
        value={type}
        options={[
          ['', words.text('pool.all-types')],
          ...types.map((one) => [one, words.text(`option.pool-item.type-${one}`)] as const),
        ]}
      />
    </FilterForm>
  )
}

function Weeks({ frame, content }: { frame: PageFrame; content: PoolContent }) {
  const { words } = frame
  const { items, weekNumbers, region } = content
  const used = items.filter(({ use }) => use.some(({ booked, planned }) => booked + planned > 0))
  const weeks = used[0]?.use.map(({ week }) => week) ?? []
  if (used.length === 0) return null
  return (
    <div class="table-section">
      <h2 id="weeks-title">{words.text('pool.weeks')}</h2>
      <p class="muted" id="weeks-note">
        {words.text('pool.weeks-note')}
      </p>
      <ScrollTable titleId="weeks-title" noteId="weeks-note" kind="figures pool-weeks">
        <thead>
          <tr>
            <th scope="col">{words.text('pool.column-name')}</th>
            {weeks.map((week) => (
              <th key={week} scope="col" class="numeric">
                <abbr title={words.date(week)}>
                  {words.text('pool.week-short', { number: weekNumbers.get(week) ?? 0 })}
                </abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {used.map(({ id, name, use }) => (
            <tr key={id}>
              <th scope="row">
                <a href={linksOf(frame)(itemPath(id), ofRegion(region.id))}>{name}</a>
              </th>
              {use.map((one) => (
                <td key={one.week} class={one.missing ? 'numeric pool-weeks__over' : 'numeric'}>
                  {one.booked + one.planned === 0 ? '' : useWords(words, one)}
                  {one.missing ? <span class="kern-sr-only"> {words.text('pool.over')}</span> : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </div>
  )
}
