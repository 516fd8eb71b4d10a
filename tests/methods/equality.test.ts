import { describe, expect, it } from 'vitest'
import { measureEquality } from '../../src/core/reach/index.ts'
import { methodPage, tableOf } from './method.ts'

const page = methodPage('equality')

describe('docs/methods/equality.md', () => {
  it('the worked example', () => {
    const places = [...tableOf(page, 'place').values()]
    const found = measureEquality({
      people: places.map(([people]) => Number(people)),
      value: places.map(([, value]) => (value === '∞' ? Number.POSITIVE_INFINITY : Number(value))),
      group: places.map(([, , name]) => (name === 'A' ? 0 : 1)),
    })
    const { theil, gini, palma, people, mean, unreachablePeople } = found
    const result = (name: string) => Number(tableOf(page, 'measure').get(name)![0])
    expect([people, unreachablePeople, mean]).toEqual(['people', 'unreachable', 'mean'].map(result))
    expect(theil!.total).toBeCloseTo(result('Theil'), 4)
    expect(theil!.between).toBeCloseTo(result('between'), 4)
    expect(theil!.within).toBeCloseTo(result('within'), 4)
    expect(gini).toBeCloseTo(result('Gini'), 4)
    expect(palma).toBeCloseTo(result('Palma'), 4)
  })
})
