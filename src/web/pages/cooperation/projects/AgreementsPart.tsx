import type { ShownProject } from '../../../../contract/index.ts'
import { linksOf, type PageFrame } from '../../frame.ts'
import { ofRegion } from '../../register/paths.ts'
import { agreementPath } from '../agreements/agreementView.ts'
import { newEntry, projectPath } from './projectPaths.ts'

interface Props {
  readonly frame: PageFrame
  readonly region: string
  readonly project: ShownProject
  readonly agreements: readonly { readonly id: string; readonly title: string }[]
}

/** What the partners agreed, or the way to it. */
export function AgreementsPart({ frame, region, project, agreements }: Props) {
  const { words } = frame
  const { row, mayWrite } = project
  const links = linksOf(frame)
  const given = { project: row.id, partners: row.partners.join('\n'), ...(row.field && { field: row.field }) }
  return (
    <section aria-labelledby="agreements-title">
      <h2 id="agreements-title">{words.text('vorhaben.agreements')}</h2>
      {agreements.length === 0 ? (
        <p>{words.text('vorhaben.no-agreement')}</p>
      ) : (
        <ul>
          {agreements.map(({ id, title }) => (
            <li key={id}>
              <a href={links(agreementPath(id), ofRegion(region))}>{title}</a>
            </li>
          ))}
        </ul>
      )}
      <p class="acts no-print">
        {mayWrite && (
          <a
            class="kern-btn kern-btn--secondary"
            href={links(...newEntry(region, 'agreement', projectPath(row.id), given))}
          >
            <span class="kern-label">{words.text('vorhaben.new-agreement')}</span>
          </a>
        )}
        <a href={links('/zusammenarbeit/rechtsformen', ofRegion(region))}>{words.text('vorhaben.which-form')}</a>
      </p>
    </section>
  )
}
