import { SUBSTITUTES } from '../../../../../core/cooperation/index.ts'
import type { Issue } from '../../../../../core/evidence/index.ts'
import { type Entry, fieldValue } from '../../../../../core/process/index.ts'
import { ACTOR, cooperationKind, DAY } from './cooperationKind.ts'

export const DEPENDENCY_TYPES = ['vendor', 'software', 'grid', 'building', 'person', 'money', 'other'] as const

/** On what or whom a service depends, until when, and what leaving would cost. */
export const DEPENDENCY_KIND = cooperationKind({
  id: 'dependency',
  labelKey: 'dependency.kind',
  title: 'on',
  columns: ['on', 'service', 'substitute', 'contractEnd', 'exitCost', 'municipality'],
  ownerField: 'municipality',
  fields: [
    { id: 'on', labelKey: 'dependency.on', type: 'text', required: true, most: 200 },
    { id: 'service', labelKey: 'dependency.service', type: 'reference', to: 'service', required: true },
    { id: 'type', labelKey: 'dependency.type', type: 'choice', options: [...DEPENDENCY_TYPES] },
    { id: 'actor', labelKey: 'dependency.actor', ...ACTOR },
    { id: 'municipality', labelKey: 'dependency.municipality', type: 'place' },
    { id: 'contractEnd', labelKey: 'dependency.contract-end', ...DAY },
    {
      id: 'noticeMonths',
      labelKey: 'dependency.notice-months',
      type: 'number',
      unit: 'months',
      least: 0,
      most: 240,
      whole: true,
    },
    { id: 'exitCost', labelKey: 'dependency.exit-cost', type: 'number', unit: '€', least: 0, most: 1e12 },
    { id: 'substitute', labelKey: 'dependency.substitute', type: 'choice', options: [...SUBSTITUTES] },
    { id: 'substituteWords', labelKey: 'dependency.substitute-words', type: 'long-text', most: 2000 },
    { id: 'confirmed', labelKey: 'dependency.confirmed', ...DAY },
    { id: 'note', labelKey: 'dependency.note', type: 'long-text', most: 2000 },
  ],
  check: checkDependency,
})

/** A notice period needs an end to be counted from. */
function checkDependency(entry: Entry): Issue[] {
  if (fieldValue(entry, 'noticeMonths') === null || fieldValue(entry, 'contractEnd') !== null) return []
  const params = { field: 'contractEnd', label: 'dependency.contract-end' }
  return [{ code: 'dependency-notice-without-end', severity: 'warning', params }]
}
