import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ImportLog, InputError } from '../../core/evidence/index.ts'
import { collect } from '../source/index.ts'
import { parseRegionKey, readOfficialPopulation, readStatistics } from './index.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reihum-statistics-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const write = (name: string, content: string) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
async function read(path: string) {
  const log = new ImportLog()
  const got = await collect(readStatistics(path, { log }))
  return { got, codes: Object.fromEntries(log.report().counts.map((count) => [count.code, count.count])) }
}
const brief = (rows: Awaited<ReturnType<typeof read>>['got']) =>
  rows.map(({ ags, time, keys, value, state }) => [ags, time, ...keys, value, state])

const OLD = `Statistik_Code;Statistik_Label;Zeit_Code;Zeit_Label;Zeit;1_Merkmal_Code;1_Merkmal_Label;1_Auspraegung_Code;1_Auspraegung_Label;2_Merkmal_Code;2_Merkmal_Label;2_Auspraegung_Code;2_Auspraegung_Label;BEVSTD__Bevoelkerungsstand__Anzahl;BEVSTD__Bevoelkerungsstand__Anzahl_q
12411;Fortschreibung;STAG;Stichtag;31.12.2022;GEMEIN;Gemeinden;06636001;Bad Sooden-Allendorf;GES;Geschlecht;;Insgesamt;8631;e
12411;Fortschreibung;STAG;Stichtag;31.12.2022;GEMEIN;Gemeinden;6636002;Berkatal;GES;Geschlecht;GESM;männlich;-;e
12411;Fortschreibung;STAG;Stichtag;31.12.2022;GEMEIN;Gemeinden;06636002;Berkatal;GES;Geschlecht;GESW;weiblich;.;e
`
const NEW = `statistics_code;statistics_label;time_code;time_label;time;1_variable_code;1_variable_label;1_variable_attribute_code;1_variable_attribute_label;2_variable_code;2_variable_label;2_variable_attribute_code;2_variable_attribute_label;value;value_unit;value_variable_code;value_variable_label
12411;Fortschreibung;STAG;Stichtag;2023-12-31;GEMEIN;Gemeinden;06636001;Bad Sooden-Allendorf;GES;Geschlecht;GESM;männlich;4360,5;Anzahl;BEVSTD;Bevölkerungsstand
12411;Fortschreibung;STAG;Stichtag;2023-12-31;GEMEIN;Gemeinden;06636001;Bad Sooden-Allendorf;GES;Geschlecht;GESW;weiblich;/;Anzahl;BEVSTD;Bevölkerungsstand
12411;Fortschreibung;STAG;Stichtag;2023-12-31;GEMEIN;Gemeinden;kaputt;?;GES;Geschlecht;GESW;weiblich;5;Anzahl;BEVSTD;Bevölkerungsstand
12411;Fortschreibung;STAG;Stichtag;2023-12-31;GEMEIN;Gemeinden;06636003;Eschwege;GES;Geschlecht;GESW;weiblich;viele;Anzahl;BEVSTD;Bevölkerungsstand
`
const PLAIN = `GENESIS-Tabelle: 12411-01-01-5
Bevölkerung nach Geschlecht - Stichtag;;;;;
;;;Bevölkerung;Bevölkerung;Bevölkerung
;;;Insgesamt;männlich;weiblich
;;;Anzahl;Anzahl;Anzahl
31.12.2021;06636001;  Bad Sooden-Allendorf;8500;4300;4200
31.12.2022;06636001;  Bad Sooden-Allendorf;8600;4350;4250
31.12.2022;06636002;  Berkatal;1463;.;.
31.12.2022;06636003;  Eschwege;x;…;-
__________
"© Statistische Ämter des Bundes und der Länder, Deutschland, 2023.
Dieses Werk ist lizenziert"
Stand: 17.08.2023
`

describe('parseRegionKey', () => {
  it.each([
    ['DG', 'DG'],
    ['06', '06'],
    ['6', '06'],
    ['064', '064'],
    ['64', '064'],
    ['06636', '06636'],
    ['6636', '06636'],
    ['06636001', '06636001'],
    ['6636001', '06636001'],
    ['066360001001', '06636001'],
    ['17', '017'],
    ['99', '099'],
    ['00', null],
    ['31.12.2019', null],
    ['', null],
    ['Hessen', null],
  ])('%s → %s', (text, key) => expect(parseRegionKey(text)).toBe(key))
})

describe('readStatistics', () => {
  it('reads the old wide flat file', async () => {
    const { got, codes } = await read(write('old.csv', OLD))
    expect(brief(got)).toEqual([
      ['06636001', '2022-12-31', 'Insgesamt', 'Bevoelkerungsstand', 8631, 'known'],
      ['06636002', '2022-12-31', 'männlich', 'Bevoelkerungsstand', 0, 'zero'],
      ['06636002', '2022-12-31', 'weiblich', 'Bevoelkerungsstand', null, 'suppressed'],
    ])
    expect(codes).toEqual({})
  })

  it('reads the new long flat file and reports faulty rows', async () => {
    const { got, codes } = await read(write('new.csv', NEW))
    expect(brief(got)).toEqual([
      ['06636001', '2023-12-31', 'männlich', 'Bevölkerungsstand', 4360.5, 'known'],
      ['06636001', '2023-12-31', 'weiblich', 'Bevölkerungsstand', null, 'suppressed'],
    ])
    expect(codes).toEqual({ 'statistics-region-unreadable': 1, 'statistics-value-unreadable': 1 })
  })

  it('reads a plain table with title, header rows and footer', async () => {
    const { got } = await read(write('plain.csv', PLAIN))
    expect(got.length).toBe(12)
    expect(got[0]).toMatchObject({
      ags: '06636001',
      name: 'Bad Sooden-Allendorf',
      time: '2021-12-31',
      keys: ['Bevölkerung', 'Insgesamt'],
      value: 8500,
    })
    expect(got.slice(9).map(({ state }) => state)).toEqual(['missing', 'missing', 'zero'])
  })

  it('takes the latest known total per municipality, and none where a part is secret', async () => {
    const totals = async (text: string) => {
      const log = new ImportLog()
      const map = await readOfficialPopulation(write('totals.csv', text), { log })
      return { map: Object.fromEntries([...map].map(([ags, { people, time }]) => [ags, `${people} ${time}`])), log }
    }
    expect((await totals(PLAIN)).map).toEqual({ '06636001': '8600 2022-12-31', '06636002': '1463 2022-12-31' })
    const old = await totals(OLD)
    expect(old.map).toEqual({ '06636001': '8631 2022-12-31' })
    expect(old.log.report().counts).toMatchObject([{ code: 'statistics-total-unknown', count: 1 }])
    expect((await totals('AGS;Gemeinde;Einwohner\n6636001;Sooden;8.631\n06636002;Berkatal;1463\n')).map).toEqual({
      '06636001': '8631 ',
      '06636002': '1463 ',
    })
  })

  it('refuses a table without regions and survives altered ones', async () => {
    await expect(read(write('none.csv', 'alter;qx\n0;0,003\n1;0,0002\n'))).rejects.toMatchObject({
      issue: { code: 'statistics-no-regions' },
    })
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(OLD, NEW, PLAIN),
        fc.nat(1500),
        fc.array(fc.tuple(fc.nat(), fc.string({ maxLength: 3 })), { maxLength: 5 }),
        async (text, cut, changes) => {
          let changed = text.slice(0, cut)
          for (const [at, put] of changes)
            changed = changed.slice(0, at % (changed.length + 1)) + put + changed.slice((at % (changed.length + 1)) + 1)
          try {
            for (const row of (await read(write('fuzz.csv', changed))).got)
              expect(row.value === null).toBe(row.state === 'missing' || row.state === 'suppressed')
          } catch (error) {
            expect(error).toBeInstanceOf(InputError)
          }
        },
      ),
      { numRuns: 150 },
    )
  })
})

const DATA = new URL('../../../../shared/data/', import.meta.url).pathname
const real = existsSync(DATA) ? describe : describe.skip

real('real statistics (skipped without ../shared/data)', () => {
  it('reads people by county, sex and age; the sums are the published ones', async () => {
    const { got, codes } = await read(join(DATA, 'statistics/12411-0018.utf8.csv'))
    expect(codes).toEqual({})
    const sum = (ags: string) =>
      got
        .filter((row) => row.ags === ags && row.time === '2020-12-31')
        .reduce((total, row) => total + (row.value ?? 0), 0)
    // All of Germany on 31.12.2020: 83,155,031.
    expect(sum('06636')).toBeGreaterThan(98_000)
    expect(sum('06636')).toBeLessThan(102_000)
    const germany = [...new Set(got.map((row) => row.ags))]
      .filter((ags) => ags.length === 5 || ags === '02000' || ags === '11000')
      .reduce((total, ags) => total + sum(ags), 0)
    expect(germany).toBe(83_155_031)
    expect(got[0].keys).toEqual(['männlich', 'unter 3 Jahre'])
  })

  it('reads people in need of care from Latin-1, with zeros told from secrets', async () => {
    const { got } = await read(join(DATA, 'statistics/22411-02-03-4.csv'))
    const total = got.find((row) => row.ags === 'DG' && row.time === '2019-12-31' && row.keys[0] === 'Insgesamt')
    expect(total).toMatchObject({ value: 4_127_605, keys: ['Insgesamt', 'Pflegebedürftige'] })
    expect(new Set(got.map((row) => row.state)).has('zero')).toBe(true)
    expect(got.every((row) => row.state !== 'zero' || row.value === 0)).toBe(true)
  })

  it('reads INKAR with each indicator once', async () => {
    const { got } = await read(join(DATA, 'statistics/inkar_pilot_kreise.csv'))
    expect(new Set(got.map((row) => row.ags))).toEqual(new Set(['DG', '06636', '06635', '16073']))
    const places = got.map((row) => `${row.keys[0]} ${row.ags} ${row.time}`)
    expect(new Set(places).size).toBe(places.length)
    expect(places.length).toBeGreaterThan(5000)
  })

  it('takes people of every municipality from the register', async () => {
    const totals = await readOfficialPopulation(join(DATA, 'vg250/gemeindeverzeichnis_GV4Q.csv'), {
      log: new ImportLog(),
    })
    expect(totals.get('01001000')?.people).toBe(90_164)
    expect(totals.get('06636001')?.people).toBe(8631)
    expect(totals.size).toBeGreaterThan(10_500)
  })
})
