import type { CooperationLibrary } from '../../../../core/cooperation/index.ts'
import type { Words } from '../../../../messages/index.ts'

interface Said {
  readonly verified: boolean
  readonly sources: readonly string[]
  readonly land?: string | null
}

/** Whether somebody read it, where, and for which Land. */
export function SourceMark({ said, library, words }: { said: Said; library: CooperationLibrary; words: Words }) {
  const titles = said.sources.map((key) => library.sources.find((one) => one.key === key)?.title ?? key)
  return (
    <>
      {said.land && <span class="tag">{landName(said.land, words)}</span>}{' '}
      {said.verified ? (
        <small class="muted">{words.text('forms.source', { source: titles.join('; ') })}</small>
      ) : (
        <span class="tag tag--open">{words.text('forms.unverified')}</span>
      )}
    </>
  )
}

export function EstimateMark({ words }: { words: Words }) {
  return <span class="tag tag--open">{words.text('forms.own-estimate')}</span>
}

export const landName = (land: string, words: Words) => words.text(`standard.place-${land}`)
