import type { ComponentChildren } from 'preact'
import type { RegionDescription } from '../../../contract/index.ts'
import type { Crumb } from '../../components/index.ts'
import { linksOf, type PageFrame } from '../frame.ts'
import { Layout } from '../Layout.tsx'
import { ofRegion } from '../register/paths.ts'
import { type CooperationPart, cooperationPath, PART_GROUPS } from './parts.ts'

interface Props {
  readonly frame: PageFrame
  readonly region: RegionDescription
  readonly regions?: readonly RegionDescription[]
  /** Part to which the page belongs. */
  readonly part: CooperationPart
  readonly title: string
  /** Pages between the part and this one; given (also empty) where the page is not the part's first. */
  readonly above?: readonly Crumb[]
  readonly scripts?: readonly string[]
  /** Beside those that every page about working together has. */
  readonly styles?: readonly string[]
  readonly isWide?: boolean
  readonly children: ComponentChildren
}

/** A page about working together, with the navigation of its parts. The heading stands in the children. */
export function CooperationLayout(props: Props) {
  const { frame, region, regions, part, title, above, scripts = [], styles = [], isWide = false, children } = props
  const { words } = frame
  const links = linksOf(frame)
  const query = ofRegion(region.id)
  const to = (id: CooperationPart): Crumb => ({
    text: words.text(id === 'overview' ? 'web.path-zusammenarbeit' : `zusammenarbeit.part-${id}`),
    href: links(cooperationPath(id), query),
  })
  const isFirst = above === undefined
  const crumbs = [...(part === 'overview' ? [] : [to('overview')]), ...(isFirst ? [] : [to(part), ...above])]
  const list = (where: 'wide' | 'narrow') => (
    <ul class="parts__groups">
      {PART_GROUPS.map((group) => (
        <li key={group.id}>
          <span class="parts__group" id={`parts-${where}-${group.id}`}>
            {words.text(`zusammenarbeit.group-${group.id}`)}
          </span>
          <ul aria-labelledby={`parts-${where}-${group.id}`}>
            {group.parts.map((id) => (
              <li key={id}>
                <a
                  href={links(cooperationPath(id), query)}
                  aria-current={id === part ? (isFirst ? 'page' : 'true') : undefined}
                >
                  {words.text(`zusammenarbeit.part-${id}`)}
                </a>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
  return (
    <Layout
      frame={frame}
      title={title}
      region={region}
      {...(regions ? { regions } : {})}
      above={crumbs}
      styles={['register', 'zusammenarbeit', ...styles]}
      scripts={scripts}
      isWide={isWide}
    >
      <nav class="parts" aria-label={words.text('zusammenarbeit.parts')}>
        {list('wide')}
      </nav>
      <details class="parts-menu">
        <summary>
          {words.text('zusammenarbeit.parts')}: {words.text(`zusammenarbeit.part-${part}`)}
        </summary>
        <nav aria-label={words.text('zusammenarbeit.parts')}>{list('narrow')}</nav>
      </details>
      {children}
    </Layout>
  )
}
