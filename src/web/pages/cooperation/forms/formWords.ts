import type { CooperationLibrary, LandState, LegalForm } from '../../../../core/cooperation/index.ts'
import type { Words } from '../../../../messages/index.ts'

export const formPath = (id: string) => `/zusammenarbeit/rechtsformen/${id}`

/** What the law of the Land says of a form, in a line. */
export function landWords(land: LandState, words: Words): string {
  switch (land.state) {
    case 'named':
      return words.text('forms.land-named', {
        law: words.of(land.law.name),
        sections: land.named.sections || 'none',
      })
    case 'closed':
      return words.text('forms.land-closed', { law: words.of(land.law.name) })
    case 'not-named':
      return words.text('forms.land-not-named', { law: land.law ? words.of(land.law.name) : '' })
    default:
      return words.text(`forms.land-${land.state}`)
  }
}

/** Whether what the Land's law says of a form was read; null = it says nothing. */
export function isLandVerified(land: LandState): boolean | null {
  if (land.state === 'named' || land.state === 'closed') return land.law.verified && land.named.verified
  if (land.state === 'not-named') return land.law?.verified ?? null
  return null
}

/** What tells forms apart: name and value of each feature. `isEstimate`: our own, no fact. */
export function featuresOf(
  form: LegalForm,
  land: LandState,
  words: Words,
): readonly {
  readonly id: string
  readonly text: string
  readonly isEstimate: boolean
  readonly isUnread?: boolean
}[] {
  const yes = (is: boolean) => words.text(is ? 'forms.yes' : 'forms.no')
  const { estimate } = form
  const none = words.text('forms.not-stated')
  const range = (key: 'months' | 'setUp') => {
    const [low, high] = estimate?.[key] ?? []
    if (low === undefined || high === undefined) return none
    const values = { low: words.number(low), high: words.number(high) }
    return words.text(key === 'months' ? 'forms.months-range' : 'forms.set-up-range', values)
  }
  const fact = (id: string, text: string) => ({ id, text, isEstimate: false })
  const own = (id: string, text: string) => ({ id, text, isEstimate: text !== none })
  return [
    fact('transfer', words.text(`forms.transfer-${form.transfer}`)),
    fact('personality', words.text(`forms.personality-${form.personality}`)),
    fact('sovereign', words.text(form.sovereign ? 'forms.sovereign-yes' : 'forms.sovereign-no')),
    fact('joiners', words.text(`forms.joiners-${form.joiners}`)),
    fact('assets', yes(form.holdsAssets)),
    fact('employs', yes(form.employs)),
    { ...fact('land', landWords(land, words)), isUnread: isLandVerified(land) === false },
    own('months', range('months')),
    own('set-up', range('setUp')),
    own('overhead', estimate?.overhead ? words.of(estimate.overhead) : none),
    own('fits', estimate?.fits ? words.of(estimate.fits) : none),
  ]
}

export const formNamed = (library: CooperationLibrary, id: string) => library.forms.find((one) => one.id === id)
