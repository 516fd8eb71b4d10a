export { type GtfsOptions, readGtfs } from './readGtfs.ts'
export { stopFacilities } from './stopFacilities.ts'
