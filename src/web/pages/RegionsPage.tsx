import { Notices, PostForm, ScrollTable, TextField } from '../components/index.ts'
import { linksOf, type PageFrame } from './frame.ts'
import { Layout } from './Layout.tsx'
import { renderDocument } from './render.ts'

/** A region as its managers see it. */
export interface ManagedRegion {
  readonly id: string
  readonly name: string
  /** Null = it is not built yet. */
  readonly builtAt: string | null
  readonly people: number
  readonly bytes: number
  readonly versions: number
  /** Work on it that waits or runs. */
  readonly job: string | null
}

export interface RegionsContent {
  readonly regions: readonly ManagedRegion[]
  /** Whoever asks may make new regions, and see and restore those that were deleted. */
  readonly mayMake: boolean
  readonly deleted: readonly {
    readonly key: string
    readonly name: string
    readonly deletedAt: string
    readonly until: string
  }[]
  readonly hasExample: boolean
  /** What was typed for a download, and what is wrong with it. */
  readonly fetch: { readonly ags: string; readonly name: string; readonly error: string }
}

export function renderRegionsPage(frame: PageFrame, content: RegionsContent): string {
  return renderDocument(<RegionsPage frame={frame} content={content} />)
}

function RegionsPage({ frame, content }: { frame: PageFrame; content: RegionsContent }) {
  const { words } = frame
  const { regions, mayMake, deleted, fetch } = content
  return (
    <Layout frame={frame} title={words.text('regionen.page')} scripts={['live']}>
      <p class="preline">{words.text('regionen.page')}</p>
      <h1 id="regionen-titel">{words.text('regionen.title')}</h1>
      <p class="lead">{words.text('regionen.lead')}</p>
      <Notices
        tone="danger"
        title={words.text('regionen.form-faults')}
        sentences={fetch.error === '' ? [] : [fetch.error]}
      />
      <div id="regionen" data-live={regions.some(({ job }) => job !== null) ? '5000' : undefined}>
        {regions.length === 0 ? (
          <p class="notices notices--info">{words.text('regionen.none')}</p>
        ) : (
          <RegionTable frame={frame} regions={regions} />
        )}
      </div>
      {mayMake && <NewRegion frame={frame} content={content} />}
      {deleted.length > 0 && <Deleted frame={frame} deleted={deleted} />}
    </Layout>
  )
}

const COLUMNS = ['name', 'built', 'people', 'size', 'versions', 'state'] as const

function RegionTable({ frame, regions }: { frame: PageFrame; regions: readonly ManagedRegion[] }) {
  const { words } = frame
  const links = linksOf(frame)
  return (
    <ScrollTable titleId="regionen-titel">
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {words.text(`regionen.column-${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {regions.map(({ id, name, builtAt, people, bytes, versions, job }) => (
          <tr key={id}>
            <th scope="row">
              {builtAt === null ? name : <a href={links(`/daten/regionen/${encodeURIComponent(id)}`)}>{name}</a>}
            </th>
            <td>{builtAt === null ? '' : words.moment(builtAt)}</td>
            <td class="numeric">{builtAt === null ? '' : words.number(people)}</td>
            <td class="numeric">{builtAt === null ? '' : words.bytes(bytes)}</td>
            <td class="numeric">{versions}</td>
            <td>
              {job !== null ? (
                <a href={links(`/verwaltung/arbeiten/${job}`)}>{words.text('job.state-running')}</a>
              ) : (
                words.text(builtAt === null ? 'regionen.not-built' : 'regionen.ready')
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  )
}

function NewRegion({ frame, content }: { frame: PageFrame; content: RegionsContent }) {
  const { words, csrf } = frame
  const { hasExample, fetch } = content
  const links = linksOf(frame)
  return (
    <>
      <section aria-labelledby="new-title">
        <h2 id="new-title">{words.text('regionen.new')}</h2>
        <p>{words.text('regionen.new-lead')}</p>
        <p>
          <a class="kern-btn kern-btn--primary" href={links('/daten/regionen/neu')}>
            <span class="kern-label">{words.text('regionen.new')}</span>
          </a>
        </p>
      </section>
      <section aria-labelledby="fetch-title">
        <h2 id="fetch-title">{words.text('regionen.fetch')}</h2>
        <p>{words.text('regionen.fetch-lead')}</p>
        <PostForm
          action={links('/daten/regionen/herunterladen')}
          csrf={csrf}
          submit={words.text('regionen.fetch-do')}
          tone="secondary"
        >
          <TextField
            name="ags"
            label={words.text('regionen.fetch-ags')}
            hint={words.text('regionen.fetch-ags-hint')}
            value={fetch.ags}
            problem={fetch.error}
            inputMode="numeric"
            isRequired
          />
          <TextField name="name" label={words.text('regionen.fetch-name')} value={fetch.name} />
        </PostForm>
      </section>
      {!hasExample && (
        <section aria-labelledby="example-title">
          <h2 id="example-title">{words.text('regionen.example')}</h2>
          <p>{words.text('regionen.example-lead')}</p>
          <PostForm
            action={links('/daten/regionen/beispiel')}
            csrf={csrf}
            submit={words.text('regionen.example-do')}
            tone="secondary"
          />
        </section>
      )}
    </>
  )
}

function Deleted({ frame, deleted }: { frame: PageFrame; deleted: RegionsContent['deleted'] }) {
  const { words, csrf } = frame
  const links = linksOf(frame)
  return (
    <section aria-labelledby="deleted-title">
      <h2 id="deleted-title">{words.text('regionen.deleted')}</h2>
      <ul class="plain-list">
        {deleted.map(({ key, name, deletedAt, until }) => (
          <li key={key}>
            <strong>{name}</strong>,{' '}
            {words.text('regionen.deleted-until', { date: words.date(deletedAt), until: words.date(until) })}
            <form method="post" action={links('/daten/regionen/wiederherstellen')}>
              <input type="hidden" name="csrf" value={csrf} />
              <input type="hidden" name="schluessel" value={key} />
              <button
                type="submit"
                class="as-link as-link--action"
                aria-label={words.text('regionen.restore-of', { name })}
              >
                {words.text('regionen.restore')}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
