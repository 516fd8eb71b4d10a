import type { MultiPolygon } from '../geo/index.ts'

/** A municipality (Gemeinde). */
export interface Municipality {
  /** Amtlicher Gemeindeschlüssel, 8 digits with its leading zero; outside Germany the id that the outline file gives. */
  readonly ags: string
  readonly name: string
  /** True: reported; false: part of the ring around the county, only computed with. */
  readonly inside: boolean
  /** Official number of residents, null where no source states it. */
  readonly officialPopulation: number | null
  /** Outline in degrees. */
  readonly outline: MultiPolygon
}
