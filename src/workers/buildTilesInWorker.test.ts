import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { decodeTile } from '../../tests/tiles/decodeTile.ts'
import { InputError } from '../core/evidence/index.ts'
import type { Box } from '../core/geo/index.ts'
import { MOST_TILE_BYTES, openTileset } from '../formats/tiles/index.ts'
import { buildTilesInWorker } from './buildTilesInWorker.ts'

const folder = mkdtempSync(join(tmpdir(), 'tiles-worker-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const data = (path: string) => join(import.meta.dirname, '../../../shared/data', path)

/** Tile of a place, decoded. */
function tileAt(file: string, zoom: number, lon: number, lat: number) {
  const tiles = openTileset(file)!
  const side = 2 ** zoom
  const y = Math.floor((0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI)) * side)
  const found = tiles.tile(zoom, Math.floor((lon / 360 + 0.5) * side), y)
  tiles.close()
  return found ? decodeTile(found) : {}
}

interface Known {
  readonly extract: string
  readonly box: Box | null
  readonly place: { readonly name: string; readonly lon: number; readonly lat: number }
  readonly street: string
}

const KNOWN: Known[] = [
  {
    extract: 'liechtenstein',
    box: [9.47, 47.04, 9.64, 47.28],
    place: { name: 'Vaduz', lon: 9.5227, lat: 47.1393 },
    street: 'Städtle',
  },
  {
    extract: 'north-bayreuth',
    box: null,
    place: { name: 'Harsdorf', lon: 11.5686, lat: 50.0275 },
    street: 'Hauptstraße',
  },
]

describe.each(KNOWN)('the base map of $extract', ({ extract, box, place, street }) => {
  const source = data(`${extract}/${extract}.osm.pbf`)
  const file = join(folder, `${extract}.mbtiles`)
  const missing = !existsSync(source)

  it.skipIf(missing)(`is drawn in a thread and holds ${place.name} and the street ${street}`, async () => {
    const phases = new Set<string>()
    const counts = await buildTilesInWorker([source], box, file, { progress: (phase) => phases.add(phase) })
    expect(phases).toContain('tiles')
    expect(counts.largestBytes).toBeLessThanOrEqual(MOST_TILE_BYTES)
    expect(counts.features).toBeGreaterThan(1000)
    const near = tileAt(file, 14, place.lon, place.lat)
    expect(near.place.map((f) => f.properties.name)).toContain(place.name)
    expect(near.road.map((f) => f.properties.name)).toContain(street)
    expect(near.building[0].geometry.length).toBeGreaterThan(100)
    const far = tileAt(file, 8, place.lon, place.lat)
    expect(far.building).toBeUndefined()
    expect(far.road.length).toBeGreaterThan(0)
    expect(readdirSync(folder).filter((name) => name.includes('writing'))).toEqual([])
  })
})

describe('the thread of the tiles', () => {
  it('refuses what is no OSM file and leaves nothing', async () => {
    const source = join(folder, 'no.osm.pbf')
    writeFileSync(source, 'this is no protocol buffer')
    const out = join(folder, 'no.mbtiles')
    await expect(buildTilesInWorker([source], null, out)).rejects.toBeInstanceOf(InputError)
    expect(existsSync(out)).toBe(false)
  })

  it('can be ended', async () => {
    const source = data('liechtenstein/liechtenstein.osm.pbf')
    const controller = new AbortController()
    const out = join(folder, 'ended.mbtiles')
    const building = buildTilesInWorker([source], null, out, { signal: controller.signal })
    controller.abort(new Error('enough'))
    await expect(building).rejects.toThrow('enough')
    expect(existsSync(out)).toBe(false)
  })
})
