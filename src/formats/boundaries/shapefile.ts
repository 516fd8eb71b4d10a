import { isUtf8 } from 'node:buffer'
import { open } from 'shapefile'
import { InputError } from '../../core/evidence/index.ts'
import type { MultiPolygon } from '../../core/geo/index.ts'
import { readBytes, readWholeText, type SourceEntry } from '../source/index.ts'
import type { RawFeature, RawLayer } from './draft.ts'

/** The files that make up one shapefile; without the .dbf there are outlines without names. */
export interface ShapefileParts {
  readonly shp: SourceEntry
  readonly dbf?: SourceEntry
  readonly prj?: SourceEntry
  readonly cpg?: SourceEntry
}

const POLYGON_TYPES = new Set([5, 15, 25])

export async function readShapefile(parts: ShapefileParts): Promise<RawLayer> {
  const { shp, dbf } = parts
  const { log, name } = shp
  const bytes = await readBytes(shp)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 100 || view.getInt32(0) !== 9994)
    throw new InputError({ code: 'shapefile-broken', severity: 'error', file: name })
  if (!POLYGON_TYPES.has(view.getInt32(32, true)))
    throw new InputError({ code: 'shapefile-no-areas', severity: 'error', file: name })
  // The header states the length in words of 16 bits.
  let truncated = view.getInt32(24) * 2 > bytes.length
  if (!dbf) log.warn('shapefile-without-dbf', { file: name })
  const table = dbf ? await readBytes(dbf) : undefined
  const features: RawFeature[] = []
  try {
    const encoding = await encodingOf(parts, table)
    // The library wants buffers that begin at their own byte 0.
    const source = await open(Uint8Array.from(bytes), table && Uint8Array.from(table), { encoding })
    for (let number = 1; ; number++) {
      const { done, value } = await source.read()
      if (done) break
      const geometry = value.geometry as { type: string; coordinates: unknown } | null
      const outline =
        geometry?.type === 'Polygon'
          ? [geometry.coordinates as MultiPolygon[number]]
          : geometry?.type === 'MultiPolygon'
            ? (geometry.coordinates as MultiPolygon)
            : []
      features.push({ attributes: value.properties ?? {}, outline, number, id: '' })
    }
  } catch {
    // What was read before the damage is still good.
    if (features.length === 0) throw new InputError({ code: 'shapefile-broken', severity: 'error', file: name })
    truncated = true
  }
  if (truncated) log.warn('shapefile-truncated', { file: name })
  const wkt = parts.prj ? (await readWholeText(parts.prj)).trim() : ''
  return { name, features, crs: wkt ? { wkt } : null }
}

async function encodingOf(parts: ShapefileParts, table: Uint8Array | undefined): Promise<string> {
  const stated = parts.cpg ? (await readWholeText(parts.cpg)).trim().toLowerCase() : ''
  if (/utf-?8/.test(stated)) return 'utf-8'
  if (/1252|8859|latin/.test(stated)) return 'windows-1252'
  return table && isUtf8(table.subarray(32)) ? 'utf-8' : 'windows-1252'
}
