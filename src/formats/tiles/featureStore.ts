import { unitX, unitY } from './mercator.ts'

/** Layers of the base map; the index is what `layer` holds. */
export const LAYERS = ['land', 'water', 'waterway', 'building', 'boundary', 'rail', 'road', 'place'] as const
export type Layer = (typeof LAYERS)[number]

export const POINT = 1
export const LINE = 2
export const AREA = 3
export type Kind = typeof POINT | typeof LINE | typeof AREA

/** What a feature carries into the tiles. `class` steers its look, `name` and the rest its label. */
export interface Properties {
  readonly class: string
  readonly name?: string
  readonly ref?: string
  readonly people?: number
  readonly bridge?: true
  readonly tunnel?: true
}

/**
 * Features of the base map, structures of arrays. Feature f has the parts partStart[f] … partStart[f + 1] − 1 (an area: outer ring, then holes, each closed),
 * part p the points pointStart[p] … pointStart[p + 1] − 1. Coordinates are Mercator units (`mercator.ts`).
 */
export class FeatureStore {
  count = 0
  layer = new Uint8Array(1024)
  kind = new Uint8Array(1024)
  minZoom = new Uint8Array(1024)
  /** Index into `properties`. */
  property = new Uint32Array(1024)
  /** Area in square units or length in units: which of two features matters more. */
  size = new Float64Array(1024)
  partStart = new Uint32Array(1025)
  partCount = 0
  pointStart = new Uint32Array(1025)
  pointCount = 0
  x = new Int32Array(8192)
  y = new Int32Array(8192)
  readonly properties: Properties[] = []
  readonly #known = new Map<string, number>()
  #openPart = 0
  #openPoint = 0

  /** Begins a feature; what was begun before and not committed is forgotten. */
  begin(): void {
    this.#openPart = this.partCount
    this.#openPoint = this.pointCount
  }

  /** Adds one part in degrees. Points that fall together are kept once. */
  part(lon: ArrayLike<number>, lat: ArrayLike<number>): void {
    this.#room(lon.length)
    let lastX = Number.NaN
    let lastY = Number.NaN
    for (let i = 0; i < lon.length; i++) {
      const x = unitX(lon[i])
      const y = unitY(lat[i])
      if (x === lastX && y === lastY) continue
      this.x[this.#openPoint] = x
      this.y[this.#openPoint++] = y
      lastX = x
      lastY = y
    }
    this.#endPart()
  }

  /** The same with points that are units already. */
  partInUnits(xs: ArrayLike<number>, ys: ArrayLike<number>): void {
    this.#room(xs.length)
    this.x.set(xs, this.#openPoint)
    this.y.set(ys, this.#openPoint)
    this.#openPoint += xs.length
    this.#endPart()
  }

  /** The box and size of what was begun: area of the outer ring less its holes, length of the lines. */
  measure(kind: Kind): { west: number; north: number; east: number; south: number; size: number } {
    const { x, y, pointStart } = this
    let west = Number.POSITIVE_INFINITY
    let north = Number.POSITIVE_INFINITY
    let east = Number.NEGATIVE_INFINITY
    let south = Number.NEGATIVE_INFINITY
    let size = 0
    for (let p = this.partCount; p < this.#openPart; p++) {
      const from = pointStart[p]
      const to = pointStart[p + 1]
      let sum = 0
      for (let i = from; i < to; i++) {
        if (x[i] < west) west = x[i]
        if (x[i] > east) east = x[i]
        if (y[i] < north) north = y[i]
        if (y[i] > south) south = y[i]
        if (i === from) continue
        if (kind === AREA) sum += (x[i - 1] - x[from]) * (y[i] - y[from]) - (x[i] - x[from]) * (y[i - 1] - y[from])
        else sum += Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1])
      }
      if (kind !== AREA) size += sum
      else size += (p === this.partCount ? 1 : -1) * Math.abs(sum / 2)
    }
    return { west, north, east, south, size }
  }

  commit(layer: Layer, kind: Kind, minZoom: number, properties: Properties, size: number): number {
    const f = this.count++
    if (f + 2 > this.partStart.length) {
      this.layer = grown(this.layer)
      this.kind = grown(this.kind)
      this.minZoom = grown(this.minZoom)
      this.property = grown(this.property)
      this.size = grown(this.size)
      this.partStart = grown(this.partStart)
    }
    this.layer[f] = LAYERS.indexOf(layer)
    this.kind[f] = kind
    this.minZoom[f] = minZoom
    this.property[f] = this.#intern(properties)
    this.size[f] = size
    this.partCount = this.#openPart
    this.pointCount = this.#openPoint
    this.partStart[f + 1] = this.partCount
    return f
  }

  #room(points: number): void {
    while (this.#openPoint + points > this.x.length) {
      this.x = grown(this.x)
      this.y = grown(this.y)
    }
    if (this.#openPart + 2 > this.pointStart.length) this.pointStart = grown(this.pointStart)
  }

  #endPart(): void {
    this.pointStart[++this.#openPart] = this.#openPoint
  }

  #intern(properties: Properties): number {
    const key = JSON.stringify(properties)
    let index = this.#known.get(key)
    if (index === undefined) {
      index = this.properties.push(properties) - 1
      this.#known.set(key, index)
    }
    return index
  }
}

function grown<T extends Uint8Array | Uint32Array | Int32Array | Float64Array>(old: T): T {
  const made = new (old.constructor as new (length: number) => T)(old.length * 2)
  made.set(old)
  return made
}
