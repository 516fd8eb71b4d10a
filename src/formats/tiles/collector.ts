import type { Box, Ring } from '../../core/geo/index.ts'
import type { OsmCollector, OsmNode, OsmRelation, OsmWay, Tags } from '../osm/index.ts'
import {
  areaMinZoom,
  BOUNDARY_ZOOM,
  type Class,
  classifyArea,
  classifyBoundary,
  classifyPlace,
  classifyWay,
} from './classify.ts'
import { AREA, FeatureStore, LINE, POINT } from './featureStore.ts'
import { type UnitLine, withoutRepeats } from './lines.ts'
import { unitX, unitY } from './mercator.ts'

/** Takes from a scan of OSM files what the base map shows, compact and already in the projection of the tiles. */
export class BaseMapCollector implements OsmCollector {
  readonly #store = new FeatureStore()
  readonly #borders: { class: string; line: UnitLine }[] = []
  readonly #window: { west: number; north: number; east: number; south: number } | null
  #asked: Tags | null = null
  #answer: { open: Class | null; closed: Class | null; border: string | null } = {
    open: null,
    closed: null,
    border: null,
  }

  /** Only features that touch the box are kept; null = all. */
  constructor(box: Box | null) {
    this.#window = box && { west: unitX(box[0]), south: unitY(box[1]), east: unitX(box[2]), north: unitY(box[3]) }
  }

  node(node: OsmNode): void {
    if (node.tags.place === undefined) return
    const place = classifyPlace(node.tags)
    if (!place) return
    this.#store.begin()
    this.#store.part([node.lon], [node.lat])
    if (this.#outside(this.#store.measure(POINT))) return
    this.#store.commit('place', POINT, place.minZoom, place.properties, place.properties.people ?? 0)
  }

  wantsWay(tags: Tags): boolean {
    const { open, closed, border } = this.#classify(tags)
    return open !== null || closed !== null || border !== null
  }

  way(way: OsmWay): void {
    const found = this.#classify(way.tags)
    const stretches = stretchesOf(way)
    if (found.border) for (const [lon, lat] of stretches) this.#border(found.border, lon, lat)
    // A way cut at the edge of an extract is no area any more.
    const made = way.closed && way.complete ? found.closed : found.open
    if (!made) return
    for (const [lon, lat] of stretches) {
      if (lon.length < (made.kind === AREA ? 4 : 2)) continue
      this.#store.begin()
      this.#store.part(lon, lat)
      this.#keep(made)
    }
  }

  wantsRelation(tags: Tags): boolean {
    if (tags.type !== 'multipolygon' && tags.type !== 'boundary') return false
    return classifyBoundary(tags) !== null || classifyArea(tags) !== null
  }

  relation(relation: OsmRelation): void {
    if (!relation.polygons) return
    const border = classifyBoundary(relation.tags)
    if (border) {
      for (const polygon of relation.polygons) for (const ring of polygon) this.#border(border, ...columns(ring))
      return
    }
    const made = classifyArea(relation.tags)
    if (!made) return
    for (const polygon of relation.polygons) {
      this.#store.begin()
      for (const ring of polygon) this.#store.part(...columns(ring))
      this.#keep(made)
    }
  }

  /** All features; call it once, after the scan. */
  finish(): FeatureStore {
    const rank = Object.keys(BOUNDARY_ZOOM)
    const sorted = this.#borders.sort((a, b) => rank.indexOf(a.class) - rank.indexOf(b.class))
    const lines = withoutRepeats(sorted.map((b) => b.line))
    for (const [i, kept] of lines.entries())
      for (const line of kept) {
        this.#store.begin()
        this.#store.partInUnits(line.x, line.y)
        const { size } = this.#store.measure(LINE)
        const name = sorted[i].class
        this.#store.commit('boundary', LINE, BOUNDARY_ZOOM[name], { class: name }, size)
      }
    this.#borders.length = 0
    return this.#store
  }

  #keep(made: Class): void {
    const measured = this.#store.measure(made.kind)
    if (this.#outside(measured)) return
    const minZoom = made.kind === AREA ? areaMinZoom(made, measured.size) : made.fromZoom
    this.#store.commit(made.layer, made.kind, minZoom, made.properties, measured.size)
  }

  #border(className: string, lon: ArrayLike<number>, lat: ArrayLike<number>): void {
    const x: number[] = []
    const y: number[] = []
    for (let i = 0; i < lon.length; i++) {
      x.push(unitX(lon[i]))
      y.push(unitY(lat[i]))
    }
    const west = x.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
    const east = x.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
    const north = y.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
    const south = y.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
    if (x.length > 1 && !this.#outside({ west, north, east, south }))
      this.#borders.push({ class: className, line: { x, y } })
  }

  /** The scan asks first and delivers afterwards, mostly with the same object. */
  #classify(tags: Tags) {
    if (tags !== this.#asked) {
      this.#asked = tags
      this.#answer = {
        open: classifyWay(tags, false),
        closed: classifyWay(tags, true),
        border: classifyBoundary(tags),
      }
    }
    return this.#answer
  }

  #outside(m: { west: number; north: number; east: number; south: number }): boolean {
    const w = this.#window
    return w !== null && (m.east < w.west || m.west > w.east || m.south < w.north || m.north > w.south)
  }
}

/** The connected parts of a way; where nodes are missing it is not drawn. */
function stretchesOf(way: OsmWay): [ArrayLike<number>, ArrayLike<number>][] {
  if (!way.gaps || way.gaps.length === 0) return [[way.lon, way.lat]]
  const lon = Array.from(way.lon)
  const lat = Array.from(way.lat)
  const starts = [0, ...way.gaps]
  return starts.map((from, i) => [lon.slice(from, starts[i + 1]), lat.slice(from, starts[i + 1])])
}

function columns(ring: Ring): [number[], number[]] {
  return [ring.map((p) => p[0]), ring.map((p) => p[1])]
}
