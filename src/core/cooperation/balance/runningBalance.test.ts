import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BalanceItem, gainsIn, RELIEFS, runningBalances } from './index.ts'

const item = (municipality: string, more: Partial<BalanceItem> = {}): BalanceItem => ({
  municipality,
  project: null,
  year: '2025',
  paidEuros: null,
  savedEuros: null,
  hoursGiven: null,
  hoursReceived: null,
  relief: null,
  ...more,
})

describe('running balances', () => {
  it('sum euros and hours over projects and years, each for itself', () => {
    const [a, b] = runningBalances([
      item('A', { project: 'bus', paidEuros: 0.1, savedEuros: 0.3, hoursGiven: 10, relief: 'much' }),
      item('B', { paidEuros: 50, savedEuros: 20, hoursGiven: 1, hoursReceived: 4, relief: 'burden' }),
      item('A', { project: 'shop', paidEuros: 0.2, savedEuros: 0, hoursGiven: 5, hoursReceived: 2.25 }),
    ])
    expect(a).toEqual({
      municipality: 'A',
      items: 2,
      euros: { given: 0.3, received: 0.3, net: 0, incomplete: 0 },
      hours: { given: 15, received: 2.25, net: -2.75, incomplete: 1 },
      relief: { much: 1, some: 0, none: 0, burden: 0 },
    })
    expect(b!.euros.net).toBe(-30)
    expect(b!.hours.net).toBe(3)
  })

  it('what nobody stated is not zero', () => {
    const [only] = runningBalances([item('A', { paidEuros: 5 })])
    expect(only!.euros).toEqual({ given: 5, received: null, net: null, incomplete: 1 })
    expect(only!.hours).toEqual({ given: null, received: null, net: null, incomplete: 1 })
    expect(gainsIn([only!], 'euros').unknown).toEqual(['A'])
  })

  it('tells who alone gains', () => {
    const [a, b, c] = ['A', 'B', 'C'].map((name, i) => item(name, { paidEuros: 10, savedEuros: [30, 5, 10][i]! }))
    expect(gainsIn(runningBalances([a!, b!, c!]), 'euros')).toEqual({
      gaining: ['A'],
      losing: ['B'],
      even: ['C'],
      unknown: [],
      onlyGainer: 'A',
    })
    expect(gainsIn(runningBalances([a!, c!]), 'euros').onlyGainer).toBeNull()
  })

  const amount = fc.option(fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100))
  const anyItem = fc.record({
    municipality: fc.constantFrom('A', 'B', 'C'),
    project: fc.constantFrom('p', 'q', null),
    year: fc.constantFrom('2024', '2025'),
    paidEuros: amount,
    savedEuros: amount,
    hoursGiven: amount,
    hoursReceived: amount,
    relief: fc.option(fc.constantFrom(...RELIEFS)),
  })

  it('order does not matter, and the parts of all municipalities sum to the whole', () => {
    fc.assert(
      fc.property(fc.array(anyItem), (items) => {
        const sorted = (all: readonly BalanceItem[]) =>
          runningBalances(all).sort((x, y) => x.municipality.localeCompare(y.municipality))
        expect(sorted([...items].reverse())).toEqual(sorted(items))
        const cents = (value: number | null) => Math.round((value ?? 0) * 100)
        const whole = items.reduce((sum, { paidEuros }) => sum + cents(paidEuros), 0)
        expect(sorted(items).reduce((sum, { euros }) => sum + cents(euros.given), 0)).toBe(whole)
      }),
    )
  })
})
