import { expect, it } from 'vitest'
import type { MultiPolygon } from '../../geo/index.ts'
import { drawnPoint, drawRegion } from './regionDrawing.ts'

const square = (west: number, south: number, side: number): MultiPolygon => [
  [
    [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ],
  ],
]
const municipality = (ags: string, inside: boolean, outline: MultiPolygon) => ({ ags, name: ags, inside, outline })

it('fits the inside, true to scale: a degree of latitude is longer than one of longitude', () => {
  const drawing = drawRegion([municipality('a', true, square(10, 59.5, 1))])!
  expect(drawing.width).toBe(1000)
  // At 60° north a degree of longitude is half as long.
  expect(drawing.height).toBe(2000)
  expect(drawing.municipalities[0]!.path).toBe('M0 2000L1000 2000L1000 0L0 0L0 2000Z')
  expect(drawnPoint(drawing.frame, 10.5, 60)[0]).toBeCloseTo(500)
  expect(drawnPoint(drawing.frame, 10.5, 60)[1]).toBeCloseTo(1000)
})

it('of the ring only what reaches into the picture is drawn', () => {
  const drawing = drawRegion([
    municipality('a', true, square(10, 50, 1)),
    municipality('beside', false, square(10.9, 50.2, 1)),
    municipality('far', false, square(15, 50, 1)),
  ])!
  expect(drawing.municipalities.map(({ ags, inside }) => [ags, inside])).toEqual([
    ['a', true],
    ['beside', false],
  ])
})

it('leaves out points that nobody sees and areas that are too small', () => {
  const fine = Array.from({ length: 5001 }, (_, i): [number, number] => [10 + i / 5000, 50])
  const outline: MultiPolygon = [[[...fine, [11, 51], [10, 51], [10, 50]]]]
  const drawing = drawRegion([municipality('a', true, outline), municipality('tiny', true, square(10.5, 50.5, 0.001))])!
  expect(drawing.municipalities[0]!.path.split('L').length).toBeLessThan(340)
  expect(drawing.municipalities[1]!.path).toBe('')
})

it('a region without an inside, or without extent, is not drawn', () => {
  expect(drawRegion([])).toBeNull()
  expect(drawRegion([municipality('a', false, square(10, 50, 1))])).toBeNull()
  expect(drawRegion([municipality('a', true, [])])).toBeNull()
})
