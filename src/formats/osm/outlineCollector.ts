import type { ImportLog } from '../../core/evidence/index.ts'
import { type MultiPolygon, outlineAreaSquareMetres } from '../../core/geo/index.ts'
import { agsOf, foreignKeyOf, isTownCounty } from './municipalityKey.ts'
import type { OsmCollector, OsmRelation, OsmWay, Tags } from './types.ts'

/** A municipality as OSM draws it. */
export interface OsmOutline {
  /** AGS; outside Germany the country's own key, else `r` or `w` with the OSM id. */
  readonly ags: string
  readonly name: string
  readonly officialPopulation: number | null
  readonly outline: MultiPolygon
  readonly adminLevel: number
}

const MUNICIPALITY_LEVEL = 8
/** Where no municipality is drawn on its usual level: Andorra's parishes are on 7; then districts, states, the whole country. */
const OTHER_LEVELS = [7, 6, 4, 2]

/**
 * Municipal outlines: boundary=administrative of admin_level 8, and the towns that are their own county. An outline that is not closed or
 * lacks parts is left out and reported: half a municipality would take people from its neighbours.
 */
export class OutlineCollector implements OsmCollector {
  readonly #log: ImportLog
  readonly #file: string | undefined
  readonly #found: (OsmOutline & { readonly town: boolean })[] = []
  readonly #incomplete: { readonly name: string; readonly level: number; readonly town: boolean }[] = []

  constructor(log: ImportLog, file?: string) {
    this.#log = log
    this.#file = file
  }

  wantsRelation(tags: Tags): boolean {
    return (tags.type === 'boundary' || tags.type === 'multipolygon') && isOutline(tags)
  }

  relation({ id, tags, polygons, complete }: OsmRelation): void {
    if (polygons && complete) this.#take(`r${id}`, tags, polygons)
    else this.#incomplete.push({ name: tags.name ?? `r${id}`, level: levelOf(tags), town: isTownCounty(tags) })
  }

  wantsWay(tags: Tags): boolean {
    // Border lines carry these tags too; an outline drawn as one way has a name of its own.
    return isOutline(tags) && tags.name !== undefined
  }

  way({ id, tags, closed, complete, lon, lat }: OsmWay): void {
    if (!closed || !complete || lon.length < 4) return
    this.#take(`w${id}`, tags, [[Array.from(lon, (x, i) => [x, lat[i]] as const)]])
  }

  #take(osmId: string, tags: Tags, outline: MultiPolygon): void {
    const population = (tags.population ?? '').replace(/[\s.,']/g, '')
    this.#found.push({
      ags: agsOf(tags) ?? foreignKeyOf(tags) ?? osmId,
      name: tags.name ?? osmId,
      officialPopulation: /^\d{1,9}$/.test(population) ? Number(population) : null,
      outline,
      adminLevel: levelOf(tags),
      town: isTownCounty(tags),
    })
  }

  /** Sorted by key. */
  finish(): OsmOutline[] {
    let isMunicipality = (o: { level: number; town: boolean }) => o.level === MUNICIPALITY_LEVEL || o.town
    const drawn = (level: number) => this.#found.some((o) => o.adminLevel === level)
    if (!this.#found.some((o) => isMunicipality({ level: o.adminLevel, town: o.town }))) {
      const level = OTHER_LEVELS.find(drawn)
      if (level !== undefined) isMunicipality = (o) => o.level === level
    }
    for (const { name, level, town } of this.#incomplete) {
      if (isMunicipality({ level, town })) this.#log.warn('osm-outline-incomplete', { file: this.#file }, { name })
    }
    const byKey = new Map<string, OsmOutline>()
    for (const { town, ...outline } of this.#found) {
      if (!isMunicipality({ level: outline.adminLevel, town })) continue
      const other = byKey.get(outline.ags)
      if (other) this.#log.note('osm-outline-repeated', { file: this.#file }, { name: outline.name, ags: outline.ags })
      // A town drawn on several levels, or land beside water: the larger one has all of it.
      if (!other || outlineAreaSquareMetres(outline.outline) > outlineAreaSquareMetres(other.outline))
        byKey.set(outline.ags, outline)
    }
    return [...byKey.values()].sort((a, b) => (a.ags < b.ags ? -1 : 1))
  }
}

function isOutline(tags: Tags): boolean {
  const level = levelOf(tags)
  return tags.boundary === 'administrative' && (level === MUNICIPALITY_LEVEL || OTHER_LEVELS.includes(level))
}

function levelOf(tags: Tags): number {
  return /^\d{1,2}$/.test(tags.admin_level ?? '') ? Number(tags.admin_level) : -1
}
