import { describe, expect, it } from 'vitest'
import { gameBy, loadOf, sumOf } from '../../../../tests/games/games.ts'
import { modelCost, modelCosts } from './costModel.ts'
import { type CostFunction, sampledShapley } from './sampledShapley.ts'
import { shapley } from './shapley.ts'

const loads = [3, 14, 8, 22, 5, 9, 31, 2]
const model = {
  fixed: 20_000,
  own: Float64Array.from(loads, (load) => 10 * load),
  load: Float64Array.from(loads),
  unitCost: 45_000,
  unitCapacity: 25,
}
const cost = modelCost(model)
const exact = shapley({ players: loads.map(String), cost: modelCosts(loads.length, model) })

describe('sampled Shapley value', () => {
  it('has an interval that holds the exact value about 95 times in 100', () => {
    let held = 0
    for (let seed = 1; seed <= 100; seed++) {
      const { shares, margin } = sampledShapley(loads.length, cost, 60, seed)
      held += [...shares].filter((share, i) => Math.abs(share - exact[i]!) <= margin[i]!).length
    }
    const share = held / (100 * loads.length)
    expect(share).toBeGreaterThan(0.9)
    expect(share).toBeLessThan(0.99)
  })

  it('sums to the costs of everybody, and the same seed gives the same shares', () => {
    const one = sampledShapley(loads.length, cost, 10, 7)
    expect(sumOf(one.shares)).toBeCloseTo(cost(new Uint8Array(loads.length).fill(1)), 4)
    expect(sampledShapley(loads.length, cost, 10, 7)).toEqual(one)
    expect(sampledShapley(loads.length, cost, 10, 8).shares).not.toEqual(one.shares)
    expect(one.orders).toBe(160)
  })

  it('is exact for costs that add up, with no margin', () => {
    const additive: CostFunction = (isMember) => isMember.reduce((sum, is, i) => sum + (is ? loads[i]! : 0), 0)
    const { shares, margin } = sampledShapley(loads.length, additive, 5, 1)
    for (const [i, load] of loads.entries()) expect(shares[i]).toBeCloseTo(load, 9)
    for (const m of margin) expect(m).toBeCloseTo(0, 9)
  })

  it('works for more players than a mask has bits', () => {
    const many = 40
    const stairs: CostFunction = (isMember) => isMember.reduce((most, is, i) => (is ? Math.max(most, i + 1) : most), 0)
    const { shares } = sampledShapley(many, stairs, 40, 3)
    let share = 0
    for (let i = 0; i < many; i++) {
      share += 1 / (many - i)
      expect(Math.abs(shares[i]! - share)).toBeLessThan(0.5)
    }
  })
})

describe('cost model', () => {
  it('is a fixed cost, what each adds, and whole units', () => {
    const game = gameBy(loads.length, (s) => 20_000 + 10 * loadOf(loads, s) + 45_000 * Math.ceil(loadOf(loads, s) / 25))
    expect([...modelCosts(loads.length, model)]).toEqual([...game.cost])
  })

  it('does not begin another unit where the last is just full', () => {
    const thirds = { ...model, load: new Float64Array(8).fill(0.1), unitCapacity: 0.1 }
    const three = modelCost(thirds)(Uint8Array.of(1, 1, 1, 0, 0, 0, 0, 0))
    expect(three).toBe(20_000 + 10 * 25 + 3 * 45_000)
  })
})
