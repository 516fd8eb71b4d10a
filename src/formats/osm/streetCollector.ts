import type { ImportLog } from '../../core/evidence/index.ts'
import type { StreetNetwork } from '../../core/network/index.ts'
import { buildStreetNetwork } from './buildStreetNetwork.ts'
import { durationSeconds } from './duration.ts'
import { maxSpeeds } from './maxSpeed.ts'
import { nodeFlagsOf } from './nodeBarriers.ts'
import { roadClassIndex, roadClassOf } from './roadClass.ts'
import { linkAccessOf, linkFlagsOf } from './streetAttributes.ts'
import { StreetDraft } from './streetDraft.ts'
import { isRestriction, readRestriction, type TaggedRestriction, type UnusedRestriction } from './turnRestriction.ts'
import type { OsmCollector, OsmNode, OsmRelation, OsmWay, Tags } from './types.ts'

/**
 * Streets of all modes by the German rules of access (OSM wiki, “OSM tags for routing/Access restrictions”).
 * Decisions where tags leave it open: private ways are closed to all modes; “Anlieger frei” is open to walkers and cyclists and marked
 * CAR_DESTINATION_ONLY; tracks, paths and ferries are closed to cars unless a tag opens them; bicycles are pushed on footways; gates count as unlocked;
 * trunk roads are walked on only with a pavement or a limit of at most 60; use_sidepath stays open, since the path beside it takes as long.
 */
export class StreetCollector implements OsmCollector {
  readonly #log: ImportLog
  readonly #file: string | undefined
  readonly #draft = new StreetDraft()
  readonly #nodeFlags = new Map<number, number>()
  readonly #restrictions: TaggedRestriction[] = []
  readonly #unused: Record<UnusedRestriction, number> = { 'via-way': 0, conditional: 0, 'not-ours': 0, broken: 0 }

  constructor(log: ImportLog, file?: string) {
    this.#log = log
    this.#file = file
  }

  node({ id, tags }: OsmNode): void {
    const flags = nodeFlagsOf(tags)
    if (flags !== 0) this.#nodeFlags.set(id, flags)
  }

  wantsWay(tags: Tags): boolean {
    return roadClassOf(tags) !== null
  }

  way({ id, tags, refs, lon, lat, gaps = [] }: OsmWay): void {
    const roadClass = roadClassOf(tags)
    if (!roadClass) return
    const access = linkAccessOf(tags, roadClass)
    if (access === 0) return
    const flags = linkFlagsOf(tags, roadClass)
    const { forward, backward } = maxSpeeds(tags)
    const fixedSeconds = roadClass === 'ferry' ? durationSeconds(tags.duration) : 0
    const draft = this.#draft
    const name = draft.nameOf(tags.name ?? tags.ref)
    const ends = [...gaps, refs.length]
    for (let piece = 0, from = 0; piece < ends.length; from = ends[piece++]) {
      const start = draft.nodeId.length
      for (let i = from; i < ends[piece]; i++) {
        if (draft.nodeId.length > start && draft.nodeId.get(draft.nodeId.length - 1) === refs[i]) continue
        draft.nodeId.push(refs[i])
        draft.lonE7.push(Math.round(lon[i] * 1e7))
        draft.latE7.push(Math.round(lat[i] * 1e7))
      }
      if (draft.nodeId.length - start < 2) {
        draft.nodeId.length = draft.lonE7.length = draft.latE7.length = start
        continue
      }
      draft.way.push(id)
      draft.pointStart.push(draft.nodeId.length)
      draft.access.push(access)
      draft.roadClass.push(roadClassIndex(roadClass))
      draft.flags.push(flags)
      draft.maxSpeedForward.push(forward)
      draft.maxSpeedBackward.push(backward)
      draft.fixedSeconds.push(fixedSeconds)
      draft.name.push(name)
    }
  }

  wantsRelation(tags: Tags): boolean {
    return isRestriction(tags)
  }

  relation(relation: OsmRelation): void {
    const restriction = readRestriction(relation)
    if (typeof restriction === 'string') this.#unused[restriction]++
    else this.#restrictions.push(restriction)
  }

  /** The network, null when there is no usable street. Call once. */
  finish(): StreetNetwork | null {
    if (this.#draft.wayCount === 0) {
      this.#log.warn('osm-no-streets', { file: this.#file })
      return null
    }
    const { network, unresolved } = buildStreetNetwork(this.#draft, this.#nodeFlags, this.#restrictions)
    const viaWay = this.#unused['via-way']
    const { conditional } = this.#unused
    const broken = this.#unused.broken + unresolved
    if (viaWay > 0) this.#log.note('osm-restriction-via-way', { file: this.#file }, { count: viaWay })
    if (conditional > 0) this.#log.note('osm-restriction-conditional', { file: this.#file }, { count: conditional })
    if (broken > 0) this.#log.note('osm-restriction-broken', { file: this.#file }, { count: broken })
    return network
  }
}
