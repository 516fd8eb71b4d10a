import { findService, type Service } from '../../services/index.ts'
import type { Situation } from '../situation.ts'
import { countAreas, insideOrder } from './counts.ts'
import { cellsWithin, questionOf } from './modeReach.ts'

/**
 * The everyday places that the federal monitor (BBSR) looks at: can they be reached on foot? A village shop stands in for a supermarket.
 */
export const EVERYDAY: readonly (readonly string[])[] = [
  ['general-practitioner'],
  ['pharmacy'],
  ['supermarket', 'village-shop'],
  ['primary-school'],
  ['public-transport-stop'],
]

/** Services of which every few thousand people have one; where OSM shows far fewer, it is OSM that is short of them. */
const COMMON = new Set([...EVERYDAY.flat(), 'kindergarten', 'dentist', 'playground'])
/** Own working value: people (ring included) per recorded site beyond which a list from OSM is taken for a gap. Pharmacies, the rarest of them, have about 4,800. */
const MOST_PEOPLE_PER_SITE = 20_000

/** Whether so few sites are recorded, and nobody has checked them, that figures would show a gap in the data as a shortage. */
export function isSparse(situation: Situation, service: Service): boolean {
  const { manifest, cells } = situation.data
  const sites = situation.sites(service.id).length
  if (sites === 0 || !COMMON.has(service.id)) return false
  if (manifest.completeness.find((one) => one.service === service.id)?.state !== 'osm-unchecked') return false
  let people = 0
  for (let c = 0; c < cells.count; c++) people += cells.population[c]!
  return people / sites > MOST_PEOPLE_PER_SITE
}

/** How many everyday places people reach on foot, each within the catalogue's walk. All residents count, whatever their age. */
export interface Everyday {
  /** Those that the region has sites of; the others are left out of all figures. Sparse: a gap in the data, see `isSparse`. */
  readonly known: readonly Service[]
  readonly unknown: readonly Service[]
  readonly sparse: readonly Service[]
  readonly people: number
  /** People by number of places reached, index 0 … known.length. */
  readonly byNumber: readonly number[]
  /** Per municipality of the inside, in the region's order. */
  readonly municipalities: readonly {
    readonly ags: string
    readonly name: string
    readonly byNumber: readonly number[]
  }[]
}

/** Null = the region has no streets, or no site of any of them. */
export function everydayOnFoot(situation: Situation): Everyday | null {
  const sets = EVERYDAY.map((ids) => ids.flatMap((id) => findService(situation.catalogue, id) ?? []))
  const has = (set: readonly Service[]) => set.some(({ id }) => situation.sites(id).length > 0)
  const isGap = (set: readonly Service[]) => has(set) && set.every((one) => !has([one]) || isSparse(situation, one))
  const known = sets.filter((set) => has(set) && !isGap(set))
  const first = (list: readonly (readonly Service[])[]) => list.flatMap(([service]) => service ?? [])
  if (!situation.data.streets || !sets.some(has)) return null
  const { cells, municipalities } = situation.data
  const reached = new Uint8Array(cells.count)
  for (const set of known) {
    const within = set
      .filter(({ id }) => situation.sites(id).length > 0)
      .flatMap((service) => cellsWithin(situation, questionOf(service, 'walk', { ages: 'all' })) ?? [])
    if (within.length === 0) return null
    for (let c = 0; c < cells.count; c++) if (within.some((one) => one[c] === 1)) reached[c]!++
  }
  const levels = Array.from({ length: known.length + 1 }, (_, n) =>
    countAreas(
      situation,
      cells.population,
      reached.map((places) => (places === n ? 1 : 0)),
    ),
  )
  const order = insideOrder(situation)
  return {
    known: first(known),
    unknown: first(sets.filter((set) => !has(set))),
    sparse: first(sets.filter(isGap)),
    people: levels[0]!.total.people ?? 0,
    byNumber: levels.map(({ total }) => total.within ?? 0),
    municipalities: municipalities.flatMap(({ ags, name, inside }, m) =>
      inside ? [{ ags, name, byNumber: levels.map((level) => level.municipalities[order[m]!]!.within ?? 0) }] : [],
    ),
  }
}
