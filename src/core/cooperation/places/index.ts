export { type DrawnMunicipality, drawnPoint, drawRegion, type RegionDrawing } from './regionDrawing.ts'
export {
  PLACE_FEATURES,
  PLACE_STATES,
  PLACE_TYPES,
  type PlaceFeature,
  type PlaceState,
  type PlaceType,
  PREREQUISITES,
  type Prerequisite,
} from './socialPlace.ts'
