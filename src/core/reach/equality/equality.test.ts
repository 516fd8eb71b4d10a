import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MEXICO, PYSAL } from '../../../../tests/equality/mexico.ts'
import { type EqualityInput, measureEquality } from './index.ts'

const ones = (n: number) => new Array<number>(n).fill(1)
const alone = (...value: number[]): EqualityInput => ({ value, people: ones(value.length) })

describe('worked examples', () => {
  it.each([
    [1940, 1],
    [2000, 2],
  ] as const)('Mexico %i as PySAL computes it', (year, column) => {
    const { theil, gini } = measureEquality({
      value: MEXICO.map((row) => row[column]),
      people: ones(MEXICO.length),
      group: MEXICO.map((row) => row[3]),
    })
    expect(theil!.total).toBeCloseTo(PYSAL[year].theil, 14)
    expect(theil!.between).toBeCloseTo(PYSAL[year].between, 7)
    expect(theil!.within).toBeCloseTo(PYSAL[year].within, 7)
    expect(gini).toBeCloseTo(PYSAL[year].gini, 14)
  })

  it('two people with 25 and 75: Lorenz curve through (0.5, 0.25), Gini 0.25', () => {
    expect(measureEquality(alone(25, 75)).gini).toBeCloseTo(0.25, 15)
  })

  it('Theil of one of n who has everything is ln n', () => {
    expect(measureEquality(alone(0, 0, 0, 8)).theil!.total).toBeCloseTo(Math.log(4), 14)
  })

  it('Palma cuts a row where the tenth ends', () => {
    // Ten people 1 … 10: the highest tenth has 10, the lowest four tenths 1 + 2 + 3 + 4.
    expect(measureEquality(alone(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)).palma).toBeCloseTo(1, 14)
    // Five people: half of the highest (10 / 2), the two lowest (2 + 4).
    expect(measureEquality(alone(2, 4, 6, 8, 10)).palma).toBeCloseTo(5 / 6, 14)
  })
})

describe('what is no number', () => {
  it('who reaches nothing is counted apart, who is not known too, zeros count', () => {
    const all = measureEquality({
      value: [600, Number.POSITIVE_INFINITY, Number.NaN, 0, 300, 5],
      people: [10, 4, 3, 2.5, Number.NaN, 0],
    })
    expect(all).toMatchObject({ people: 12.5, unreachablePeople: 4, unknownPeople: 3, unknownRows: 1, mean: 480 })
    expect(all.gini).toBeCloseTo(0.2, 14)
  })

  it('is null without people or with nothing to share', () => {
    const nothing = { theil: null, gini: null, palma: null }
    expect(measureEquality(alone())).toMatchObject({ ...nothing, people: 0, mean: null })
    expect(measureEquality(alone(0, 0))).toMatchObject({ ...nothing, people: 2, mean: 0 })
    expect(measureEquality(alone(Number.POSITIVE_INFINITY))).toMatchObject({ ...nothing, unreachablePeople: 1 })
    expect(measureEquality(alone(0, 0, 0, 0, 9)).palma).toBeNull()
  })

  it('refuses what cannot be', () => {
    expect(() => measureEquality(alone(1, -2))).toThrow('row 1: value -2')
    expect(() => measureEquality({ value: [1], people: [-1] })).toThrow(RangeError)
  })

  it('leaves the ring out', () => {
    expect(measureEquality({ ...alone(1, 1, 50), inside: [1, 1, 0] })).toMatchObject({ people: 2, gini: 0 })
  })
})

const sample = fc
  .array(
    fc.record({
      value: fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 1e5, noNaN: true })),
      people: fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 500, noNaN: true })),
      group: fc.integer({ min: -1, max: 4 }),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((rows) => ({
    value: rows.map((r) => r.value),
    people: rows.map((r) => r.people),
    group: rows.map((r) => r.group),
  }))
  .filter(({ value, people }) => value.some((v, i) => v > 0 && people[i]! > 0))

const near = (a: number | null, b: number | null) => {
  if (a === null || b === null) expect(a).toBe(b)
  else expect(Math.abs(a - b)).toBeLessThan(1e-9 * Math.max(1, Math.abs(a)))
}

describe('properties', () => {
  const check = (property: (input: Required<Omit<EqualityInput, 'inside'>>) => void) =>
    fc.assert(fc.property(sample, property))

  it('decomposition identity: total = between + within', () =>
    check((input) => {
      const { total, between, within } = measureEquality(input).theil!
      near(total, between + within)
    }))

  it('bounds', () =>
    check((input) => {
      const { theil, gini, palma } = measureEquality(input)
      expect(theil!.total).toBeGreaterThanOrEqual(0)
      expect(theil!.between).toBeLessThanOrEqual(theil!.total + 1e-9)
      expect(gini).toBeGreaterThanOrEqual(0)
      expect(gini).toBeLessThan(1)
      if (palma !== null) expect(palma).toBeGreaterThan(0.25 - 1e-9)
    }))

  it('scale invariance', () =>
    check((input) => {
      const once = measureEquality(input)
      const more = measureEquality({ ...input, value: Array.from(input.value, (v) => v * 60) })
      near(once.theil!.total, more.theil!.total)
      near(once.gini, more.gini)
      near(once.palma, more.palma)
    }))

  it('replication: twice the same people change nothing, nor does splitting a row', () =>
    check(({ value, people, group }) => {
      const once = measureEquality({ value, people, group })
      const twice = measureEquality({
        value: [...Array.from(value), ...Array.from(value)],
        people: [...Array.from(people), ...Array.from(people)],
        group: [...Array.from(group), ...Array.from(group)],
      })
      near(once.theil!.between, twice.theil!.between)
      near(once.theil!.within, twice.theil!.within)
      near(once.gini, twice.gini)
      near(once.palma, twice.palma)
    }))

  it('transfer principle: from one who has more to one who has less never makes it more unequal', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 30 }),
        fc.nat(),
        fc.nat(),
        fc.nat(100),
        (values, a, b, percent) => {
          const [i, j] = [a % values.length, b % values.length]
          const [low, high] = values[i]! <= values[j]! ? [i, j] : [j, i]
          const gap = values[high]! - values[low]!
          if (gap === 0) return
          const moved = (gap / 2) * (percent / 100)
          const after = values.map((v, k) => (k === low ? v + moved : k === high ? v - moved : v))
          const [x, y] = [measureEquality(alone(...values)), measureEquality(alone(...after))]
          expect(y.theil!.total).toBeLessThanOrEqual(x.theil!.total + 1e-9)
          expect(y.gini).toBeLessThanOrEqual(x.gini! + 1e-9)
          if (x.palma !== null && y.palma !== null) expect(y.palma).toBeLessThanOrEqual(x.palma + 1e-9)
        },
      ),
    ))

  it('brute force: the mean difference of all pairs, the definition person by person', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 6 })), {
          minLength: 1,
          maxLength: 12,
        }),
        (rows) => {
          const persons = rows.flatMap(([v, n]) => new Array<number>(n).fill(v)).sort((a, b) => a - b)
          const n = persons.length
          const sum = persons.reduce((a, b) => a + b, 0)
          if (sum === 0) return
          const found = measureEquality({ value: rows.map((r) => r[0]), people: rows.map((r) => r[1]) })
          let pairs = 0
          for (const a of persons) for (const b of persons) pairs += Math.abs(a - b)
          near(found.gini, pairs / (2 * n * sum))
          const t = persons.reduce(
            (a, v) => a + (v === 0 ? 0 : (v * n) / sum) * (v === 0 ? 0 : Math.log((v * n) / sum)),
            0,
          )
          near(found.theil!.total, t / n)
          const tenth = persons.flatMap((v) => new Array<number>(10).fill(v / 10))
          const bottom = tenth.slice(0, 4 * n).reduce((a, b) => a + b, 0)
          const top = tenth.slice(9 * n).reduce((a, b) => a + b, 0)
          near(found.palma, bottom === 0 ? null : top / bottom)
        },
      ),
    ))
})
