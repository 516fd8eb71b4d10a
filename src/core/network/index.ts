export { alongSide, offNetworkTime, type PlaceAccess, placeAccess, sameLinkTime } from './access.ts'
export { BucketList } from './bucketList.ts'
export { type Connections, connectionsOfDay, daysWithTripsNear } from './connections.ts'
export { coreGraph } from './coreGraph.ts'
export { DAY_KINDS, type DayKind, type TypicalDay, typicalDays } from './dayKinds.ts'
export { type Departures, departuresOn } from './departures.ts'
export { linkPart } from './linkShape.ts'
export { buildModeGraph, type ModeGraph, UNREACHED } from './modeGraph.ts'
export {
  AGE_BANDS,
  type AgeBand,
  offNetworkKmh,
  profileKey,
  STREET_MODES,
  type StreetMode,
  type TravelProfile,
  travelProfile,
  usualKmh,
} from './profiles.ts'
export { type Labels, StreetSearch } from './search.ts'
export {
  dayNumber,
  dayNumberOf,
  departuresOfHeadway,
  isoDateOf,
  serviceDayRange,
  serviceRuns,
  servicesOnDay,
  tripCountByDay,
  tripsOnDay,
  typicalServiceDay,
  weekday,
  weekdayOfDay,
} from './serviceDays.ts'
export { SNAP_LIMIT_METRES, type Snaps, snapPoints } from './snap.ts'
export { isOrderedKind, stationOfStops, VEHICLE_KINDS, type VehicleKind, vehicleKind } from './stations.ts'
export {
  departuresByHour,
  directionOfTrip,
  type LineDirection,
  lineDirections,
  lineName,
  rowsOfStation,
  type StopService,
  stopService,
} from './stopService.ts'
export * from './streetNetwork.ts'
export {
  ALIGHTING_ON_REQUEST,
  BOARDING_ON_REQUEST,
  NO_ALIGHTING,
  NO_BOARDING,
  type OnDemandOffer,
  type Timetable,
} from './timetable.ts'
