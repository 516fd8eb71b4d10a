import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DECAY_KINDS, type Decay, decayWeight, faultOfDecay, usualDecay } from './decay.ts'

const usual = DECAY_KINDS.filter((kind) => kind !== 'table')
const table: Decay = { kind: 'table', at: [5, 10, 20], weights: [1, 0.4, 0.1] }

describe('decay', () => {
  it('never rises with the way, is 1 at the site and 0 beyond the catchment', () => {
    const two = fc.tuple(fc.double({ min: 0, max: 70, noNaN: true }), fc.double({ min: 0, max: 70, noNaN: true }))
    fc.assert(
      fc.property(fc.constantFrom(...usual), fc.integer({ min: 1, max: 60 }), two, (kind, catchment, [a, b]) => {
        const decay = usualDecay(kind, catchment)
        expect(faultOfDecay(decay)).toBeNull()
        expect(decayWeight(decay, 0, catchment)).toBeCloseTo(1, 12)
        const [near, far] = [Math.min(a, b), Math.max(a, b)].map((way) => decayWeight(decay, way, catchment))
        expect(far).toBeLessThanOrEqual(near! + 1e-12)
        expect(near).toBeGreaterThanOrEqual(0)
        expect(near).toBeLessThanOrEqual(1)
        if (Math.max(a, b) > catchment) expect(far).toBe(0)
      }),
    )
  })

  it.each([
    ['step', 30, 1],
    ['step', 30.01, 0],
    ['zones', 10, 1],
    ['zones', 10.1, 0.68],
    ['zones', 30, 0.22],
    ['linear', 15, 0.5],
    ['gaussian', 30, 0],
    // (e^(−1/8) − e^(−1/2)) / (1 − e^(−1/2))
    ['gaussian', 15, (Math.exp(-1 / 8) - Math.exp(-0.5)) / (1 - Math.exp(-0.5))],
    ['exponential', 30, 0.1],
    ['power', 3, 1],
    ['power', 30, 0.1],
  ] as const)('%s at %d of 30 is %d', (kind, way, weight) => {
    expect(decayWeight(usualDecay(kind, 30), way, 30)).toBeCloseTo(weight, 12)
  })

  it('reads a table by straight lines', () => {
    expect([0, 5, 7.5, 10, 15, 20, 21].map((way) => decayWeight(table, way, 60).toFixed(9))).toEqual(
      [1, 1, 0.7, 0.4, 0.25, 0.1, 0].map((w) => w.toFixed(9)),
    )
  })

  it.each([
    [{ kind: 'zones', ends: [10, 20], weights: [1] }, 'length'],
    [{ kind: 'zones', ends: [], weights: [] }, 'length'],
    [{ kind: 'zones', ends: [20, 10], weights: [1, 0.5] }, 'order'],
    [{ kind: 'zones', ends: [10, 20], weights: [0.5, 1] }, 'rising'],
    [{ kind: 'table', at: [0, 1], weights: [1, -0.1] }, 'numbers'],
    [{ kind: 'table', at: [0, Number.NaN], weights: [1, 0.1] }, 'numbers'],
    [{ kind: 'exponential', rate: -1 }, 'numbers'],
    [{ kind: 'power', power: 1, from: 0 }, 'numbers'],
    [{ kind: 'logistic', half: 10, spread: 0 }, 'numbers'],
  ] as const)('refuses %j', (decay, fault) => {
    expect(faultOfDecay(decay as Decay)).toBe(fault)
  })
})
