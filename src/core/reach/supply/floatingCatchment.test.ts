import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Decay, decayWeight } from './decay.ts'
import { floatingCatchment, type SupplyInput } from './floatingCatchment.ts'
import { SUPPLY_METHODS, type SupplyMethod } from './methods.ts'
import { siteLoad } from './siteLoad.ts'
import { siteRowsOf } from './siteRows.ts'

/** ways[i][j] from place i to site j; null = no entry. */
function input(
  ways: readonly (readonly (number | null)[])[],
  demand: readonly number[],
  supply: readonly number[],
  weightOf: (way: number) => number,
): SupplyInput {
  const rows = siteRowsOf(
    demand.length,
    supply.map((_, j) => ways.flatMap((row, i) => (row[j] === null ? [] : [{ place: i, way: row[j]! }]))),
  )
  const weight = Float64Array.from(rows.way, weightOf)
  return { rows, weight, demand: Float64Array.from(demand), supply: Float64Array.from(supply) }
}

const step = (edge: number) => (way: number) => decayWeight({ kind: 'step' }, way, edge)

/** Straight from the formulas, with full matrices. */
function plain(method: SupplyMethod, w: number[][], p: number[], s: number[]): number[] {
  const sites = s.map((_, j) => j).filter((j) => !Number.isNaN(s[j]))
  const people = p.map((v) => (Number.isNaN(v) ? 0 : v))
  const sum = (values: number[]) => values.reduce((a, b) => a + b, 0)
  const g = (i: number, j: number) => w[i]![j]! / sum(sites.map((k) => w[i]![k]!))
  const over = (a: number, b: number) => (b > 0 ? a / b : 0)
  const at = (f: (i: number) => number) => sum(people.map((v, i) => (v > 0 ? f(i) : 0)))
  const r = (j: number): number => {
    if (method === 'opportunities') return s[j]!
    if (method === '3sfca')
      return over(
        s[j]!,
        at((i) => (w[i]![j] ? g(i, j) * w[i]![j]! * people[i]! : 0)),
      )
    if (method === 'bfca')
      return over(
        s[j]!,
        at((i) => (w[i]![j] ? g(i, j) * people[i]! : 0)),
      )
    return over(
      s[j]!,
      at((i) => w[i]![j]! * people[i]!),
    )
  }
  return p.map((_, i) =>
    sum(
      sites
        .filter((j) => w[i]![j]! > 0)
        .map((j) => {
          const v = w[i]![j]!
          if (method === '3sfca') return g(i, j) * v * r(j)
          if (method === 'm2sfca') return v * v * r(j)
          if (method === 'bfca') return (r(j) * v) / sum(w.map((row) => row[j]!))
          return v * r(j)
        }),
    ),
  )
}

const system = fc
  .record({
    places: fc.integer({ min: 1, max: 8 }),
    sites: fc.integer({ min: 1, max: 5 }),
    seedWeights: fc.array(fc.constantFrom(0, 0, 0, 1, 0.68, 0.22, 0.05, 0.5), { minLength: 40, maxLength: 40 }),
    people: fc.array(fc.constantFrom(0, 1, 2.5, 40, 1000, Number.NaN), { minLength: 8, maxLength: 8 }),
    units: fc.array(fc.constantFrom(0, 1, 3, 0.5, 120, Number.NaN), { minLength: 5, maxLength: 5 }),
  })
  .map(({ places, sites, seedWeights, people, units }) => {
    const w = Array.from({ length: places }, (_, i) => seedWeights.slice(i * 5, i * 5 + sites))
    const p = people.slice(0, places)
    const s = units.slice(0, sites)
    // Zero weights are sometimes entries and sometimes none: both must mean the same.
    const made = input(
      w.map((row, i) => row.map((v, j) => (v === 0 && (i + j) % 2 === 0 ? null : v))),
      p,
      s,
      (way) => way,
    )
    return { w, p, s, made }
  })

const known = (v: number) => (Number.isNaN(v) ? 0 : v)
const total = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + known(b), 0)

describe('floating catchment areas', () => {
  it('equal the formulas with full matrices', () => {
    fc.assert(
      fc.property(system, fc.constantFrom(...SUPPLY_METHODS), ({ w, p, s, made }, method) => {
        const { access } = floatingCatchment(method, made)
        const expected = plain(method, w, p, s)
        for (const [i, value] of expected.entries()) expect(access[i]).toBeCloseTo(value, 9)
      }),
    )
  })

  it('Σ people · access = Σ supply of the sites with anybody in reach (2sfca, e2sfca, 3sfca)', () => {
    fc.assert(
      fc.property(system, fc.constantFrom('2sfca', 'e2sfca', '3sfca'), ({ p, s, made }, method) => {
        const { access, siteDemand } = floatingCatchment(method, made)
        const given = total(s.map((units, j) => (siteDemand[j]! > 0 ? units : 0)))
        const arrived = total(p.map((people, i) => known(people) * access[i]!))
        expect(arrived).toBeCloseTo(given, 6)
      }),
    )
  })

  it('m2sfca ≤ e2sfca everywhere', () => {
    fc.assert(
      fc.property(system, ({ made }) => {
        const most = floatingCatchment('e2sfca', made).access
        const { access } = floatingCatchment('m2sfca', made)
        for (let i = 0; i < most.length; i++) expect(access[i]).toBeLessThanOrEqual(most[i]! * (1 + 1e-12))
      }),
    )
  })

  it('bfca keeps people and level of service: its rows and columns sum to one', () => {
    fc.assert(
      fc.property(system, ({ w, p, s, made }) => {
        const { access, ratio, siteDemand } = floatingCatchment('bfca', made)
        const served = p.filter((_, i) => s.some((units, j) => !Number.isNaN(units) && w[i]![j]! > 0))
        expect(total(siteDemand)).toBeCloseTo(total(served), 6)
        expect(total(access)).toBeCloseTo(total(ratio), 6)
      }),
    )
  })

  it('bfca does not keep Σ people · access = Σ supply', () => {
    // One site, 100 people at its door (weight 1) and 50 half as near: 150 come, ratio 10/150, divided 2 : 1 between the two places.
    const { access, siteDemand } = floatingCatchment(
      'bfca',
      input([[1], [0.5]], [100, 50], [10], (way) => way),
    )
    expect(siteDemand[0]).toBe(150)
    expect(access[0]! * 100 + access[1]! * 50).toBeCloseTo(50 / 9, 12)
  })

  it('scale: twice the supply is twice the access; twice the people is half of it', () => {
    const divided = fc.constantFrom<SupplyMethod>('2sfca', 'e2sfca', '3sfca', 'm2sfca', 'bfca')
    fc.assert(
      fc.property(system, divided, ({ made }, method) => {
        const { access } = floatingCatchment(method, made)
        const richer = floatingCatchment(method, { ...made, supply: made.supply.map((v) => 2 * v) }).access
        const fuller = floatingCatchment(method, { ...made, demand: made.demand.map((v) => 2 * v) }).access
        for (let i = 0; i < access.length; i++) {
          expect(richer[i]).toBeCloseTo(2 * access[i]!, 9)
          expect(fuller[i]).toBeCloseTo(access[i]! / 2, 9)
        }
      }),
    )
  })

  it('a site without anybody in reach, without capacity, or of unknown capacity changes nothing', () => {
    const ways = [[1, 1, 1, 1]]
    const lone = input([[1, null, null, null]], [10], [5, 7, 0, Number.NaN], () => 1)
    const full = input(ways, [10], [5, 0, 0, Number.NaN], () => 1)
    for (const method of SUPPLY_METHODS) {
      expect([...floatingCatchment(method, lone).access]).toEqual([method === 'opportunities' ? 5 : 0.5])
      // A site that is there but has nothing still draws people away where they choose among sites.
      expect(floatingCatchment(method, full).access[0]).toBeGreaterThan(0)
    }
  })

  it('nothing at all gives nothing', () => {
    for (const method of SUPPLY_METHODS) {
      expect([
        ...floatingCatchment(
          method,
          input([], [], [3], () => 1),
        ).access,
      ]).toEqual([])
      expect([
        ...floatingCatchment(
          method,
          input([[]], [3], [], () => 1),
        ).access,
      ]).toEqual([0])
    }
  })
})

describe('floating catchment areas against published results', () => {
  // access 1.1.10 (PySAL): three tracts with 100, 50 and 10 people and 15, 20 and 100 doctors; 1 minute within a tract, the ways
  // into tract 3 and out of it of different length; weight 1/t, catchment 61. Its own tests use this system.
  it.each([
    [
      40,
      40,
      80,
      [0.3314441169802766, 0.5798281320669381, 7.286418169862544],
      [0.15625658829061984, 0.4062164524508605, 9.906351854839498],
    ],
    [
      20,
      40,
      80,
      [0.4353402208763805, 0.683724235963042, 5.727976611420986],
      [0.17381354292075435, 0.42377244008875437, 9.643002370348684],
    ],
    [
      40,
      20,
      80,
      [0.3310719131614654, 0.5778577857785778, 7.299991939492457],
      [0.15652592741822574, 0.40637274095207443, 9.902877021057371],
    ],
    [
      20,
      20,
      40,
      [0.4425683953985841, 0.6667582799658271, 5.7405246461850234],
      [0.17480214807981356, 0.42403550855652616, 9.631800976419234],
    ],
  ])('in %i, out %i, across %i: asymmetric costs as access has them', (inbound, outbound, across, two, three) => {
    const ways = [
      [1, across, inbound],
      [across, 1, inbound],
      [outbound, outbound, 1],
    ]
    const bounded = input(ways, [100, 50, 10], [15, 20, 100], (t) => (t <= 61 ? 1 / t : 0))
    const got = floatingCatchment('2sfca', bounded).access
    for (const [i, value] of two.entries()) expect(got[i]).toBeCloseTo(value, 12)
    // access divides its selection weights by the weights of all sites, those outside the catchment too; ours are bounded.
    const all = input(ways, [100, 50, 10], [15, 20, 100], (t) => 1 / t)
    const sums = ways.map((row) => row.reduce((sum, t) => sum + 1 / t, 0))
    const r = [0, 1, 2].map(
      (j) =>
        [15, 20, 100][j]! /
        [0, 1, 2].reduce((n, i) => (ways[i]![j]! <= 61 ? n + [100, 50, 10][i]! / ways[i]![j]! ** 2 / sums[i]! : n), 0),
    )
    for (const [i, value] of three.entries())
      expect(r.reduce((n, rj, j) => (ways[i]![j]! <= 61 ? n + rj / ways[i]![j]! ** 2 / sums[i]! : n), 0)).toBeCloseTo(
        value,
        12,
      )
    if (across <= 61) {
      const chosen = floatingCatchment('3sfca', all).access
      for (const [i, value] of three.entries()) expect(chosen[i]).toBeCloseTo(value, 12)
    }
  })

  // R package fca 0.1.0 (Grüebler), example of its README: 3SFCA with the Gaussian weight e^(−t²/β) that is 0.01 at 20 minutes.
  it('3sfca of ten places and three sites as the package fca prints it', () => {
    const toSite1 = [
      8.627326, 23.64915, 12.26931, 26.49052, 28.21402, 1.366695, 15.843165, 26.772571, 16.54305, 13.698442,
    ]
    const toSite2 = [28.705, 13.60002, 20.32712, 17.179, 3.08774, 26.994749, 7.382632, 1.261786, 9.837622, 28.635109]
    const toSite3 = [
      26.686179, 20.7841, 19.2152, 29.82809, 19.67117, 21.255914, 16.321981, 17.824261, 8.674792, 4.413409,
    ]
    const printed = [
      3.97260949, 0.03678999, 1.46747735, 0.01079342, 0.28782748, 9.11410451, 0.19596873, 0.31194607, 0.37539987,
      1.10349481,
    ]
    const people = [100, 200, 50, 100, 500, 50, 100, 100, 50, 500]
    const beta = -(20 ** 2) / Math.log(0.01)
    const { access } = floatingCatchment(
      '3sfca',
      input(
        toSite1.map((t, i) => [t, toSite2[i]!, toSite3[i]!]),
        people,
        [1000, 200, 500],
        (t) => Math.exp(-(t * t) / beta),
      ),
    )
    // The ways are printed with seven digits.
    for (const [i, value] of printed.entries()) expect(access[i]! / value).toBeCloseTo(1, 4)
  })

  it('one place and one site: e2sfca is blind to the way, m2sfca is not (Delamater 2013)', () => {
    for (const w of [1, 0.68, 0.22]) {
      const made = input([[w]], [100], [10], (way) => way)
      expect(floatingCatchment('e2sfca', made).access[0]).toBeCloseTo(0.1, 12)
      expect(floatingCatchment('m2sfca', made).access[0]).toBeCloseTo(0.1 * w, 12)
    }
  })
})

describe('load of the sites', () => {
  it('Σ load = people with supply in reach; Σ unmet = people without + Σ what exceeds the capacities', () => {
    fc.assert(
      fc.property(system, fc.constantFrom(1, 10, 0.5), ({ w, p, s, made }, peoplePerUnit) => {
        const { load, unmet, inReach, sitesInReach } = siteLoad(made, peoplePerUnit)
        const has = (i: number) => s.some((units, j) => units > 0 && w[i]![j]! > 0)
        const served = total(p.filter((_, i) => has(i)))
        expect(total(load)).toBeCloseTo(served, 6)
        const exceeding = total(s.map((units, j) => Math.max(0, known(load[j]!) - known(units) * peoplePerUnit)))
        expect(total(unmet!)).toBeCloseTo(total(p) - served + exceeding, 6)
        for (const [i, people] of p.entries()) {
          if (Number.isNaN(people)) expect(unmet![i]).toBeNaN()
          else expect(unmet![i]).toBeGreaterThanOrEqual(0)
          expect(sitesInReach[i]).toBe([...made.rows.place].filter((place) => place === i).length)
        }
        expect(total(inReach)).toBeCloseTo(total([...made.rows.place].map((i) => p[i]!)), 6)
      }),
    )
  })

  it('divides people by size and way (Huff 1963)', () => {
    // 90 people: site A of 2 at weight 1, site B of 1 at weight 1.
    const made = input([[1, 1]], [90], [2, 1], () => 1)
    expect([...siteLoad(made, null).load]).toEqual([60, 30])
    expect(siteLoad(made, null).unmet).toBeNull()
    // 20 people a unit: 40 and 20 are taken, 30 find no place.
    expect(siteLoad(made, 20).unmet![0]).toBeCloseTo(30, 9)
  })
})

describe('decay as a table', () => {
  it('gives the same index as a step where it is one', () => {
    const ways = [
      [3, 9],
      [6, 6],
      [9, 3],
    ]
    const table: Decay = { kind: 'table', at: [0, 6], weights: [1, 1] }
    const a = floatingCatchment('2sfca', input(ways, [10, 20, 30], [4, 5], step(6))).access
    const b = floatingCatchment(
      'e2sfca',
      input(ways, [10, 20, 30], [4, 5], (t) => decayWeight(table, t, 9)),
    ).access
    expect([...a]).toEqual([...b])
  })
})
