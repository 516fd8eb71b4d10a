import {
  type Box,
  boxContains,
  boxOfOutline,
  haversineMetres,
  type MultiPolygon,
  pointInMultiPolygon,
} from '../../core/geo/index.ts'

/** An object of one service, before doubles are merged. */
export interface SiteDraft {
  /** `n123`, `w456`, `r789`. */
  readonly id: string
  /** Name or brand, '' = none. */
  readonly name: string
  readonly lon: number
  readonly lat: number
  /** Null for points and lines. */
  readonly area: MultiPolygon | null
}

/** Objects with the same name within this distance are one site. */
export const SAME_SITE_METRES = 100
/** About 550 m: a circle of 100 m touches at most four. */
const CELL_DEGREES = 0.005
/** An area over more cells than this is compared with everything. */
const MOST_CELLS = 4096

/**
 * Finds which objects of one service are the same site: the same name within 100 m, or one lies in the area of the other and the names do not
 * contradict. Named objects stay before unnamed ones, then relations before ways before nodes, then the lower id. Returns the
 * index of the object that stays for each, its own when it stays; the order of the drafts does not matter.
 */
export function mergeSites(drafts: readonly SiteDraft[]): Int32Array {
  const stays = new Int32Array(drafts.length)
  const order = drafts.map((_, i) => i).sort((a, b) => compareRank(drafts[a], drafts[b]))
  const kept = new KeptSites(drafts)
  for (const i of order) {
    const same = kept.findSame(i)
    stays[i] = same < 0 ? i : same
    if (same < 0) kept.add(i)
  }
  return stays
}

function compareRank(a: SiteDraft, b: SiteDraft): number {
  const named = Number(a.name === '') - Number(b.name === '')
  if (named !== 0) return named
  const kind = 'rwn'.indexOf(a.id[0]) - 'rwn'.indexOf(b.id[0])
  return kind !== 0 ? kind : Number(a.id.slice(1)) - Number(b.id.slice(1))
}

class KeptSites {
  readonly #drafts: readonly SiteDraft[]
  readonly #boxes: (Box | null)[]
  readonly #names: string[]
  /** Sites by the cell of their point, areas by all the cells that they touch. */
  readonly #points = new Map<number, number[]>()
  readonly #areas = new Map<number, number[]>()
  readonly #largeAreas: number[] = []
  readonly #all: number[] = []

  constructor(drafts: readonly SiteDraft[]) {
    this.#drafts = drafts
    this.#boxes = drafts.map(({ area }) => (area ? boxOfOutline(area) : null))
    this.#names = drafts.map(({ name }) => normalName(name))
  }

  add(i: number): void {
    const { lon, lat } = this.#drafts[i]
    this.#all.push(i)
    push(this.#points, cellOf(column(lon), row(lat)), i)
    const box = this.#boxes[i]
    if (!box) return
    if (cellCount(box) > MOST_CELLS) this.#largeAreas.push(i)
    else eachCell(box, (cell) => push(this.#areas, cell, i))
  }

  findSame(i: number): number {
    const { lon, lat } = this.#drafts[i]
    const name = this.#names[i]
    const within = [...(this.#areas.get(cellOf(column(lon), row(lat))) ?? []), ...this.#largeAreas]
    for (const j of within) if (this.#compatible(i, j) && this.#covers(j, i)) return j
    if (name !== '') {
      const reachLat = SAME_SITE_METRES / 111_195
      const reachLon = reachLat / Math.max(0.01, Math.cos((lat * Math.PI) / 180))
      let found = -1
      eachCell([lon - reachLon, lat - reachLat, lon + reachLon, lat + reachLat], (cell) => {
        for (const j of this.#points.get(cell) ?? []) {
          const other = this.#drafts[j]
          if (
            found < 0 &&
            this.#names[j] === name &&
            haversineMetres(lon, lat, other.lon, other.lat) <= SAME_SITE_METRES
          )
            found = j
        }
      })
      if (found >= 0) return found
    }
    return this.#findOn(i)
  }

  /** A site that lies on the area of `i`. */
  #findOn(i: number): number {
    const box = this.#boxes[i]
    if (!box) return -1
    const on = (j: number) => this.#compatible(i, j) && this.#covers(i, j)
    if (cellCount(box) > MOST_CELLS) return this.#all.find(on) ?? -1
    let found = -1
    eachCell(box, (cell) => {
      if (found < 0) found = this.#points.get(cell)?.find(on) ?? -1
    })
    return found
  }

  #compatible(i: number, j: number): boolean {
    return this.#names[i] === '' || this.#names[j] === '' || this.#names[i] === this.#names[j]
  }

  #covers(areaOf: number, i: number): boolean {
    const { lon, lat } = this.#drafts[i]
    const box = this.#boxes[areaOf]
    return box !== null && boxContains(box, lon, lat) && pointInMultiPolygon(lon, lat, this.#drafts[areaOf].area!)
  }
}

function normalName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-–.,"„“]+/g, ' ')
    .trim()
}

function column(lon: number): number {
  return Math.floor(lon / CELL_DEGREES)
}

function row(lat: number): number {
  return Math.floor(lat / CELL_DEGREES)
}

function cellOf(x: number, y: number): number {
  return x * 100_000 + y
}

function cellCount([west, south, east, north]: Box): number {
  return (column(east) - column(west) + 1) * (row(north) - row(south) + 1)
}

function eachCell([west, south, east, north]: Box, visit: (cell: number) => void): void {
  for (let x = column(west); x <= column(east); x++) for (let y = row(south); y <= row(north); y++) visit(cellOf(x, y))
}

function push(map: Map<number, number[]>, key: number, value: number): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
