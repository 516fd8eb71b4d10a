import type { Issue } from '../../evidence/index.ts'
import { type CheckedEntry, checkEntry, type EntryOptions } from './checkEntry.ts'
import { tellFound } from './cleanValue.ts'
import { joinList } from './listCell.ts'
import {
  type Entry,
  type Field,
  type FieldValue,
  fieldValue,
  isPlace,
  type RecordKind,
  type Scalar,
} from './recordKind.ts'

/** What a sheet can hold in a cell. A file of text turns numbers into texts and null into the empty text; both are read back alike. */
export type Cell = string | number | null

const PLACE_PARTS = ['ags', 'lon', 'lat'] as const

/** Headings of a table of entries: ids of fields; a place has three (`site.ags`, `site.lon`, `site.lat`). */
export function columnsOf(kind: RecordKind): string[] {
  return kind.fields.flatMap(columnsOfField)
}

const columnsOfField = ({ id, type }: Field) => (type === 'place' ? PLACE_PARTS.map((part) => `${id}.${part}`) : [id])

/** What is wrong with the headings of a table, once for all its rows. */
export function checkColumns(kind: RecordKind, columns: readonly string[]): Issue[] {
  const known = columnsOf(kind)
  const issues: Issue[] = []
  for (const column of columns)
    if (column.trim() !== '' && !known.includes(column))
      issues.push({ code: 'entry-unknown-column', severity: 'warning', params: { column: tellFound(column) } })
  for (const column of new Set(columns.filter((one, i) => known.includes(one) && columns.indexOf(one) < i)))
    issues.push({ code: 'entry-double-column', severity: 'error', params: { column } })
  return issues
}

/** An entry as cells in the order of `columnsOf`. Days are ISO text, flags `true` and `false`, lists joined by semicolons. */
export function toRow(kind: RecordKind, entry: Entry): Cell[] {
  return kind.fields.flatMap((field): Cell[] => {
    const value = fieldValue(entry, field.id)
    if (field.type !== 'place') return [toCell(value)]
    return PLACE_PARTS.map((part) => (isPlace(value) ? value[part] : null))
  })
}

function toCell(value: FieldValue): Cell {
  if (Array.isArray(value)) return joinList(value as readonly Scalar[])
  return typeof value === 'boolean' ? String(value) : (value as Cell)
}

export interface RowOptions extends EntryOptions {
  /** The entry as it is: a column that the sheet does not have keeps its value. An empty cell empties it. */
  readonly base?: Entry
  readonly file?: string
  /** Row in the sheet, counted from 1. */
  readonly line?: number
}

/** Reads one row back; unknown columns are left to `checkColumns`. */
export function fromRow(
  kind: RecordKind,
  columns: readonly string[],
  cells: readonly (Cell | undefined)[],
  options: RowOptions = {},
): CheckedEntry {
  const at = (column: string) => columns.indexOf(column)
  const cell = (column: string) => cells[at(column)] ?? null
  const given = kind.fields.map((field): [string, unknown] => {
    const base = options.base ? fieldValue(options.base, field.id) : null
    if (!columnsOfField(field).some((column) => at(column) >= 0)) return [field.id, base]
    if (field.type !== 'place') return [field.id, cell(field.id)]
    const parts = PLACE_PARTS.map((part): [string, unknown] => {
      const column = `${field.id}.${part}`
      return [part, at(column) >= 0 ? cell(column) : isPlace(base) ? base[part] : null]
    })
    return [field.id, Object.fromEntries(parts)]
  })
  const { value, issues } = checkEntry(kind, Object.fromEntries(given), options)
  const { file, line } = options
  return { value, issues: issues.map((issue) => ({ ...issue, file, line })) }
}
