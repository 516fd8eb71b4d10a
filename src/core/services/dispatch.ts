import type { Wording } from './service.ts'

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

/** Seconds that remain for driving; null where a part that the response time contains is not known or nothing remains. */
export function drivingSeconds(
  responseSeconds: number,
  dispatch: DispatchTimes,
  startsAt: 'call' | 'alarm' | 'departure',
): number | null {
  if (startsAt === 'departure') return responseSeconds
  if (!dispatch.turnOut || (startsAt === 'call' && !dispatch.callHandling)) return null
  const before = dispatch.turnOut.seconds + (startsAt === 'call' ? dispatch.callHandling!.seconds : 0)
  return responseSeconds > before ? responseSeconds - before : null
}
