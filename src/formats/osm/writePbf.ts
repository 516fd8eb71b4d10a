import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { PbfWriter } from 'pbf'
import type { Box } from '../../core/geo/index.ts'
import type { OsmRelation, Tags } from './types.ts'

/** Elements per block, the number that every reader expects. */
const BLOCK_ELEMENTS = 8000
const MEMBER_TYPE = { node: 0, way: 1, relation: 2 } as const

export type OsmMember = OsmRelation['members'][number]

/** What it takes to write an OSM file. Ids rise within each type; the three types may come mixed, the file is sorted by type, then id. */
export interface OsmPbfWriter {
  node(id: number, lon: number, lat: number, tags?: Tags): void
  way(id: number, refs: ArrayLike<number>, tags: Tags): void
  relation(id: number, members: readonly OsmMember[], tags: Tags): void
  /** Joins the parts and closes the file. */
  close(): { readonly nodes: number; readonly ways: number; readonly relations: number }
}

export interface OsmPbfOptions {
  readonly box: Box
  readonly program: string
  /** ISO date of the state of the data, which the header then states. */
  readonly dataDate?: string
}

/**
 * Opens an OSM PBF file for writing (wiki: PBF_Format). Holds one block per type in memory, so that files of any size fit;
 * blocks of ways and relations wait in part files beside the target until the nodes are complete. Reads no clock: same calls, same bytes.
 */
export function createOsmPbf(path: string, options: OsmPbfOptions): OsmPbfWriter {
  const parts = {
    node: openSync(path, 'w+'),
    way: openSync(`${path}.ways`, 'w+'),
    relation: openSync(`${path}.rels`, 'w+'),
  }
  const counts = { nodes: 0, ways: 0, relations: 0 }
  writeBlob(parts.node, 'OSMHeader', headerBlock(options))

  let nodes = newNodes()
  let ways: Element[] = []
  let relations: Element[] = []
  let wayTable = new StringTable()
  let relationTable = new StringTable()
  let lastWay = 0
  let lastRelation = 0

  const flushNodes = () => {
    if (nodes.ids.length > 0) writeBlob(parts.node, 'OSMData', denseBlock(nodes))
    nodes = newNodes()
  }
  const flushWays = () => {
    if (ways.length > 0) writeBlob(parts.way, 'OSMData', elementBlock(3, ways, wayTable))
    ways = []
    wayTable = new StringTable()
  }
  const flushRelations = () => {
    if (relations.length > 0) writeBlob(parts.relation, 'OSMData', elementBlock(4, relations, relationTable))
    relations = []
    relationTable = new StringTable()
  }

  return {
    node(id, lon, lat, tags) {
      if (id <= nodes.last) throw new Error(`node ids must rise, got ${id} after ${nodes.last}`)
      addNode(nodes, id, lon, lat, tags)
      counts.nodes++
      if (nodes.ids.length >= BLOCK_ELEMENTS) {
        const last = nodes.last
        flushNodes()
        nodes.last = last
      }
    },
    way(id, refs, tags) {
      if (id <= lastWay) throw new Error(`way ids must rise, got ${id} after ${lastWay}`)
      lastWay = id
      ways.push({ id, ...wayTable.pairs(tags), refs: Array.from(refs), roles: null, types: null })
      counts.ways++
      if (ways.length >= BLOCK_ELEMENTS) flushWays()
    },
    relation(id, members, tags) {
      if (id <= lastRelation) throw new Error(`relation ids must rise, got ${id} after ${lastRelation}`)
      lastRelation = id
      relations.push({
        id,
        ...relationTable.pairs(tags),
        refs: members.map((member) => member.ref),
        roles: members.map((member) => relationTable.index(member.role)),
        types: members.map((member) => MEMBER_TYPE[member.type]),
      })
      counts.relations++
      if (relations.length >= BLOCK_ELEMENTS) flushRelations()
    },
    close() {
      flushNodes()
      flushWays()
      flushRelations()
      append(parts.node, parts.way)
      append(parts.node, parts.relation)
      for (const file of Object.values(parts)) closeSync(file)
      unlinkSync(`${path}.ways`)
      unlinkSync(`${path}.rels`)
      return counts
    },
  }
}

interface Element {
  readonly id: number
  readonly keys: number[]
  readonly values: number[]
  readonly refs: number[]
  readonly roles: number[] | null
  readonly types: number[] | null
}

/** Strings of one block; index 0 stays empty because dense nodes use 0 as the end of a node's tags. */
class StringTable {
  readonly strings: string[] = ['']
  readonly #known = new Map<string, number>()

  index(value: string): number {
    if (value === '') return 0
    const known = this.#known.get(value)
    if (known !== undefined) return known
    this.#known.set(value, this.strings.length)
    return this.strings.push(value) - 1
  }

  pairs(tags: Tags): { keys: number[]; values: number[] } {
    const keys = Object.keys(tags)
    return { keys: keys.map((key) => this.index(key)), values: keys.map((key) => this.index(tags[key])) }
  }
}

const UTF8 = new TextEncoder()

interface NodeBlock {
  last: number
  readonly ids: number[]
  readonly lon: number[]
  readonly lat: number[]
  readonly keysValues: number[]
  tagged: boolean
  readonly table: StringTable
}

function newNodes(): NodeBlock {
  return { last: 0, ids: [], lon: [], lat: [], keysValues: [], tagged: false, table: new StringTable() }
}

function addNode(block: NodeBlock, id: number, lon: number, lat: number, tags: Tags | undefined): void {
  block.last = id
  block.ids.push(id)
  // Granularity 100: units of 1e-7 degrees.
  block.lon.push(Math.round(lon * 1e7))
  block.lat.push(Math.round(lat * 1e7))
  if (tags) {
    for (const key of Object.keys(tags)) {
      block.keysValues.push(block.table.index(key), block.table.index(tags[key]))
      block.tagged = true
    }
  }
  block.keysValues.push(0)
}

function writeStringTable(table: StringTable, pbf: PbfWriter): void {
  // Not writeStringField: pbf 5.1.2 garbles characters from U+20000 on.
  for (const value of table.strings) pbf.writeBytesField(1, UTF8.encode(value))
}

/** Differences to the predecessor, as the format wants ids, coordinates and references. */
function deltas(values: readonly number[]): number[] {
  const out = new Array<number>(values.length)
  let before = 0
  for (let i = 0; i < values.length; i++) {
    out[i] = values[i] - before
    before = values[i]
  }
  return out
}

function denseBlock(block: NodeBlock): Uint8Array {
  const pbf = new PbfWriter()
  pbf.writeMessage(1, writeStringTable, block.table)
  pbf.writeMessage(
    2,
    (_, group) =>
      group.writeMessage(
        2,
        (_dense, dense) => {
          dense.writePackedSVarint(1, deltas(block.ids))
          dense.writePackedSVarint(8, deltas(block.lat))
          dense.writePackedSVarint(9, deltas(block.lon))
          if (block.tagged) dense.writePackedVarint(10, block.keysValues)
        },
        null,
      ),
    null,
  )
  return pbf.finish()
}

function writeElement(element: Element, pbf: PbfWriter): void {
  pbf.writeVarintField(1, element.id)
  pbf.writePackedVarint(2, element.keys)
  pbf.writePackedVarint(3, element.values)
  if (element.roles && element.types) {
    pbf.writePackedVarint(8, element.roles)
    pbf.writePackedSVarint(9, deltas(element.refs))
    pbf.writePackedVarint(10, element.types)
  } else {
    pbf.writePackedSVarint(8, deltas(element.refs))
  }
}

function elementBlock(field: 3 | 4, elements: readonly Element[], table: StringTable): Uint8Array {
  const pbf = new PbfWriter()
  pbf.writeMessage(1, writeStringTable, table)
  pbf.writeMessage(
    2,
    (list, group) => {
      for (const element of list) group.writeMessage(field, writeElement, element)
    },
    elements,
  )
  return pbf.finish()
}

function headerBlock({ box, program, dataDate }: OsmPbfOptions): Uint8Array {
  const pbf = new PbfWriter()
  const [west, south, east, north] = box
  pbf.writeMessage(
    1,
    (_, message) => {
      // Nanodegrees: left, right, top, bottom.
      message.writeSVarintField(1, Math.round(west * 1e7) * 100)
      message.writeSVarintField(2, Math.round(east * 1e7) * 100)
      message.writeSVarintField(3, Math.round(north * 1e7) * 100)
      message.writeSVarintField(4, Math.round(south * 1e7) * 100)
    },
    null,
  )
  pbf.writeStringField(4, 'OsmSchema-V0.6')
  pbf.writeStringField(4, 'DenseNodes')
  pbf.writeStringField(5, 'Sort.Type_then_ID')
  pbf.writeStringField(16, program)
  // osmosis_replication_timestamp, seconds.
  if (dataDate !== undefined) pbf.writeVarintField(32, Date.parse(dataDate) / 1000)
  return pbf.finish()
}

function writeBlob(file: number, type: string, data: Uint8Array): void {
  const blob = new PbfWriter()
  blob.writeVarintField(2, data.length)
  blob.writeBytesField(3, deflateSync(data))
  const body = blob.finish()
  const header = new PbfWriter()
  header.writeStringField(1, type)
  header.writeVarintField(3, body.length)
  const head = header.finish()
  const length = Buffer.alloc(4)
  length.writeUInt32BE(head.length)
  writeAll(file, length)
  writeAll(file, head)
  writeAll(file, body)
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at)
}

function append(target: number, source: number): void {
  const buffer = Buffer.alloc(1 << 20)
  for (let at = 0; ; ) {
    const read = readSync(source, buffer, 0, buffer.length, at)
    if (read === 0) return
    writeAll(target, buffer.subarray(0, read))
    at += read
  }
}
