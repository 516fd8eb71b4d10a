import { describe, expect, it } from 'vitest'
import { STANDARD_KINDS } from '../../src/core/services/index.ts'
import { words } from '../../src/messages/index.ts'
import { methodPage, tableOf } from './method.ts'

const page = methodPage('standards')

describe('docs/methods/standards.md', () => {
  it('names every kind of standard', () => {
    expect([...tableOf(page, 'kind').keys()].sort()).toEqual([...STANDARD_KINDS].sort())
  })

  it('has words for every state that a kind can have, and only a norm is called law', () => {
    for (const [kind, [, states]] of tableOf(page, 'kind'))
      for (const language of ['de', 'en'] as const) {
        const told = words(language)
        expect(told.has(`standard.kind-${kind}`)).toBe(true)
        expect(told.has(`report.standards-${kind}-about`)).toBe(true)
        for (const state of ['met', 'not-met'])
          expect(told.has(`report.${state}-${kind}`), `${kind} ${state}`).toBe(states!.includes('met'))
        if (kind !== 'norm') expect(told.text(`standard.kind-${kind}`)).not.toMatch(/^(Gesetz oder|law or)/)
      }
  })

  // The figures of the example are those of src/core/situation/overview/overview.test.ts, on a road with a pharmacy.
  it('the words of a test that is not met', () => {
    expect(page).toContain(`“${words('de').text('report.not-met-test')}”`)
  })
})
