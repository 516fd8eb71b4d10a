import type { RegionDescription } from '../../../../contract/index.ts'
import type { ComparedClause } from '../../../../core/cooperation/index.ts'
import { linksOf, type PageFrame } from '../../frame.ts'
import { ofRegion } from '../../register/paths.ts'
import { renderDocument } from '../../render.ts'
import { CooperationLayout } from '../CooperationLayout.tsx'
import { CompareForm } from './AgreementVersions.tsx'
import { type AgreementView, agreementPath } from './agreementView.ts'

export interface CompareContent {
  readonly region: RegionDescription
  readonly agreement: AgreementView
  /** Version; '' = the text being worked on. */
  readonly from: string
  readonly to: string
  readonly rows: readonly (ComparedClause & {
    readonly parts: readonly { readonly text: string; readonly change: 'same' | 'added' | 'removed' }[]
  })[]
}

export function renderComparePage(frame: PageFrame, content: CompareContent): string {
  const { words } = frame
  const { region, agreement, rows, from, to } = content
  const title = words.text('agreements.compare-title')
  const links = linksOf(frame)
  const back = { text: agreement.title, href: links(agreementPath(agreement.id), ofRegion(region.id)) }
  const name = (version: string) =>
    version === '' ? words.text('agreements.working') : words.text('agreements.version-n', { n: version })
  const count = (state: ComparedClause['state']) => rows.filter((row) => row.state === state).length
  const [same, changed, moved, added, removed] = (['same', 'changed', 'moved', 'added', 'removed'] as const).map(count)
  return renderDocument(
    <CooperationLayout frame={frame} region={region} part="agreements" title={title} above={[back]}>
      <p class="preline">{agreement.title}</p>
      <h1>{title}</h1>
      {agreement.text.issued.length === 0 ? (
        <p>{words.text('agreements.compare-nothing')}</p>
      ) : (
        <>
          <CompareForm frame={frame} content={content} from={from} to={to} />
          <p class="lead">
            {same === rows.length
              ? words.text('agreements.compare-same')
              : words.text('agreements.compare-says', {
                  from: name(from),
                  to: name(to),
                  changed: changed!,
                  added: added!,
                  removed: removed!,
                  moved: moved!,
                  same: same!,
                })}
          </p>
          <div class="compared">
            {rows.map((row) => (
              <Row key={`${row.id} ${row.state}`} frame={frame} row={row} />
            ))}
          </div>
        </>
      )}
    </CooperationLayout>,
  )
}

function Row({ frame: { words }, row }: { readonly frame: PageFrame; readonly row: CompareContent['rows'][number] }) {
  const { before, after, state, parts } = row
  const clause = after ?? before!
  return (
    <section class={`compared__row compared__row--${state}`} aria-labelledby={`compared-${row.id}`}>
      <h2 id={`compared-${row.id}`}>
        {clause.title} <span class="tag">{words.text(`agreements.row-${state}`)}</span>
      </h2>
      {before && after && before.title !== after.title && (
        <p class="muted">{words.text('agreements.was-called', { title: before.title })}</p>
      )}
      <p class="preserved">
        {state === 'added' ? (
          <ins>{clause.text}</ins>
        ) : state === 'removed' ? (
          <del>{clause.text}</del>
        ) : parts.length === 0 ? (
          clause.text
        ) : (
          parts.map(({ text, change }, k) =>
            change === 'added' ? (
              <ins key={k}>{text}</ins>
            ) : change === 'removed' ? (
              <del key={k}>{text}</del>
            ) : (
              <span key={k}>{text}</span>
            ),
          )
        )}
      </p>
    </section>
  )
}
