import type { MultiPolygon } from '../../core/geo/index.ts'

/** A municipality as an outline file knows it. */
export interface MunicipalityDraft {
  /** Amtlicher Gemeindeschlüssel, 8 digits; outside Germany (or without a key) the id that the file gives. */
  readonly ags: string
  readonly name: string
  /** Residents as the outline file states them, null where it does not. */
  readonly population: number | null
  /** Degrees, repaired as in `repairOutline`. */
  readonly outline: MultiPolygon
}

/** A feature as it stands in a file: coordinates in the file's own system, names of the attributes as written. */
export interface RawFeature {
  readonly attributes: Readonly<Record<string, unknown>>
  readonly outline: MultiPolygon
  /** 1-based number of the feature in its file or layer. */
  readonly number: number
  /** Id beside the attributes (GeoJSON), '' = none. */
  readonly id: string
}

/** Features of one layer with what is said about their reference system. */
export interface RawLayer {
  /** Display name for messages. */
  readonly name: string
  readonly features: readonly RawFeature[]
  /** Name or code of the system, or WKT; null = not stated. */
  readonly crs: { readonly code?: string | number; readonly wkt?: string } | null
}
