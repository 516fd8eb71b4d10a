import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CsvScanner } from './csvBytes.ts'
import { textField } from './fields.ts'

function scan(text: string | Uint8Array, chunkBytes = Number.POSITIVE_INFINITY) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const rows: string[][] = []
  const lines: number[] = []
  const openQuotes: number[] = []
  const scanner = new CsvScanner(
    (row) => {
      rows.push(Array.from({ length: row.count }, (_, f) => textField(row, f)))
      lines.push(row.line)
    },
    (line) => openQuotes.push(line),
  )
  for (let i = 0; i < bytes.length; i += Math.min(chunkBytes, bytes.length))
    scanner.push(bytes.slice(i, i + chunkBytes))
  scanner.finish()
  return { rows, lines, openQuotes }
}

describe('rows of a table', () => {
  test.each([
    [
      'plain',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'no line break at the end',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      '\\r\\n',
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      '\\r alone',
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'byte order mark',
      '\ufeffa,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'empty lines',
      'a,b\n\n1,2\n\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'empty fields',
      'a,b,c\n,,\n',
      [
        ['a', 'b', 'c'],
        ['', '', ''],
      ],
    ],
    [
      'quotes',
      'a,b\n"x, y","z ""q"""\n',
      [
        ['a', 'b'],
        ['x, y', 'z "q"'],
      ],
    ],
    [
      'line break in quotes',
      'a,b\n"x\ny",2\n',
      [
        ['a', 'b'],
        ['x\ny', '2'],
      ],
    ],
    [
      'quote inside a field',
      'a,b\nx "y" z,2\n',
      [
        ['a', 'b'],
        ['x "y" z', '2'],
      ],
    ],
    [
      'quoted field with a tail',
      'a,b\n"x"y,2\n',
      [
        ['a', 'b'],
        ['x', '2'],
      ],
    ],
    [
      'semicolons',
      'a;b\n1,5;2\n',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1\t2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['nothing', '', []],
    ['only a header', 'a,b', [['a', 'b']]],
  ])('%s', (_, text, expected) => {
    for (const chunk of [1, 2, 3, 7, Number.POSITIVE_INFINITY]) expect(scan(text, chunk).rows).toEqual(expected)
  })

  test('lines count line breaks in quotes', () => {
    expect(scan('a\n"x\ny\nz"\n\nb\n').lines).toEqual([1, 2, 6])
  })

  test('a quote that is never closed costs its own row only', () => {
    const { rows, openQuotes } = scan('a,b\n1,"2\n3,4\n5,6\n')
    expect(rows).toEqual([
      ['a', 'b'],
      ['1', '"2'],
      ['3', '4'],
      ['5', '6'],
    ])
    expect(openQuotes).toEqual([2])
  })

  test('an open quote in front of more than a megabyte does not hold it back', () => {
    const many = Array.from({ length: 200_000 }, (_, i) => `${i},x`).join('\n')
    const { rows } = scan(`a,b\n1,"2\n${many}\n`, 65_536)
    expect(rows).toHaveLength(200_002)
  })

  test('Windows-1252 bytes become letters', () => {
    expect(scan(Uint8Array.of(0x61, 0x0a, 0x4d, 0xfc, 0x68, 0x6c, 0x65)).rows).toEqual([['a'], ['Mühle']])
  })

  test('any table, however it is cut into chunks, comes out as it went in', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ü', '"', ',', '\n', '\r', ' ', '1', ';'), maxLength: 6 })
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 40 }), (rows, chunkBytes) => {
        const header = 'c1,c2,c3,c4,c5,c6,c7,c8,c9'
        const text = rows.map((row) => row.map((c) => `"${c.replaceAll('"', '""')}"`).join(',')).join('\r\n')
        const scanned = scan(`${header}\r\n${text}\r\n`, chunkBytes)
        expect(scanned.rows.slice(1)).toEqual(rows.map((row) => row.map((c) => c.trim())))
        expect(scanned.openQuotes).toEqual([])
      }),
    )
  })

  test('random bytes never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 50 }), (bytes, chunk) => {
        scan(bytes, chunk)
      }),
    )
  })
})
