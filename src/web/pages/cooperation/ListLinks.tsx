import type { ComponentChildren } from 'preact'
import { linksOf, type PageFrame } from '../frame.ts'
import { ofRegion, registerPath } from '../register/paths.ts'

interface Props {
  readonly frame: PageFrame
  readonly region: string
  readonly kinds: readonly string[]
  readonly lead?: string
  readonly note?: string
  /** Further links as items of the list. */
  readonly children?: ComponentChildren
}

/** The lists behind a page: they go out as tables and come back in. */
export function ListLinks({ frame, region, kinds, lead, note, children }: Props) {
  const { words } = frame
  const links = linksOf(frame)
  return (
    <section class="take-along" aria-labelledby="lists-title">
      <h2 id="lists-title">{words.text('zusammenarbeit.lists')}</h2>
      {lead && <p>{lead}</p>}
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <a href={links(registerPath(kind), ofRegion(region))}>{words.text(`${kind}.kind`)}</a>
          </li>
        ))}
        {children}
      </ul>
      {note && <p class="muted">{note}</p>}
    </section>
  )
}
