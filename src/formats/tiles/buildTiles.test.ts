import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type DecodedFeature, decodeTile } from '../../../tests/tiles/decodeTile.ts'
import type { Box } from '../../core/geo/index.ts'
import { buildTiles, MOST_TILE_BYTES } from './buildTiles.ts'
import { BaseMapCollector } from './collector.ts'
import { openTileset } from './mbtiles.ts'
import { tileRange, unitX, unitY } from './mercator.ts'

const folder = mkdtempSync(join(tmpdir(), 'tiles-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const BOX: Box = [9.9, 51.1, 10.1, 51.3]

function way(id: number, tags: Record<string, string>, points: readonly (readonly [number, number])[]) {
  const closed = points.length > 3 && String(points[0]) === String(points.at(-1))
  return {
    id,
    tags,
    refs: points.map((_, i) => i),
    lon: points.map((p) => p[0]),
    lat: points.map((p) => p[1]),
    complete: true,
    closed,
  }
}

const square = (lon: number, lat: number, size: number): [number, number][] => [
  [lon, lat],
  [lon + size, lat],
  [lon + size, lat + size],
  [lon, lat + size],
  [lon, lat],
]

/** Shares two stretches with the municipality in its corner. */
const COUNTY = [
  [9.95, 51.15],
  [10, 51.15],
  [10.05, 51.15],
  [10.05, 51.25],
  [9.95, 51.25],
  [9.95, 51.2],
  [9.95, 51.15],
] as [number, number][]

/** A forest with a clearing, a river and a road through all, a town, houses; everything that a tile must not lose. */
function collected(box: Box | null = BOX) {
  const collector = new BaseMapCollector(box)
  const give = (made: ReturnType<typeof way>) => {
    if (collector.wantsWay(made.tags)) collector.way(made)
  }
  collector.node({ id: 1, lon: 10, lat: 51.2, tags: { place: 'town', name: 'Müßighübel', population: '12 345' } })
  collector.node({ id: 2, lon: 12, lat: 51.2, tags: { place: 'town', name: 'Far away' } })
  give(
    way(1, { waterway: 'river', name: 'Ülfe' }, [
      [9.8, 51.21],
      [10.0, 51.215],
      [10.2, 51.21],
    ]),
  )
  for (let i = 0; i < 8; i++)
    give(
      way(10 + i, { highway: 'primary', ref: 'B 7' }, [
        [9.88 + i * 0.03, 51.18],
        [9.91 + i * 0.03, 51.18],
      ]),
    )
  give(way(30, { building: 'yes' }, square(10.001, 51.2005, 0.0002)))
  give(way(31, { building: 'barn' }, square(10.0015, 51.2005, 0.0002)))
  give(way(40, { amenity: 'bench' }, square(10.0015, 51.2005, 0.0002)))
  collector.relation({
    id: 5,
    tags: { type: 'multipolygon', landuse: 'forest' },
    members: [],
    polygons: [[square(9.92, 51.22, 0.06), square(9.94, 51.24, 0.02)]],
    complete: true,
  })
  for (const [level, shape] of [
    ['8', square(9.95, 51.15, 0.05)],
    ['6', COUNTY],
  ] as const)
    collector.relation({
      id: Number(level),
      tags: { type: 'boundary', boundary: 'administrative', admin_level: level },
      members: [],
      polygons: [[shape]],
      complete: true,
    })
  return collector.finish()
}

function tileAt(file: string, zoom: number, lon: number, lat: number): Record<string, DecodedFeature[]> {
  const tiles = openTileset(file)!
  const { west, north } = tileRange([lon, lat, lon, lat], zoom)
  const data = tiles.tile(zoom, west, north)
  tiles.close()
  return data ? decodeTile(data) : {}
}

describe('tiles of the base map', () => {
  const file = join(folder, 'base.mbtiles')
  const counts = buildTiles(collected(), file, BOX, { name: 'Test' })

  it('holds the town with its umlauts and people at its place', () => {
    const { place } = tileAt(file, 12, 10, 51.2)
    expect(place.map((f) => f.properties)).toEqual([{ class: 'town', name: 'Müßighübel', people: 12345 }])
    const { west, north } = tileRange([10, 51.2, 10, 51.2], 12)
    const units = 2 ** 30 / 2 ** 12
    const [[[x, y]]] = place[0].geometry
    expect(x).toBe(Math.round((unitX(10) / units - west) * 4096))
    expect(y).toBe(Math.round((unitY(51.2) / units - north) * 4096))
  })

  it('keeps the hole of a forest, with opposite winding', () => {
    const { land } = tileAt(file, 10, 9.95, 51.25)
    expect(land[0].properties).toEqual({ class: 'forest' })
    const area = (ring: [number, number][]) =>
      ring.slice(1).reduce((sum, [x, y], i) => sum + (ring[i][0] * y - x * ring[i][1]) / 2, 0)
    const [outer, hole] = land[0].geometry.map(area)
    expect(outer).toBeGreaterThan(0)
    expect(hole).toBeLessThan(0)
    expect(-hole / outer).toBeCloseTo(1 / 9, 1)
  })

  it('goes through every tile that the river crosses', () => {
    const { west, east, north } = tileRange([9.9, 51.212, 10.1, 51.212], 11)
    const tiles = openTileset(file)!
    for (let x = west; x <= east; x++) expect(decodeTile(tiles.tile(11, x, north)!).waterway).toHaveLength(1)
    tiles.close()
  })

  it('joins the pieces of a road far out and leaves them names near', () => {
    const far = tileAt(file, 9, 10, 51.18).road
    expect(far).toHaveLength(1)
    expect(far[0].properties).toEqual({ class: 'primary', ref: 'B 7' })
    expect(far[0].geometry).toHaveLength(1)
    expect(far[0].geometry[0]).toHaveLength(2)
    expect(tileAt(file, 13, 10, 51.212).waterway[0].properties.name).toBe('Ülfe')
    expect(tileAt(file, 11, 10, 51.212).waterway[0].properties.name).toBeUndefined()
  })

  it('shows houses only near, as one feature', () => {
    expect(tileAt(file, 12, 10.001, 51.2005).building).toBeUndefined()
    const { building } = tileAt(file, 14, 10.001, 51.2005)
    expect(building).toHaveLength(1)
    expect(building[0].geometry).toHaveLength(2)
  })

  it('draws a border that two levels share once, for the higher', () => {
    const { boundary } = tileAt(file, 10, 10, 51.2)
    expect(boundary.map((f) => f.properties.class).sort()).toEqual(['county', 'municipality'])
    const municipality = boundary.find((f) => f.properties.class === 'municipality')!
    expect(municipality.geometry.flat()).toHaveLength(3)
  })

  it('says what it is', () => {
    const tiles = openTileset(file)!
    expect(tiles).toMatchObject({ minZoom: 6, maxZoom: 14, bounds: BOX })
    expect(tiles.metadata).toMatchObject({ format: 'pbf', name: 'Test' })
    expect(tiles.metadata.attribution).toContain('OpenStreetMap')
    expect(tiles.tile(14, 0, 0)).toBeNull()
    tiles.close()
    expect(counts.tiles).toBeGreaterThan(100)
    expect(counts.largestBytes).toBeLessThanOrEqual(MOST_TILE_BYTES)
  })

  it('leaves out what lies outside the box', () => {
    const store = collected()
    expect(store.properties.map((p) => p.name)).not.toContain('Far away')
    expect(collected(null).properties.map((p) => p.name)).toContain('Far away')
  })

  it('is the same file for the same features', () => {
    const again = join(folder, 'again.mbtiles')
    buildTiles(collected(), again, BOX, { name: 'Test' })
    const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
    expect(hash(again)).toBe(hash(file))
  })

  it('leaves nothing behind when it fails', () => {
    const bad = join(folder, 'bad.mbtiles')
    const fail = () => {
      throw new Error('disk full')
    }
    expect(() => buildTiles(collected(), bad, BOX, { progress: fail })).toThrow('disk full')
    expect(existsSync(bad)).toBe(false)
    expect(readdirSync(folder).filter((name) => name.startsWith('bad'))).toEqual([])
    expect(openTileset(bad)).toBeNull()
  })

  it('thins a tile that would be too large', () => {
    const collector = new BaseMapCollector(null)
    let seed = 1
    const random = () => {
      seed = (seed * 48271) % 2147483647
      return seed / 2147483647
    }
    for (let i = 0; i < 90_000; i++) {
      const [lon, lat] = [10 + random() * 0.02, 51.2 + random() * 0.012]
      collector.way(way(i, { building: 'yes' }, square(lon, lat, 0.0001 + random() * 0.0002)))
    }
    const large = join(folder, 'large.mbtiles')
    const { largestBytes } = buildTiles(collector.finish(), large, [10, 51.2, 10.02, 51.21], { minZoom: 14 })
    expect(largestBytes).toBeLessThanOrEqual(MOST_TILE_BYTES)
    expect(largestBytes).toBeGreaterThan(MOST_TILE_BYTES / 2)
  })
})
