import { appendFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ImportLog, InputError } from '../../core/evidence/index.ts'
import { openSource, readBytes, readCsv, type SourceEntry, withLocalFile } from './index.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reihum-source-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const utf8 = (text: string) => new TextEncoder().encode(text)
const write = (name: string, bytes: Uint8Array | string) => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}
const content = async (entry: SourceEntry) => new TextDecoder().decode(await readBytes(entry))
const codeOf = async (work: () => Promise<unknown>) => {
  try {
    await work()
  } catch (error) {
    if (error instanceof InputError) return error.issue.code
    throw error
  }
  return 'no error'
}
const readAll = async (path: string, limits = {}) => {
  const source = await openSource(path, { log: new ImportLog(), limits })
  try {
    for (const entry of source.entries) await readBytes(entry)
  } finally {
    source.close()
  }
}

describe('openSource', () => {
  it('reads a plain file, twice', async () => {
    const source = await openSource(write('a.csv', 'a,b\n1,2\n'), { log: new ImportLog() })
    expect(source.entries.map((entry) => [entry.name, entry.bytes])).toEqual([['a.csv', 8]])
    expect(await content(source.entries[0])).toBe('a,b\n1,2\n')
    expect(await content(source.entries[0])).toBe('a,b\n1,2\n')
  })

  it('unpacks gzip whatever its name', async () => {
    const source = await openSource(write('b.csv', gzipSync('a;b')), { log: new ImportLog() })
    expect(await content(source.entries[0])).toBe('a;b')
    const named = await openSource(write('c.csv.gz', gzipSync('x')), { log: new ImportLog() })
    expect(named.entries[0].entryName).toBe('c.csv')
  })

  it('lists the entries of a zip, without folders and clutter', async () => {
    const zip = zipSync({
      'x/stops.txt': utf8('s'),
      '__MACOSX/x': utf8('m'),
      '.DS_Store': utf8('d'),
      'y.txt': [utf8('y'), { level: 0 }],
    })
    const source = await openSource(write('feed.zip', zip), { log: new ImportLog() })
    expect(source.entries.map((entry) => entry.name)).toEqual(['feed.zip/x/stops.txt', 'feed.zip/y.txt'])
    expect(await Promise.all(source.entries.map(content))).toEqual(['s', 'y'])
    expect(await withLocalFile(source.entries[0], async (path) => existsSync(path))).toBe(true)
    source.close()
  })

  it('reads a folder with plain and packed files; a broken archive in it is reported and the rest loads', async () => {
    const path = join(folder, 'many')
    mkdirSync(join(path, 'deep'), { recursive: true })
    writeFileSync(join(path, 'a.txt'), 'a')
    writeFileSync(join(path, 'deep', 'b.txt.gz'), gzipSync('b'))
    writeFileSync(join(path, 'c.zip'), zipSync({ 'c.txt': utf8('c') }))
    writeFileSync(join(path, 'broken.zip'), 'PK\u0003\u0004 nothing')
    const log = new ImportLog()
    const source = await openSource(path, { log })
    expect(source.entries.map((entry) => entry.name)).toEqual(['many/a.txt', 'many/c.zip/c.txt', 'many/deep/b.txt.gz'])
    expect((await Promise.all(source.entries.map(content))).join('')).toBe('acb')
    expect(log.report().issues.map((issue) => issue.code)).toEqual(['archive-broken'])
    source.close()
  })

  it('leaves out names that climb out of the archive', async () => {
    const log = new ImportLog()
    const zip = zipSync({
      '../evil.txt': utf8('e'),
      '/etc/x': utf8('e'),
      '..\\w.txt': utf8('e'),
      'good.txt': utf8('g'),
    })
    const source = await openSource(write('climb.zip', zip), { log })
    expect(source.entries.map((entry) => entry.entryName)).toEqual(['good.txt'])
    expect(log.report().counts).toMatchObject([{ code: 'archive-unsafe-name', count: 3 }])
    source.close()
  })

  it('reads zip64', async () => {
    const source = await openSource(write('big.zip', zip64('n.txt', utf8('sixty-four'))), { log: new ImportLog() })
    expect(await content(source.entries[0])).toBe('sixty-four')
    source.close()
  })

  it('refuses bombs by ratio and by size, packed as zip or gzip', async () => {
    const zeros = new Uint8Array(3_000_000)
    const zip = write('bomb.zip', zipSync({ zeros }))
    const gz = write('bomb.gz', gzipSync(zeros))
    for (const path of [zip, gz]) {
      expect(await codeOf(() => readAll(path, { ratioFromBytes: 1_000_000 }))).toBe('archive-bomb')
      expect(await codeOf(() => readAll(path, { maxUnpackedBytes: 2_000_000 }))).toBe('archive-too-large')
      expect(await codeOf(() => readAll(path))).toBe('no error')
    }
  })

  it('tells a missing path, a lying size, a wrong checksum and a wrong extension apart', async () => {
    expect(await codeOf(() => readAll(join(folder, 'nowhere.csv')))).toBe('file-not-found')
    expect(await codeOf(() => readAll(write('text.zip', 'no zip at all')))).toBe('archive-broken')
    const zip = zipSync({ 'a.txt': [utf8('hello hello'), { level: 0 }] })
    zip[zip.indexOf(utf8('h')[0], 30)] = 65
    expect(await codeOf(() => readAll(write('crc.zip', zip)))).toBe('archive-damaged-entry')
  })

  it('never crashes on truncated or altered archives', async () => {
    const whole = zipSync({ 'a.csv': utf8('a;b;c\n'.repeat(500)), 'b.csv': utf8('x'.repeat(300)) })
    const packed = gzipSync('a;b;c\n'.repeat(500))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(whole, packed),
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }),
        async (bytes, cut, changes) => {
          const copy = Uint8Array.from(bytes.subarray(0, cut % (bytes.length + 1)))
          for (const [at, value] of changes) if (copy.length > 0) copy[at % copy.length] = value
          await codeOf(() => readAll(write('fuzz.zip', copy)))
        },
      ),
      { numRuns: 150 },
    )
    expect(await codeOf(() => readAll(write('cut.gz', packed.subarray(0, 30))))).toBe('archive-broken')
  })

  it('closes a file that is abandoned half way', async () => {
    const path = write('long.csv', 'a;b\n')
    for (let i = 0; i < 20; i++) appendFileSync(path, 'some;line\n'.repeat(5000))
    const source = await openSource(path, { log: new ImportLog() })
    for await (const row of readCsv(source.entries[0])) if (row.line === 3) break
    expect(source.entries[0].bytes).toBeGreaterThan(900_000)
    const noise = Uint8Array.from({ length: 3_000_000 }, (_, i) => (Math.imul(i, 2654435761) >>> 13) & 127)
    for (const level of [0, 6] as const) {
      const zip = await openSource(write('long.zip', zipSync({ noise: [noise, { level }] })), { log: new ImportLog() })
      for await (const chunk of zip.entries[0].stream()) if (chunk.length > 0) break
      expect((await readBytes(zip.entries[0])).length).toBe(3_000_000)
      zip.close()
    }
  })
})

/** A zip with one stored entry whose sizes and offset stand in zip64 fields only. */
function zip64(name: string, data: Uint8Array): Uint8Array {
  const u16 = (n: number) => [n & 255, n >> 8]
  const u32 = (n: number) => [...u16(n & 0xffff), ...u16(n >>> 16)]
  const u64 = (n: number) => [...u32(n), 0, 0, 0, 0]
  const all = 0xffffffff
  const nameBytes = [...utf8(name)]
  const sum = u32(crc32(data))
  const local = [
    ...[0x50, 0x4b, 3, 4],
    ...u16(45),
    ...u16(0),
    ...u16(0),
    ...u32(0),
    ...sum,
    ...u32(all),
    ...u32(all),
    ...u16(nameBytes.length),
    ...u16(20),
    ...nameBytes,
    ...u16(1),
    ...u16(16),
    ...u64(data.length),
    ...u64(data.length),
  ]
  const start = local.length + data.length
  const central = [
    ...[0x50, 0x4b, 1, 2],
    ...u16(45),
    ...u16(45),
    ...u16(0),
    ...u16(0),
    ...u32(0),
    ...sum,
    ...u32(all),
    ...u32(all),
    ...u16(nameBytes.length),
    ...u16(28),
    ...u16(0),
    ...u16(0),
    ...u16(0),
    ...u32(0),
    ...u32(all),
    ...nameBytes,
    ...u16(1),
    ...u16(24),
    ...u64(data.length),
    ...u64(data.length),
    ...u64(0),
  ]
  const end64 = [
    ...[0x50, 0x4b, 6, 6],
    ...u64(44),
    ...u16(45),
    ...u16(45),
    ...u32(0),
    ...u32(0),
    ...u64(1),
    ...u64(1),
    ...u64(central.length),
    ...u64(start),
  ]
  const locator = [...[0x50, 0x4b, 6, 7], ...u32(0), ...u64(start + central.length), ...u32(1)]
  const end = [
    ...[0x50, 0x4b, 5, 6],
    ...u16(0),
    ...u16(0),
    ...u16(0xffff),
    ...u16(0xffff),
    ...u32(all),
    ...u32(all),
    ...u16(0),
  ]
  return Uint8Array.from([...local, ...data, ...central, ...end64, ...locator, ...end])
}
