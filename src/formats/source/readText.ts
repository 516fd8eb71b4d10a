import { Buffer, isAscii, isUtf8 } from 'node:buffer'
import { InputError } from '../../core/evidence/index.ts'
import type { SourceEntry } from './source.ts'

const REPLACEMENT = '\uFFFD'

/**
 * Text of an entry in chunks: UTF-8 with or without BOM, UTF-16 with BOM, else Windows-1252 (a superset of Latin-1).
 * The encoding is decided at the first bytes that are not UTF-8: when nothing before them was beyond ASCII the rest is
 * Windows-1252; a file that is UTF-8 in the main keeps it and shows the broken bytes as `\uFFFD`. Both are noted once in the log.
 */
export async function* readText(entry: SourceEntry): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null
  let lenient = false
  let rest = Buffer.alloc(0)
  let first = true
  let sawMultibyte = false
  for await (const bytes of entry.stream()) {
    const chunk = rest.length > 0 ? Buffer.concat([rest, bytes]) : asBuffer(bytes)
    if (first && chunk.length < 3) {
      rest = Buffer.from(chunk)
      continue
    }
    rest = Buffer.alloc(0)
    let start = 0
    if (first) {
      first = false
      decoder = utf16Decoder(chunk)
      start = chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? 3 : 0
    }
    if (decoder) {
      yield decoder.decode(chunk, { stream: true })
      continue
    }
    const end = lastWhole(chunk)
    const whole = chunk.subarray(start, end)
    rest = Buffer.from(chunk.subarray(end))
    if (lenient || isUtf8(whole)) {
      if (!sawMultibyte && !isAscii(whole)) sawMultibyte = true
      yield whole.toString('utf8')
      continue
    }
    if (sawMultibyte || mostlyUtf8(whole)) {
      entry.log.warn('text-broken-utf8', { file: entry.name })
      lenient = true
      yield whole.toString('utf8')
      continue
    }
    entry.log.note('text-not-utf8', { file: entry.name })
    decoder = new TextDecoder('windows-1252')
    yield decoder.decode(chunk.subarray(start), { stream: true })
    rest = Buffer.alloc(0)
  }
  if (decoder) yield decoder.decode()
  else if (rest.length > 0) yield decodeEnd(rest, entry, lenient || sawMultibyte)
}

/** The whole text of a small entry; refuses more than `maxBytes` (a text of that size belongs to a streaming reader). */
export async function readWholeText(entry: SourceEntry, maxBytes = 400 * 1024 ** 2): Promise<string> {
  const parts: string[] = []
  let length = 0
  for await (const part of readText(entry)) {
    length += part.length
    if (length > maxBytes) {
      throw new InputError({
        code: 'file-too-large',
        severity: 'error',
        file: entry.name,
        params: { megabytes: Math.floor(maxBytes / 1e6) },
      })
    }
    parts.push(part)
  }
  return parts.join('')
}

function decodeEnd(rest: Buffer, entry: SourceEntry, keepUtf8: boolean): string {
  if (isUtf8(rest)) return rest.toString('utf8').replace(/^\uFEFF/, '')
  if (keepUtf8) return rest.toString('utf8')
  entry.log.note('text-not-utf8', { file: entry.name })
  return new TextDecoder('windows-1252').decode(rest)
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function utf16Decoder(chunk: Uint8Array): TextDecoder | null {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return new TextDecoder('utf-16le')
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return new TextDecoder('utf-16be')
  return null
}

/** Index behind the last whole UTF-8 character: an unfinished one of up to three bytes waits for the next chunk. */
function lastWhole(chunk: Uint8Array): number {
  const end = chunk.length
  for (let back = 1; back <= 3 && back <= end; back++) {
    const byte = chunk[end - back]
    if (byte < 0x80) return end
    if (byte < 0xc0) continue
    const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    return needs > back ? end - back : end
  }
  return end
}

/** More proper multi-byte characters than broken ones. */
function mostlyUtf8(bytes: Buffer): boolean {
  let broken = 0
  let proper = 0
  for (const character of bytes.toString('utf8')) {
    if (character === REPLACEMENT) broken++
    else if (character > '\u007f') proper++
  }
  return proper > broken
}
