import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { ImportLog, InputError } from '../../core/evidence/index.ts'
import type { ServiceKind } from '../../core/services/index.ts'
import { readConnectionList } from './index.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reihum-connections-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const write = (name: string, content: string) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const serviceKinds = new Map<string, ServiceKind>([
  ['broadband', 'networked'],
  ['drinking-water', 'networked'],
  ['digital-public-services', 'digital'],
  ['pharmacy', 'visited'],
  ['fire-service', 'outbound'],
])
const serviceWords = new Map([['trinkwasser', 'drinking-water']])

async function read(path: string) {
  const log = new ImportLog()
  const got = await readConnectionList(path, { log, serviceKinds, serviceWords })
  const report = log.report()
  return { got, report, codes: Object.fromEntries(report.counts.map(({ code, count }) => [code, count])) }
}
const brief = (got: Awaited<ReturnType<typeof read>>['got']) =>
  got.map(({ service, by, key, sharePercent, state }) => [service, by, key, sharePercent, state])

describe('readConnectionList', () => {
  it('reads the documented form', async () => {
    const { got, codes } = await read(
      write(
        'a.csv',
        'service,ags,share_percent,level,basis,source,as_of\nbroadband,06636001,97.5,>= 100 MBit/s,households,Breitbandatlas,2025-06-30\n',
      ),
    )
    expect(got).toEqual([
      {
        service: 'broadband',
        level: '≥ 100 Mbit/s',
        basis: 'households',
        source: 'Breitbandatlas',
        asOf: '2025-06-30',
        by: 'municipality',
        key: '06636001',
        sharePercent: 97.5,
        state: 'known',
        file: 'a.csv',
        line: 2,
      },
    ])
    expect(codes).toEqual({})
  })

  it('reads German columns below a title, counts, cells, and keeps zero, missing and suppressed apart', async () => {
    const { got, codes } = await read(
      write(
        'b.csv',
        [
          'Anschlüsse im Kreis;;;;;',
          'Leistung;Gemeindeschlüssel;Gitterzelle;Anteil (%);Angeschlossen;Gesamt',
          'Trinkwasser;6636001;;;1.980;2.000',
          'Trinkwasser;06636002;;0;;',
          'Trinkwasser;06636003;;;;',
          'Trinkwasser;06636004;;.;;',
          'Trinkwasser;06636005;;;geheim;300',
          'Trinkwasser;06636006;;;0;0',
          'Broadband;06636007;100mN30000E43000;99,5 %;;',
        ].join('\n'),
      ),
    )
    expect(brief(got)).toEqual([
      ['drinking-water', 'municipality', '6636001', 99, 'known'],
      ['drinking-water', 'municipality', '06636002', 0, 'known'],
      ['drinking-water', 'municipality', '06636003', null, 'missing'],
      ['drinking-water', 'municipality', '06636004', null, 'suppressed'],
      ['drinking-water', 'municipality', '06636005', null, 'suppressed'],
      ['drinking-water', 'municipality', '06636006', null, 'missing'],
      ['broadband', 'cell', '100mN30000E43000', 99.5, 'known'],
    ])
    expect(codes).toEqual({})
  })

  it('keeps good rows and names every faulty one with its line', async () => {
    const { got, codes, report } = await read(
      write(
        'c.csv',
        [
          'service,ags,share_percent,connected,total,basis,as_of',
          'broadband,06636001,101,,,,',
          'broadband,06636001,-1,,,,',
          'broadband,06636001,viel,,,,',
          'broadband,06636001,,12,10,,',
          'broadband,06636001,,viele,10,,',
          'broadbnad,06636001,50,,,,',
          'raumfahrt,06636001,50,,,,',
          'pharmacy,06636001,50,,,,',
          'fire-service,06636001,50,,,,',
          ',06636001,50,,,,',
          'broadband,,50,,,,',
          'broadband,06636001,50,,,Fläche,',
          'broadband,06636001,50,,,Kühe,31.02.2025',
        ].join('\n'),
      ),
    )
    expect(brief(got)).toEqual([['broadband', 'municipality', '06636001', 50, 'known']])
    expect(codes).toEqual({
      'connection-share-out-of-range': 2,
      'connection-share-unreadable': 2,
      'connection-counts-contradict': 1,
      'connection-service-unknown-near': 1,
      'connection-service-unknown': 1,
      'connection-service-travelled': 2,
      'connection-service-missing': 1,
      'connection-place-missing': 1,
      'connection-share-of-area': 1,
      'connection-basis-unknown': 1,
      'connection-date-unreadable': 1,
    })
    expect(report.issues.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 14])
    expect(report.files[0]).toMatchObject({ read: 13, skipped: 12 })
  })

  it('asks when no share is greater than one', async () => {
    const rows = [0.9, 0.95, 0.8, 1, 0.7].map((share, i) => `broadband,0663600${i + 1},${share}`)
    const { codes, got } = await read(write('d.csv', `service,ags,share\n${rows.join('\n')}\n`))
    expect(got).toHaveLength(5)
    expect(codes).toEqual({ 'connection-shares-tiny': 1 })
  })

  it('reads a workbook, with the sheet that has the table', async () => {
    const path = join(folder, 'e.xlsx')
    await writeXlsxFile([
      { sheet: 'Titel', data: [[{ value: 'Nur Text' }]] },
      {
        sheet: 'Daten',
        data: [
          [{ value: 'Leistung' }, { value: 'AGS' }, { value: 'Anteil' }],
          [{ value: 'broadband' }, { value: 6636001, type: Number }, { value: 97.25, type: Number }],
        ],
      },
    ] as never).toFile(path)
    expect(brief((await read(path)).got)).toEqual([['broadband', 'municipality', '6636001', 97.25, 'known']])
  })

  it.each([
    ['ags,share\n06636001,5\n', 'connection-no-service'],
    ['service,share\nbroadband,5\n', 'connection-no-place'],
    ['service,ags,connected\nbroadband,06636001,5\n', 'connection-no-share'],
  ])('refuses a list that lacks a column', async (text, code) => {
    await expect(read(write('f.csv', text))).rejects.toMatchObject({ issue: { code, file: 'f.csv' } })
  })

  it('property: whatever a list holds, no row is a share outside 0 to 100, and none that is not known has one', async () => {
    const cell = fc.oneof(
      fc.constantFrom('broadband', '06636001', '50', '.', '', '-', '101', '1.000', '99,5 %', 'geheim', '"'),
      fc.string({ maxLength: 6 }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 8 }), async (rows) => {
        const text = ['service,ags,share,connected,total', ...rows.map((row) => row.join(','))].join('\n')
        try {
          for (const { sharePercent, state } of (await read(write('g.csv', text))).got) {
            expect(sharePercent === null).toBe(state !== 'known')
            if (sharePercent !== null) expect(sharePercent >= 0 && sharePercent <= 100).toBe(true)
          }
        } catch (error) {
          expect(error).toBeInstanceOf(InputError)
        }
      }),
      { numRuns: 100 },
    )
  })
})
