import type { Condition, PhasePlan } from '../../process/index.ts'

/** Steps of the cycle, with what comes before them and after. */
export const PROJECT_STEPS = ['initiation', 'understand', 'ideas', 'plan', 'implement', 'reflect', 'end'] as const
export type ProjectStep = (typeof PROJECT_STEPS)[number]

/** What a resolution decides of a project: the gates that ask for one. */
export const PROJECT_DECISIONS = ['intent', 'agreement', 'continue', 'end'] as const
export type ProjectDecision = (typeof PROJECT_DECISIONS)[number]

const filled = (id: string, who: string, ...fields: string[]): Condition => ({
  id,
  labelKey: `vorhaben.condition-${id}`,
  who,
  kind: 'fields-filled',
  fields,
})
const decided = (id: string, about: ProjectDecision, outcome: 'accepted' | 'any' = 'accepted'): Condition => ({
  id,
  labelKey: `vorhaben.condition-${id}`,
  who: 'council-member',
  kind: 'decision',
  about,
  outcome,
})

/**
 * The way of a project from its occasion to its end, with what must be so before it goes on. A synthesis of our own after Trapp 2019 (who follows BBSR 2018
 * and Matschek 2011) and the studies of the pilot counties; a region may set its own. Fields are those of the kind `project`; `twoPartners` is derived.
 */
export const PROJECT_PLAN: PhasePlan = {
  id: 'project',
  labelKey: 'vorhaben.plan',
  cyclic: false,
  phases: [
    { id: 'occasion', labelKey: 'vorhaben.phase-occasion', conditions: [] },
    {
      id: 'initiation',
      labelKey: 'vorhaben.phase-initiation',
      conditions: [
        filled('occasion-named', 'coordination', 'occasion'),
        filled('two-want-it', 'coordination', 'twoPartners'),
      ],
    },
    {
      id: 'concept',
      labelKey: 'vorhaben.phase-concept',
      conditions: [
        filled('lead-named', 'coordination', 'lead'),
        filled('circle-decided', 'coordination', 'circle'),
        decided('intent-written', 'intent'),
      ],
    },
    {
      id: 'agreement',
      labelKey: 'vorhaben.phase-agreement',
      conditions: [
        filled('aim-clear', 'coordination', 'aim'),
        filled('benefit-shown', 'coordination', 'benefit'),
        filled('form-chosen', 'coordination', 'legalForm'),
        filled('risks-checked', 'coordination', 'risks'),
      ],
    },
    {
      id: 'trial',
      labelKey: 'vorhaben.phase-trial',
      conditions: [decided('agreement-resolved', 'agreement')],
    },
    {
      id: 'operation',
      labelKey: 'vorhaben.phase-operation',
      conditions: [filled('trial-reported', 'coordination', 'pilotReport'), decided('continuation', 'continue')],
    },
    {
      id: 'review',
      labelKey: 'vorhaben.phase-review',
      conditions: [
        {
          id: 'review-day',
          labelKey: 'vorhaben.condition-review-day',
          who: 'coordination',
          kind: 'date-reached',
          field: 'review',
        },
      ],
    },
    {
      id: 'ending',
      labelKey: 'vorhaben.phase-ending',
      conditions: [decided('end-resolved', 'end', 'any')],
    },
  ],
}

const STEP_OF: Readonly<Record<string, ProjectStep>> = {
  occasion: 'initiation',
  initiation: 'initiation',
  concept: 'ideas',
  agreement: 'plan',
  trial: 'implement',
  operation: 'implement',
  review: 'reflect',
  ending: 'end',
}

/** Step of the cycle in which a phase lies; null for a phase that the plan does not have. */
export const stepOfPhase = (phase: string): ProjectStep | null =>
  Object.hasOwn(STEP_OF, phase) ? STEP_OF[phase]! : null
