import { quantiles } from '../../reach/index.ts'
import type { CellReach, Situation } from '../situation.ts'
import { insideOrder } from './counts.ts'

/** The site that most people of a municipality have nearest, and how long or far it is for half of them. */
export interface NearestSite {
  readonly name: string
  /** Municipality in which it stands, '' = none. */
  readonly place: string
  readonly inside: boolean
  /** People of the municipality whose nearest site it is. */
  readonly people: number
  /** Seconds, metres by air line. */
  readonly median: number
}

const LISTED = 2

/** Per municipality of the inside, in the region's order: its nearest sites, most people first. Empty where nobody reaches any. */
export function nearestSites(situation: Situation, reach: CellReach): NearestSite[][] {
  const { cells, municipalities } = situation.data
  const order = insideOrder(situation)
  const found = order.filter((o) => o >= 0).length
  const groups: Map<number, number[]>[] = Array.from({ length: found }, () => new Map())
  for (let c = 0; c < cells.count; c++) {
    const m = cells.municipality[c]!
    const s = reach.site[c]!
    if (!cells.inside[c] || m < 0 || order[m]! < 0 || s < 0 || !(reach.people[c]! > 0)) continue
    const list = groups[order[m]!]!.get(s)
    if (list) list.push(c)
    else groups[order[m]!]!.set(s, [c])
  }
  return groups.map((bySite) =>
    [...bySite]
      .map(([s, list]) => {
        const site = reach.sites[s]!
        const place = municipalities[site.municipality]
        return {
          name: site.name,
          place: place?.name ?? '',
          inside: place?.inside ?? false,
          people: list.reduce((sum, c) => sum + reach.people[c]!, 0),
          // Whoever has a nearest site reaches it.
          median: quantiles(list, reach.value, reach.people, [0.5])[0]!,
        }
      })
      .sort((a, b) => b.people - a.people || a.median - b.median)
      .slice(0, LISTED),
  )
}
