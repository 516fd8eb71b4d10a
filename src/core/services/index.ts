export { type Facility, FROM_OFFICIAL_LIST, FROM_OSM, FROM_TIMETABLE } from './facilities.ts'
export type { OsmRule, Service, ServiceCatalogue } from './service.ts'
