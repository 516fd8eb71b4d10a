import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaleLength } from './frame.ts'
import { isOurs, readPlace, writePlace } from './place.ts'
import { fitting, fromScreen, latOf, lonOf, metresPerPixel, toScreen, worldPixels, xOf, yOf } from './view.ts'

const unit = fc.double({ min: 0.1, max: 0.9, noNaN: true })
const view = fc.record({
  x: unit,
  y: unit,
  zoom: fc.double({ min: 5, max: 17, noNaN: true }),
  width: fc.integer({ min: 200, max: 2000 }),
  height: fc.integer({ min: 200, max: 2000 }),
})

describe('the view', () => {
  it('a point of the screen and its place are one', () => {
    fc.assert(
      fc.property(view, fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 2000 }), (v, left, top) => {
        const [backLeft, backTop] = toScreen(v, ...fromScreen(v, left, top))
        expect(backLeft).toBeCloseTo(left, 3)
        expect(backTop).toBeCloseTo(top, 3)
      }),
    )
  })

  it('degrees and the square are one', () => {
    fc.assert(
      fc.property(unit, unit, (x, y) => {
        expect(xOf(lonOf(x))).toBeCloseTo(x, 12)
        expect(yOf(latOf(y))).toBeCloseTo(y, 12)
      }),
    )
  })

  it('an extent that is shown fits', () => {
    fc.assert(
      fc.property(view, fc.double({ min: 1e-5, max: 0.004, noNaN: true }), (v, side) => {
        const found = fitting([v.x - side, v.y - side, v.x + side, v.y + side], v.width, v.height)
        const [left, top] = toScreen({ ...v, ...found }, v.x - side, v.y - side)
        expect(left).toBeGreaterThanOrEqual(-0.01)
        expect(top).toBeGreaterThanOrEqual(-0.01)
      }),
    )
  })

  it('knows its scale: 512 pixels around the equator at zoom 0', () => {
    expect(metresPerPixel({ x: 0.5, y: 0.5, zoom: 0, width: 1, height: 1 }) * worldPixels(0)).toBeCloseTo(
      40_075_016.686,
    )
  })

  it.each([
    [1, 100, 100],
    [3.2, 200, 63],
    [40, 2000, 50],
    [90, 5000, 56],
  ])('at %d m per pixel the bar says %d m', (perPixel, metres, pixels) => {
    expect(scaleLength(perPixel)).toEqual({ metres, pixels })
  })
})

describe('the place in the address', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(view, (v) => {
        const read = readPlace(writePlace(v))!
        expect(lonOf(read.x)).toBeCloseTo(lonOf(v.x), 3)
        expect(latOf(read.y)).toBeCloseTo(latOf(v.y), 3)
        expect(read.zoom).toBeCloseTo(v.zoom, 1)
      }),
    )
  })

  it.each(['', '#gemeinden', '#karte=', '#karte=1/2', '#karte=a/b/c', '#karte=5/99/10'])('refuses %s', (hash) => {
    expect(readPlace(hash)).toBeNull()
  })

  it('leaves other fragments alone', () => {
    expect([isOurs(''), isOurs('#karte=1/2/3'), isOurs('#gemeinden')]).toEqual([true, true, false])
  })
})
