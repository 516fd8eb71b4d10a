import { describe, expect, it } from 'vitest'
import { problemOf } from '../../src/app/cooperation/costGames/costGame.ts'
import { type CostGameState, compareStarts, type Readiness } from '../../src/app/index.ts'

const state: CostGameState = {
  title: 'Ärztezentrum',
  project: null,
  why: '',
  municipalities: { Birk: '1', Kalt: '2', Oed: '3' },
  game: {
    players: ['Birk', 'Kalt', 'Oed', 'Verein'],
    model: { fixed: 100, own: { Birk: 10, Kalt: 10, Oed: 10, Verein: 10 } },
    keys: { 'per-head': { Birk: 1700, Kalt: 1450, Oed: 1150, Verein: 0 } },
  },
}
const record = { id: 'a', version: 1, updatedAt: 'now', state }
const { problem } = problemOf(state)
const located = [
  { ags: '1', people: 1700, lon: 9, lat: 51 },
  { ags: '2', people: 1450, lon: 9.1, lat: 51 },
  { ags: '3', people: 1150, lon: 9.5, lat: 51 },
]
const says = (municipality: string, more: Partial<Readiness>): [string, Readiness] => [
  municipality,
  {
    id: municipality,
    municipality,
    state: 'ready',
    project: null,
    fields: [],
    reason: '',
    condition: null,
    joinsFrom: null,
    visibility: 'members',
    updatedAt: '',
    ...more,
  },
]
const question = { rule: 'equal', town: null, ringMetres: 15_000, withConditional: false, today: '2026-11-25' } as const

describe('starts of a cost game', () => {
  const said = new Map([says('1', {}), says('2', { state: 'conditional', joinsFrom: '2027-07-01' })])

  it('all, a town with those near it, and the willing', () => {
    const { starts, town, silent } = compareStarts(record, problem!, located, said, question)
    expect(town).toBe(0)
    // Kaltenborn lies 7 km away, Ödenthal 35; of the club nobody knows where it is.
    expect(starts.map(({ kind, members }) => [kind, members])).toEqual([
      ['county', [0, 1, 2, 3]],
      ['ring', [0, 1]],
      ['willing', [0]],
    ])
    expect(silent).toEqual([2, 3])
    expect(starts[1]!.outcome).toMatchObject({ total: 12_000, betterOutside: [], betterInside: [2, 3] })
  })

  it('another town, further, and with those who set conditions, who join later', () => {
    const more = { ...question, town: '3', ringMetres: 40_000, withConditional: true }
    const { starts, town, steps } = compareStarts(record, problem!, located, said, more)
    expect(town).toBe(2)
    expect(starts.map(({ members }) => members)).toEqual([
      [0, 1, 2, 3],
      [0, 1, 2],
      [0, 1],
    ])
    expect(steps.map(({ from, joined, change }) => [from, joined, change])).toEqual([
      [null, [0], []],
      ['2027-07-01', [1], [{ player: 0, by: 6_000 - 11_000 }]],
    ])
  })

  it('nobody willing, no place known', () => {
    const { starts, town, steps } = compareStarts(record, problem!, [], new Map(), question)
    expect(town).toBeNull()
    expect(starts.map(({ members }) => members.length)).toEqual([4, 0, 0])
    expect(steps).toEqual([])
  })
})
