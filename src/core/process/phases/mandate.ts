import type { Issue } from '../../evidence/index.ts'
import { isDay } from '../day.ts'
import { FORCES, type Mandate } from '../force.ts'
import { isBlank } from '../refusal.ts'

/** What a phase still needs to be told before it asks for people's time. `label`: key of the name of the phase or process. */
export function checkMandate(mandate: Mandate | null, label: string, today: string): Issue[] {
  const issues: Issue[] = []
  if (isBlank(mandate?.body)) issues.push({ code: 'mandate-without-body', severity: 'error', params: { label } })
  if (!mandate || !FORCES.includes(mandate.force))
    issues.push({ code: 'mandate-without-force', severity: 'error', params: { label } })
  if (!mandate || !isDay(mandate.answerBy))
    issues.push({ code: 'mandate-without-answer-day', severity: 'error', params: { label } })
  else if (mandate.answerBy <= today)
    issues.push({ code: 'mandate-answer-day-past', severity: 'error', params: { label, date: mandate.answerBy } })
  return issues
}
