import { standardWords, type WordableStandard } from './standardWords.ts'
import type { Words } from './words.ts'

interface Both {
  readonly de: string
  readonly en: string
}

/** What a proposal would change, as the messages need it. */
export type WordableChange =
  | { readonly kind: 'add' }
  | { readonly kind: 'leave'; readonly on: string | null; readonly substitute: string | null }
  | { readonly kind: 'state'; readonly state: string }
  | { readonly kind: 'own-standard'; readonly standard: WordableStandard }
  | {
      readonly kind: 'provide'
      readonly override: { readonly guarantee: Both | null; readonly steer: Both | null; readonly provide: Both | null }
    }

/** “eigener Standard: höchstens 15 Minuten mit dem Auto” */
export function changeWords(change: WordableChange, words: Words): string {
  switch (change.kind) {
    case 'add':
      return words.text('katalog.change-add')
    case 'leave': {
      const { on, substitute } = change
      const leave =
        on === null
          ? words.text('katalog.change-leave')
          : words.text('katalog.change-leave-on', { date: words.date(on) })
      return substitute === null ? leave : words.text('katalog.change-substitute', { change: leave, substitute })
    }
    case 'state':
      return words.text('katalog.change-state', { state: words.text(`katalog.state-${change.state}`) })
    case 'own-standard':
      return words.text('katalog.change-own-standard', { standard: standardWords(change.standard, words) })
    case 'provide': {
      const { guarantee, steer, provide } = change.override
      const parts = (
        [
          ['guarantee', guarantee],
          ['steer', steer],
          ['provide', provide],
        ] as const
      ).flatMap(([role, who]) => (who ? [`${words.text(`katalog.${role}`)}: ${words.of(who)}`] : []))
      return words.text('katalog.change-provide', { who: parts.join('; ') })
    }
  }
}
