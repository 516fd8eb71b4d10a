import type { PageFrame } from '../frame.ts'
import { EntryLink } from './EntryLink.tsx'

interface Props<Kind extends string> {
  readonly frame: PageFrame
  readonly region: string
  readonly kinds: readonly Kind[]
  /** Words of the button. */
  readonly text: (kind: Kind) => string
  /** What a new entry is about, by field. */
  readonly about?: Readonly<Record<string, string>>
  /** Page to which saving leads back. */
  readonly back: string
}

/** Buttons that lead to new entries. */
export function NewEntries<Kind extends string>({ frame, region, kinds, text, about, back }: Props<Kind>) {
  return (
    <p class="acts">
      {kinds.map((kind) => (
        <EntryLink key={kind} frame={frame} region={region} kind={kind} about={about} back={back} isButton>
          {text(kind)}
        </EntryLink>
      ))}
    </p>
  )
}
