import { InputError } from '../../core/evidence/index.ts'
import type { Box } from '../../core/geo/index.ts'
import { NodeStore } from './nodeStore.ts'
import type { OsmWay, Tags } from './types.ts'

/** 1.6 GB of positions. All of Germany has four times as many nodes: larger extracts are clipped to the region. */
const MAX_NODES = 100_000_000

/** Positions of the nodes of all files: those in the box, and those outside that ways and areas reaching into it need. */
export class NodePositions {
  readonly #west: number
  readonly #south: number
  readonly #east: number
  readonly #north: number
  readonly #clip: boolean
  readonly #inside: NodeStore[] = []
  readonly #outside: NodeStore[] = []
  #count = 0
  #minLon = 0x7fffffff
  #minLat = 0x7fffffff
  #maxLon = -0x7fffffff
  #maxLat = -0x7fffffff
  #foundLon = 0
  #foundLat = 0

  constructor(box: Box | undefined) {
    const [west, south, east, north] = box ?? [-180, -90, 180, 90]
    this.#west = Math.round(west * 1e7)
    this.#south = Math.round(south * 1e7)
    this.#east = Math.round(east * 1e7)
    this.#north = Math.round(north * 1e7)
    this.#clip = box !== undefined
  }

  get count(): number {
    return this.#count
  }

  /** Starts the next file. */
  begin(): NodeStore {
    const store = new NodeStore()
    this.#inside.push(store)
    return store
  }

  beginOutside(): NodeStore {
    const store = new NodeStore()
    this.#outside.push(store)
    return store
  }

  add(id: number, lonE7: number, latE7: number): 'kept' | 'outside' | 'known' | 'misplaced' {
    if (!this.#covers(lonE7, latE7)) return isOnEarth(lonE7, latE7) ? 'outside' : 'misplaced'
    const last = this.#inside.length - 1
    for (let f = 0; f < last; f++) if (this.#inside[f].find(id) >= 0) return 'known'
    if (!this.#inside[last].add(id, lonE7, latE7)) return 'known'
    if (++this.#count > MAX_NODES)
      throw new InputError({ code: 'osm-too-many-nodes', severity: 'error', params: { count: MAX_NODES } })
    if (lonE7 < this.#minLon) this.#minLon = lonE7
    if (lonE7 > this.#maxLon) this.#maxLon = lonE7
    if (latE7 < this.#minLat) this.#minLat = latE7
    if (latE7 > this.#maxLat) this.#maxLat = latE7
    return 'kept'
  }

  addOutside(id: number, lonE7: number, latE7: number): void {
    if (isOnEarth(lonE7, latE7)) this.#outside[this.#outside.length - 1].add(id, lonE7, latE7)
  }

  isInBox(id: number): boolean {
    return this.#inside.some((store) => store.find(id) >= 0)
  }

  has(id: number): boolean {
    return this.isInBox(id) || this.#outside.some((store) => store.find(id) >= 0)
  }

  /** True when a node of the way lies in the box, by its id or by the way's own positions. */
  touchesBox(refs: readonly number[], lonE7: readonly number[], latE7: readonly number[]): boolean {
    for (let i = 0; i < refs.length; i++) {
      if (this.isInBox(refs[i])) return true
      if (i < lonE7.length && this.#covers(lonE7[i], latE7[i])) return true
    }
    return false
  }

  /** The way with the positions of its nodes in degrees; nodes without one are left out. */
  wayOf(id: number, tags: Tags, refs: readonly number[], lonE7: readonly number[], latE7: readonly number[]): OsmWay {
    const found: number[] = []
    const lon: number[] = []
    const lat: number[] = []
    const gaps: number[] = []
    let gap = false
    for (let i = 0; i < refs.length; i++) {
      const known = this.#locate(refs[i])
      if (!known && !(i < lonE7.length && isOnEarth(lonE7[i], latE7[i]))) {
        gap = true
        continue
      }
      if (gap && found.length > 0) gaps.push(found.length)
      gap = false
      found.push(refs[i])
      lon.push((known ? this.#foundLon : lonE7[i]) / 1e7)
      lat.push((known ? this.#foundLat : latE7[i]) / 1e7)
    }
    const closed = refs.length > 2 && refs[0] === refs[refs.length - 1]
    return { id, tags, refs: found, lon, lat, gaps, complete: found.length === refs.length, closed }
  }

  /** Around all nodes in the box, null when there are none. */
  bounds(): Box | null {
    if (this.#count === 0) return null
    return [this.#minLon / 1e7, this.#minLat / 1e7, this.#maxLon / 1e7, this.#maxLat / 1e7]
  }

  #locate(id: number): boolean {
    for (const stores of this.#clip ? [this.#inside, this.#outside] : [this.#inside]) {
      for (const store of stores) {
        const i = store.find(id)
        if (i < 0) continue
        this.#foundLon = store.lonE7(i)
        this.#foundLat = store.latE7(i)
        return true
      }
    }
    return false
  }

  #covers(lonE7: number, latE7: number): boolean {
    return lonE7 >= this.#west && lonE7 <= this.#east && latE7 >= this.#south && latE7 <= this.#north
  }
}

function isOnEarth(lonE7: number, latE7: number): boolean {
  return Math.abs(lonE7) <= 1_800_000_000 && Math.abs(latE7) <= 900_000_000
}
