import type { InputRecord, Issue } from '../../core/evidence/index.ts'
import type { Box } from '../../core/geo/index.ts'
import type { IndicatorValue } from '../../core/indicators/index.ts'
import type { StreetNetwork, Timetable } from '../../core/network/index.ts'
import type { ConnectionSeries, Facility } from '../../core/services/index.ts'
import type { Cells, Municipality } from '../../core/territory/index.ts'
import type { RegionLayout } from './tables.ts'

export const REGION_FORMAT_VERSION = 1

/** How far the facilities of one service can be trusted. */
export interface Completeness {
  readonly service: string
  readonly state: 'official' | 'osm-checked' | 'osm-unchecked' | 'timetable' | 'none'
  readonly inside: number
  readonly ring: number
}

export interface RegionManifest {
  readonly formatVersion: number
  /** Folder name, kebab-case. */
  readonly id: string
  readonly name: string
  /** Content address: hash over the hashes of all data files and the parameters. */
  readonly version: string
  /** ISO instant. Not part of the version. */
  readonly builtAt: string
  readonly builder: string
  readonly catalogueVersion: string
  readonly inputs: readonly InputRecord[]
  readonly parameters: Readonly<Record<string, string | number | boolean | readonly string[]>>
  readonly box: Box
  /** `around`: the reported area is surrounded by computed ring; `partial`, `none`: figures near the rim are spoiled. */
  readonly ring: 'around' | 'partial' | 'none'
  readonly example: boolean
  readonly counts: {
    readonly cells: number
    readonly cellsInside: number
    readonly population: number
    readonly populationInside: number
    readonly municipalities: number
    readonly municipalitiesInside: number
    readonly facilities: number
    readonly streets: { readonly nodes: number; readonly edges: number }
    readonly stops: number
    readonly trips: number
  }
  readonly populationEstimated: boolean
  /** First and last service day of the timetable, null without one. */
  readonly serviceDays: { readonly from: string; readonly to: string } | null
  readonly completeness: readonly Completeness[]
  readonly warnings: readonly Issue[]
  readonly layout: RegionLayout
  readonly files: readonly {
    readonly name: string
    readonly bytes: number
    readonly sha256: string
    readonly rows: number
  }[]
}

/** A county with its ring, immutable. */
export interface Region {
  readonly manifest: RegionManifest
  readonly municipalities: readonly Municipality[]
  readonly cells: Cells
  readonly facilities: readonly Facility[]
  /** Shares connected to networked and digital services; [] = none were given. */
  readonly connections: readonly ConnectionSeries[]
  /** Municipal statistics; [] = none were given. */
  readonly indicators: readonly IndicatorValue[]
  /** null = the region has no streets. */
  readonly streets: StreetNetwork | null
  /** null = the region has no timetable. */
  readonly timetable: Timetable | null
}
