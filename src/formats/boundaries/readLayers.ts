import { existsSync } from 'node:fs'
import { type ImportLog, InputError } from '../../core/evidence/index.ts'
import { openSource, type Source, type SourceEntry, type SourceLimits } from '../source/index.ts'
import type { RawLayer } from './draft.ts'
import { readGeoJson } from './geojson.ts'
import { readGeoPackage } from './geopackage.ts'
import { readShapefile, type ShapefileParts } from './shapefile.ts'

const PARTS = ['shp', 'dbf', 'prj', 'cpg'] as const

/** All layers of municipalities in the files, in the order given. Throws InputError when none holds any. */
export async function readLayers(
  paths: readonly string[],
  log: ImportLog,
  limits: Partial<SourceLimits> | undefined,
): Promise<RawLayer[]> {
  const layers: RawLayer[] = []
  for (const path of paths) {
    const sources: Source[] = []
    try {
      for (const part of withSiblings(path)) sources.push(await openSource(part, { log, limits }))
      const entries = sources.flatMap((source) => source.entries)
      layers.push(...(await layersOf(entries)))
    } finally {
      for (const source of sources) source.close()
    }
  }
  if (layers.length > 0) return layers
  throw new InputError({ code: 'boundary-no-file', severity: 'error', file: paths.join(', ') })
}

/** A plain .shp brings its .dbf and .prj along. */
function withSiblings(path: string): string[] {
  if (!/\.shp$/i.test(path)) return [path]
  const base = path.slice(0, -4)
  const siblings = PARTS.slice(1).flatMap((part) => [`${base}.${part}`, `${base}.${part.toUpperCase()}`])
  return [path, ...siblings.filter((sibling) => existsSync(sibling))]
}

async function layersOf(entries: readonly SourceEntry[]): Promise<RawLayer[]> {
  const layers: RawLayer[] = []
  const named = (pattern: RegExp) => entries.filter((entry) => pattern.test(entry.entryName))
  for (const entry of preferMunicipalities(named(/\.(geo)?json$/i), entries[0])) layers.push(await readGeoJson(entry))
  for (const entry of named(/\.gpkg$/i)) layers.push(await readGeoPackage(entry))
  for (const shp of preferMunicipalities(named(/\.shp$/i), entries[0])) {
    const base = shp.name.slice(0, -4).toLowerCase()
    const parts: Partial<Record<(typeof PARTS)[number], SourceEntry>> = {}
    for (const part of PARTS) parts[part] = entries.find((entry) => entry.name.toLowerCase() === `${base}.${part}`)
    layers.push(await readShapefile({ ...parts, shp } as ShapefileParts))
  }
  return layers
}

/** BKG packs all levels into one archive (VG250_GEM, _KRS, _LAN …): where one is named after municipalities, the others are left. */
function preferMunicipalities(
  candidates: readonly SourceEntry[],
  first: SourceEntry | undefined,
): readonly SourceEntry[] {
  const municipal = candidates.filter((entry) => /gem(einden?)?[._-]?[^/]*$/i.test(entry.entryName))
  if (municipal.length === 0 || municipal.length === candidates.length) return candidates
  first?.log.note(
    'boundary-layer-chosen',
    { file: municipal[0].name },
    { layer: municipal[0].entryName, count: candidates.length },
  )
  return municipal
}
