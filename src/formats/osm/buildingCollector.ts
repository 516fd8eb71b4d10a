import { type MultiPolygon, OutlineIndex, outlineCentroid, polygonAreaSquareMetres } from '../../core/geo/index.ts'
import { GrowingFloats, GrowingInts } from './growing.ts'
import type { OsmCollector, OsmRelation, OsmWay, Tags } from './types.ts'

/** Storeys of homes without building:levels. Own working values. */
const STOREYS: Readonly<Record<string, number>> = {
  house: 1.5,
  detached: 1.5,
  semidetached_house: 2,
  terrace: 2,
  bungalow: 1,
  farm: 1.5,
  residential: 2,
  apartments: 3,
  dormitory: 4,
  yes: 1.5,
}
/** Garages and sheds are smaller, halls larger. Only for building=yes, which says nothing. */
const SMALLEST_HOME_SQUARE_METRES = 40
const LARGEST_HOME_SQUARE_METRES = 2000
/** Tags of buildings that serve something else. */
const OTHER_USES = [
  'amenity',
  'shop',
  'office',
  'industrial',
  'man_made',
  'tourism',
  'leisure',
  'power',
  'railway',
  'military',
  'aeroway',
  'craft',
]

/** Where people can live, for regions without a population grid. A structure of arrays, one entry per building. */
export interface Buildings {
  readonly lon: Float64Array
  readonly lat: Float64Array
  /** Ground area times storeys. */
  readonly floorSquareMetres: Float64Array
  /** 1 = tagged as a home, or building=yes on residential land; 0 = building=yes elsewhere. */
  readonly isHome: Uint8Array
  readonly residential: MultiPolygon[]
}

export class BuildingCollector implements OsmCollector {
  readonly #lon = new GrowingFloats()
  readonly #lat = new GrowingFloats()
  readonly #floor = new GrowingFloats()
  readonly #tagged = new GrowingInts()
  readonly #residential: MultiPolygon[] = []

  wantsWay(tags: Tags): boolean {
    return tags.landuse === 'residential' || isPossibleHome(tags)
  }

  wantsRelation(tags: Tags): boolean {
    return tags.type === 'multipolygon' && this.wantsWay(tags)
  }

  way({ tags, closed, complete, lon, lat }: OsmWay): void {
    if (!closed || !complete || lon.length < 4) return
    this.#take(tags, [[Array.from(lon, (x, i) => [x, lat[i]] as const)]])
  }

  relation({ tags, polygons }: OsmRelation): void {
    if (polygons) this.#take(tags, polygons)
  }

  #take(tags: Tags, outline: MultiPolygon): void {
    if (tags.landuse === 'residential') {
      this.#residential.push(outline)
      return
    }
    const tagged = tags.building !== 'yes'
    for (const polygon of outline) {
      const ground = polygonAreaSquareMetres(polygon)
      if (!(ground > 0)) continue
      if (!tagged && (ground < SMALLEST_HOME_SQUARE_METRES || ground > LARGEST_HOME_SQUARE_METRES)) continue
      const centre = outlineCentroid([polygon])!
      this.#lon.push(centre[0])
      this.#lat.push(centre[1])
      this.#floor.push(ground * storeysOf(tags))
      this.#tagged.push(tagged ? 1 : 0)
    }
  }

  finish(): Buildings {
    const land = new OutlineIndex(this.#residential)
    const lon = this.#lon.view().slice()
    const lat = this.#lat.view().slice()
    const isHome = Uint8Array.from(this.#tagged.view())
    for (let i = 0; i < isHome.length; i++) if (!isHome[i] && land.find(lon[i], lat[i]) >= 0) isHome[i] = 1
    return { lon, lat, floorSquareMetres: this.#floor.view().slice(), isHome, residential: this.#residential }
  }
}

function isPossibleHome(tags: Tags): boolean {
  const { building } = tags
  if (building === undefined || !Object.hasOwn(STOREYS, building)) return false
  return building !== 'yes' || !OTHER_USES.some((key) => tags[key] !== undefined && tags[key] !== 'no')
}

function storeysOf(tags: Tags): number {
  const levels = Number.parseFloat((tags['building:levels'] ?? '').replace(',', '.'))
  return levels >= 0.5 && levels <= 60 ? levels : STOREYS[tags.building!]
}
