/** Who has to act: a role (of core/evidence), a party or a person by id. */
export type Responsible = string

/** What has to be so before a phase opens. Facts are looked up by these ids. */
export type Condition = {
  /** Unique within the gate. */
  readonly id: string
  /** Key of its name in the messages. */
  readonly labelKey: string
  readonly who: Responsible
} & (
  | { readonly kind: 'fields-filled'; readonly fields: readonly string[] }
  /** A check was rated by at least so many people, every criterion by each of them. */
  | { readonly kind: 'check-done'; readonly check: string; readonly raters: number }
  /** A decision about this was taken; any: accepted or rejected, a deferral decides nothing. */
  | { readonly kind: 'decision'; readonly about: string; readonly outcome: 'accepted' | 'any' }
  /** Everybody who was asked has answered. */
  | { readonly kind: 'answers'; readonly question: string }
  /** The day that a field names has come. */
  | { readonly kind: 'date-reached'; readonly field: string }
  | { readonly kind: 'trigger-fired'; readonly trigger: string }
)

export interface Phase {
  readonly id: string
  readonly labelKey: string
  /** No phase that asks for people's time opens without deciding body, force and day of the answer. */
  readonly mandate?: { readonly who: Responsible }
  /** Gate in front of the phase; [] = open. */
  readonly conditions: readonly Condition[]
}

/** The order of steps that a field of action, a project or a process of participation takes. A template: data. */
export interface PhasePlan {
  readonly id: string
  readonly labelKey: string
  readonly phases: readonly Phase[]
  /** After the last phase the first begins again. */
  readonly cyclic: boolean
}

/** The spine of the interface. Its gates are our proposal; a region may set its own. */
export const CYCLE: PhasePlan = {
  id: 'cycle',
  labelKey: 'process.cycle',
  cyclic: true,
  phases: [
    { id: 'understand', labelKey: 'process.phase-understand', conditions: [] },
    {
      id: 'ideas',
      labelKey: 'process.phase-ideas',
      conditions: [
        {
          id: 'situation-described',
          labelKey: 'process.condition-situation-described',
          who: 'coordination',
          kind: 'fields-filled',
          fields: ['situation'],
        },
      ],
    },
    {
      id: 'plan',
      labelKey: 'process.phase-plan',
      conditions: [
        {
          id: 'aim-chosen',
          labelKey: 'process.condition-aim-chosen',
          who: 'coordination',
          kind: 'fields-filled',
          fields: ['aim', 'owner'],
        },
      ],
    },
    {
      id: 'implement',
      labelKey: 'process.phase-implement',
      conditions: [
        {
          id: 'plan-accepted',
          labelKey: 'process.condition-plan-accepted',
          who: 'council-member',
          kind: 'decision',
          about: 'plan',
          outcome: 'accepted',
        },
      ],
    },
    {
      id: 'reflect',
      labelKey: 'process.phase-reflect',
      conditions: [
        {
          id: 'review-day',
          labelKey: 'process.condition-review-day',
          who: 'coordination',
          kind: 'date-reached',
          field: 'review',
        },
      ],
    },
  ],
}
