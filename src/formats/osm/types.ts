import type { MultiPolygon } from '../../core/geo/index.ts'

export type Tags = Readonly<Record<string, string>>

export interface OsmNode {
  readonly id: number
  readonly lon: number
  readonly lat: number
  readonly tags: Tags
}

/** A way with the positions of its nodes. Nodes outside the extract are missing: `refs`, `lon`, `lat` hold only the found ones. */
export interface OsmWay {
  readonly id: number
  readonly tags: Tags
  readonly refs: ArrayLike<number>
  readonly lon: ArrayLike<number>
  readonly lat: ArrayLike<number>
  /** False when nodes are missing (cut at the edge of an extract). */
  readonly complete: boolean
  /** First node = last node. */
  readonly closed: boolean
}

export interface OsmRelation {
  readonly id: number
  readonly tags: Tags
  readonly members: readonly {
    readonly type: 'node' | 'way' | 'relation'
    readonly ref: number
    readonly role: string
  }[]
  /** Assembled rings for type=multipolygon and type=boundary; null for other types or when no ring closes. */
  readonly polygons: MultiPolygon | null
  /** False when members are missing or a ring stays open. */
  readonly complete: boolean
}

/**
 * Takes what it needs from a scan. `scanOsm` reads the files once for all collectors; nodes first, then ways, then relations.
 * `wants…` are asked with the tags before the costly part (positions, rings) is done.
 */
export interface OsmCollector {
  node?(node: OsmNode): void
  wantsWay?(tags: Tags): boolean
  way?(way: OsmWay): void
  wantsRelation?(tags: Tags): boolean
  relation?(relation: OsmRelation): void
}
