import { describe, expect, it } from 'vitest'
import { haversineMetres } from '../../src/core/geo/index.ts'
import { airLineNearest } from '../../src/core/reach/index.ts'
import { methodPage, tableOf } from './method.ts'

const page = methodPage('air-line')
const SITES = { A: [10.1, 51], B: [10, 51.05], C: [9.95, 50.98] } as const

describe('docs/methods/air-line.md', () => {
  it('the worked example', () => {
    const table = tableOf(page, 'site')
    for (const [name, [lon, lat]] of Object.entries(SITES))
      expect(table.get(name)?.[1], name).toBe(`${Math.round(haversineMetres(10, 51, lon, lat)).toLocaleString('en')} m`)
    const sites = Object.values(SITES)
    const near = (nth: number) =>
      airLineNearest(
        [10],
        [51],
        sites.map((s) => s[0]),
        sites.map((s) => s[1]),
        nth,
      )
    expect([1, 2, 3].map((n) => Object.keys(SITES)[near(n).site[0]!])).toEqual(['C', 'B', 'A'])
    expect(page).toContain('C, then B, then A')
  })

  it('follows the formula of the page', () => {
    const rad = Math.PI / 180
    const h = Math.cos(51 * rad) ** 2 * Math.sin((0.1 * rad) / 2) ** 2
    expect(haversineMetres(10, 51, 10.1, 51)).toBeCloseTo(2 * 6_371_008.8 * Math.asin(Math.sqrt(h)), 6)
  })
})
