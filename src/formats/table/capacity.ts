import type { ImportLog } from '../../core/evidence/index.ts'
import { parseNumber } from '../source/index.ts'

/** More places than any single site has. */
const ABSURD = 100_000

/** A capacity, null where the cell is empty or cannot be used (reported). Capacities are whole or halves, so `1.234` means 1,234. */
export function parseCapacity(text: string, log: ImportLog, where: { file: string; line: number }): number | null {
  const trimmed = text.trim()
  const { value, state } = parseNumber(ungroup(trimmed))
  if (state === 'missing' || state === 'suppressed') return null
  if (state === 'invalid') {
    log.warn('capacity-unreadable', where, { value: trimmed.slice(0, 40) })
    return null
  }
  // Kept as it stands, and said: many lists write 0 where nobody knows.
  if (value === 0) log.note('capacity-zero', where)
  if (value >= 0 && value <= ABSURD) return value
  log.warn(value < 0 ? 'capacity-negative' : 'capacity-absurd', where, { value })
  return null
}

/** Counts are whole, so points and commas before three digits group thousands: `1.234` is 1234. */
export function ungroup(text: string): string {
  const trimmed = text.trim()
  return /^-?\d{1,3}([.,]\d{3})+$/.test(trimmed) ? trimmed.replace(/[.,]/g, '') : trimmed
}
