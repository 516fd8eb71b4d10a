import type { RegionDescription, SearchAnswer, SearchKind } from '../../contract/index.ts'
import type { WordableIssue } from '../../messages/index.ts'
import { Help, Notices, SearchHits } from '../components/index.ts'
import { linksOf, type PageFrame } from './frame.ts'
import { Layout } from './Layout.tsx'
import { renderDocument } from './render.ts'

export interface SucheContent {
  readonly regions: readonly RegionDescription[]
  /** Undefined = there is none; pages, services and help are searched. */
  readonly region: RegionDescription | undefined
  readonly answer: SearchAnswer
  /** Null = all kinds. */
  readonly kind: SearchKind | null
  readonly notices: readonly WordableIssue[]
}

export function renderSuchePage(frame: PageFrame, content: SucheContent): string {
  return renderDocument(<SuchePage frame={frame} content={content} />)
}

function SuchePage({ frame, content }: { frame: PageFrame; content: SucheContent }) {
  const { words } = frame
  const { regions, region, answer, kind, notices } = content
  const { typed, total } = answer
  const links = linksOf(frame)
  const address = (one: SearchKind | null) =>
    links(
      '/suche',
      new URLSearchParams({ q: typed, ...(region ? { region: region.id } : {}), ...(one ? { art: one } : {}) }),
    )
  const title = typed === '' ? words.text('search.title') : words.text('search.title-typed', { typed })
  return (
    <Layout frame={frame} title={title} region={region} regions={regions} typed={typed}>
      <h1>{title}</h1>
      {region && <p class="preline">{words.text('search.in-region', { region: region.name })}</p>}
      <Notices tone="info" title={words.text('lagebild.notices')} sentences={notices.map((one) => words.issue(one))} />
      {typed === '' ? (
        <p>{words.text('search.empty')}</p>
      ) : (
        <p role="status">
          <strong>{words.text('search.found', { n: total })}</strong> {total === 0 && words.text('search.none-remedy')}
        </p>
      )}
      {kind !== null && (
        <p>
          <a href={address(null)}>{words.text('search.all-kinds')}</a>
        </p>
      )}
      <SearchHits view={{ words, links, answer, hrefOf: address }} />
      <Help view={{ words, links, topic: 'search' }} />
    </Layout>
  )
}
