import { type BoardLine, clockText, type StopBoard } from '../../contract/index.ts'
import type { Words } from '../../messages/index.ts'
import { TableSection } from './datenTables.tsx'

interface Part {
  readonly words: Words
  readonly board: StopBoard
}

const clock = (seconds: number | null) => (seconds === null ? '–' : clockText(seconds))

/** Minutes up to two hours, then hours and minutes. */
export function durationWords(words: Words, seconds: number | null): string {
  if (seconds === null) return '–'
  const minutes = Math.round(seconds / 60)
  if (minutes <= 120) return words.minutes(seconds)
  return words.text('haltestelle.duration', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
}

/** Lines and directions with what they offer in the span. */
export function LineTable({ words, board }: Part) {
  if (board.lines.length === 0)
    return (
      <section aria-labelledby="lines-title">
        <h2 id="lines-title">{words.text('haltestelle.lines')}</h2>
        <p>{words.text('haltestelle.lines-none')}</p>
      </section>
    )
  const columns = ['line', 'direction', 'departures', 'first', 'last', 'headway', 'gap'] as const
  return (
    <TableSection id="lines-title" title={words.text('haltestelle.lines')} lead={words.text('haltestelle.lines-note')}>
      <table class="kern-table kern-table--small figures" aria-labelledby="lines-title">
        <thead>
          <tr>
            {columns.map((column, k) => (
              <th scope="col" key={column} class={k > 1 ? 'numeric' : undefined}>
                {words.text(`haltestelle.column-${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {board.lines.map((line) => (
            <tr key={keyOf(line)}>
              <th scope="row">
                {words.text(`haltestelle.kind-${line.kind}`)} {line.line}
              </th>
              <td>{line.direction}</td>
              <td class="numeric">{words.number(line.departures)}</td>
              <td class="numeric">{clock(line.firstSeconds)}</td>
              <td class="numeric">{clock(line.lastSeconds)}</td>
              <td class="numeric">{durationWords(words, line.medianHeadwaySeconds)}</td>
              <td class="numeric">{durationWords(words, line.longestGapSeconds)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableSection>
  )
}

const keyOf = ({ kind, line, direction }: BoardLine) => JSON.stringify([kind, line, direction])

/** As it hangs at the stop: for each line and direction the minutes of each hour. */
export function Board({ words, board }: Part) {
  if (board.lines.length === 0) return null
  return (
    <section aria-labelledby="board-title">
      <h2 id="board-title">{words.text('haltestelle.board')}</h2>
      <div class="board">
        {board.lines.map((line) => (
          <table class="board__line" key={keyOf(line)}>
            <caption>
              {words.text('haltestelle.board-line', {
                kind: words.text(`haltestelle.kind-${line.kind}`),
                line: line.line,
                direction: line.direction,
              })}
            </caption>
            <thead class="kern-sr-only">
              <tr>
                <th scope="col">{words.text('haltestelle.column-hour')}</th>
                <th scope="col">{words.text('haltestelle.column-minutes')}</th>
              </tr>
            </thead>
            <tbody>
              {byHour(line).map(([hour, times]) => (
                <tr key={hour}>
                  <th scope="row">{hourWords(words, hour)}</th>
                  <td>
                    {times.map(({ seconds, onRequest }, k) => (
                      <span class="board__minute" key={k}>
                        {String(Math.floor(seconds / 60) % 60).padStart(2, '0')}
                        {onRequest && <abbr title={words.text('haltestelle.on-request-mark')}>*</abbr>}
                      </span>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </section>
  )
}

function byHour({ times }: BoardLine): [number, BoardLine['times']][] {
  return [...Map.groupBy(times, ({ seconds }) => Math.floor(seconds / 3600))]
}

function hourWords(words: Words, hour: number): string {
  const text = String(hour % 24)
  return hour < 24 ? text : words.text('haltestelle.next-day', { hour: text })
}

const BAR = 100

export function Hours({ words, board }: Part) {
  const most = board.hours.reduce((largest, [, count]) => Math.max(largest, count), 0)
  if (most === 0) return null
  return (
    <section aria-labelledby="hours-title">
      <h2 id="hours-title">{words.text('haltestelle.hours')}</h2>
      <table class="hours" aria-labelledby="hours-title">
        <thead class="kern-sr-only">
          <tr>
            <th scope="col">{words.text('haltestelle.column-hour')}</th>
            <th scope="col">{words.text('haltestelle.column-departures')}</th>
          </tr>
        </thead>
        <tbody>
          {board.hours.map(([hour, count]) => (
            <tr key={hour}>
              <th scope="row">{hourWords(words, hour)}</th>
              <td>
                <svg viewBox={`0 0 ${BAR} 1`} preserveAspectRatio="none" aria-hidden="true">
                  <rect width={(BAR * count) / most} height="1" />
                </svg>
                <span>{words.number(count)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

export function Days({ words, board }: Part) {
  const isSplit = board.days.some(({ kind }) => kind === 'thin-weekday')
  const kindWords = (kind: StopBoard['days'][number]['kind']) =>
    words.text(kind === 'full-weekday' && !isSplit ? 'haltestelle.day-weekday' : `haltestelle.day-${kind}`)
  return (
    <TableSection id="days-title" title={words.text('haltestelle.days')} lead={words.text('haltestelle.days-note')}>
      <table class="kern-table kern-table--small figures" aria-labelledby="days-title">
        <thead>
          <tr>
            {(['day', 'departures', 'first', 'last', 'day-date', 'days'] as const).map((column, k) => (
              <th scope="col" key={column} class={k > 0 ? 'numeric' : undefined}>
                {words.text(`haltestelle.column-${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {board.days.map(({ kind, date, days, service }) => (
            <tr key={kind}>
              <th scope="row">{kindWords(kind)}</th>
              <td class="numeric">{words.number(service.departures)}</td>
              <td class="numeric">{clock(service.firstSeconds)}</td>
              <td class="numeric">{clock(service.lastSeconds)}</td>
              <td class="numeric">{words.date(date)}</td>
              <td class="numeric">{words.number(days)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableSection>
  )
}

export function OnDemand({ words, board: { onDemand } }: Part) {
  if (onDemand.length === 0) return null
  return (
    <section aria-labelledby="on-demand-title">
      <h2 id="on-demand-title">{words.text('haltestelle.on-demand')}</h2>
      <p>{words.text('haltestelle.on-demand-note')}</p>
      <ul class="on-demand">
        {onDemand.map((offer) => (
          <li key={JSON.stringify(offer)}>
            <strong>{offer.name}</strong>{' '}
            {[
              words.text('haltestelle.on-demand-hours', {
                from: clockText(offer.fromSeconds),
                to: clockText(offer.toSeconds),
              }),
              ...(offer.noticeSeconds === null
                ? []
                : [words.text('haltestelle.on-demand-notice', { time: durationWords(words, offer.noticeSeconds) })]),
              ...(offer.phone === '' ? [] : [words.text('haltestelle.on-demand-phone', { phone: offer.phone })]),
            ].join(' · ')}
            {/^https?:\/\//.test(offer.url) && (
              <>
                {' · '}
                <a href={offer.url} rel="noreferrer">
                  {words.text('haltestelle.on-demand-link')}
                </a>
              </>
            )}
            {offer.message !== '' && <p class="muted">{offer.message}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII']

export function Quality({ words, board: { quality } }: Part) {
  const none = words.text('haltestelle.quality-none')
  return (
    <TableSection
      id="quality-title"
      title={words.text('haltestelle.quality')}
      lead={words.text('haltestelle.quality-lead')}
    >
      <table class="kern-table kern-table--small" aria-labelledby="quality-title">
        <thead>
          <tr>
            {(['method', 'category', 'class'] as const).map((column) => (
              <th scope="col" key={column}>
                {words.text(`haltestelle.column-${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {quality.map(({ method, category, classBeside, isVerified, source }) => (
            <tr key={method}>
              <th scope="row">
                {words.text(`haltestelle.method-${method}`)}
                <span class="muted stop-source">
                  {[source, ...(isVerified ? [] : [words.text('haltestelle.unverified')])].join(' – ')}
                </span>
              </th>
              <td>{ROMAN[category - 1] ?? none}</td>
              <td>{classBeside || none}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableSection>
  )
}
