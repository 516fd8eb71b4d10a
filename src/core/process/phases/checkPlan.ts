import type { Issue } from '../../evidence/index.ts'
import { isBlank } from '../refusal.ts'
import type { PhasePlan } from './phasePlan.ts'

/** What is wrong with a plan as a template. */
export function checkPlan(plan: PhasePlan): Issue[] {
  const issues: Issue[] = []
  const ids = plan.phases.map(({ id }) => id)
  if (ids.length === 0) issues.push({ code: 'plan-without-phases', severity: 'error', params: { plan: plan.id } })
  for (const phase of doubles(ids))
    issues.push({ code: 'plan-double-phase', severity: 'error', params: { plan: plan.id, phase } })
  for (const { id: phase, conditions, mandate } of plan.phases) {
    for (const condition of doubles(conditions.map(({ id }) => id)))
      issues.push({ code: 'plan-double-condition', severity: 'error', params: { plan: plan.id, phase, condition } })
    for (const { id: condition, who } of conditions)
      if (isBlank(who))
        issues.push({ code: 'plan-nobody-responsible', severity: 'error', params: { plan: plan.id, phase, condition } })
    if (mandate && isBlank(mandate.who))
      issues.push({
        code: 'plan-nobody-responsible',
        severity: 'error',
        params: { plan: plan.id, phase, condition: 'mandate' },
      })
  }
  return issues
}

const doubles = (ids: readonly string[]) => [...new Set(ids.filter((id, i) => ids.indexOf(id) < i))]
