import {
  type JobRow,
  MODES,
  type RegionDescription,
  type RegionVersionRow,
  type ServiceChoice,
} from '../../contract/index.ts'
import { JobTable, PostForm, ScrollTable, Select } from '../components/index.ts'
import { linksOf, type PageFrame } from './frame.ts'
import { Layout } from './Layout.tsx'
import { renderDocument } from './render.ts'

export interface RegionStatesContent {
  readonly region: RegionDescription
  readonly versions: readonly RegionVersionRow[]
  readonly jobs: readonly JobRow[]
  /** The last build whose files may be taken again; null = none. */
  readonly lastBuild: string | null
  readonly services: readonly ServiceChoice[]
  readonly now: string
}

export function renderRegionStatesPage(frame: PageFrame, content: RegionStatesContent): string {
  return renderDocument(<RegionStatesPage frame={frame} content={content} />)
}

function RegionStatesPage({ frame, content }: { frame: PageFrame; content: RegionStatesContent }) {
  const { words, csrf } = frame
  const { region, jobs, lastBuild, now } = content
  const links = linksOf(frame)
  const again = new URLSearchParams({ region: region.id, ...(lastBuild === null ? {} : { von: lastBuild }) })
  return (
    <Layout
      frame={frame}
      title={region.name}
      above={[{ text: words.text('regionen.page'), href: links('/daten/regionen') }]}
      region={region}
      scripts={['live']}
    >
      <h1 id="staende-titel">{words.text('regionen.one-title', { region: region.name })}</h1>
      <Versions frame={frame} content={content} />
      <p>
        <a class="kern-btn kern-btn--primary" href={links('/daten/regionen/neu', again)}>
          <span class="kern-label">{words.text('regionen.one-again')}</span>
        </a>
      </p>
      {jobs.length > 0 && (
        <div class="table-section">
          <h2 id="jobs-title">{words.text('regionen.one-jobs')}</h2>
          <div
            id="arbeiten"
            data-live={jobs.some(({ state }) => state === 'waiting' || state === 'running') ? '3000' : undefined}
          >
            <JobTable
              view={{
                ...{ words, links, rows: jobs, regionNames: new Map(), now, csrf },
                titleId: 'jobs-title',
                withRegion: false,
              }}
            />
          </div>
        </div>
      )}
      <Exports frame={frame} content={content} />
      <section aria-labelledby="delete-title">
        <h2 id="delete-title">{words.text('regionen.delete')}</h2>
        <p>{words.text('regionen.delete-lead')}</p>
        <PostForm
          action={links(`/daten/regionen/${encodeURIComponent(region.id)}/loeschen`)}
          csrf={csrf}
          submit={words.text('regionen.delete-do')}
          tone="danger"
        />
      </section>
    </Layout>
  )
}

function Versions({ frame, content: { region, versions } }: { frame: PageFrame; content: RegionStatesContent }) {
  const { words, csrf } = frame
  const links = linksOf(frame)
  const headings = ['built', 'id', 'files', 'warnings', 'state'] as const
  return (
    <ScrollTable titleId="staende-titel" kind="stacked">
      <thead>
        <tr>
          <th scope="col">{words.text('regionen.version-built')}</th>
          <th scope="col">{words.text('regionen.column-people')}</th>
          <th scope="col">{words.text('daten.count-facilities')}</th>
          {headings.slice(1).map((column) => (
            <th key={column} scope="col">
              {words.text(`regionen.version-${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {versions.map(({ stamp, isCurrent, version, builtAt, people, facilities, files, warnings }) => (
          <tr key={stamp}>
            <th scope="row">{words.moment(builtAt)}</th>
            <td class="numeric" data-label={words.text('regionen.column-people')}>
              {words.number(people)}
            </td>
            <td class="numeric" data-label={words.text('daten.count-facilities')}>
              {words.number(facilities)}
            </td>
            <td data-label={words.text('regionen.version-id')}>
              <code class="hash">{version}</code>
            </td>
            <td class="breakable" data-label={words.text('regionen.version-files')}>
              {files.join(', ')}
            </td>
            <td class="numeric" data-label={words.text('regionen.version-warnings')}>
              {words.number(warnings)}
            </td>
            <td>
              {isCurrent ? (
                <span class="tag">{words.text('regionen.version-current')}</span>
              ) : (
                <form method="post" action={links(`/daten/regionen/${encodeURIComponent(region.id)}/stand`)}>
                  <input type="hidden" name="csrf" value={csrf} />
                  <input type="hidden" name="stand" value={stamp} />
                  <button
                    type="submit"
                    class="as-link as-link--action"
                    aria-label={words.text('regionen.version-use-of', { date: words.moment(builtAt) })}
                  >
                    {words.text('regionen.version-use')}
                  </button>
                </form>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  )
}

function Exports({ frame, content: { region, services } }: { frame: PageFrame; content: RegionStatesContent }) {
  const { words, csrf } = frame
  const links = linksOf(frame)
  const travelled = services.filter(({ kind }) => kind === 'visited' || kind === 'outbound')
  return (
    <section aria-labelledby="exports-title">
      <h2 id="exports-title">{words.text('regionen.exports')}</h2>
      <p>{words.text('regionen.exports-lead')}</p>
      <form
        class="filter-form panel"
        method="post"
        action={links(`/daten/regionen/${encodeURIComponent(region.id)}/ausgabe`)}
      >
        <input type="hidden" name="csrf" value={csrf} />
        <div class="question-form__fields">
          <Select
            name="art"
            label={words.text('regionen.export-kind')}
            value="report-pdf"
            options={[
              ['report-pdf', words.text('regionen.export-report')],
              ['reach-csv', words.text('regionen.export-reach')],
              ['matrix-csv', words.text('regionen.export-matrix')],
            ]}
          />
          <Select
            name="leistung"
            label={words.text('regionen.export-service')}
            value={travelled[0]?.id ?? ''}
            options={travelled.map(({ id, name }) => [id, words.of(name)])}
          />
          <Select
            name="mittel"
            label={words.text('regionen.export-mode')}
            value="car"
            options={MODES.map((mode) => [mode, words.text(`lagebild.mode-${mode}`)])}
          />
          <button class="kern-btn kern-btn--secondary" type="submit">
            <span class="kern-label">{words.text('regionen.export-do')}</span>
          </button>
        </div>
      </form>
    </section>
  )
}
