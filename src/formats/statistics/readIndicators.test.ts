import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { ImportLog } from '../../core/evidence/index.ts'
import { loadIndicators } from '../catalogue/index.ts'
import { readIndicators, readOfficialPopulation } from './index.ts'

const { definitions, issues } = await loadIndicators('catalogue')

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reihum-indicators-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const write = (name: string, content: string) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
async function read(path: string, wants = (_: string) => true) {
  const log = new ImportLog()
  const got = await readIndicators(path, { log, definitions, wants })
  const report = log.report()
  return { got, report, codes: Object.fromEntries(report.counts.map(({ code, count }) => [code, count])) }
}
const brief = (got: Awaited<ReturnType<typeof read>>['got']) =>
  got.map(({ indicator, ags, time, value, state }) => [indicator, ags, time, value, state])

describe('the definitions', () => {
  it('are without fault, in both languages', () => {
    expect(issues).toEqual([])
    expect(definitions.length).toBeGreaterThan(8)
  })
})

describe('readIndicators', () => {
  it('reads our own form and keeps zero, missing and suppressed apart', async () => {
    const { got, codes } = await read(
      write(
        'own.csv',
        [
          'ags;Kennzahl;Jahr;Wert',
          '6636001;Schulden je Einwohner;2024;1.234',
          '06636001;debt-per-person;31.12.2023;1234,5',
          '06636002;debt-per-person;2024;0',
          '06636003;debt-per-person;2024;',
          '06636004;debt-per-person;2024;-',
          '06636005;debt-per-person;2024;.',
          '99001001;staff-per-1000;2024;7,5',
        ].join('\n'),
      ),
    )
    expect(brief(got)).toEqual([
      ['debt-per-person', '06636001', '2024', 1234, 'known'],
      ['debt-per-person', '06636001', '2023-12-31', 1234.5, 'known'],
      ['debt-per-person', '06636002', '2024', 0, 'known'],
      ['debt-per-person', '06636003', '2024', null, 'missing'],
      ['debt-per-person', '06636004', '2024', null, 'missing'],
      ['debt-per-person', '06636005', '2024', null, 'suppressed'],
      ['staff-per-1000', '99001001', '2024', 7.5, 'known'],
    ])
    expect(codes).toEqual({})
  })

  it('names what is unknown, twice, in another unit or absurd', async () => {
    const { got, codes, report } = await read(
      write(
        'faults.csv',
        [
          'ags,indicator,year,value,unit',
          '06636001,debt-per-persn,2024,5,',
          '06636001,Kühe je Wiese,2024,5,',
          '06636001,debt-per-person,2024,-5,',
          '06636002,debt-per-person,2024,5,Tsd. EUR',
          '06636003,debt-per-person,2024,5,EUR/Einw.',
          '06636003,debt-per-person,2024,6,',
          '06636003,debt-per-person,2024,5,',
        ].join('\n'),
      ),
    )
    expect(brief(got)).toEqual([
      ['debt-per-person', '06636001', '2024', null, 'missing'],
      ['debt-per-person', '06636003', '2024', 5, 'known'],
    ])
    expect(codes).toEqual({
      'indicator-unknown-near': 1,
      'indicator-unknown': 1,
      'indicator-absurd': 1,
      'indicator-unit-other': 1,
      'indicator-twice': 1,
    })
    expect(report.issues.map(({ line }) => line)).toEqual([2, 3, 4, 5, 7])
  })

  it('takes INKAR by its short name, and GENESIS by its measure and unit', async () => {
    const inkar = `Bereich;ID;Kuerzel;Indikator;Raumbezug;Kennziffer;Name;Zeitbezug;Wert
finanzen;16043;q_gsch_kk;Kassenkredite;Kreise;6636;Werra-Meißner-Kreis;2022;312,4
finanzen;16042;d_steuereinnahme;Steuereinnahmen;Gemeinden;6636001;Bad Sooden-Allendorf;2021;1100,2
sonst;1;xyz;Anderes;Kreise;6636;Werra-Meißner-Kreis;2022;1
`
    expect(brief((await read(write('inkar.csv', inkar))).got)).toEqual([
      ['cash-credits-per-person', '06636', '2022', 312.4, 'known'],
      ['tax-revenue-per-person', '06636001', '2021', 1100.2, 'known'],
    ])
    const flat = `statistics_code;statistics_label;time_code;time_label;time;1_variable_code;1_variable_label;1_variable_attribute_code;1_variable_attribute_label;value;value_unit;value_variable_code;value_variable_label
71517;Schulden;STAG;Stichtag;2023-12-31;GEMEIN;Gemeinden;06636001;BSA;1500;EUR je Einwohner;SCH;Schulden je Einwohner
71517;Schulden;STAG;Stichtag;2023-12-31;GEMEIN;Gemeinden;06636002;Berkatal;900;Tsd. EUR;SCH;Schulden je Einwohner
`
    const genesis = await read(write('flat.csv', flat))
    expect(brief(genesis.got)).toEqual([['debt-per-person', '06636001', '2023-12-31', 1500, 'known']])
    expect(genesis.codes).toEqual({ 'indicator-unit-other': 1 })
  })

  it('reads a workbook with numbers, not grouped ones', async () => {
    const path = join(folder, 'own.xlsx')
    await writeXlsxFile([
      [{ value: 'AGS' }, { value: 'Indikator' }, { value: 'Jahr' }, { value: 'Wert' }],
      [
        { value: '06636001' },
        { value: 'staff-per-1000' },
        { value: 2024, type: Number },
        { value: 7.125, type: Number },
      ],
    ] as never).toFile(path)
    expect(brief((await read(path)).got)).toEqual([['staff-per-1000', '06636001', '2024', 7.125, 'known']])
  })

  it('money is never taken for residents, and residents never for money', async () => {
    const log = new ImportLog()
    const own = write(
      'money.csv',
      'ags,indicator,year,value\n06636001,debt-per-person,2025,1500\n06636001,Einwohner,2025,8000\n',
    )
    const plain = write('plain.csv', 'Schulden;;\n;;Schulden je Einwohner\n;;EUR\n06636002;Berkatal;900\n')
    const people = write('people.csv', 'AGS;Gemeinde;Einwohner\n06636002;Berkatal;1463\n')
    const totals = await readOfficialPopulation([own, plain, people], { log })
    expect([...totals].map(([ags, { people: n }]) => [ags, n])).toEqual([
      ['06636001', 8000],
      ['06636002', 1463],
    ])
    expect(log.report().issues).toEqual([])
    expect(brief((await read(own)).got)).toEqual([['debt-per-person', '06636001', '2025', 1500, 'known']])
    expect((await read(people)).got).toEqual([])
  })

  it('one file that is no statistic does not lose the others', async () => {
    const log = new ImportLog()
    const none = write('none.csv', 'alter;qx\n0;0,003\n')
    const totals = await readOfficialPopulation([none, write('p.csv', 'AGS;Name;Einwohner\n06636002;B;1463\n')], {
      log,
    })
    expect(totals.get('06636002')?.people).toBe(1463)
    expect(log.report().issues).toMatchObject([{ code: 'statistics-no-regions', file: 'none.csv' }])
  })
})

const INKAR = new URL('../../../../shared/data/statistics/inkar_pilot_kreise.csv', import.meta.url).pathname

describe.skipIf(!existsSync(INKAR))('with real files (../shared/data, skipped without)', () => {
  it('INKAR without finances gives no figure and no complaint', async () => {
    const { got, codes } = await read(INKAR)
    expect(got).toEqual([])
    expect(codes).toEqual({})
  })
})
