import type { MunicipalityFacts, RegionDescription, ReportDocument } from '../../contract/index.ts'
import { Help, ReportBody } from '../components/index.ts'
import { linksOf, type PageFrame } from './frame.ts'
import { Layout } from './Layout.tsx'
import { dueWords, type QuestionRow } from './notices/FragenPage.tsx'
import { renderDocument } from './render.ts'

export interface GemeindeContent {
  readonly regions: readonly RegionDescription[]
  readonly region: RegionDescription
  readonly municipality: Pick<MunicipalityFacts, 'ags' | 'name'>
  /** Its neighbours in the alphabet. */
  readonly previous: Pick<MunicipalityFacts, 'ags' | 'name'> | undefined
  readonly next: Pick<MunicipalityFacts, 'ags' | 'name'> | undefined
  readonly sheet: ReportDocument
  /** What waits for it, for who has a role in the region; null for everybody else. */
  readonly waiting: { readonly questions: readonly QuestionRow[]; readonly drafts: number | null } | null
}

export function renderGemeindePage(frame: PageFrame, content: GemeindeContent): string {
  return renderDocument(<GemeindePage frame={frame} content={content} />)
}

/** One municipality on one sheet, with the ways on from it. */
function GemeindePage({ frame, content }: { frame: PageFrame; content: GemeindeContent }) {
  const { words } = frame
  const { regions, region, municipality, sheet } = content
  const { ags, name } = municipality
  const links = linksOf(frame)
  const ofRegion = new URLSearchParams({ region: region.id })
  return (
    <Layout
      frame={frame}
      title={name}
      region={region}
      regions={regions}
      styles={['report']}
      above={[{ text: words.text('web.path-gemeinden'), href: links('/gemeinden', ofRegion) }]}
    >
      <TakeAlong frame={frame} region={region} ags={ags} />
      <div class="sheet">
        <ReportBody report={sheet} />
      </div>
      {content.waiting && <Waiting frame={frame} name={name} waiting={content.waiting} />}
      <section class="no-print" aria-labelledby="gemeinde-mehr">
        <h2 id="gemeinde-mehr">{words.text('gemeinde.links', { name })}</h2>
        <ul class="report-take-along">
          <li>
            <a href={links('/bericht', new URLSearchParams({ region: region.id, gemeinde: ags }))}>
              {words.text('gemeinde.report')}
            </a>
          </li>
          <li>
            <a href={links('/lagebild', ofRegion)}>{words.text('gemeinde.map')}</a>
          </li>
        </ul>
        <Help view={{ words, links, topic: 'municipality' }} />
      </section>
      <Neighbours frame={frame} content={content} />
    </Layout>
  )
}

function Waiting({
  frame,
  name,
  waiting: { questions, drafts },
}: {
  frame: PageFrame
  name: string
  waiting: NonNullable<GemeindeContent['waiting']>
}) {
  const { words } = frame
  const links = linksOf(frame)
  return (
    <section class="no-print" aria-labelledby="gemeinde-wartet">
      <h2 id="gemeinde-wartet">{words.text('gemeinde.waiting', { name })}</h2>
      {questions.length === 0 && !drafts && <p>{words.text('gemeinde.waiting-none')}</p>}
      <ul>
        {questions.map((one) => (
          <li key={one.id}>
            <a href={links(`/fragen/${one.id}`)}>{one.title}</a> <span class="muted">{dueWords(frame, one)}</span>
          </li>
        ))}
        {drafts !== null && drafts > 0 && <li>{words.text('gemeinde.waiting-drafts', { n: drafts })}</li>}
      </ul>
    </section>
  )
}

function TakeAlong({ frame: { words }, region, ags }: { frame: PageFrame; region: RegionDescription; ags: string }) {
  const address = (extent: string) =>
    `/api/regions/${encodeURIComponent(region.id)}/report.pdf?${new URLSearchParams({ municipality: ags, ...(extent === 'sheet' ? { extent } : {}), lang: words.language })}`
  return (
    <ul class="report-take-along" aria-label={words.text('gemeinde.take-along')}>
      <li>
        <a href={address('sheet')} download>
          {words.text('gemeinde.sheet')}
        </a>
      </li>
      <li>
        <a href={address('whole')} download>
          {words.text('gemeinde.report-pdf')}
        </a>
      </li>
    </ul>
  )
}

function Neighbours({ frame, content: { region, previous, next } }: { frame: PageFrame; content: GemeindeContent }) {
  const { words } = frame
  const links = linksOf(frame)
  const shown = [
    { key: 'gemeinde.previous', to: previous, rel: 'prev' },
    { key: 'gemeinde.next', to: next, rel: 'next' },
  ]
  if (!previous && !next) return null
  return (
    <nav class="neighbours no-print" aria-label={words.text('gemeinde.neighbours')}>
      {shown.map(
        ({ key, to, rel }) =>
          to && (
            <a
              key={key}
              rel={rel}
              href={links(`/gemeinden/${encodeURIComponent(to.ags)}`, new URLSearchParams({ region: region.id }))}
            >
              {words.text(key, { name: to.name })}
            </a>
          ),
      )}
    </nav>
  )
}
