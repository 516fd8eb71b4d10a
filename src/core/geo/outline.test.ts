import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  boxContains,
  boxesOverlap,
  boxOfOutline,
  boxOfPoints,
  EMPTY_BOX,
  expandBox,
  findCrossing,
  haversineMetres,
  isEmptyBox,
  type LonLat,
  type MultiPolygon,
  OutlineIndex,
  outlineAreaSquareMetres,
  outlineCentroid,
  pointInMultiPolygon,
  projectionOf,
  type Ring,
  repairOutline,
  signedRingArea,
  simplifyLine,
  simplifyOutline,
  unionBoxes,
} from './index.ts'

const square = (lon: number, lat: number, side: number): Ring => [
  [lon, lat],
  [lon + side, lat],
  [lon + side, lat + side],
  [lon, lat + side],
  [lon, lat],
]
const withHole: MultiPolygon = [[square(9, 51, 1), [...square(9.4, 51.4, 0.2)].reverse()], [square(11, 51, 0.5)]]
const degree = fc.double({ min: 0, max: 10, noNaN: true })
/** A star-shaped ring around a centre: never crosses itself. */
const star = fc
  .tuple(
    fc.double({ min: 2, max: 8, noNaN: true }),
    fc.double({ min: 2, max: 8, noNaN: true }),
    fc.array(fc.double({ min: 0.3, max: 2, noNaN: true }), { minLength: 3, maxLength: 40 }),
  )
  .map(([x, y, radii]): Ring => {
    const points = radii.map(
      (r, i): LonLat => [
        x + r * Math.cos((2 * Math.PI * i) / radii.length),
        y + r * Math.sin((2 * Math.PI * i) / radii.length),
      ],
    )
    return [...points, points[0]]
  })

describe('distance and boxes', () => {
  it('knows a worked distance', () => {
    // Kassel – Heidelberg by great circle.
    expect(haversineMetres(9.4797, 51.3127, 8.6724, 49.3988)).toBeCloseTo(220_246, -3)
    expect(haversineMetres(9, 51, 9, 51)).toBe(0)
    expect(haversineMetres(0, 0, 180, 0)).toBeCloseTo(Math.PI * 6371008.8, 0)
  })

  it('grows a box by at least the metres, on every side', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -60, max: 60, noNaN: true }),
        fc.double({ min: 1, max: 50_000, noNaN: true }),
        fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
        (lat, metres, angle) => {
          const box = expandBox([9, lat, 9, lat], metres)
          const dLat = ((metres * 0.999) / 111_320) * Math.sin(angle)
          const dLon = ((metres * 0.999) / (111_320 * Math.cos((lat * Math.PI) / 180))) * Math.cos(angle)
          expect(boxContains(box, 9 + dLon * 0.99, lat + dLat * 0.99)).toBe(true)
        },
      ),
    )
    expect(isEmptyBox(expandBox(EMPTY_BOX, 5))).toBe(true)
  })

  it('unites and compares', () => {
    expect(unionBoxes(EMPTY_BOX, [1, 2, 3, 4])).toEqual([1, 2, 3, 4])
    expect(unionBoxes([0, 0, 1, 1], [2, -1, 3, 0.5])).toEqual([0, -1, 3, 1])
    expect(boxOfPoints([3, 1], [5, 9])).toEqual([1, 5, 3, 9])
    expect(boxOfOutline(withHole)).toEqual([9, 51, 11.5, 52])
    expect(boxesOverlap([0, 0, 1, 1], [1, 1, 2, 2])).toBe(true)
    expect(boxesOverlap([0, 0, 1, 1], [1.1, 1, 2, 2])).toBe(false)
  })
})

describe('area and centroid', () => {
  it('has the area that the equal-area projection of Europe gives', () => {
    const laea = projectionOf('EPSG:3035')
    fc.assert(
      fc.property(star, (ring) => {
        // Shrunk, so that straight edges mean the same in both projections.
        const small = ring.map(([x, y]): LonLat => [9 + x / 100, 48 + y / 100])
        const plane = small.map(([lon, lat]) => laea.fromLonLat(lon, lat))
        let area = 0
        for (let i = 1; i < plane.length; i++)
          area += (plane[i - 1][0] * plane[i][1] - plane[i][0] * plane[i - 1][1]) / 2
        expect(outlineAreaSquareMetres([[small]]) / Math.abs(area)).toBeCloseTo(1, 3)
      }),
    )
  })

  it('takes holes off and ignores directions', () => {
    const [outer, hole] = withHole[0]
    const turned: MultiPolygon = [[[...outer].reverse(), [...hole].reverse()]]
    expect(outlineAreaSquareMetres(turned)).toBeCloseTo(outlineAreaSquareMetres([withHole[0]]), 0)
    expect(outlineAreaSquareMetres([withHole[0]])).toBeLessThan(signedRingArea(outer))
    const [lon, lat] = outlineCentroid([withHole[0]])!
    expect(lon).toBeCloseTo(9.5, 9)
    expect(lat).toBeCloseTo(51.5, 9)
    expect(outlineCentroid([])).toBeNull()
  })
})

describe('OutlineIndex', () => {
  it('agrees with asking every outline, for any point', () => {
    fc.assert(
      fc.property(
        fc.array(star, { minLength: 1, maxLength: 8 }),
        fc.array(fc.tuple(degree, degree), { maxLength: 30 }),
        (rings, points) => {
          const outlines = rings.map((ring): MultiPolygon => [[ring]])
          const index = new OutlineIndex(outlines)
          const found = index.findAll(
            points.map((p) => p[0]),
            points.map((p) => p[1]),
          )
          points.forEach(([lon, lat], i) => {
            expect(found[i]).toBe(outlines.findIndex((outline) => pointInMultiPolygon(lon, lat, outline)))
          })
        },
      ),
    )
  })

  it('gives a point on a shared edge to exactly one of two neighbours', () => {
    const index = new OutlineIndex([[[square(0, 0, 1)]], [[square(1, 0, 1)]]])
    const one = new OutlineIndex([[[square(0, 0, 1)]]])
    const two = new OutlineIndex([[[square(1, 0, 1)]]])
    for (const lat of [0, 0.3, 0.5]) {
      expect(index.find(1, lat)).toBeGreaterThanOrEqual(0)
      expect(Number(one.find(1, lat) === 0) + Number(two.find(1, lat) === 0)).toBe(1)
    }
  })

  it('respects holes and parts, and survives empty outlines', () => {
    const index = new OutlineIndex([[], withHole, [[]]])
    expect(index.find(9.1, 51.1)).toBe(1)
    expect(index.find(9.5, 51.5)).toBe(-1)
    expect(index.find(11.2, 51.2)).toBe(1)
    expect(index.find(Number.NaN, 51)).toBe(-1)
    expect(new OutlineIndex([]).find(1, 1)).toBe(-1)
  })

  it('finds the nearest outline within metres', () => {
    const index = new OutlineIndex([[[square(9, 51, 0.1)]], [[square(9.2, 51, 0.1)]]])
    expect(index.findWithin(9.12, 51.05, 2000)).toBe(0)
    expect(index.findWithin(9.18, 51.05, 2000)).toBe(1)
    expect(index.findWithin(9.15, 51.05, 2000)).toBe(-1)
    expect(index.findWithin(9.05, 51.05, 2000)).toBe(0)
  })
})

describe('repairOutline', () => {
  it('closes, turns, drops repeated points and leaves good outlines alone', () => {
    const open: Ring = [
      [0, 0],
      [0, 1],
      [0, 1],
      [1, 1],
      [1, 0],
    ]
    const { outline, repairedRings, droppedRings } = repairOutline([
      [open],
      [
        [
          [0, 0],
          [1, 1],
          [2, 2],
          [0, 0],
        ],
      ],
    ])
    expect(outline).toEqual([
      [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
          [0, 0],
        ],
      ],
    ])
    expect([repairedRings, droppedRings]).toEqual([1, 1])
    const good = repairOutline(withHole)
    expect(good.outline).toEqual(withHole)
    expect(good.repairedRings).toBe(0)
  })

  it('ends regular whatever comes in', () => {
    const ring = fc.array(fc.tuple(fc.double({ min: -180, max: 180 }), fc.double({ min: -90, max: 90 })), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(fc.array(fc.array(ring, { maxLength: 3 }), { maxLength: 3 }), (outline) => {
        for (const polygon of repairOutline(outline).outline) {
          polygon.forEach((r, i) => {
            expect(r.length).toBeGreaterThanOrEqual(4)
            expect(r[0]).toEqual(r[r.length - 1])
            expect(signedRingArea(r) >= 0).toBe(i === 0 || signedRingArea(r) === 0)
          })
        }
      }),
    )
  })
})

describe('findCrossing', () => {
  it('finds a bow tie and a hole that leaves its outline; touching is no crossing', () => {
    expect(
      findCrossing([
        [
          [
            [0, 0],
            [1, 1],
            [1, 0],
            [0, 1],
            [0, 0],
          ],
        ],
      ]),
    ).toEqual([0.5, 0.5])
    expect(findCrossing([[square(0, 0, 1), square(0.5, 0.5, 1)]])).not.toBeNull()
    expect(findCrossing(withHole)).toBeNull()
    // Two lobes that meet in one point.
    expect(
      findCrossing([
        [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [2, 1],
            [2, 2],
            [1, 2],
            [1, 1],
            [0, 1],
            [0, 0],
          ],
        ],
      ]),
    ).toBeNull()
    expect(findCrossing([])).toBeNull()
  })
  it('finds none in star-shaped rings', () => {
    fc.assert(
      fc.property(star, (ring) => {
        expect(findCrossing([[ring]])).toBeNull()
      }),
    )
  })
})

describe('simplify', () => {
  it('keeps every left-out point within the tolerance', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(degree, degree), { minLength: 2, maxLength: 40 }),
        fc.double({ min: 1, max: 200_000, noNaN: true }),
        (line, tolerance) => {
          const simple = simplifyLine(line as LonLat[], tolerance)
          expect(simple[0]).toEqual(line[0])
          expect(simple[simple.length - 1]).toEqual(line[line.length - 1])
          let segment = 0
          for (const point of line) {
            if (segment < simple.length - 1 && point === simple[segment + 1]) segment++
          }
          expect(segment).toBe(simple.length - 1)
        },
      ),
    )
  })
  it('straightens a ring and keeps it closed', () => {
    const ring: LonLat[] = []
    for (let i = 0; i <= 100; i++) ring.push([9 + i / 1000, 51 + (i % 2) / 1e6])
    ring.push([9.1, 51.1], [9, 51.1], [9, 51])
    const [[simple]] = simplifyOutline([[ring]], 5)
    expect(simple.length).toBe(5)
    expect(simple[0]).toEqual(simple[simple.length - 1])
  })
  it('keeps rings valid', () => {
    fc.assert(
      fc.property(star, (ring) => {
        expect(simplifyOutline([[ring]], 1e6)[0][0].length).toBeGreaterThanOrEqual(4)
      }),
    )
  })
})
