import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { ImportLog, InputError } from '../../core/evidence/index.ts'
import { type Box, projectionOf } from '../../core/geo/index.ts'
import { guessColumns, parseMapping } from './columns.ts'
import { toIsoDate } from './date.ts'
import { nearestId, readFacilityList } from './index.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reihum-lists-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const write = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const serviceIds = ['hospital', 'pharmacy', 'general-practitioner', 'kindergarten']
const BOX: Box = [9, 50.5, 10.5, 51.5]

async function read(path: string, options = {}) {
  const log = new ImportLog()
  const got = await readFacilityList(path, { log, serviceIds, ...options })
  const report = log.report()
  return { got, report, codes: Object.fromEntries(report.counts.map((count) => [count.code, count.count])) }
}

describe('readFacilityList, CSV', () => {
  it('reads the documented form', async () => {
    const { got, codes } = await read(
      write(
        'a.csv',
        'id,name,service,lon,lat,capacity,phone\np1,Rathaus-Apotheke,pharmacy,9.9,51.2,,05651\nk1,Kita,kindergarten,9.8,51.1,40,\n',
      ),
    )
    expect(got).toEqual([
      {
        id: 'p1',
        name: 'Rathaus-Apotheke',
        service: 'pharmacy',
        lon: 9.9,
        lat: 51.2,
        capacity: null,
        source: 0,
        asOf: '',
        municipality: -1,
        details: { phone: '05651' },
      },
      {
        id: 'k1',
        name: 'Kita',
        service: 'kindergarten',
        lon: 9.8,
        lat: 51.1,
        capacity: 40,
        source: 0,
        asOf: '',
        municipality: -1,
        details: {},
      },
    ])
    expect(codes).toEqual({})
  })

  it('keeps good rows and names every faulty one', async () => {
    const { got, codes, report } = await read(
      write(
        'b.csv',
        [
          'Nr;Bezeichnung;Leistung;Längengrad;Breitengrad;Plätze;Stand',
          '1;Gut;kindergarten;9,9;51,2;1.200;01.02.2024',
          '2;Vertauscht;kindergarten;51,2;9,9;10;',
          '3;Null;kindergarten;0;0;10;',
          '4;Leer;kindergarten;;;10;',
          '5;Draußen;kindergarten;13,4;52,5;10;',
          '6;Minus;kindergarten;9,91;51,21;-5;',
          '7;Riesig;kindergarten;9,92;51,21;99999999;',
          '8;Wort;kindergarten;9,93;51,21;viele;',
          '9;Tippfehler;kindergaten;9,9;51,2;10;',
          '10;Fremd;raumstation;9,9;51,2;10;',
          '11;Ohne;;9,9;51,2;10;',
          '1;Gut;kindergarten;9,9;51,2;1.200;',
          '1;Anders;kindergarten;9,95;51,2;5;',
          'kurz',
        ].join('\n'),
      ),
      { box: BOX },
    )
    expect(got.map(({ id, name, capacity, asOf }) => [id, name, capacity, asOf])).toEqual([
      ['1', 'Gut', 1200, '2024-02-01'],
      ['2', 'Vertauscht', 10, ''],
      ['6', 'Minus', null, ''],
      ['7', 'Riesig', null, ''],
      ['8', 'Wort', null, ''],
      ['1~2', 'Anders', 5, ''],
    ])
    expect([got[1].lon, got[1].lat]).toEqual([9.9, 51.2])
    expect(codes).toEqual({
      'coordinates-row-swapped': 1,
      'coordinates-missing': 2,
      'rows-outside-region': 1,
      'capacity-negative': 1,
      'capacity-absurd': 1,
      'capacity-unreadable': 1,
      'facility-service-unknown-near': 1,
      'facility-service-unknown': 1,
      'facility-service-missing': 1,
      'facility-repeated': 1,
      'facility-id-twice': 1,
      'facility-same-place': 1,
      'row-too-short': 1,
    })
    const near = report.issues.find((issue) => issue.code === 'facility-service-unknown-near')
    expect(near).toMatchObject({ line: 10, params: { service: 'kindergaten', nearest: 'kindergarten' } })
    expect(report.files[0]).toMatchObject({ read: 14, kept: 6 })
  })

  it('recognises projected and swapped columns', async () => {
    const utm = [9.9, 9.8].map((lon) => projectionOf('EPSG:25832').fromLonLat(lon, 51.2))
    const { got, codes } = await read(
      write(
        'c.csv',
        `name;Rechtswert;Hochwert\n${utm.map(([x, y], i) => `H${i};${x.toFixed(2).replace('.', ',')};${y.toFixed(2).replace('.', ',')}`).join('\n')}`,
      ),
      { defaultService: 'hospital', box: BOX },
    )
    expect(got[0].lon).toBeCloseTo(9.9, 6)
    expect(codes['coordinates-projected']).toBe(1)
    const swapped = await read(write('d.csv', 'x,y\n51.2,9.9\n51.1,9.8\n'), { defaultService: 'hospital' })
    expect([swapped.got[0].lon, swapped.got[0].lat]).toEqual([9.9, 51.2])
    expect(swapped.got[0].id).toBe('row-2')
    expect(swapped.codes['coordinates-swapped']).toBe(1)
  })

  it('takes given columns, words for services and title lines above the header', async () => {
    const { got } = await read(write('e.csv', 'Liste der Ämter\n;;;\nKey;Was;Ost;Nord\n7;Apotheke;9,9;51,2\n'), {
      columns: parseMapping('id=Key,service=Was'),
      serviceWords: new Map([['apotheke', 'pharmacy']]),
    })
    expect(got).toMatchObject([{ id: '7', service: 'pharmacy', lon: 9.9 }])
  })

  it.each([
    ['a,b\n1,2\n', {}, 'table-no-places'],
    ['lon,lat\n9,51\n', {}, 'facility-no-service'],
    ['lon,lat\n9,51\n', { columns: { name: 'Titel' }, defaultService: 'hospital' }, 'table-column-missing'],
    ['lon,lat\n9,51\n', { defaultService: 'hospitl' }, 'service-unknown'],
  ])('refuses %j %j with %s', async (text, options, code) => {
    await expect(read(write('bad.csv', text), options)).rejects.toMatchObject({ issue: { code } })
  })

  it('never crashes on altered lists', async () => {
    const text =
      'id;name;service;lon;lat;capacity\n1;"A";hospital;9,9;51,2;10\n2;B;pharmacy;9.8;51.1;\n3;C;hospital;9.7;51;x\n'
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(), fc.string({ maxLength: 3 })), { maxLength: 6 }),
        fc.nat(text.length),
        async (changes, cut) => {
          let changed = text.slice(0, cut)
          for (const [at, put] of changes)
            changed = changed.slice(0, at % (changed.length + 1)) + put + changed.slice((at % (changed.length + 1)) + 1)
          try {
            for (const facility of (await read(write('fuzz.csv', changed))).got) {
              expect(Math.abs(facility.lat)).toBeLessThanOrEqual(90)
              expect(facility.capacity === null || facility.capacity >= 0).toBe(true)
            }
          } catch (error) {
            expect(error).toBeInstanceOf(InputError)
          }
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('readFacilityList, XLSX and GeoJSON', () => {
  it('reads the first sheet with places', async () => {
    const path = join(folder, 'list.xlsx')
    const cell = (value: string | number | null) => (value === null ? null : { value })
    const sheet = (rows: (string | number | null)[][]) => rows.map((row) => row.map(cell))
    const data = [
      { data: sheet([['Hinweise'], ['nichts']]), sheet: 'Info' },
      {
        data: sheet([
          ['Nummer', 'Name', 'Länge', 'Breite', 'Betten'],
          [1, 'Klinik', 9.9, 51.2, 120],
          [2, 'Haus', null, null, 3],
        ]),
        sheet: 'Liste',
      },
    ]
    await (writeXlsxFile as unknown as (sheets: unknown) => { toFile(path: string): Promise<void> })(data).toFile(path)
    const { got, codes } = await read(path, { defaultService: 'hospital' })
    expect(got).toMatchObject([{ id: '1', name: 'Klinik', lon: 9.9, lat: 51.2, capacity: 120 }])
    expect(codes).toEqual({ 'coordinates-missing': 1 })
  })

  it('refuses a damaged workbook', async () => {
    await expect(read(write('broken.xlsx', 'PK no workbook'))).rejects.toBeInstanceOf(InputError)
    await expect(read(write('plain.xlsx', 'id,lon,lat'))).rejects.toBeInstanceOf(InputError)
  })

  it('takes points and centres of areas from GeoJSON', async () => {
    const ring = [
      [9, 51],
      [9.2, 51],
      [9.2, 51.2],
      [9, 51.2],
      [9, 51],
    ]
    const json = {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: 'f1',
          properties: { name: 'A', beds: 5 },
          geometry: { type: 'Point', coordinates: [9.9, 51.2] },
        },
        { type: 'Feature', properties: { name: 'B' }, geometry: { type: 'Polygon', coordinates: [ring] } },
        { type: 'Feature', properties: { name: 'C' }, geometry: null },
      ],
    }
    const { got, codes } = await read(write('g.geojson', JSON.stringify(json)), { defaultService: 'hospital' })
    expect(got.map(({ id, name, capacity }) => [id, name, capacity])).toEqual([
      ['f1', 'A', 5],
      ['row-2', 'B', null],
    ])
    expect(got[1].lon).toBeCloseTo(9.1, 9)
    expect(codes).toEqual({ 'coordinates-missing': 1 })
    await expect(read(write('x.geojson', '{'), { defaultService: 'hospital' })).rejects.toMatchObject({
      issue: { code: 'geojson-broken' },
    })
  })
})

describe('parts', () => {
  it('guesses columns by German and English names', () => {
    const header = ['year', 'ID', 'HospitalName', 'type', 'quantityBeds', 'lat', 'lon']
    expect(guessColumns(header)).toEqual({ id: 1, name: 2, service: -1, lon: 6, lat: 5, capacity: 4, asOf: 0 })
    expect(guessColumns(['Schulnummer', 'Schulname', 'X-Koordinate', 'Y-Koordinate', 'Anzahl Plätze'])).toMatchObject({
      id: 0,
      name: 1,
      lon: 2,
      lat: 3,
      capacity: 4,
    })
    expect(() => parseMapping('farbe=x')).toThrow(InputError)
  })
  it('suggests the nearest id or none', () => {
    expect(nearestId('pharmcy', serviceIds)).toBe('pharmacy')
    expect(nearestId('xyz', serviceIds)).toBeNull()
  })
  it('reads dates', () => {
    expect(['2019', '31.12.2019', '2024-05-01T00:00', '13.13.2020', ''].map(toIsoDate)).toEqual([
      '2019',
      '2019-12-31',
      '2024-05-01',
      '',
      '',
    ])
  })
})

const LIST = new URL('../../../../shared/data/statistics/krankenhaeuser_2019.csv', import.meta.url).pathname
const real = existsSync(LIST) ? describe : describe.skip

real('the real list of hospitals (skipped without ../shared/data)', () => {
  it('loads every site once', async () => {
    const { got, codes } = await read(LIST, { defaultService: 'hospital' })
    expect(got.length).toBe(2288)
    expect(new Set(got.map(({ id }) => id)).size).toBe(2288)
    expect(got[0]).toMatchObject({ id: '260100023-01', capacity: 493, asOf: '2019', lon: 9.4268995 })
    expect(got.reduce((sum, { capacity }) => sum + (capacity ?? 0), 0)).toBeGreaterThan(400_000)
    expect(codes).toMatchObject({ 'facility-group-only': 1, 'facility-id-twice': 1, 'facility-same-place': 1 })
  })
})
