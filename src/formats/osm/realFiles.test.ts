import { describe, expect, test } from 'vitest'
import { realFile, scanTest } from '../../../tests/osm/testFiles.ts'
import { ImportLog } from '../../core/evidence/index.ts'
import { boxContains, outlineAreaSquareMetres, pointInMultiPolygon } from '../../core/geo/index.ts'
import { buildModeGraph, ROAD_CLASSES, type StreetNetwork, TUNNEL, travelProfile } from '../../core/network/index.ts'
import type { Service } from '../../core/services/index.ts'
import { BuildingCollector, FacilityCollector, OutlineCollector, StreetCollector } from './index.ts'

/** Real extracts lie beside the project; without them these tests are skipped. */
const present = realFile('liechtenstein') !== null
if (!present) console.warn('real extracts are not tested: ../shared/data does not exist')

const service = (id: string, key: string, value: string) =>
  ({ id, located: true, osm: { rules: [{ all: { [key]: [value] } }] }, capacityUnit: null }) as unknown as Service
const SERVICES = [
  service('pharmacy', 'amenity', 'pharmacy'),
  service('school', 'amenity', 'school'),
  service('supermarket', 'shop', 'supermarket'),
]

async function read(names: readonly string[], box?: readonly [number, number, number, number]) {
  const log = new ImportLog()
  const streets = new StreetCollector(log)
  const places = new FacilityCollector(SERVICES, log)
  const outlines = new OutlineCollector(log)
  const buildings = new BuildingCollector()
  const { scan, codes } = await scanTest(
    names.map((n) => realFile(n)!),
    [streets, places, outlines, buildings],
    box,
  )
  const network = streets.finish()!
  checkInvariants(network)
  const facilities = places.finish()
  const countOf = (id: string) => facilities.filter((f) => f.service === id).length
  return { scan, codes, network, facilities, countOf, outlines: outlines.finish(), buildings: buildings.finish() }
}

function checkInvariants(n: StreetNetwork): void {
  const uses = new Uint32Array(n.nodeCount)
  const ways = Array.from({ length: n.nodeCount }, () => -1)
  const several = new Uint8Array(n.nodeCount)
  for (let l = 0; l < n.linkCount; l++) {
    if (l > 0 && n.linkFrom[l] < n.linkFrom[l - 1]) throw new Error(`link ${l} is out of order`)
    if (!(n.linkLengthMetres[l] >= 0) || n.linkAccess[l] === 0) throw new Error(`link ${l}`)
    for (const node of [n.linkFrom[l], n.linkTo[l]]) {
      uses[node]++
      if (ways[node] >= 0 && ways[node] !== n.linkWay[l]) several[node] = 1
      ways[node] = n.linkWay[l]
    }
  }
  // A node inside one way that joins two of its links only must have a reason: a flag.
  for (let i = 0; i < n.nodeCount; i++) if (uses[i] === 0) throw new Error(`node ${i} has no link`)
  expect(n.linkShapeStart[n.linkCount]).toBe(n.shapeLonE7.length)
  const { from, via, to, count } = n.restrictions
  for (let r = 0; r < count; r++) {
    if (n.linkFrom[from[r]] !== via[r] && n.linkTo[from[r]] !== via[r]) throw new Error(`restriction ${r} from`)
    if (n.linkFrom[to[r]] !== via[r] && n.linkTo[to[r]] !== via[r]) throw new Error(`restriction ${r} to`)
  }
}

/** Share of the open links that lie in the largest part where one gets everywhere and back. */
function connected(network: StreetNetwork, mode: 'walk' | 'bicycle' | 'car'): number {
  const graph = buildModeGraph(network, travelProfile(mode))!
  let open = 0
  let usable = 0
  for (let l = 0; l < network.linkCount; l++) {
    if (graph.sideHead[2 * l] === 0xffffffff && graph.sideHead[2 * l + 1] === 0xffffffff) continue
    // Places are never joined to these, though they belong to the whole.
    const name = ROAD_CLASSES[network.linkClass[l]]
    if (name === 'ferry' || name === 'motorway' || name === 'motorway_link' || network.linkFlags[l] & TUNNEL) continue
    open++
    usable += graph.linkUsable[l]
  }
  return usable / open
}

const near = (value: number, expected: number) => {
  expect(value).toBeGreaterThan(0.97 * expected)
  expect(value).toBeLessThan(1.03 * expected)
}

describe.skipIf(!present)('real extracts', () => {
  test.each([
    ['heidelberg', 221_009, 31_619, 1_700, 42_700, 462],
    ['langen', 14_019, 2_742, 620, 2_050, 12],
    ['krems', 15_042, 2_402, 73, 1_656, 8],
    ['north-bayreuth', 58_631, 7_801, 179, 3_572, 38],
    ['liechtenstein', 142_832, 15_247, 358, 7_889, 2],
    ['andorra', 69_644, 2_725, 74, 2_776, 0],
    ['monaco', 14_286, 3_346, 46, 6_033, 43],
  ])('%s: every object is read', async (name, nodes, ways, relations, links, restrictions) => {
    const { scan, network } = await read([name])
    expect([scan.nodes, scan.ways, scan.relations]).toEqual([nodes, ways, relations])
    near(network.linkCount, links)
    expect(network.restrictions.count).toBe(restrictions)
  })

  test.each([
    ['heidelberg', 0.96, 0.93, 0.89],
    ['north-bayreuth', 0.99, 0.99, 0.94],
    ['liechtenstein', 0.98, 0.98, 0.99],
    ['monaco', 0.98, 0.9, 0.92],
  ])('%s: streets hang together', async (name, walk, bicycle, car) => {
    const { network } = await read([name])
    expect(connected(network, 'walk')).toBeGreaterThan(walk)
    expect(connected(network, 'bicycle')).toBeGreaterThan(bicycle)
    expect(connected(network, 'car')).toBeGreaterThan(car)
  })

  test('Liechtenstein: its eleven municipalities with their 160 km², schools, homes', async () => {
    const { outlines, countOf, buildings, facilities, scan } = await read(['liechtenstein'])
    expect(outlines.map((o) => o.name).sort()).toEqual([
      'Balzers',
      'Eschen',
      'Gamprin',
      'Mauren',
      'Planken',
      'Ruggell',
      'Schaan',
      'Schellenberg',
      'Triesen',
      'Triesenberg',
      'Vaduz',
    ])
    near(outlines.reduce((sum, o) => sum + outlineAreaSquareMetres(o.outline), 0) / 1e6, 160.5)
    // Vaduz has seven parts, Planken five: exclaves stay apart.
    expect(outlines.find((o) => o.name === 'Vaduz')!.outline).toHaveLength(7)
    expect([countOf('pharmacy'), countOf('supermarket')]).toEqual([3, 10])
    expect(countOf('school')).toBeGreaterThan(5)
    expect(facilities.every((f) => boxContains(scan.box!, f.lon, f.lat))).toBe(true)
    expect(buildings.lon.length).toBeGreaterThan(7000)
    const vaduz = outlines.find((o) => o.name === 'Vaduz')!
    const homes = buildings.isHome.filter(
      (h, i) => h && pointInMultiPolygon(buildings.lon[i], buildings.lat[i], vaduz.outline),
    )
    expect(homes.length).toBeGreaterThan(300)
    expect(scan.dataDate).toBe('2015-07-27')
  })

  test('outlines with their keys, and what is cut at the edge is left out', async () => {
    expect((await read(['north-bayreuth'])).outlines.map((o) => [o.ags, o.name])).toEqual([
      ['09472150', 'Heinersreuth'],
    ])
    expect((await read(['andorra'])).outlines.map((o) => o.name)).toEqual([
      'Andorra la Vella',
      'Encamp',
      'Escaldes-Engordany',
      'La Massana',
      'Ordino',
      'Sant Julià de Lòria',
    ])
    expect((await read(['krems'])).outlines).toEqual([])
  })

  test('several merge; the same twice changes nothing', async () => {
    const [krems, monaco] = [await read(['krems']), await read(['monaco'])]
    const merged = await read(['krems', 'monaco'])
    expect(merged.scan.nodes).toBe(krems.scan.nodes + monaco.scan.nodes)
    expect(merged.network.linkCount).toBe(krems.network.linkCount + monaco.network.linkCount)
    const twice = await read(['krems', 'krems'])
    expect(twice.network).toEqual(krems.network)
    expect(twice.facilities).toEqual(krems.facilities)
    expect(twice.codes).toContain('osm-duplicates')
  })

  test('clipped to a box: what lies inside is as it was', async () => {
    const box = [9.5, 47.1, 9.55, 47.2] as const
    const [whole, clipped] = [await read(['liechtenstein']), await read(['liechtenstein'], box)]
    const inside = whole.facilities.filter((f) => f.id[0] === 'n' && boxContains(box, f.lon, f.lat))
    expect(inside.length).toBeGreaterThan(5)
    for (const facility of inside) expect(clipped.facilities).toContainEqual(facility)
    // Every municipality that has a border way in the box comes whole, with the same area.
    expect(clipped.outlines.length).toBeGreaterThan(4)
    for (const outline of clipped.outlines) expect(whole.outlines).toContainEqual(outline)
    const lengths = (n: StreetNetwork) => {
      const metres = new Map<number, number>()
      for (let l = 0; l < n.linkCount; l++)
        metres.set(n.linkWay[l], (metres.get(n.linkWay[l]) ?? 0) + n.linkLengthMetres[l])
      return metres
    }
    const all = lengths(whole.network)
    for (const [way, metres] of lengths(clipped.network)) expect(metres).toBeCloseTo(all.get(way)!, 0)
    expect(clipped.network.linkCount).toBeLessThan(whole.network.linkCount / 2)
  })
})
