import type { FileReport } from '../../core/evidence/index.ts'
import type { SourceEntry } from '../source/index.ts'
import { EMPTY, NEGATIVE, parseCount, SECRET, UNREADABLE } from './cellValue.ts'

/** People per square metre that no cell reaches: 100 m cells hold at most some 4,000 people, 1 km cells some 30,000. */
const ABSURD_PER_SQUARE_METRE = 1
const ABSURD_AT_A_POINT = 5_000_000

const CODES = {
  [SECRET]: 'cell-population-secret',
  [EMPTY]: 'cell-population-empty',
  [UNREADABLE]: 'cell-population-unreadable',
  [NEGATIVE]: 'cell-population-negative',
} as const

/** The people of a row, null when the row is left out (uninhabited, secret, or a faulty value, which is reported). */
export function acceptPopulation(
  text: string | undefined,
  line: number,
  sizeMetres: number,
  entry: SourceEntry,
  report: FileReport,
): number | null {
  const count = parseCount(text)
  if (count > 0) {
    const most = sizeMetres > 0 ? ABSURD_PER_SQUARE_METRE * sizeMetres * sizeMetres : ABSURD_AT_A_POINT
    if (count <= most) return count
    report.skipped++
    entry.log.warn('cell-population-absurd', { file: entry.name, line }, { value: count, size: sizeMetres })
    return null
  }
  report.skipped++
  if (count === 0) return null
  const code = CODES[count as keyof typeof CODES]
  if (count === SECRET || count === EMPTY) entry.log.note(code, { file: entry.name, line })
  else entry.log.warn(code, { file: entry.name, line }, { value: text ?? '' })
  return null
}
