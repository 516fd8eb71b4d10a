import type { Wording } from './service.ts'
import type { ResponseStart } from './standard.ts'

/** A stretch of time before anybody drives. */
export interface DispatchTime {
  readonly seconds: number
  readonly place: string
  readonly sources: readonly string[]
  readonly verified: boolean
  readonly note: Wording
}

/** Turn-out and call handling are not driving: subtract them from a response time before drawing what can be reached. */
export interface DispatchTimes {
  /** From the call to the alarm; null = not known. */
  readonly callHandling: DispatchTime | null
  /** From the alarm to the first vehicle leaving; null = not known. */
  readonly turnOut: DispatchTime | null
}

/**
 * Seconds that remain for driving; null where a part that the response time contains is not known or nothing remains. Between the call and
 * its end nothing is known apart, so the whole of call handling is subtracted for both.
 */
export function drivingSeconds(
  responseSeconds: number,
  dispatch: DispatchTimes,
  startsAt: ResponseStart,
): number | null {
  if (startsAt === 'departure') return responseSeconds
  const handled = startsAt === 'alarm' ? 0 : dispatch.callHandling?.seconds
  if (!dispatch.turnOut || handled === undefined) return null
  const before = dispatch.turnOut.seconds + handled
  return responseSeconds > before ? responseSeconds - before : null
}
