import { describe, expect, it } from 'vitest'
import { kindSentence, kindWords, words } from './index.ts'

const of = (kind: string, more: { verified?: boolean; sources?: readonly string[] } = {}) => ({
  kind,
  verified: true,
  sources: ['SGB V'],
  ...more,
})

describe.each(['de', 'en'] as const)('what a value is and what it is not (%s)', (language) => {
  const told = words(language)

  it('only a norm that was read may be called a law', () => {
    expect(kindWords(of('norm'), told)).toMatch(/Gesetz|law/)
    expect(kindWords(of('norm', { verified: false }), told)).toMatch(/nicht als Pflicht|not treated as a duty/)
    for (const kind of ['plan', 'test', 'case', 'monitor', 'obs', 'biz', 'own'])
      expect(kindWords(of(kind), told)).toMatch(/kein|no /)
  })

  it('an own reckoning is neither a rule of the trade nor a target', () => {
    expect(kindWords(of('biz', { sources: ['own'] }), told)).toMatch(/eigene Rechnung|own reckoning/)
    expect(kindWords(of('own', { sources: ['own'] }), told)).toMatch(/von der Region|by the region/)
    expect(kindWords(null, told)).toMatch(/keine Vorgabe|no requirement/)
  })

  it('becomes a sentence of its own', () => {
    expect(kindSentence(of('plan'), told)).toMatch(/^P.*\.$/)
  })
})
