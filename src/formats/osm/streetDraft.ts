import { GrowingFloats, GrowingInts } from './growing.ts'

/** Streets as they come from the file, one entry per way without gaps; points of way w: pointStart[w] … pointStart[w + 1] − 1. */
export class StreetDraft {
  readonly pointStart = new GrowingInts()
  readonly nodeId = new GrowingFloats()
  readonly lonE7 = new GrowingInts()
  readonly latE7 = new GrowingInts()
  readonly way = new GrowingFloats()
  readonly access = new GrowingInts()
  readonly roadClass = new GrowingInts()
  readonly flags = new GrowingInts()
  readonly maxSpeedForward = new GrowingInts()
  readonly maxSpeedBackward = new GrowingInts()
  readonly fixedSeconds = new GrowingInts()
  readonly name = new GrowingInts()
  readonly names: string[] = []
  readonly #nameIndex = new Map<string, number>()

  constructor() {
    this.pointStart.push(0)
  }

  get wayCount(): number {
    return this.way.length
  }

  /** Index of a name, −1 for none. */
  nameOf(name: string | undefined): number {
    if (name === undefined || name === '') return -1
    let i = this.#nameIndex.get(name)
    if (i === undefined) {
      i = this.names.length
      this.names.push(name)
      this.#nameIndex.set(name, i)
    }
    return i
  }
}
