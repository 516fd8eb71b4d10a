import { expect, it } from 'vitest'
import { advance, checkPlan, type GateFacts, gateState, NO_FACTS, notBegun } from '../../process/index.ts'
import { PROJECT_DECISIONS, PROJECT_PLAN, stepOfPhase } from './projectPlan.ts'

const act = { by: 'someone', on: '2026-11-25', reason: 'because' }

it('is a sound plan, and every phase lies in a step', () => {
  expect(checkPlan(PROJECT_PLAN)).toEqual([])
  expect(PROJECT_PLAN.phases.map(({ id }) => stepOfPhase(id))).not.toContain(null)
  expect(stepOfPhase('constructor')).toBeNull()
})

it('with all that its gates ask for it can be walked from end to end, and each thing missing holds exactly one gate', () => {
  const conditions = PROJECT_PLAN.phases.flatMap((phase) => phase.conditions)
  const fields = conditions.flatMap((one) =>
    one.kind === 'fields-filled' ? one.fields : one.kind === 'date-reached' ? [one.field] : [],
  )
  const facts: GateFacts = {
    ...NO_FACTS,
    fields: Object.fromEntries(fields.map((field) => [field, '2026-11-01'])),
    decisions: PROJECT_DECISIONS.map((about) => ({ about, outcome: 'accepted' as const })),
  }
  const walk = (known: GateFacts) => {
    let progress = notBegun(PROJECT_PLAN)
    for (
      let step = advance(PROJECT_PLAN, progress, known, act);
      step.value;
      step = advance(PROJECT_PLAN, progress, known, act)
    )
      progress = step.value
    return { at: progress.passages.length, gate: gateState(PROJECT_PLAN, progress, known, act.on) }
  }
  expect(walk(facts).at).toBe(PROJECT_PLAN.phases.length)
  for (const field of fields) {
    const { [field]: _, ...others } = facts.fields
    expect(walk({ ...facts, fields: others }).gate.reasons, field).toHaveLength(1)
  }
  for (const about of PROJECT_DECISIONS)
    expect(
      walk({ ...facts, decisions: facts.decisions.filter((one) => one.about !== about) }).gate.reasons,
      about,
    ).toHaveLength(1)
})
