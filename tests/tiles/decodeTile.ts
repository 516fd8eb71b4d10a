import { gunzipSync } from 'node:zlib'
import { PbfReader } from 'pbf'

export interface DecodedFeature {
  readonly type: number
  readonly properties: Record<string, string | number | boolean>
  /** Parts in tile coordinates (0 … 4096). */
  readonly geometry: [number, number][][]
}

/** Reads a gzipped Mapbox Vector Tile by the letter of its specification, independently of what wrote it. */
export function decodeTile(gzipped: Uint8Array): Record<string, DecodedFeature[]> {
  const layers: Record<string, DecodedFeature[]> = {}
  new PbfReader(gunzipSync(gzipped)).readFields((tag, _, pbf) => {
    if (tag !== 3) return
    const { name, features } = readLayer(pbf.readBytes())
    layers[name] = features
  }, null)
  return layers
}

function readLayer(bytes: Uint8Array): { name: string; features: DecodedFeature[] } {
  const raw: Uint8Array[] = []
  const keys: string[] = []
  const values: (string | number | boolean)[] = []
  let name = ''
  new PbfReader(bytes).readFields((tag, _, pbf) => {
    if (tag === 1) name = pbf.readString()
    if (tag === 2) raw.push(pbf.readBytes())
    if (tag === 3) keys.push(pbf.readString())
    if (tag === 4) values.push(readValue(pbf.readBytes()))
  }, null)
  return { name, features: raw.map((feature) => readFeature(feature, keys, values)) }
}

function readValue(bytes: Uint8Array): string | number | boolean {
  let value: string | number | boolean = ''
  new PbfReader(bytes).readFields((tag, _, pbf) => {
    if (tag === 1) value = pbf.readString()
    if (tag === 3) value = pbf.readDouble()
    if (tag === 5) value = pbf.readVarint()
    if (tag === 7) value = pbf.readBoolean()
  }, null)
  return value
}

function readFeature(bytes: Uint8Array, keys: string[], values: (string | number | boolean)[]): DecodedFeature {
  let tags: number[] = []
  let commands: number[] = []
  let type = 0
  new PbfReader(bytes).readFields((tag, _, pbf) => {
    if (tag === 2) tags = pbf.readPackedVarint()
    if (tag === 3) type = pbf.readVarint()
    if (tag === 4) commands = pbf.readPackedVarint()
  }, null)
  const properties: Record<string, string | number | boolean> = {}
  for (let i = 0; i < tags.length; i += 2) properties[keys[tags[i]]] = values[tags[i + 1]]
  return { type, properties, geometry: readGeometry(commands) }
}

function readGeometry(commands: number[]): [number, number][][] {
  const parts: [number, number][][] = []
  const unzigzag = (n: number) => (n >> 1) ^ -(n & 1)
  let x = 0
  let y = 0
  for (let i = 0; i < commands.length; ) {
    const command = commands[i] & 7
    const count = commands[i++] >> 3
    for (let k = 0; k < count; k++) {
      if (command === 7) {
        const part = parts.at(-1)!
        part.push([...part[0]])
        continue
      }
      x += unzigzag(commands[i++])
      y += unzigzag(commands[i++])
      if (command === 1) parts.push([])
      parts.at(-1)!.push([x, y])
    }
  }
  return parts
}
