import type { ImportLog } from '../../core/evidence/index.ts'
import { type MultiPolygon, outlineCentroid } from '../../core/geo/index.ts'
import { compileOsmRules, type Facility, FROM_OSM, type OsmMatcher, type Service } from '../../core/services/index.ts'
import { isContradicted, tagsBefore } from './lifecycle.ts'
import { mergeSites, type SiteDraft } from './mergeSites.ts'
import type { OsmCollector, OsmNode, OsmRelation, OsmWay, Tags } from './types.ts'

/** Tags that later pages may show. No telephone numbers, addresses of persons or web pages. */
const DETAILS = [
  'operator',
  'brand',
  'opening_hours',
  'wheelchair',
  'access',
  'healthcare:speciality',
  'isced:level',
  'religion',
  'sport',
] as const

interface Found extends SiteDraft {
  readonly tags: Tags
}

/**
 * Facilities by tag: nodes, ways (closed areas once, by their centroid) and multipolygons. Which object provides which service is
 * decided by the catalogue's rules alone. What is closed is left out, what stands twice is merged; both are counted in the log.
 */
export class FacilityCollector implements OsmCollector {
  readonly #servicesOf: OsmMatcher
  readonly #withCapacity: ReadonlySet<string>
  readonly #log: ImportLog
  readonly #file: string | undefined
  readonly #found = new Map<string, Found[]>()

  constructor(services: readonly Service[], log: ImportLog, file?: string) {
    // Places that are kept secret are not even looked for.
    const located = services.filter((s) => s.located)
    this.#servicesOf = compileOsmRules(located)
    this.#withCapacity = new Set(located.filter((s) => s.capacityUnit !== null).map((s) => s.id))
    this.#log = log
    this.#file = file
  }

  node({ id, tags, lon, lat }: OsmNode): void {
    this.#take(`n${id}`, tags, () => ({ lon, lat, area: null }))
  }

  wantsWay(tags: Tags): boolean {
    return this.#servicesOf(tags).length > 0 || this.#isClosed(tags)
  }

  way(way: OsmWay): void {
    this.#take(`w${way.id}`, way.tags, () => placeOfWay(way))
  }

  wantsRelation(tags: Tags): boolean {
    return tags.type === 'multipolygon' && this.wantsWay(tags)
  }

  relation({ id, tags, polygons }: OsmRelation): void {
    this.#take(`r${id}`, tags, () => (polygons ? placeOfArea(polygons) : null))
  }

  #take(id: string, tags: Tags, placeOf: () => Omit<SiteDraft, 'id' | 'name'> | null): void {
    const services = this.#servicesOf(tags)
    if (this.#isClosed(tags)) {
      this.#log.note('osm-facility-closed', { file: this.#file }, { id, name: tags.name ?? '–' })
      return
    }
    if (services.length === 0) return
    const place = placeOf()
    if (!place) {
      this.#log.warn('osm-facility-without-place', { file: this.#file }, { id })
      return
    }
    const found = { id, name: tags.name ?? tags.brand ?? '', ...place, tags }
    for (const service of services) {
      const list = this.#found.get(service)
      if (list) list.push(found)
      else this.#found.set(service, [found])
    }
  }

  /** True when it would provide a service if it were still open. */
  #isClosed(tags: Tags): boolean {
    const before = tagsBefore(tags)
    if (!before) return false
    return this.#servicesOf(tags).length > 0 ? isContradicted(tags) : this.#servicesOf(before).length > 0
  }

  /** By service and id. */
  finish(): Facility[] {
    const facilities: Facility[] = []
    for (const [service, found] of this.#found) {
      const stays = mergeSites(found)
      const merged: Tags[][] = found.map(({ tags }) => [tags])
      for (let i = 0; i < found.length; i++) {
        if (stays[i] === i) continue
        merged[stays[i]].push(found[i].tags)
        const params = { id: found[i].id, into: found[stays[i]].id, service }
        this.#log.note('osm-facility-merged', { file: this.#file }, params)
      }
      for (let i = 0; i < found.length; i++) {
        if (stays[i] === i) facilities.push(facilityOf(found[i], service, merged[i], this.#withCapacity.has(service)))
      }
    }
    return facilities.sort((a, b) => compare(a.service, b.service) || compareIds(a.id, b.id))
  }
}

/** What a merged double knows fills what the one that stays does not. */
function facilityOf(site: Found, service: string, tags: readonly Tags[], withCapacity: boolean): Facility {
  const first = (key: string) => tags.find((t) => t[key] !== undefined)?.[key]
  const details: Record<string, string> = {}
  for (const key of DETAILS) {
    const value = first(key)
    if (value !== undefined) details[key] = value
  }
  const checked = first('check_date') ?? ''
  return {
    id: site.id,
    name: first('name') ?? first('brand') ?? first('operator') ?? '',
    service,
    lon: site.lon,
    lat: site.lat,
    capacity: withCapacity ? capacityOf(first('capacity') ?? first('capacity:persons') ?? first('beds')) : null,
    source: FROM_OSM,
    asOf: /^\d{4}-\d{2}-\d{2}$/.test(checked) ? checked : '',
    municipality: -1,
    details,
  }
}

function capacityOf(text: string | undefined): number | null {
  return text !== undefined && /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : null
}

function placeOfWay({ lon, lat, closed, complete }: OsmWay): Omit<SiteDraft, 'id' | 'name'> | null {
  if (lon.length === 0) return null
  if (closed && lon.length >= 3) {
    const ring = Array.from(lon, (x, i) => [x, lat[i]] as const)
    // Cut at the edge of the extract: close what is there.
    if (!complete) ring.push(ring[0])
    return placeOfArea([[ring]])
  }
  const middle = lon.length >> 1
  return { lon: lon[middle], lat: lat[middle], area: null }
}

function placeOfArea(area: MultiPolygon): Omit<SiteDraft, 'id' | 'name'> | null {
  const centre = outlineCentroid(area)
  return centre ? { lon: centre[0], lat: centre[1], area } : null
}

function compareIds(a: string, b: string): number {
  return compare(a[0], b[0]) || Number(a.slice(1)) - Number(b.slice(1))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
