import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { blob, concat, dataBlock, headerBlock } from '../../../tests/osm/encodePbf.ts'
import { scanTest, type TestMap, testPath, writeTestMap } from '../../../tests/osm/testFiles.ts'
import { InputError } from '../../core/evidence/index.ts'
import { outlineAreaSquareMetres } from '../../core/geo/index.ts'
import type { OsmCollector, OsmNode, OsmRelation, OsmWay } from './index.ts'

class Everything implements OsmCollector {
  readonly nodes: OsmNode[] = []
  readonly ways: OsmWay[] = []
  readonly relations: OsmRelation[] = []
  readonly order: string[] = []
  node(node: OsmNode) {
    this.nodes.push(node)
    this.order.push('n')
  }
  way(way: OsmWay) {
    this.ways.push(way)
    this.order.push('w')
  }
  relation(relation: OsmRelation) {
    this.relations.push(relation)
    this.order.push('r')
  }
}

const MAP: TestMap = {
  nodes: {
    a: [0, 0],
    b: [10, 0, { amenity: 'cafe', name: 'Zur Mühle' }],
    c: [10, 10],
    d: [0, 10],
    e: [30, 0],
    f: [50, 0],
  },
  ways: { W: ['a b c d a', { building: 'yes' }], X: ['b e f', { highway: 'residential' }], Y: ['c d', {}] },
  relations: { r: [['outer:W', 'label:b'], { type: 'multipolygon', natural: 'wood' }] },
}

async function problem(bytes: Uint8Array): Promise<string> {
  const error = await scanTest(testPath(bytes), [new Everything()]).catch((e) => e)
  return error instanceof InputError ? error.issue.code : 'none'
}

describe('a scan', () => {
  test('hands out tagged nodes, then ways with positions, then relations with rings', async () => {
    const all = new Everything()
    const { scan, codes } = await scanTest(MAP, [all])
    expect(all.order.join('')).toBe('nwwwr')
    expect(all.nodes).toEqual([{ id: 2, lon: 9.01, lat: 50, tags: { amenity: 'cafe', name: 'Zur Mühle' } }])
    expect(all.ways[0]).toEqual({
      id: 1,
      tags: { building: 'yes' },
      refs: [1, 2, 3, 4, 1],
      lon: [9, 9.01, 9.01, 9, 9],
      lat: [50, 50, 50.01, 50.01, 50],
      gaps: [],
      complete: true,
      closed: true,
    })
    expect(all.relations[0].polygons).toEqual([
      [
        [
          [9, 50],
          [9.01, 50],
          [9.01, 50.01],
          [9, 50.01],
          [9, 50],
        ],
      ],
    ])
    expect(all.relations[0].complete).toBe(true)
    expect([scan.nodes, scan.ways, scan.relations, scan.box]).toEqual([6, 3, 1, [9, 50, 9.05, 50.01]])
    expect(codes).toEqual([])
  })

  test('asks collectors what they want', async () => {
    const asked: OsmCollector & { ways: number[] } = {
      ways: [],
      wantsWay: (tags) => tags.highway !== undefined,
      way(way) {
        this.ways.push(way.id)
      },
    }
    await scanTest(MAP, [asked, new Everything()])
    expect(asked.ways).toEqual([2])
  })

  test('lets what a collector throws pass', async () => {
    const broken: OsmCollector = {
      way() {
        throw new TypeError('mine')
      },
    }
    await expect(scanTest(MAP, [broken])).rejects.toThrow('mine')
  })

  test('marks ways with nodes that the file does not have', async () => {
    const all = new Everything()
    const map: TestMap = {
      nodes: { a: [0, 0], b: [1, 0], c: [2, 0] },
      ways: { W: ['a b x c', {}], X: ['x a y z b y', {}] },
      relations: { r: [['outer:W', 'outer:Q'], { type: 'multipolygon' }] },
    }
    const { codes } = await scanTest(map, [all])
    expect(all.ways.map(({ refs, gaps, complete }) => ({ refs, gaps, complete }))).toEqual([
      { refs: [1, 2, 3], gaps: [2], complete: false },
      { refs: [1, 2], gaps: [1], complete: false },
    ])
    expect(all.relations[0].polygons).toBeNull()
    expect(all.relations[0].complete).toBe(false)
    expect(codes).toEqual(['osm-areas-incomplete'])
  })
})

describe('several files', () => {
  test('count an object once, the file named first wins, ways find nodes of other files', async () => {
    const a = writeTestMap(MAP)
    const b = writeTestMap({
      nodes: { ...MAP.nodes, b: [11, 0, { amenity: 'pub' }], g: [70, 0, { shop: 'bakery' }] },
      ways: { W: ['a b', { highway: 'path' }], X: ['b e', {}], Y: ['c d', {}], Z: ['f g', { highway: 'track' }] },
    })
    const all = new Everything()
    const { scan, codes } = await scanTest([a, b], [all])
    expect(all.nodes.map((n) => n.tags)).toEqual([MAP.nodes.b[2], { shop: 'bakery' }])
    expect(all.ways.map((w) => [w.id, w.refs.length])).toEqual([
      [1, 5],
      [2, 3],
      [3, 2],
      [4, 2],
    ])
    expect([scan.nodes, scan.ways, scan.relations]).toEqual([7, 4, 1])
    expect(codes).toEqual(['osm-duplicates'])
  })

  test('of which one is unreadable are read without it', async () => {
    const all = new Everything()
    const { codes } = await scanTest([testPath(new Uint8Array(50)), writeTestMap(MAP)], [all])
    expect(all.ways).toHaveLength(3)
    expect(codes).toContain('osm-not-a-pbf')
  })
})

describe('a box', () => {
  const box = [8.99, 49.99, 9.02, 50.02] as const

  test('keeps what touches it, whole', async () => {
    const all = new Everything()
    const map: TestMap = {
      nodes: { ...MAP.nodes, p: [300, 0, { amenity: 'bank' }], q: [310, 0], r: [310, 10] },
      ways: {
        ...MAP.ways,
        Far: ['p q r p', { building: 'yes' }],
        Half: ['a p', {}],
        Rest: ['p q', {}],
        Last: ['q r a', {}],
      },
      relations: {
        near: [['outer:Half', 'outer:Rest', 'outer:Last'], { type: 'multipolygon' }],
        far: [['outer:Far'], { type: 'multipolygon' }],
      },
    }
    const { scan } = await scanTest(map, [all], box)
    expect(all.nodes.map((n) => n.id)).toEqual([2])
    // X and Half reach out and are complete; Rest lies outside and only completes the area.
    expect(all.ways.map((w) => [w.id, w.complete, w.refs.length])).toEqual([
      [1, true, 5],
      [2, true, 3],
      [3, true, 2],
      [5, true, 2],
      [7, true, 3],
    ])
    expect(all.relations.map((r) => [r.id, r.complete])).toEqual([[1, true]])
    expect(outlineAreaSquareMetres(all.relations[0].polygons!)).toBeGreaterThan(1e6)
    expect(scan.nodes).toBe(4)
  })

  test('gives the same inside as no box', async () => {
    const without = new Everything()
    const within = new Everything()
    await scanTest(MAP, [without])
    await scanTest(MAP, [within], [8, 49, 10, 51])
    expect(within).toEqual(without)
  })

  test('beside the file is reported', async () => {
    const { codes } = await scanTest(MAP, [new Everything()], [1, 1, 2, 2])
    expect(codes).toEqual(['osm-outside-box'])
  })
})

describe('the format', () => {
  const header = blob('OSMHeader', headerBlock())

  test('plain nodes, granularity, offsets, raw blobs, blobs of unknown type, ways before nodes', async () => {
    const content = { granularity: 1000, lonOffset: 500_000_000, latOffset: -500_000_000 }
    const bytes = concat(
      header,
      blob('OSMData', dataBlock({ ways: [{ id: 7, refs: [12, 11], tags: { highway: 'path' } }] }), { method: 'raw' }),
      blob('Padding', new Uint8Array(20)),
      blob(
        'OSMData',
        dataBlock({
          ...content,
          nodes: [
            { id: 12, lon: 9.5, lat: 50.25, tags: { a: 'b' } },
            { id: -3, lon: -9.5, lat: -50.25 },
          ],
        }),
      ),
      blob('OSMData', dataBlock({ nodes: [{ id: 11, lon: 9.25, lat: 50.125 }] })),
    )
    const all = new Everything()
    const { scan } = await scanTest(testPath(bytes), [all])
    expect(all.nodes).toEqual([{ id: 12, lon: 9.5, lat: 50.25, tags: { a: 'b' } }])
    expect(all.ways[0]).toMatchObject({ lon: [9.5, 9.25], lat: [50.25, 50.125] })
    expect(scan.box).toEqual([-9.5, -50.25, 9.5, 50.25])
  })

  test('locations on ways stand in for nodes that are left out', async () => {
    const way = {
      id: 7,
      refs: [1, 2],
      places: [
        [9.5, 50],
        [9.6, 50.1],
      ] as const,
      tags: { highway: 'path' },
    }
    const path = testPath(concat(header, blob('OSMData', dataBlock({ ways: [way] }))))
    for (const box of [undefined, [9.55, 50, 9.7, 50.2] as const]) {
      const all = new Everything()
      await scanTest(path, [all], box)
      expect(all.ways[0]).toMatchObject({ lon: [9.5, 9.6], lat: [50, 50.1], complete: true })
    }
  })

  test('nodes that are not on the earth are left out and counted', async () => {
    const nodes = [
      { id: 1, lon: 200, lat: 50 },
      { id: 2, lon: 9, lat: 95 },
      { id: 3, lon: 9, lat: 50 },
    ]
    const { scan, codes } = await scanTest(testPath(concat(header, blob('OSMData', dataBlock({ nodes })))), [])
    expect([scan.nodes, codes]).toEqual([1, ['osm-node-misplaced']])
  })

  test.each([
    ['empty', new Uint8Array(0), 'osm-not-a-pbf'],
    ['text', new TextEncoder().encode('<?xml version="1.0"?><osm version="0.6">'), 'osm-not-a-pbf'],
    ['no header', blob('OSMData', dataBlock({})), 'osm-not-a-pbf'],
    ['header cut', header.subarray(0, 20), 'osm-not-a-pbf'],
    ['history', blob('OSMHeader', headerBlock(['OsmSchema-V0.6', 'HistoricalInformation'])), 'osm-history'],
    ['unknown feature', blob('OSMHeader', headerBlock(['Sort.ByMoon'])), 'osm-unknown-feature'],
    ['unknown compression', blob('OSMHeader', headerBlock(), { method: 'lzma' }), 'osm-compression'],
    ['frame too long', new Uint8Array([0, 2, 0, 0, 1, 2, 3]), 'osm-not-a-pbf'],
  ])('%s is refused as a whole', async (_, bytes, code) => {
    expect(await problem(bytes)).toBe(code)
  })

  test('a missing file and a folder are refused', async () => {
    await expect(scanTest(testPath(), [])).rejects.toMatchObject({ issue: { code: 'file-not-found' } })
    await expect(scanTest('/', [])).rejects.toMatchObject({ issue: { code: 'osm-not-a-pbf' } })
  })

  test('a truncated file keeps what stands before', async () => {
    const bytes = readFileSync(writeTestMap(MAP))
    const all = new Everything()
    const { codes } = await scanTest(testPath(bytes.subarray(0, bytes.length - 5)), [all])
    expect([all.ways.length, all.relations.length]).toEqual([3, 0])
    expect(codes).toEqual(['osm-truncated'])
  })

  test.each([
    ['unpacks to more than it says', blob('OSMData', new Uint8Array(1000), { rawSize: 10 })],
    ['unpacks to less than it says', blob('OSMData', new Uint8Array(10), { rawSize: 1000 })],
    ['a bomb', blob('OSMData', new Uint8Array(31 * 1024 * 1024))],
    ['a bomb that lies', blob('OSMData', new Uint8Array(80 * 1024 * 1024), { rawSize: 100_000 })],
    ['unpacks to more than is allowed', blob('OSMData', new Uint8Array(33 * 1024 * 1024))],
    ['other compression', blob('OSMData', dataBlock({}), { method: 'lzma' })],
    ['rubbish', blob('OSMData', new Uint8Array(200).fill(0x0f))],
    ['a length beyond the end', blob('OSMData', new Uint8Array([0x12, 0xff, 0xff, 0xff, 0xff, 0x0f]))],
  ])('a block that is damaged is left out: %s', async (_, damaged) => {
    const all = new Everything()
    const good = blob('OSMData', dataBlock({ nodes: [{ id: 1, lon: 9, lat: 50, tags: { a: 'b' } }] }))
    const { codes } = await scanTest(testPath(concat(header, damaged, good)), [all])
    expect(all.nodes).toHaveLength(1)
    expect(codes).toEqual(['osm-block-damaged'])
  })

  test('a file without objects says so', async () => {
    const { codes } = await scanTest(testPath(header), [])
    expect(codes).toEqual(['osm-empty'])
  })
})
