import { type ModeGraph, type Seed, type Snaps, seedsFrom, seedsTo } from '../network/index.ts'

/** The vertices at which labels of a search count for place i, with the place's own time: where it leaves (to-site) or is entered (from-site). */
export function placeAccess(graph: ModeGraph, places: Snaps, i: number, toSite: boolean): readonly Seed[] {
  const own: Seed[] = []
  if (toSite) seedsFrom(graph, places, i, 0, own)
  else seedsTo(graph, places, i, 0, own)
  return own
}
