import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CostModel, gameOf, modelCost, sharingProblem } from '../game/index.ts'
import { joiningSteps, problemAmong, startOutcome } from './index.ts'

/** The sweeper of docs/methods/cost-games.md, in cents. */
const sweeper = sharingProblem({
  players: ['Adorf', 'Bstadt', 'Cheim'],
  known: Array.from(gameOf(60, 80, 100, 50, 90, 110, 130).cost, (cost, mask) => ({
    members: [0, 1, 2].filter((i) => (mask >> i) & 1),
    cost: cost * 100_000,
  })).slice(1),
  keys: { 'per-head': Float64Array.of(1800, 9200, 2500) },
})

describe('a start', () => {
  it('with everybody per head: the town would be better off outside', () => {
    const { outcome } = startOutcome(sweeper, [0, 1, 2], 'per-head')
    expect(outcome).toMatchObject({ total: 13_000_000, everybody: 13_000_000, betterOutside: [1] })
    expect(outcome!.objecting).toBeGreaterThan(0)
  })

  it('with two leaves the third with its own cost, and tells that it would gain inside', () => {
    const { outcome } = startOutcome(sweeper, [0, 1], 'shapley')
    expect(outcome!.pays).toEqual([4_000_000, 6_000_000, 5_000_000])
    expect(outcome).toMatchObject({ total: 10_000_000, everybody: 15_000_000, betterOutside: [], betterInside: [2] })
    expect(outcome!.objecting).toBe(0)
  })

  it('with nobody everybody pays alone; with one too', () => {
    expect(startOutcome(sweeper, [], 'equal').outcome).toMatchObject({ total: null, everybody: 19_000_000 })
    expect(startOutcome(sweeper, [1], 'nucleolus').outcome).toMatchObject({ total: 8_000_000, everybody: 19_000_000 })
  })

  it('a missing cost is named, never zero', () => {
    const gap = sharingProblem({ players: ['A', 'B'], known: [{ members: [0], cost: 5 }] })
    const { outcome, issues } = startOutcome(gap, [0, 1], 'equal')
    expect(outcome).toBeNull()
    expect(issues).toMatchObject([{ code: 'share-cost-missing', params: { coalition: 'A + B' } }])
    expect(startOutcome(gap, [0], 'equal').outcome!.everybody).toBeNull()
  })
})

it('joining later: what each step changes for those inside', () => {
  const steps = joiningSteps([[0, 1], [], [2]], (members) => startOutcome(sweeper, members, 'shapley'))
  expect(steps).toHaveLength(2)
  expect(steps[1]!.joined).toEqual([2])
  // From 40 and 60 to 36.67 and 56.67 thousand.
  expect(steps[1]!.change).toEqual([
    { player: 0, by: 3_666_667 - 4_000_000 },
    { player: 1, by: 5_666_667 - 6_000_000 },
  ])
})

describe('among many', () => {
  const model: CostModel = {
    fixed: 1000,
    own: Float64Array.from({ length: 20 }, (_, i) => i),
    load: new Float64Array(20).fill(1),
    need: Float64Array.from({ length: 20 }, (_, i) => 10 * i),
    unitCost: 100,
    unitCapacity: 3,
  }
  const large = sharingProblem({
    players: Array.from({ length: 20 }, (_, i) => `P${i}`),
    model,
    keys: { use: new Float64Array(20).fill(1) },
  })

  it('costs of some follow the model', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 19 }), { minLength: 1, maxLength: 8 }), (picked) => {
        const members = [...picked].sort((a, b) => a - b)
        const part = problemAmong(large, members)!
        const isMember = Uint8Array.from({ length: 20 }, (_, i) => (members.includes(i) ? 1 : 0))
        expect(part.total).toBe(modelCost(model)(isMember))
        expect(part.game!.cost.at(-1)).toBe(part.total)
        const { outcome } = startOutcome(large, members, 'use')
        expect(members.reduce((sum, i) => sum + outcome!.pays[i]!, 0)).toBe(part.total)
      }),
    )
  })
})
