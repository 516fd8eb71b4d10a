import { JOB_KINDS, JOB_STATES, type JobRow } from '../../contract/index.ts'
import { JobTable, Select } from '../components/index.ts'
import { chosenLanguage, linksOf, type PageFrame } from './frame.ts'
import { Layout } from './Layout.tsx'
import { renderDocument } from './render.ts'

export interface JobsContent {
  readonly rows: readonly JobRow[]
  readonly regions: readonly { readonly id: string; readonly name: string }[]
  /** '' = all. */
  readonly state: string
  readonly kind: string
  readonly region: string
  readonly now: string
}

export function renderJobsPage(frame: PageFrame, content: JobsContent): string {
  return renderDocument(<JobsPage frame={frame} content={content} />)
}

function JobsPage({ frame, content }: { frame: PageFrame; content: JobsContent }) {
  const { words, csrf } = frame
  const { rows, regions, now } = content
  const isLive = rows.some(({ state }) => state === 'waiting' || state === 'running')
  const regionNames = new Map(regions.map(({ id, name }) => [id, name]))
  return (
    <Layout frame={frame} title={words.text('job.title')} scripts={['live']}>
      <h1 id="arbeiten-titel">{words.text('job.title')}</h1>
      <p class="lead">{words.text('job.lead')}</p>
      <Filter frame={frame} content={content} />
      <div id="arbeiten" data-live={isLive ? '3000' : undefined}>
        {rows.length > 0 ? (
          <JobTable
            view={{
              ...{ words, links: linksOf(frame), rows, regionNames, now, csrf },
              titleId: 'arbeiten-titel',
              withRegion: true,
            }}
          />
        ) : (
          <p class="notices notices--info">
            <strong>{words.text('job.none')}</strong> {words.text('job.none-remedy')}
          </p>
        )}
      </div>
    </Layout>
  )
}

function Filter({ frame, content }: { frame: PageFrame; content: JobsContent }) {
  const { words } = frame
  const { regions, state, kind, region } = content
  const all = ['', words.text('job.filter-all')] as const
  const language = chosenLanguage(frame)
  return (
    <form class="filter-form panel" method="get" action="/verwaltung/arbeiten" aria-label={words.text('job.filter')}>
      {language !== null && <input type="hidden" name="lang" value={language} />}
      <div class="question-form__fields">
        <Select
          name="state"
          label={words.text('job.filter-state')}
          value={state}
          options={[all, ...JOB_STATES.map((one) => [one, words.text(`job.state-${one}`)] as const)]}
        />
        <Select
          name="kind"
          label={words.text('job.filter-kind')}
          value={kind}
          options={[all, ...JOB_KINDS.map((one) => [one, words.text(`job.kind-${one}`)] as const)]}
        />
        <Select
          name="region"
          label={words.text('job.filter-region')}
          value={region}
          options={[all, ...regions.map(({ id, name }) => [id, name] as const)]}
        />
        <button class="kern-btn kern-btn--secondary" type="submit">
          <span class="kern-label">{words.text('job.filter-show')}</span>
        </button>
      </div>
    </form>
  )
}
