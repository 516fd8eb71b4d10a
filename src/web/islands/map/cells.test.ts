import { describe, expect, it } from 'vitest'
import type { CellValues, MapGround } from '../../../contract/index.ts'
import { CellIndex, centreOf } from './cellIndex.ts'
import { classifyCells, peopleOfClasses, UNREACHABLE } from './classes.ts'
import { type PlaceName, placeNames, sortPlaces } from './labels.ts'
import { cellsToStep } from './steps.ts'

/** Cells in rows of ten, turned by a few degrees as the grid is on the map; the last is ring. */
function ground(count: number, cellSizeMetres = 100): MapGround {
  const side = 1e-5
  const turn = 0.05
  const corner = (east: number, north: number) => [
    0.5 + (east * Math.cos(turn) - north * Math.sin(turn)) * side,
    0.5 - (east * Math.sin(turn) + north * Math.cos(turn)) * side,
  ]
  const shape = Array.from({ length: count }, (_, c) => {
    const [e, n] = [c % 10, Math.floor(c / 10)]
    if (cellSizeMetres === 0) return corner(e + 0.5, n + 0.5)
    return [...corner(e, n), ...corner(e + 1, n), ...corner(e + 1, n + 1), ...corner(e, n + 1)]
  }).flat()
  return {
    extent: [0.5, 0.5, 0.5, 0.5],
    cellCount: count,
    cellSizeMetres,
    cellShape: Float64Array.from(shape),
    cellPopulation: new Float32Array(count).fill(1),
    cellInside: Uint8Array.from({ length: count }, (_, c) => (c === count - 1 ? 0 : 1)),
    cellMunicipality: Int32Array.from({ length: count }, (_, c) => c % 2),
    municipalities: ['01', '02'].map((ags) => ({ ags, name: ags, inside: true, extent: [0, 0, 1, 1] })),
    ringStart: new Uint32Array(1),
    ringMunicipality: new Uint32Array(0),
    ringX: new Float64Array(0),
    ringY: new Float64Array(0),
  }
}

describe('the cell under a point', () => {
  const squares = ground(100)
  const index = new CellIndex(squares)

  it('is found from its middle and from near its corners', () => {
    for (let c = 0; c < 100; c++) {
      const [x, y] = centreOf(squares, c)
      expect(index.find(x, y, 0)).toBe(c)
      for (let k = 0; k < 4; k++) {
        const cornerX = squares.cellShape[8 * c + 2 * k]
        const cornerY = squares.cellShape[8 * c + 2 * k + 1]
        expect(index.find(x + (cornerX - x) * 0.98, y + (cornerY - y) * 0.98, 0)).toBe(c)
      }
    }
  })

  it('is none outside', () => {
    expect(index.find(0.4, 0.5, 1e-6)).toBe(-1)
    expect(index.find(0.50002, 0.50002, 1e-7)).toBe(-1)
  })

  it('is the nearest of points within reach', () => {
    const points = ground(50, 0)
    const found = new CellIndex(points)
    const [x, y] = centreOf(points, 23)
    expect(found.find(x + 2e-6, y, 3e-6)).toBe(23)
    expect(found.find(x + 4e-6, y, 3e-6)).toBe(-1)
  })
})

const values: CellValues = {
  value: Float64Array.of(0, 480, 480.1, 900, 900.1, 1800, 1800.1, Number.POSITIVE_INFINITY, 5),
  people: Float64Array.of(1, 2, 4, 8, 16, 32, 64, 128, 1000),
  site: new Int32Array(9),
}

const LIMIT = { measure: 'seconds', question: { threshold: 900 } as never } as const

describe('classes', () => {
  it('ends count as inside their class; the limit parts within and beyond', () => {
    expect([...classifyCells(values, LIMIT)]).toEqual([0, 0, 1, 1, 2, 3, 4, UNREACHABLE, 0])
  })

  it('people are counted inside only, and only where they are known', () => {
    expect(peopleOfClasses(values, ground(9).cellInside, LIMIT)).toEqual([3, 12, 16, 32, 64, 128])
    const unknown = { ...values, people: values.people.slice().fill(Number.NaN) }
    expect(peopleOfClasses(unknown, ground(9).cellInside, LIMIT)).toEqual([0, 0, 0, 0, 0, 0])
  })
})

describe('steps through the cells', () => {
  it('begin beyond the limit with the most people, then the longest ways', () => {
    expect(cellsToStep(ground(9), values, 900, '')).toEqual([7, 6, 5, 4, 3, 2, 1, 0])
  })

  it('stay in a municipality', () => {
    expect(cellsToStep(ground(9), values, 900, '02')).toEqual([7, 5, 3, 1])
    expect(cellsToStep(ground(9), values, 900, 'none')).toEqual([])
  })
})

describe('names of places', () => {
  const place = (name: string, kind: string, people: number, x: number): PlaceName => ({
    name,
    class: kind,
    people,
    x,
    y: 0.5,
  })
  const view = { x: 0.5, y: 0.5, zoom: 12, width: 800, height: 600 }

  it('the more important stays when two overlap', () => {
    const sorted = sortPlaces([
      place('Dorf', 'village', 900, 0.5),
      place('Stadt', 'town', 10_000, 0.500002),
      place('Weiler', 'hamlet', 30, 0.50002),
    ])
    expect(sorted.map((p) => p.name)).toEqual(['Stadt', 'Dorf', 'Weiler'])
    expect(placeNames(sorted, view, () => 60).map(({ place: { name } }) => name)).toEqual(['Stadt'])
    expect(placeNames(sorted, { ...view, zoom: 17 }, () => 60).map(({ place: { name } }) => name)).toEqual([
      'Stadt',
      'Dorf',
    ])
  })
})
