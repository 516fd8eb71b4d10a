import type { OsmCollector, OsmRelation, OsmWay, Tags } from './types.ts'

/** Hands objects to the collectors that want them. */
export class Dispatch {
  /** True while a collector runs: what is thrown then is its fault, not the file's. */
  busy = false
  readonly #nodes: readonly OsmCollector[]
  readonly #ways: readonly OsmCollector[]
  readonly #relations: readonly OsmCollector[]

  constructor(collectors: readonly OsmCollector[]) {
    this.#nodes = collectors.filter((c) => c.node)
    this.#ways = collectors.filter((c) => c.way)
    this.#relations = collectors.filter((c) => c.relation)
  }

  node(id: number, lon: number, lat: number, tags: Tags): void {
    this.busy = true
    for (const collector of this.#nodes) collector.node!({ id, lon, lat, tags })
    this.busy = false
  }

  wantsWay(tags: Tags): boolean {
    this.busy = true
    const wanted = this.#ways.some((c) => !c.wantsWay || c.wantsWay(tags))
    this.busy = false
    return wanted
  }

  way(way: OsmWay): void {
    this.busy = true
    for (const c of this.#ways) if (!c.wantsWay || c.wantsWay(way.tags)) c.way!(way)
    this.busy = false
  }

  wantsRelation(tags: Tags): boolean {
    this.busy = true
    const wanted = this.#relations.some((c) => !c.wantsRelation || c.wantsRelation(tags))
    this.busy = false
    return wanted
  }

  relation(relation: OsmRelation): void {
    this.busy = true
    for (const c of this.#relations) if (!c.wantsRelation || c.wantsRelation(relation.tags)) c.relation!(relation)
    this.busy = false
  }
}
