import type { CsvRow } from './csvBytes.ts'

const FREE = -1
const SPACE = 0x20
const decoder = new TextDecoder()
const encoder = new TextEncoder()

/**
 * Identifiers as bytes → 0, 1, 2 … in the order of first mention. Compares bytes, makes no strings: a country's stop times look up 80 million of them.
 * Slots are a power of two, at most half full, probed linearly; `pool` holds all identifiers one after the other.
 */
export class IdTable {
  #slots = new Int32Array(1024).fill(FREE)
  #hashes = new Uint32Array(512)
  #offsets = new Uint32Array(513)
  #pool = new Uint8Array(16_384)
  #size = 0

  get size(): number {
    return this.#size
  }

  /** Index of the identifier in a field (spaces around it do not count), added when new; −1 for an empty field. */
  add(row: CsvRow, column: number): number {
    return this.#of(row, column, true)
  }

  /** Index of the identifier in a field, −1 when it is empty or unknown. */
  find(row: CsvRow, column: number): number {
    return this.#of(row, column, false)
  }

  addText(id: string): number {
    const bytes = encoder.encode(id)
    return this.#lookUp(bytes, 0, bytes.length, true)
  }

  findText(id: string): number {
    const bytes = encoder.encode(id)
    return this.#lookUp(bytes, 0, bytes.length, false)
  }

  text(index: number): string {
    return decoder.decode(this.#pool.subarray(this.#offsets[index], this.#offsets[index + 1]))
  }

  /** Is the field this very identifier? Faster than `find` for a row that repeats the identifier of the row before. */
  is(index: number, row: CsvRow, column: number): boolean {
    const from = row.start[column]
    const length = row.end[column] - from
    const offset = this.#offsets[index]
    if (this.#offsets[index + 1] - offset !== length) return false
    // Rows of one trip differ from the next trip's mostly at the end of the identifier.
    for (let i = length - 1; i >= 0; i--) if (this.#pool[offset + i] !== row.bytes[from + i]) return false
    return true
  }

  #of(row: CsvRow, column: number, add: boolean): number {
    if (column < 0 || column >= row.count) return -1
    const { bytes } = row
    let from = row.start[column]
    let to = row.end[column]
    while (from < to && bytes[from] === SPACE) from++
    while (to > from && bytes[to - 1] === SPACE) to--
    if (from === to) return -1
    if (row.escaped[column]) {
      const id = encoder.encode(decoder.decode(bytes.subarray(from, to)).replaceAll('""', '"'))
      return this.#lookUp(id, 0, id.length, add)
    }
    return this.#lookUp(bytes, from, to, add)
  }

  #lookUp(bytes: Uint8Array, from: number, to: number, add: boolean): number {
    const hash = hashOf(bytes, from, to)
    const mask = this.#slots.length - 1
    let slot = hash & mask
    for (;;) {
      const index = this.#slots[slot]
      if (index === FREE) break
      if (this.#hashes[index] === hash && this.#equals(index, bytes, from, to)) return index
      slot = (slot + 1) & mask
    }
    if (!add) return -1
    this.#slots[slot] = this.#size
    return this.#append(hash, bytes, from, to)
  }

  #equals(index: number, bytes: Uint8Array, from: number, to: number): boolean {
    const offset = this.#offsets[index]
    if (this.#offsets[index + 1] - offset !== to - from) return false
    for (let i = from; i < to; i++) if (this.#pool[offset + i - from] !== bytes[i]) return false
    return true
  }

  #append(hash: number, bytes: Uint8Array, from: number, to: number): number {
    const index = this.#size++
    const offset = this.#offsets[index]
    const end = offset + to - from
    if (end > this.#pool.length) this.#pool = grown(this.#pool, Math.max(end, this.#pool.length * 2))
    this.#pool.set(bytes.subarray(from, to), offset)
    this.#hashes[index] = hash
    this.#offsets[index + 1] = end
    if (this.#size === this.#hashes.length) {
      this.#hashes = grown(this.#hashes, this.#size * 2)
      this.#offsets = grown(this.#offsets, this.#size * 2 + 1)
      this.#rehash()
    }
    return index
  }

  #rehash(): void {
    const slots = new Int32Array(this.#hashes.length * 2).fill(FREE)
    const mask = slots.length - 1
    for (let index = 0; index < this.#size; index++) {
      let slot = this.#hashes[index] & mask
      while (slots[slot] !== FREE) slot = (slot + 1) & mask
      slots[slot] = index
    }
    this.#slots = slots
  }
}

/** FNV-1a, 32 bits, with a final mix because the slots use the low bits. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i], 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}

function grown<T extends Uint8Array | Uint32Array>(array: T, length: number): T {
  const larger = new (array.constructor as new (length: number) => T)(length)
  larger.set(array)
  return larger
}
