import type { RegionDescription, ReportDocument } from '../../contract/index.ts'
import type { WordableIssue } from '../../messages/index.ts'
import { Help, Notices, RegionSelect, ReportBody, Select } from '../components/index.ts'
import { linksOf, type PageFrame } from './frame.ts'
import { Layout } from './Layout.tsx'
import { renderDocument } from './render.ts'
import { Command } from './StartPage.tsx'

export interface BerichtContent {
  readonly regions: readonly RegionDescription[]
  readonly region: RegionDescription | undefined
  /** Municipalities of the inside by name. */
  readonly municipalities: readonly { readonly ags: string; readonly name: string }[]
  /** Null = the whole region. */
  readonly ags: string | null
  /** Null = there is no region. */
  readonly report: ReportDocument | null
  readonly notices: readonly WordableIssue[]
}

export function renderBerichtPage(frame: PageFrame, content: BerichtContent): string {
  return renderDocument(<BerichtPage frame={frame} content={content} />)
}

/** Address of a report: the region and, for one municipality, its key. */
function reportQuery(region: string, ags: string | null): URLSearchParams {
  return new URLSearchParams({ region, ...(ags === null ? {} : { gemeinde: ags }) })
}

function BerichtPage({ frame, content }: { frame: PageFrame; content: BerichtContent }) {
  const { words } = frame
  const { region, report, notices } = content
  const links = linksOf(frame)
  if (!region || !report) return <NoReport frame={frame} />
  return (
    <Layout
      frame={frame}
      title={words.text('bericht.title', { region: report.title })}
      region={region}
      regions={content.regions}
      styles={['report']}
      {...(content.ags === null
        ? {}
        : { above: [{ text: words.text('web.path-bericht'), href: links('/bericht', reportQuery(region.id, null)) }] })}
    >
      <Notices tone="info" title={words.text('lagebild.notices')} sentences={notices.map((one) => words.issue(one))} />
      <Choice frame={frame} content={content} region={region} />
      <TakeAlong frame={frame} region={region} ags={content.ags} />
      <Help view={{ words, links: linksOf(frame), topic: 'report' }} />
      <ReportBody report={report} linkTo={(ags) => links('/bericht', reportQuery(region.id, ags))} />
    </Layout>
  )
}

/** Which region and municipality: a form that works without script. */
function Choice({
  frame: { words, keepLanguage },
  content: { regions, municipalities, ags },
  region,
}: {
  frame: PageFrame
  content: BerichtContent
  region: RegionDescription
}) {
  return (
    <form class="report-choice" method="get" action="/bericht" aria-label={words.text('bericht.choose')}>
      {keepLanguage && <input type="hidden" name="lang" value={words.language} />}
      <RegionSelect id="report-region" label={words.text('bericht.region')} regions={regions} value={region.id} />
      <Select
        id="report-municipality"
        name="gemeinde"
        label={words.text('bericht.municipality')}
        value={ags ?? ''}
        options={[
          ['', words.text('bericht.county')],
          ...municipalities.map(({ ags: key, name }) => [key, name] as const),
        ]}
      />
      <button type="submit" class="kern-btn kern-btn--secondary">
        <span class="kern-label">{words.text('bericht.show')}</span>
      </button>
    </form>
  )
}

function TakeAlong({
  frame: { words },
  region,
  ags,
}: {
  frame: PageFrame
  region: RegionDescription
  ags: string | null
}) {
  const query = new URLSearchParams({ ...(ags === null ? {} : { municipality: ags }), lang: words.language })
  const address = (ending: string) => `/api/regions/${encodeURIComponent(region.id)}/report.${ending}?${query}`
  return (
    <ul class="report-take-along" aria-label={words.text('bericht.take-along')}>
      <li>
        <a href={address('pdf')} download>
          {words.text('bericht.pdf')}
        </a>
      </li>
      <li>
        <a href={address('html')} download>
          {words.text('bericht.html')}
        </a>
      </li>
    </ul>
  )
}

function NoReport({ frame }: { frame: PageFrame }) {
  const { words } = frame
  return (
    <Layout frame={frame} title={words.text('bericht.link')}>
      <h1>{words.text('report.subtitle')}</h1>
      <section class="notices notices--info" aria-label={words.text('bericht.empty')}>
        <p>
          <strong>{words.text('bericht.empty')}</strong> {words.text('daten.empty-remedy')}
        </p>
        <Command text="npx reihum region example" />
        <p>
          <a href={linksOf(frame)('/')}>{words.text('error.back')}</a>
        </p>
      </section>
    </Layout>
  )
}
