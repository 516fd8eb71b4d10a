import type { CsvRow } from '../source/index.ts'
import { parseRegionKey } from './regionKey.ts'
import { parseValue, type StatisticsRow } from './row.ts'

/** Columns of the register of municipalities (GV-ISys) as CSV: the key is spread over four columns. */
export type RegisterShape = Readonly<Record<(typeof NEEDED)[number], number>>

const NEEDED = ['land', 'rb', 'kreis', 'gemeinde', 'gemeindename', 'bevoelkerung'] as const

export function registerShape(header: readonly string[]): RegisterShape | null {
  const names = header.map((name) => name.trim().toLowerCase())
  const columns = Object.fromEntries(NEEDED.map((name) => [name, names.indexOf(name)])) as RegisterShape
  return NEEDED.every((name) => columns[name] >= 0) ? columns : null
}

/** People of a municipality; the rows of states, counties and associations have no municipality and are passed over. */
export function registerRows(row: CsvRow, shape: RegisterShape): StatisticsRow[] | null {
  const cell = (name: (typeof NEEDED)[number]) => (row.fields[shape[name]] ?? '').trim()
  if (cell('gemeinde') === '') return null
  const key =
    cell('land').padStart(2, '0') +
    (cell('rb') || '0') +
    cell('kreis').padStart(2, '0') +
    cell('gemeinde').padStart(3, '0')
  const ags = parseRegionKey(key)
  const parsed = parseValue(cell('bevoelkerung'))
  if (!ags || !parsed) return []
  return [
    {
      ags,
      name: cell('gemeindename'),
      time: '',
      keys: ['Bevölkerung'],
      unit: '',
      form: 'register',
      ...parsed,
      line: row.line,
    },
  ]
}
