import type { Issue } from '../../evidence/index.ts'
import type { Outcome } from '../decision/decision.ts'
import type { Mandate } from '../force.ts'
import type { FieldValue } from '../register/recordKind.ts'
import { checkMandate } from './mandate.ts'
import { isObjectionOpen, type Objection } from './objection.ts'
import type { Condition, Phase, PhasePlan, Responsible } from './phasePlan.ts'
import { currentIndex, nextPhase, type PlanProgress } from './progress.ts'

/** What is known in the present round, by the ids that conditions name. What is not known holds the gate. */
export interface GateFacts {
  readonly fields: Readonly<Record<string, FieldValue>>
  /** People who rated every criterion, by check. */
  readonly completeRaters: Readonly<Record<string, number>>
  readonly decisions: readonly { readonly about: string; readonly outcome: Outcome | 'open' }[]
  /** Who was asked and has not answered, by question. */
  readonly missingAnswers: Readonly<Record<string, readonly Responsible[]>>
  /** Day on which a trigger fired, null = not yet. */
  readonly firedOn: Readonly<Record<string, string | null>>
  readonly objections: readonly Objection[]
  /** What is stated for each phase. */
  readonly mandates: Readonly<Record<string, Mandate>>
}

export const NO_FACTS: GateFacts = {
  fields: {},
  completeRaters: {},
  decisions: [],
  missingAnswers: {},
  firedOn: {},
  objections: [],
  mandates: {},
}

/** Why a gate does not open, and who can change that. */
export interface HeldReason {
  /** Condition of the plan; null = an objection, the mandate, or the progress itself. */
  readonly condition: string | null
  readonly who: readonly Responsible[]
  readonly issue: Issue
}

export interface GateState {
  /** Phase behind the gate; null = there is no next one. */
  readonly phase: string | null
  readonly state: 'open' | 'held' | 'passed'
  /** [] unless held. */
  readonly reasons: readonly HeldReason[]
}

/** The gate in front of a phase, without `phase` the next one. Pure in its arguments: nobody opens it by asking. */
export function gateState(
  plan: PhasePlan,
  progress: PlanProgress,
  facts: GateFacts,
  today: string,
  phase?: string,
): GateState {
  const next = nextPhase(plan, progress)
  const asked = phase === undefined ? next?.phase : plan.phases.find(({ id }) => id === phase)
  if (phase !== undefined && asked && plan.phases.indexOf(asked) <= currentIndex(plan, progress))
    return { phase, state: 'passed', reasons: [] }
  const reasons = [
    ...reasonsOfProgress(progress, today),
    ...(asked ? reasonsOfPhase(asked, asked === next?.phase, facts, today) : [noPhase(plan, phase)]),
  ]
  return { phase: asked?.id ?? null, state: reasons.length === 0 ? 'open' : 'held', reasons }
}

function noPhase(plan: PhasePlan, phase: string | undefined): HeldReason {
  const issue: Issue =
    phase === undefined
      ? { code: 'gate-last-phase', severity: 'note', params: { plan: plan.id } }
      : { code: 'gate-unknown-phase', severity: 'error', params: { plan: plan.id, phase } }
  return { condition: null, who: [], issue }
}

function reasonsOfProgress({ closed, pause }: PlanProgress, today: string): HeldReason[] {
  if (closed)
    return [{ condition: null, who: [], issue: { code: 'gate-closed', severity: 'note', params: { date: closed.on } } }]
  if (!pause) return []
  const params = { date: pause.until }
  const issue: Issue =
    pause.until <= today
      ? { code: 'gate-pause-over', severity: 'note', params }
      : { code: 'gate-paused', severity: 'note', params }
  return [{ condition: null, who: [pause.by], issue }]
}

/** What holds every gate of the phase, and its own conditions. */
export function reasonsOfPhase(phase: Phase, isNext: boolean, facts: GateFacts, today: string): HeldReason[] {
  return [
    ...unconditional(phase, isNext, facts, today),
    ...phase.conditions.flatMap((condition) => {
      const reason = reasonOf(condition, facts, today)
      return reason ? [reason] : []
    }),
  ]
}

/** Mandate and objections: they hold a phase however it is entered. */
export function unconditional(phase: Phase, isNext: boolean, facts: GateFacts, today: string): HeldReason[] {
  const stated = known(facts.mandates, phase.id) ?? null
  const mandate = phase.mandate ? checkMandate(stated, phase.labelKey, today) : []
  const { who = '' } = phase.mandate ?? {}
  const holding = facts.objections.filter(
    (one) => isObjectionOpen(one, today) && (one.phase === null ? isNext : one.phase === phase.id),
  )
  return [
    ...mandate.map((issue): HeldReason => ({ condition: null, who: [who], issue })),
    ...holding.map(({ id, seat, to, on }): HeldReason => {
      const params = { id, seat, date: on }
      return { condition: null, who: [to], issue: { code: 'gate-objection-open', severity: 'note', params } }
    }),
  ]
}

function reasonOf(condition: Condition, facts: GateFacts, today: string): HeldReason | null {
  const { id, who, labelKey: label } = condition
  const held = (issue: Issue, others: readonly Responsible[] = [who]): HeldReason => ({
    condition: id,
    who: others,
    issue,
  })
  switch (condition.kind) {
    case 'fields-filled': {
      const missing = condition.fields.filter((field) => isUnfilled(known(facts.fields, field)))
      if (missing.length === 0) return null
      const params = { label, fields: missing.join(', ') }
      return held({ code: 'gate-fields-missing', severity: 'note', params })
    }
    case 'check-done': {
      const raters = known(facts.completeRaters, condition.check) ?? 0
      if (raters >= condition.raters) return null
      const params = { label, raters, needed: condition.raters }
      return held({ code: 'gate-check-not-done', severity: 'note', params })
    }
    case 'decision': {
      const outcomes = facts.decisions.filter(({ about }) => about === condition.about).map(({ outcome }) => outcome)
      const isMet = outcomes.includes('accepted') || (condition.outcome === 'any' && outcomes.includes('rejected'))
      return isMet ? null : held({ code: 'gate-decision-missing', severity: 'note', params: { label } })
    }
    case 'answers': {
      const missing = known(facts.missingAnswers, condition.question)
      if (missing?.length === 0) return null
      const params = { label, missing: missing?.length ?? 0 }
      return held({ code: 'gate-answers-missing', severity: 'note', params }, missing ?? [who])
    }
    case 'date-reached': {
      const day = known(facts.fields, condition.field)
      if (typeof day === 'string' && day <= today) return null
      if (typeof day === 'string')
        return held({ code: 'gate-day-not-reached', severity: 'note', params: { label, date: day } }, [])
      return held({ code: 'gate-day-missing', severity: 'note', params: { label } })
    }
    case 'trigger-fired': {
      const day = known(facts.firedOn, condition.trigger)
      if (day && day <= today) return null
      return held({ code: 'gate-trigger-waiting', severity: 'note', params: { label } })
    }
  }
}

/** Ids are anybody's words, `constructor` too. */
function known<T>(facts: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(facts, id) ? facts[id] : undefined
}

const isUnfilled = (value: FieldValue | undefined) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
