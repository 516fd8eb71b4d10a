import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { DataSource } from './dataSources.ts'

/** What a file is by its first bytes. */
export function formatOf(head: Uint8Array): DataSource['format'] | 'html' | 'unknown' {
  const text = new TextDecoder('latin1').decode(head.subarray(0, 512))
  if (text.startsWith('PK\u0003\u0004') || text.startsWith('PK\u0005\u0006')) return 'zip'
  if (text.startsWith('SQLite format 3\u0000')) return 'geopackage'
  // A PBF begins with the length of its first header, which names its content.
  if (head[0] === 0 && text.slice(4, 32).includes('OSMHeader')) return 'osm-pbf'
  return /^\s*(\ufeff|ï»¿)?\s*<(!doctype html|html|head|\?xml|body|script)/i.test(text) ? 'html' : 'unknown'
}

export async function headOf(path: string): Promise<Uint8Array> {
  const handle = await open(path)
  try {
    const head = new Uint8Array(512)
    const { bytesRead } = await handle.read(head, 0, head.length, 0)
    return head.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** Hex digests of a file, in one pass. */
export async function digestsOf(path: string, signal?: AbortSignal): Promise<{ sha256: string; md5: string }> {
  const sha256 = createHash('sha256')
  const md5 = createHash('md5')
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20, signal })) {
    sha256.update(chunk)
    md5.update(chunk)
  }
  return { sha256: sha256.digest('hex'), md5: md5.digest('hex') }
}

/** The digest in a checksum file (`5d41…  name`), lower case; '' when there is none of this kind. */
export function digestIn(text: string, kind: 'md5' | 'sha256'): string {
  const pattern = kind === 'md5' ? /\b[0-9a-f]{32}\b/i : /\b[0-9a-f]{64}\b/i
  return pattern.exec(text)?.[0].toLowerCase() ?? ''
}
