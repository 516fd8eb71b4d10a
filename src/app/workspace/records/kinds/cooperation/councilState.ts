import { COUNCIL_STATES, type CouncilState, NEEDS_TEXT } from '../../../../../core/cooperation/index.ts'
import type { Issue } from '../../../../../core/evidence/index.ts'
import { type Entry, fieldValue } from '../../../../../core/process/index.ts'
import { ACTOR, cooperationKind, DAY } from './cooperationKind.ts'

/** What one council did about an agreement on a day: a later entry takes the place of its earlier ones, which stay. */
export const COUNCIL_STATE_KIND = cooperationKind({
  id: 'council-state',
  labelKey: 'council-state.kind',
  title: 'title',
  columns: ['agreement', 'municipality', 'state', 'date', 'version'],
  ownerField: 'municipality',
  check,
  fields: [
    { id: 'agreement', labelKey: 'council-state.agreement', type: 'reference', to: 'agreement', required: true },
    { id: 'municipality', labelKey: 'council-state.municipality', type: 'place' },
    { id: 'actor', labelKey: 'council-state.actor', ...ACTOR },
    { id: 'state', labelKey: 'council-state.state', type: 'choice', options: [...COUNCIL_STATES], required: true },
    { id: 'date', labelKey: 'council-state.date', required: true, ...DAY },
    { id: 'title', labelKey: 'council-state.title', type: 'text', most: 200 },
    { id: 'text', labelKey: 'council-state.text', type: 'long-text', most: 4000 },
    { id: 'version', labelKey: 'council-state.version', type: 'number', least: 1, most: 1000, whole: true },
    { id: 'next', labelKey: 'council-state.next', ...DAY },
  ],
})

function check(entry: Entry): Issue[] {
  const issues: Issue[] = []
  const said = (field: string) => fieldValue(entry, field) !== null
  if (!said('municipality') && !said('actor'))
    issues.push({
      code: 'council-state-nobody',
      severity: 'error',
      params: { field: 'municipality', label: 'council-state.municipality' },
    })
  const state = fieldValue(entry, 'state') as CouncilState | null
  if (state !== null && NEEDS_TEXT.includes(state) && !said('text'))
    issues.push({
      code: 'council-state-without-text',
      severity: 'error',
      params: { field: 'text', label: 'council-state.text' },
    })
  return issues
}
