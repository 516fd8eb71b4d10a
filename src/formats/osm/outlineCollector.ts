import type { ImportLog } from '../../core/evidence/index.ts'
import type { MultiPolygon } from '../../core/geo/index.ts'
import type { OsmCollector, OsmRelation, OsmWay, Tags } from './types.ts'

/** A municipality as OSM draws it. */
export interface OsmOutline {
  readonly ags: string
  readonly name: string
  readonly officialPopulation: number | null
  readonly outline: MultiPolygon
  readonly adminLevel: number
}

/** Municipal outlines: boundary=administrative of level 8 (7 in Andorra, 6 for a town that is its own county). */
export class OutlineCollector implements OsmCollector {
  readonly #log: ImportLog
  readonly #file: string
  readonly #found: OsmOutline[] = []

  constructor(log: ImportLog, file = '') {
    this.#log = log
    this.#file = file
  }

  wantsRelation(tags: Tags): boolean {
    return (
      tags.boundary === 'administrative' &&
      /^[678]$/.test(tags.admin_level ?? '') &&
      (tags.type === 'boundary' || tags.type === 'multipolygon')
    )
  }

  relation(relation: OsmRelation): void {
    const { tags } = relation
    const name = tags.name ?? `r${relation.id}`
    if (!relation.polygons || !relation.complete) {
      if (tags.admin_level === '8') this.#log.note('osm-outline-incomplete', { file: this.#file }, { name })
      return
    }
    this.#take(relation.id, 'r', tags, relation.polygons)
  }

  wantsWay(tags: Tags): boolean {
    return tags.boundary === 'administrative' && tags.admin_level === '8' && tags.name !== undefined
  }

  way(way: OsmWay): void {
    if (!way.closed || !way.complete) return
    this.#take(way.id, 'w', way.tags, [
      [Array.from({ length: way.refs.length }, (_, i) => [way.lon[i]!, way.lat[i]!] as const)],
    ])
  }

  #take(id: number, letter: string, tags: Tags, outline: MultiPolygon): void {
    const key =
      tags['de:amtlicher_gemeindeschluessel'] ?? tags['ref:at:gkz'] ?? tags['swisstopo:BFS_NUMMER'] ?? `${letter}${id}`
    const people = /^\d+$/.test(tags.population ?? '') ? Number(tags.population) : null
    this.#found.push({
      ags: key.replace(/\s/g, ''),
      name: tags.name ?? key,
      officialPopulation: people,
      outline,
      adminLevel: Number(tags.admin_level),
    })
  }

  /** Level 8 where there is any; else level 7, else 6. Towns of level 6 with a municipality's key of eight digits join level 8. */
  finish(): OsmOutline[] {
    for (const level of [8, 7, 6]) {
      const own = this.#found.filter((o) => o.adminLevel === level)
      if (own.length === 0) continue
      const towns = level === 8 ? this.#found.filter((o) => o.adminLevel === 6 && /^\d{8}$/.test(o.ags)) : []
      const seen = new Set<string>()
      return [...own, ...towns]
        .filter((o) => !seen.has(o.ags) && seen.add(o.ags))
        .sort((a, b) => (a.ags < b.ags ? -1 : 1))
    }
    return []
  }
}
