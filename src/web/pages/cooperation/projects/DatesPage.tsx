import { DATE_KINDS, type DateQuery, type RegionDescription, type ShownDate } from '../../../../contract/index.ts'
import { Done, type EntryNames, FilterForm, PostForm, Select } from '../../../components/index.ts'
import { chosenLanguage, linksOf, type PageFrame } from '../../frame.ts'
import { ofRegion } from '../../register/paths.ts'
import { renderDocument } from '../../render.ts'
import { CooperationLayout } from '../CooperationLayout.tsx'
import { nameIn } from './nameOf.ts'
import { DATES, editEntry, meetingPath, newEntry, projectPath } from './projectPaths.ts'

export interface DatesContent {
  readonly regions: readonly RegionDescription[]
  readonly region: RegionDescription
  readonly dates: readonly ShownDate[]
  readonly query: DateQuery
  readonly names: EntryNames
  readonly municipalities: readonly { readonly ags: string; readonly name: string }[]
  readonly today: string
  readonly mayWrite: boolean
  /** Null = a guest, who has no address of her own. */
  readonly address: {
    /** Instant at which the present one was made; null = there is none. */
    readonly since: string | null
    /** Told once, when it was made just now. */
    readonly made: string | null
    readonly isRevoked: boolean
  } | null
}

export const renderDatesPage = (frame: PageFrame, content: DatesContent): string =>
  renderDocument(<DatesPage frame={frame} content={content} />)

interface Props {
  readonly frame: PageFrame
  readonly content: DatesContent
}

function DatesPage({ frame, content }: Props) {
  const { words } = frame
  const { regions, region, dates, query, today, mayWrite } = content
  const links = linksOf(frame)
  const title = words.text('termine.title')
  const missed = dates.filter(({ day, kind }) => day < today && kind !== 'meeting')
  const past = dates.filter(({ day, kind }) => day < today && kind === 'meeting').reverse()
  const coming = [
    ...Map.groupBy(
      dates.filter(({ day }) => day >= today),
      ({ day }) => day.slice(0, 7),
    ),
  ]
  const back = `${DATES}?${queryOf(query)}`.replace(/\?$/, '')
  return (
    <CooperationLayout frame={frame} region={region} regions={regions} part="dates" title={title}>
      <p class="preline">{region.name}</p>
      <h1>{title}</h1>
      <p class="lead">{words.text('termine.lead')}</p>
      {mayWrite && (
        <p class="acts">
          <a
            class="kern-btn kern-btn--primary"
            href={links(
              ...newEntry(region.id, 'meeting', back, query.project === '' ? {} : { project: query.project }),
            )}
          >
            <span class="kern-label">{words.text('vorhaben.new-meeting')}</span>
          </a>
        </p>
      )}
      <Filter frame={frame} content={content} />
      <p role="status">{words.text('termine.count', { count: dates.length - past.length })}</p>
      {dates.length === 0 && <p class="notices notices--info">{words.text('termine.none')}</p>}
      {missed.length > 0 && (
        <section aria-labelledby="missed-title">
          <h2 id="missed-title">{words.text('termine.missed')}</h2>
          <List frame={frame} content={content} dates={missed} back={back} />
        </section>
      )}
      {coming.map(([month, list]) => (
        <section key={month} aria-labelledby={`monat-${month}`}>
          <h2 id={`monat-${month}`}>
            {words.text('termine.month', { month: `m${month.slice(5)}`, year: month.slice(0, 4) })}
          </h2>
          <List frame={frame} content={content} dates={list} back={back} />
        </section>
      ))}
      {past.length > 0 && (
        <details>
          <summary>{words.text('termine.past', { count: past.length })}</summary>
          <List frame={frame} content={content} dates={past} back={back} />
        </details>
      )}
      <TakeAlong frame={frame} content={content} />
    </CooperationLayout>
  )
}

/** The filter as the address has it. */
const queryOf = ({ project, municipality, kind }: DateQuery): URLSearchParams =>
  new URLSearchParams(
    Object.entries({ vorhaben: project, ort: municipality, art: kind }).filter(([, value]) => value !== ''),
  )

function Filter({ frame, content }: Props) {
  const { words } = frame
  const { region, query, names, municipalities } = content
  const everything = ['', words.text('katalog.all')] as const
  const projects = [...(names.references?.get('project') ?? [])].sort((a, b) => words.compare(a[1], b[1]))
  return (
    <FilterForm
      words={words}
      action={DATES}
      kept={{ lang: chosenLanguage(frame), region: region.id }}
      reset={queryOf(query).size > 0 ? linksOf(frame)(DATES, ofRegion(region.id)) : null}
    >
      <Select
        name="vorhaben"
        label={words.text('task.project')}
        value={query.project}
        options={[everything, ...projects]}
      />
      {municipalities.length > 0 && (
        <Select
          name="ort"
          label={words.text('register.municipality')}
          value={query.municipality}
          options={[everything, ...municipalities.map(({ ags, name }) => [ags, name] as const)]}
        />
      )}
      <Select
        name="art"
        label={words.text('termine.kind')}
        value={query.kind}
        options={[everything, ...DATE_KINDS.map((kind) => [kind, words.text(`termine.kind-${kind}`)] as const)]}
      />
    </FilterForm>
  )
}

function List({
  frame,
  content,
  dates,
  back,
}: Props & { readonly dates: readonly ShownDate[]; readonly back: string }) {
  const { words } = frame
  const { region, names } = content
  const links = linksOf(frame)
  const nameOf = nameIn(names, words)
  return (
    <ul class="date-list">
      {dates.map(({ kind, id, title, day, begin, end, place, project, actor }) => (
        <li key={`${kind} ${id}`}>
          <span class="date-list__day">{words.day(day)}</span>{' '}
          <span>
            <a
              href={
                kind === 'meeting'
                  ? links(meetingPath(id), ofRegion(region.id))
                  : links(...editEntry(region.id, 'task', id, back))
              }
            >
              {title}
            </a>{' '}
            <span class="tag">{words.text(`termine.kind-${kind}`)}</span>{' '}
            <span class="muted">
              {[
                begin &&
                  (end ? words.text('vorhaben.from-to', { begin, end }) : words.text('vorhaben.at-time', { begin })),
                place,
                actor && nameOf('actor', actor),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {project && content.query.project === '' && (
              <>
                {' '}
                <a class="muted" href={links(projectPath(project), ofRegion(region.id))}>
                  {nameOf('project', project)}
                </a>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** As a file, and as an address that a calendar program reads again and again. */
function TakeAlong({ frame, content }: Props) {
  const { words, csrf } = frame
  const { region, query, address } = content
  const links = linksOf(frame)
  const action = links(`${DATES}/adresse`)
  const given = { region: region.id, ...Object.fromEntries(queryOf(query)) }
  return (
    <section class="take-along" aria-labelledby="calendar-title">
      <h2 id="calendar-title">{words.text('termine.take')}</h2>
      <ul>
        <li>
          <a href={links(`${DATES}/kalender`, new URLSearchParams(given))} download>
            {words.text('termine.download')}
          </a>
        </li>
      </ul>
      {address === null ? (
        <p class="muted">{words.text('termine.sign-in')}</p>
      ) : (
        <>
          <h3>{words.text('termine.subscribe')}</h3>
          <p>{words.text('termine.subscribe-lead')}</p>
          <Done text={address.isRevoked ? words.text('termine.revoked') : undefined} />
          {address.made !== null && (
            <div class="notices notices--info" role="status">
              <p>{words.text('termine.made')}</p>
              <p>
                <code class="hand-on">{address.made}</code>
              </p>
            </div>
          )}
          {address.made === null && address.since !== null && (
            <p>{words.text('termine.since', { when: words.moment(address.since) })}</p>
          )}
          <div class="acts">
            <PostForm
              action={action}
              csrf={csrf}
              submit={words.text(address.since === null ? 'termine.make' : 'termine.make-again')}
              tone="secondary"
              hidden={{ ...given, act: 'make' }}
            />
            {address.since !== null && (
              <PostForm
                action={action}
                csrf={csrf}
                submit={words.text('termine.revoke')}
                tone="danger"
                hidden={{ ...given, act: 'revoke' }}
              />
            )}
          </div>
        </>
      )}
    </section>
  )
}
