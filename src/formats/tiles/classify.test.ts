import { describe, expect, it } from 'vitest'
import { areaMinZoom, classifyArea, classifyBoundary, classifyPlace, classifyWay } from './classify.ts'
import { tileUnits } from './mercator.ts'

describe('classes of the base map', () => {
  it.each([
    [{ highway: 'motorway', ref: 'A 4;E 40' }, false, 'road', 'motorway', 6],
    [{ highway: 'residential', name: 'Mühlweg' }, false, 'road', 'minor', 12],
    [{ highway: 'service', service: 'driveway' }, false, 'road', 'service', 14],
    [{ highway: 'residential', landuse: 'forest' }, true, 'road', 'minor', 12],
    [{ railway: 'rail', service: 'siding' }, false, 'rail', 'siding', 13],
    [{ waterway: 'river', name: 'Werra' }, false, 'waterway', 'river', 8],
    [{ landuse: 'forest' }, true, 'land', 'forest', 6],
    [{ natural: 'water', water: 'pond' }, true, 'water', 'pond', 6],
    [{ building: 'yes' }, true, 'building', 'building', 13],
  ])('%o closed %s', (tags, closed, layer, className, fromZoom) => {
    const found = classifyWay(tags as Record<string, string>, closed)
    expect(found).toMatchObject({ layer, fromZoom, properties: { class: className } })
  })

  it.each([
    [{ landuse: 'forest' }, false],
    [{ building: 'no' }, true],
    [{ highway: 'proposed' }, false],
    [{ waterway: 'stream', tunnel: 'culvert' }, false],
    [{ waterway: 'weir' }, false],
    [{}, true],
  ])('leaves out %o closed %s', (tags, closed) => {
    expect(classifyWay(tags as Record<string, string>, closed)).toBeNull()
  })

  it('shows the first of several road numbers and only on larger roads', () => {
    expect(classifyWay({ highway: 'primary', ref: 'B 27;B 80' }, false)?.properties.ref).toBe('B 27')
    expect(classifyWay({ highway: 'track', ref: '7' }, false)?.properties.ref).toBeUndefined()
  })

  it('a place needs a name; people are read with and without separators', () => {
    expect(classifyPlace({ place: 'village' })).toBeNull()
    expect(classifyPlace({ place: 'town', name: 'Eschwege', population: '19.606' })?.properties.people).toBe(19606)
    expect(classifyPlace({ place: 'town', name: 'Eschwege', population: 'viele' })?.properties.people).toBeUndefined()
    expect(classifyPlace({ place: 'island', name: 'x' })).toBeNull()
  })

  it('borders by level', () => {
    expect(classifyBoundary({ boundary: 'administrative', admin_level: '8' })).toBe('municipality')
    expect(classifyBoundary({ boundary: 'administrative', admin_level: '10' })).toBeNull()
    expect(classifyBoundary({ boundary: 'protected_area', admin_level: '8' })).toBeNull()
  })

  it('an area appears when it is large enough to be seen', () => {
    const forest = classifyArea({ landuse: 'forest' })!
    const pixel = (zoom: number) => (tileUnits(zoom) / 512) ** 2
    expect(areaMinZoom(forest, 16 * pixel(9))).toBe(9)
    expect(areaMinZoom(forest, 15.9 * pixel(9))).toBe(10)
    expect(areaMinZoom(forest, 0)).toBe(14)
    expect(areaMinZoom(classifyArea({ building: 'yes' })!, 1e12)).toBe(13)
  })
})
