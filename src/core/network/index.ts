export * from './streetNetwork.ts'
export type { Timetable } from './timetable.ts'
