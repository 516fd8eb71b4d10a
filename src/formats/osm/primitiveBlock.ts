import { PbfReader } from 'pbf'
import { Damage } from './damage.ts'
import type { Tags } from './types.ts'
import { isId, messageEnd, readDeltas, readUnsigned } from './wire.ts'

/** Bits of `PrimitiveBlock.kinds`. */
export const NODES = 1
export const WAYS = 2
export const RELATIONS = 4

/** Real blocks have some thousand; more than this is made to exhaust memory. */
const MAX_STRINGS = 2_000_000
const NO_TAGS: Tags = Object.freeze({})
const MEMBER_TYPES = ['node', 'way', 'relation'] as const

/** Positions in 1e-7 degrees. `tags` is null for a node without tags. */
export type NodeSink = (id: number, lonE7: number, latE7: number, tags: Tags | null) => void
/** `refs` is reused for the next way. `lonE7`/`latE7` are empty unless the file has locations on ways. */
export type WaySink = (id: number, tags: Tags, refs: readonly number[], lonE7: number[], latE7: number[]) => void
export type Members = readonly {
  readonly type: 'node' | 'way' | 'relation'
  readonly ref: number
  readonly role: string
}[]
export type RelationSink = (id: number, tags: Tags, members: () => Members) => void

/** One unpacked data block: up to some 8,000 nodes, ways or relations. Every fault in it throws `Damage`. */
export class PrimitiveBlock {
  /** NODES | WAYS | RELATIONS: what the block holds. */
  readonly kinds: number
  readonly #bytes: Uint8Array
  /** start, end of each group. */
  readonly #groups: number[] = []
  /** start, end of each string; decoded when first asked for. */
  readonly #stringEnds: number[] = []
  readonly #strings: (string | undefined)[] = []
  #granularity = 100
  #lonOffset = 0
  #latOffset = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    const pbf = new PbfReader(bytes)
    for (let field = pbf.nextField(); field; field = pbf.nextField()) {
      if (field === 1) this.#readStringTable(pbf)
      else if (field === 2) {
        const end = messageEnd(pbf)
        this.#groups.push(pbf.pos, end)
        pbf.pos = end
      } else if (field === 17) this.#granularity = pbf.readVarint()
      else if (field === 19) this.#latOffset = pbf.readVarint(true)
      else if (field === 20) this.#lonOffset = pbf.readVarint(true)
    }
    if (pbf.pos > bytes.length) throw new Damage('block ends early')
    this.kinds = this.#findKinds()
  }

  nodes(sink: NodeSink): void {
    this.#eachGroup((pbf, field) => {
      if (field === 1) this.#plainNode(pbf, messageEnd(pbf), sink)
      else if (field === 2) this.#denseNodes(pbf, messageEnd(pbf), sink)
    })
  }

  ways(sink: WaySink): void {
    const refs: number[] = []
    const keys: number[] = []
    const values: number[] = []
    const lon: number[] = []
    const lat: number[] = []
    this.#eachGroup((pbf, groupField) => {
      if (groupField !== 3) return
      const end = messageEnd(pbf)
      refs.length = keys.length = values.length = lon.length = lat.length = 0
      let id = Number.NaN
      for (let field = pbf.nextField(end); field; field = pbf.nextField(end)) {
        if (field === 1) id = pbf.readVarint(true)
        else if (field === 2) readUnsigned(pbf, keys)
        else if (field === 3) readUnsigned(pbf, values)
        else if (field === 8) readDeltas(pbf, refs)
        else if (field === 9) readDeltas(pbf, lat)
        else if (field === 10) readDeltas(pbf, lon)
      }
      if (pbf.pos !== end || !isId(id)) throw new Damage('way')
      if (lon.length !== refs.length || lat.length !== refs.length) lon.length = lat.length = 0
      for (let i = 0; i < lon.length; i++) {
        lon[i] = this.#lonE7(lon[i])
        lat[i] = this.#latE7(lat[i])
      }
      sink(id, this.#tags(keys, values), refs, lon, lat)
    })
  }

  relations(sink: RelationSink): void {
    this.#eachGroup((pbf, groupField) => {
      if (groupField !== 4) return
      const end = messageEnd(pbf)
      const keys: number[] = []
      const values: number[] = []
      const roles: number[] = []
      const refs: number[] = []
      const types: number[] = []
      let id = Number.NaN
      for (let field = pbf.nextField(end); field; field = pbf.nextField(end)) {
        if (field === 1) id = pbf.readVarint(true)
        else if (field === 2) readUnsigned(pbf, keys)
        else if (field === 3) readUnsigned(pbf, values)
        else if (field === 8) readUnsigned(pbf, roles)
        else if (field === 9) readDeltas(pbf, refs)
        else if (field === 10) readUnsigned(pbf, types)
      }
      if (pbf.pos !== end || !isId(id)) throw new Damage('relation')
      if (refs.length !== types.length || refs.length !== roles.length) throw new Damage('members')
      sink(id, this.#tags(keys, values), () =>
        refs.map((ref, i) => {
          const type = MEMBER_TYPES[types[i]]
          if (type === undefined) throw new Damage('member type')
          return { type, ref, role: this.#string(roles[i]) }
        }),
      )
    })
  }

  #eachGroup(read: (pbf: PbfReader, field: number) => void): void {
    const pbf = new PbfReader(this.#bytes)
    for (let g = 0; g < this.#groups.length; g += 2) {
      pbf.pos = this.#groups[g]
      const end = this.#groups[g + 1]
      for (let field = pbf.nextField(end); field; field = pbf.nextField(end)) read(pbf, field)
      if (pbf.pos !== end) throw new Damage('group')
    }
  }

  #findKinds(): number {
    let kinds = 0
    const pbf = new PbfReader(this.#bytes)
    for (let g = 0; g < this.#groups.length; g += 2) {
      pbf.pos = this.#groups[g]
      // By the format a group holds one kind, but nothing stops a writer from mixing them.
      for (let field = pbf.nextField(this.#groups[g + 1]); field; field = pbf.nextField(this.#groups[g + 1]))
        kinds |= field <= 2 ? NODES : field === 3 ? WAYS : field === 4 ? RELATIONS : 0
    }
    return kinds
  }

  #plainNode(pbf: PbfReader, end: number, sink: NodeSink): void {
    let id = Number.NaN
    let lon = Number.NaN
    let lat = Number.NaN
    const keys: number[] = []
    const values: number[] = []
    for (let field = pbf.nextField(end); field; field = pbf.nextField(end)) {
      if (field === 1) id = pbf.readSVarint()
      else if (field === 2) readUnsigned(pbf, keys)
      else if (field === 3) readUnsigned(pbf, values)
      else if (field === 8) lat = pbf.readSVarint()
      else if (field === 9) lon = pbf.readSVarint()
    }
    if (pbf.pos !== end || !isId(id)) throw new Damage('node')
    sink(id, this.#lonE7(lon), this.#latE7(lat), keys.length > 0 ? this.#tags(keys, values) : null)
  }

  #denseNodes(pbf: PbfReader, end: number, sink: NodeSink): void {
    const ids: number[] = []
    const lons: number[] = []
    const lats: number[] = []
    const keysValues: number[] = []
    for (let field = pbf.nextField(end); field; field = pbf.nextField(end)) {
      if (field === 1) readDeltas(pbf, ids)
      else if (field === 8) readDeltas(pbf, lats)
      else if (field === 9) readDeltas(pbf, lons)
      else if (field === 10) readUnsigned(pbf, keysValues)
    }
    if (pbf.pos !== end || lons.length !== ids.length || lats.length !== ids.length) throw new Damage('dense nodes')
    const plain = this.#granularity === 100 && this.#lonOffset === 0 && this.#latOffset === 0
    for (let i = 0, kv = 0; i < ids.length; i++) {
      if (!isId(ids[i])) throw new Damage('node id')
      let tags: Record<string, string> | null = null
      // Pairs of string indexes, 0 after each node; the whole list is absent when no node has tags.
      for (; kv < keysValues.length && keysValues[kv] !== 0; kv += 2) {
        tags ??= {}
        setTag(tags, this.#string(keysValues[kv]), this.#string(keysValues[kv + 1]))
      }
      kv++
      if (plain) sink(ids[i], lons[i], lats[i], tags)
      else sink(ids[i], this.#lonE7(lons[i]), this.#latE7(lats[i]), tags)
    }
  }

  #lonE7(value: number): number {
    return Math.round((this.#lonOffset + this.#granularity * value) / 100)
  }

  #latE7(value: number): number {
    return Math.round((this.#latOffset + this.#granularity * value) / 100)
  }

  #tags(keys: readonly number[], values: readonly number[]): Tags {
    if (keys.length !== values.length) throw new Damage('tags')
    if (keys.length === 0) return NO_TAGS
    const tags: Record<string, string> = {}
    for (let i = 0; i < keys.length; i++) setTag(tags, this.#string(keys[i]), this.#string(values[i]))
    return tags
  }

  #readStringTable(pbf: PbfReader): void {
    const end = messageEnd(pbf)
    for (let field = pbf.nextField(end); field; field = pbf.nextField(end)) {
      if (field !== 1) continue
      const stringEnd = messageEnd(pbf)
      this.#stringEnds.push(pbf.pos, stringEnd)
      pbf.pos = stringEnd
    }
    if (pbf.pos !== end || this.#stringEnds.length > 2 * MAX_STRINGS) throw new Damage('string table')
  }

  #string(i: number): string {
    const known = this.#strings[i]
    if (known !== undefined) return known
    const start = this.#stringEnds[2 * i]
    if (start === undefined) throw new Damage('string index')
    // Repairs broken UTF-8 with the replacement character instead of failing.
    const string = UTF8.decode(this.#bytes.subarray(start, this.#stringEnds[2 * i + 1]))
    this.#strings[i] = string
    return string
  }
}

const UTF8 = new TextDecoder('utf-8')

/** Anybody can write any key into OSM; this one would be taken for the object's prototype and lost. */
function setTag(tags: Record<string, string>, key: string, value: string): void {
  if (key !== '__proto__') tags[key] = value
  else Object.defineProperty(tags, key, { value, enumerable: true, configurable: true, writable: true })
}
