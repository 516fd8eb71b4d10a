import type { ReachAnswer } from '../contract/index.ts'
import type { Words } from '../messages/index.ts'

const COLUMNS = [
  'ags',
  'name',
  'people',
  'within',
  'beyond',
  'unreachable',
  'share_within',
  'median',
  'p90',
  'sites',
] as const

/**
 * The table of an answer. For programs: comma, point, English column names with unit (`median_seconds` or `median_metres`).
 * For a German Excel (`excel`): semicolon, decimal comma, byte order mark, headings in words. Empty = not known, `inf` = out of
 * reach for so many. The first row with empty ags is the whole region.
 */
export function answerCsv(answer: ReachAnswer, excel: Words | null): string {
  const number = (value: number | null, digits: number) => csvNumber(value, digits, excel)
  const quantile = (value: number | null, people: number | null) =>
    value === null && people !== null && people > 0 ? 'inf' : number(value, 1)
  const rows = [answer.total, ...answer.municipalities].map((row) => [
    row.ags,
    row.name === '' && excel ? excel.text('lagebild.row-total') : row.name,
    number(row.people, 3),
    number(row.within, 3),
    number(row.beyond, 3),
    number(row.unreachable, 3),
    row.people ? number(row.within! / row.people, 6) : '',
    quantile(row.median, row.people),
    quantile(row.p90, row.people),
    String(row.sites),
  ])
  return csvText([heading(answer, excel), ...rows], excel)
}

function heading(answer: ReachAnswer, excel: Words | null): string[] {
  if (!excel) return COLUMNS.map((name) => (name === 'median' || name === 'p90' ? `${name}_${answer.measure}` : name))
  const unit = answer.measure === 'seconds' ? 's' : 'm'
  return [
    'AGS',
    excel.text('lagebild.column-name'),
    excel.text('lagebild.column-people'),
    excel.text('lagebild.column-within'),
    excel.text('lagebild.column-beyond'),
    excel.text('lagebild.histogram-range-never'),
    excel.text('lagebild.column-share'),
    excel.text('lagebild.column-median', { unit }),
    excel.text('lagebild.column-p90', { unit }),
    excel.text('lagebild.column-sites'),
  ]
}

/** Quotes where CSV needs it and takes the force out of spreadsheet formulas. */
function quoteField(field: string, separator: string): string {
  const safe = /^[=+\-@\t\r]/.test(field) && !/^-?\d+([.,]\d+)?$/.test(field) ? `'${field}` : field
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** `lagebild_musterkreis_1a2b3c4d_general-practitioner_car.csv` */
export function csvName(answer: ReachAnswer): string {
  const { service, mode } = answer.question
  return `lagebild_${answer.regionId}_${answer.regionVersion}_${service}_${mode}.csv`.replace(/[^\w.-]/g, '-')
}

/** For programs: comma and point. For a spreadsheet in the reader's language (`excel`): semicolon and byte order mark. Quoted where needed. */
export function csvText(rows: readonly (readonly string[])[], excel: Words | null = null): string {
  const separator = excel ? ';' : ','
  const lines = rows.map((row) => `${row.map((field) => quoteField(field, separator)).join(separator)}\r\n`)
  return (excel ? '\ufeff' : '') + lines.join('')
}

/** Empty = not known. */
export function csvNumber(value: number | null, digits: number, excel: Words | null = null): string {
  if (value === null) return ''
  const rounded = String(Math.round(value * 10 ** digits) / 10 ** digits)
  return excel?.language === 'de' ? rounded.replace('.', ',') : rounded
}
