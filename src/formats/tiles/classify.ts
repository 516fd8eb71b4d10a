import type { Tags } from '../osm/index.ts'
import { AREA, type Kind, type Layer, LINE, type Properties } from './featureStore.ts'
import { pixelArea } from './mercator.ts'

/** What a way or multipolygon is on the base map. */
export interface Class {
  readonly layer: Layer
  readonly kind: Kind
  /** First zoom for a line; for an area the square pixels it must have to be shown. */
  readonly fromZoom: number
  readonly leastPixels: number
  readonly properties: Properties
}

const LAND: Readonly<Record<string, string>> = {
  'landuse=forest': 'forest',
  'natural=wood': 'forest',
  'landuse=residential': 'residential',
  'landuse=industrial': 'industrial',
  'landuse=commercial': 'commercial',
  'landuse=retail': 'commercial',
  'landuse=railway': 'industrial',
  'landuse=garages': 'commercial',
  'landuse=construction': 'commercial',
  'landuse=farmland': 'farmland',
  'landuse=farmyard': 'farmyard',
  'landuse=meadow': 'meadow',
  'landuse=grass': 'meadow',
  'natural=grassland': 'meadow',
  'landuse=village_green': 'meadow',
  'landuse=orchard': 'orchard',
  'landuse=vineyard': 'orchard',
  'landuse=plant_nursery': 'orchard',
  'landuse=allotments': 'park',
  'landuse=recreation_ground': 'park',
  'landuse=cemetery': 'cemetery',
  'landuse=quarry': 'quarry',
  'landuse=landfill': 'quarry',
  'natural=scrub': 'scrub',
  'natural=heath': 'scrub',
  'natural=wetland': 'wetland',
  'natural=bare_rock': 'rock',
  'natural=scree': 'rock',
  'natural=glacier': 'ice',
  'leisure=park': 'park',
  'leisure=garden': 'park',
  'leisure=golf_course': 'park',
  'leisure=pitch': 'sports',
  'leisure=sports_centre': 'sports',
  'amenity=school': 'institution',
  'amenity=hospital': 'institution',
  'amenity=university': 'institution',
  'amenity=kindergarten': 'institution',
}

/** Class and first zoom of the roads. */
const ROADS: Readonly<Record<string, readonly [string, number]>> = {
  motorway: ['motorway', 6],
  motorway_link: ['motorway-link', 11],
  trunk: ['trunk', 6],
  trunk_link: ['trunk-link', 11],
  primary: ['primary', 8],
  primary_link: ['primary', 12],
  secondary: ['secondary', 9],
  secondary_link: ['secondary', 12],
  tertiary: ['tertiary', 11],
  tertiary_link: ['tertiary', 13],
  unclassified: ['minor', 12],
  residential: ['minor', 12],
  living_street: ['minor', 12],
  road: ['minor', 12],
  pedestrian: ['pedestrian', 13],
  service: ['service', 13],
  track: ['track', 13],
  path: ['path', 14],
  footway: ['path', 14],
  cycleway: ['path', 13],
  bridleway: ['path', 14],
  steps: ['path', 14],
}

const RAILS: Readonly<Record<string, readonly [string, number]>> = {
  rail: ['rail', 8],
  narrow_gauge: ['rail', 10],
  light_rail: ['tram', 11],
  subway: ['tram', 12],
  tram: ['tram', 12],
}

const WATERWAYS: Readonly<Record<string, number>> = { river: 8, canal: 10, stream: 12, drain: 14, ditch: 14 }

/** What a way (closed or open) is; null = not on the map. The more important of two meanings wins: road over land. */
export function classifyWay(tags: Tags, closed: boolean): Class | null {
  const line = classifyLine(tags, closed)
  if (line) return line
  return closed ? classifyArea(tags) : null
}

function classifyLine(tags: Tags, closed: boolean): Class | null {
  const road = tags.highway === undefined ? undefined : ROADS[tags.highway]
  if (road) {
    // Squares are drawn as areas by few; as a line around them they are not wrong.
    const [className, fromZoom] = road
    return lineClass('road', tags.service && className === 'service' ? 14 : fromZoom, {
      class: className,
      ...(tags.name ? { name: tags.name } : {}),
      ...(tags.ref && fromZoom <= 9 ? { ref: tags.ref.split(';')[0] } : {}),
      ...bridgeOrTunnel(tags),
    })
  }
  const rail = tags.railway === undefined ? undefined : RAILS[tags.railway]
  if (rail) {
    const [className, fromZoom] = rail
    const siding = tags.service !== undefined || tags.usage === 'industrial'
    return lineClass('rail', siding ? 13 : fromZoom, {
      class: siding ? 'siding' : className,
      ...bridgeOrTunnel(tags),
    })
  }
  const waterway = tags.waterway === undefined || closed ? undefined : WATERWAYS[tags.waterway]
  if (waterway !== undefined && tags.tunnel === undefined)
    return lineClass('waterway', waterway, { class: tags.waterway, ...(tags.name ? { name: tags.name } : {}) })
  return null
}

function lineClass(layer: Layer, fromZoom: number, properties: Properties): Class {
  return { layer, kind: LINE, fromZoom, leastPixels: 0, properties }
}

function bridgeOrTunnel(tags: Tags): Partial<Properties> {
  if (tags.bridge && tags.bridge !== 'no') return { bridge: true }
  return tags.tunnel && tags.tunnel !== 'no' ? { tunnel: true } : {}
}

/** What an area (closed way or multipolygon) is. */
export function classifyArea(tags: Tags): Class | null {
  if (tags.building && tags.building !== 'no') return areaClass('building', 13, 24, { class: 'building' })
  const water =
    tags.natural === 'water' ||
    tags.waterway === 'riverbank' ||
    tags.waterway === 'dock' ||
    tags.landuse === 'reservoir' ||
    tags.landuse === 'basin'
  if (water)
    return areaClass('water', 6, 8, { class: tags.water ?? 'water', ...(tags.name ? { name: tags.name } : {}) })
  for (const key of ['landuse', 'natural', 'leisure', 'amenity']) {
    const value = tags[key]
    const className = value === undefined ? undefined : LAND[`${key}=${value}`]
    if (className) return areaClass('land', 6, 16, { class: className })
  }
  return null
}

function areaClass(layer: Layer, fromZoom: number, leastPixels: number, properties: Properties): Class {
  return { layer, kind: AREA, fromZoom, leastPixels, properties }
}

/** First zoom at which an area of so many square units has the pixels its class asks for; at 14 everything is shown. */
export function areaMinZoom(found: Class, squareUnits: number): number {
  let zoom = found.fromZoom
  while (zoom < 14 && pixelArea(squareUnits, zoom) < found.leastPixels) zoom++
  return zoom
}

const PLACES: Readonly<Record<string, number>> = {
  city: 6,
  town: 8,
  borough: 11,
  suburb: 11,
  village: 10,
  hamlet: 12,
  quarter: 13,
  neighbourhood: 14,
  isolated_dwelling: 13,
  locality: 14,
}

export function classifyPlace(tags: Tags): { properties: Properties; minZoom: number } | null {
  const minZoom = tags.place === undefined ? undefined : PLACES[tags.place]
  const name = tags['name:de'] ?? tags.name
  if (minZoom === undefined || !name) return null
  const people = Number(tags.population?.replace(/[ .,](?=\d{3}\b)/g, ''))
  const known = Number.isInteger(people) && people > 0
  const large = known && tags.place === 'village' && people >= 3000
  return {
    properties: { class: tags.place, name, ...(known ? { people } : {}) },
    minZoom: large ? minZoom - 1 : minZoom,
  }
}

const BOUNDARIES: Readonly<Record<string, string>> = {
  '2': 'country',
  '4': 'state',
  '6': 'county',
  '7': 'municipality',
  '8': 'municipality',
}
export const BOUNDARY_ZOOM: Readonly<Record<string, number>> = { country: 6, state: 6, county: 7, municipality: 10 }

export function classifyBoundary(tags: Tags): string | null {
  if (tags.boundary !== 'administrative' || tags.maritime === 'yes') return null
  return BOUNDARIES[tags.admin_level] ?? null
}
