import type { CsvRow, SourceEntry } from '../source/index.ts'
import { toIsoDate } from '../table/index.ts'
import { parseRegionKey } from './regionKey.ts'
import { parseValue, type StatisticsRow } from './row.ts'

/** Where the parts of a flat file (ffcsv) stand; the old and the new shape name the same things differently. */
export interface FlatShape {
  readonly time: number
  /** Code and label of each characteristic. */
  readonly characteristics: readonly { readonly kind: number; readonly code: number; readonly label: number }[]
  /** One value column with its measure in another column (new), or a column per measure (old). */
  readonly values: readonly { readonly column: number; readonly measure: string; readonly unit: string }[]
  readonly measureColumn: number
  /** New files only, −1 = none. */
  readonly unitColumn: number
}

const REGIONS = /^(DINSG|DLAND|REGBEZ|KREIS|GEMEIN|STADT|SAMT|LANDKR)/i

/** The shape that a header means, null when it is no flat file. */
export function flatShape(header: readonly string[]): FlatShape | null {
  const names = header.map((name) => name.trim())
  const at = (name: string) => names.indexOf(name)
  const isNew = at('statistics_code') >= 0 && at('value') >= 0
  if (!isNew && at('Statistik_Code') < 0) return null
  const parts = isNew
    ? { kind: '_variable_code', code: '_variable_attribute_code', label: '_variable_attribute_label' }
    : { kind: '_Merkmal_Code', code: '_Auspraegung_Code', label: '_Auspraegung_Label' }
  const characteristics = []
  for (let i = 1; at(`${i}${parts.code}`) >= 0; i++) {
    characteristics.push({
      kind: at(`${i}${parts.kind}`),
      code: at(`${i}${parts.code}`),
      label: at(`${i}${parts.label}`),
    })
  }
  // Old measures are named code__name__unit; their quality columns end in _q.
  const values = isNew
    ? [{ column: at('value'), measure: '', unit: '' }]
    : names.flatMap((name, column) => {
        const [, measure, unit = ''] = name.split('__')
        return measure !== undefined && !/_q$/i.test(name)
          ? [{ column, measure: measure.replaceAll('_', ' '), unit: unit.replaceAll('_', ' ') }]
          : []
      })
  const measureColumn = isNew
    ? at('value_variable_label') >= 0
      ? at('value_variable_label')
      : at('value_variable_code')
    : -1
  return { time: isNew ? at('time') : at('Zeit'), characteristics, values, measureColumn, unitColumn: at('value_unit') }
}

/** The values of a row of a flat file; empty and reported when it cannot be read. */
export function flatRows(row: CsvRow, shape: FlatShape, entry: SourceEntry): StatisticsRow[] {
  const cell = (column: number) => (column >= 0 ? (row.fields[column] ?? '').trim() : '')
  const region = shape.characteristics.find(({ kind, code }) => REGIONS.test(cell(kind)) && cell(code) !== '')
  const place = region ?? shape.characteristics.find(({ code }) => /^(DG|\d{2}|\d{5}|\d{8})$/.test(cell(code)))
  const ags = place && parseRegionKey(cell(place.code))
  if (!place || !ags) {
    entry.log.warn(
      'statistics-region-unreadable',
      { file: entry.name, line: row.line },
      { region: place ? cell(place.code) : '' },
    )
    return []
  }
  const others = shape.characteristics.filter(
    (characteristic) => characteristic !== place && cell(characteristic.kind) !== '',
  )
  const keys = others.map(({ code, label }) => cell(label) || cell(code) || 'Insgesamt')
  const rows: StatisticsRow[] = []
  for (const { column, measure, unit } of shape.values) {
    const parsed = parseValue(cell(column), 'auto')
    if (!parsed) {
      entry.log.warn(
        'statistics-value-unreadable',
        { file: entry.name, line: row.line },
        { value: cell(column).slice(0, 40) },
      )
      continue
    }
    const time = toIsoDate(cell(shape.time)) || cell(shape.time)
    rows.push({
      ags,
      name: cell(place.label),
      time,
      keys: [...keys, measure || cell(shape.measureColumn)],
      unit: unit || cell(shape.unitColumn),
      form: 'flat',
      ...parsed,
      line: row.line,
    })
  }
  return rows
}
