import type { ImportLog } from '../../core/evidence/index.ts'
import { haversineMetres } from '../../core/geo/index.ts'
import { type StreetNetwork, TRAFFIC_SIGNALS } from '../../core/network/index.ts'
import { growable } from './growable.ts'
import { hilbertOrder } from './hilbert.ts'
import { IdMap } from './idMap.ts'
import { roadClassOf, type StreetAccess, streetAccess } from './streetAccess.ts'
import { streetNodeFlags } from './streetNodes.ts'
import { isTurnRestriction, type TurnRelation, turnsOf } from './turnRelations.ts'
import type { OsmCollector, OsmNode, OsmRelation, OsmWay, Tags } from './types.ts'

/** Signals stand at the stop line; this near to a junction they belong to it. */
const SIGNAL_METRES = 30

/** Builds the street network out of ways, barriers, signals and turn restrictions. */
export class StreetCollector implements OsmCollector {
  readonly #log: ImportLog
  readonly #file: string
  readonly #ids = new IdMap()
  readonly #nodeLon = growable(Int32Array)
  readonly #nodeLat = growable(Int32Array)
  readonly #uses = growable(Uint8Array)
  readonly #refs = growable(Uint32Array)
  readonly #wayStart: number[] = [0]
  readonly #ways: { id: number; street: StreetAccess; name: number }[] = []
  readonly #flags = new Map<number, number>()
  readonly #names = new Map<string, number>()
  readonly #turns: TurnRelation[] = []

  constructor(log: ImportLog, file = '') {
    this.#log = log
    this.#file = file
  }

  node(node: OsmNode): void {
    const flags = streetNodeFlags(node.tags)
    if (flags) this.#flags.set(node.id, flags)
  }

  wantsWay(tags: Tags): boolean {
    return roadClassOf(tags) !== null
  }

  way(way: OsmWay): void {
    const street = streetAccess(way.tags)
    if (!street) return
    const label = way.tags.name ?? way.tags.ref ?? ''
    let name = -1
    if (label !== '') {
      name = this.#names.get(label) ?? this.#names.size
      this.#names.set(label, name)
    }
    const n = way.refs.length
    let last = -1
    for (let i = 0; i < n; i++) {
      const number = this.#ids.number(way.refs[i]!)
      if (number === last) continue
      if (number === this.#nodeLon.length) {
        this.#nodeLon.push(Math.round(way.lon[i]! * 1e7))
        this.#nodeLat.push(Math.round(way.lat[i]! * 1e7))
        this.#uses.push(0)
      }
      // Two uses make a junction; an end of a way is always one.
      const ends = i === 0 || i === n - 1 ? 2 : 1
      this.#uses.array[number] = Math.min(255, this.#uses.array[number]! + ends)
      this.#refs.push(number)
      last = number
    }
    if (this.#refs.length - this.#wayStart.at(-1)! < 2) {
      this.#refs.length = this.#wayStart.at(-1)!
      return
    }
    this.#wayStart.push(this.#refs.length)
    this.#ways.push({ id: way.id, street, name })
  }

  wantsRelation(tags: Tags): boolean {
    return isTurnRestriction(tags)
  }

  relation(relation: OsmRelation): void {
    const turns = turnsOf(relation)
    if (turns) this.#turns.push(...turns)
    else this.#log.note('osm-restriction-unused', { file: this.#file }, { id: relation.id })
  }

  /** The network, null when there is no street at all. */
  finish(): StreetNetwork | null {
    if (this.#ways.length === 0) return null
    const lon = this.#nodeLon.array
    const lat = this.#nodeLat.array
    const refs = this.#refs.array
    const signals: number[] = []
    const blocking = new Map<number, number>()
    for (const [id, flags] of this.#flags) {
      const number = this.#ids.find(id)
      if (number < 0) continue
      if (flags & ~TRAFFIC_SIGNALS) {
        blocking.set(number, flags & ~TRAFFIC_SIGNALS)
        this.#uses.array[number] = 2
      }
      if (flags & TRAFFIC_SIGNALS) signals.push(number)
    }
    const signal = new Set(signals)
    const junction = (number: number) => this.#uses.array[number]! >= 2

    const numbers: number[] = []
    for (let i = 0; i < this.#nodeLon.length; i++) if (junction(i)) numbers.push(i)
    const order = hilbertOrder(numbers, lon, lat)
    const nodeOf = new Int32Array(this.#nodeLon.length).fill(-1)
    for (const [node, number] of order.entries()) nodeOf[number] = node
    const nodeFlags = new Uint8Array(order.length)
    for (const [number, flags] of blocking) nodeFlags[nodeOf[number]!] = flags
    for (const number of signals) if (nodeOf[number]! >= 0) nodeFlags[nodeOf[number]!]! |= TRAFFIC_SIGNALS

    const from = growable(Uint32Array)
    const to = growable(Uint32Array)
    const metres = growable(Float32Array)
    const wayOf = growable(Uint32Array)
    const shapeEnd = growable(Uint32Array)
    const shapeLon = growable(Int32Array)
    const shapeLat = growable(Int32Array)
    const wayLinks = new Map<number, number[]>()
    const turnWays = new Set(this.#turns.flatMap((t) => [t.from, t.to]))
    for (let w = 0; w < this.#ways.length; w++) {
      let first = this.#wayStart[w]!
      let length = 0
      const passed: { number: number; at: number }[] = []
      for (let i = first + 1; i < this.#wayStart[w + 1]!; i++) {
        const a = refs[i - 1]!
        const b = refs[i]!
        length += haversineMetres(lon[a]! / 1e7, lat[a]! / 1e7, lon[b]! / 1e7, lat[b]! / 1e7)
        if (!junction(b)) {
          if (signal.has(b)) passed.push({ number: b, at: length })
          continue
        }
        for (let k = first + 1; k < i; k++) {
          shapeLon.push(lon[refs[k]!]!)
          shapeLat.push(lat[refs[k]!]!)
        }
        const start = nodeOf[refs[first]!]!
        const end = nodeOf[b]!
        for (const { at } of passed) {
          if (Math.min(at, length - at) <= SIGNAL_METRES) nodeFlags[at * 2 < length ? start : end]! |= TRAFFIC_SIGNALS
        }
        passed.length = 0
        if (turnWays.has(this.#ways[w]!.id)) {
          const list = wayLinks.get(this.#ways[w]!.id)
          if (list) list.push(from.length)
          else wayLinks.set(this.#ways[w]!.id, [from.length])
        }
        from.push(start)
        to.push(end)
        metres.push(length)
        wayOf.push(w)
        shapeEnd.push(shapeLon.length)
        first = i
        length = 0
      }
    }
    const linkCount = from.length
    const street = (l: number) => this.#ways[wayOf.array[l]!]!.street
    const shapeStart = new Uint32Array(linkCount + 1)
    shapeStart.set(shapeEnd.taken(), 1)
    const names = [...this.#names.keys()]
    return {
      nodeCount: order.length,
      nodeLonE7: Int32Array.from(order, (n) => lon[n]!),
      nodeLatE7: Int32Array.from(order, (n) => lat[n]!),
      nodeFlags,
      linkCount,
      linkFrom: from.taken(),
      linkTo: to.taken(),
      linkLengthMetres: metres.taken(),
      linkAccess: Uint16Array.from({ length: linkCount }, (_, l) => street(l).access),
      linkClass: Uint8Array.from({ length: linkCount }, (_, l) => street(l).roadClass),
      linkFlags: Uint8Array.from({ length: linkCount }, (_, l) => street(l).flags),
      linkMaxSpeedForward: Uint8Array.from({ length: linkCount }, (_, l) => street(l).maxSpeedForward),
      linkMaxSpeedBackward: Uint8Array.from({ length: linkCount }, (_, l) => street(l).maxSpeedBackward),
      linkFixedSeconds: Uint32Array.from({ length: linkCount }, (_, l) => street(l).fixedSeconds),
      linkWay: Float64Array.from({ length: linkCount }, (_, l) => this.#ways[wayOf.array[l]!]!.id),
      linkName: Int32Array.from({ length: linkCount }, (_, l) => this.#ways[wayOf.array[l]!]!.name),
      names,
      linkShapeStart: shapeStart,
      shapeLonE7: shapeLon.taken(),
      shapeLatE7: shapeLat.taken(),
      restrictions: this.#restrictions(wayLinks, nodeOf, from.array, to.array),
    }
  }

  #restrictions(
    wayLinks: ReadonlyMap<number, readonly number[]>,
    nodeOf: Int32Array,
    from: Uint32Array,
    to: Uint32Array,
  ): StreetNetwork['restrictions'] {
    const rows: { from: number; via: number; to: number; only: boolean; modes: number }[] = []
    for (const turn of this.#turns) {
      const number = this.#ids.find(turn.via)
      const via = number < 0 ? -1 : nodeOf[number]!
      const touching = (way: number) => (wayLinks.get(way) ?? []).filter((l) => from[l] === via || to[l] === via)
      const arrive = via < 0 ? [] : touching(turn.from)
      const leave = via < 0 ? [] : touching(turn.to)
      // A way that runs through the via node leaves open which of its halves is meant.
      if (arrive.length !== 1 || leave.length === 0 || (turn.only && leave.length > 1)) {
        this.#log.note('osm-restriction-unused', { file: this.#file }, { id: turn.id })
        continue
      }
      for (const l of leave) rows.push({ from: arrive[0]!, via, to: l, only: turn.only, modes: turn.modes })
    }
    return {
      count: rows.length,
      from: Uint32Array.from(rows, (r) => r.from),
      via: Uint32Array.from(rows, (r) => r.via),
      to: Uint32Array.from(rows, (r) => r.to),
      only: Uint8Array.from(rows, (r) => (r.only ? 1 : 0)),
      modes: Uint8Array.from(rows, (r) => r.modes),
    }
  }
}
