export {
  boxContains,
  boxesOverlap,
  boxOfOutline,
  boxOfPoints,
  EMPTY_BOX,
  expandBox,
  isEmptyBox,
  unionBoxes,
} from './box.ts'
export { findCrossing } from './crossing.ts'
export { EARTH_RADIUS_METRES, haversineMetres, METRES_PER_DEGREE, metresPerDegreeLon } from './distance.ts'
export { type CrsGuess, guessCrs } from './guessCrs.ts'
export { type GridCell, gridCellId, parseGridCellId } from './laeaGrid.ts'
export { OutlineIndex } from './outlineIndex.ts'
export {
  outlineAreaSquareMetres,
  outlineCentroid,
  pointInMultiPolygon,
  pointInPolygon,
  pointInRing,
  polygonAreaSquareMetres,
  signedRingArea,
} from './polygon.ts'
export { type Crs, findCrs, type Projection, projectionFromWkt, projectionOf } from './projection.ts'
export { type Repaired, repairOutline } from './repair.ts'
export { simplifyLine, simplifyOutline } from './simplify.ts'
export type { Box, LonLat, MultiPolygon, Polygon, Ring } from './types.ts'
