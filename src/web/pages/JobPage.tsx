import type { JobRow } from '../../contract/index.ts'
import { JobActions, JobState, jobAuthor, jobDuration, jobTitle } from '../components/index.ts'
import { linksOf, type PageFrame } from './frame.ts'
import { Layout } from './Layout.tsx'
import { renderDocument } from './render.ts'

export interface JobContent {
  readonly row: JobRow
  /** Name of the region, where there is one by now. */
  readonly regionName: string | null
  /** Whoever asks may build this region again. */
  readonly mayBuild: boolean
  /** Files of the result that are still there. */
  readonly hasFiles: boolean
  readonly now: string
}

export function renderJobPage(frame: PageFrame, content: JobContent): string {
  return renderDocument(<JobPage frame={frame} content={content} />)
}

const REFRESH_SECONDS = 4

function JobPage({ frame, content }: { frame: PageFrame; content: JobContent }) {
  const { words, csrf } = frame
  const { row } = content
  const links = linksOf(frame)
  const title = jobTitle(row, words)
  const isOpen = row.state === 'waiting' || row.state === 'running'
  return (
    <Layout frame={frame} title={title} scripts={['live']} {...(isOpen ? { refreshSeconds: REFRESH_SECONDS } : {})}>
      <p class="preline">{words.text('job.page')}</p>
      <h1>{title}</h1>
      <div id="arbeit" data-live={isOpen ? '1000' : undefined}>
        <JobState words={words} row={row} />
        {row.state === 'done' && <Result frame={frame} content={content} />}
        <JobActions words={words} links={links} row={row} csrf={csrf} />
        <Facts frame={frame} content={content} />
      </div>
      <p>
        <a href={links('/verwaltung/arbeiten')}>{words.text('job.all')}</a>
      </p>
    </Layout>
  )
}

function Result({ frame, content }: { frame: PageFrame; content: JobContent }) {
  const { words } = frame
  const { row, hasFiles } = content
  const links = linksOf(frame)
  const about = new URLSearchParams({ region: row.region ?? '' })
  return (
    <section aria-labelledby="result-title">
      <h2 id="result-title">{words.text('job.result')}</h2>
      {row.built && (
        <>
          <p>
            {words.text('job.built', { people: row.built.people })}{' '}
            {words.text('job.built-warnings', { n: row.built.warnings })}
          </p>
          <p class="card__actions">
            <a class="kern-btn kern-btn--primary" href={links('/lagebild', about)}>
              <span class="kern-label">{words.text('job.to-lagebild')}</span>
            </a>
            <a href={links('/daten', about)}>{words.text('job.to-report')}</a>
            {content.mayBuild && (
              <a href={links(`/daten/regionen/${encodeURIComponent(row.built.region)}`)}>
                {words.text('job.to-region')}
              </a>
            )}
          </p>
        </>
      )}
      {row.files.length > 0 && !hasFiles && <p>{words.text('job.files-gone')}</p>}
      {row.files.length > 0 && hasFiles && (
        <>
          <ul>
            {row.files.map(({ name, bytes }) => (
              <li key={name}>
                <a href={links(`/verwaltung/arbeiten/${row.id}/datei/${encodeURIComponent(name)}`)}>
                  {words.text('job.collect', { name, size: words.bytes(bytes) })}
                </a>
              </li>
            ))}
          </ul>
          <p class="muted">{words.text('job.collect-until')}</p>
        </>
      )}
    </section>
  )
}

function Facts({ frame, content }: { frame: PageFrame; content: JobContent }) {
  const { words } = frame
  const { row, regionName, now, mayBuild } = content
  const links = linksOf(frame)
  // Once the region is there, building again makes a new state of it.
  const about: Record<string, string> = regionName === null || row.region === null ? {} : { region: row.region }
  const again = new URLSearchParams({ von: row.id, ...about })
  const facts: [string, string][] = [
    ...(row.region === null ? [] : [[words.text('job.column-region'), regionName ?? row.region] as [string, string]]),
    [words.text('job.column-by'), jobAuthor(row, words)],
    [words.text('job.column-at'), words.moment(row.createdAt)],
    ...(row.startedAt === null ? [] : [[words.text('job.started'), words.moment(row.startedAt)] as [string, string]]),
    ...(row.endedAt === null ? [] : [[words.text('job.ended'), words.moment(row.endedAt)] as [string, string]]),
    ...(row.startedAt === null
      ? []
      : [[words.text('job.column-duration'), jobDuration(row, now, words)] as [string, string]]),
  ]
  return (
    <section aria-labelledby="facts-title">
      <h2 id="facts-title">{words.text('job.facts')}</h2>
      <dl class="facts">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {row.inputs.length > 0 && (
        <>
          <h3 id="inputs-title">{words.text('job.inputs')}</h3>
          <ul aria-labelledby="inputs-title">
            {row.inputs.map(({ role, name, bytes }, i) => (
              <li key={`${role}-${name}-${i}`} class="breakable">
                {words.text(`regionen.role-${role}`)}: {name} ({words.bytes(bytes)})
              </li>
            ))}
          </ul>
        </>
      )}
      {mayBuild && row.kind === 'region-build' && row.endedAt !== null && (
        <p>
          <a href={links('/daten/regionen/neu', again)}>{words.text('job.build-again')}</a>
        </p>
      )}
    </section>
  )
}
