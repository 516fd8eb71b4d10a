import type { PbfReader } from 'pbf'
import { Damage } from './damage.ts'

/** End of the message or packed field whose length comes next; a length beyond the buffer is damage (the library would read on). */
export function messageEnd(pbf: PbfReader): number {
  const end = pbf.readVarint() + pbf.pos
  if (!(end <= pbf.length)) throw new Damage('length beyond the block')
  return end
}

/** Packed (or single) unsigned values appended to `to`. */
export function readUnsigned(pbf: PbfReader, to: number[]): void {
  if (pbf.type !== 2) {
    to.push(pbf.readVarint())
    return
  }
  const end = messageEnd(pbf)
  while (pbf.pos < end) to.push(pbf.readVarint())
}

/** Packed (or single) zigzag differences, appended as running sums. */
export function readDeltas(pbf: PbfReader, to: number[]): void {
  let value = to.length > 0 ? to[to.length - 1] : 0
  if (pbf.type !== 2) {
    to.push(value + pbf.readSVarint())
    return
  }
  const end = messageEnd(pbf)
  while (pbf.pos < end) {
    value += pbf.readSVarint()
    to.push(value)
  }
}

export function isId(id: number): boolean {
  return Number.isSafeInteger(id)
}
