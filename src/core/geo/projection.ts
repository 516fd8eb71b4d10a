import proj4 from 'proj4'
import type { LonLat } from './types.ts'

// Datum shifts of DHDN: the seven parameters of the German surveying authorities, good to about 3 m.
const DHDN = '+ellps=bessel +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7'
const SWISS = '+ellps=bessel +towgs84=674.374,15.056,405.346,0,0,0,0'

/** Reference systems that occur in German open data and its neighbours, as PROJ strings. ETRS89 and WGS 84 are taken as one. */
const DEFINITIONS = {
  'EPSG:3035': '+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80 +units=m',
  'EPSG:3034': '+proj=lcc +lat_0=52 +lon_0=10 +lat_1=35 +lat_2=65 +x_0=4000000 +y_0=2800000 +ellps=GRS80 +units=m',
  'EPSG:4839': '+proj=lcc +lat_0=51 +lon_0=10.5 +lat_1=48.6666666667 +lat_2=53.6666666667 +ellps=GRS80 +units=m',
  'EPSG:25831': '+proj=utm +zone=31 +ellps=GRS80 +units=m',
  'EPSG:25832': '+proj=utm +zone=32 +ellps=GRS80 +units=m',
  'EPSG:25833': '+proj=utm +zone=33 +ellps=GRS80 +units=m',
  // With the zone in front of the easting.
  'EPSG:4647': '+proj=tmerc +lat_0=0 +lon_0=9 +k=0.9996 +x_0=32500000 +ellps=GRS80 +units=m',
  'EPSG:5650': '+proj=tmerc +lat_0=0 +lon_0=15 +k=0.9996 +x_0=33500000 +ellps=GRS80 +units=m',
  'EPSG:3857': '+proj=merc +a=6378137 +b=6378137 +nadgrids=@null +units=m',
  'EPSG:31466': `+proj=tmerc +lat_0=0 +lon_0=6 +k=1 +x_0=2500000 ${DHDN} +units=m`,
  'EPSG:31467': `+proj=tmerc +lat_0=0 +lon_0=9 +k=1 +x_0=3500000 ${DHDN} +units=m`,
  'EPSG:31468': `+proj=tmerc +lat_0=0 +lon_0=12 +k=1 +x_0=4500000 ${DHDN} +units=m`,
  'EPSG:31469': `+proj=tmerc +lat_0=0 +lon_0=15 +k=1 +x_0=5500000 ${DHDN} +units=m`,
  'EPSG:2056': `+proj=somerc +lat_0=46.9524055555556 +lon_0=7.43958333333333 +x_0=2600000 +y_0=1200000 ${SWISS} +units=m`,
  'EPSG:21781': `+proj=somerc +lat_0=46.9524055555556 +lon_0=7.43958333333333 +x_0=600000 +y_0=200000 ${SWISS} +units=m`,
  'EPSG:31287':
    '+proj=lcc +lat_0=47.5 +lon_0=13.3333333333333 +lat_1=49 +lat_2=46 +x_0=400000 +y_0=400000 +ellps=bessel +towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232 +units=m',
} as const

/** `EPSG:4326` is plain lon, lat. */
export type Crs = 'EPSG:4326' | keyof typeof DEFINITIONS

const SAME_AS: Readonly<Record<string, Crs>> = {
  'EPSG:4258': 'EPSG:4326',
  'EPSG:4979': 'EPSG:4326',
  'OGC:CRS84': 'EPSG:4326',
  'OGC:CRS83': 'EPSG:4326',
  'EPSG:32631': 'EPSG:25831',
  'EPSG:32632': 'EPSG:25832',
  'EPSG:32633': 'EPSG:25833',
  'EPSG:3044': 'EPSG:25832',
  'EPSG:3045': 'EPSG:25833',
  'EPSG:900913': 'EPSG:3857',
  'EPSG:102100': 'EPSG:3857',
  'ESRI:102100': 'EPSG:3857',
}

export interface Projection {
  readonly name: string
  /** Easting and northing in metres (degrees for EPSG:4326) → degrees. */
  toLonLat(x: number, y: number): LonLat
  fromLonLat(lon: number, lat: number): readonly [x: number, y: number]
}

const cache = new Map<Crs, Projection>()

export function projectionOf(crs: Crs): Projection {
  let made = cache.get(crs)
  if (!made) {
    made = crs === 'EPSG:4326' ? identity : fromDefinition(crs, DEFINITIONS[crs])
    cache.set(crs, made)
  }
  return made
}

/** The system that a name means (`EPSG:25832`, `urn:ogc:def:crs:EPSG::25832`, `http://www.opengis.net/def/crs/OGC/1.3/CRS84`, `25832`), null = not known. */
export function findCrs(name: string | number): Crs | null {
  const text = String(name).trim().toUpperCase()
  const authority = text.includes('EPSG')
    ? 'EPSG'
    : text.includes('OGC') || text.includes('CRS')
      ? 'OGC'
      : text.includes('ESRI')
        ? 'ESRI'
        : 'EPSG'
  const code = /(CRS\d+|\d+)$/.exec(text)?.[1]
  if (!code) return null
  const key = `${authority}:${code}`
  if (key === 'EPSG:4326' || key in DEFINITIONS) return key as Crs
  return SAME_AS[key] ?? null
}

/** From the text of a .prj file or a GeoPackage (WKT), null when it cannot be understood. */
export function projectionFromWkt(wkt: string): Projection | null {
  const byCode = /(?:AUTHORITY\["EPSG","?|ID\["EPSG",)(\d+)"?\]\]\s*$/i.exec(wkt.trim())?.[1]
  const known = byCode ? findCrs(byCode) : null
  if (known) return projectionOf(known)
  if (/^\s*(GEOGCS|GEOGCRS|GEODCRS)/i.test(wkt) && /ETRS|WGS|GRS.?80/i.test(wkt)) return identity
  try {
    const made = fromDefinition('wkt', wkt)
    const [lon, lat] = made.toLonLat(500_000, 5_600_000)
    return Number.isFinite(lon) && Number.isFinite(lat) ? made : null
  } catch {
    return null
  }
}

const identity: Projection = {
  name: 'EPSG:4326',
  toLonLat: (x, y) => [x, y],
  fromLonLat: (lon, lat) => [lon, lat],
}

function fromDefinition(name: string, definition: string): Projection {
  const converter = proj4(definition, '+proj=longlat +ellps=WGS84 +towgs84=0,0,0')
  // proj4 throws on NaN and infinite coordinates; here they stay what they are.
  const safe = (convert: (point: [number, number]) => number[], x: number, y: number) => {
    if (!Number.isFinite(x) || !Number.isFinite(y)) return [Number.NaN, Number.NaN] as const
    const [a, b] = convert([x, y])
    return [a, b] as const
  }
  return {
    name,
    toLonLat: (x, y) => safe(converter.forward, x, y),
    fromLonLat: (lon, lat) => safe(converter.inverse, lon, lat),
  }
}
