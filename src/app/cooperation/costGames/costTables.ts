import { type CsvCell, neutralCell, toCsv, writeXlsx } from '../../../formats/table/index.ts'
import type { RulesCompared } from './compareRules.ts'

/** Shares by every rule that can be applied: a row for each partner, the sum below. */
export async function sharesFile(
  { problem, rules }: RulesCompared,
  format: 'csv' | 'xlsx',
  { partner, alone, sum, ruleName, title }: SheetWords,
): Promise<Uint8Array> {
  const answers = rules.flatMap(({ answer }) => (answer ? [answer] : []))
  const columns = [partner, alone, ...answers.map(({ rule }) => ruleName(rule))]
  const unit = 10 ** problem.digits
  const costs = Array.from(problem.alone, (cost) => (Number.isNaN(cost) ? null : cost / unit))
  const rows: (string | number | null)[][] = problem.players.map((name, i) => [
    name,
    costs[i]!,
    ...answers.map(({ players }) => players[i]!.share),
  ])
  const total = costs.includes(null) ? null : Math.round((costs as number[]).reduce((a, b) => a + b, 0) * unit) / unit
  rows.push([sum, total, ...answers.map((answer) => answer.total)])
  return tableFile(title, columns, rows, format)
}

export interface SheetWords {
  readonly title: string
  readonly partner: string
  readonly alone: string
  readonly sum: string
  readonly ruleName: (rule: string) => string
}

/** A table as a file that people open. */
export async function tableFile(
  name: string,
  columns: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
  format: 'csv' | 'xlsx',
): Promise<Uint8Array> {
  if (format === 'xlsx') return writeXlsx({ name, columns, rows })
  return new TextEncoder().encode(
    toCsv(
      columns.map((one) => String(neutralCell(one))),
      rows.map((row) => row.map((cell): CsvCell => neutralCell(cell))),
    ),
  )
}
