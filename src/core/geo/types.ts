/** lon, lat in degrees (WGS 84). */
export type LonLat = readonly [number, number]
/** Closed ring: first point repeated at the end. */
export type Ring = readonly LonLat[]
/** Outer ring, then holes. */
export type Polygon = readonly Ring[]
export type MultiPolygon = readonly Polygon[]
/** west, south, east, north in degrees. */
export type Box = readonly [number, number, number, number]
