import type { Decision, Ruling, Trigger } from '../../src/core/process/index.ts'

export const decision: Decision = {
  id: 'd-1',
  about: 'project-1',
  what: 'A shared medical centre in Musterstadt.',
  body: 'Kreistag',
  force: 'binding',
  proposedBy: 'p-1',
  proposedOn: '2026-01-10',
  reason: 'Two practices close in 2027.',
  evidence: [{ kind: 'result', id: 'r-1', note: '' }],
  readings: [{ by: 'Musterdorf', text: 'The bus would have done.' }],
  dissent: [],
  review: '2028-01-10',
  revision: 'On request of two councils.',
  openedBy: null,
  excluded: [],
  rulings: [],
  reviews: [],
  revisedBy: null,
}

export const ruling: Ruling = {
  outcome: 'accepted',
  body: 'Kreistag',
  by: 'clerk',
  on: '2026-03-01',
  text: '',
  votes: { yes: 30, no: 10, abstained: 2 },
  review: null,
  trigger: null,
}

export const trigger: Trigger = {
  id: 't-1',
  question: 'Do we build the second school?',
  body: 'Kreistag',
  about: 'project-1',
  owner: 'planner',
  condition: { kind: 'indicator', indicator: 'pupils', ags: '06636003', op: '>=', value: 120, from: '2026-01-01' },
  setOn: '2026-02-01',
  lastSafeDate: '2029-02-01',
  waitingCostCentsPerYear: 1_200_000,
  firedOn: null,
  decision: null,
}
