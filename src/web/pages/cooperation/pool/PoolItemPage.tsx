import type { RegionDescription } from '../../../../contract/index.ts'
import { Done, PostForm, ScrollTable } from '../../../components/index.ts'
import { linksOf, type PageFrame } from '../../frame.ts'
import { historyPath, ofRegion, registerPath } from '../../register/paths.ts'
import { renderDocument } from '../../render.ts'
import { CooperationLayout } from '../CooperationLayout.tsx'
import { bookingQuery, freeWords, itemPath, type PoolItemView } from './PoolPage.tsx'
import { hoursWords, spanWords, useWords, weekWords } from './poolWords.ts'

export interface PoolItemContent {
  readonly region: RegionDescription
  readonly item: PoolItemView & { readonly rules: string; readonly contact: string; readonly note: string }
  readonly bookings: readonly {
    readonly id: string
    readonly from: string
    readonly to: string
    readonly purpose: string
    readonly who: string
    readonly isOwn: boolean
  }[]
  readonly plans: readonly {
    readonly id: string
    readonly title: string
    readonly from: string
    readonly to: string
    readonly hours: number
  }[]
  readonly unplanned: readonly string[]
  readonly weekNumbers: ReadonlyMap<string, number>
  readonly mayBook: boolean
  readonly mayChange: boolean
  readonly isMember: boolean
  readonly done: 'saved' | 'cancelled' | null
}

export const renderPoolItemPage = (frame: PageFrame, content: PoolItemContent): string =>
  renderDocument(<PoolItemPage frame={frame} content={content} />)

function PoolItemPage({ frame, content }: { frame: PageFrame; content: PoolItemContent }) {
  const { words } = frame
  const { region, item, mayBook, mayChange, isMember, done, unplanned } = content
  const links = linksOf(frame)
  const here = itemPath(item.id)
  const facts: readonly (readonly [string, string])[] = [
    ['pool-item.location', item.location],
    ['pool-item.hours-per-week', item.use[0]?.available == null ? '' : hoursWords(words, item.use[0].available)],
    ['pool-item.price', item.price],
    ['pool-item.rules', item.rules],
    ['pool-item.contact', item.contact],
    ['pool-item.note', item.note],
  ]
  return (
    <CooperationLayout frame={frame} region={region} part="pool" title={item.name} above={[]}>
      <p class="preline">
        {[words.text(`option.pool-item.type-${item.type}`), item.owner].filter(Boolean).join(' · ')}
      </p>
      <h1>{item.name}</h1>
      <Done text={done ? words.text(`pool.${done}`) : undefined} />
      <p class="lead">{words.text('pool.free-lead', { when: freeWords(frame, item.busyUntil, item.next) })}</p>
      {mayBook && (
        <p class="no-print">
          <a
            class="kern-btn kern-btn--primary"
            href={links(`${registerPath('booking')}/neu`, bookingQuery(region.id, item.id, here))}
          >
            <span class="kern-label">{words.text('pool.book')}</span>
          </a>
        </p>
      )}
      <dl class="facts">
        {facts.map(([label, text]) => (
          <div key={label}>
            <dt>{words.text(label)}</dt>
            <dd class="preserve-lines">{text || words.text('pool.not-said')}</dd>
          </div>
        ))}
      </dl>
      <Bookings frame={frame} content={content} />
      <section aria-labelledby="weeks-title">
        <h2 id="weeks-title">{words.text('pool.weeks')}</h2>
        <table class="kern-table kern-table--small figures" aria-labelledby="weeks-title">
          <thead>
            <tr>
              <th scope="col">{words.text('pool.column-week')}</th>
              <th scope="col" class="numeric">
                {words.text('pool.column-use')}
              </th>
              <th scope="col">{words.text('pool.column-state')}</th>
            </tr>
          </thead>
          <tbody>
            {item.use.map((one) => (
              <tr key={one.week}>
                <th scope="row">{weekWords(words, one.week, content.weekNumbers.get(one.week) ?? 0)}</th>
                <td class="numeric">{useWords(words, one)}</td>
                <td>
                  {one.missing
                    ? words.text('pool.missing', { hours: hoursWords(words, one.missing) })
                    : one.missing === null
                      ? words.text('pool.limit-unknown')
                      : ''}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {(content.plans.length > 0 || unplanned.length > 0) && (
        <section aria-labelledby="plans-title">
          <h2 id="plans-title">{words.text('pool.plans')}</h2>
          <ul>
            {content.plans.map(({ id, title, from, to, hours }) => (
              <li key={id}>
                <a href={links(`${registerPath('task')}/${id}`, ofRegion(region.id, { zurueck: here }))}>{title}</a>{' '}
                <span class="muted">
                  {words.text('pool.plan', {
                    hours: hoursWords(words, hours),
                    first: words.date(from),
                    last: words.date(to),
                  })}
                </span>
              </li>
            ))}
          </ul>
          {unplanned.length > 0 && <p>{words.text('pool.unplanned', { list: words.list(unplanned) })}</p>}
        </section>
      )}
      <div class="acts no-print">
        {mayChange && (
          <a href={links(`${registerPath('pool-item')}/${item.id}`, ofRegion(region.id, { zurueck: here }))}>
            {words.text('pool.change-item')}
          </a>
        )}
        {isMember && (
          <a href={links(historyPath('pool-item', item.id), ofRegion(region.id))}>{words.text('checks.history')}</a>
        )}
      </div>
    </CooperationLayout>
  )
}

function Bookings({ frame, content }: { frame: PageFrame; content: PoolItemContent }) {
  const { words, csrf } = frame
  const { region, item, bookings } = content
  return (
    <div class="table-section">
      <h2 id="bookings-title">{words.text('pool.bookings')}</h2>
      {bookings.length === 0 ? (
        <p>{words.text('pool.bookings-none')}</p>
      ) : (
        <ScrollTable titleId="bookings-title" kind="figures">
          <thead>
            <tr>
              <th scope="col">{words.text('pool.column-when')}</th>
              <th scope="col">{words.text('booking.purpose')}</th>
              <th scope="col">{words.text('booking.who')}</th>
              {bookings.some(({ isOwn }) => isOwn) && (
                <th scope="col" class="no-print">
                  {words.text('pool.column-cancel')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {bookings.map((one) => (
              <tr key={one.id}>
                <th scope="row">{spanWords(words, one)}</th>
                <td>{one.purpose}</td>
                <td>{one.who}</td>
                {bookings.some(({ isOwn }) => isOwn) && (
                  <td class="no-print">
                    {one.isOwn && (
                      <PostForm
                        action={linksOf(frame)(`${itemPath(item.id)}/absagen`)}
                        csrf={csrf}
                        submit={words.text('pool.cancel')}
                        about={spanWords(words, one)}
                        tone="secondary"
                        hidden={{ region: region.id, booking: one.id }}
                      />
                    )}
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
