import type { RegionDescription } from '../../../contract/index.ts'
import type { Words } from '../../../messages/index.ts'
import { linksOf, type PageFrame } from '../frame.ts'

/** Names of the accounts that a page tells of; null = erased. */
export type ActorNames = ReadonlyMap<string, string | null>

/** Who did something: a name, the program itself, or an account that is gone. */
export function actorWords(actor: string, names: ActorNames, words: Words): string {
  if (actor === 'system' || actor === 'terminal') return words.text(`verlauf.actor-${actor}`)
  return names.get(actor) ?? words.text('verlauf.actor-gone')
}

/** The same path for another region. */
export function RegionChoice({
  frame,
  path,
  regions,
  chosen,
}: {
  frame: PageFrame
  path: string
  regions: readonly RegionDescription[]
  chosen: string
}) {
  if (regions.length < 2) return null
  const links = linksOf(frame)
  return (
    <nav aria-label={frame.words.text('daten.choose-region')}>
      <ul class="choices">
        {regions.map(({ id, name }) => (
          <li key={id}>
            <a
              href={links(path, new URLSearchParams({ region: id }))}
              aria-current={id === chosen ? 'true' : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export const ofRegion = (region: string, more: Record<string, string> = {}) => new URLSearchParams({ region, ...more })
