import type { ImportLog } from '../../core/evidence/index.ts'
import { parseNumber } from '../source/index.ts'

/** More places than any single site has. */
const ABSURD = 100_000

/** A capacity, null where the cell is empty or cannot be used (reported). Capacities are whole or halves, so `1.234` means 1,234. */
export function parseCapacity(text: string, log: ImportLog, where: { file: string; line: number }): number | null {
  const trimmed = text.trim()
  const grouped = /^-?\d{1,3}([.,]\d{3})+$/.test(trimmed) ? trimmed.replace(/[.,]/g, '') : trimmed
  const { value, state } = parseNumber(grouped)
  if (state === 'missing' || state === 'suppressed') return null
  if (state === 'invalid') {
    log.warn('capacity-unreadable', where, { value: trimmed.slice(0, 40) })
    return null
  }
  if (value >= 0 && value <= ABSURD) return value
  log.warn(value < 0 ? 'capacity-negative' : 'capacity-absurd', where, { value })
  return null
}
