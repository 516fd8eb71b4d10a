import type { CsvRow, SourceEntry } from '../source/index.ts'
import { parseRegionKey } from './regionKey.ts'
import { parseValue, type StatisticsRow } from './row.ts'
import { parseTime } from './time.ts'

/** What the columns of a plain table are: label columns on the left, then values under one or more header rows. */
export interface PlainShape {
  /** First row with data, as an index into the rows that were looked at. */
  readonly firstData: number
  readonly region: number
  readonly name: number
  readonly time: number
  /** Further label columns (sex, for example). */
  readonly labels: readonly number[]
  readonly values: readonly {
    readonly column: number
    readonly time: string
    readonly keys: readonly string[]
    readonly unit: string
  }[]
  /** Time in the title when no column has one. */
  readonly titleTime: string
}

const UNITS = /^(anzahl|%|prozent|eur|tsd\. eur|1000|ha|qkm|km²|number|\/)$/i

/** The shape of a table with title lines and several header rows, null when no row names a region. */
export function plainShape(rows: readonly CsvRow[]): PlainShape | null {
  const firstData = rows.findIndex(({ fields }) => isDataRow(fields))
  if (firstData < 0) return null
  const data = rows.slice(firstData).filter(({ fields }) => isDataRow(fields))
  const width = data[0].fields.length
  const share = (column: number, test: (text: string) => boolean) =>
    data.filter(({ fields }) => test((fields[column] ?? '').trim())).length / data.length
  const columns = Array.from({ length: width }, (_, i) => i)
  const time = columns.slice(0, 4).find((c) => share(c, (text) => parseTime(text) !== '') > 0.9) ?? -1
  // One or two digits alone may be ages or counts.
  const isRegionColumn = (c: number) =>
    share(c, (text) => parseRegionKey(text) !== null) > 0.9 && share(c, (text) => /^(\d{4,12}|DG|0\d)$/.test(text)) > 0
  const region = columns.slice(0, 5).find((c) => c !== time && isRegionColumn(c)) ?? -1
  if (region < 0) return null
  const isText = (text: string) => text !== '' && parseValue(text) === null
  const lastLabel = Math.max(time, region, ...columns.filter((c) => share(c, isText) > 0.5))
  const labels = columns.slice(0, lastLabel + 1).filter((c) => c !== time && c !== region)
  const name = labels.find((c) => c > region) ?? labels[0] ?? -1
  const headers = rows
    .slice(0, firstData)
    .filter(({ fields }) => fields.slice(lastLabel + 1).some((text) => text.trim() !== ''))
  const values = columns.slice(lastLabel + 1).map((column) => {
    const all = headers.map((header) => headerText(header.fields, column, lastLabel)).filter((text) => text !== '')
    const texts = all.filter((text) => !UNITS.test(text))
    return {
      column,
      time: texts.map(parseTime).find((text) => text !== '') ?? '',
      keys: texts.filter((text) => parseTime(text) === ''),
      unit: all.find((text) => UNITS.test(text)) ?? '',
    }
  })
  const title = rows
    .slice(0, firstData)
    .flatMap(({ fields }) => fields.join(' ').match(/\b\d{1,2}\.\d{1,2}\.\d{4}\b/) ?? [])
  return {
    firstData,
    region,
    name,
    time,
    labels: labels.filter((c) => c !== name),
    values,
    titleTime: parseTime(title[0] ?? ''),
  }
}

/** A header cell; an empty one continues what stands to its left. */
function headerText(fields: readonly string[], column: number, lastLabel: number): string {
  for (let c = column; c > lastLabel; c--) {
    const text = (fields[c] ?? '').trim()
    if (text !== '') return text
  }
  return ''
}

/** Names a region among its first cells and ends in a value or a sign. */
function isDataRow(fields: readonly string[]): boolean {
  if (fields.length < 2) return false
  const last = (fields[fields.length - 1] ?? '').trim()
  return (
    fields
      .slice(0, 5)
      .some((text, i) => i < fields.length - 1 && parseRegionKey(text) !== null && parseTime(text) === '') &&
    parseValue(last) !== null
  )
}

export function plainRows(row: CsvRow, shape: PlainShape, entry: SourceEntry): StatisticsRow[] {
  const cell = (column: number) => (column >= 0 ? (row.fields[column] ?? '').trim() : '')
  const ags = parseRegionKey(cell(shape.region))
  if (!ags) {
    entry.log.warn(
      'statistics-region-unreadable',
      { file: entry.name, line: row.line },
      { region: cell(shape.region).slice(0, 40) },
    )
    return []
  }
  const labels = shape.labels.map(cell)
  const rowTime = parseTime(cell(shape.time)) || shape.titleTime
  const rows: StatisticsRow[] = []
  for (const { column, time, keys, unit } of shape.values) {
    const parsed = parseValue(cell(column))
    if (!parsed) {
      entry.log.warn(
        'statistics-value-unreadable',
        { file: entry.name, line: row.line },
        { value: cell(column).slice(0, 40) },
      )
      continue
    }
    rows.push({
      ags,
      name: cell(shape.name),
      time: time || rowTime,
      keys: [...labels, ...keys],
      unit,
      form: 'plain',
      ...parsed,
      line: row.line,
    })
  }
  return rows
}
