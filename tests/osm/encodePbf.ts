import { deflateSync } from 'node:zlib'
import { PbfWriter } from 'pbf'

/** Encoder of single pieces of an OSM PBF file, for files that `createOsmPbf` would never write. */
export interface BlockContent {
  readonly nodes?: readonly { id: number; lon: number; lat: number; tags?: Record<string, string> }[]
  readonly ways?: readonly {
    id: number
    refs: readonly number[]
    tags?: Record<string, string>
    places?: readonly (readonly [number, number])[]
  }[]
  readonly granularity?: number
  readonly lonOffset?: number
  readonly latOffset?: number
}

export function headerBlock(features: readonly string[] = ['OsmSchema-V0.6', 'DenseNodes']): Uint8Array {
  const pbf = new PbfWriter()
  for (const feature of features) {
    pbf.writeTag(4, 2)
    pbf.writeString(feature)
  }
  return pbf.finish()
}

/** Plain (not dense) nodes and ways, with granularity and offsets. */
export function dataBlock(content: BlockContent): Uint8Array {
  const { granularity = 100, lonOffset = 0, latOffset = 0 } = content
  const strings = ['']
  const index = (s: string) => {
    const known = strings.indexOf(s)
    return known >= 0 ? known : strings.push(s) - 1
  }
  const tagFields = (pbf: PbfWriter, tags: Record<string, string> = {}) => {
    pbf.writePackedVarint(2, Object.keys(tags).map(index))
    pbf.writePackedVarint(3, Object.values(tags).map(index))
  }
  const raw = (degrees: number, offset: number) => Math.round((degrees * 1e9 - offset) / granularity)
  const group = new PbfWriter()
  for (const node of content.nodes ?? []) {
    group.writeMessage(
      1,
      (_: null, pbf: PbfWriter) => {
        pbf.writeTag(1, 0)
        pbf.writeSVarint(node.id)
        tagFields(pbf, node.tags)
        pbf.writeTag(8, 0)
        pbf.writeSVarint(raw(node.lat, latOffset))
        pbf.writeTag(9, 0)
        pbf.writeSVarint(raw(node.lon, lonOffset))
      },
      null,
    )
  }
  const deltas = (values: readonly number[]) => values.map((v, i) => v - (values[i - 1] ?? 0))
  for (const way of content.ways ?? []) {
    group.writeMessage(
      3,
      (_: null, pbf: PbfWriter) => {
        pbf.writeTag(1, 0)
        pbf.writeVarint(way.id)
        tagFields(pbf, way.tags)
        pbf.writePackedSVarint(8, deltas(way.refs))
        if (!way.places) return
        pbf.writePackedSVarint(9, deltas(way.places.map(([, lat]) => raw(lat, latOffset))))
        pbf.writePackedSVarint(10, deltas(way.places.map(([lon]) => raw(lon, lonOffset))))
      },
      null,
    )
  }
  const groupBytes = group.finish()
  const block = new PbfWriter()
  block.writeMessage(
    1,
    (_: null, pbf: PbfWriter) => {
      for (const s of strings) {
        pbf.writeTag(1, 2)
        pbf.writeString(s)
      }
    },
    null,
  )
  block.writeTag(2, 2)
  block.writeBytes(groupBytes)
  block.writeTag(17, 0)
  block.writeVarint(granularity)
  block.writeTag(19, 0)
  block.writeVarint(latOffset)
  block.writeTag(20, 0)
  block.writeVarint(lonOffset)
  return block.finish()
}

/** Frame and blob around a block. `rawSize` may lie. */
export function blob(
  type: 'OSMHeader' | 'OSMData' | string,
  block: Uint8Array,
  how: { method?: 'raw' | 'zlib' | 'lzma'; rawSize?: number } = {},
): Uint8Array {
  const { method = 'zlib', rawSize = block.length } = how
  const body = new PbfWriter()
  if (method === 'raw') {
    body.writeTag(1, 2)
    body.writeBytes(block)
  } else {
    body.writeTag(2, 0)
    body.writeVarint(rawSize)
    body.writeTag(method === 'zlib' ? 3 : 4, 2)
    body.writeBytes(deflateSync(block))
  }
  const bytes = body.finish()
  const frame = new PbfWriter()
  frame.writeTag(1, 2)
  frame.writeString(type)
  frame.writeTag(3, 0)
  frame.writeVarint(bytes.length)
  const header = frame.finish()
  const out = new Uint8Array(4 + header.length + bytes.length)
  new DataView(out.buffer).setUint32(0, header.length)
  out.set(header, 4)
  out.set(bytes, 4 + header.length)
  return out
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, p) => sum + p.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}
