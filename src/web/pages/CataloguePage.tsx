import type { CatalogueQuery, RegionDescription } from '../../contract/index.ts'
import type { Negotiated } from '../../core/services/index.ts'
import type { WordableIssue } from '../../messages/index.ts'
import {
  CatalogueFilter,
  CatalogueTable,
  type CatalogueTableRow,
  Help,
  NegotiationList,
  Notices,
} from '../components/index.ts'
import { chosenLanguage, linksOf, type PageFrame } from './frame.ts'
import { Layout } from './Layout.tsx'
import { renderDocument } from './render.ts'
import { Command } from './StartPage.tsx'

export interface CatalogueContent {
  readonly regions: readonly RegionDescription[]
  /** Undefined = the catalogue as it ships. */
  readonly region: RegionDescription | undefined
  readonly version: string
  readonly query: CatalogueQuery
  readonly rows: readonly CatalogueTableRow[]
  readonly all: number
  readonly core: number
  readonly negotiations: readonly Negotiated[]
  /** Name of a service by id, for negotiations about services that no longer are in the list. */
  readonly names: ReadonlyMap<string, { readonly de: string; readonly en: string }>
  /** What is wrong with the region's file. */
  readonly issues: readonly WordableIssue[]
  readonly notices: readonly WordableIssue[]
  readonly today: string
}

export function renderCataloguePage(frame: PageFrame, content: CatalogueContent): string {
  return renderDocument(<CataloguePage frame={frame} content={content} />)
}

const PATH = '/daten/leistungskatalog'

function CataloguePage({ frame, content }: { frame: PageFrame; content: CatalogueContent }) {
  const { words } = frame
  const { regions, region, query, rows, all, core, issues, notices, version } = content
  const links = linksOf(frame)
  const ofRegion = () => new URLSearchParams(region ? { region: region.id } : {})
  const addressOf = (service: string) => links(`${PATH}/${encodeURIComponent(service)}`, ofRegion())
  const title = region ? words.text('katalog.preline', { region: region.name }) : words.text('katalog.preline-plain')
  return (
    <Layout
      frame={frame}
      title={title}
      region={region}
      regions={regions}
      above={[{ text: words.text('web.path-daten'), href: links('/daten', ofRegion()) }]}
    >
      <p class="preline">{title}</p>
      <h1>{words.text('katalog.title')}</h1>
      <p class="lead">{words.text('katalog.lead')}</p>
      <Help view={{ words, links, topic: 'catalogue' }} />
      {!region && <p class="notices notices--info">{words.text('katalog.no-region')}</p>}
      {regions.length > 1 && (
        <nav aria-label={words.text('daten.choose-region')}>
          <ul class="choices">
            {regions.map(({ id, name }) => (
              <li key={id}>
                <a
                  href={links(PATH, new URLSearchParams({ region: id }))}
                  aria-current={id === region?.id ? 'true' : undefined}
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Notices tone="info" title={words.text('lagebild.notices')} sentences={notices.map((one) => words.issue(one))} />
      <Notices
        tone="warning"
        title={words.text('katalog.issues')}
        sentences={issues.map((one) => sentenceOf(one, words))}
      />
      <CatalogueFilter
        view={{
          words,
          language: chosenLanguage(frame),
          regionId: region?.id ?? null,
          query,
          reset: links(PATH, ofRegion()),
        }}
      />
      <p role="status">{words.text('katalog.count', { shown: rows.length, all, core })}</p>
      {rows.length > 0 ? (
        <CatalogueTable view={{ words, rows, sort: query.sort, addressOf }} />
      ) : (
        <section class="notices notices--info" aria-label={words.text('katalog.none-title')}>
          <p>
            <strong>{words.text('katalog.none-title')}</strong> {words.text('katalog.none-remedy')}{' '}
            <a href={links(PATH, ofRegion())}>{words.text('katalog.reset')}</a>
          </p>
        </section>
      )}
      <p class="muted">{words.text('katalog.tier-hint')}</p>
      {region && <NegotiatedPart frame={frame} content={content} region={region} addressOf={addressOf} />}
      <section class="take-along" aria-labelledby="download-title">
        <h2 id="download-title">{words.text('katalog.download')}</h2>
        <Downloads frame={frame} regionId={region?.id ?? null} />
        <p class="muted">
          {words.text('katalog.version', { version })} · {words.text('katalog.download-hint')}
        </p>
      </section>
    </Layout>
  )
}

function NegotiatedPart({
  frame,
  content,
  region,
  addressOf,
}: {
  frame: PageFrame
  content: CatalogueContent
  region: RegionDescription
  addressOf: (service: string) => string
}) {
  const { words } = frame
  const { negotiations, names, today } = content
  const serviceOf = (id: string) => ({ name: names.has(id) ? words.of(names.get(id)!) : id, address: addressOf(id) })
  return (
    <section aria-labelledby="negotiated-title">
      <h2 id="negotiated-title">{words.text('katalog.negotiated')}</h2>
      {negotiations.length > 0 ? (
        <NegotiationList view={{ words, negotiations, today, serviceOf }} />
      ) : (
        <>
          <p>{words.text('katalog.negotiated-none')}</p>
          <Command text={proposeCommand('pharmacy', region.id, words)} />
        </>
      )}
    </section>
  )
}

/** A command that a person can change to propose something. */
export function proposeCommand(service: string, region: string, words: PageFrame['words']): string {
  return `npx reihum catalogue propose ${service} --region ${region} --mode car --minutes 15 --by "${words.text('katalog.command-by')}" --reason "${words.text('katalog.command-reason')}" --dry-run`
}

function Downloads({ frame: { words }, regionId }: { frame: PageFrame; regionId: string | null }) {
  const base = regionId === null ? '/api/catalogue' : `/api/regions/${encodeURIComponent(regionId)}/catalogue`
  const excel = words.language === 'de' ? '?excel=1' : ''
  return (
    <ul>
      <li>
        <a href={`${base}/services.csv${excel}`} download>
          {words.text('katalog.download-services')}
        </a>
      </li>
      <li>
        <a href={`${base}/standards.csv${excel}`} download>
          {words.text('katalog.download-standards')}
        </a>
      </li>
      <li>
        <a href={base} download="leistungskatalog.json">
          {words.text('katalog.download-json')}
        </a>
      </li>
    </ul>
  )
}

/** File and line in front, as on the command line: a person has to find the entry. */
function sentenceOf(issue: WordableIssue, words: PageFrame['words']): string {
  const sentence = words.issue(issue)
  return issue.line === undefined ? sentence : `${words.text('daten.report-line', { line: issue.line })}: ${sentence}`
}
