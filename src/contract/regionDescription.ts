import type { InputRecord, Issue } from '../core/evidence/index.ts'
import type { Box } from '../core/geo/index.ts'

/** How far the facilities of one service can be trusted. */
export interface ServiceCompleteness {
  readonly service: string
  readonly state: 'official' | 'osm-checked' | 'osm-unchecked' | 'timetable' | 'none'
  readonly inside: number
  readonly ring: number
}

/** What pages and the API tell of a region: its manifest without the layout of the data files. */
export interface RegionDescription {
  readonly id: string
  readonly name: string
  /** Content address of the data. */
  readonly version: string
  /** ISO instant. */
  readonly builtAt: string
  readonly builder: string
  readonly catalogueVersion: string
  readonly inputs: readonly InputRecord[]
  readonly box: Box
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
  readonly serviceDays: { readonly from: string; readonly to: string } | null
  readonly completeness: readonly ServiceCompleteness[]
  readonly warnings: readonly Issue[]
  readonly files: readonly {
    readonly name: string
    readonly bytes: number
    readonly sha256: string
    readonly rows: number
  }[]
}
