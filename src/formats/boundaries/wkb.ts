import type { LonLat, MultiPolygon, Polygon } from '../../core/geo/index.ts'

const POLYGON = 3
const MULTI_POLYGON = 6
const COLLECTION = 7

/**
 * Polygons of a geometry of a GeoPackage: header `GP`, then well-known binary (ISO and EWKB forms, with or without Z and M).
 * Empty for points and lines; null when the bytes are damaged.
 */
export function polygonsOfGeoPackage(blob: Uint8Array): MultiPolygon | null {
  if (blob.length < 8 || blob[0] !== 0x47 || blob[1] !== 0x50) return null
  const flags = blob[3]
  if (flags & 0x10) return []
  const envelopeBytes = [0, 32, 48, 48, 64][(flags >> 1) & 7]
  return envelopeBytes === undefined ? null : polygonsOfWkb(blob.subarray(8 + envelopeBytes))
}

export function polygonsOfWkb(bytes: Uint8Array): MultiPolygon | null {
  try {
    return new Reader(bytes).geometry(0)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Reads beyond the end throw RangeError (by DataView). */
class Reader {
  readonly #view: DataView
  #at = 0
  #little = true

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  geometry(depth: number): MultiPolygon {
    if (depth > 4) throw new RangeError('nested too deep')
    this.#little = this.#view.getUint8(this.#at++) === 1
    const code = this.#uint32()
    // EWKB sets high bits for Z, M and a following reference system; ISO adds thousands.
    const dimensions = 2 + dimension(code, 0x80000000, [1, 3]) + dimension(code, 0x40000000, [2, 3])
    if (code & 0x20000000) this.#uint32()
    const kind = (code & 0xffff) % 1000
    if (kind === POLYGON) return [this.#polygon(dimensions)]
    if (kind !== MULTI_POLYGON && kind !== COLLECTION) return []
    const count = this.#count(9)
    const polygons: Polygon[] = []
    for (let i = 0; i < count; i++) {
      polygons.push(...this.geometry(depth + 1))
    }
    return polygons
  }

  #polygon(dimensions: number): Polygon {
    const rings: LonLat[][] = []
    const ringCount = this.#count(4)
    for (let r = 0; r < ringCount; r++) {
      const pointCount = this.#count(8 * dimensions)
      const ring: LonLat[] = []
      for (let p = 0; p < pointCount; p++) {
        const x = this.#view.getFloat64(this.#at, this.#little)
        const y = this.#view.getFloat64(this.#at + 8, this.#little)
        this.#at += 8 * dimensions
        ring.push([x, y])
      }
      rings.push(ring)
    }
    return rings
  }

  #uint32(): number {
    const value = this.#view.getUint32(this.#at, this.#little)
    this.#at += 4
    return value
  }

  /** A number of items that cannot be larger than the bytes that are left. */
  #count(bytesEach: number): number {
    const count = this.#uint32()
    if (count * bytesEach > this.#view.byteLength - this.#at) throw new RangeError('count beyond the end')
    return count
  }
}

function dimension(code: number, flag: number, thousands: readonly number[]): number {
  return (code & flag) !== 0 || thousands.includes(Math.floor((code & 0xffff) / 1000)) ? 1 : 0
}
