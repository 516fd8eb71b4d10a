import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { ImportLog } from '../../core/evidence/index.ts'
import { scanOsm } from './scanOsm.ts'
import type { OsmNode, OsmRelation, OsmWay } from './types.ts'
import { createOsmPbf, type OsmMember } from './writePbf.ts'

const dir = mkdtempSync(join(tmpdir(), 'write-pbf-'))
afterAll(() => rmSync(dir, { recursive: true }))
const OPTIONS = { box: [9, 50, 11, 52] as const, program: 'test', dataDate: '2026-07-01' }

async function readBack(path: string) {
  const log = new ImportLog()
  const found = { nodes: [] as OsmNode[], ways: [] as OsmWay[], relations: [] as OsmRelation[] }
  const scan = await scanOsm(
    [path],
    [
      {
        node: (node) => found.nodes.push(node),
        way: (way) =>
          found.ways.push({ ...way, refs: Array.from(way.refs), lon: Array.from(way.lon), lat: Array.from(way.lat) }),
        relation: (relation) => found.relations.push(relation),
      },
    ],
    { log },
  )
  return { ...found, scan, issues: log.report().issues }
}

describe('createOsmPbf', () => {
  it('keeps a key that looks like the prototype of an object', async () => {
    const path = join(dir, 'prototype.osm.pbf')
    const tags = JSON.parse('{"__proto__":"x","name":"y"}') as Record<string, string>
    const writer = createOsmPbf(path, OPTIONS)
    writer.node(1, 10, 51, tags)
    writer.node(2, 10.1, 51)
    writer.way(1, [1, 2], tags)
    writer.close()
    const back = await readBack(path)
    for (const read of [back.nodes[0]!.tags, back.ways[0]!.tags]) {
      expect(Object.entries(read)).toEqual([
        ['__proto__', 'x'],
        ['name', 'y'],
      ])
      expect(Object.getPrototypeOf(read)).toBe(Object.prototype)
    }
  })

  it('writes what the reader reads', async () => {
    const text = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
    const tags = fc.dictionary(text, text, { minKeys: 1, maxKeys: 4, noNullPrototype: true })
    let run = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            step: fc.integer({ min: 1, max: 5e9 }),
            lon: fc.integer({ min: -18e8, max: 18e8 }),
            lat: fc.integer({ min: -9e8, max: 9e8 }),
            tags,
          }),
          { minLength: 2, maxLength: 20 },
        ),
        fc.array(tags, { maxLength: 5 }),
        async (points, wayTags) => {
          const path = join(dir, `${run++}.osm.pbf`)
          const writer = createOsmPbf(path, OPTIONS)
          let id = 0
          const nodes = points.map((point) => {
            id += point.step
            return { id, lon: point.lon / 1e7, lat: point.lat / 1e7, tags: point.tags }
          })
          for (const node of nodes) writer.node(node.id, node.lon, node.lat, node.tags)
          for (const [k, one] of wayTags.entries())
            writer.way(
              k + 1,
              nodes.map((node) => node.id),
              one,
            )
          writer.close()
          const back = await readBack(path)
          expect(back.nodes).toEqual(nodes)
          expect(back.ways.map((way) => way.tags)).toEqual(wayTags)
          for (const way of back.ways) {
            expect(way.refs).toEqual(nodes.map((node) => node.id))
            expect(way.lon).toEqual(nodes.map((node) => node.lon))
          }
        },
      ),
      { numRuns: 30 },
    )
  })

  it('splits into blocks and keeps ids, members and roles', async () => {
    const path = join(dir, 'blocks.osm.pbf')
    const writer = createOsmPbf(path, OPTIONS)
    for (let id = 1; id <= 20_001; id++) {
      writer.node(id, 10 + (id % 100) / 1e4, 51 + id / 1e6, id % 5000 === 0 ? { place: 'hamlet' } : undefined)
      if (id % 2 === 0) writer.way(id / 2, [id - 1, id], { highway: 'residential' })
    }
    const members: OsmMember[] = [
      { type: 'way', ref: 7, role: 'from' },
      { type: 'node', ref: 14, role: 'via' },
      { type: 'way', ref: 3, role: 'to' },
    ]
    writer.relation(1, members, { type: 'restriction' })
    expect(writer.close()).toEqual({ nodes: 20_001, ways: 10_000, relations: 1 })
    const back = await readBack(path)
    expect(back.issues).toEqual([])
    expect(back.scan).toMatchObject({ nodes: 20_001, ways: 10_000, relations: 1 })
    expect(back.scan.files[0].box).toEqual([9, 50, 11, 52])
    expect(back.scan.files[0].dataDate).toBe('2026-07-01')
    expect(back.nodes.map((node) => node.id)).toEqual([5000, 10_000, 15_000, 20_000])
    expect(back.ways).toHaveLength(10_000)
    expect(back.relations[0].members).toEqual(members)
    expect(existsSync(`${path}.ways`)).toBe(false)
  })

  it('gives the same bytes for the same calls', () => {
    const write = (name: string) => {
      const writer = createOsmPbf(join(dir, name), OPTIONS)
      writer.node(1, 10, 51, { name: 'Größe' })
      writer.way(1, [1], { highway: 'track' })
      writer.close()
      return readFileSync(join(dir, name))
    }
    expect(write('a.osm.pbf').equals(write('b.osm.pbf'))).toBe(true)
  })

  it('refuses ids that do not rise', () => {
    const writer = createOsmPbf(join(dir, 'order.osm.pbf'), OPTIONS)
    writer.node(5, 10, 51)
    expect(() => writer.node(5, 10, 51)).toThrow('node ids must rise, got 5 after 5')
    writer.close()
  })
})
