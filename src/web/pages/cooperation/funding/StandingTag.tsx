import type { Standing } from '../../../../core/cooperation/index.ts'
import type { Words } from '../../../../messages/index.ts'

/** How far a statement can be relied on; nothing beside what was read in a source. */
export function StandingTag({ standing, words }: { readonly standing: Standing; readonly words: Words }) {
  if (standing === 'verified') return null
  return <span class={`tag tag--standing-${standing}`}>{words.text(`foerderung.standing-${standing}`)}</span>
}
