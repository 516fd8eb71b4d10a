import type { Wording } from './service.ts'

/**
 * P: compulsory self-government task; PW: compulsory under instruction or delegated; V: voluntary; M: market or corporation under public
 * mission; Land, Bund: task of the state.
 */
export const DUTY_CLASSES = ['P', 'PW', 'V', 'M', 'Land', 'Bund'] as const
export type DutyClass = (typeof DUTY_CLASSES)[number]

/** Who owes what. A volunteer offer never counts as meeting a legal claim. */
export interface Duty {
  readonly classes: readonly DutyClass[]
  /** Whether a person can claim it by law. */
  readonly legalClaim: boolean
  /** Who answers for it being there. */
  readonly guarantee: Wording
  /** Who plans and steers. */
  readonly steer: Wording
  /** Who may provide it. */
  readonly provide: Wording
  readonly sources: readonly string[]
  /** False as soon as one part is not read in a source. */
  readonly verified: boolean
}
