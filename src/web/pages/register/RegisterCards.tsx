import type { RegionDescription } from '../../../contract/index.ts'
import type { RecordKind } from '../../../core/process/index.ts'
import { linksOf, type PageFrame } from '../frame.ts'
import { ofRegion, registerPath } from './paths.ts'

interface Props {
  readonly frame: PageFrame
  readonly region: RegionDescription
  /** With the number of entries that the reader sees. */
  readonly registers: readonly { readonly kind: RecordKind; readonly count: number }[]
  readonly level: 2 | 3
}

/** Lists as cards, each leading to its page. */
export function RegisterCards({ frame, region, registers, level }: Props) {
  const { words } = frame
  const links = linksOf(frame)
  const Heading = `h${level}` as const
  return (
    <ul class="cards">
      {registers.map(({ kind, count }) => (
        <li class="card panel" key={kind.id}>
          <Heading>
            <a class="card__link" href={links(registerPath(kind.id), ofRegion(region.id))}>
              {words.text(kind.labelKey)}
            </a>
          </Heading>
          <p>{words.text(`lead.${kind.labelKey}`)}</p>
          <p class="muted">{words.text('register.entries', { n: count })}</p>
        </li>
      ))}
    </ul>
  )
}
