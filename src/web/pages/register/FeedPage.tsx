import type { RegionDescription } from '../../../contract/index.ts'
import type { FieldChange } from '../../../core/process/index.ts'
import type { Words } from '../../../messages/index.ts'
import { FilterForm, InputField, Notices, PostForm, Select } from '../../components/index.ts'
import { chosenLanguage, linksOf, type PageFrame } from '../frame.ts'
import { Layout } from '../Layout.tsx'
import { renderDocument } from '../render.ts'
import { type ActorNames, actorWords } from './actorWords.ts'
import { actionWords } from './HistoryPage.tsx'
import { ofRegion } from './paths.ts'

export interface FeedRow {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly action: string
  readonly kind: string
  readonly object: string
  readonly municipality: string | null
  readonly title: string | null
  readonly erased: boolean
  readonly changes: readonly FieldChange[] | null
  /** Where what it is about has a page. */
  readonly path: string | null
}

export interface FeedContent {
  readonly regions: readonly RegionDescription[]
  readonly region: RegionDescription
  readonly items: readonly FeedRow[]
  readonly older: number | null
  readonly query: {
    readonly actor: string
    readonly kind: string
    readonly municipality: string
    readonly from: string
    readonly to: string
    readonly before: string
    /** Only what is new since the reader was last here. */
    readonly isNew: boolean
  }
  /** Choices of the filter: id and words, or key of the words. */
  readonly people: readonly (readonly [id: string, name: string])[]
  readonly kinds: readonly string[]
  readonly municipalities: readonly { readonly ags: string; readonly name: string }[]
  readonly actors: ActorNames
  /** When the reader was last here; null = never. */
  readonly seenAt: string | null
  readonly newCount: number
  readonly sentences: readonly string[]
}

export function renderFeedPage(frame: PageFrame, content: FeedContent): string {
  return renderDocument(<FeedPage frame={frame} content={content} />)
}

function FeedPage({ frame, content }: { frame: PageFrame; content: FeedContent }) {
  const { words } = frame
  const { regions, region, items, older, query, sentences } = content
  const links = linksOf(frame)
  const title = words.text('verlauf.title')
  return (
    <Layout frame={frame} title={`${title}: ${region.name}`} region={region} regions={regions} styles={['register']}>
      <p class="preline">{region.name}</p>
      <h1>{title}</h1>
      <p class="lead">{words.text('verlauf.lead')}</p>
      <Notices tone="info" title={words.text('lagebild.notices')} sentences={sentences} />
      <SinceLast frame={frame} content={content} />
      {!query.isNew && <Filter frame={frame} content={content} />}
      {items.length > 0 ? (
        <Days frame={frame} content={content} />
      ) : (
        <p class="notices notices--info">{words.text(query.isNew ? 'verlauf.nothing-new' : 'verlauf.none')}</p>
      )}
      {older !== null && (
        <p>
          <a class="kern-btn kern-btn--secondary" href={links('/verlauf', addressOf(content, String(older)))}>
            <span class="kern-label">{words.text('verlauf.older')}</span>
          </a>
        </p>
      )}
      <p class="muted">
        <a href={links('/verlauf/atom', addressOf(content, ''))}>{words.text('verlauf.atom')}</a>
        {' · '}
        <a href={links('/daten/protokoll')}>{words.text('verlauf.to-journal')}</a>
      </p>
    </Layout>
  )
}

function addressOf({ region, query }: FeedContent, before: string): URLSearchParams {
  const { actor, kind, municipality, from, to, isNew } = query
  const all = { person: actor, art: kind, ort: municipality, von: from, bis: to, vor: before, neu: isNew ? '1' : '' }
  return ofRegion(region.id, Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')))
}

function SinceLast({ frame, content }: { frame: PageFrame; content: FeedContent }) {
  const { words } = frame
  const { region, seenAt, newCount, query } = content
  const links = linksOf(frame)
  return (
    <section class="since" aria-labelledby="since-title">
      <h2 id="since-title" class="kern-sr-only">
        {words.text('verlauf.since')}
      </h2>
      <p>
        {seenAt === null
          ? words.text('verlauf.first-time')
          : words.text('verlauf.new-since', { n: newCount, when: words.moment(seenAt) })}{' '}
        {seenAt !== null && !query.isNew && newCount > 0 && (
          <a href={links('/verlauf', ofRegion(region.id, { neu: '1' }))}>{words.text('verlauf.show-new')}</a>
        )}
        {query.isNew && <a href={links('/verlauf', ofRegion(region.id))}>{words.text('verlauf.show-all')}</a>}
      </p>
      {(seenAt === null || newCount > 0) && (
        <PostForm
          action={linksOf(frame)('/verlauf/gesehen')}
          csrf={frame.csrf}
          submit={words.text('verlauf.mark-seen')}
          tone="secondary"
          hidden={{ region: region.id }}
        />
      )}
    </section>
  )
}

function Filter({ frame, content }: { frame: PageFrame; content: FeedContent }) {
  const { words } = frame
  const { region, query, people, kinds, municipalities } = content
  const all = ['', words.text('katalog.all')] as const
  const isNarrowed = [query.actor, query.kind, query.municipality, query.from, query.to].some((one) => one !== '')
  return (
    <FilterForm
      words={words}
      action="/verlauf"
      kept={{ lang: chosenLanguage(frame), region: region.id }}
      reset={isNarrowed ? linksOf(frame)('/verlauf', ofRegion(region.id)) : null}
    >
      <Select name="person" label={words.text('verlauf.person')} value={query.actor} options={[all, ...people]} />
      <Select
        name="art"
        label={words.text('verlauf.kind')}
        value={query.kind}
        options={[all, ...kinds.map((kind) => [kind, kindWords(kind, words)] as const)]}
      />
      <Select
        name="ort"
        label={words.text('register.municipality')}
        value={query.municipality}
        options={[all, ...municipalities.map(({ ags, name }) => [ags, name] as const)]}
      />
      {(['von', 'bis'] as const).map((name) => (
        <InputField
          key={name}
          name={name}
          id={`feed-${name}`}
          label={words.text(`verlauf.${name}`)}
          type="date"
          value={name === 'von' ? query.from : query.to}
        />
      ))}
    </FilterForm>
  )
}

export function kindWords(kind: string, words: Words): string {
  for (const key of [`notice.kind-${kind}`, `${kind}.kind`, `verlauf.kind-${kind}`])
    if (words.has(key)) return words.text(key)
  return kind
}

/** What it calls itself; things that have only a number have no name. */
export function nameWords({ title, erased, kind, object }: FeedRow, actors: ActorNames, words: Words): string {
  if (title !== null) return title
  if (erased) return words.text('verlauf.erased-short')
  if (kind === 'catalogue') return object.replace(/^.*\//, '')
  return actors.get(object) ?? ''
}

/** ISO day of an instant by the county's clock. */
const localDay = (iso: string) =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Berlin' }).format(Date.parse(iso))

/** Entries under the days on which they were written. */
function Days({ frame, content }: { frame: PageFrame; content: FeedContent }) {
  const { words } = frame
  const days = [...Map.groupBy(content.items, ({ at }) => localDay(at))]
  return (
    <div class="feed">
      {days.map(([day, items]) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`}>{words.day(day)}</h2>
          <ul>
            {items.map((item) => (
              <li key={item.seq}>
                <Item frame={frame} content={content} item={item} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Item({ frame, content, item }: { frame: PageFrame; content: FeedContent; item: FeedRow }) {
  const { words } = frame
  const { region, actors, municipalities } = content
  const place = municipalities.find(({ ags }) => ags === item.municipality)?.name
  const what = `${kindWords(item.kind, words)} ${nameWords(item, actors, words)}`.trim()
  return (
    <>
      <p>
        <strong>{actorWords(item.actor, actors, words)}</strong> · {actionWords(item.action, words)}:{' '}
        {item.path === null ? what : <a href={linksOf(frame)(item.path, ofRegion(region.id))}>{what}</a>}
      </p>
      <p class="muted">
        {words.moment(item.at)}
        {place ? ` · ${place}` : ''}
        {item.changes && item.changes.length > 0
          ? ` · ${words.list(item.changes.map(({ labelKey }) => words.text(labelKey)))}`
          : ''}
      </p>
    </>
  )
}
