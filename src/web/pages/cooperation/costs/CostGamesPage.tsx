import type { RegionDescription } from '../../../../contract/index.ts'
import { Help } from '../../../components/index.ts'
import { linksOf, type PageFrame } from '../../frame.ts'
import { ofRegion } from '../../register/paths.ts'
import { renderDocument } from '../../render.ts'
import { CooperationLayout } from '../CooperationLayout.tsx'
import { COSTS_PATH, gamePath } from './costPaths.ts'

export interface CostGamesContent {
  readonly regions: readonly RegionDescription[]
  readonly region: RegionDescription
  readonly games: readonly {
    readonly id: string
    readonly title: string
    readonly project: string | null
    readonly partners: readonly string[]
    /** One sentence for a council; '' = none yet. */
    readonly sentence: string
  }[]
  /** Only those of one project are shown; null = all. */
  readonly project: { readonly id: string; readonly name: string } | null
  readonly mayWrite: boolean
  readonly isRemoved: boolean
}

/** All cost games of a region. */
export function renderCostGamesPage(frame: PageFrame, content: CostGamesContent): string {
  const { words } = frame
  const { regions, region, games, project: only, mayWrite, isRemoved } = content
  const links = linksOf(frame)
  const title = words.text('kosten.list-title')
  return renderDocument(
    <CooperationLayout frame={frame} region={region} regions={regions} part="kosten" title={title} styles={['kosten']}>
      <p class="preline">{region.name}</p>
      <h1>{title}</h1>
      <p class="lead">{words.text('kosten.list-lead')}</p>
      {isRemoved && (
        <p class="done" role="status">
          {words.text('kosten.removed')}
        </p>
      )}
      {only && (
        <p>
          {words.text('kosten.only-project', { name: only.name })}{' '}
          <a href={links(COSTS_PATH, ofRegion(region.id))}>{words.text('kosten.show-all')}</a>
        </p>
      )}
      {games.length === 0 ? (
        <p>{words.text(mayWrite ? 'kosten.list-empty' : 'kosten.list-empty-guest')}</p>
      ) : (
        <ul class="cards">
          {games.map(({ id, title: name, project, partners, sentence }) => (
            <li class="card" key={id}>
              <h2>
                <a class="card__link" href={links(gamePath(id), ofRegion(region.id))}>
                  {name}
                </a>
              </h2>
              {project !== null && <p class="muted">{project}</p>}
              <p>
                {words.text('kosten.partners-are', {
                  n: partners.length,
                  partners: words.list(partners.slice(0, 6)),
                  more: Math.max(0, partners.length - 6),
                })}
              </p>
              {sentence !== '' && <p>{sentence}</p>}
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <p>
          <a
            class="kern-btn kern-btn--primary"
            href={links(`${COSTS_PATH}/neu`, ofRegion(region.id, only ? { project: only.id } : {}))}
          >
            <span class="kern-label">{words.text('kosten.new')}</span>
          </a>
        </p>
      )}
      <Help view={{ words, links, topic: 'costs' }} />
    </CooperationLayout>,
  )
}
