import { describe, expect, it } from 'vitest'
import { type ShareFacts, shareSentences, words } from './index.ts'

const player = (name: string, share: number, alone: number | null = null, usual: number | null = null) => ({
  player: name,
  share,
  alone,
  saving: alone === null ? null : alone - share,
  usual,
  margin: null,
})

const facts: ShareFacts = {
  rule: 'shapley',
  usual: null,
  digits: 2,
  total: 100,
  saving: null,
  players: [player('A', 60), player('B', 40)],
  stability: { known: 0, groups: 2, objecting: 0, worst: [], core: null },
  certificate: null,
  equalProfit: null,
  sample: null,
  holding: null,
}

const say = (changes: Partial<ShareFacts>, language: 'de' | 'en' = 'de') =>
  shareSentences(words(language), { ...facts, ...changes }).map((sentence) => sentence.replaceAll('\u00a0', ' '))

const core = { empty: false, epsilon: -5.004, collection: [], collectionCost: 100 }
const five = ['A', 'B', 'C', 'D', 'E'].map((name) => player(name, 20, 30))

describe('sentences for a council', () => {
  it('say nothing of what is not known', () => {
    const said = say({}).join(' ')
    expect(said).toContain('A zahlt 60,00 €; was es allein kostete, ist nicht bekannt.')
    expect(said).not.toMatch(/Niemand|Keine Gruppe|Kern|gespart/)
  })

  it.each([
    [player('A', 60, 80), 'A zahlt 60,00 € statt 80,00 € allein und spart 20,00 €.'],
    [player('A', 60, 60), 'A zahlt 60,00 €, genauso viel wie allein.'],
    [player('A', 60, 50), 'A zahlt 60,00 €, das sind 10,00 € mehr als allein (50,00 €).'],
    [player('A', -5, 50), 'A zahlt nichts und bekommt 5,00 €; allein wären es 50,00 €.'],
    [player('A', -5), 'A zahlt nichts und bekommt 5,00 €.'],
  ])('for a player: %j', (of, sentence) => {
    expect(say({ players: [of, player('B', 40, 50)] })).toContain(sentence)
  })

  it.each([
    [{ ...core }, 'im besten Fall bleibt jeder mindestens ein Vorteil von 5,00 €.'],
    [{ ...core, epsilon: 0 }, 'aber mindestens eine hat dabei keinen Vorteil.'],
    [{ ...core, empty: true, epsilon: 3 }, 'Im besten Fall zahlt eine Gruppe noch 3,00 € mehr als für sich allein.'],
  ])('on the core: %j', (of, sentence) => {
    expect(say({ stability: { ...facts.stability, known: 2, core: of } }).join(' ')).toContain(sentence)
  })

  it('name large groups by who is not in them, and shorten a long proof', () => {
    const worst = [{ members: ['A', 'B', 'C', 'D'], amount: 7 }]
    const stability = { known: 30, groups: 30, objecting: 1, worst, core: null }
    expect(say({ players: five, stability }).join(' ')).toContain(
      'Eine Gruppe führe für sich allein besser: alle ohne E (um 7,00 €).',
    )
    const collection = Array.from({ length: 7 }, () => ({ members: ['A', 'B'], weight: 0.5 }))
    const empty = { empty: true, epsilon: 1, collection, collectionCost: 95 }
    expect(say({ players: five, stability: { ...stability, core: empty } }).join(' ')).toContain(
      'Beleg: 7 Gruppen kosten',
    )
  })

  it('warn of a certificate that does not hold', () => {
    expect(say({ certificate: { holds: false, levels: 2, checked: 5 } }).join(' ')).toContain(
      'verwenden Sie dieses Ergebnis nicht',
    )
  })

  it('exist for every rule in both languages', () => {
    const rules = [
      'equal',
      'per-head',
      'use',
      'tax-power',
      'mixed',
      'standalone',
      'scrb',
      'airport',
      'shapley',
      'nucleolus',
      'least-core',
      'epm',
    ]
    for (const language of ['de', 'en'] as const)
      for (const rule of rules) {
        const [head, why] = say({ rule }, language)
        expect(head).toContain(language === 'de' ? '100,00 €' : '€100.00')
        expect(why!.length).toBeGreaterThan(10)
      }
  })
})
