import { type MultiPolygon, OutlineIndex } from '../geo/index.ts'

/** Where people can live, as OSM knows it. */
export interface Homes {
  readonly lon: ArrayLike<number>
  readonly lat: ArrayLike<number>
  /** Ground area × storeys. */
  readonly floorSquareMetres: ArrayLike<number>
  /** 1 = tagged as a home; 0 = any building, a home only on residential land. Absent: all are homes. */
  readonly isHome?: ArrayLike<number>
  /** Residential land. */
  readonly residential: readonly MultiPolygon[]
}

export interface SortedHomes {
  /** Floor area that counts, 0 for buildings that are no homes. */
  readonly floor: Float64Array
  /** Floor area of buildings that count only where a municipality has nothing better. */
  readonly reserve: Float64Array
  /** Residential land without any building: its houses are not mapped. */
  readonly bareLand: readonly MultiPolygon[]
  /** Residential land with buildings, and the floor area on it. */
  readonly builtLand: readonly MultiPolygon[]
  readonly floorOnBuiltLand: number
}

/** Tells homes from other buildings by their tags and by the land they stand on. */
export function sortHomes(homes: Homes): SortedHomes {
  const count = homes.lon.length
  const land = new OutlineIndex(homes.residential).findAll(homes.lon, homes.lat)
  const floor = new Float64Array(count)
  const reserve = new Float64Array(count)
  const isBuilt = new Uint8Array(homes.residential.length)
  let floorOnBuiltLand = 0
  for (let i = 0; i < count; i++) {
    const area = homes.floorSquareMetres[i]
    if (!(area > 0) || !Number.isFinite(area)) continue
    const onLand = land[i] >= 0
    if (onLand) {
      isBuilt[land[i]] = 1
      floorOnBuiltLand += area
    }
    if (onLand || (homes.isHome?.[i] ?? 1) === 1) floor[i] = area
    else reserve[i] = area
  }
  return {
    floor,
    reserve,
    bareLand: homes.residential.filter((_, i) => isBuilt[i] === 0),
    builtLand: homes.residential.filter((_, i) => isBuilt[i] === 1),
    floorOnBuiltLand,
  }
}
