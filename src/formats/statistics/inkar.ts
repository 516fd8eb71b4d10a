import type { CsvRow, SourceEntry } from '../source/index.ts'
import { parseRegionKey } from './regionKey.ts'
import { parseValue, type StatisticsRow } from './row.ts'

/** Columns of the INKAR bulk file. */
export interface InkarShape {
  readonly columns: Readonly<Record<(typeof COLUMNS)[number], number>>
  /** First subject under which an indicator was listed: it stands under several, and only that one counts. */
  readonly subjectOf: Map<string, string>
}

const COLUMNS = [
  'Bereich',
  'ID',
  'Kuerzel',
  'Indikator',
  'Raumbezug',
  'Kennziffer',
  'Name',
  'Zeitbezug',
  'Wert',
] as const
const DIGITS: Readonly<Record<string, number>> = {
  kreise: 5,
  kreis: 5,
  länder: 2,
  laender: 2,
  bundesländer: 2,
  gemeinden: 8,
}

export function inkarShape(header: readonly string[]): InkarShape | null {
  const names = header.map((name) => name.trim())
  const columns = Object.fromEntries(COLUMNS.map((name) => [name, names.indexOf(name)])) as InkarShape['columns']
  return COLUMNS.every((name) => columns[name] >= 0) ? { columns, subjectOf: new Map() } : null
}

/**
 * A value of the bulk file; keys are the ID, the short name and the name of the indicator (the ID tells units apart that share a short name).
 * Null for repetitions and for regions other than Germany, states, counties and municipalities.
 */
export function inkarRows(row: CsvRow, shape: InkarShape, entry: SourceEntry): StatisticsRow[] | null {
  const cell = (name: (typeof COLUMNS)[number]) => (row.fields[shape.columns[name]] ?? '').trim()
  const id = cell('ID')
  const subject = shape.subjectOf.get(id)
  if (subject === undefined) shape.subjectOf.set(id, cell('Bereich'))
  else if (subject !== cell('Bereich')) return null
  const level = cell('Raumbezug').toLowerCase()
  const digits = DIGITS[level]
  const ags = level === 'bund' ? 'DG' : digits === undefined ? null : parseRegionKey(padKey(cell('Kennziffer'), digits))
  if (!ags) return null
  const parsed = parseValue(cell('Wert'))
  if (!parsed) {
    entry.log.warn(
      'statistics-value-unreadable',
      { file: entry.name, line: row.line },
      { value: cell('Wert').slice(0, 40) },
    )
    return []
  }
  const keys = [id, cell('Kuerzel'), cell('Indikator')]
  return [
    { ags, name: cell('Name'), time: cell('Zeitbezug'), keys, unit: '', form: 'inkar', ...parsed, line: row.line },
  ]
}

/** Editions write a county as `6636`, `06636` or `06636000`. */
function padKey(key: string, digits: number): string {
  return key.length <= digits ? key.padStart(digits, '0') : key.padStart(8, '0').slice(0, digits)
}
