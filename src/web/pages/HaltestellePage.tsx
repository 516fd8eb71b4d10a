import {
  clockText,
  type RegionDescription,
  type StopBoard,
  type StopChoice,
  type StopList,
} from '../../contract/index.ts'
import type { WordableIssue, Words } from '../../messages/index.ts'
import { Help, Notices, RegionSelect } from '../components/index.ts'
import { Board, Days, durationWords, Hours, LineTable, OnDemand, Quality } from './boardParts.tsx'
import { TableSection } from './datenTables.tsx'
import { linksOf, type PageFrame } from './frame.ts'
import { Layout } from './Layout.tsx'
import { renderDocument } from './render.ts'
import { Command } from './StartPage.tsx'

export interface HaltestelleContent {
  readonly regions: readonly RegionDescription[]
  readonly region: RegionDescription | undefined
  readonly typed: string
  readonly asked: StopChoice
  readonly notices: readonly WordableIssue[]
  /** The stop that is named, null = none. */
  readonly board: StopBoard | null
  /** What a search found where no stop is named. */
  readonly list: StopList | null
}

export function renderHaltestellePage(frame: PageFrame, content: HaltestelleContent): string {
  return renderDocument(<HaltestellePage frame={frame} content={content} />)
}

function HaltestellePage({ frame, content }: { frame: PageFrame; content: HaltestelleContent }) {
  const { words } = frame
  const { region, board, list, notices } = content
  if (!region)
    return <Without frame={frame} sentence={words.text('haltestelle.empty')} command="npx reihum region example" />
  if (!region.serviceDays)
    return (
      <Without
        frame={frame}
        region={region}
        sentence={words.text('haltestelle.no-timetable', { region: region.name })}
      />
    )
  const title = board
    ? words.text('haltestelle.title-stop', { name: board.stop.name })
    : words.text('haltestelle.title')
  return (
    <Layout frame={frame} title={title} region={region} regions={content.regions} styles={['haltestelle']}>
      <p class="preline">{board ? [board.stop.municipality, region.name].filter(Boolean).join(' · ') : region.name}</p>
      <h1>{board ? board.stop.name : words.text('haltestelle.title')}</h1>
      {board ? <Summary words={words} board={board} /> : <p class="lead">{words.text('haltestelle.lead')}</p>}
      <Notices
        tone="info"
        title={words.text('lagebild.notices')}
        sentences={[...notices, ...(board?.warnings ?? [])].map((one) => words.issue(one))}
      />
      {region.example && <p class="notices notices--info">{words.text('web.example-note')}</p>}
      <Search frame={frame} content={content} region={region} />
      <Help view={{ words, links: linksOf(frame), topic: 'stops' }} />
      {list && <Found frame={frame} list={list} typed={content.typed} region={region} />}
      {board && (
        <>
          <LineTable words={words} board={board} />
          <Board words={words} board={board} />
          <Hours words={words} board={board} />
          <Days words={words} board={board} />
          <OnDemand words={words} board={board} />
          <Quality words={words} board={board} />
          <Downloads frame={frame} board={board} />
        </>
      )}
    </Layout>
  )
}

function spanWords(words: Words, { choice, weekday }: Pick<StopBoard, 'choice' | 'weekday'>) {
  return {
    weekday: words.text(`haltestelle.weekday-${weekday}`),
    date: words.date(choice.date),
    from: clockText(choice.fromSeconds),
    to: clockText(choice.toSeconds),
  }
}

function Summary({ words, board }: { words: Words; board: StopBoard }) {
  const { departures, onRequest, firstSeconds, lastSeconds, longestGapSeconds } = board.service
  const sentences = [words.text('haltestelle.summary', { ...spanWords(words, board), departures })]
  if (firstSeconds !== null && lastSeconds !== null)
    sentences.push(
      words.text('haltestelle.summary-span', {
        first: clockText(firstSeconds),
        last: clockText(lastSeconds),
        gap: durationWords(words, longestGapSeconds),
      }),
    )
  if (onRequest > 0) sentences.push(words.text('haltestelle.summary-request', { n: onRequest }))
  return <p class="lead">{sentences.join(' ')}</p>
}

function Search({
  frame,
  content,
  region,
}: {
  frame: PageFrame
  content: HaltestelleContent
  region: RegionDescription
}) {
  const { words, keepLanguage } = frame
  const { regions, board, list, typed, asked } = content
  const choice = board?.choice ?? list?.choice
  const days = region.serviceDays
  return (
    <form class="stop-search panel" action="/haltestelle" method="get" aria-labelledby="search-title">
      <h2 id="search-title" class="kern-sr-only">
        {words.text('haltestelle.choices')}
      </h2>
      {keepLanguage && <input type="hidden" name="lang" value={words.language} />}
      <RegionSelect
        id="stop-region"
        label={words.text('haltestelle.choice-region')}
        regions={regions}
        value={region.id}
      />
      <Field
        name="q"
        type="search"
        label={words.text('haltestelle.choice-name')}
        help={words.text('haltestelle.choice-name-help')}
        value={typed || (board?.stop.name ?? '')}
      />
      <Field
        name="date"
        type="date"
        label={words.text('haltestelle.choice-date')}
        value={choice?.date ?? asked.date ?? ''}
        least={days?.from}
        most={days?.to}
      />
      <Field name="from" label={words.text('haltestelle.choice-from')} value={clockText(asked.fromSeconds)} />
      <Field name="to" label={words.text('haltestelle.choice-to')} value={clockText(asked.toSeconds)} />
      <button class="kern-btn kern-btn--primary" type="submit">
        <span class="kern-label">{words.text('haltestelle.choice-show')}</span>
      </button>
      {days && (
        <p class="muted stop-search__range">
          {words.text('haltestelle.range', { from: words.date(days.from), to: words.date(days.to) })}
        </p>
      )}
    </form>
  )
}

function Field({
  name,
  label,
  value,
  type = 'text',
  help,
  least,
  most,
}: {
  name: string
  label: string
  value: string
  type?: 'text' | 'search' | 'date'
  help?: string
  least?: string | undefined
  most?: string | undefined
}) {
  const helpId = help === undefined ? undefined : `stop-${name}-help`
  const common = {
    class: 'kern-form-input__input',
    id: `stop-${name}`,
    name,
    value,
    autocomplete: 'off',
    'aria-describedby': helpId,
  }
  return (
    <div class={`kern-form-input field stop-search__${name}`}>
      <label class="kern-label" for={`stop-${name}`}>
        {label}
      </label>
      {type === 'date' && <input {...common} type="date" min={least} max={most} />}
      {type === 'search' && <input {...common} type="search" />}
      {type === 'text' && <input {...common} type="text" />}
      {help !== undefined && (
        <span class="muted" id={helpId}>
          {help}
        </span>
      )}
    </div>
  )
}

function Found({
  frame,
  list,
  typed,
  region,
}: {
  frame: PageFrame
  list: StopList
  typed: string
  region: RegionDescription
}) {
  const { words } = frame
  const { total, stops, choice } = list
  const title =
    typed === '' ? words.text('haltestelle.list') : words.text('haltestelle.list-found', { total, name: typed })
  const lead =
    total === 0 ? words.text('haltestelle.list-none') : words.text('haltestelle.when', spanWords(words, list))
  if (total === 0)
    return (
      <section aria-labelledby="found-title">
        <h2 id="found-title">{title}</h2>
        <p>{lead}</p>
      </section>
    )
  const address = (id: string) => {
    const query = new URLSearchParams({ region: region.id, stop: id, date: choice.date })
    query.set('from', clockText(choice.fromSeconds))
    query.set('to', clockText(choice.toSeconds))
    return linksOf(frame)('/haltestelle', query)
  }
  return (
    <>
      <TableSection id="found-title" title={title} lead={lead}>
        <table class="kern-table kern-table--small figures" aria-labelledby="found-title">
          <thead>
            <tr>
              {(['stop', 'municipality', 'lines', 'departures', 'first', 'last', 'gap'] as const).map((column) => (
                <th scope="col" key={column} class={isNumber(column) ? 'numeric' : undefined}>
                  {words.text(`haltestelle.column-${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stops.map(({ id, name, municipality, lines, service }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={address(id)}>{name}</a>
                </th>
                <td>{municipality ?? words.text('haltestelle.elsewhere')}</td>
                <td class="breakable">{lines.join(', ')}</td>
                <td class="numeric">{words.number(service.departures)}</td>
                <td class="numeric">{service.firstSeconds === null ? '–' : clockText(service.firstSeconds)}</td>
                <td class="numeric">{service.lastSeconds === null ? '–' : clockText(service.lastSeconds)}</td>
                <td class="numeric">{durationWords(words, service.longestGapSeconds)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableSection>
      {total > stops.length && typed !== '' && (
        <p class="muted">{words.text('haltestelle.list-more', { shown: stops.length, total })}</p>
      )}
      <p>
        <a href={`/api/regions/${encodeURIComponent(region.id)}/departures.csv?${spanQuery(choice)}`}>
          {words.text('haltestelle.download-all')}
        </a>
      </p>
    </>
  )
}

const isNumber = (column: string) => ['departures', 'first', 'last', 'gap'].includes(column)

function spanQuery({ date, fromSeconds, toSeconds }: StopBoard['choice']): URLSearchParams {
  return new URLSearchParams({ date, from: clockText(fromSeconds), to: clockText(toSeconds) })
}

function Downloads({ frame: { words }, board }: { frame: PageFrame; board: StopBoard }) {
  const query = spanQuery(board.choice)
  query.set('stop', board.stop.id)
  const address = `/api/regions/${encodeURIComponent(board.regionId)}`
  return (
    <section class="stop-downloads" aria-labelledby="downloads-title">
      <h2 id="downloads-title">{words.text('haltestelle.downloads')}</h2>
      <ul>
        <li>
          <a href={`${address}/departures.csv?${query}`}>{words.text('haltestelle.download-csv')}</a>
        </li>
        <li>
          <a href={`${address}/stops?${query}`}>{words.text('haltestelle.download-json')}</a>
        </li>
        <li>
          <a href={`${address}/departures.csv?${spanQuery(board.choice)}`}>{words.text('haltestelle.download-all')}</a>
        </li>
      </ul>
    </section>
  )
}

function Without({
  frame,
  region,
  sentence,
  command,
}: {
  frame: PageFrame
  region?: RegionDescription
  sentence: string
  command?: string
}) {
  const { words } = frame
  return (
    <Layout frame={frame} title={words.text('haltestelle.title')} {...(region ? { region } : {})}>
      <h1>{words.text('haltestelle.title')}</h1>
      <section class="notices notices--info" aria-label={words.text('haltestelle.title')}>
        <p>{sentence}</p>
        {command !== undefined && <Command text={command} />}
        <p>
          <a href={linksOf(frame)('/')}>{words.text('error.back')}</a>
        </p>
      </section>
    </Layout>
  )
}
