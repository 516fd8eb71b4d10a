import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitTogether, joinPurchases, namingWord, type Purchase } from './joinPurchases.ts'

const purchase = (owner: string, what: string, more: Partial<Purchase> = {}): Purchase => ({
  id: `${owner} ${what}`,
  owner,
  type: 'machine',
  what,
  needed: '2027-03-01',
  costCents: 100_00,
  isWilling: true,
  ...more,
})
const sweeper = purchase('a', 'kleine Kehrmaschine')

describe('purchases that fit together', () => {
  it.each([
    ['kleine Kehrmaschine', 'kehrmaschine'],
    ['Mulcher für Böschungen', 'böschungen'],
    ['Bus', ''],
    ['', ''],
  ])('“%s” is named by “%s”', (what, word) => expect(namingWord(what)).toBe(word))

  it.each([
    [purchase('b', 'Kompaktkehrmaschine'), true],
    [purchase('a', 'Kehrmaschine'), false],
    [purchase('b', 'Kehrmaschine', { isWilling: false }), false],
    [purchase('b', 'Kehrmaschine', { type: 'vehicle' }), false],
    [purchase('b', 'Kehrmaschine', { needed: '2028-03-01' }), true],
    [purchase('b', 'Kehrmaschine', { needed: '2028-03-02' }), false],
    [purchase('b', 'Kehrmaschine', { needed: null }), false],
    [purchase('b', 'Rasenmäher'), false],
  ])('%j: %s', (other, expected) => {
    expect(fitTogether(sweeper, other)).toBe(expected)
    expect(fitTogether(other, sweeper)).toBe(expected)
  })

  it('a group sums what is said and tells what is not', () => {
    const [group, ...others] = joinPurchases([
      purchase('c', 'Rasenmäher'),
      sweeper,
      purchase('b', 'Kehrmaschine', { needed: '2026-12-01', costCents: null }),
    ])
    expect(others).toEqual([])
    expect(group).toMatchObject({
      owners: 2,
      first: '2026-12-01',
      last: '2027-03-01',
      costCents: 100_00,
      withoutCost: 1,
    })
  })

  it('property: each purchase is in one group at most, each group has two owners', () => {
    const any = fc.record({
      owner: fc.constantFrom('a', 'b', 'c'),
      what: fc.constantFrom('Kehrmaschine', 'Kompaktkehrmaschine', 'Rasenmäher'),
      needed: fc.constantFrom('2026-01-01', '2026-12-01', '2027-11-01', null),
      isWilling: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (given) => {
        const groups = joinPurchases(given.map((one, k) => purchase(one.owner, one.what, { ...one, id: `p${k}` })))
        const ids = groups.flatMap(({ purchases }) => purchases.map(({ id }) => id))
        expect(new Set(ids).size).toBe(ids.length)
        for (const { owners, purchases } of groups) {
          expect(owners).toBeGreaterThan(1)
          for (const one of purchases) expect(purchases.some((other) => fitTogether(one, other))).toBe(true)
        }
      }),
    )
  })
})
