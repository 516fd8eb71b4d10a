import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type IndicatorDefinition, type IndicatorValue, outlookOf } from './index.ts'

const definition = (id: string): IndicatorDefinition => ({
  id,
  words: [],
  name: { de: id, en: id },
  unit: { de: '€', en: '€' },
  unitWords: [],
  digits: 0,
  direction: 'burden',
  says: { de: 'x', en: 'x' },
  holder: { de: 'Kämmerei', en: 'Treasury' },
  least: null,
  most: null,
  source: 'x',
  verified: false,
})
const value = (ags: string, time: string, v: number | null | '.'): IndicatorValue => ({
  indicator: 'debt',
  ags,
  time,
  value: typeof v === 'number' ? v : null,
  state: v === '.' ? 'suppressed' : v === null ? 'missing' : 'known',
  source: 'f.csv',
})
const [A, B, C, D] = ['06636001', '06636002', '06636003', '06637001']
const outlook = (values: IndicatorValue[], ags = A!) =>
  outlookOf([definition('debt')], values, [A!, B!, C!, D!], ags)[0]!

describe('outlookOf', () => {
  it('gives the series oldest first, the latest known value and the middle of the county in the same year', () => {
    const found = outlook([
      value(A!, '2024', 0),
      value(A!, '2023', 100),
      value(A!, '2025', null),
      value(B!, '2024', 300),
      value(C!, '2024', 50),
      value(C!, '2025', 9999),
      value(D!, '2024', 7777),
      value('06636', '2024', 120),
    ])
    expect(found.series.map(({ time }) => time)).toEqual(['2023', '2024', '2025'])
    expect(found.latest).toMatchObject({ time: '2024', value: 0 })
    expect(found.state).toBe('missing')
    expect(found.county).toEqual({ time: '2024', median: 50, known: 3, of: 3 })
    expect(found.countyValue).toMatchObject({ value: 120 })
  })

  it('keeps an indicator without data, and gives no middle of fewer than three', () => {
    const found = outlook([value(B!, '2024', 3), value(C!, '2024', '.')])
    expect(found).toMatchObject({ series: [], latest: null, state: 'missing', countyValue: null })
    expect(found.county).toEqual({ time: '2024', median: null, known: 1, of: 3 })
    expect(outlook([value(A!, '2024', '.')]).state).toBe('suppressed')
  })

  it('property: the middle lies between the least and the greatest known value', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 3, maxLength: 3 }), (numbers) => {
        const { median } = outlook(numbers.map((n, i) => value([A!, B!, C!][i]!, '2024', n))).county
        expect(median).toBe([...numbers].sort((a, b) => a - b)[1])
      }),
    )
  })
})
