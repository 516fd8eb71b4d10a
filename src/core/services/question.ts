import type { Service } from './service.ts'
import type { Standard } from './standard.ts'

export type QuestionMode = 'walk' | 'bicycle' | 'e-bike' | 'car' | 'transit' | 'air-line'

/** What a page asks first about a service. */
export interface DefaultQuestion {
  readonly mode: QuestionMode
  readonly value: number
  readonly unit: 'minutes' | 'metres'
  /** Id of the standard of this service that it comes from; null = own working value, no standard. */
  readonly standard: string | null
}

export interface Threshold {
  /** Seconds, for air-line metres. */
  readonly value: number
  /** What it rests on; null = own working value, no standard. */
  readonly standard: Standard | null
}

const BY_METRE = new Set<QuestionMode>(['walk', 'bicycle', 'e-bike', 'air-line'])

/**
 * The threshold that the catalogue has for a mode: the default question's, else that of the first standard of travel time or distance in
 * this mode that holds everywhere, or that the region decided, and is not merely observed; null = none. A distance on foot or by bicycle becomes seconds at `kmh`, the
 * speed of the mode.
 */
export function thresholdOf(service: Service, mode: QuestionMode, kmh: number): Threshold | null {
  const { question } = service
  if (question && question.mode === mode) {
    const standard = service.standards.find((s) => s.id === question.standard) ?? null
    return { value: inSeconds(question.value, question.unit, mode, kmh), standard }
  }
  const standard = service.standards.find(
    (s) =>
      s.mode === mode &&
      s.kind !== 'obs' &&
      s.bound === 'at-most' &&
      (s.kind === 'own' || s.place === 'DE') &&
      s.condition === null &&
      (s.measure === 'travel-time' || (s.measure === 'distance' && BY_METRE.has(mode))),
  )
  if (!standard) return null
  return {
    value: inSeconds(standard.value, standard.measure === 'distance' ? 'metres' : 'minutes', mode, kmh),
    standard,
  }
}

function inSeconds(value: number, unit: 'minutes' | 'metres', mode: QuestionMode, kmh: number): number {
  if (unit === 'minutes') return value * 60
  return mode === 'air-line' ? value : Math.round((value / 1000 / kmh) * 3600)
}
