import { expect, test } from 'vitest'
import { scanTest, type TestMap } from '../../../tests/osm/testFiles.ts'
import { polygonAreaSquareMetres } from '../../core/geo/index.ts'
import { BuildingCollector } from './index.ts'

/** A square with its south-west corner at x, y. */
function square(name: string, x: number, y: number, side: number): TestMap['nodes'] {
  const corners = [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
  ] as const
  return Object.fromEntries(corners.map((corner, i) => [`${name}${i}`, corner]))
}
const ring = (name: string) => [0, 1, 2, 3, 0].map((i) => name + i).join(' ')
const area = polygonAreaSquareMetres([
  [
    [9, 50],
    [9.0002, 50],
    [9.0002, 50.0002],
    [9, 50.0002],
    [9, 50],
  ],
])

async function buildingsOf(tags: Readonly<Record<string, Record<string, string>>>, side = 0.2) {
  const names = Object.keys(tags)
  const collector = new BuildingCollector()
  const land = { landuse: 'residential' }
  await scanTest(
    {
      nodes: Object.assign({}, ...names.map((name, i) => square(name, i, 0, side)), square('land', -1, -1, 3)),
      ways: {
        ...Object.fromEntries(names.map((name) => [name, [ring(name), tags[name]] as const])),
        land: [ring('land'), land],
        line: ['a0 a1 a2', { building: 'house' }],
      },
    },
    [collector],
  )
  return collector.finish()
}

test('floor area is ground area by storeys; building=yes is a home on residential land only', async () => {
  const found = await buildingsOf({
    a: { building: 'yes' },
    b: { building: 'apartments', 'building:levels': '5' },
    c: { building: 'yes' },
    d: { building: 'house' },
    e: { building: 'garage' },
    f: { building: 'yes', shop: 'supermarket' },
    g: { building: 'constructor' },
    h: { building: 'house', 'building:levels': '-3' },
  })
  expect([...found.isHome]).toEqual([1, 1, 0, 1, 1])
  const storeys = Array.from(found.floorSquareMetres, (floor) => Math.round((10 * floor) / area) / 10)
  expect(storeys).toEqual([1.5, 5, 1.5, 1.5, 1.5])
  expect(found.lon[0]).toBeCloseTo(9.0001, 6)
  expect(found.lat[0]).toBeCloseTo(50.0001, 6)
  expect(found.residential).toHaveLength(1)
})

test('sheds and halls without a word about their use are no homes', async () => {
  expect((await buildingsOf({ a: { building: 'yes' }, b: { building: 'house' } }, 0.05)).lon).toHaveLength(1)
  expect((await buildingsOf({ a: { building: 'yes' }, b: { building: 'apartments' } }, 0.8)).lon).toHaveLength(1)
})
