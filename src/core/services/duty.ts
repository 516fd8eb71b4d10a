import type { Provider } from './provider.ts'
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
  /** The same, to be reckoned with; [] = not entered. */
  readonly providers: readonly Provider[]
  readonly sources: readonly string[]
  /** False as soon as one part is not read in a source. */
  readonly verified: boolean
}

/** What differs from a duty in one place: only the parts given. */
export interface DutyOverride {
  /** A Land (`DE-HE`), or `region` where the region decided it. */
  readonly place: string
  readonly classes: readonly DutyClass[] | null
  readonly legalClaim: boolean | null
  readonly guarantee: Wording | null
  readonly steer: Wording | null
  readonly provide: Wording | null
  readonly providers: readonly Provider[] | null
  readonly sources: readonly string[]
  readonly verified: boolean
  readonly note: Wording | null
}
