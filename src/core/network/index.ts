export { AGE_BANDS, type AgeBand, STREET_MODES, type StreetMode } from './profiles.ts'
export * from './streetNetwork.ts'
export type { Timetable } from './timetable.ts'
