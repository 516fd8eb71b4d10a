import { FORMALITY_DEGREES } from '../../../../../core/cooperation/index.ts'
import type { Issue } from '../../../../../core/evidence/index.ts'
import { type Entry, fieldValue } from '../../../../../core/process/index.ts'
import { ACTOR, cooperationKind, DAY, HOURS } from './cooperationKind.ts'

/** The co-ordination unit of the region, and apart from it the cross-department unit of each town hall. */
export const UNIT_KIND = cooperationKind({
  id: 'unit',
  labelKey: 'unit.kind',
  title: 'name',
  columns: ['name', 'type', 'municipality', 'formality', 'hoursPerWeek'],
  ownerField: 'municipality',
  check: checkUnit,
  fields: [
    { id: 'name', labelKey: 'unit.name', type: 'text', required: true, most: 200 },
    { id: 'type', labelKey: 'unit.type', type: 'choice', options: ['coordination', 'town-hall'], required: true },
    { id: 'municipality', labelKey: 'unit.municipality', type: 'place' },
    { id: 'formality', labelKey: 'unit.formality', type: 'choice', options: [...FORMALITY_DEGREES] },
    { id: 'host', labelKey: 'unit.host', ...ACTOR },
    { id: 'hoursPerWeek', labelKey: 'unit.hours-per-week', ...HOURS },
    { id: 'since', labelKey: 'unit.since', ...DAY },
    { id: 'contact', labelKey: 'unit.contact', type: 'text', most: 200 },
    { id: 'purpose', labelKey: 'unit.purpose', type: 'long-text', most: 2000 },
  ],
})

/** The unit of a town hall belongs to its municipality, the co-ordination unit to none. */
function checkUnit(entry: Entry): readonly Issue[] {
  const hasPlace = fieldValue(entry, 'municipality') !== null
  const field = { field: 'municipality', label: 'unit.municipality' }
  if (entry.type === 'town-hall' && !hasPlace)
    return [{ code: 'unit-without-municipality', severity: 'error', params: field }]
  if (entry.type === 'coordination' && hasPlace)
    return [{ code: 'unit-of-one-municipality', severity: 'error', params: field }]
  return []
}
