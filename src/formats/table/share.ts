import type { ImportLog } from '../../core/evidence/index.ts'
import { parseNumber } from '../source/index.ts'
import { ungroup } from './capacity.ts'

/** A share as far as it is known; missing and suppressed are no zero. */
export interface Share {
  /** 0–100; null unless known. */
  readonly sharePercent: number | null
  readonly state: 'known' | 'suppressed' | 'missing'
}

interface Where {
  readonly file: string
  readonly line: number
}

const SUPPRESSED_WORDS = /^(geheim|gesperrt|unterdr(ü|ue)ckt|secret|suppressed|confidential|\.|\/|•)$/i
const UNKNOWN: Share = { sharePercent: null, state: 'missing' }
const SECRET: Share = { sharePercent: null, state: 'suppressed' }

/** Percent, `99,5 %` too. Null = the row is of no use (reported). */
export function parseShare(text: string, log: ImportLog, where: Where): Share | null {
  const trimmed = text.replace(/\s*%$/, '').trim()
  if (SUPPRESSED_WORDS.test(trimmed)) return SECRET
  const { value, state } = parseNumber(trimmed)
  if (state === 'missing') return UNKNOWN
  if (state !== 'number') {
    log.warn('connection-share-unreadable', where, { value: text.slice(0, 40) })
    return null
  }
  if (value >= 0 && value <= 100) return { sharePercent: value, state: 'known' }
  log.warn('connection-share-out-of-range', where, { value: text.slice(0, 40) })
  return null
}

/** Share of counted households, buildings or people. Null = the row is of no use (reported). */
export function shareOfCounts(connected: string, total: string, log: ImportLog, where: Where): Share | null {
  if (SUPPRESSED_WORDS.test(connected) || SUPPRESSED_WORDS.test(total)) return SECRET
  const [part, whole] = [connected, total].map((text) => parseNumber(ungroup(text)))
  for (const [text, { state }] of [[connected, part!] as const, [total, whole!] as const]) {
    if (state !== 'invalid') continue
    log.warn('connection-share-unreadable', where, { value: text.slice(0, 40) })
    return null
  }
  if (part!.state !== 'number' || whole!.state !== 'number') return UNKNOWN
  // Nobody there: there is no share, and it is not nought.
  if (whole!.value === 0 && part!.value === 0) return UNKNOWN
  if (part!.value >= 0 && part!.value <= whole!.value)
    return { sharePercent: (100 * part!.value) / whole!.value, state: 'known' }
  log.warn('connection-counts-contradict', where, { connected: part!.value, total: whole!.value })
  return null
}
