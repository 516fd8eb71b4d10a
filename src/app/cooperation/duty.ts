import type { Viewer } from '../../core/evidence/index.ts'
import type { Words } from '../../messages/index.ts'
import type { Workspace } from '../workspace/workspace.ts'

/**
 * Why something waits for somebody. `task`: to be done by a day. `question`: asked, not answered. `council`: a council has to decide. `confirm`:
 * an entry that nobody confirmed for long. `rating`: a check that asks for her judgement. `readiness`: a municipality has not said whether it joins. `figures`: its figures
 * for the balance are missing. `deadline`: a day of an agreement comes up.
 */
export const DUTY_KINDS = [
  'task',
  'question',
  'council',
  'confirm',
  'rating',
  'readiness',
  'figures',
  'deadline',
] as const
export type DutyKind = (typeof DUTY_KINDS)[number]

/** Something that waits for a municipality, another participant, or the region as a whole (both null). */
export interface Duty {
  readonly kind: DutyKind
  /** As people wrote it; read it with `dutyTitle`. */
  readonly title: string
  /** AGS. */
  readonly municipality: string | null
  /** Record of the kind `actor`. */
  readonly actor: string | null
  /** Record of the kind `field`. */
  readonly field: string | null
  /** Last day; null = without. */
  readonly due: string | null
  /** Page on which it is done. */
  readonly path: string
  /** The task that it is. */
  readonly task?: DutyTask
}

export interface DutyTask {
  readonly id: string
  /** The viewer may say on the spot that it is done, put it off or remark on it. */
  readonly mayAnswer: boolean
  /** One of the tasks of a co-ordination unit; null = none of them. */
  readonly coordination: string | null
}

/** What is to be done, in words: a municipality or a year alone does not say it. */
export function dutyTitle({ kind, title }: Pick<Duty, 'kind' | 'title'>, words: Words): string {
  return kind === 'readiness' || kind === 'figures' ? words.text(`struktur.ask-${kind}`, { title }) : title
}

export interface DutyQuestion {
  readonly workspace: Workspace
  readonly viewer: Viewer
  readonly region: string
  /** Guests may read the region. */
  readonly isOpen: boolean
  readonly today: string
}

/** What one part of the co-operation knows to be waiting, as far as the viewer may see it. */
export type DutySource = (question: DutyQuestion) => Promise<readonly Duty[]>
