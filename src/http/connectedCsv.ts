import type { ConnectedAnswer, ConnectedRow } from '../contract/index.ts'
import type { Words } from '../messages/index.ts'
import { csvNumber, csvText } from './csv.ts'

/**
 * One row per level and municipality; the row with empty ags is the whole region. For programs: comma, point, English column names. For a German Excel
 * (`excel`): semicolon, decimal comma, byte order mark, headings in words. Empty = not known.
 */
export function connectedCsv(answer: ConnectedAnswer, excel: Words | null): string {
  const number = (value: number | null, digits: number) => csvNumber(value, digits, excel)
  const cells = (level: string, row: ConnectedRow): string[] => [
    row.ags,
    row.ags === '' && excel ? excel.text('lagebild.row-total') : row.name,
    number(row.people, 3),
    number(row.connected, 3),
    number(row.sharePercent, 3),
    level,
    row.sources.join('; '),
    row.asOf.join('; '),
    row.basis.map((basis) => (excel ? excel.text(`connected.basis-${basis || 'none'}`) : basis)).join('; '),
    number(row.suppressed, 3),
    number(row.missing, 3),
  ]
  const rows = answer.levels.flatMap(({ level, total, municipalities }) =>
    [total, ...municipalities].map((row) => cells(level, row)),
  )
  return csvText([heading(excel), ...rows], excel)
}

const COLUMNS = [
  'ags',
  'name',
  'people',
  'connected_people',
  'share_percent',
  'level',
  'source',
  'as_of',
  'basis',
  'suppressed_people',
  'no_data_people',
]

function heading(excel: Words | null): string[] {
  if (!excel) return COLUMNS
  return [
    'AGS',
    excel.text('lagebild.column-name'),
    excel.text('lagebild.column-people'),
    excel.text('connected.column-connected'),
    `${excel.text('connected.column-share')} (%)`,
    excel.text('connected.column-level'),
    excel.text('connected.column-source'),
    excel.text('connected.column-as-of'),
    excel.text('connected.column-basis'),
    excel.text('connected.column-suppressed'),
    excel.text('connected.column-missing'),
  ]
}

export function connectedCsvName({ regionId, regionVersion, service }: ConnectedAnswer): string {
  return `angeschlossen_${regionId}_${regionVersion}_${service}.csv`.replace(/[^\w.-]/g, '-')
}
