import { expect, it } from 'vitest'
import { DUTY_KINDS } from '../../src/app/index.ts'
import { LANGUAGES, words } from '../../src/messages/index.ts'

it('everything that can wait has its words in each language', () => {
  for (const language of LANGUAGES)
    for (const kind of DUTY_KINDS)
      for (const key of [`struktur.duty-${kind}`, `aufgaben.open-${kind}`])
        expect([key, words(language).has(key)]).toEqual([key, true])
})
