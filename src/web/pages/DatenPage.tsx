import type { ImportReport, RegionDescription, ServiceChoice } from '../../contract/index.ts'
import type { WordableIssue } from '../../messages/index.ts'
import { Help, Notices } from '../components/index.ts'
import { Completeness, Counts, Facts, Files, Inputs } from './datenTables.tsx'
import { linksOf, type PageFrame } from './frame.ts'
import { Layout } from './Layout.tsx'
import { Report } from './Report.tsx'
import { renderDocument } from './render.ts'
import { Command } from './StartPage.tsx'

export interface DatenContent {
  readonly regions: readonly RegionDescription[]
  readonly region: RegionDescription | undefined
  readonly report: ImportReport | null
  readonly services: readonly ServiceChoice[]
  readonly notices: readonly WordableIssue[]
}

export function renderDatenPage(frame: PageFrame, content: DatenContent): string {
  return renderDocument(<DatenPage frame={frame} content={content} />)
}

function DatenPage({ frame, content }: { frame: PageFrame; content: DatenContent }) {
  const { words } = frame
  const { regions, region, report, services, notices } = content
  if (!region) return <NoData frame={frame} />
  return (
    <Layout
      frame={frame}
      title={words.text('daten.title-region', { region: region.name })}
      region={region}
      regions={regions}
    >
      <p class="preline">{words.text('daten.title-region', { region: region.name })}</p>
      <h1>{words.text('daten.title')}</h1>
      <p class="lead">{words.text('daten.lead')}</p>
      <Help view={{ words, links: linksOf(frame), topic: 'data' }} />
      <Notices tone="info" title={words.text('lagebild.notices')} sentences={notices.map((one) => words.issue(one))} />
      {region.example && <p class="notices notices--info">{words.text('web.example-note')}</p>}
      <Notices
        tone="warning"
        title={words.text('daten.warnings')}
        sentences={region.warnings.map((issue) => words.issue(issue))}
      />
      <Facts words={words} region={region} />
      <ul>
        {furtherPages(frame, region.id).map(([address, name]) => (
          <li key={address}>
            <a href={address}>{name}</a>
          </li>
        ))}
      </ul>
      <Counts words={words} region={region} />
      <Inputs words={words} region={region} />
      <Completeness words={words} region={region} services={services} />
      <Report words={words} report={report} />
      <Files words={words} region={region} />
      <section aria-labelledby="check-title">
        <h2 id="check-title">{words.text('daten.check')}</h2>
        <p>{words.text('daten.check-text')}</p>
        <Command
          text={`npx reihum region info ${region.id}\nnpx reihum reach ${region.id} --service pharmacy --mode car --out wege.csv`}
        />
      </section>
    </Layout>
  )
}

/** What else there is about the data of a region, as far as the region uses it. */
function furtherPages(frame: PageFrame, region: string): (readonly [address: string, name: string])[] {
  const { words, modulesOff, canSignIn } = frame
  const links = linksOf(frame)
  const at = (path: string) => links(path, new URLSearchParams({ region }))
  return [
    ...(modulesOff.includes('leistungskatalog')
      ? []
      : ([[at('/daten/leistungskatalog'), words.text('daten.to-catalogue')]] as const)),
    ...(canSignIn && !modulesOff.includes('register')
      ? ([[at('/daten/register'), words.text('register.all')]] as const)
      : []),
    ...(canSignIn ? ([[links('/daten/protokoll'), words.text('protokoll.title')]] as const) : []),
    [links('/daten/schnittstelle'), words.text('schnittstelle.to-page')],
    ...(frame.person?.mayBuild ? ([[links('/daten/regionen'), words.text('regionen.manage-link')]] as const) : []),
  ]
}

function NoData({ frame }: { frame: PageFrame }) {
  const { words } = frame
  return (
    <Layout frame={frame} title={words.text('web.path-daten')}>
      <h1>{words.text('daten.title')}</h1>
      <section class="notices notices--info" aria-label={words.text('daten.empty')}>
        <p>
          <strong>{words.text('daten.empty')}</strong> {words.text('daten.empty-remedy')}
        </p>
        <Command text="npx reihum region example" />
        {frame.person?.mayBuild && (
          <p>
            <a href={linksOf(frame)('/daten/regionen')}>{words.text('regionen.manage-link')}</a>
          </p>
        )}
        <p>
          <a href={linksOf(frame)('/daten/leistungskatalog')}>{words.text('daten.to-catalogue')}</a>
        </p>
        <p>
          <a href={linksOf(frame)('/')}>{words.text('error.back')}</a>
        </p>
      </section>
    </Layout>
  )
}
