import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ImportLog } from '../../core/evidence/index.ts'
import { OutlineIndex } from '../../core/geo/index.ts'
import type { Timetable } from '../../core/network/index.ts'
import { readBoundaries } from '../../formats/boundaries/index.ts'
import { readGtfs } from '../../formats/gtfs/index.ts'
import { type OsmWay, OutlineCollector, scanOsm } from '../../formats/osm/index.ts'
import { type CellDraft, readPopulation } from '../../formats/zensus/index.ts'
import { type ExampleFiles, writeExample } from './index.ts'

const dir = mkdtempSync(join(tmpdir(), 'example-'))
const PEOPLE = 20_000
let files: ExampleFiles
let log: ImportLog
let cells: CellDraft

beforeAll(async () => {
  files = await writeExample(join(dir, 'a'), { people: PEOPLE, seed: 3 })
  log = new ImportLog()
  cells = await readPopulation([files.population, files.ages], { log })
})
afterAll(() => rmSync(dir, { recursive: true }))

const DRIVABLE = new Set([
  'motorway',
  'motorway_link',
  'primary',
  'secondary',
  'tertiary',
  'unclassified',
  'residential',
  'living_street',
  'service',
])

describe('the example county', () => {
  it('is the same twice, byte for byte', async () => {
    await writeExample(join(dir, 'b'), { people: PEOPLE, seed: 3 })
    const hashes = (folder: string) =>
      readdirSync(join(dir, folder)).map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(dir, folder, name)))
          .digest('hex'),
      ])
    expect(hashes('b')).toEqual(hashes('a'))
    expect(hashes('a')).toHaveLength(10)
  })

  it('has the people asked for, in every municipality inside', async () => {
    const { municipalities } = await outlines()
    const inside = municipalities.filter((one) => one.ags.startsWith(files.inside[0]))
    expect(inside).toHaveLength(14)
    const index = new OutlineIndex(municipalities.map((one) => one.outline))
    const people = new Map<string, number>()
    for (let cell = 0; cell < cells.count; cell++) {
      const found = index.find(cells.lon[cell], cells.lat[cell])
      expect(found).toBeGreaterThanOrEqual(0)
      const { ags } = municipalities[found]
      people.set(ags, (people.get(ags) ?? 0) + cells.population[cell])
    }
    let sum = 0
    for (const { ags, name, population } of inside) {
      expect(people.get(ags), name).toBeGreaterThan(0)
      // Outlines follow the villages: what lies in a municipality is what it counts, but for rounding and border farms.
      expect(Math.abs(people.get(ags)! - population!), name).toBeLessThan(40 + 0.12 * population!)
      sum += people.get(ags)!
    }
    expect(Math.abs(sum / PEOPLE - 1)).toBeLessThan(0.02)
  })

  it('joins its streets: nearly all cells lie near one connected network', async () => {
    const ways: OsmWay[] = []
    await scanOsm(
      [files.osm],
      [
        {
          wantsWay: (tags) => DRIVABLE.has(tags.highway),
          wantsRelation: () => false,
          way: (way) =>
            ways.push({ ...way, refs: Array.from(way.refs), lon: Array.from(way.lon), lat: Array.from(way.lat) }),
        },
      ],
      { log: new ImportLog() },
    )
    const near = largestPart(ways)
    let served = 0
    for (let cell = 0; cell < cells.count; cell++) if (near(cells.lon[cell], cells.lat[cell])) served++
    expect(served / cells.count).toBeGreaterThan(0.97)
  })

  it('draws outlines that OpenStreetMap and GeoJSON agree on', async () => {
    const collector = new OutlineCollector(new ImportLog())
    const scan = await scanOsm([files.osm], [collector], { log: new ImportLog() })
    expect(scan.dataDate).toBe('2026-07-01')
    const { municipalities } = await outlines()
    expect(
      collector
        .finish()
        .map((one) => one.ags)
        .sort(),
    ).toEqual(municipalities.map((one) => one.ags).sort())
  })

  it('runs a timetable that the reader takes without a fault', async () => {
    const gtfsLog = new ImportLog()
    const timetable = (await readGtfs([files.gtfs], { log: gtfsLog })) as Timetable
    expect(gtfsLog.report().issues.filter((issue) => issue.severity !== 'note')).toEqual([])
    let afterMidnight = 0
    for (let trip = 0; trip < timetable.tripCount; trip++) {
      for (let k = timetable.tripStart[trip]; k < timetable.tripStart[trip + 1]; k++) {
        expect(timetable.stopTimeDeparture[k]).toBeGreaterThanOrEqual(timetable.stopTimeArrival[k])
        if (k > timetable.tripStart[trip])
          expect(timetable.stopTimeArrival[k]).toBeGreaterThanOrEqual(timetable.stopTimeDeparture[k - 1])
        if (timetable.stopTimeArrival[k] > 86_400) afterMidnight++
      }
    }
    expect(afterMidnight).toBeGreaterThan(0)
    expect(new Set(timetable.routeKind)).toEqual(new Set([2, 3]))
  })

  it('hides the ages of some small cells and shows the others', () => {
    expect(log.report().issues.filter((issue) => issue.severity === 'error')).toEqual([])
    const hidden = Array.from({ length: cells.count }, (_, cell) => cells.population[cell]).filter(
      (people) => people < 4,
    ).length
    expect(hidden).toBeGreaterThan(0)
    expect(hidden / cells.count).toBeLessThan(0.4)
  })

  it('lays down its co-operation: a dormant body, two reluctant mayors, one silent municipality', () => {
    const data = parse(readFileSync(files.cooperation, 'utf8'))
    expect(data.readiness).toHaveLength(14)
    expect(data.readiness.filter((one: { state: string }) => one.state === 'reluctant')).toHaveLength(2)
    expect(data.readiness.filter((one: { state: string }) => one.state === 'silent')).toHaveLength(1)
    expect(data.bodies.some((body: { state: string }) => body.state === 'dormant')).toBe(true)
    const actors = new Set(data.actors.map((actor: { id: string }) => actor.id))
    for (const field of data.fields)
      for (const partner of [field.lead, ...field.partners]) expect(actors).toContain(partner)
    for (const project of data.projects) for (const partner of project.partners) expect(actors).toContain(partner)
  })
})

async function outlines() {
  return { municipalities: await readBoundaries([files.boundaries], { log: new ImportLog() }) }
}

/** Is a point within 150 m of a node of the largest connected part? Streets have a node at least every 150 m or are tested by the node before. */
function largestPart(ways: readonly OsmWay[]): (lon: number, lat: number) => boolean {
  const parent = new Map<number, number>()
  const find = (node: number): number => {
    let root = node
    while (parent.get(root) !== undefined && parent.get(root) !== root) root = parent.get(root)!
    for (let at = node; at !== root; ) {
      const next = parent.get(at)!
      parent.set(at, root)
      at = next
    }
    return root
  }
  for (const way of ways)
    for (let k = 0; k < way.refs.length; k++) {
      if (!parent.has(way.refs[k])) parent.set(way.refs[k], way.refs[k])
      if (k > 0) parent.set(find(way.refs[k - 1]), find(way.refs[k]))
    }
  const sizes = new Map<number, number>()
  for (const node of parent.keys()) sizes.set(find(node), (sizes.get(find(node)) ?? 0) + 1)
  const largest = [...sizes].sort((a, b) => b[1] - a[1])[0][0]
  const METRES_LAT = 111_200
  const METRES_LON = 70_000
  const grid = new Map<string, [number, number][]>()
  for (const way of ways) {
    if (find(way.refs[0]) !== largest) continue
    for (let k = 0; k < way.refs.length; k++) {
      const key = `${Math.floor((way.lon[k] * METRES_LON) / 150)} ${Math.floor((way.lat[k] * METRES_LAT) / 150)}`
      const list = grid.get(key)
      if (list) list.push([way.lon[k], way.lat[k]])
      else grid.set(key, [[way.lon[k], way.lat[k]]])
    }
  }
  return (lon, lat) => {
    const i = Math.floor((lon * METRES_LON) / 150)
    const j = Math.floor((lat * METRES_LAT) / 150)
    for (let di = -1; di <= 1; di++)
      for (let dj = -1; dj <= 1; dj++) {
        for (const [x, y] of grid.get(`${i + di} ${j + dj}`) ?? []) {
          if (((x - lon) * METRES_LON) ** 2 + ((y - lat) * METRES_LAT) ** 2 <= 150 ** 2) return true
        }
      }
    return false
  }
}
