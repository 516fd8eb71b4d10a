import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ImportLog } from '../../core/evidence/index.ts'
import { collect, memoryEntry } from './memoryEntry.ts'
import { readLines } from './readLines.ts'
import { readWholeText } from './readText.ts'

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, little: boolean) => {
  const bytes = new Uint8Array(2 * text.length + 2)
  const view = new DataView(bytes.buffer)
  const marked = `\uFEFF${text}`
  for (let i = 0; i < marked.length; i++) view.setUint16(2 * i, marked.charCodeAt(i), little)
  return bytes
}

async function decode(bytes: Uint8Array, chunkBytes: number) {
  const log = new ImportLog()
  const text = await readWholeText(memoryEntry(bytes, { chunkBytes, log }))
  return { text, codes: log.report().counts.map((count) => `${count.code} ${count.count}`) }
}

describe('readText', () => {
  const text = 'Straße;Köln – 5 €\nGemünden;Nähe 🚲'
  for (const chunkBytes of [1, 2, 3, 5, 7, 1000]) {
    it(`decodes every encoding in chunks of ${chunkBytes}`, async () => {
      expect(await decode(utf8(text), chunkBytes)).toEqual({ text, codes: [] })
      expect(await decode(utf8(`\uFEFF${text}`), chunkBytes)).toEqual({ text, codes: [] })
      expect(await decode(utf16(text, true), chunkBytes)).toEqual({ text, codes: [] })
      expect(await decode(utf16(text, false), chunkBytes)).toEqual({ text, codes: [] })
      const western = 'Name;Straße\nGemünden;Köln\nß'
      expect(await decode(latin1(western), chunkBytes)).toEqual({ text: western, codes: ['text-not-utf8 1'] })
    })
  }

  it('reads the signs that Windows-1252 adds to Latin-1', async () => {
    expect((await decode(Uint8Array.of(65, 0x96, 66, 0x80), 9)).text).toBe('A–B€')
  })

  it('keeps UTF-8 when only a byte is broken', async () => {
    const { text: got, codes } = await decode(Uint8Array.of(...utf8('äöü'), 0xff, ...utf8('ß')), 100)
    expect(got).toBe('äöü\uFFFDß')
    expect(codes).toEqual(['text-broken-utf8 1'])
  })

  it('does not depend on how the bytes are cut, for any text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.integer({ min: 1, max: 9 }),
        async (value, chunkBytes) => {
          expect((await decode(utf8(value), chunkBytes)).text).toBe(value.replace(/^\uFEFF/, ''))
        },
      ),
    )
  })

  it('never throws on any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), fc.integer({ min: 1, max: 9 }), async (bytes, chunkBytes) => {
        expect(typeof (await decode(bytes, chunkBytes)).text).toBe('string')
      }),
    )
  })
})

describe('readLines', () => {
  it('ends lines at LF, CRLF and CR, however they are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom('', 'a', 'bc'), fc.constantFrom('\n', '\r\n'))),
        fc.integer({ min: 1, max: 5 }),
        async (lines, chunkBytes) => {
          const got = await collect(readLines(memoryEntry(lines.flat().join(''), { chunkBytes })))
          expect(got).toEqual(lines.map(([line]) => line))
        },
      ),
    )
    expect(await collect(readLines(memoryEntry('a\rb\r')))).toEqual(['a', 'b'])
    expect(await collect(readLines(memoryEntry('a\nb')))).toEqual(['a', 'b'])
  })
})
