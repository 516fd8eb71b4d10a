import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scanTest, type TestMap } from '../../../tests/osm/testFiles.ts'
import { ImportLog } from '../../core/evidence/index.ts'
import { haversineMetres, pointInMultiPolygon } from '../../core/geo/index.ts'
import { FROM_OSM, type OsmRule, type Service } from '../../core/services/index.ts'
import { FacilityCollector, type Tags } from './index.ts'
import { mergeSites, SAME_SITE_METRES, type SiteDraft } from './mergeSites.ts'

const service = (id: string, rules: readonly OsmRule[], capacityUnit: Service['capacityUnit'] = null) =>
  ({ id, located: id !== 'shelter', osm: { rules }, capacityUnit }) as unknown as Service

const SERVICES = [
  service('pharmacy', [{ all: { amenity: ['pharmacy'] } }]),
  service('general-practitioner', [
    { all: { amenity: ['doctors'] }, match: { 'healthcare:speciality': '(^|;)\\s*general(;|$)' } },
  ]),
  service('school', [{ all: { amenity: ['school'] } }], { de: 'Plätze', en: 'places' }),
  service('shelter', [{ all: { social_facility: ['shelter'] } }]),
  service('cash', [{ all: { amenity: ['atm'] } }, { all: { atm: ['yes'] } }]),
  service('playground', [{ all: { leisure: ['playground'] }, none: { access: ['private'] } }]),
]

async function facilitiesOf(map: TestMap) {
  const log = new ImportLog()
  const collector = new FacilityCollector(SERVICES, log)
  await scanTest(map, [collector])
  const facilities = collector.finish()
  return { facilities, codes: log.report().counts.map(({ code, count }) => `${code} ${count}`) }
}

const ids = async (tags: Tags) => {
  const { facilities } = await facilitiesOf({ nodes: { a: [0, 0, tags], b: [1, 0] }, ways: {} })
  return facilities.map((f) => f.service)
}

describe('facilities', () => {
  test('from nodes, closed ways, lines and multipolygons', async () => {
    const { facilities } = await facilitiesOf({
      nodes: {
        a: [0, 0],
        b: [10, 0],
        c: [10, 10],
        d: [0, 10],
        p: [
          50,
          50,
          {
            amenity: 'pharmacy',
            name: 'Löwen-Apotheke',
            operator: 'M',
            opening_hours: 'Mo-Fr 08:00-18:00',
            wheelchair: 'yes',
            phone: '1',
            capacity: '7',
          },
        ],
        e: [100, 0],
        f: [110, 0],
        g: [120, 0],
      },
      ways: {
        Area: ['a b c d a', { amenity: 'school', name: 'Grundschule', capacity: '120', check_date: '2025-03-01' }],
        Line: ['e f g', { leisure: 'playground' }],
        Half: ['b c', {}],
        Rest: ['c d a b', {}],
      },
      relations: {
        r: [['outer:Half', 'outer:Rest'], { type: 'multipolygon', amenity: 'pharmacy', name: 'Bärenapotheke' }],
      },
    })
    const rounded = facilities.map((f) => ({ ...f, lon: Number(f.lon.toFixed(6)), lat: Number(f.lat.toFixed(6)) }))
    const shared = { source: FROM_OSM, municipality: -1, asOf: '', capacity: null, details: {} }
    expect(rounded).toEqual([
      {
        ...shared,
        id: 'n5',
        name: 'Löwen-Apotheke',
        service: 'pharmacy',
        lon: 9.05,
        lat: 50.05,
        details: { operator: 'M', opening_hours: 'Mo-Fr 08:00-18:00', wheelchair: 'yes' },
      },
      { ...shared, id: 'r1', name: 'Bärenapotheke', service: 'pharmacy', lon: 9.005, lat: 50.005 },
      { ...shared, id: 'w2', name: '', service: 'playground', lon: 9.11, lat: 50 },
      {
        ...shared,
        id: 'w1',
        name: 'Grundschule',
        service: 'school',
        lon: 9.005,
        lat: 50.005,
        capacity: 120,
        asOf: '2025-03-01',
      },
    ])
  })

  test.each<[Tags, string[]]>([
    [{ amenity: 'doctors' }, []],
    [{ amenity: 'doctors', 'healthcare:speciality': 'general' }, ['general-practitioner']],
    [{ amenity: 'doctors', 'healthcare:speciality': 'dermatology;general' }, ['general-practitioner']],
    [{ amenity: 'doctors', 'healthcare:speciality': 'generally_not' }, []],
    [{ amenity: 'pharmacy;atm' }, ['cash', 'pharmacy']],
    [{ amenity: 'pharmacy', atm: 'yes' }, ['cash', 'pharmacy']],
    [{ amenity: 'pharmacy', atm: 'no' }, ['pharmacy']],
    [{ leisure: 'playground', access: 'private' }, []],
    [{ 'disused:amenity': 'pharmacy' }, []],
    [{ amenity: 'pharmacy', disused: 'yes' }, []],
    [{ amenity: 'pharmacy', opening_hours: 'off' }, []],
    [{ amenity: 'pharmacy', 'disused:amenity': 'pharmacy' }, []],
    [{ amenity: 'pharmacy', 'was:amenity': 'restaurant', 'abandoned:shop': 'kiosk' }, ['pharmacy']],
    [{ amenity: 'constructor' }, []],
    [{ social_facility: 'shelter' }, []],
  ])('%j provides %j', async (tags, expected) => expect(await ids(tags)).toEqual(expected))

  test('that are closed are counted, also those that only say what they were', async () => {
    const { codes, facilities } = await facilitiesOf({
      nodes: {
        a: [0, 0, { 'disused:amenity': 'pharmacy', name: 'Alte Apotheke' }],
        b: [1, 0, { amenity: 'pharmacy', opening_hours: 'closed' }],
        c: [2, 0, { 'was:building': 'barn' }],
        d: [3, 0, { amenity: 'school', demolished: 'yes' }],
      },
      ways: {},
    })
    expect([facilities, codes]).toEqual([[], ['osm-facility-closed 3']])
  })

  test('drawn twice count once and keep what either knows', async () => {
    const { facilities, codes } = await facilitiesOf({
      nodes: {
        a: [0, 0],
        b: [4, 0],
        c: [4, 4],
        d: [0, 4],
        n: [1, 0.5, { amenity: 'school', name: 'Grundschule am Berg', operator: 'Stadt' }],
        o: [1, -0.3, { amenity: 'school', name: 'grundschule  am berg', capacity: '80' }],
        other: [2, 2, { amenity: 'school', name: 'Musikschule' }],
        far: [2, 5.5, { amenity: 'school', name: 'Grundschule am Berg' }],
      },
      ways: {
        Area: ['a b c d a', { amenity: 'school', wheelchair: 'limited' }],
        Inner: ['a b d a', { amenity: 'school' }],
      },
    })
    expect(facilities.map(({ id, name, capacity, details }) => [id, name, capacity, details])).toEqual([
      ['n5', 'Grundschule am Berg', 80, { operator: 'Stadt', wheelchair: 'limited' }],
      ['n7', 'Musikschule', null, {}],
      ['n8', 'Grundschule am Berg', null, {}],
    ])
    expect(codes).toEqual(['osm-facility-merged 3'])
  })

  test('of an area that does not close are left out with a warning', async () => {
    const { codes, facilities } = await facilitiesOf({
      nodes: { a: [0, 0], b: [4, 0] },
      ways: { Half: ['a b', {}] },
      relations: { r: [['outer:Half'], { type: 'multipolygon', amenity: 'school' }] },
    })
    expect([facilities, codes]).toEqual([[], ['osm-facility-without-place 1']])
  })
})

describe('merging', () => {
  const draft = fc
    .record({
      kind: fc.constantFrom('n', 'w', 'r'),
      name: fc.constantFrom('', '', 'A', 'B'),
      x: fc.integer({ min: 0, max: 40 }),
      y: fc.integer({ min: 0, max: 40 }),
      size: fc.constantFrom(1, 3, 20),
    })
    .map((d) => d)
  const build = (list: readonly { kind: string; name: string; x: number; y: number; size: number }[]): SiteDraft[] =>
    list.map(({ kind, name, x, y, size }, i) => {
      const [lon, lat] = [9 + x / 2000, 50 + y / 2000]
      const s = size / 2500
      const ring = [
        [lon - s, lat - s],
        [lon + s, lat - s],
        [lon + s, lat + s],
        [lon - s, lat + s],
        [lon - s, lat - s],
      ] as const
      return { id: `${kind}${i + 1}`, name, lon, lat, area: kind === 'n' ? null : [[ring]] }
    })

  const same = (a: SiteDraft, b: SiteDraft): boolean => {
    if (a.name !== '' && a.name === b.name && haversineMetres(a.lon, a.lat, b.lon, b.lat) <= SAME_SITE_METRES)
      return true
    if (a.name !== '' && b.name !== '' && a.name !== b.name) return false
    const on = (p: SiteDraft, q: SiteDraft) => q.area !== null && pointInMultiPolygon(p.lon, p.lat, q.area)
    return on(a, b) || on(b, a)
  }

  test('keeps no two that are the same site, and merges only into one that is', () => {
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 40 }), (list) => {
        const drafts = build(list)
        const stays = mergeSites(drafts)
        const kept = drafts.filter((_, i) => stays[i] === i)
        for (let i = 0; i < kept.length; i++) for (let j = 0; j < i; j++) expect(same(kept[i], kept[j])).toBe(false)
        drafts.forEach((d, i) => {
          expect(stays[stays[i]]).toBe(stays[i])
          if (stays[i] !== i) expect(same(d, drafts[stays[i]])).toBe(true)
        })
      }),
    )
  })

  test('does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 25 }), fc.nat(24), (list, turn) => {
        const drafts = build(list)
        const turned = [...drafts.slice(turn), ...drafts.slice(0, turn)]
        const pairs = (d: readonly SiteDraft[]) => {
          const stays = mergeSites(d)
          return d.map((s, i) => `${s.id}>${d[stays[i]].id}`).sort()
        }
        // Which of several possible sites takes an object may differ; which objects stay may not.
        const staying = (list: string[]) => list.filter((p) => p.split('>')[0] === p.split('>')[1])
        expect(staying(pairs(turned))).toEqual(staying(pairs(drafts)))
      }),
    )
  })
})
