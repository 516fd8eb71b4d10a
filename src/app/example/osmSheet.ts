import type { OsmMember, OsmPbfWriter } from '../../formats/osm/index.ts'
import { toLonLat } from './frame.ts'

export type Tags = Readonly<Record<string, string>>

/** Draws on the OSM file in metres and hands out ids. */
export interface OsmSheet {
  /** Nodes of the road network come first: vertex v has the id v + 1. */
  node(x: number, y: number, tags?: Tags): number
  way(refs: readonly number[], tags: Tags): number
  /** A closed way through the points (the first is not repeated). */
  area(points: readonly (readonly [number, number])[], tags: Tags): number
  /** An area with holes; the first ring is the outer one. */
  multipolygon(rings: readonly (readonly (readonly [number, number])[])[], tags: Tags): void
  relation(members: readonly OsmMember[], tags: Tags): number
}

export function createOsmSheet(writer: OsmPbfWriter): OsmSheet {
  let nodes = 0
  let ways = 0
  let relations = 0
  const sheet: OsmSheet = {
    node(x, y, tags) {
      const [lon, lat] = toLonLat(x, y)
      writer.node(++nodes, lon, lat, tags)
      return nodes
    },
    way(refs, tags) {
      writer.way(++ways, refs, tags)
      return ways
    },
    area(points, tags) {
      const refs = points.map(([x, y]) => sheet.node(x, y))
      return sheet.way([...refs, refs[0]], tags)
    },
    multipolygon(rings, tags) {
      const members = rings.map(
        (ring, k): OsmMember => ({ type: 'way', ref: sheet.area(ring, {}), role: k === 0 ? 'outer' : 'inner' }),
      )
      sheet.relation(members, { type: 'multipolygon', ...tags })
    },
    relation(members, tags) {
      writer.relation(++relations, members, tags)
      return relations
    },
  }
  return sheet
}
