import type { RegionDescription } from '../../../../contract/index.ts'
import { Done, type EntryNames, Help, PostForm } from '../../../components/index.ts'
import { linksOf, type PageFrame } from '../../frame.ts'
import { renderDocument } from '../../render.ts'
import { CooperationLayout } from '../CooperationLayout.tsx'
import { EntryLink } from '../EntryLink.tsx'
import { municipalityOf, nameOf } from '../names.ts'

export interface ConfirmRow {
  readonly kind: string
  readonly id: string
  readonly title: string
  readonly municipality: string | null
  readonly actor: string | null
  readonly last: string
  /** Version that is confirmed. */
  readonly version: number
  /** It is for the reader to say that it still holds. */
  readonly isMine: boolean
  /** Somebody was asked about it and has not answered. */
  readonly isAsked: boolean
}

export interface ConfirmContent {
  readonly regions: readonly RegionDescription[]
  readonly region: RegionDescription
  readonly rows: readonly ConfirmRow[]
  readonly names: EntryNames
  /** Can ask the municipalities. */
  readonly mayAsk: boolean
  /** What was just done. */
  readonly done: { readonly what: 'confirmed' } | { readonly what: 'asked'; readonly n: number } | null
}

export const CONFIRM_PATH = '/zusammenarbeit/bestaetigen'

export function renderConfirmPage(frame: PageFrame, content: ConfirmContent): string {
  const { words } = frame
  const { regions, region, rows, names, mayAsk, done } = content
  const links = linksOf(frame)
  const title = words.text('bestaetigen.title')
  const toAsk = rows.filter(({ municipality, isAsked }) => municipality !== null && !isAsked).length
  const doneText =
    done === null
      ? undefined
      : done.what === 'confirmed'
        ? words.text('bestaetigen.confirmed')
        : words.text('bestaetigen.asked', { n: done.n })
  return renderDocument(
    <CooperationLayout frame={frame} region={region} regions={regions} part="roles" title={title} above={[]}>
      <p class="preline">{region.name}</p>
      <h1>{title}</h1>
      <p class="lead">{words.text('bestaetigen.lead')}</p>
      <Done text={doneText} />
      <Help view={{ words, links, topic: 'roles' }} />
      <p role="status">{words.text('bestaetigen.count', { n: rows.length })}</p>
      {mayAsk && toAsk > 0 && (
        <PostForm
          action={links(`${CONFIRM_PATH}/fragen`)}
          csrf={frame.csrf}
          submit={words.text('bestaetigen.ask', { n: toAsk })}
          tone="secondary"
          hidden={{ region: region.id }}
        />
      )}
      <ul class="cards">
        {rows.map((row) => (
          <li class="card panel" key={`${row.kind} ${row.id}`}>
            <h2>{row.title}</h2>
            <p>
              {[
                words.text(`notice.kind-${row.kind}`),
                row.municipality === null ? '' : municipalityOf(names, row.municipality),
                row.actor === null ? '' : nameOf(names, 'actor', row.actor, words),
              ]
                .filter((one) => one !== '')
                .join(' · ')}
            </p>
            <p class="muted">{words.text('bestaetigen.last', { day: words.date(row.last) })}</p>
            {row.isAsked && <p class="tag">{words.text('bestaetigen.is-asked')}</p>}
            {row.isMine && (
              <div class="acts">
                <PostForm
                  action={links(CONFIRM_PATH)}
                  csrf={frame.csrf}
                  submit={words.text('bestaetigen.still')}
                  about={row.title}
                  hidden={{ region: region.id, kind: row.kind, id: row.id, version: String(row.version) }}
                />
                <EntryLink frame={frame} region={region.id} kind={row.kind} id={row.id} back={CONFIRM_PATH} isButton>
                  {words.text('bestaetigen.change')}
                </EntryLink>
              </div>
            )}
          </li>
        ))}
      </ul>
    </CooperationLayout>,
  )
}
