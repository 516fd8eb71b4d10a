import type { RegionManifest } from '../formats/region/index.ts'
import { issueText, type Language } from '../messages/index.ts'

/** Keys that stay: scripts rely on them. */
export interface RegionInfo {
  readonly cells: number
  readonly population: number
  readonly municipalities: number
  readonly facilities: number
  readonly streets: { readonly nodes: number; readonly edges: number }
  readonly stops: number
  readonly trips: number
  readonly warnings: readonly string[]
  readonly id: string
  readonly name: string
  readonly version: string
  readonly catalogueVersion: string
  readonly ring: string
  readonly cellsInside: number
  readonly populationInside: number
  readonly municipalitiesInside: number
  readonly serviceDays: { readonly from: string; readonly to: string } | null
}

export function infoOf(m: RegionManifest, language: Language): RegionInfo {
  const {
    cells,
    population,
    municipalities,
    facilities,
    streets,
    stops,
    trips,
    cellsInside,
    populationInside,
    municipalitiesInside,
  } = m.counts
  return {
    cells,
    population,
    municipalities,
    facilities,
    streets,
    stops,
    trips,
    warnings: m.warnings.map((w) => issueText(language, w)),
    id: m.id,
    name: m.name,
    version: m.version,
    catalogueVersion: m.catalogueVersion,
    ring: m.ring,
    cellsInside,
    populationInside,
    municipalitiesInside,
    serviceDays: m.serviceDays,
  }
}

/** A folder name for a region's name: „Werra-Meißner-Kreis“ → `werra-meissner-kreis`. */
export function regionId(name: string): string {
  const id = name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
  return id || 'region'
}
