import type { Issue } from '../../evidence/index.ts'
import type { RecordKind } from '../register/recordKind.ts'
import type { RetentionRule } from './retentionRule.ts'

/** One row of the register of processing: what is held about people, and for how long. */
export interface ProcessingRow {
  readonly kind: string
  readonly labelKey: string
  /** Keys of the names of the fields. */
  readonly fields: readonly string[]
  readonly rule: RetentionRule | null
}

/** Generated from the kinds themselves, so that it cannot be out of date. Kinds that hold nothing about people have no row. */
export function processingRegister(
  kinds: readonly RecordKind[],
  rules: readonly RetentionRule[],
): { rows: ProcessingRow[]; issues: Issue[] } {
  const rows = kinds.flatMap(({ id, labelKey, fields, retention }): ProcessingRow[] => {
    const personal = fields.filter((field) => field.personal)
    if (personal.length === 0) return []
    const rule = rules.find((one) => one.id === retention) ?? null
    return [{ kind: id, labelKey, fields: personal.map((field) => field.labelKey), rule }]
  })
  const issues = rows.flatMap(({ kind, rule }): Issue[] =>
    rule ? [] : [{ code: 'retention-without-rule', severity: 'warning', params: { kind } }],
  )
  return { rows, issues }
}
