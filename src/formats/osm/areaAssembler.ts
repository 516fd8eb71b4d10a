import type { MultiPolygon } from '../../core/geo/index.ts'
import { assembleRings, type RingPart } from './assembleRings.ts'
import type { NodePositions } from './nodePositions.ts'
import type { Members } from './primitiveBlock.ts'
import type { WayStore } from './wayStore.ts'

const NO_TAGS = {}

/** Polygons of area relations from the ways that were kept for them. */
export class AreaAssembler {
  readonly #positions: NodePositions
  readonly #ways: WayStore

  constructor(positions: NodePositions, ways: WayStore) {
    this.#positions = positions
    this.#ways = ways
  }

  /** `polygons` is null when no ring closes; `complete` is false when ways or nodes are missing or a ring stays open. */
  assemble(members: Members): { polygons: MultiPolygon | null; complete: boolean } {
    const parts: RingPart[] = []
    const seen = new Set<number>()
    let complete = true
    for (const { type, ref } of members) {
      if (type !== 'way' || seen.has(ref)) continue
      seen.add(ref)
      const refs = this.#ways.find(ref)
      if (!refs) {
        complete = false
        continue
      }
      const way = this.#positions.wayOf(ref, NO_TAGS, refs as unknown as number[], [], [])
      if (!way.complete) complete = false
      parts.push(way)
    }
    const { polygons, openChains } = assembleRings(parts)
    return {
      polygons: polygons.length > 0 ? polygons : null,
      complete: complete && openChains === 0 && polygons.length > 0,
    }
  }
}
