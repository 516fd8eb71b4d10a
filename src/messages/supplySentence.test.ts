import { describe, expect, it } from 'vitest'
import { supplySentence, words } from './index.ts'
import { mapWords } from './pageMap.ts'

const seats = { de: 'Arztsitze', en: 'seats' }
const facts = {
  kind: 'per-people',
  per: 10_000,
  unit: seats,
  mean: 6.234,
  people: 59_999,
  withoutSite: 0,
  wayMeasure: 'seconds',
  catchment: 1200,
  mode: 'car',
  direction: 'to-site',
  ages: null,
} as const

describe('the sentence about supply', () => {
  it.each([
    [
      {},
      'Auf 10.000 Menschen, die sich die Angebote im Einzugsbereich (20 min mit dem Auto) teilen, kommen im Mittel 6,2 Arztsitze.',
    ],
    [
      {
        per: 100,
        unit: { de: 'Plätze', en: 'places' },
        mean: 92,
        withoutSite: 40.4,
        people: 1400,
        ages: { fromAge: 3, toAge: 5, sex: 'all' },
      },
      'Auf 100 Menschen von 3 bis 5 Jahren, die sich die Angebote im Einzugsbereich (20 min mit dem Auto) teilen, kommen im Mittel 92 Plätze. 40 von 1.400 Menschen von 3 bis 5 Jahren haben dort keinen Standort.',
    ],
    [
      { kind: 'in-reach', unit: null, mean: 1, wayMeasure: 'metres', catchment: 5000, mode: 'air-line' },
      'Im Einzugsbereich (5 km Luftlinie) gibt es im Mittel 1 Standort.',
    ],
    [{ mean: 0, withoutSite: 59_999 }, 'Im Einzugsbereich (20 min mit dem Auto) liegt für niemanden ein Angebot.'],
    [
      { mean: null, people: null, withoutSite: null },
      'Für diese Altersgruppe liegen keine Zahlen vor; die Versorgung lässt sich nicht angeben.',
    ],
  ] as const)('%j', (more, sentence) => {
    const plain = (text: string) => text.replaceAll('\u00a0', ' ')
    expect(plain(supplySentence(words('de'), { ...facts, ...more }))).toBe(sentence)
    expect(supplySentence(mapWords('de'), { ...facts, ...more })).toBe(
      supplySentence(words('de'), { ...facts, ...more }),
    )
    expect(supplySentence(words('en'), { ...facts, ...more })).not.toBe('')
  })
})
