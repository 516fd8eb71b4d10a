import type { SupplyAnswer } from '../../../contract/index.ts'
import type { Words } from '../../../messages/index.ts'

type Standard = NonNullable<SupplyAnswer['viability']>['standard']

/** What a value is and what it is not, to stand in brackets. A norm that nobody looked up is none; an own reckoning is no rule of thumb of the trade. */
export function kindInBrackets({ kind, verified, sources }: Standard, words: Words): string {
  if (kind === 'norm' && !verified) return words.text('lagebild.supply-kind-norm-unverified')
  if (kind !== 'own' && sources.length > 0 && sources.every((key) => key === 'own'))
    return words.text('lagebild.supply-kind-reckoned')
  return words.text(`lagebild.kind-${kind}`)
}
