import { NEAR_STOP, QUALITY_METHODS } from '../core/reach/index.ts'
import {
  CAR_SQUARE_METRES,
  CENTRE_TARGET_SECONDS,
  METHOD_VERSIONS,
  REACH_LIMIT_SECONDS,
  resolveStopChoice,
  type StopChoice,
  summariseTimetable,
  type TimetableQuality,
  type TimetableRow,
  timetableQuality,
} from '../core/situation/index.ts'
import type { Region } from '../formats/region/index.ts'

/** Summary of a county's timetable; keys stay, scripts rely on them. */
export interface TimetableReport {
  readonly region: { readonly id: string; readonly name: string; readonly version: string }
  readonly methodVersion: string
  readonly date: string
  readonly fromSeconds: number
  readonly toSeconds: number
  readonly walks: 'streets' | 'air-line'
  readonly carSquareMetres: number
  readonly reachLimitSeconds: number
  readonly centreTargetSeconds: number
  readonly centres: number
  readonly nearStop: typeof NEAR_STOP
  readonly methods: readonly {
    readonly id: string
    readonly source: string
    readonly isVerified: boolean
    readonly classNames: readonly string[]
  }[]
  readonly total: TimetableRow
  readonly municipalities: readonly TimetableRow[]
  readonly warnings: TimetableQuality['warnings']
}

export interface TimetableAssessment {
  readonly quality: TimetableQuality
  readonly report: TimetableReport
}

/** `isExact`: by car every cell is computed for itself. */
export function assessTimetable(
  region: Region,
  asked: StopChoice,
  isExact: boolean,
  progress?: (done: number, total: number) => void,
): TimetableAssessment {
  const choice = resolveStopChoice(region.timetable, asked)
  const carSquareMetres = isExact ? 0 : CAR_SQUARE_METRES
  const quality = timetableQuality(region, { ...choice, carSquareMetres }, progress)
  const [total, ...municipalities] = summariseTimetable(region, quality)
  const { id, name, version } = region.manifest
  return {
    quality,
    report: {
      region: { id, name, version },
      methodVersion: METHOD_VERSIONS.timetable,
      ...choice,
      walks: quality.access.walks,
      carSquareMetres,
      reachLimitSeconds: REACH_LIMIT_SECONDS,
      centreTargetSeconds: CENTRE_TARGET_SECONDS,
      centres: quality.centre?.sites.length ?? 0,
      nearStop: NEAR_STOP,
      methods: QUALITY_METHODS.map(({ id: method, source, isVerified, classNames }) => ({
        id: method,
        source,
        isVerified,
        classNames,
      })),
      total: total!,
      municipalities,
      warnings: quality.warnings,
    },
  }
}
