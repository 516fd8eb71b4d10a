import type { Issue } from '../../evidence/index.ts'
import type { Field, RecordKind } from './recordKind.ts'

/** Letters, digits, hyphens: a point would be taken for the part of a place. */
const FIELD_ID = /^[a-z][a-zA-Z0-9-]*$/

/** What is wrong with the definition of a kind. `kinds`: ids that references may name. */
export function checkKind(kind: RecordKind, kinds: readonly string[]): Issue[] {
  const issues: Issue[] = []
  const ids = kind.fields.map(({ id }) => id)
  if (kind.fields.length === 0)
    issues.push({ code: 'kind-without-fields', severity: 'error', params: { kind: kind.id } })
  else if (!ids.includes(kind.title))
    issues.push({ code: 'kind-unknown-title', severity: 'error', params: { kind: kind.id, field: kind.title } })
  for (const id of new Set(ids.filter((one, i) => ids.indexOf(one) < i)))
    issues.push({ code: 'kind-double-field', severity: 'error', params: { kind: kind.id, field: id } })
  if (kind.retention === undefined && kind.fields.some(({ personal }) => personal))
    issues.push({ code: 'kind-personal-without-retention', severity: 'error', params: { kind: kind.id } })
  return [...issues, ...kind.fields.flatMap((field) => checkField(kind.id, field, kinds))]
}

function checkField(kind: string, field: Field, kinds: readonly string[]): Issue[] {
  const issues: Issue[] = []
  const at = { kind, field: field.id }
  if (!FIELD_ID.test(field.id)) issues.push({ code: 'kind-bad-field-id', severity: 'error', params: at })
  const type = field.type === 'list' ? field.of : field
  if (type.type === 'choice' && (type.options.length === 0 || new Set(type.options).size < type.options.length))
    issues.push({ code: 'kind-bad-options', severity: 'error', params: at })
  if (type.type === 'reference' && !kinds.includes(type.to))
    issues.push({ code: 'kind-unknown-reference', severity: 'error', params: { ...at, to: type.to } })
  const isReversed =
    (type.type === 'number' && (type.least ?? -Infinity) > (type.most ?? Infinity)) ||
    (type.type === 'date' && (type.earliest ?? '') > (type.latest ?? '9999'))
  if (isReversed) issues.push({ code: 'kind-range-reversed', severity: 'error', params: at })
  return issues
}
