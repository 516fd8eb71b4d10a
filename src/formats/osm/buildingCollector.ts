import { type MultiPolygon, type Ring, signedRingArea } from '../../core/geo/index.ts'
import { growable } from './growable.ts'
import type { OsmCollector, OsmRelation, OsmWay, Tags } from './types.ts'

const HOMES = /^(house|detached|semidetached_house|terrace|residential|apartments|farm|bungalow|dormitory|cabin)$/
const STOREYS: Readonly<Record<string, number>> = { apartments: 3, residential: 2, dormitory: 4, terrace: 2 }

/** Where people can live: buildings with their floor area, and residential land. For regions without a population grid. */
export interface Buildings {
  readonly lon: Float64Array
  readonly lat: Float64Array
  /** Ground area times storeys. */
  readonly floorSquareMetres: Float64Array
  /** 1 = tagged as a home; 0 = building=yes, a home only on residential land. */
  readonly isHome: Uint8Array
  readonly residential: MultiPolygon[]
}

export class BuildingCollector implements OsmCollector {
  readonly #lon = growable(Float64Array)
  readonly #lat = growable(Float64Array)
  readonly #floor = growable(Float64Array)
  readonly #home = growable(Uint8Array)
  readonly #residential: MultiPolygon[] = []

  wantsWay(tags: Tags): boolean {
    return (
      tags.landuse === 'residential' ||
      (tags.building !== undefined && (tags.building === 'yes' || HOMES.test(tags.building)))
    )
  }

  wantsRelation(tags: Tags): boolean {
    return tags.type === 'multipolygon' && this.wantsWay(tags)
  }

  way(way: OsmWay): void {
    if (!way.closed || way.refs.length < 4) return
    const ring = Array.from({ length: way.refs.length }, (_, i) => [way.lon[i]!, way.lat[i]!] as const)
    this.#take(way.tags, [[ring]])
  }

  relation(relation: OsmRelation): void {
    if (relation.polygons) this.#take(relation.tags, relation.polygons)
  }

  #take(tags: Tags, outline: MultiPolygon): void {
    if (tags.landuse === 'residential') {
      this.#residential.push(outline)
      return
    }
    const storeys = Number.parseFloat(tags['building:levels'] ?? '')
    const levels = storeys > 0 && storeys < 100 ? storeys : (STOREYS[tags.building!] ?? 1.5)
    for (const polygon of outline) {
      const ring: Ring = polygon[0]!
      const area = Math.abs(signedRingArea(ring))
      if (!(area > 10)) continue
      let lon = 0
      let lat = 0
      for (let i = 0; i < ring.length - 1; i++) {
        lon += ring[i]![0]
        lat += ring[i]![1]
      }
      this.#lon.push(lon / (ring.length - 1))
      this.#lat.push(lat / (ring.length - 1))
      this.#floor.push(area * levels)
      this.#home.push(HOMES.test(tags.building!) ? 1 : 0)
    }
  }

  finish(): Buildings {
    return {
      lon: this.#lon.taken(),
      lat: this.#lat.taken(),
      floorSquareMetres: this.#floor.taken(),
      isHome: this.#home.taken(),
      residential: this.#residential,
    }
  }
}
