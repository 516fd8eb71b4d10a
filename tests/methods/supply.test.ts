import { describe, expect, it } from 'vitest'
import {
  closureReceivers,
  closureSums,
  decayWeight,
  floatingCatchment,
  SUPPLY_METHODS,
  siteLoad,
  siteRowsOf,
  usualDecay,
} from '../../src/core/reach/index.ts'
import { methodPage, tableOf } from './method.ts'

const page = methodPage('supply')
const villages = [...tableOf(page, 'village').values()].map((row) => row.map(Number))
const rows = siteRowsOf(
  3,
  [1, 2].map((k) => villages.map((row, place) => ({ place, way: row[k]! })).filter(({ way }) => way <= 30)),
)
const input = (kind: 'step' | 'zones') => ({
  rows,
  weight: Float64Array.from(rows.way, (way) => decayWeight(usualDecay(kind, 30), way, 30)),
  supply: Float64Array.of(2, 1),
  demand: Float64Array.from(villages, (row) => row[0]!),
})

describe('docs/methods/supply.md', () => {
  it.each(SUPPLY_METHODS)('the worked example by %s', (method) => {
    const table = [...page.matchAll(/^\| `(\w+)` \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \| ([\d.–]+) \|$/gm)]
    const [, , a, b, c, arriving] = table.find((row) => row[1] === method)!
    const { access } = floatingCatchment(
      method,
      input(method === '2sfca' || method === 'opportunities' ? 'step' : 'zones'),
    )
    const per = method === 'opportunities' ? 1 : 10_000
    expect([...access].map((value) => (value * per).toFixed(3))).toEqual([a, b, c])
    const sum = access.reduce((n, value, i) => n + value * villages[i]![0]!, 0)
    if (method !== 'opportunities') expect(sum.toFixed(3)).toBe(arriving)
  })

  it('loads and unmet demand', () => {
    const { load, unmet } = siteLoad(input('step'), 1581)
    expect([...load].map((people) => Math.round(people).toLocaleString('en'))).toEqual(['4,333', '1,667'])
    expect(Math.round(unmet!.reduce((a, b) => a + b, 0)).toLocaleString('en')).toBe('1,257')
    for (const figure of ['4,333', '1,667', '1,257']) expect(page).toContain(figure)
  })
})

describe('docs/methods/closure-test.md', () => {
  it('the worked example', () => {
    const closing = methodPage('closure-test')
    const places = [...tableOf(closing, 'place').values()].map((row) => row.map(Number))
    const nearest = (from: number) => places.map(([, ...ways]) => Math.min(...ways.slice(from)))
    const site = (from: number) => places.map(([, ...ways]) => ways.indexOf(Math.min(...ways.slice(from))))
    const given = {
      before: Float64Array.from(nearest(0)),
      nearestBefore: Int32Array.from(site(0)),
      after: Float64Array.from(nearest(1)),
      nearestAfter: Int32Array.from(site(1)),
      people: Float64Array.from(places, ([people]) => people!),
      site: 0,
      threshold: 30,
    }
    expect(closureSums(given, [0, 1, 2])).toMatchObject({ affected: 6000, more: 4000, cutOff: 0 })
    const [receiver] = closureReceivers(given, 3)
    expect(receiver).toMatchObject({ site: 1, people: 6000 })
    expect(closing).toContain(`${receiver!.meanWay.toFixed(1)} minutes`)
  })
})
