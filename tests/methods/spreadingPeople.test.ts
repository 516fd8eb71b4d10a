import { describe, expect, it } from 'vitest'
import { ImportLog } from '../../src/core/evidence/index.ts'
import type { MultiPolygon } from '../../src/core/geo/index.ts'
import { spreadPeople } from '../../src/core/territory/index.ts'
import { methodPage, tableOf } from './method.ts'

const page = methodPage('spreading-people')
const outline: MultiPolygon = [
  [
    [
      [9, 51],
      [9.1, 51],
      [9.1, 51.1],
      [9, 51.1],
      [9, 51],
    ],
  ],
]
const village = { ags: '00000001', name: 'Village', officialPopulation: 300, outline }

describe('docs/methods/spreading-people.md', () => {
  it('the worked example', () => {
    // Three houses in one cell, a block of flats in another, a barn in a third.
    const cells = spreadPeople(
      [village],
      {
        lon: [9.02, 9.02, 9.02, 9.06, 9.08],
        lat: [51.02, 51.02, 51.02, 51.06, 51.08],
        floorSquareMetres: [240, 240, 240, 1920, 900],
        isHome: [1, 1, 1, 1, 0],
        residential: [],
      },
      { log: new ImportLog() },
    )
    const people = [...cells.population].sort((a, b) => a - b)
    const table = tableOf(page, 'cell')
    expect(people.map((p) => p.toFixed(2))).toEqual([table.get('1')![3], table.get('2')![3]])
    expect(people.reduce((a, b) => a + b, 0)).toBeCloseTo(300, 9)
    expect(cells.estimated).toBe(true)
  })

  it('without a total nobody is invented', () => {
    const log = new ImportLog()
    const cells = spreadPeople(
      [{ ...village, officialPopulation: null }],
      { lon: [9.02], lat: [51.02], floorSquareMetres: [240], residential: [] },
      { log },
    )
    expect(cells.count).toBe(0)
    expect(log.report().issues[0]?.code).toBe('spread-no-total')
    expect(page).toContain('never invented')
  })
})
