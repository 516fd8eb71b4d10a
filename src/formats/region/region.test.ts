import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { smallNetwork } from '../../../tests/network/smallNetwork.ts'
import type { Timetable } from '../../core/network/index.ts'
import { FROM_OSM } from '../../core/services/index.ts'
import { type ManifestFacts, readManifest, readRegion, readReport, writeRegion } from './index.ts'
import type { RegionData } from './page.ts'

const timetable: Timetable = {
  stopCount: 2,
  stopId: ['a', 'b'],
  stopName: ['Markt', 'Bahnhof Straße'],
  stopLon: Float64Array.of(10, 10.1),
  stopLat: Float64Array.of(51, 51.1),
  stopParent: Int32Array.of(-1, 0),
  stopWheelchair: Uint8Array.of(0, 1),
  stopKind: Uint8Array.of(1, 0),
  routeCount: 1,
  routeId: ['r'],
  routeShortName: ['12'],
  routeLongName: [''],
  routeKind: Uint16Array.of(3),
  routeAgency: ['Kreis'],
  tripCount: 1,
  tripId: ['t'],
  tripRoute: Uint32Array.of(0),
  tripService: Uint32Array.of(0),
  tripHeadsign: ['Süd'],
  tripStart: Uint32Array.of(0, 2),
  stopTimeStop: Uint32Array.of(0, 1),
  stopTimeArrival: Int32Array.of(86_000, 90_000),
  stopTimeDeparture: Int32Array.of(86_060, 90_000),
  stopTimeFlags: Uint8Array.of(0, 1),
  serviceId: ['s'],
  firstDay: '2026-12-01',
  dayCount: 40,
  wordsPerService: 2,
  serviceDays: Uint32Array.of(0xffffffff, 3),
  frequencies: {
    count: 0,
    trip: new Uint32Array(0),
    startSeconds: new Int32Array(0),
    endSeconds: new Int32Array(0),
    headwaySeconds: new Uint32Array(0),
    exactTimes: new Uint8Array(0),
  },
  transfers: {
    count: 1,
    from: Uint32Array.of(0),
    to: Uint32Array.of(1),
    kind: Uint8Array.of(2),
    minSeconds: Int32Array.of(-1),
  },
  onDemand: [
    {
      id: 'o',
      name: 'Rufbus',
      route: 0,
      service: 0,
      stops: Uint32Array.of(0, 1),
      area: null,
      fromSeconds: 28_800,
      toSeconds: 72_000,
      noticeSeconds: 3600,
      phone: '',
      url: '',
      message: '',
    },
  ],
}

const data: RegionData = {
  municipalities: [
    {
      ags: '09999001',
      name: 'Ödmühl',
      inside: true,
      officialPopulation: null,
      outline: [
        [
          [
            [10, 51],
            [10.2, 51],
            [10.2, 51.2],
            [10, 51],
          ],
        ],
      ],
    },
  ],
  cells: {
    count: 2,
    sizeMetres: 100,
    id: ['CRS3035RES100mN1E1', 'CRS3035RES100mN1E2'],
    lon: Float64Array.of(10, 10.001),
    lat: Float64Array.of(51, 51),
    population: Float64Array.of(3, 0),
    groups: [{ id: '0-2', fromAge: 0, toAge: 2, sex: 'all' }],
    people: [Float32Array.of(Number.NaN, 0)],
    agesState: Uint8Array.of(1, 0),
    municipality: Int32Array.of(0, -1),
    inside: Uint8Array.of(1, 0),
    estimated: false,
  },
  facilities: [
    {
      id: 'n1',
      name: '',
      service: 'pharmacy',
      lon: 10,
      lat: 51,
      capacity: null,
      source: FROM_OSM,
      asOf: '',
      municipality: 0,
      details: { opening_hours: 'Mo-Fr' },
    },
  ],
  connections: [
    {
      service: 'broadband',
      level: '≥ 100 Mbit/s',
      basis: 'households',
      source: 'Breitbandatlas',
      asOf: '2025-06',
      by: 'municipality',
      place: Uint32Array.of(0),
      sharePercent: Float64Array.of(0),
      state: Uint8Array.of(0),
    },
    {
      service: 'broadband',
      level: '≥ 100 Mbit/s',
      basis: '',
      source: '',
      asOf: '',
      by: 'cell',
      place: Uint32Array.of(1, 0),
      sharePercent: Float64Array.of(Number.NaN, Number.NaN),
      state: Uint8Array.of(1, 2),
    },
  ],
  indicators: [
    { indicator: 'debt-per-person', ags: '09999001', time: '2024', value: 0, state: 'known', source: 'finanzen.csv' },
    { indicator: 'debt-per-person', ags: '09999', time: '2024', value: null, state: 'suppressed', source: '' },
  ],
  streets: smallNetwork(
    [
      [10, 51],
      [10.01, 51],
    ],
    [{ from: 0, to: 1, access: 127, name: 'Hauptstraße', shape: [[10.005, 51.001]] }],
    [{ from: 0, via: 1, to: 0 }],
  ),
  timetable,
}

const facts: ManifestFacts = {
  id: 'test',
  name: 'Test',
  builtAt: '2026-11-21T00:00:00Z',
  builder: '0',
  catalogueVersion: 'c',
  inputs: [],
  parameters: {},
  box: [10, 51, 11, 52],
  ring: 'none',
  example: false,
  counts: {
    cells: 2,
    cellsInside: 1,
    population: 3,
    populationInside: 3,
    municipalities: 1,
    municipalitiesInside: 1,
    facilities: 1,
    streets: { nodes: 2, edges: 2 },
    stops: 2,
    trips: 1,
  },
  populationEstimated: false,
  serviceDays: null,
  completeness: [],
  warnings: [],
}

describe('the region folder', () => {
  let dir = ''
  beforeAll(async () => {
    dir = join(await mkdtemp(join(tmpdir(), 'reihum-region-')), 'test')
    await writeRegion(dir, data, facts, { files: [], issues: [], counts: [] })
  })
  afterAll(() => rm(join(dir, '..'), { recursive: true, force: true }))

  it('gives back exactly what was written, missing apart from zero', async () => {
    const { manifest, ...read } = await readRegion(dir)
    expect(read).toEqual(data)
    expect(manifest.version).toMatch(/^[0-9a-f]{16}$/)
    expect(await readReport(dir)).toEqual({ files: [], issues: [], counts: [] })
  })

  it('reads a folder that was written before shares and statistics existed', async () => {
    const old = `${dir}-old`
    const written = await writeRegion(old, { ...data, connections: [], indicators: [] }, facts, {
      files: [],
      issues: [],
      counts: [],
    })
    expect(written.files.map((f) => f.name).filter((name) => /connection|indicator/.test(name))).toEqual([])
    expect(await readRegion(old)).toMatchObject({ connections: [], indicators: [] })
  })

  it('has the same version for the same data, another one for other data or parameters', async () => {
    const version = async (d: RegionData, f: ManifestFacts) =>
      (await writeRegion(`${dir}-b`, d, f, { files: [], issues: [], counts: [] })).version
    const first = (await readManifest(dir)).version
    expect(await version(data, { ...facts, builtAt: '2030-01-01T00:00:00Z' })).toBe(first)
    expect(await version(data, { ...facts, parameters: { ringMetres: 1 } })).not.toBe(first)
    expect(await version({ ...data, timetable: null }, facts)).not.toBe(first)
  })

  it('names a changed or missing file, a broken manifest, another format', async () => {
    const file = join(dir, 'cells.arrow')
    const bytes = await readFile(file)
    const changed = Uint8Array.from(bytes)
    changed[changed.length >> 1]! ^= 1
    await writeFile(file, changed)
    await expect(readRegion(dir)).rejects.toMatchObject({ issue: { code: 'region-file-changed' } })
    await rm(file)
    await expect(readRegion(dir)).rejects.toMatchObject({ issue: { code: 'region-file-missing' } })
    await writeFile(file, bytes)
    const manifest = await readFile(join(dir, 'manifest.json'), 'utf8')
    await writeFile(join(dir, 'manifest.json'), manifest.slice(0, 100))
    await expect(readRegion(dir)).rejects.toMatchObject({ issue: { code: 'region-manifest-broken' } })
    await writeFile(join(dir, 'manifest.json'), manifest.replace('"formatVersion": 1', '"formatVersion": 99'))
    await expect(readRegion(dir)).rejects.toMatchObject({ issue: { code: 'region-other-format' } })
    await writeFile(join(dir, 'manifest.json'), manifest)
    await expect(readRegion(`${dir}-nowhere`)).rejects.toMatchObject({ issue: { code: 'region-not-found' } })
  })
})
