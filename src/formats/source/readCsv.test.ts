import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ImportLog } from '../../core/evidence/index.ts'
import { guessDelimiter } from './delimiter.ts'
import { collect, memoryEntry } from './memoryEntry.ts'
import { readCsv } from './readCsv.ts'

async function rows(text: string | Uint8Array, options = {}, chunkBytes = 65_536) {
  const log = new ImportLog()
  const got = await collect(readCsv(memoryEntry(text, { log, chunkBytes }), options))
  return { got, codes: log.report().counts.map((count) => `${count.code} ${count.count}`) }
}

describe('readCsv', () => {
  it('numbers the rows by the line on which they begin', async () => {
    const { got } = await rows('a,b\n1,"x\ny"\n\n2,z\n')
    expect(got).toEqual([
      { line: 1, fields: ['a', 'b'] },
      { line: 2, fields: ['1', 'x\ny'] },
      { line: 5, fields: ['2', 'z'] },
    ])
  })

  it.each([
    ['a;b\n1,5;2,5\n', ';'],
    ['a,b\n1.5,2.5\n', ','],
    ['a\tb c, d\n1\t2\n', '\t'],
    ['a|b\n1|2\n', '|'],
    ['name;ort\n"a,b,c,d";x\n"e,f,g,h";y', ';'],
    ['just one column\nvalue', ','],
    ['Titel der Tabelle\nnoch eine Zeile, mit Komma\na;b;c\n1,0;2,0;3,0\n4,0;5,0;6,0', ';'],
  ])('guesses the delimiter of %j', (text, expected) => {
    expect(guessDelimiter(text.split('\n'))).toBe(expected)
  })

  it('keeps a quote inside an unquoted field', async () => {
    const { got } = await rows('a,b\n5" pipe,x\n"say ""hi""",y')
    expect(got.slice(1).map((row) => row.fields)).toEqual([
      ['5" pipe', 'x'],
      ['say "hi"', 'y'],
    ])
  })

  it('loses one row to a quote that never closes, not the file', async () => {
    const lines = Array.from({ length: 500 }, (_, i) => `${i},x`)
    lines[10] = '10,"oops'
    const { got, codes } = await rows(lines.join('\n'))
    expect(got.length).toBe(500)
    expect(got[10].fields).toEqual(['10', '"oops'])
    expect(got[499]).toEqual({ line: 500, fields: ['499', 'x'] })
    expect(codes).toEqual(['csv-open-quote 1'])
    const short = await rows('a,b\n1,"x\n2,y')
    expect(short.got.map((row) => [row.line, ...row.fields])).toEqual([
      [1, 'a', 'b'],
      [2, '1', '"x'],
      [3, '2', 'y'],
    ])
  })

  it('agrees with csv-parse on any well-formed table', async () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'ß', '"', ',', ';', '\n', ' ', '1'), maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
        async (table) => {
          const text = table.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')
          const oracle = parse(text, { relax_column_count: true }) as string[][]
          const { got } = await rows(text, { delimiter: ',' }, 3)
          expect(got.map((row) => row.fields)).toEqual(oracle)
        },
      ),
    )
  })

  it('never throws on any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 80 }), async (bytes) => {
        expect(Array.isArray((await rows(bytes, {}, 7)).got)).toBe(true)
      }),
    )
  })
})
