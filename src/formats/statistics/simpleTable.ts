import { type CsvRow, parseNumber, type SourceEntry } from '../source/index.ts'
import { matchColumns } from '../table/index.ts'
import { parseRegionKey } from './regionKey.ts'
import type { StatisticsRow } from './row.ts'
import { parseTime } from './time.ts'

/** Names of columns as `plainName` writes them. */
const NAMES = {
  ags: ['ags', 'gemeindeschluessel', 'amtlichergemeindeschluessel', 'gkz', 'ars', 'regionalschluessel', 'kennziffer'],
  indicator: ['indicator', 'indikator', 'kennzahl', 'merkmal'],
  time: ['year', 'jahr', 'time', 'zeit', 'stand', 'stichtag', 'datum', 'date', 'asof'],
  value: ['value', 'wert', 'betrag'],
  name: ['name', 'gemeinde', 'gemeindename'],
  unit: ['unit', 'einheit'],
} as const

/** Columns of our own form `ags,indicator,year,value`. */
export type SimpleShape = Readonly<Record<keyof typeof NAMES, number>>

export function simpleShape(header: readonly string[]): SimpleShape | null {
  const columns = matchColumns(header, NAMES)
  return columns.ags >= 0 && columns.indicator >= 0 && columns.value >= 0 && columns.time >= 0 ? columns : null
}

const SUPPRESSED = /^(geheim|gesperrt|secret|suppressed|\.|\/|•)$/i

/** One value; [] and reported when it is of no use. A dash is a gap here: people write it where they know nothing, and it is never nought. */
export function simpleRows(row: CsvRow, shape: SimpleShape, entry: SourceEntry): StatisticsRow[] {
  const where = { file: entry.name, line: row.line }
  const cell = (meaning: keyof typeof NAMES) => (shape[meaning] >= 0 ? (row.fields[shape[meaning]] ?? '').trim() : '')
  // Outside Germany, and in the example county, keys are what the outlines say.
  const ags = parseRegionKey(cell('ags')) ?? cell('ags')
  if (ags === '' || cell('indicator') === '') {
    entry.log.warn('statistics-region-unreadable', where, { region: cell('ags').slice(0, 40) })
    return []
  }
  const time = parseTime(cell('time'))
  if (time === '') {
    entry.log.warn('statistics-time-unreadable', where, { time: cell('time').slice(0, 40) })
    return []
  }
  const base = { ags, name: cell('name'), time, keys: [cell('indicator')], unit: cell('unit'), line: row.line }
  const text = cell('value')
  if (SUPPRESSED.test(text)) return [{ ...base, form: 'simple', value: null, state: 'suppressed' }]
  // Sums of money in German tables: 1.234 is 1234.
  const { value, state } = parseNumber(/^-?\d{1,3}(\.\d{3})+$/.test(text) ? text.replaceAll('.', '') : text)
  if (state === 'missing') return [{ ...base, form: 'simple', value: null, state: 'missing' }]
  if (state === 'number') return [{ ...base, form: 'simple', value, state: value === 0 ? 'zero' : 'known' }]
  entry.log.warn('statistics-value-unreadable', where, { value: text.slice(0, 40) })
  return []
}
