import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { outlineAreaSquareMetres, pointInMultiPolygon, signedRingArea } from '../../core/geo/index.ts'
import { assembleRings, type RingPart } from './assembleRings.ts'

/** Nodes are grid points `xy` in hundredths of a degree. */
function part(path: string): RingPart {
  const points = path.split(' ').map((p) => [Number(p[0]), Number(p[1])])
  return {
    refs: points.map(([x, y]) => 10 * x + y),
    lon: points.map(([x]) => 9 + x / 100),
    lat: points.map(([, y]) => 50 + y / 100),
  }
}

const inside = (polygons: ReturnType<typeof assembleRings>['polygons'], x: number, y: number) =>
  pointInMultiPolygon(9 + x / 100, 50 + y / 100, polygons)

describe('rings', () => {
  test('are joined whatever the direction and order of the parts', () => {
    const { polygons, openChains } = assembleRings([part('00 50'), part('55 50'), part('05 55'), part('05 00')])
    expect([polygons.length, polygons[0].length, polygons[0][0].length, openChains]).toEqual([1, 1, 5, 0])
  })

  test('nest: hole, island in the hole, second outer; outer rings anticlockwise, holes clockwise', () => {
    const { polygons } = assembleRings([
      part('33 34 44 43 33'),
      part('22 25 55 52 22'),
      part('00 07 77 70 00'),
      part('80 81 91 80'),
    ])
    expect(polygons.map((p) => p.length).sort()).toEqual([1, 1, 2])
    for (const polygon of polygons)
      expect(polygon.map((ring) => Math.sign(signedRingArea(ring)))).toEqual(polygon.map((_, i) => (i === 0 ? 1 : -1)))
    expect([inside(polygons, 1, 1), inside(polygons, 2.5, 2.5), inside(polygons, 3.5, 3.5)]).toEqual([
      true,
      false,
      true,
    ])
  })

  test('that touch in a node fall apart', () => {
    // An eight, once drawn through the middle, once cut there.
    const eight = assembleRings([part('00 20 22 42'), part('42 44 22 02 00')])
    expect([eight.polygons.length, eight.openChains]).toEqual([1, 0])
    const split = assembleRings([part('22 20 00'), part('00 02 22'), part('22 42 44'), part('44 24 22')])
    expect(split.polygons.map((p) => p.length)).toEqual([1, 1])
  })

  test('a hole that touches the outer ring in nodes is a hole', () => {
    const { polygons } = assembleRings([part('00 40 44 04 00'), part('00 21 12 00')])
    expect(polygons.map((p) => p.length)).toEqual([2])
    const chord = assembleRings([part('00 20 40 44 04 00'), part('20 44 04 20')])
    expect(chord.polygons.map((p) => p.length)).toEqual([2])
  })

  test('dead ends do not eat the ways of a ring', () => {
    const { polygons, openChains } = assembleRings([part('99 00'), part('00 50'), part('50 55'), part('55 00')])
    expect([polygons.length, openChains]).toEqual([1, 1])
  })

  test.each([
    ['nothing', []],
    ['one node', [part('00')]],
    ['a line there and back', [part('00 10'), part('10 00')]],
    ['a flat ring', [part('00 10 20 00')]],
    ['an open chain', [part('00 10'), part('10 11')]],
  ])('%s gives none', (_, parts) => {
    expect(assembleRings(parts).polygons).toEqual([])
  })

  test('cut into parts anyhow, any set of cells of a chessboard comes back with its area', () => {
    // Cells of one colour touch only at corners, which is the worst case for joining.
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(31), { minLength: 1 }), fc.infiniteStream(fc.nat(1000)), (cells, random) => {
        const next = () => random.next().value as number
        const parts: RingPart[] = []
        for (const cell of cells) {
          const x = cell % 8
          const y = 2 * Math.floor(cell / 8) + (x % 2)
          const corners = [`${x}${y}`, `${x + 1}${y}`, `${x + 1}${y + 1}`, `${x}${y + 1}`]
          const turn = next() % 4
          const ring = [...corners.slice(turn), ...corners.slice(0, turn)]
          const cut = 1 + (next() % 3)
          parts.push(part(ring.slice(0, cut + 1).join(' ')), part([...ring.slice(cut), ring[0]].join(' ')))
        }
        parts.sort(() => (next() % 3) - 1)
        const { polygons, openChains } = assembleRings(parts)
        expect(openChains).toBe(0)
        const single = outlineAreaSquareMetres(assembleRings([part('00 10 11 01 00')]).polygons)
        const area = outlineAreaSquareMetres(polygons)
        expect(Math.abs(area / single - cells.length)).toBeLessThan(0.02 * cells.length)
        for (const cell of cells) {
          const x = cell % 8
          expect(inside(polygons, x + 0.5, 2 * Math.floor(cell / 8) + (x % 2) + 0.5)).toBe(true)
        }
      }),
    )
  })
})
