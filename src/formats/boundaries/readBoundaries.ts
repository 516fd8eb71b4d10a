import { type FileReport, type ImportLog, InputError } from '../../core/evidence/index.ts'
import {
  type Box,
  boxesOverlap,
  boxOfOutline,
  findCrossing,
  isEmptyBox,
  type MultiPolygon,
  repairOutline,
} from '../../core/geo/index.ts'
import type { SourceLimits } from '../source/index.ts'
import { describe } from './attributes.ts'
import type { MunicipalityDraft, RawFeature, RawLayer } from './draft.ts'
import { readLayers } from './readLayers.ts'
import { toDegrees } from './toDegrees.ts'

export interface BoundaryOptions {
  readonly log: ImportLog
  /** Only outlines whose box meets it. */
  readonly box?: Box
  readonly limits?: Partial<SourceLimits>
}

/** VG250 marks land with structure by 4; the other parts are water. */
const LAND = 4

/**
 * Municipalities from GeoJSON, shapefile or GeoPackage (packed or not). Parts with the same key become one outline; outlines are brought to degrees and repaired,
 * crossing ones reported and still used. Throws InputError when no file holds outlines.
 */
export async function readBoundaries(
  paths: string | readonly string[],
  options: BoundaryOptions,
): Promise<MunicipalityDraft[]> {
  const { log } = options
  const layers = await readLayers(typeof paths === 'string' ? [paths] : paths, log, options.limits)
  const merged = new Map<string, MunicipalityDraft>()
  for (const layer of layers) addLayer(layer, merged, options)
  const municipalities = [...merged.values()].sort((a, b) => (a.ags < b.ags ? -1 : 1))
  if (municipalities.length === 0 && !options.box) {
    throw new InputError({
      code: 'boundary-none',
      severity: 'error',
      file: layers.map((layer) => layer.name).join(', '),
    })
  }
  for (const { ags, name, outline } of municipalities) {
    const crossing = findCrossing(outline)
    if (crossing) {
      const [lon, lat] = crossing
      log.warn('boundary-crossing', { file: layers[0].name }, { ags, name, lon: lon.toFixed(5), lat: lat.toFixed(5) })
    }
  }
  return municipalities
}

function addLayer(layer: RawLayer, merged: Map<string, MunicipalityDraft>, options: BoundaryOptions): void {
  const { log, box } = options
  const report = log.file(layer.name, 'boundaries')
  const convert = toDegrees(layer, log)
  const described = layer.features.map((feature) => ({ feature, ...describe(feature.attributes, feature.id) }))
  const marksLand = described.some(({ landPart }) => landPart === LAND)
  let outside = 0
  for (const { feature, key, name, population, landPart } of described) {
    report.read++
    if (marksLand && landPart !== LAND) continue
    const outline = cleanOutline(feature, convert, layer, log, report)
    if (!outline) continue
    if (box && !boxesOverlap(box, boxOfOutline(outline))) {
      outside++
      continue
    }
    const where = { file: layer.name }
    if (!key) log.warn('boundary-missing-ags', where, { number: feature.number, name: name || '–' })
    if (key?.padded) {
      report.repaired++
      log.note('ags-zero-added', where, { ags: key.ags })
    }
    const ags = key?.ags ?? (name || `${feature.number}`)
    const known = merged.get(ags)
    if (known && name && known.name && known.name !== name) {
      log.warn('boundary-two-names', where, { ags, first: known.name, second: name })
    }
    merged.set(ags, known ? merge(known, outline, name, population) : { ags, name: name || ags, population, outline })
    report.kept++
  }
  if (outside > 0) log.note('boundary-outside-region', { file: layer.name }, { count: outside })
}

/** The outline in degrees, repaired; null (and reported) when nothing is left of it. */
function cleanOutline(
  feature: RawFeature,
  convert: (outline: MultiPolygon) => MultiPolygon,
  layer: RawLayer,
  log: ImportLog,
  report: FileReport,
): MultiPolygon | null {
  const where = { file: layer.name }
  if (feature.outline.length === 0) {
    report.skipped++
    log.warn('boundary-without-area', where, { number: feature.number })
    return null
  }
  const { outline, repairedRings, droppedRings } = repairOutline(convert(feature.outline))
  const bounds = boxOfOutline(outline)
  const possible = bounds[0] >= -180 && bounds[1] >= -90 && bounds[2] <= 180 && bounds[3] <= 90
  if (isEmptyBox(bounds) || !possible) {
    report.skipped++
    log.warn('boundary-geometry-broken', where, { number: feature.number })
    return null
  }
  if (repairedRings > 0) report.repaired++
  if (droppedRings > 0) log.note('boundary-rings-dropped', where, { number: feature.number, count: droppedRings })
  return outline
}

/** Parts of one municipality: areas join, a part that is there twice counts once, people are those of the whole and not added. */
function merge(
  known: MunicipalityDraft,
  outline: MultiPolygon,
  name: string,
  population: number | null,
): MunicipalityDraft {
  const have = new Set(known.outline.map((polygon) => JSON.stringify(polygon)))
  const fresh = outline.filter((polygon) => !have.has(JSON.stringify(polygon)))
  const people = [known.population, population].filter((value) => value !== null)
  return {
    ags: known.ags,
    name: known.name === known.ags && name ? name : known.name,
    population: people.length > 0 ? Math.max(...people) : null,
    outline: [...known.outline, ...fresh],
  }
}
