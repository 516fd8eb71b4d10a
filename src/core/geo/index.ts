export type { Box, LonLat, MultiPolygon, Polygon, Ring } from './types.ts'
