import type { RegionDescription } from '../../../contract/index.ts'
import type { Entry, RecordKind } from '../../../core/process/index.ts'
import type { WordableIssue } from '../../../messages/index.ts'
import {
  type EntryNames,
  FilterForm,
  InputField,
  Notices,
  PostForm,
  ScrollTable,
  Select,
  valueWords,
} from '../../components/index.ts'
import { chosenLanguage, linksOf, type PageFrame } from '../frame.ts'
import { Layout } from '../Layout.tsx'
import { renderDocument } from '../render.ts'
import { type ActorNames, actorWords } from './actorWords.ts'
import { ofRegion, registerCrumbs, registerPath } from './paths.ts'

export interface RegisterRow {
  readonly id: string
  readonly version: number
  readonly visibility: 'draft' | 'preview' | 'members' | 'public'
  readonly state: Entry
  readonly updatedAt: string
  readonly updatedBy: string
}

export interface RegisterContent {
  readonly regions: readonly RegionDescription[]
  readonly region: RegionDescription
  readonly kind: RecordKind
  readonly columns: readonly string[]
  readonly rows: readonly RegisterRow[]
  readonly all: number
  readonly query: {
    readonly search: string
    readonly sort: string
    readonly municipality: string
    readonly deleted: boolean
  }
  readonly municipalities: readonly { readonly ags: string; readonly name: string }[]
  readonly names: EntryNames
  readonly actors: ActorNames
  /** Null = a guest, who is not told who wrote. */
  readonly isMember: boolean
  readonly mayWrite: boolean
  /** The program's own entries can be proposed. */
  readonly mayPropose: boolean
  readonly notices: readonly WordableIssue[]
}

export function renderRegisterPage(frame: PageFrame, content: RegisterContent): string {
  return renderDocument(<RegisterPage frame={frame} content={content} />)
}

function RegisterPage({ frame, content }: { frame: PageFrame; content: RegisterContent }) {
  const { words } = frame
  const { regions, region, kind, rows, all, query, mayWrite, mayPropose, notices } = content
  const links = linksOf(frame)
  const path = registerPath(kind.id)
  const title = words.text(kind.labelKey)
  return (
    <Layout
      frame={frame}
      title={title}
      above={registerCrumbs(frame, region, kind).slice(0, -1)}
      regions={regions}
      region={region}
      styles={['register']}
      isWide
    >
      <p class="preline">{region.name}</p>
      <h1>{title}</h1>
      <p class="lead">{words.text(`lead.${kind.labelKey}`)}</p>
      <Notices tone="info" title={words.text('lagebild.notices')} sentences={notices.map((one) => words.issue(one))} />
      {mayWrite && !query.deleted && (
        <div class="acts">
          <a class="kern-btn kern-btn--primary" href={links(`${path}/neu`, ofRegion(region.id))}>
            <span class="kern-label">{words.text('register.new')}</span>
          </a>
          <a class="kern-btn kern-btn--secondary" href={links(`${path}/einlesen`, ofRegion(region.id))}>
            <span class="kern-label">{words.text('register.import')}</span>
          </a>
          {mayPropose && (
            <PostForm
              action={linksOf(frame)(`${path}/vorschlagen`)}
              csrf={frame.csrf}
              submit={words.text('register.propose')}
              tone="secondary"
              hidden={{ region: region.id }}
            />
          )}
        </div>
      )}
      <Filter frame={frame} content={content} />
      <p role="status">
        {words.text(query.deleted ? 'register.count-deleted' : 'register.count', { shown: rows.length, all })}
      </p>
      {rows.length > 0 ? <Table frame={frame} content={content} /> : <Empty frame={frame} content={content} />}
      <section class="take-along" aria-labelledby="download-title">
        <h2 id="download-title">{words.text('katalog.download')}</h2>
        <ul>
          {['xlsx', 'csv'].map((format) => (
            <li key={format}>
              <a href={links(`${path}/tabelle/${format}`, ofRegion(region.id))} download>
                {words.text(`register.download-${format}`)}
              </a>
            </li>
          ))}
          <li>
            <a href={links(path, ofRegion(region.id, query.deleted ? {} : { geloescht: '1' }))}>
              {words.text(query.deleted ? 'register.show-present' : 'register.show-deleted')}
            </a>
          </li>
          {content.isMember && (
            <li>
              <a href={links('/verlauf', ofRegion(region.id, { art: kind.id }))}>{words.text('register.to-feed')}</a>
            </li>
          )}
        </ul>
        <p class="muted">{words.text('register.download-hint')}</p>
      </section>
    </Layout>
  )
}

function Filter({ frame, content }: { frame: PageFrame; content: RegisterContent }) {
  const { words } = frame
  const { region, kind, query, municipalities } = content
  const hasPlaces = kind.fields.some(({ type }) => type === 'place') && municipalities.length > 0
  const isNarrowed = query.search !== '' || query.municipality !== ''
  return (
    <FilterForm
      words={words}
      action={registerPath(kind.id)}
      kept={{ lang: chosenLanguage(frame), region: region.id, geloescht: query.deleted ? '1' : '', sort: query.sort }}
      reset={isNarrowed ? linksOf(frame)(registerPath(kind.id), ofRegion(region.id)) : null}
    >
      <InputField
        name="q"
        id="register-q"
        label={words.text('katalog.search')}
        value={query.search}
        type="search"
        maxLength={100}
        isWide
      />
      {hasPlaces && (
        <Select
          name="ort"
          id="register-ort"
          label={words.text('register.municipality')}
          value={query.municipality}
          options={[['', words.text('katalog.all')], ...municipalities.map(({ ags, name }) => [ags, name] as const)]}
        />
      )}
    </FilterForm>
  )
}

function Empty({ frame, content }: { frame: PageFrame; content: RegisterContent }) {
  const { words } = frame
  const { all, mayWrite, query } = content
  const key = query.deleted ? 'none-deleted' : all > 0 ? 'none-found' : mayWrite ? 'none-yet' : 'none-for-you'
  return (
    <section class="notices notices--info" aria-label={words.text('katalog.none-title')}>
      <p>{words.text(`register.${key}`)}</p>
    </section>
  )
}

function Table({ frame, content }: { frame: PageFrame; content: RegisterContent }) {
  const { words } = frame
  const { kind, columns, rows, isMember } = content
  const fields = columns.map((column) => kind.fields.find(({ id }) => id === column)!)
  return (
    <>
      <p class="kern-sr-only" id="register-caption">
        {words.text('register.caption', { name: words.text(kind.labelKey) })}
      </p>
      <ScrollTable titleId="register-caption" kind="stacked">
        <thead>
          <tr>
            {fields.map((field) => (
              <SortHeading
                key={field.id}
                frame={frame}
                content={content}
                field={field.id}
                label={words.text(field.labelKey)}
              />
            ))}
            <th scope="col">{words.text('register.column-state')}</th>
            {isMember && <th scope="col">{words.text('register.column-changed')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} frame={frame} content={content} row={row} />
          ))}
        </tbody>
      </ScrollTable>
    </>
  )
}

function SortHeading({
  frame,
  content,
  field,
  label,
}: {
  frame: PageFrame
  content: RegisterContent
  field: string
  label: string
}) {
  const { query, region, kind } = content
  const isUp = query.sort === field
  const isDown = query.sort === `-${field}`
  const next = ofRegion(region.id, {
    ...(query.search ? { q: query.search } : {}),
    ...(query.municipality ? { ort: query.municipality } : {}),
    ...(query.deleted ? { geloescht: '1' } : {}),
    sort: isUp ? `-${field}` : field,
  })
  return (
    <th scope="col" aria-sort={isUp ? 'ascending' : isDown ? 'descending' : undefined}>
      <a class="sort" href={linksOf(frame)(registerPath(kind.id), next)}>
        {label}
        <span class="sort__mark" aria-hidden="true">
          {isUp ? ' ↑' : isDown ? ' ↓' : ''}
        </span>
      </a>
    </th>
  )
}

function Row({ frame, content, row }: { frame: PageFrame; content: RegisterContent; row: RegisterRow }) {
  const { words } = frame
  const { kind, columns, names, actors, region, isMember, query } = content
  const links = linksOf(frame)
  const textOf = (id: string) => valueWords(kind.fields.find((f) => f.id === id)!, row.state[id] ?? null, words, names)
  const address = query.deleted
    ? links(`/verlauf/${kind.id}/${row.id}`, ofRegion(region.id))
    : links(`${registerPath(kind.id)}/${row.id}`, ofRegion(region.id))
  const [title, ...others] = columns
  return (
    <tr>
      <th scope="row">
        <a href={address}>{textOf(title!) || words.text('register.unnamed')}</a>
      </th>
      {others.map((id) => (
        <td key={id} data-label={words.text(kind.fields.find((f) => f.id === id)!.labelKey)}>
          {shorten(textOf(id))}
        </td>
      ))}
      <td data-label={words.text('register.column-state')}>
        <span class={`tag tag--${row.visibility}`}>{words.text(`register.visibility-${row.visibility}`)}</span>
      </td>
      {isMember && (
        <td data-label={words.text('register.column-changed')}>
          {words.text('verlauf.when-who', {
            when: words.moment(row.updatedAt),
            who: actorWords(row.updatedBy, actors, words),
          })}
        </td>
      )}
    </tr>
  )
}

/** A list is for finding: long texts stand in full on the entry's page. */
const shorten = (text: string) => (text.length > 160 ? `${text.slice(0, 159).trimEnd()}…` : text)
