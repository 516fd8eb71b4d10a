import { describe, expect, test } from 'vitest'
import { scanTest, type TestMap } from '../../../tests/osm/testFiles.ts'
import { ImportLog } from '../../core/evidence/index.ts'
import { OutlineCollector } from './index.ts'
import { agsOf } from './municipalityKey.ts'

const admin = (level: number, more: Record<string, string> = {}) => ({
  type: 'boundary',
  boundary: 'administrative',
  admin_level: String(level),
  ...more,
})

/** Two unit squares side by side with a common border, a smaller one in the left. */
const NODES: TestMap['nodes'] = {
  a: [0, 0],
  b: [10, 0],
  c: [20, 0],
  d: [20, 10],
  e: [10, 10],
  f: [0, 10],
  p: [2, 2],
  q: [4, 2],
  r: [4, 4],
  s: [2, 4],
}
const WAYS: TestMap['ways'] = {
  Left: ['e f a b', { boundary: 'administrative', admin_level: '8' }],
  Border: ['b e', { boundary: 'administrative', admin_level: '8' }],
  Right: ['b c d e', {}],
  Hole: ['p q r s p', {}],
}

async function outlinesOf(relations: TestMap['relations']) {
  const log = new ImportLog()
  const collector = new OutlineCollector(log)
  await scanTest({ nodes: NODES, ways: WAYS, relations }, [collector])
  const outlines = collector.finish()
  return { outlines, issues: log.report().issues.filter((i) => i.code.startsWith('osm-outline')) }
}

const left = ['outer:Left', 'outer:Border', 'inner:Hole']
const right = ['outer:Right', 'outer:Border']

describe('outlines', () => {
  test('with AGS, population and holes, sharing a border', async () => {
    const { outlines, issues } = await outlinesOf({
      l: [left, admin(8, { name: 'Adorf', 'de:amtlicher_gemeindeschluessel': '06 636 001', population: '12.345' })],
      r: [right, admin(8, { name: 'Bedorf', 'de:regionalschluessel': '066365001002' })],
      county: [
        ['outer:Left', 'outer:Right'],
        admin(6, { name: 'Landkreis', 'de:amtlicher_gemeindeschluessel': '06636' }),
      ],
    })
    expect(
      outlines.map(({ ags, name, officialPopulation, adminLevel, outline }) => [
        ags,
        name,
        officialPopulation,
        adminLevel,
        outline.map((p) => p.length),
      ]),
    ).toEqual([
      ['06636001', 'Adorf', 12345, 8, [2]],
      ['06636002', 'Bedorf', null, 8, [1]],
    ])
    expect(issues).toEqual([])
  })

  test('that lack a part are left out by name', async () => {
    const { outlines, issues } = await outlinesOf({
      l: [[...left, 'outer:Zzz'], admin(8, { name: 'Adorf' })],
      r: [right, admin(8, { name: 'Bedorf' })],
      far: [['outer:Zzz'], admin(6, { name: 'Landkreis' })],
    })
    expect(outlines.map((o) => [o.ags, o.name])).toEqual([['r2', 'Bedorf']])
    expect(issues.map((i) => [i.code, i.params])).toEqual([['osm-outline-incomplete', { name: 'Adorf' }]])
  })

  test('a town that is its own county stands beside municipalities', async () => {
    const { outlines } = await outlinesOf({
      l: [left, admin(8, { name: 'Adorf', 'de:amtlicher_gemeindeschluessel': '06636001' })],
      r: [
        right,
        admin(6, { name: 'Stadt', 'name:prefix': 'Kreisfreie Stadt', 'de:amtlicher_gemeindeschluessel': '06611' }),
      ],
    })
    expect(outlines.map((o) => o.ags)).toEqual(['06611000', '06636001'])
  })

  test('where level 8 is not used, the next level that exists', async () => {
    const parishes = await outlinesOf({
      l: [left, admin(7, { name: 'Parish' })],
      all: [['outer:Left', 'outer:Right'], admin(2, { name: 'Country' })],
      other: [['outer:Zzz'], admin(8, { name: 'Neighbour' })],
    })
    expect(parishes.outlines.map((o) => [o.name, o.adminLevel])).toEqual([['Parish', 7]])
    const country = await outlinesOf({ all: [['outer:Left', 'outer:Right'], admin(2, { name: 'Country' })] })
    expect(country.outlines.map((o) => o.name)).toEqual(['Country'])
    expect((await outlinesOf({})).outlines).toEqual([])
  })

  test('drawn twice: the larger one', async () => {
    const key = { 'de:amtlicher_gemeindeschluessel': '06636001' }
    const { outlines, issues } = await outlinesOf({
      a: [['outer:Hole'], admin(8, { name: 'Hafen', ...key })],
      b: [right, admin(8, { name: 'Adorf', ...key })],
    })
    expect(outlines.map((o) => o.name)).toEqual(['Adorf'])
    expect(issues.map((i) => i.code)).toEqual(['osm-outline-repeated'])
  })
})

test.each([
  [{ 'de:amtlicher_gemeindeschluessel': '06636001' }, '06636001'],
  [{ 'de:amtlicher_gemeindeschluessel': '6636001' }, '06636001'],
  [{ 'de:amtlicher_gemeindeschluessel': '06-6-36-001' }, '06636001'],
  [{ 'de:regionalschluessel': '066360001001' }, '06636001'],
  [{ 'de:amtlicher_gemeindeschluessel': '06636' }, null],
  [{ 'de:amtlicher_gemeindeschluessel': '06636?' }, null],
  [{ 'de:amtlicher_gemeindeschluessel': '09462', designation: 'kreisfreie Stadt' }, '09462000'],
  [{}, null],
])('AGS of %j is %s', (tags, ags) => expect(agsOf(tags as Record<string, string>)).toBe(ags))
