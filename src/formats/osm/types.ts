import type { Box, MultiPolygon } from '../../core/geo/index.ts'

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
  /** Indexes i of `refs` with missing nodes between i − 1 and i: the way is not connected there. Absent = none. */
  readonly gaps?: readonly number[]
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

/** What a scan went through. */
export interface OsmScan {
  readonly files: readonly {
    /** Name without its folder. */
    readonly file: string
    readonly bytes: number
    /** Objects read. */
    readonly nodes: number
    readonly ways: number
    readonly relations: number
    /** The box that the file says it covers. */
    readonly box: Box | null
    /** ISO date of the state of the data as the file says, '' = not stated. */
    readonly dataDate: string
  }[]
  /** Distinct objects, after clipping. */
  readonly nodes: number
  readonly ways: number
  readonly relations: number
  /** Around all kept nodes; null = there are none. */
  readonly box: Box | null
  /** The oldest data date of the files, '' = none states one. */
  readonly dataDate: string
}

/**
 * Takes what it needs from a scan. `scanOsm` reads the files once for all collectors; nodes first, then ways, then relations.
 * Only nodes with tags are handed out. `wants…` are asked with the tags before the costly part (positions, rings) is done, perhaps
 * more than once; without them everything is wanted. With a box: nodes in it, ways with a node in it (whole), relations with a member in it
 * (areas whole, as far as the file has them).
 */
export interface OsmCollector {
  node?(node: OsmNode): void
  wantsWay?(tags: Tags): boolean
  way?(way: OsmWay): void
  wantsRelation?(tags: Tags): boolean
  relation?(relation: OsmRelation): void
}
