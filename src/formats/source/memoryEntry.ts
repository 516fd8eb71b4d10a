import { ImportLog } from '../../core/evidence/index.ts'
import type { SourceEntry } from './source.ts'

/** An entry over bytes in memory, cut into chunks of `chunkBytes`. */
export function memoryEntry(
  content: string | Uint8Array,
  { name = 'memory.csv', log = new ImportLog(), chunkBytes = 65_536 } = {},
): SourceEntry {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return {
    name,
    entryName: name,
    bytes: bytes.length,
    path: null,
    log,
    async *stream() {
      for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes)
    },
  }
}

/** Everything that an iterable yields, as an array. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}
