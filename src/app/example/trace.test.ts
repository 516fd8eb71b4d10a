import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contains, polygonsOf, ringPoints, signedArea, traceLabels } from './trace.ts'

const raster = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })).chain(([width, height]) =>
  fc.record({
    width: fc.constant(width),
    height: fc.constant(height),
    labels: fc.array(fc.integer({ min: -1, max: 3 }), { minLength: width * height, maxLength: width * height }),
  }),
)

describe('traceLabels', () => {
  it('encloses as much area as the label has cells', () => {
    fc.assert(
      fc.property(raster, ({ width, height, labels }) => {
        const cells = Int32Array.from(labels)
        const tracing = traceLabels(width, height, cells, 0)
        for (const label of [0, 1, 2, 3]) {
          const area = (tracing.rings.get(label) ?? []).reduce(
            (sum, ring) => sum + signedArea(ringPoints(tracing, ring)),
            0,
          )
          expect(area).toBe(cells.filter((cell) => cell === label).length)
        }
      }),
    )
  })

  it('closes every ring', () => {
    fc.assert(
      fc.property(raster, ({ width, height, labels }) => {
        const tracing = traceLabels(width, height, Int32Array.from(labels), 3)
        for (const rings of tracing.rings.values()) {
          for (const ring of rings) {
            const points = ringPoints(tracing, ring)
            expect(points.at(-1)).toEqual(points[0])
          }
        }
      }),
    )
  })

  it('gives a lake its hole', () => {
    const labels = Int32Array.from([0, 0, 0, 0, -1, 0, 0, 0, 0])
    const tracing = traceLabels(3, 3, labels, 0)
    const polygons = polygonsOf((tracing.rings.get(0) ?? []).map((ring) => ringPoints(tracing, ring)))
    expect(polygons).toHaveLength(1)
    expect(polygons[0]).toHaveLength(2)
    expect(contains(polygons[0][1], 1.5, 1.5)).toBe(true)
  })
})
