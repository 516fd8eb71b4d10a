import type { ImportLog } from '../../core/evidence/index.ts'
import { haversineMetres, outlineCentroid, type Ring } from '../../core/geo/index.ts'
import { compileOsmRules, type Facility, FROM_OSM, type OsmMatcher, type Service } from '../../core/services/index.ts'
import type { OsmCollector, OsmNode, OsmRelation, OsmWay, Tags } from './types.ts'

/** Two objects of a service within this distance are one site when their names agree or one has none. */
const SAME_SITE_METRES = 100
const DETAILS = [
  'operator',
  'opening_hours',
  'wheelchair',
  'access',
  'brand',
  'healthcare:speciality',
  'isced:level',
  'religion',
  'sport',
] as const

/** Facilities by tag: nodes, ways (their middle) and multipolygons; what is closed or stands twice is left out and counted. */
export class FacilityCollector implements OsmCollector {
  readonly #services: OsmMatcher
  readonly #log: ImportLog
  readonly #file: string
  readonly #found: Facility[] = []

  constructor(services: readonly Service[], log: ImportLog, file = '') {
    this.#services = compileOsmRules(services)
    this.#log = log
    this.#file = file
  }

  node(node: OsmNode): void {
    this.#take(`n${node.id}`, node.tags, node.lon, node.lat)
  }

  wantsWay(tags: Tags): boolean {
    return this.#services(tags).length > 0
  }

  way(way: OsmWay): void {
    const ring: [number, number][] = Array.from({ length: way.refs.length }, (_, i) => [way.lon[i]!, way.lat[i]!])
    const middle = middleOf([ring])
    if (middle) this.#take(`w${way.id}`, way.tags, middle[0], middle[1])
  }

  wantsRelation(tags: Tags): boolean {
    return (tags.type === 'multipolygon' || tags.type === 'site') && this.wantsWay(tags)
  }

  relation(relation: OsmRelation): void {
    const middle = relation.polygons ? outlineCentroid(relation.polygons) : null
    if (middle) this.#take(`r${relation.id}`, relation.tags, middle[0], middle[1])
    else this.#log.warn('osm-facility-without-place', { file: this.#file }, { id: `r${relation.id}` })
  }

  #take(id: string, tags: Tags, lon: number, lat: number): void {
    const services = this.#services(tags)
    if (services.length === 0) return
    const details: Record<string, string> = {}
    for (const key of DETAILS) if (tags[key] !== undefined) details[key] = tags[key]
    for (const service of services)
      this.#found.push({
        id,
        name: tags.name ?? tags.brand ?? tags.operator ?? '',
        service,
        lon,
        lat,
        capacity: capacityOf(tags),
        source: FROM_OSM,
        asOf: tags.check_date ?? '',
        municipality: -1,
        details,
      })
  }

  /** By service and id; doubles merged (the larger object stays: relation before way before node). */
  finish(): Facility[] {
    const rank = (f: Facility) => 'rwn'.indexOf(f.id[0]!)
    const byService = new Map<string, Facility[]>()
    for (const f of this.#found) {
      const list = byService.get(f.service)
      if (list) list.push(f)
      else byService.set(f.service, [f])
    }
    const kept: Facility[] = []
    for (const list of byService.values()) {
      list.sort((a, b) => a.lat - b.lat || rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
      const gone = new Set<Facility>()
      for (let i = 0; i < list.length; i++)
        for (let j = i + 1; j < list.length && (list[j]!.lat - list[i]!.lat) * 111_195 <= SAME_SITE_METRES; j++) {
          const [a, b] = [list[i]!, list[j]!]
          if (gone.has(a) || gone.has(b) || !sameName(a, b)) continue
          if (haversineMetres(a.lon, a.lat, b.lon, b.lat) > SAME_SITE_METRES) continue
          const drop = rank(a) <= rank(b) ? b : a
          gone.add(drop)
          this.#log.note(
            'osm-facility-merged',
            { file: this.#file },
            { id: drop.id, into: (drop === a ? b : a).id, service: a.service },
          )
        }
      for (const f of list) if (!gone.has(f)) kept.push(f)
    }
    return kept.sort((a, b) =>
      a.service < b.service ? -1 : a.service > b.service ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0,
    )
  }
}

/** An unnamed object beside a named one is the same site only if one is an area and the other a point on it. */
function sameName(a: Facility, b: Facility): boolean {
  if (a.name !== '' && b.name !== '') return a.name.toLowerCase() === b.name.toLowerCase()
  return a.name !== b.name && a.id[0] !== b.id[0]
}

function capacityOf(tags: Tags): number | null {
  const text = tags.capacity ?? tags['capacity:persons'] ?? tags.beds
  if (text === undefined || !/^\d{1,6}$/.test(text)) return null
  return Number(text)
}

function middleOf(polygon: readonly Ring[]): readonly [number, number] | null {
  const ring = polygon[0]!
  if (ring.length === 0) return null
  const [a, b] = [ring[0]!, ring.at(-1)!]
  if (ring.length >= 4 && a[0] === b[0] && a[1] === b[1]) return outlineCentroid([polygon])
  return ring[ring.length >> 1]!
}
