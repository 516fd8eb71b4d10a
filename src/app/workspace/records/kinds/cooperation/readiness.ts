import type { Issue } from '../../../../../core/evidence/index.ts'
import { type Entry, fieldValue, type Place } from '../../../../../core/process/index.ts'
import type { StandingEntry } from '../../heldKind.ts'
import { cooperationKind, DAY } from './cooperationKind.ts'

export const READINESS_STATES = ['ready', 'conditional', 'reluctant'] as const
export type ReadinessState = (typeof READINESS_STATES)[number]

/** What a municipality says itself about joining, in general, in fields or in one project. A draft of its own until it shares it. */
export const READINESS_KIND = cooperationKind({
  id: 'readiness',
  labelKey: 'readiness.kind',
  title: 'reason',
  columns: ['municipality', 'state', 'project', 'fields', 'reason', 'joinsFrom'],
  ownerField: 'municipality',
  visibility: 'draft',
  fields: [
    { id: 'municipality', labelKey: 'readiness.municipality', type: 'place', required: true },
    {
      id: 'state',
      labelKey: 'readiness.state',
      type: 'choice',
      options: [...READINESS_STATES],
      required: true,
    },
    { id: 'project', labelKey: 'readiness.project', type: 'reference', to: 'project' },
    {
      id: 'fields',
      labelKey: 'readiness.fields',
      type: 'list',
      of: { type: 'reference', to: 'field' },
      most: 30,
    },
    { id: 'reason', labelKey: 'readiness.reason', type: 'text', required: true, most: 300 },
    { id: 'condition', labelKey: 'readiness.condition', type: 'long-text', most: 2000 },
    { id: 'joinsFrom', labelKey: 'readiness.joins-from', ...DAY },
  ],
  check: checkReadiness,
  checkAmong: checkAlone,
})

function checkReadiness(entry: Entry): Issue[] {
  if (fieldValue(entry, 'state') !== 'conditional' || fieldValue(entry, 'condition') !== null) return []
  const params = { field: 'condition', label: 'readiness.condition' }
  return [{ code: 'readiness-condition-missing', severity: 'error', params }]
}

/** A municipality says one thing about one matter. */
function checkAlone(entry: Entry, _id: string | null, others: readonly StandingEntry[]): Issue[] {
  const isSame = (other: Entry) =>
    agsOf(other) === agsOf(entry) &&
    fieldValue(other, 'project') === fieldValue(entry, 'project') &&
    overlap(fieldsOf(other), fieldsOf(entry))
  if (!others.some(({ state }) => isSame(state))) return []
  return [{ code: 'readiness-twice', severity: 'error', params: { field: 'municipality' } }]
}

const agsOf = (entry: Entry) => (fieldValue(entry, 'municipality') as Place | null)?.ags ?? null
const fieldsOf = (entry: Entry) => (fieldValue(entry, 'fields') ?? []) as readonly string[]
const overlap = (a: readonly string[], b: readonly string[]) =>
  a.length === 0 || b.length === 0 ? a.length === b.length : a.some((one) => b.includes(one))
